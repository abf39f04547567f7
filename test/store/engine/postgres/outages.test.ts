import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openPostgresStore } from '../../../../src/store/engine/postgres/open-postgres.ts';
import { checkPostgresLedger } from '../../../../src/store/maintenance/check-postgres.ts';
import type { Store } from '../../../../src/store/store.ts';
import { breakNextAnswer, onNextQuery } from '../../../support/break-answer.ts';
import { type DatabaseProxy, startDatabaseProxy } from '../../../support/database-proxy.ts';
import { startPostgres } from '../../../support/postgres-server.ts';
import { accept, claimOne, NOW, record, settle } from '../../contract/fixtures.ts';

const server = await startPostgres();
const SOON_MS = 2_500;

if (typeof server === 'string') it.skip(`outages of PostgreSQL: ${server}`, () => undefined);
else {
  afterAll(server.stop);
  let proxy: DatabaseProxy;
  let direct: string;
  let store: Store;

  const open = async (url = proxy.url, takeOverMs = 0) => {
    const opened = await openPostgresStore({ url, lockWaitMs: 0, takeOverMs });
    onTestFinished(() => opened.close());
    return opened;
  };
  beforeEach(async () => {
    direct = await server.addDatabase();
    proxy = await startDatabaseProxy(direct);
    store = await open();
  });
  afterEach(() => proxy.close());

  /** Waits until it can be written again. */
  async function untilBack(): Promise<void> {
    for (;;) {
      try {
        return await store.ping();
      } catch {
        await sleep(20);
      }
    }
  }
  const listRecorded = async () => (await store.listUnacknowledged()).map(({ award }) => award.key);

  describe('a commit whose connection is cut', () => {
    it('before the server got it is told as failed, and nothing of it is there', async () => {
      void proxy.cutAtCommit('before');
      await expect(record(store, { key: 'one' })).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
      expect(await listRecorded()).toEqual([]);
      await record(store, { key: 'two' });
      expect(await listRecorded()).toEqual(['two']);
    });

    it('after the server had answered is told as done, and is there once', async () => {
      void proxy.cutAtCommit('after');
      const { key } = await record(store, { key: 'one' });
      expect(await listRecorded()).toEqual([key]);
      // What comes later is counted on from there.
      void proxy.cutAtCommit('before');
      await expect(record(store, { key: 'two' })).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
      void proxy.cutAtCommit('after');
      await record(store, { key: 'three' });
      expect(await listRecorded()).toEqual(['one', 'three']);
    });

    it.each([
      ['before', []],
      ['after', ['one']],
    ] as const)(
      '%s the server got it is told only once the database is there again; what waits is refused at once',
      async (when, there) => {
        const cut = proxy.cutAtCommit(when, { stayAway: true });
        let told = '';
        const first = record(store, { key: 'one' }).then(
          () => {
            told = 'done';
          },
          () => {
            told = 'failed';
          },
        );
        await cut;
        await expect(record(store, { key: 'two' })).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
        expect(told).toBe('');
        proxy.open();
        await first;
        expect(told).toBe(there.length === 0 ? 'failed' : 'done');
        expect(await listRecorded()).toEqual(there);
      },
    );

    it('in whatever way is looked up: TLS that is tampered with has codes of its own', async () => {
      breakNextAnswer('commit', 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC');
      await record(store, { key: 'one' });
      expect(await listRecorded()).toEqual(['one']);
    });

    it('is told as unknown where the process ends before it could be looked up', async () => {
      const cut = proxy.cutAtCommit('after', { stayAway: true });
      const first = record(store, { key: 'one' }).catch((error: unknown) => error);
      await cut;
      await store.close();
      expect(await first).toMatchObject({ code: 'STORE_IN_DOUBT', message: expect.stringContaining('/history') });
    });
  });

  describe('a database that goes away', () => {
    it('in the middle of a transaction leaves nothing of it', async () => {
      await accept(store);
      const settling = settle(store, { key: 'two' });
      proxy.cut();
      await settling.catch(() => undefined);
      await untilBack();
      expect(await checkPostgresLedger(direct)).toMatchObject({ isHealthy: true });
    });

    it('has reads and writes refused within moments, with what to do, and is used again by itself', async () => {
      proxy.cut({ stayAway: true });
      const begun = performance.now();
      const words = { code: 'STORE_UNREACHABLE', message: expect.stringContaining('Try again in a minute') };
      // What was open breaks first.
      await store.listUnacknowledged().catch(() => undefined);
      await expect(store.listUnacknowledged()).rejects.toMatchObject(words);
      await expect(record(store)).rejects.toMatchObject(words);
      expect(performance.now() - begun).toBeLessThan(SOON_MS);
      expect(store.isOurs()).toBe(false);
      proxy.open();
      await untilBack();
      await record(store, { key: 'back' });
      expect(await listRecorded()).toEqual(['back']);
      expect(store.isOurs()).toBe(true);
    });

    it('without a word has them refused as soon, and nothing is sent after a while', async () => {
      await store.listUnacknowledged();
      proxy.stall();
      const begun = performance.now();
      await Promise.all([
        expect(store.listUnacknowledged()).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' }),
        expect(record(store)).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' }),
      ]);
      expect(performance.now() - begun).toBeLessThan(SOON_MS);
      expect(store.isOurs()).toBe(false);
      proxy.cut();
      await untilBack();
    });
  });

  it('is not held any more for a process whose machine was suspended, until it has answered again', async () => {
    expect(store.isOurs()).toBe(true);
    const now = Date.now();
    // The monotonic clock has stood still meanwhile.
    vi.spyOn(Date, 'now').mockReturnValue(now + 60_000);
    onTestFinished(() => void vi.restoreAllMocks());
    expect(store.isOurs()).toBe(false);
    await store.ping();
    expect(store.isOurs()).toBe(true);
  });

  it('is used again also where it has hung just when the bot had come back to it', async () => {
    const isHung = new Promise<void>((resolve) =>
      onNextQuery('select pg_try_advisory_lock', () => {
        proxy.stall();
        resolve();
      }),
    );
    proxy.cut();
    await isHung;
    // By then, what was asked is lost.
    await sleep(50);
    proxy.open();
    await untilBack();
  });

  describe('a second process', () => {
    it('is refused while the first lives, in words that say what to do, and may come once it has ended', async () => {
      await expect(open(direct)).rejects.toMatchObject({
        code: 'LOCKED',
        message: expect.stringContaining('Another bot is running on this database'),
        fix: expect.stringContaining('End the other bot'),
      });
      await store.close();
      await record(await open(direct));
    });

    it('that came while the first was cut off shuts it out for good', async () => {
      const { award } = await accept(store).then(() => claimOne(store));
      proxy.cut({ stayAway: true });
      const second = await openOnceFree(direct);
      await second.recoverInFlight({ at: NOW, readAt: NOW });
      expect(store.isOurs()).toBe(false);
      proxy.open();
      await untilCode('STORE_LOCKED');
      expect(store.isOurs()).toBe(false);
      await expect(
        store.releaseAward({ awardId: award.id, fence: award.fence }, { runAt: NOW, at: NOW }),
      ).rejects.toMatchObject({
        message: expect.stringContaining('Another copy of me'),
      });
      // Also once that one has gone.
      await second.close();
      await expect(record(store)).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    });

    it('waits where the last one did not end as it should: that one may be about to send', async () => {
      proxy.cut({ stayAway: true });
      const begun = performance.now();
      const opening = openOnceFree(direct, 300);
      await opening;
      expect(performance.now() - begun).toBeGreaterThan(300);
    });
  });

  /** The server lets go of a lock when it has noticed that the connection is gone. */
  async function openOnceFree(url: string, takeOverMs = 0): Promise<Store> {
    const opened = await openPostgresStore({ url, lockWaitMs: 10_000, takeOverMs });
    onTestFinished(() => opened.close());
    return opened;
  }

  async function untilCode(code: string): Promise<void> {
    for (;;) {
      const error: unknown = await store.ping().catch((reason: unknown) => reason);
      if (error instanceof Error && 'code' in error && error.code === code) return;
      await sleep(20);
    }
  }
}
