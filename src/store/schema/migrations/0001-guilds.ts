/**
 * Guilds and what belongs to them. Rules that let one text serve SQLite and PostgreSQL, here and in every step: times
 * and amounts are `bigint`, totals `double precision`, flags 0 or 1.
 */
import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../schema-dialect.ts';
import type { Migration } from './migration.ts';

export const guilds: Migration = {
  number: 1,
  name: 'guilds',
  async up(db, { addId }) {
    await createGuilds(db);
    await createLinks(db);
    await createFields(db);
    await createNotices(db, addId);
  },
};

async function createGuilds(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('guilds')
    .addColumn('guild_id', 'text', (column) => column.primaryKey())
    .addColumn('community_id', 'text')
    .addColumn('default_field_id', 'text')
    .addColumn('log_channel_id', 'text')
    .addColumn('staff_channel_id', 'text')
    .addColumn('staff_role_id', 'text')
    .addColumn('timezone', 'text', (column) => column.notNull().defaultTo('UTC'))
    .addColumn('enabled', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('per_award', 'bigint')
    .addColumn('per_moderator_hour', 'bigint')
    .addColumn('removed_at', 'bigint')
    .addColumn('log_cursor', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('guild_keys')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('community_id', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('set_by', 'text', (column) => column.notNull())
    .addColumn('verified_at', 'bigint')
    .addColumn('saved_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('guild_keys_pk', ['guild_id', 'community_id'])
    .execute();
}

async function createLinks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('links')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('community_id', 'text', (column) => column.notNull())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('label', 'text')
    .addColumn('linked_by', 'text', (column) => column.notNull())
    .addColumn('linked_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('links_pk', ['guild_id', 'community_id', 'member_id'])
    .addUniqueConstraint('links_account', ['guild_id', 'community_id', 'account_id'])
    .execute();
}

/** Keyed by guild as well as community: what one guild's key may list is nobody else's to see. */
async function createFields(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('field_lists')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('community_id', 'text', (column) => column.notNull())
    .addColumn('fetched_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('field_lists_pk', ['guild_id', 'community_id'])
    .execute();
  await db.schema
    .createTable('fields')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('community_id', 'text', (column) => column.notNull())
    .addColumn('field_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('key', 'text')
    .addColumn('name', 'text')
    .addColumn('numeric', 'integer')
    .addPrimaryKeyConstraint('fields_pk', ['guild_id', 'community_id', 'field_id'])
    .execute();
}

async function createNotices(db: Kysely<unknown>, addId: SchemaDialect['addId']): Promise<void> {
  await addId(db.schema.createTable('notices'))
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .addColumn('closed_at', 'bigint')
    .addColumn('open_announced', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('close_announced', 'integer', (column) => column.notNull().defaultTo(0))
    .addCheckConstraint('notices_kind', sql`kind in ('key', 'route', 'outage')`)
    .execute();
  await db.schema
    .createIndex('notices_one_open')
    .unique()
    .on('notices')
    .columns(['guild_id', 'kind'])
    .where(sql<boolean>`closed_at is null`)
    .execute();
  await db.schema
    .createIndex('notices_not_over')
    .on('notices')
    .columns(['guild_id', 'kind'])
    .where(sql<boolean>`close_announced = 0`)
    .execute();
}
