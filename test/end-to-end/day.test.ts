import { join } from 'node:path';
import { createBotWorld } from '../support/bot-process.ts';
import { expectHealthyLedger } from '../support/healthy-ledger.ts';
import { expectBoundedReads } from '../support/recorded-world.ts';
import { moderatorsDay } from './moderators-day.ts';

moderatorsDay({
  open: () => createBotWorld({ recordsStatements: true }),
  async judge(world) {
    // It asks nothing that reads more of a ledger that has grown.
    await expectBoundedReads(world);
    await expectHealthyLedger(join(world.folder, 'points.db'));
  },
});
