import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe } from 'vitest';
import { openSqliteStore } from '../../src/store/engine/sqlite/open-sqlite.ts';
import { expectHealthyLedger } from '../support/healthy-ledger.ts';
import { storeContract } from './store.contract.ts';
import { useFolder } from './temporary-folder.ts';

describe('a store in a file', () => {
  const folder = useFolder();
  const template = () => join(folder(), 'template.db');
  beforeAll(async () => {
    const store = await openSqliteStore({ path: template() });
    await store.close();
  });

  // Whatever a test has done, each operation leaves a ledger of which everything is true.
  afterEach(() => expectHealthyLedger(join(folder(), 'points.db')));
  // An empty database copied over the last one: making the schema anew flushes the disk many times.
  storeContract((options) => {
    const path = join(folder(), 'points.db');
    copyFileSync(template(), path);
    return openSqliteStore({ path, lockWaitMs: 0, ...options });
  });
});
