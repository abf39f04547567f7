import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Queries } from '../../../src/store/context.ts';
import { createSqliteDialect } from '../../../src/store/engine/sqlite/sqlite-dialect.ts';
import { SQLITE } from '../../../src/store/engine/sqlite/sqlite-engine.ts';
import { createWriteBatcher, type WriteBatcher } from '../../../src/store/engine/write-batcher.ts';
import { migrate } from '../../../src/store/schema/migrate.ts';
import type { Tables } from '../../../src/store/schema/tables.ts';

describe('writes', () => {
  let db: Queries;
  let batcher: WriteBatcher;
  let statements: string[];
  beforeEach(async () => {
    statements = [];
    db = new Kysely<Tables>({
      dialect: createSqliteDialect(new DatabaseSync(':memory:')),
      log: ({ query }) => {
        statements.push(query.sql);
      },
    });
    batcher = createWriteBatcher(db, SQLITE);
    await migrate(db, batcher.write, SQLITE.schema);
    statements.length = 0;
  });
  afterEach(() => db.destroy());

  const insert = (guildId: string) => (to: Queries) =>
    to.insertInto('guilds').values({ guild_id: guildId, changed_at: 1 }).execute();
  const listGuilds = async () =>
    (await db.selectFrom('guilds').select('guild_id').orderBy('guild_id').execute()).map(({ guild_id }) => guild_id);
  const countCommits = () => statements.filter((statement) => statement === 'commit').length;
  const fail = async (to: Queries) => {
    await insert('half done')(to);
    throw new Error('no');
  };

  it.each([
    ['before a commit, so that none is made', 1, []],
    ['after it, so that nobody is told that it was', 2, ['a']],
  ])('fail together where what they are written into is found to be lost %s', async (_, looks, written) => {
    let left = looks;
    const lost = new Error('lost');
    const careful = createWriteBatcher(db, SQLITE, {
      check: () => {
        left -= 1;
        if (left === 0) throw lost;
      },
    });
    await expect(careful.write(insert('a'))).rejects.toBe(lost);
    expect(await listGuilds()).toEqual(written);
  });

  it('submitted in one turn share a commit', async () => {
    await Promise.all([batcher.write(insert('a')), batcher.write(insert('b'))]);
    expect(countCommits()).toBe(1);
    await batcher.write(insert('c'));
    expect(countCommits()).toBe(2);
    expect(await listGuilds()).toEqual(['a', 'b', 'c']);
  });

  it('resolve only after their commit', async () => {
    let commitsWhenResolved = 0;
    await batcher.write(insert('a')).then(() => {
      commitsWhenResolved = countCommits();
    });
    expect(commitsWhenResolved).toBe(1);
  });

  it('fail alone: nothing of them stays, and nothing of the others is lost', async () => {
    const outcomes = await Promise.allSettled([
      batcher.write(insert('a')),
      batcher.write(fail),
      batcher.write(insert('a')),
      batcher.write(insert('b')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: new Error('no') });
    expect(countCommits()).toBe(1);
    expect(await listGuilds()).toEqual(['a', 'b']);
  });

  it('fail together when their commit fails, and later ones go on', async () => {
    const breakCommit = async (to: Queries) => {
      await sql`pragma defer_foreign_keys = on`.execute(to);
      await to.insertInto('award_events').values({ award_id: 404, guild_id: 'a', kind: 'queued', at: 1 }).execute();
    };
    const outcomes = await Promise.allSettled([batcher.write(insert('a')), batcher.write(breakCommit)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(outcomes[0]).toMatchObject({ reason: { message: expect.stringContaining('FOREIGN KEY') } });
    expect(await listGuilds()).toEqual([]);
    await batcher.write(insert('b'));
    expect(await listGuilds()).toEqual(['b']);
  });

  it('fail together, with the first reason, when the engine gave up the whole transaction', async () => {
    const giveUp = async (to: Queries) => {
      await sql`rollback`.execute(to);
      throw new Error('disk is full');
    };
    const outcomes = await Promise.allSettled([batcher.write(insert('a')), batcher.write(giveUp)]);
    expect(outcomes).toMatchObject([{ reason: new Error('disk is full') }, { reason: new Error('disk is full') }]);
    await batcher.write(insert('b'));
    expect(await listGuilds()).toEqual(['b']);
  });

  it('go on after a transaction that began and was refused at once', async () => {
    let isRefused = true;
    const lock = new Error('the lock was not to be had');
    const careful = createWriteBatcher(db, {
      ...SQLITE,
      async begin(connection) {
        await SQLITE.begin(connection);
        if (isRefused) throw lock;
      },
    });
    await expect(careful.write(insert('a'))).rejects.toBe(lock);
    isRefused = false;
    await careful.write(insert('b'));
    expect(await listGuilds()).toEqual(['b']);
  });

  it('are committed fifty at a time, in order', async () => {
    const order: number[] = [];
    const writes = Array.from({ length: 120 }, (_, n) =>
      batcher.write(insert(`guild-${n}`)).then(() => {
        order.push(n);
      }),
    );
    await Promise.all(writes);
    expect(countCommits()).toBe(3);
    expect(order).toEqual(Array.from({ length: 120 }, (_, n) => n));
  });

  it('are not seen by reads before they are committed', async () => {
    let read: Promise<string[]> | undefined;
    const write = batcher.write(async (to) => {
      await insert('a')(to);
      read = listGuilds();
      throw new Error('no');
    });
    await expect(write).rejects.toThrow('no');
    expect(await read).toEqual([]);
  });

  it('can be waited for', async () => {
    let isWritten = false;
    void batcher.write(insert('a')).then(() => {
      isWritten = true;
    });
    await batcher.flush();
    expect(isWritten).toBe(true);
  });
});
