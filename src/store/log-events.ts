import type { Selectable } from 'kysely';
import type { Queries, StoreContext } from './context.ts';
import { toAward, toGuild } from './rows.ts';
import { toSqlList } from './sql-list.ts';
import type { AwardEvent, Store } from './store.ts';
import type { Tables } from './tables.ts';

type LogEvents = Pick<
  Store,
  'listGuildsWithEvents' | 'listEvents' | 'advanceLogCursor' | 'newestEventId' | 'listEventsAfter'
>;

/** The log channel's durable cursor over what happened. Events are only ever added. */
export function createLogEvents({ db, write }: StoreContext): LogEvents {
  return {
    /** A guild that has removed the bot has no channel to write to. */
    async listGuildsWithEvents() {
      const rows = await db
        .selectFrom('guilds')
        .selectAll()
        .where('log_channel_id', 'is not', null)
        .where('removed_at', 'is', null)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('award_events')
              .select('award_events.id')
              .whereRef('award_events.guild_id', '=', 'guilds.guild_id')
              .whereRef('award_events.id', '>', 'guilds.log_cursor'),
          ),
        )
        .orderBy('guild_id')
        .execute();
      return rows.map((row) => toGuild(row.guild_id, row));
    },
    async listEvents(guildId, limit) {
      const events = await db
        .selectFrom('award_events')
        .innerJoin('guilds', 'guilds.guild_id', 'award_events.guild_id')
        .selectAll('award_events')
        .where('award_events.guild_id', '=', guildId)
        .whereRef('award_events.id', '>', 'guilds.log_cursor')
        .orderBy('award_events.id')
        .limit(limit)
        .execute();
      return withAwards(db, events);
    },
    async newestEventId() {
      const row = await db
        .selectFrom('award_events')
        .select(({ fn }) => fn.max('id').as('id'))
        .executeTakeFirst();
      return row?.id ?? 0;
    },
    async listEventsAfter(eventId, limit) {
      const events = await db
        .selectFrom('award_events')
        .selectAll()
        .where('id', '>', eventId)
        .orderBy('id')
        .limit(limit)
        .execute();
      return withAwards(db, events);
    },
    advanceLogCursor: (guildId, eventId) =>
      write(async (db) => {
        await db
          .updateTable('guilds')
          .set({ log_cursor: eventId })
          .where('guild_id', '=', guildId)
          .where('log_cursor', '<', eventId)
          .execute();
      }),
  };
}

async function withAwards(db: Queries, events: readonly Selectable<Tables['award_events']>[]): Promise<AwardEvent[]> {
  const awardIds = events.map(({ award_id }) => award_id);
  const awards = await db.selectFrom('awards').selectAll().where('id', 'in', toSqlList(awardIds)).execute();
  const awardById = new Map(awards.map((row) => [row.id, toAward(row)]));
  return events.flatMap(({ id, kind, at, award_id }) => {
    const award = awardById.get(award_id);
    return award === undefined ? [] : [{ id, kind, at, award }];
  });
}
