/** What recording an award costs on disk, one by one and arriving together: `npm run bench:store`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../src/store/engine/sqlite/open-sqlite.ts';
import { runPaired } from './paired.ts';

const OPERATIONS = 500;
const folder = mkdtempSync(join(tmpdir(), 'returning-bench-'));
const store = await openSqliteStore({ path: join(folder, 'points.db') });
let count = 0;

function record() {
  count += 1;
  const award = {
    key: `bench:${count}`,
    guildId: 'guild',
    communityId: 'community',
    fieldId: 'field',
    fieldName: 'Loyalty Points',
    accountId: `account-${count % 100}`,
    memberId: `member-${count % 100}`,
    action: 'increase',
    hundredths: 100,
    reason: undefined,
    actorId: 'moderator',
    source: 'command',
    reverses: undefined,
  } as const;
  return store.recordAward(award, {
    reply: undefined,
    limits: { perAward: undefined, perModeratorHour: undefined },
    at: Date.now(),
  });
}

await runPaired(
  [
    {
      name: 'one commit each',
      async run() {
        for (let done = 0; done < OPERATIONS; done++) await record();
      },
    },
    {
      name: 'arriving together',
      async run() {
        await Promise.all(Array.from({ length: OPERATIONS }, record));
      },
    },
  ],
  { title: 'Record an award, SQLite on disk, synchronous=FULL', operations: OPERATIONS },
);
await store.close();
rmSync(folder, { recursive: true });
