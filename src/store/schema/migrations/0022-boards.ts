/**
 * What members got through the bot, added up as it arrives: a board of a million awards is read like one of a thousand.
 * Each award keeps what it counts and for which day, so that the sums can be checked.
 */
import { type Kysely, sql } from 'kysely';
import { toFirstDay } from '../../../points/board.ts';
import { DEFAULT_TIMEZONE, toBeginOfDay, toDay } from '../../../reactions/day.ts';
import type { Migration } from './migration.ts';

export const boards: Migration = {
  number: 22,
  name: 'boards',
  async up(db) {
    await db.schema.alterTable('awards').addColumn('board_day', 'text').execute();
    await db.schema.alterTable('awards').addColumn('board_hundredths', 'bigint').execute();
    await createSums(db);
    await db.schema
      .createTable('hidden_members')
      .addColumn('guild_id', 'text', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('hidden_members_key', ['guild_id', 'member_id'])
      .execute();
    await countThePast(db);
  },
};

const PLACE = ['guild_id', 'community_id', 'field_id', 'period'] as const;

async function createSums(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('board_sums')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('community_id', 'text', (column) => column.notNull())
    .addColumn('field_id', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('hundredths', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('board_sums_key', [...PLACE, 'member_id'])
    .execute();
  await db.schema
    .createIndex('board_sums_by_rank')
    .on('board_sums')
    .columns([...PLACE, 'hundredths desc', 'member_id'])
    .execute();
  await db.schema.createIndex('board_sums_by_member').on('board_sums').columns(['guild_id', 'member_id']).execute();
}

/** As `toBoardChange` has it. */
const MOST = sql.lit(1_000_000_000_000);
const EXACT_CHANGE = sql`case action
  when 'increase' then hundredths
  when 'decrease' then case when total = 0 and total_before >= 0 and round(total_before * 100) < hundredths
    then cast(-round(total_before * 100) as bigint) else -hundredths end
  else case when abs(total_before) < 10000000000 and abs(coalesce(total, 0)) < 10000000000 then
    cast(round(coalesce(total, hundredths / 100.0) * 100) as bigint) - cast(round(total_before * 100) as bigint) else 0 end end`;
const CHANGE = sql`case when ${EXACT_CHANGE} > ${MOST} then ${MOST} when ${EXACT_CHANGE} < -${MOST} then -${MOST} else ${EXACT_CHANGE} end`;

/** Days by the time zone that each server has now. */
async function countThePast(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ latest: number | null }>`select max(id) as latest from awards`.execute(db);
  if ((rows[0]?.latest ?? null) === null) return;
  await listDays(db);
  await sql`update awards set board_hundredths = ${CHANGE}, board_day = (
      select day from past_days
      where begins_at <= settled_at and timezone = coalesce(
        (select timezone from guilds where guilds.guild_id = awards.guild_id), ${DEFAULT_TIMEZONE})
      order by begins_at desc limit 1)
    where status = 'settled' and source <> 'compensation'`.execute(db);
  await followReversals(db);
  for (const window of ['month', 'week', 'day'] as const) {
    await sql`insert into board_sums
      select guild_id, community_id, field_id, ${`${window}:`} || ${sql.ref(`days.${window}`)}, member_id, sum(board_hundredths)
      from awards join (select distinct day, week, month from past_days) as days on days.day = awards.board_day
      where ${COUNTS} group by 1, 2, 3, 4, 5`.execute(db);
  }
  await sql`insert into board_sums
    select guild_id, community_id, field_id, 'all', member_id, sum(board_hundredths)
    from awards where board_day is not null and ${COUNTS} group by 1, 2, 3, 4, 5`.execute(db);
  await sql`drop table past_days`.execute(db);
}

const COUNTS = sql`substr(member_id, 1, 7) <> 'former-' and board_hundredths <> 0
  and member_id not in (select member_id from erasures where erasures.guild_id = awards.guild_id)
  and guild_id not in (select guild_id from guilds where is_forgotten = 1)`;

/** What takes an award back counts for that award's day, and for none where that counts for none. */
async function followReversals(db: Kysely<unknown>): Promise<void> {
  await sql`with recursive chain (id, day, counts) as (
      select id, board_day, case when board_day is null then 0 else 1 end from awards
      where reverses is null and status = 'settled' and id in (select reverses from awards where reverses is not null)
      union all
      select reversal.id, chain.day, chain.counts from chain join awards as reversal on reversal.reverses = chain.id
      where reversal.status = 'settled')
    update awards set
      board_day = (select day from chain where chain.id = awards.id),
      board_hundredths = case when (select counts from chain where chain.id = awards.id) = 1 then board_hundredths end
    where reverses is not null and id in (select id from chain)`.execute(db);
}

const DAY_MS = 86_400_000;

/** Each day from the first award to the last, with its beginning in each time zone that a server has. */
async function listDays(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('past_days')
    .addColumn('timezone', 'text', (column) => column.notNull())
    .addColumn('begins_at', 'bigint', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('past_days_key', ['timezone', 'begins_at'])
    .execute();
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select min(settled_at) as first, max(settled_at) as last from awards`.execute(db);
  const { first = null, last = null } = rows[0] ?? {};
  if (first === null || last === null) return;
  const zones = await sql<{ timezone: string }>`select distinct timezone from guilds`.execute(db);
  for (const timezone of new Set([DEFAULT_TIMEZONE, ...zones.rows.map((row) => row.timezone)])) {
    const from = Math.max(0, Math.floor(first / DAY_MS) - 1) * DAY_MS;
    for (let utc = from; utc <= last + DAY_MS; utc += DAY_MS) {
      const day = toDay(utc, 'UTC');
      const [week, month] = [toFirstDay('week', day), toFirstDay('month', day)];
      await sql`insert into past_days values (${timezone}, ${toBeginOfDay(utc, timezone)}, ${day}, ${week}, ${month})
        on conflict do nothing`.execute(db);
    }
  }
}
