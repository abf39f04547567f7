/**
 * The ledger of awards, their lanes, messages and events. What must never happen is forbidden here, by the database
 * itself: two awards of one lane in flight, two live reversals of one award, one history entry claimed twice.
 */
import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../schema-dialect.ts';
import type { Migration } from './migration.ts';

export const awards: Migration = {
  number: 2,
  name: 'awards',
  async up(db, { addId }) {
    await createLanes(db);
    await createAwards(db, addId);
    await forbidDoubles(db);
    await indexAwards(db);
    await indexQueue(db);
    await createMessages(db, addId);
    await createEvents(db, addId);
  },
};

async function createLanes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('lanes')
    .addColumn('lane', 'text', (column) => column.primaryKey())
    .addColumn('community_id', 'text', (column) => column.notNull())
    .addColumn('field_id', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('anchor_kind', 'text', (column) => column.notNull())
    .addColumn('anchor_id', 'text')
    .addColumn('anchor_time', 'text')
    .addColumn('anchor_at', 'bigint')
    .addColumn('last_total', 'double precision')
    .addColumn('last_total_at', 'bigint')
    .addCheckConstraint('lanes_anchor_kind', sql`anchor_kind in ('entry', 'empty', 'unknown')`)
    .execute();
  await db.schema
    .createIndex('lanes_with_entry')
    .on('lanes')
    .columns(['community_id', 'anchor_at'])
    .where(sql<boolean>`anchor_kind = 'entry'`)
    .execute();
}

async function createAwards(db: Kysely<unknown>, addId: SchemaDialect['addId']): Promise<void> {
  await addId(db.schema.createTable('awards'))
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('receipt', 'text', (column) => column.notNull().unique())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('community_id', 'text', (column) => column.notNull())
    .addColumn('field_id', 'text', (column) => column.notNull())
    .addColumn('field_name', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text')
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('lane', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('hundredths', 'bigint', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('actor_id', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('reverses', 'bigint', (column) => column.references('awards.id'))
    .addColumn('priority', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('fence', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('lease_until', 'bigint')
    .addColumn('run_at', 'bigint', (column) => column.notNull())
    .addColumn('sent_at', 'bigint')
    .addColumn('anchor_kind', 'text', (column) => column.notNull().defaultTo('unknown'))
    .addColumn('anchor_id', 'text')
    .addColumn('anchor_time', 'text')
    .addColumn('absent_at', 'bigint')
    .addColumn('total', 'double precision')
    .addColumn('total_before', 'double precision')
    .addColumn('outside_change', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('history_id', 'text')
    .addColumn('problem', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('settled_at', 'bigint')
    .addCheckConstraint('awards_action', sql`action in ('increase', 'decrease', 'overwrite')`)
    .addCheckConstraint(
      'awards_status',
      sql`status in ('recorded', 'waiting', 'queued', 'sending', 'unknown', 'review', 'settled', 'refused', 'cancelled', 'expired')`,
    )
    .addCheckConstraint('awards_hundredths', sql`hundredths = round(hundredths)`)
    .addCheckConstraint('awards_change_is_positive', sql`action = 'overwrite' or hundredths > 0`)
    .addCheckConstraint(
      'awards_lane_known',
      sql`lane is not null or status in ('recorded', 'waiting', 'cancelled', 'expired')`,
    )
    .addCheckConstraint('awards_anchor_kind', sql`anchor_kind in ('entry', 'empty', 'unknown')`)
    .execute();
}

async function forbidDoubles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('awards_one_in_flight_per_lane')
    .unique()
    .on('awards')
    .column('lane')
    .where(sql<boolean>`status in ('sending', 'unknown')`)
    .execute();
  await db.schema
    .createIndex('awards_one_live_reversal')
    .unique()
    .on('awards')
    .column('reverses')
    .where(sql<boolean>`reverses is not null and status not in ('refused', 'cancelled', 'expired')`)
    .execute();
  await db.schema
    .createIndex('awards_history')
    .unique()
    .on('awards')
    .columns(['lane', 'history_id'])
    .where(sql<boolean>`history_id is not null`)
    .execute();
}

async function indexAwards(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('awards_by_actor').on('awards').columns(['guild_id', 'actor_id', 'created_at']).execute();
  await db.schema
    .createIndex('awards_by_member')
    .on('awards')
    .columns(['guild_id', 'member_id', 'field_id', 'created_at'])
    .execute();
  await db.schema.createIndex('awards_by_lane').on('awards').columns(['lane', 'settled_at']).execute();
  await db.schema
    .createIndex('awards_open')
    .on('awards')
    .columns(['guild_id', 'status'])
    .where(sql<boolean>`status in ('waiting', 'queued', 'sending', 'unknown', 'review')`)
    .execute();
  await db.schema
    .createIndex('awards_recorded')
    .on('awards')
    .column('created_at')
    .where(sql<boolean>`status = 'recorded'`)
    .execute();
  await db.schema
    .createIndex('awards_waiting')
    .on('awards')
    .columns(['guild_id', 'community_id', 'member_id'])
    .where(sql<boolean>`status = 'waiting'`)
    .execute();
  await db.schema
    .createIndex('awards_waiting_since')
    .on('awards')
    .column('created_at')
    .where(sql<boolean>`status = 'waiting'`)
    .execute();
  await db.schema
    .createIndex('awards_in_review')
    .on('awards')
    .columns(['guild_id', 'id'])
    .where(sql<boolean>`status = 'review'`)
    .execute();
  await db.schema
    .createIndex('awards_in_review_by_lane')
    .on('awards')
    .columns(['lane', 'id'])
    .where(sql<boolean>`status = 'review'`)
    .execute();
}

/** Every claim goes through these: they hold only what is open, however long the ledger grows. */
async function indexQueue(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('awards_queue')
    .on('awards')
    .columns(['priority', 'id', 'run_at', 'lane', 'guild_id'])
    .where(sql<boolean>`status = 'queued'`)
    .execute();
  await db.schema
    .createIndex('awards_queue_changes')
    .on('awards')
    .columns(['lane', 'priority', 'id'])
    .where(sql<boolean>`status = 'queued' and action <> 'overwrite'`)
    .execute();
  await db.schema
    .createIndex('awards_queue_overwrites')
    .on('awards')
    .columns(['lane', 'id'])
    .where(sql<boolean>`status = 'queued' and action = 'overwrite'`)
    .execute();
  await db.schema
    .createIndex('awards_queue_due')
    .on('awards')
    .column('run_at')
    .where(sql<boolean>`status = 'queued'`)
    .execute();
  await db.schema
    .createIndex('awards_unknown_due')
    .on('awards')
    .column('run_at')
    .where(sql<boolean>`status = 'unknown'`)
    .execute();
}

async function createMessages(db: Kysely<unknown>, addId: SchemaDialect['addId']): Promise<void> {
  await addId(db.schema.createTable('award_messages'))
    .addColumn('award_id', 'bigint', (column) => column.notNull().references('awards.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text')
    .addColumn('interaction_id', 'text')
    .addColumn('application_id', 'text')
    .addColumn('token', 'text')
    .addColumn('token_expires_at', 'bigint')
    .addColumn('ephemeral', 'integer', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('shown_version', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('due_at', 'bigint')
    .addUniqueConstraint('award_messages_one_of_a_kind', ['award_id', 'kind'])
    .addCheckConstraint('award_messages_kind', sql`kind in ('reply', 'card', 'notice')`)
    .execute();
  await db.schema
    .createIndex('award_messages_due')
    .on('award_messages')
    .column('due_at')
    .where(sql<boolean>`due_at is not null`)
    .execute();
  await db.schema
    .createIndex('award_messages_tokens')
    .on('award_messages')
    .column('token_expires_at')
    .where(sql<boolean>`token is not null`)
    .execute();
}

async function createEvents(db: Kysely<unknown>, addId: SchemaDialect['addId']): Promise<void> {
  await addId(db.schema.createTable('award_events'))
    .addColumn('award_id', 'bigint', (column) => column.notNull().references('awards.id'))
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('award_events_by_guild').on('award_events').columns(['guild_id', 'id']).execute();
}
