/**
 * Roles for totals: which, to whom the bot gave one, and whose roles are to be looked at. How far a server's settled awards
 * were looked at is a cursor of its own: awards of servers without rewards cost nothing.
 */
import type { Kysely } from 'kysely';
import type { Migration } from './migration.ts';

export const rewards: Migration = {
  number: 26,
  name: 'rewards',
  async up(db) {
    await createRewards(db);
    await createGrants(db);
    await createChecks(db);
    await db.schema
      .createTable('reward_cursors')
      .addColumn('guild_id', 'text', (column) => column.primaryKey())
      .addColumn('event_id', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('lanes_by_account')
      .on('lanes')
      .columns(['community_id', 'field_id', 'account_id'])
      .execute();
  },
};

async function createRewards(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('rewards')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('role_id', 'text', (column) => column.notNull())
    .addColumn('role_name', 'text', (column) => column.notNull())
    .addColumn('community_id', 'text', (column) => column.notNull())
    .addColumn('field_id', 'text', (column) => column.notNull())
    .addColumn('total', 'bigint', (column) => column.notNull())
    .addColumn('margin', 'bigint', (column) => column.notNull())
    .addColumn('stack', 'integer', (column) => column.notNull())
    .addColumn('keep', 'integer', (column) => column.notNull())
    .addColumn('powers', 'text', (column) => column.notNull())
    .addColumn('problem', 'text')
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('rewards_key', ['guild_id', 'role_id'])
    .execute();
}

async function createGrants(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('role_grants')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('role_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('role_grants_key', ['guild_id', 'member_id', 'role_id'])
    .execute();
  await db.schema
    .createIndex('role_grants_by_role')
    .on('role_grants')
    .columns(['guild_id', 'role_id', 'state'])
    .execute();
}

async function createChecks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('role_checks')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('role_checks_key', ['guild_id', 'member_id'])
    .execute();
  await db.schema.createIndex('role_checks_due').on('role_checks').columns(['guild_id', 'due_at']).execute();
}
