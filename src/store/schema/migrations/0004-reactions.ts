/**
 * Rules, reactions as each rule sees them, requests for a link, and drafts of imports. One row of `reactions` is one
 * member's reaction to one message under one rule: whether it is there, whether its award stands, what was decided.
 */
import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../schema-dialect.ts';
import type { Migration } from './migration.ts';

export const reactions: Migration = {
  number: 4,
  name: 'reactions',
  async up(db, { addId }) {
    await db.schema.alterTable('guilds').addColumn('enabled_at', 'bigint').execute();
    for (const column of ['origin_channel_id', 'origin_message_id', 'origin_emoji']) {
      await db.schema.alterTable('awards').addColumn(column, 'text').execute();
    }
    await createRules(db, addId);
    await createReactions(db, addId);
    await indexReactions(db);
    await createLinkRequests(db, addId);
    await createDrafts(db, addId);
  },
};

async function createRules(db: Kysely<unknown>, addId: SchemaDialect['addId']): Promise<void> {
  await addId(db.schema.createTable('reaction_rules'))
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('emoji_key', 'text', (column) => column.notNull())
    .addColumn('emoji_text', 'text', (column) => column.notNull())
    .addColumn('hundredths', 'bigint', (column) => column.notNull())
    .addColumn('field_id', 'text')
    .addColumn('giver_role_id', 'text')
    .addColumn('receiver_role_id', 'text')
    .addColumn('deny_role_id', 'text')
    .addColumn('channel_id', 'text')
    .addColumn('per_giver', 'integer')
    .addColumn('per_receiver', 'integer')
    .addColumn('per_pair', 'integer')
    .addColumn('per_message', 'integer')
    .addColumn('max_age_days', 'integer', (column) => column.notNull())
    .addColumn('account_age_days', 'integer')
    .addColumn('member_age_days', 'integer')
    .addColumn('on_remove', 'text', (column) => column.notNull())
    .addColumn('enabled', 'integer', (column) => column.notNull())
    .addColumn('enabled_at', 'bigint', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('removed_at', 'bigint')
    .addCheckConstraint('reaction_rules_amount', sql`hundredths > 0 and hundredths = round(hundredths)`)
    .addCheckConstraint('reaction_rules_on_remove', sql`on_remove in ('revoke', 'keep')`)
    .execute();
  await db.schema.createIndex('reaction_rules_by_guild').on('reaction_rules').columns(['guild_id', 'id']).execute();
}

async function createReactions(db: Kysely<unknown>, addId: SchemaDialect['addId']): Promise<void> {
  await addId(db.schema.createTable('reactions'))
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('reactor_id', 'text', (column) => column.notNull())
    .addColumn('rule_id', 'bigint', (column) => column.notNull().references('reaction_rules.id'))
    .addColumn('emoji_key', 'text', (column) => column.notNull())
    .addColumn('author_id', 'text')
    .addColumn('kinds', 'integer', (column) => column.notNull())
    .addColumn('standing', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('flips', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('frozen', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('award_id', 'bigint', (column) => column.references('awards.id'))
    .addColumn('given_at', 'bigint')
    .addColumn('facts', 'text')
    .addColumn('trace', 'text')
    .addColumn('decided_at', 'bigint')
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('due_at', 'bigint')
    .addUniqueConstraint('reactions_identity', ['message_id', 'reactor_id', 'rule_id'])
    .addCheckConstraint('reactions_kinds', sql`kinds between 0 and 3`)
    .execute();
}

async function indexReactions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('reactions_due')
    .on('reactions')
    .columns(['due_at', 'id'])
    .where(sql<boolean>`due_at is not null`)
    .execute();
  const standing = sql<boolean>`standing = 1`;
  await db.schema
    .createIndex('reactions_by_giver')
    .on('reactions')
    .columns(['rule_id', 'reactor_id', 'given_at'])
    .where(standing)
    .execute();
  await db.schema
    .createIndex('reactions_by_receiver')
    .on('reactions')
    .columns(['rule_id', 'author_id', 'given_at'])
    .where(standing)
    .execute();
  await db.schema
    .createIndex('reactions_by_message')
    .on('reactions')
    .columns(['rule_id', 'message_id'])
    .where(standing)
    .execute();
  await db.schema.createIndex('reactions_by_guild').on('reactions').columns(['guild_id', 'changed_at']).execute();
  await db.schema
    .createIndex('reactions_forgettable')
    .on('reactions')
    .column('changed_at')
    .where(sql<boolean>`award_id is null and due_at is null`)
    .execute();
}

async function createLinkRequests(db: Kysely<unknown>, addId: SchemaDialect['addId']): Promise<void> {
  await addId(db.schema.createTable('link_requests'))
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('community_id', 'text', (column) => column.notNull())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('requested_at', 'bigint', (column) => column.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'bigint')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('shown_version', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('channel_id', 'text')
    .addColumn('card_id', 'text')
    .addColumn('due_at', 'bigint')
    .addCheckConstraint('link_requests_state', sql`state in ('open', 'approved', 'denied', 'withdrawn')`)
    .execute();
  await db.schema
    .createIndex('link_requests_one_open')
    .unique()
    .on('link_requests')
    .columns(['guild_id', 'community_id', 'member_id'])
    .where(sql<boolean>`state = 'open'`)
    .execute();
  await db.schema
    .createIndex('link_requests_by_member')
    .on('link_requests')
    .columns(['guild_id', 'community_id', 'member_id', 'id'])
    .execute();
  await db.schema
    .createIndex('link_requests_due')
    .on('link_requests')
    .column('due_at')
    .where(sql<boolean>`due_at is not null`)
    .execute();
}

/** What somebody has looked at and may confirm. */
async function createDrafts(db: Kysely<unknown>, addId: SchemaDialect['addId']): Promise<void> {
  await addId(db.schema.createTable('drafts'))
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('drafts_by_age').on('drafts').column('created_at').execute();
}
