import { Kysely, sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { toLane } from '../../src/points/award.ts';
import { openPostgresStore } from '../../src/store/engine/postgres/open-postgres.ts';
import { createPostgresDialect } from '../../src/store/engine/postgres/postgres-dialect.ts';
import { POSTGRES } from '../../src/store/engine/postgres/postgres-engine.ts';
import { createWriteBatcher } from '../../src/store/engine/write-batcher.ts';
import { toIdList, toTextList } from '../../src/store/schema/sql-list.ts';
import type { Tables } from '../../src/store/schema/tables.ts';
import type { Store } from '../../src/store/store.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { accept, NOW, settle } from './contract/fixtures.ts';
import { openPostgresLedger, type PostgresLedger } from './postgres-ledger.ts';
import { storeContract } from './store.contract.ts';

const server = await startPostgres();

if (typeof server === 'string') it.skip(`a store on PostgreSQL: ${server}`, () => undefined);
else {
  afterAll(server.stop);
  let ledger: PostgresLedger;
  beforeAll(async () => {
    ledger = await openPostgresLedger(server.url);
    return () => ledger.close();
  });

  describe('a store on PostgreSQL', () => {
    // Whatever a test has done, each operation leaves a ledger of which everything is true.
    afterEach(async () => {
      const { findings } = await ledger.check();
      expect(findings.filter(({ exceptions }) => exceptions.length > 0)).toEqual([]);
    });
    storeContract((options) => ledger.begin(options));
  });

  describe('the check of a ledger on PostgreSQL', () => {
    it('sees what is not true', async () => {
      const { id } = await settle(await ledger.begin());
      await ledger.db.updateTable('awards').set({ lane: 'elsewhere', receipt: 'none' }).where('id', '=', id).execute();
      const { findings, isHealthy, awards } = await ledger.check();
      expect({ isHealthy, awards }).toEqual({ isHealthy: false, awards: 1 });
      const broken = findings.flatMap(({ name, exceptions }) => (exceptions.length > 0 ? [name] : []));
      expect(broken).toContain('An award that may be sent has an account, and the lane of that account');
      expect(broken).toContain('Every award has a key and a receipt of its own');
    });

    it('names lanes as the bot does, whatever the ids are', async () => {
      for (const accountId of ['ana@example.org', 'ABCDEF0123456789ABCDEF01', "a/b c%'ü🎉", '~!*()_-.']) {
        const store = await ledger.begin();
        const { lane } = { lane: toLane('community', 'field', accountId) };
        await settle(store, { accountId });
        expect(await store.hasSettled(lane)).toBe(true);
        expect(await ledger.check()).toMatchObject({ isHealthy: true });
      }
    });
  });

  describe('a database on PostgreSQL', () => {
    let store: Store;
    const open = () => new Kysely<Tables>({ dialect: createPostgresDialect(server.url) });
    beforeEach(async () => {
      store = await ledger.begin();
    });

    it('tells nobody that something was written where a failed statement has undone it', async () => {
      const { write } = createWriteBatcher(ledger.db, POSTGRES);
      const swallowing = write(async (db) => {
        await db
          .insertInto('open_answers')
          .values({ interaction_id: '1', token: 't', ephemeral: 0, opened_at: 1 })
          .execute();
        await sql`select 1 / 0`.execute(db).catch(() => undefined);
      });
      await expect(swallowing).rejects.toThrow('Nothing was committed');
      expect(await store.listOpenAnswers()).toEqual([]);
    });

    it('lets one process at a time write', async () => {
      const other = open();
      const steps: string[] = [];
      const write = (db: Kysely<Tables>, name: string) =>
        createWriteBatcher(db, POSTGRES).write(async (transaction) => {
          steps.push(`${name} begins`);
          await sql`select pg_sleep(0.05)`.execute(transaction);
          steps.push(`${name} ends`);
        });
      await Promise.all([write(ledger.db, 'one'), write(other, 'one')]);
      expect(steps).toEqual(['one begins', 'one ends', 'one begins', 'one ends']);
      await other.destroy();
    });

    it('goes on after its connections were ended, and says so meanwhile', async () => {
      await accept(store);
      const ended = ledger.db.connection().execute(async (connection) => {
        await sql`select pg_terminate_backend(pg_backend_pid())`.execute(connection);
      });
      const error: unknown = await ended.catch((reason) => reason);
      expect(error).toBeInstanceOf(UserError);
      expect(error).toMatchObject({ code: 'STORE_UNREACHABLE', cause: expect.any(StoreError) });
      expect(await store.lookForDue(NOW)).toMatchObject({ hasQueued: true });
      await store.ping();
    });

    it('that cannot be reached is told without its password', async () => {
      const url = new URL(server.url);
      url.password = 'very-secret';
      url.pathname = '/not-there';
      const error: unknown = await openPostgresStore({ url: url.href }).catch((reason) => reason);
      expect(error).toMatchObject({
        name: 'StoreError',
        code: 'UNAVAILABLE',
        fix: expect.stringContaining('DATABASE_URL'),
      });
      expect(JSON.stringify(error) + String(error)).not.toContain('very-secret');
    });

    it('keeps the audit as it was written', async () => {
      await store.recordDeed({ guildId: 'guild', actorId: '1', action: 'settings', at: NOW });
      const change = ledger.db.updateTable('audit_entries').set({ actor_id: '2' }).execute();
      await expect(change).rejects.toThrow('An entry of the audit is never changed.');
      await expect(ledger.db.deleteFrom('audit_entries').execute()).rejects.toThrow('before its time');
    });

    it('takes lists of any length and of any text', async () => {
      const texts = ['', '"', '\\', "'", 'ü🎉', '__proto__', '12', '1'];
      const found = sql<{ value: string }>`select value from ${toTextList(texts)} as list`;
      expect((await found.execute(ledger.db)).rows.map(({ value }) => value).sort()).toEqual([...texts].sort());
      const ids = [Number.MAX_SAFE_INTEGER, 1, 20];
      const listed = sql<{ value: number }>`select value from ${toIdList(ids)} as list order by value`;
      expect((await listed.execute(ledger.db)).rows.map(({ value }) => value)).toEqual([
        1,
        20,
        Number.MAX_SAFE_INTEGER,
      ]);
      const none = sql`select value from ${toIdList([])} as list`;
      expect((await none.execute(ledger.db)).rows).toEqual([]);
    });
  });
}
