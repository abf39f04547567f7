import { Kysely, sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPostgresStore } from '../../src/store/engine/postgres/open-postgres.ts';
import { createPostgresDialect } from '../../src/store/engine/postgres/postgres-dialect.ts';
import { checkPostgresLedger } from '../../src/store/maintenance/check-postgres.ts';
import type { Tables } from '../../src/store/schema/tables.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { storeContract } from './store.contract.ts';

const server = await startPostgres();

if (typeof server === 'string') it.skip(`a store on PostgreSQL: ${server}`, () => undefined);
else {
  const { url, stop } = server;
  afterAll(stop);

  describe('a store on PostgreSQL', () => {
    const db = new Kysely<Tables>({ dialect: createPostgresDialect(url, 'The database', undefined) });
    let wipe = '';
    beforeAll(async () => {
      const store = await openPostgresStore({ url });
      await store.close();
      const tables = await db.introspection.getTables();
      const names = tables
        .map(({ name }) => name)
        .filter((name) => !['schema_migrations', 'audit_retention'].includes(name));
      wipe = `truncate ${names.join(', ')} restart identity; update audit_retention set kept_since = 0`;
    });
    afterAll(() => db.destroy());

    // Whatever a test has done, each operation leaves a ledger of which everything is true.
    afterEach(async () => {
      const { findings } = await checkPostgresLedger(url);
      expect(findings.filter(({ exceptions }) => exceptions.length > 0)).toEqual([]);
    });
    storeContract(async (options) => {
      await sql.raw(wipe).execute(db);
      return openPostgresStore({ url, ...options });
    });
  });
}
