import { describe } from 'vitest';
import { openSqliteStore } from '../../src/store/open-sqlite.ts';
import { storeContract } from './store.contract.ts';

describe('a store in memory', () => {
  storeContract((options) => openSqliteStore({ path: ':memory:', ...options }));
});
