import { sql } from 'kysely';
import type { Queries, StoreContext } from '../context.ts';
import { restartIdentityLookUps } from '../links/identity-look-ups.ts';
import { endOpenRequests, redrawOpenCards } from '../links/link-request-rows.ts';
import { toGuild } from '../schema/rows.ts';
import { toIdList } from '../schema/sql-list.ts';
import type { AwardRow, GuildRow } from '../schema/tables.ts';
import { isTold } from './audit.ts';
import { type Doing, recordChange } from './guild-deeds.ts';
import type { CommunityCounts, Guild, GuildChange, GuildStore } from './guild-store.ts';

/** Guilds' settings and their sealed keys. */
export function createGuilds({ db, audited }: StoreContext): GuildStore {
  return {
    getGuild: async (guildId) => toGuild(guildId, await findGuild(db, guildId)),
    changeGuild: (guildId, change, { at, actorId }) =>
      audited((db, record) => changeGuild(db, guildId, change, { at, actorId, record })),
    countOfCommunity: ({ guildId, communityId }) => countOfCommunity(db, guildId, communityId),
    async getGuildKey({ guildId, communityId }) {
      const row = await selectKey(db, guildId, communityId).executeTakeFirst();
      return row && { sealed: row.sealed, setBy: row.set_by, verifiedAt: row.verified_at ?? undefined };
    },
    async listKeyHolders(communityId) {
      const holders = db.selectFrom('guild_keys').select('guild_id').where('community_id', '=', communityId);
      const rows = await holders.orderBy('guild_id').execute();
      return rows.map((row) => row.guild_id);
    },
    async listSealedKeys() {
      const rows = await db.selectFrom('guild_keys').select(['guild_id', 'community_id', 'sealed']).execute();
      return rows.map((row) => ({ guildId: row.guild_id, communityId: row.community_id, sealed: row.sealed }));
    },
    saveGuildKey: ({ guildId, communityId }, { sealed, setBy, verifiedAt }, at) =>
      audited(async (db, record) => {
        const before = await selectKey(db, guildId, communityId).executeTakeFirst();
        const key = { sealed, set_by: setBy, verified_at: verifiedAt ?? null, saved_at: at };
        await db
          .insertInto('guild_keys')
          .values({ guild_id: guildId, community_id: communityId, ...key })
          .onConflict((conflict) => conflict.columns(['guild_id', 'community_id']).doUpdateSet(key))
          .execute();
        const after = { communityId, key: before === undefined ? 'set' : 'replaced' };
        await record({ guildId, actorId: setBy, action: 'key', after, at });
      }),
    leaveCommunity: (guildId, { change, fallback }, { actorId, at }) =>
      audited(async (db, record) => {
        await changeGuild(db, guildId, { ...change, communityId: null }, { at, actorId, record });
        await endOpenRequests(db, guildId, fallback?.communityId, { by: actorId, at });
        const kept = fallback?.hasKey === true ? undefined : fallback?.communityId;
        const forgotten = await forgetKeys(db, guildId, kept);
        for (const communityId of forgotten) {
          await record({ guildId, actorId, action: 'key', after: { communityId, key: 'forgotten' }, at });
        }
        return forgotten.length;
      }),
  };
}

function selectKey(db: Queries, guildId: string, communityId: string) {
  return db
    .selectFrom('guild_keys')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('community_id', '=', communityId);
}

/** @returns their communities. One with open awards stays: what was accepted is still delivered, or taken back. */
async function forgetKeys(db: Queries, guildId: string, kept: string | undefined): Promise<readonly string[]> {
  const keys = await db.selectFrom('guild_keys').select('community_id').where('guild_id', '=', guildId).execute();
  const forgotten: string[] = [];
  for (const { community_id: communityId } of keys) {
    if (communityId === kept || (await isNeeded(db, guildId, communityId))) continue;
    const ofGuild = db.deleteFrom('guild_keys').where('guild_id', '=', guildId);
    await ofGuild.where('community_id', '=', communityId).execute();
    forgotten.push(communityId);
  }
  return forgotten;
}

/** Looked through for one of a community; where there are more, there may be one. */
const MOST_WATCHES = 500;

/** By what may still be sent or taken back, or may still turn out to have arrived twice. */
async function isNeeded(db: Queries, guildId: string, communityId: string): Promise<boolean> {
  const { waiting, underWay } = await countOfCommunity(db, guildId, communityId);
  if (waiting + underWay > 0) return true;
  type Place = Pick<AwardRow, 'guild_id' | 'community_id'>;
  const isHere = (row: Place) => row.guild_id === guildId && row.community_id === communityId;
  const places = db.selectFrom('awards').select(['guild_id', 'community_id']);
  // Of whichever guild: these are few, and their index knows no guilds.
  const recorded = await places.where(sql<boolean>`status = 'recorded'`).orderBy('created_at').execute();
  const copied = await places.where(sql<boolean>`late_state = 'found'`).where('guild_id', '=', guildId).execute();
  if ([...recorded, ...copied].some(isHere)) return true;
  const watches = await db
    .selectFrom('late_watches')
    .select('award_id')
    .orderBy('due_at')
    .limit(MOST_WATCHES + 1)
    .execute();
  if (watches.length > MOST_WATCHES) return true;
  const watched = toIdList(watches.map(({ award_id }) => award_id));
  return (await places.where('id', 'in', watched).execute()).some(isHere);
}

function findGuild(db: Queries, guildId: string): Promise<GuildRow | undefined> {
  return db.selectFrom('guilds').selectAll().where('guild_id', '=', guildId).executeTakeFirst();
}

/** In the words of the index. */
const IS_OPEN = "status in ('waiting', 'queued', 'sending', 'unknown', 'review')";

/** One row, so that all of it is of one moment. */
async function countOfCommunity(db: Queries, guildId: string, communityId: string): Promise<CommunityCounts> {
  const ofCommunity = sql`guild_id = ${guildId} and community_id = ${communityId}`;
  const { rows } = await sql<CommunityCounts>`
    select
      (select count(*) from links where ${ofCommunity}) as links,
      (select count(*) from link_requests where ${ofCommunity} and state = 'open') as requests,
      (select count(*) from awards where ${ofCommunity} and status = 'waiting') as waiting,
      (select count(*) from awards
        where ${ofCommunity} and ${sql.raw(IS_OPEN)} and status <> 'waiting') as "underWay"`.execute(db);
  const [counts] = rows;
  if (counts === undefined) throw new Error('A count came back without a row.');
  return counts;
}

async function changeGuild(db: Queries, guildId: string, change: GuildChange, how: Doing): Promise<Guild> {
  const { at } = how;
  const before = await findGuild(db, guildId);
  // A channel that begins to log begins now: nobody wants the whole past in it.
  const beginsToLog = typeof change.logChannelId === 'string' && (before?.log_channel_id ?? null) === null;
  const isSwitchedOn = change.enabled === true && before?.enabled === 0;
  const { identityFieldId } = change;
  if (typeof identityFieldId === 'string' && identityFieldId !== before?.identity_field_id) {
    await restartIdentityLookUps(db, guildId);
  }
  const { staffChannelId } = change;
  // What stands in a channel that staff have left must not outlive who may see it.
  if (staffChannelId !== undefined && staffChannelId !== (before?.staff_channel_id ?? null)) {
    await redrawOpenCards(db, guildId, at);
  }
  const columns = {
    ...toColumns(change),
    changed_at: at,
    ...(isSwitchedOn && { enabled_at: at }),
    ...(beginsToLog && (await findLogEnd(db, guildId))),
  };
  const row = await db
    .insertInto('guilds')
    .values({ guild_id: guildId, ...columns })
    .onConflict((conflict) => conflict.column('guild_id').doUpdateSet(columns))
    .returningAll()
    .executeTakeFirstOrThrow();
  await recordChange(db, toGuild(guildId, before), toGuild(guildId, row), how);
  return toGuild(guildId, row);
}

/** Absent stays absent, so that the column stays as it is; `null` clears it. */
function toColumns(change: GuildChange): Partial<GuildRow> {
  const { communityId, timezone, enabled, hints } = change;
  return {
    ...(communityId !== undefined && { community_id: communityId }),
    ...(timezone !== undefined && { timezone }),
    ...(enabled !== undefined && { enabled: enabled ? 1 : 0 }),
    ...(hints !== undefined && { hints: hints ? 1 : 0 }),
    ...(change.defaultFieldId !== undefined && { default_field_id: change.defaultFieldId }),
    ...(change.identityFieldId !== undefined && { identity_field_id: change.identityFieldId }),
    ...(change.language !== undefined && { language: change.language }),
    ...(change.logChannelId !== undefined && { log_channel_id: change.logChannelId }),
    ...(change.staffChannelId !== undefined && { staff_channel_id: change.staffChannelId }),
    ...(change.staffRoleId !== undefined && { staff_role_id: change.staffRoleId }),
    ...(change.perAward !== undefined && { per_award: change.perAward }),
    ...(change.perModeratorHour !== undefined && { per_moderator_hour: change.perModeratorHour }),
    ...(change.removedAt !== undefined && { removed_at: change.removedAt }),
  };
}

/** What was logged before stays out of it. */
async function findLogEnd(db: Queries, guildId: string): Promise<Pick<GuildRow, 'log_cursor' | 'audit_cursor'>> {
  const events = db.selectFrom('award_events').select('id').where('guild_id', '=', guildId);
  const entries = db.selectFrom('audit_entries').select('id').where('guild_id', '=', guildId).where(isTold);
  const event = await events.orderBy('id', 'desc').limit(1).executeTakeFirst();
  const entry = await entries.orderBy('id', 'desc').limit(1).executeTakeFirst();
  return { log_cursor: event?.id ?? 0, audit_cursor: entry?.id ?? 0 };
}
