import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/engine/sqlite/open-sqlite.ts';
import { findGrowingReads } from '../support/growing-reads.ts';
import { expectHealthyLedger } from '../support/healthy-ledger.ts';
import { recordStatements } from '../support/recorded-statements.ts';
import { NOW } from './contract/fixtures.ts';
import { fillLedger } from './full-ledger.ts';
import { storeContract } from './store.contract.ts';
import { useFolder } from './temporary-folder.ts';

const { statements, without, end } = recordStatements();
// Also where only the contract was run.
afterAll(end);

describe('a store in a file', () => {
  const folder = useFolder();
  const template = () => join(folder(), 'template.db');
  beforeAll(async () => {
    const store = await openSqliteStore({ path: template() });
    await store.close();
  });

  // Whatever a test has done, each operation leaves a ledger of which everything is true.
  afterEach(() => without(() => expectHealthyLedger(join(folder(), 'points.db'))));
  // An empty database copied over the last one: making the schema anew flushes the disk many times.
  storeContract((options) => {
    const path = join(folder(), 'points.db');
    copyFileSync(template(), path);
    return openSqliteStore({ path, lockWaitMs: 0, ...options });
  });
});

// The last, when everything that the store can do has been done.
describe('a ledger that has grown', () => {
  const folder = useFolder();
  let ledger: DatabaseSync;
  beforeAll(async () => {
    end();
    const path = join(folder(), 'points.db');
    const store = await openSqliteStore({ path });
    await fillLedger(store);
    await store.close();
    ledger = new DatabaseSync(path, { readOnly: true });
    return () => ledger.close();
  });

  it('is asked what the contract asks', () => {
    expect(statements.size).toBeGreaterThan(300);
  });

  it.each([
    { staff: 'give', isAnalyzed: false },
    { staff: 'give', isAnalyzed: true },
    { staff: 'react', isAnalyzed: false },
  ] as const)('is read no further than a short one by any statement: %o', async (growth) => {
    expect(await findGrowingReads(ledger, statements, { now: NOW, ...growth })).toEqual([]);
  });
});
