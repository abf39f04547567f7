import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSqliteStore } from '../../src/store/open-sqlite.ts';
import { findScans } from './query-plans.ts';
import { storeContract } from './store.contract.ts';

describe('a store in memory', () => {
  const statements = new Set<string>();
  let database: DatabaseSync | undefined;
  beforeAll(() => {
    const { prepare } = DatabaseSync.prototype;
    vi.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (this: DatabaseSync, sql) {
      statements.add(sql);
      database = this;
      return prepare.call(this, sql);
    });
  });
  afterAll(() => vi.restoreAllMocks());

  storeContract((options) => openSqliteStore({ path: ':memory:', ...options }));

  // The last, when everything the store can do has been done.
  it('reads no table that grows from end to end, whatever it does', async () => {
    const store = await openSqliteStore({ path: ':memory:' });
    expect(statements.size).toBeGreaterThan(150);
    expect(database && findScans(database, [...statements])).toEqual([]);
    await store.close();
  });
});
