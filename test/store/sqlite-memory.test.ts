import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/engine/sqlite/open-sqlite.ts';
import { findGrowingReads } from '../support/growing-reads.ts';
import { openMemoryStore } from '../support/migrated-store.ts';
import { recordStatements } from '../support/recorded-statements.ts';
import { NOW } from './contract/fixtures.ts';
import { fillLedger } from './full-ledger.ts';
import { storeContract } from './store.contract.ts';
import { useFolder } from './temporary-folder.ts';

const { statements, end } = recordStatements();
// Also where only the contract was run.
afterAll(end);

describe('a store in memory', () => {
  storeContract(openMemoryStore);
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
