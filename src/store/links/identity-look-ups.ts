import { type SelectQueryBuilder, sql } from 'kysely';
import type { Due } from '../bounds.ts';
import type { Queries, StoreContext } from '../context.ts';
import type { Engine } from '../engine/engine.ts';
import type { IdentityLookUpRow, Tables } from '../schema/tables.ts';
import type { IdentityLookUpStore } from './identity-look-up-store.ts';
import type { Link } from './link-store.ts';

type Member = Pick<Link, 'guildId' | 'communityId' | 'memberId'>;

/** A member is looked up at most once in this time, whoever wishes it. */
const PAUSE_MS = 3_600_000;
/** Who is not found is looked up less and less often by itself. */
const LONGEST_PAUSE_MS = 86_400_000;

/** Members who may be found by their Discord id. */
export function createIdentityLookUps({ db, write, engine }: StoreContext): IdentityLookUpStore {
  return {
    scheduleIdentityLookUps: (due) => write((db) => schedule(db, due)),
    wishIdentityLookUp: (member, isAskedFor, at) => write((db) => wish(db, member, isAskedFor, at)),
    listDueIdentityLookUps: (asked) => listDue(db, engine.rowId, asked),
    async nextIdentityLookUpAt(at) {
      const next = await due(db).where('due_at', '>', at).orderBy('due_at').limit(1).executeTakeFirst();
      return next?.due_at ?? undefined;
    },
    beginIdentityLookUp: (member, at) =>
      write(async (db) => {
        await db
          .updateTable('identity_look_ups')
          .set(({ eb }) => ({ asked_at: at, due_at: null, tries: eb('tries', '+', 1) }))
          .where(isMember(member))
          .execute();
      }),
    forgetIdentityLookUp: (member) =>
      write(async (db) => {
        await db.deleteFrom('identity_look_ups').where(isMember(member)).execute();
      }),
  };
}

/** Guild by guild, so that what one has thousands of is not read for another. */
async function listDue(
  db: Queries,
  rowId: Engine['rowId'],
  { at, perGuild }: Parameters<IdentityLookUpStore['listDueIdentityLookUps']>[0],
): ReturnType<IdentityLookUpStore['listDueIdentityLookUps']> {
  const { rows } = await sql<IdentityLookUpRow>`
    select look_up.* from guilds
    join identity_look_ups as look_up on look_up.${rowId} in (
      select one.${rowId} from identity_look_ups as one
      where one.guild_id = guilds.guild_id and one.due_at is not null and one.due_at <= ${at}
      order by one.due_at limit ${perGuild})
    where guilds.identity_field_id is not null and guilds.removed_at is null
    order by look_up.due_at`.execute(db);
  return rows.map((row) => ({ guildId: row.guild_id, communityId: row.community_id, memberId: row.member_id }));
}

/** Only where the guild wants it. */
function due(db: Queries): SelectQueryBuilder<Tables, 'identity_look_ups', IdentityLookUpRow> {
  return db
    .selectFrom('identity_look_ups')
    .selectAll()
    .where(sql<boolean>`due_at is not null`)
    .where('guild_id', 'in', wantingGuilds(db));
}

function wantingGuilds(db: Queries) {
  return db
    .selectFrom('guilds')
    .select('guild_id')
    .where('identity_field_id', 'is not', null)
    .where('removed_at', 'is', null);
}

/** Members for whom points wait and who are not to be looked up yet. */
async function schedule(db: Queries, { at, limit }: Due): Promise<number> {
  const members = await db
    .selectFrom('awards')
    .leftJoin('identity_look_ups as look_up', (join) =>
      join
        .onRef('look_up.guild_id', '=', 'awards.guild_id')
        .onRef('look_up.community_id', '=', 'awards.community_id')
        .onRef('look_up.member_id', '=', 'awards.member_id'),
    )
    .select(['awards.guild_id', 'awards.community_id', 'awards.member_id', 'look_up.asked_at', 'look_up.tries'])
    .distinct()
    .where(sql<boolean>`awards.status = 'waiting'`)
    .where('awards.guild_id', 'in', wantingGuilds(db))
    .where(sql<boolean>`look_up.due_at is null and coalesce(look_up.stopped, 0) = 0`)
    .limit(limit)
    .execute();
  for (const { asked_at, tries, ...member } of members) {
    const pauseMs = Math.min(PAUSE_MS * 2 ** Math.max(0, (tries ?? 0) - 1), LONGEST_PAUSE_MS);
    await setDue(db, member, asked_at === null ? at : Math.max(at, asked_at + pauseMs));
  }
  return members.length;
}

async function wish(db: Queries, member: Member, isAskedFor: boolean, at: number): Promise<void> {
  const row = await db.selectFrom('identity_look_ups').selectAll().where(isMember(member)).executeTakeFirst();
  if (row?.stopped_by_staff === 1 || (row?.stopped === 1 && !isAskedFor)) return;
  const earliest = Math.max(at, (row?.asked_at ?? Number.NEGATIVE_INFINITY) + PAUSE_MS);
  const { guildId: guild_id, communityId: community_id, memberId: member_id } = member;
  await setDue(db, { guild_id, community_id, member_id }, Math.min(row?.due_at ?? earliest, earliest));
}

async function setDue(
  db: Queries,
  member: Pick<IdentityLookUpRow, 'guild_id' | 'community_id' | 'member_id'>,
  dueAt: number,
): Promise<void> {
  const change = { due_at: dueAt, stopped: 0 };
  await db
    .insertInto('identity_look_ups')
    .values({ ...member, ...change })
    .onConflict((conflict) => conflict.columns(['guild_id', 'community_id', 'member_id']).doUpdateSet(change))
    .execute();
}

/** A link that somebody has ended does not come back by itself; inside a transaction. */
export async function stopIdentityLookUps(
  db: Queries,
  { guildId, communityId, memberId }: Member,
  by: 'member' | 'staff',
): Promise<void> {
  const change = { due_at: null, stopped: 1, stopped_by_staff: by === 'staff' ? 1 : 0 };
  await db
    .insertInto('identity_look_ups')
    .values({ guild_id: guildId, community_id: communityId, member_id: memberId, ...change })
    .onConflict((conflict) => conflict.columns(['guild_id', 'community_id', 'member_id']).doUpdateSet(change))
    .execute();
}

/** Another field may tell what the old one did not; inside a transaction. */
export async function restartIdentityLookUps(db: Queries, guildId: string): Promise<void> {
  await db.updateTable('identity_look_ups').set({ tries: 0, due_at: null }).where('guild_id', '=', guildId).execute();
}

function isMember({ guildId, communityId, memberId }: Member) {
  return sql<boolean>`guild_id = ${guildId} and community_id = ${communityId} and member_id = ${memberId}`;
}
