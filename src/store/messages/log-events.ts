import { type Selectable, sql } from 'kysely';
import type { Queries, StoreContext } from '../context.ts';
import { isTold } from '../guilds/audit.ts';
import { toAuditEntry, toAward, toGuild } from '../schema/rows.ts';
import { toIdList } from '../schema/sql-list.ts';
import type { Tables } from '../schema/tables.ts';
import type { AuditEvent, AwardEvent, LogEvent, LogPlace, LogStore } from './log-store.ts';

/** The log channel's durable cursor over what happened. Events are only ever added. */
export function createLogEvents({ db, write }: StoreContext): LogStore {
  return {
    listGuildsWithEvents: () => listGuildsWithEvents(db),
    async listEvents(guildId, limit) {
      const place = await findPlace(db, guildId);
      if (place === undefined) return [];
      const events = await listAwardEvents(db, guildId, place.eventId, limit);
      const entries = await listEntries(db, guildId, place.entryId, limit);
      return merge(events, entries, place).slice(0, limit);
    },
    async newestEventId() {
      const row = await db
        .selectFrom('award_events')
        .select(({ fn }) => fn.max('id').as('id'))
        .executeTakeFirst();
      return row?.id ?? 0;
    },
    async listEventsAfter({ eventId, limit }) {
      const events = await db
        .selectFrom('award_events')
        .selectAll()
        .where('id', '>', eventId)
        .orderBy('id')
        .limit(limit)
        .execute();
      return withAwards(db, events);
    },
    advanceLogCursor: (guildId, { eventId, entryId = 0 }) =>
      write(async (db) => {
        await db
          .updateTable('guilds')
          .set({
            log_cursor: sql<number>`case when log_cursor < ${eventId} then ${eventId} else log_cursor end`,
            audit_cursor: sql<number>`case when audit_cursor < ${entryId} then ${entryId} else audit_cursor end`,
          })
          .where('guild_id', '=', guildId)
          .execute();
      }),
  };
}

async function findPlace(db: Queries, guildId: string): Promise<LogPlace | undefined> {
  const guild = db.selectFrom('guilds').select(['log_cursor', 'audit_cursor']).where('guild_id', '=', guildId);
  const row = await guild.executeTakeFirst();
  return row && { eventId: row.log_cursor, entryId: row.audit_cursor };
}

async function listAwardEvents(
  db: Queries,
  guildId: string,
  after: number,
  limit: number,
): Promise<readonly AwardEvent[]> {
  const events = await db
    .selectFrom('award_events')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return withAwards(db, events);
}

async function withAwards(db: Queries, events: readonly Selectable<Tables['award_events']>[]): Promise<AwardEvent[]> {
  const awardIds = events.map(({ award_id }) => award_id);
  const awards = await db.selectFrom('awards').selectAll().where('id', 'in', toIdList(awardIds)).execute();
  const awardById = new Map(awards.map((row) => [row.id, toAward(row)]));
  const receipts = await findReceipts(db, new Set(awards.flatMap(({ reverses }) => reverses ?? [])));
  return events.flatMap(({ id, kind, at, award_id }) => {
    const award = awardById.get(award_id);
    if (award === undefined) return [];
    const takesBack = award.reverses === undefined ? undefined : receipts.get(award.reverses);
    return [{ id, kind, at, award, ...(takesBack !== undefined && { takesBack }) }];
  });
}

/** By award. */
async function findReceipts(db: Queries, awardIds: ReadonlySet<number>): Promise<ReadonlyMap<number, string>> {
  if (awardIds.size === 0) return new Map();
  const originals = db
    .selectFrom('awards')
    .select(['id', 'receipt'])
    .where('id', 'in', toIdList([...awardIds]));
  return new Map((await originals.execute()).map(({ id, receipt }) => [id, receipt]));
}

interface PlacedEntry {
  readonly event: AuditEvent;
  /** The event that it follows. */
  readonly eventId: number;
}

async function listEntries(
  db: Queries,
  guildId: string,
  after: number,
  limit: number,
): Promise<readonly PlacedEntry[]> {
  const rows = await db
    .selectFrom('audit_entries')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('id', '>', after)
    .where(isTold)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ event: { kind: 'audit', entry: toAuditEntry(row) }, eventId: row.event_id }));
}

/** Each entry right behind the event after which it was written. */
function merge(events: readonly AwardEvent[], entries: readonly PlacedEntry[], start: LogPlace): LogEvent[] {
  const merged: LogEvent[] = [];
  let place = start;
  let next = 0;
  const tell = (eventId: number) => {
    for (; (entries[next]?.eventId ?? Infinity) < eventId; next += 1) {
      const { event } = entries[next] as PlacedEntry;
      place = { ...place, entryId: event.entry.id };
      merged.push({ ...event, place });
    }
  };
  for (const event of events) {
    tell(event.id);
    place = { ...place, eventId: event.id };
    merged.push({ ...event, place });
  }
  tell(Infinity);
  return merged;
}

/** A guild that has removed the bot has no channel to write to. */
async function listGuildsWithEvents(db: Queries): ReturnType<LogStore['listGuildsWithEvents']> {
  const rows = await db
    .selectFrom('guilds')
    .selectAll()
    .where('log_channel_id', 'is not', null)
    .where('removed_at', 'is', null)
    .where(({ exists, or, selectFrom }) =>
      or([
        exists(
          selectFrom('award_events')
            .select('award_events.id')
            .whereRef('award_events.guild_id', '=', 'guilds.guild_id')
            .whereRef('award_events.id', '>', 'guilds.log_cursor'),
        ),
        exists(
          selectFrom('audit_entries')
            .select('audit_entries.id')
            .whereRef('audit_entries.guild_id', '=', 'guilds.guild_id')
            .whereRef('audit_entries.id', '>', 'guilds.audit_cursor')
            .where(isTold),
        ),
      ]),
    )
    .orderBy('guild_id')
    .execute();
  return rows.map((row) => toGuild(row.guild_id, row));
}
