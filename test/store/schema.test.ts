import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Queries } from '../../src/store/context.ts';
import { createSqliteDialect } from '../../src/store/engine/sqlite/sqlite-dialect.ts';
import { SQLITE } from '../../src/store/engine/sqlite/sqlite-engine.ts';
import { migrate } from '../../src/store/schema/migrate.ts';
import { guilds } from '../../src/store/schema/migrations/0001-guilds.ts';
import { awards } from '../../src/store/schema/migrations/0002-awards.ts';
import { openAnswers } from '../../src/store/schema/migrations/0003-open-answers.ts';
import { reactions } from '../../src/store/schema/migrations/0004-reactions.ts';
import { secondProcess } from '../../src/store/schema/migrations/0012-second-process.ts';
import type { NewAwardRow, Tables } from '../../src/store/schema/tables.ts';

describe('the database itself', () => {
  let db: Queries;
  beforeEach(async () => {
    db = new Kysely<Tables>({ dialect: createSqliteDialect(new DatabaseSync(':memory:')) });
    await migrate(db, (operation) => operation(db), SQLITE.schema);
  });
  afterEach(() => db.destroy());

  let count = 0;
  const insert = (change: Partial<NewAwardRow>) => {
    count += 1;
    const award: NewAwardRow = {
      key: `key:${count}`,
      receipt: `R-${count}`,
      guild_id: 'guild',
      community_id: 'community',
      field_id: 'field',
      field_name: 'Points',
      account_id: 'account',
      member_id: 'member',
      lane: 'lane',
      action: 'increase',
      hundredths: 100,
      reason: null,
      actor_id: 'moderator',
      source: 'command',
      reverses: null,
      priority: 0,
      status: 'queued',
      version: 1,
      run_at: 0,
      created_at: 0,
      ...change,
    };
    return db.insertInto('awards').values(award).returning('id').executeTakeFirstOrThrow();
  };

  it('holds one award of a lane in flight', async () => {
    await insert({ status: 'sending' });
    await expect(insert({ status: 'unknown' })).rejects.toThrow('UNIQUE');
    await insert({ status: 'unknown', lane: 'other' });
    await insert({ status: 'review' });
  });

  it('holds one live reversal of an award', async () => {
    const { id } = await insert({ status: 'settled' });
    await insert({ reverses: id, status: 'refused' });
    await insert({ reverses: id, status: 'recorded' });
    await expect(insert({ reverses: id, status: 'queued' })).rejects.toThrow('UNIQUE');
    await insert({ reverses: id, status: 'cancelled' });
    await expect(insert({ reverses: 999_999 })).rejects.toThrow('FOREIGN KEY');
  });

  it('lets one award claim a history entry of a lane', async () => {
    await insert({ status: 'settled', history_id: 'h1' });
    await expect(insert({ status: 'settled', history_id: 'h1' })).rejects.toThrow('UNIQUE');
    await insert({ status: 'settled', history_id: 'h1', lane: 'other' });
  });

  it('holds a key and a receipt once', async () => {
    await insert({ key: 'k', receipt: 'R-A' });
    await expect(insert({ key: 'k' })).rejects.toThrow('awards.key');
    await expect(insert({ receipt: 'R-A' })).rejects.toThrow('awards.receipt');
  });

  it('queues nothing without a lane', async () => {
    await expect(insert({ lane: null })).rejects.toThrow('CHECK');
    await insert({ lane: null, status: 'waiting' });
  });

  it('shows an award by one message of each kind', async () => {
    const { id } = await insert({});
    const add = (kind: 'reply' | 'card' | 'notice') =>
      db
        .insertInto('award_messages')
        .values({ award_id: id, kind, guild_id: 'guild', channel_id: 'c', ephemeral: 0, locale: 'en-US' })
        .execute();
    for (const kind of ['reply', 'card', 'notice'] as const) {
      await add(kind);
      await expect(add(kind)).rejects.toThrow('UNIQUE');
    }
  });

  it('knows only the words of an award', async () => {
    const nonsense = { status: 'lost', action: 'double', anchor_kind: 'guess' } as unknown as Partial<NewAwardRow>;
    for (const [column, word] of Object.entries(nonsense)) {
      await expect(insert({ [column]: word })).rejects.toThrow('CHECK');
    }
  });
});

describe('a database from before second processes were noticed', () => {
  it('keeps every notice, open ones and those that are over', async () => {
    const db: Queries = new Kysely<Tables>({ dialect: createSqliteDialect(new DatabaseSync(':memory:')) });
    for (const { up } of [guilds, awards, openAnswers, reactions]) await up(db as Kysely<unknown>, SQLITE.schema);
    const before = Array.from({ length: 250 }, (_, index) => ({
      guild_id: `guild-${index}`,
      kind: 'outage' as const,
      opened_at: index,
      closed_at: index % 2 === 0 ? null : index + 1,
      open_announced: 1,
      close_announced: 0,
    }));
    for (const notice of before) await db.insertInto('notices').values(notice).execute();
    await secondProcess.up(db as Kysely<unknown>, SQLITE.schema);
    const after = await db.selectFrom('notices').selectAll().orderBy('id').execute();
    expect(after).toMatchObject(before);
    const again = { ...before[0], guild_id: 'guild-0', kind: 'outage' as const, opened_at: 9 };
    await expect(db.insertInto('notices').values(again).execute()).rejects.toThrow('UNIQUE');
    await db.insertInto('notices').values({ guild_id: 'guild-0', kind: 'second-process', opened_at: 9 }).execute();
    await db.destroy();
  });
});
