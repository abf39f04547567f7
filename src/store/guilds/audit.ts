/** The one place where entries of the audit are written; also how they are read, and how they go. */
import { type RawBuilder, sql } from 'kysely';
import type { AuditEntry, Deed } from '../../audit/entry.ts';
import type { Old } from '../bounds.ts';
import type { Queries, StoreContext, Write } from '../context.ts';
import { toAuditEntry } from '../schema/rows.ts';
import { toIdList } from '../schema/sql-list.ts';
import type { AuditStore } from './audit-store.ts';

/** Written out as in the index, so that it is used. */
export const isTold: RawBuilder<boolean> = sql<boolean>`is_quiet = 0`;

/** Keeps a deed, in the commit of what it changes. */
export type RecordDeed = (deed: Deed) => Promise<AuditEntry>;

/** As `Write`, for what people do: what is recorded is committed with the rest, or not at all. */
export type WriteAudited = <T>(operation: (db: Queries, record: RecordDeed) => Promise<T>) => Promise<T>;

/** @param onEntry - told of each entry once it is committed */
export function createWriteAudited(write: Write, onEntry: (entry: AuditEntry) => void): WriteAudited {
  return async (operation) => {
    const entries: AuditEntry[] = [];
    const value = await write((db) =>
      operation(db, async (deed) => {
        const entry = await insertDeed(db, deed);
        entries.push(entry);
        return entry;
      }),
    );
    for (const entry of entries) onEntry(entry);
    return value;
  };
}

/** Inside a transaction. */
export async function insertDeed(db: Queries, deed: Deed): Promise<AuditEntry> {
  const { guildId, actorId, action, memberId, object, before, after, isQuiet = false, at } = deed;
  const { id } = await db
    .insertInto('audit_entries')
    .values({
      guild_id: guildId,
      actor_id: actorId,
      action,
      member_id: memberId ?? null,
      object: object ?? null,
      value_before: before === undefined ? null : JSON.stringify(before),
      value_after: after === undefined ? null : JSON.stringify(after),
      is_quiet: isQuiet ? 1 : 0,
      event_id: sql<number>`(select coalesce(max(id), 0) from award_events where guild_id = ${guildId})`,
      at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { ...deed, id };
}

export function createAudit({ db, write, audited }: StoreContext): AuditStore {
  return {
    recordDeed: (deed) =>
      audited(async (_, record) => {
        await record(deed);
      }),
    async listLatestDeeds(guildId, limit) {
      const ofGuild = db.selectFrom('audit_entries').selectAll().where('guild_id', '=', guildId);
      const rows = await ofGuild.where(isTold).orderBy('id', 'desc').limit(limit).execute();
      return rows.map(toAuditEntry);
    },
    async listDeeds({ guildId, since, limit }) {
      const all = db.selectFrom('audit_entries').selectAll().where('at', '>=', since);
      const asked = guildId === undefined ? all : all.where('guild_id', '=', guildId);
      const rows = await asked.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute();
      return rows.map(toAuditEntry).reverse();
    },
    forgetDeeds: (old) => write((db) => forgetDeeds(db, old)),
    async listLogCopies() {
      const rows = await db
        .selectFrom('log_copies')
        .innerJoin('audit_entries', 'audit_entries.id', 'log_copies.entry_id')
        .selectAll('audit_entries')
        .select(['log_copies.id as copy_id', 'log_copies.channel_id'])
        .orderBy('log_copies.id')
        .execute();
      return rows.map((row) => ({ id: row.copy_id, channelId: row.channel_id, entry: toAuditEntry(row) }));
    },
    forgetLogCopy: (copyId) =>
      write(async (db) => {
        await db.deleteFrom('log_copies').where('id', '=', copyId).execute();
      }),
  };
}

/** The watermark goes first: the database lets nothing go that is younger. */
async function forgetDeeds(db: Queries, { before, limit }: Old): Promise<number> {
  await db.updateTable('audit_retention').set({ kept_since: before }).where('kept_since', '<', before).execute();
  const old = await db.selectFrom('audit_entries').select('id').where('at', '<', before).limit(limit).execute();
  if (old.length === 0) return 0;
  const ids = toIdList(old.map(({ id }) => id));
  await db.deleteFrom('log_copies').where('entry_id', 'in', ids).execute();
  await db.deleteFrom('audit_entries').where('id', 'in', ids).execute();
  return old.length;
}

/** Entries from before then go soon; inside a transaction. */
export async function findKeptSince(db: Queries): Promise<number> {
  const row = await db.selectFrom('audit_retention').select('kept_since').executeTakeFirst();
  return row?.kept_since ?? 0;
}
