/** Puts a backup in the place of a lost database, so that nothing happens again that has happened since it was made. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { SYSTEM } from '../../audit/entry.ts';
import { advanceBulk, dropUnconfirmed, listOpen } from '../bulks/bulks.ts';
import { type ProcessLock, takeProcessLock } from '../engine/sqlite/process-lock.ts';
import { SQLITE } from '../engine/sqlite/sqlite-engine.ts';
import { toStoreError } from '../engine/sqlite/sqlite-errors.ts';
import { insertDeed } from '../guilds/audit.ts';
import { migrate } from '../schema/migrate.ts';
import { StoreError } from '../store-error.ts';
import { advanceUndo, forgetPreviews, listRunning } from '../undos/undos.ts';
import { type Backup, type BackupOptions, backUp } from './back-up.ts';
import { isLedger, toKysely } from './check-ledger.ts';

export interface RestoreOptions extends BackupOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** A number in [0, 1) at each call, for receipts. */
  readonly random: () => number;
}

export interface Restored extends Backup {
  /** Awards that were still to be acknowledged or sent, or that an undo or a bulk under way was still to make, and may have been sent since. */
  readonly handedToStaff: number;
}

const UNDONE_AT_ONCE = 1_000;

/**
 * By this ledger; what was on the wire is read back by the bot itself. What nobody had seen acknowledged may have been
 * since; not what waits for a link anyway, or has nothing to take back.
 */
const TO_BE_SENT = `(
  status = 'queued' or (status = 'sending' and sent_at is null)
  or (status = 'recorded' and lane is not null and not exists (
    select 1 from awards as original
    where original.id = awards.reverses and original.status in ('refused', 'cancelled', 'expired'))))`;

/**
 * Copies a backup to where no database is, brings it up to date, and prepares it for what it does not know. It gets its
 * place as long as it can be read: whatever else a check finds, there is nothing better.
 *
 * @throws StoreError as `backUp`, and when a bot still runs there
 */
export async function restore(options: RestoreOptions): Promise<Restored> {
  const lock = await lockPlace(options.to);
  let handedToStaff = 0;
  try {
    const copy = await backUp(options, {
      isGoodEnough: ({ isComplete }) => isComplete,
      async prepare(database) {
        if (!isLedger(database)) throw foreign(options.from);
        await migrate(toKysely(database), (operation) => operation(toKysely(database)), SQLITE.schema);
        handedToStaff = await settleThePast(database, options);
      },
    });
    return { ...copy, handedToStaff };
  } finally {
    lock.release();
  }
}

export async function lockPlace(path: string): Promise<ProcessLock> {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    return await takeProcessLock(`${path}.lock`, 0, undefined);
  } catch (error) {
    throw toStoreError(error, path);
  }
}

/** @returns how many awards are now under review */
async function settleThePast(database: DatabaseSync, { now, random }: RestoreOptions): Promise<number> {
  database.exec('begin');
  leaveUsedIds(database, now);
  const original = handToStaff(database);
  // What undos and bulks had left to do may be done as well. Of what staff decide about, they cancel nothing.
  await finishUndos(database, { at: now, random });
  await finishBulks(database, { at: now, random });
  const made = handToStaff(database);
  // What came or went since may have been given or taken back already: nothing is made of it.
  database.exec(`
    update reactions set frozen = 1, due_at = null, facts = null where standing = 1 or due_at is not null;
    update reaction_rules set enabled_at = ${now};
    -- What was sent since looks like second copies.
    delete from late_watches`);
  await recordRestoring(database, now);
  database.exec('commit');
  return original + made;
}

/**
 * An id that was given out since stands in buttons, and in the nonces by which Discord tells a message that it has
 * already: it must not come to mean something else. Ids go on from the time of the restore, which no earlier one has
 * reached. People know rules by their numbers, and no nonce has those.
 */
function leaveUsedIds(database: DatabaseSync, now: number): void {
  database.exec(`
    insert into sqlite_sequence (name, seq)
      select name, 0 from sqlite_schema
      where type = 'table' and sql like '%autoincrement%' and name not in (select name from sqlite_sequence);
    update sqlite_sequence set seq = max(seq, ${now}) where name <> 'reaction_rules'`);
}

/** Whoever reads the audit must know that a part of it may be missing before this entry. */
async function recordRestoring(database: DatabaseSync, at: number): Promise<void> {
  const db = toKysely(database);
  const guilds = await db.selectFrom('guilds').select('guild_id').where('is_forgotten', '=', 0).execute();
  for (const { guild_id: guildId } of guilds) {
    await insertDeed(db, { guildId, actorId: SYSTEM, action: 'ledger-restored', at });
  }
}

function handToStaff(database: DatabaseSync): number {
  database.exec(`
    update award_messages set due_at = 0
    where kind <> 'notice' and award_id in (select id from awards where ${TO_BE_SENT})`);
  const { changes } = database
    .prepare(
      `update awards set status = 'review', problem = 'OUTCOME_UNKNOWN', lease_until = null, version = version + 1
       where ${TO_BE_SENT}`,
    )
    .run();
  return Number(changes);
}

/** What was only shown may have been confirmed since; it is to be asked for again. */
async function finishUndos(database: DatabaseSync, how: Parameters<typeof advanceUndo>[3]): Promise<void> {
  const db = toKysely(database);
  await forgetPreviews(db, how.at);
  for (const id of await listRunning(db)) {
    while ((await advanceUndo(db, id, UNDONE_AT_ONCE, how)).isUnfinished);
  }
}

/** The same for points that many were to be given. */
async function finishBulks(database: DatabaseSync, how: Parameters<typeof advanceBulk>[3]): Promise<void> {
  const db = toKysely(database);
  await dropUnconfirmed(db, how.at);
  for (const id of await listOpen(db)) {
    while ((await advanceBulk(db, id, UNDONE_AT_ONCE, how)).isUnfinished);
  }
}

function foreign(path: string): StoreError {
  return new StoreError('UNAVAILABLE', `There is no ledger in ${path}.`, 'Name a backup of the database of a bot.');
}
