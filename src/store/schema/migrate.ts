import type { Kysely } from 'kysely';
import type { Queries, Write } from '../context.ts';
import { StoreError } from '../store-error.ts';
import { guilds } from './migrations/0001-guilds.ts';
import { awards } from './migrations/0002-awards.ts';
import { openAnswers } from './migrations/0003-open-answers.ts';
import { reactions } from './migrations/0004-reactions.ts';
import { lateCopies } from './migrations/0005-late-copies.ts';
import { undos } from './migrations/0006-undos.ts';
import { people } from './migrations/0007-people.ts';
import { identityLookUps } from './migrations/0008-identity-look-ups.ts';
import { deletedFields } from './migrations/0009-deleted-fields.ts';
import { staffRemovals } from './migrations/0010-staff-removals.ts';
import { grownLedgers } from './migrations/0011-grown-ledgers.ts';
import { secondProcess } from './migrations/0012-second-process.ts';
import { knownEntries } from './migrations/0013-known-entries.ts';
import { messageWays } from './migrations/0014-message-ways.ts';
import { counted } from './migrations/0015-counted.ts';
import { audit } from './migrations/0016-audit.ts';
import { answerGuilds } from './migrations/0017-answer-guilds.ts';
import { noticesAboutPlaces } from './migrations/0018-notices-about-places.ts';
import { fairReads } from './migrations/0019-fair-reads.ts';
import { tonedReactions } from './migrations/0020-toned-reactions.ts';
import { copyTotals } from './migrations/0021-copy-totals.ts';
import { boards } from './migrations/0022-boards.ts';
import { languages } from './migrations/0023-languages.ts';
import { memberMessages } from './migrations/0024-member-messages.ts';
import { bulks } from './migrations/0025-bulks.ts';
import { rewards } from './migrations/0026-rewards.ts';
import type { Migration } from './migrations/migration.ts';
import type { SchemaDialect } from './schema-dialect.ts';

const MIGRATIONS: readonly Migration[] = [
  guilds,
  awards,
  openAnswers,
  reactions,
  lateCopies,
  undos,
  people,
  identityLookUps,
  deletedFields,
  staffRemovals,
  grownLedgers,
  secondProcess,
  knownEntries,
  messageWays,
  counted,
  audit,
  answerGuilds,
  noticesAboutPlaces,
  fairReads,
  tonedReactions,
  copyTotals,
  boards,
  languages,
  memberMessages,
  bulks,
  rewards,
];

/**
 * Brings the schema up to date, each step in its own transaction.
 *
 * @returns the names of the steps that were applied now
 * @throws StoreError when a newer version of the bot has already changed the schema
 */
export async function migrate(db: Queries, write: Write, dialect: SchemaDialect): Promise<readonly string[]> {
  await db.schema
    .createTable('schema_migrations')
    .ifNotExists()
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
  const applied = await db.selectFrom('schema_migrations').select('number').execute();
  const newest = Math.max(0, ...applied.map(({ number }) => number));
  const known = Math.max(...MIGRATIONS.map(({ number }) => number));
  if (newest > known) throw newerSchema(newest, known);
  const missing = MIGRATIONS.filter(({ number }) => number > newest);
  for (const migration of missing) await write((transaction) => apply(transaction, migration, dialect));
  return missing.map(({ name }) => name);
}

/**
 * Checks that the schema is this version's, without changing it.
 *
 * @throws StoreError when it is newer, or older and waiting for the bot to bring it up to date
 */
export async function requireCurrentSchema(db: Queries): Promise<void> {
  const applied = await db.selectFrom('schema_migrations').select('number').execute();
  const newest = Math.max(0, ...applied.map(({ number }) => number));
  const known = Math.max(...MIGRATIONS.map(({ number }) => number));
  if (newest > known) throw newerSchema(newest, known);
  if (newest === known) return;
  throw new StoreError(
    'UNAVAILABLE',
    `The database is of an older version of the bot (schema ${newest}; this version knows ${known}).`,
    'Start the bot once: it brings the database up to date by itself.',
  );
}

async function apply(db: Queries, { number, name, up }: Migration, dialect: SchemaDialect): Promise<void> {
  // The number goes first: of two processes that migrate at once, one fails here and has changed nothing.
  await db.insertInto('schema_migrations').values({ number, name }).execute();
  await up(db as Kysely<unknown>, dialect);
}

function newerSchema(found: number, known: number): StoreError {
  return new StoreError(
    'NEWER_SCHEMA',
    `The database was written by a newer version of the bot (schema ${found}; this version knows ${known}).`,
    'Start the newer version again, or restore a backup made before the upgrade.',
  );
}

/**
 * Writes a page, to be committed, and leaves everything as it was. An update to the same value would not do: SQLite sees
 * that and writes nothing.
 *
 * @throws what the engine says when it cannot
 */
export async function checkWritable(db: Queries): Promise<void> {
  await db.insertInto('schema_migrations').values({ number: 0, name: 'check' }).execute();
  await db.deleteFrom('schema_migrations').where('number', '=', 0).execute();
}
