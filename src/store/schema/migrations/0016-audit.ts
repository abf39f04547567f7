/**
 * Who did what. The database itself keeps the entries as they were written: one changes only while whom it is about is
 * being erased, and goes only once it is older than is kept, or with its server.
 */
import { type Kysely, sql } from 'kysely';
import type { Guard, SchemaDialect } from '../schema-dialect.ts';
import type { Migration } from './migration.ts';

export const audit: Migration = {
  number: 16,
  name: 'audit',
  async up(db, dialect) {
    const { addId } = dialect;
    await createEntries(db, addId);
    await createRetention(db);
    await forbidChanges(db, dialect);
    await createCopies(db, addId);
    await db.schema
      .alterTable('guilds')
      .addColumn('audit_cursor', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await showEndedRequestsAnew(db);
  },
};

async function createEntries(db: Kysely<unknown>, addId: SchemaDialect['addId']): Promise<void> {
  await addId(db.schema.createTable('audit_entries'))
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('member_id', 'text')
    .addColumn('object', 'text')
    .addColumn('value_before', 'text')
    .addColumn('value_after', 'text')
    .addColumn('is_quiet', 'integer', (column) => column.notNull())
    .addColumn('event_id', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  for (const columns of [['guild_id', 'actor_id'], ['guild_id', 'at'], ['at']]) {
    await db.schema
      .createIndex(`audit_entries_by_${columns.join('_')}`)
      .on('audit_entries')
      .columns(columns)
      .execute();
  }
  // The log channel looks at each change of any award what it has to tell: past thousands that it never does.
  await db.schema
    .createIndex('audit_entries_told')
    .on('audit_entries')
    .columns(['guild_id', 'id'])
    .where(sql<boolean>`is_quiet = 0`)
    .execute();
  await db.schema
    .createIndex('audit_entries_by_member')
    .on('audit_entries')
    .columns(['guild_id', 'member_id'])
    .where(sql<boolean>`member_id is not null`)
    .execute();
}

/** One row: entries from before then may go. */
async function createRetention(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit_retention')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('kept_since', 'bigint', (column) => column.notNull())
    .addCheckConstraint('audit_retention_one', sql`id = 1`)
    .execute();
  await sql`insert into audit_retention (id, kept_since) values (1, 0)`.execute(db);
}

async function forbidChanges(db: Kysely<unknown>, { isSame, guard }: SchemaDialect): Promise<void> {
  const stays = (column: string) => isSame(`new.${column}`, `old.${column}`);
  const guards: readonly Guard[] = [
    {
      name: 'audit_entries_change',
      table: 'audit_entries',
      on: 'update',
      refused: `not (
      ${stays('id')} and ${stays('guild_id')} and ${stays('action')} and ${stays('object')}
      and ${stays('is_quiet')} and ${stays('event_id')} and ${stays('at')}
      and new.value_before is null and new.value_after is null
      and (${stays('actor_id')} or (${isSame('old.actor_id', 'old.member_id')} and ${isSame('new.actor_id', 'new.member_id')}))
      and exists (select 1 from erasures where erasures.guild_id = old.guild_id
        and erasures.member_id = old.member_id and erasures.pseudonym = new.member_id)
    )`,
      message: 'An entry of the audit is never changed.',
    },
    {
      name: 'audit_entries_removal',
      table: 'audit_entries',
      on: 'delete',
      refused: `not (
      old.at < (select kept_since from audit_retention)
      or exists (select 1 from guilds where guilds.guild_id = old.guild_id and guilds.is_forgotten = 1)
    )`,
      message: 'An entry of the audit is never deleted before its time.',
    },
    {
      // To replace a row deletes it without asking the guard above.
      name: 'audit_entries_replacement',
      table: 'audit_entries',
      on: 'insert',
      refused: 'exists (select 1 from audit_entries where id = new.id)',
      message: 'An entry of the audit is never replaced.',
    },
  ];
  for (const statement of guards.flatMap(guard)) await sql.raw(statement).execute(db);
}

/** Entries that another channel than the log channel has to tell as well: the one that was it until then. */
async function createCopies(db: Kysely<unknown>, addId: SchemaDialect['addId']): Promise<void> {
  await addId(db.schema.createTable('log_copies'))
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('entry_id', 'bigint', (column) => column.notNull().references('audit_entries.id'))
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('log_copies_by_entry').on('log_copies').column('entry_id').execute();
}

/** Their cards still say who asked for which account. */
async function showEndedRequestsAnew(db: Kysely<unknown>): Promise<void> {
  await sql`update link_requests set version = version + 1, due_at = 0
    where state <> 'open' and card_id is not null`.execute(db);
}
