import { toLane } from '../../points/award.ts';
import { isFormerMember } from '../../points/person.ts';
import type { Reward } from '../../rewards/reward.ts';
import type { Due } from '../bounds.ts';
import type { Queries, StoreContext } from '../context.ts';
import type { PersonInGuild } from '../people/people-store.ts';
import { toTextList } from '../schema/sql-list.ts';
import { listRewards } from './reward-rows.ts';
import type { KnownRoles, RewardId, RewardStore, RoleCheck } from './reward-store.ts';

type Checks = Pick<
  RewardStore,
  | 'noteSettledMembers'
  | 'listDueRoleChecks'
  | 'nextRoleCheckAt'
  | 'findKnownRoles'
  | 'putGrant'
  | 'endGrant'
  | 'endRoleCheck'
  | 'postponeRoleCheck'
>;

/** Members whose roles are to be looked at, and what the bot has given them. */
export function createRoleChecks({ db, write }: StoreContext): Checks {
  return {
    noteSettledMembers: (guildId, due) => noteSettledMembers({ db, write }, guildId, due),
    async listDueRoleChecks(guildIds, { at, limit }) {
      const rows = await db
        .selectFrom('role_checks')
        .selectAll()
        .where('guild_id', 'in', toTextList(guildIds))
        .where('due_at', '<=', at)
        .orderBy('due_at', 'desc')
        .orderBy('member_id')
        .limit(limit)
        .execute();
      return rows.map(({ guild_id: guildId, member_id: memberId, tries, version }) => {
        return { guildId, memberId, tries, version };
      });
    },
    async nextRoleCheckAt(guildIds, at) {
      const row = await db
        .selectFrom('role_checks')
        .select(({ fn }) => fn.min('due_at').as('due_at'))
        .where('guild_id', 'in', toTextList(guildIds))
        .where('due_at', '>', at)
        .executeTakeFirst();
      return row?.due_at ?? undefined;
    },
    findKnownRoles: (member) => findKnownRoles(db, member),
    putGrant: ({ guildId, memberId }, { roleId, state, at }) =>
      write(async (db) => {
        // A reward that was removed meanwhile has none: what it gave is not the bot's any more.
        if (!(await listRewards(db, guildId)).some((reward) => reward.roleId === roleId)) return;
        // Who was erased during the look has none either: it would name them again.
        if (!(await hasCheck(db, { guildId, memberId }))) return;
        await db
          .insertInto('role_grants')
          .values({ guild_id: guildId, member_id: memberId, role_id: roleId, state, at })
          .onConflict((conflict) => conflict.columns(['guild_id', 'member_id', 'role_id']).doUpdateSet({ state, at }))
          .execute();
      }),
    endGrant: ({ guildId, memberId }, roleId) =>
      write(async (db) => {
        await db
          .deleteFrom('role_grants')
          .where('guild_id', '=', guildId)
          .where('member_id', '=', memberId)
          .where('role_id', '=', roleId)
          .execute();
      }),
    endRoleCheck: ({ guildId, memberId, version }) =>
      write(async (db) => {
        await db
          .deleteFrom('role_checks')
          .where('guild_id', '=', guildId)
          .where('member_id', '=', memberId)
          .where('version', '=', version)
          .execute();
      }),
    postponeRoleCheck: (check, dueAt) => write((db) => postpone(db, check, dueAt)),
  };
}

async function hasCheck(db: Queries, { guildId, memberId }: PersonInGuild): Promise<boolean> {
  const row = await db
    .selectFrom('role_checks')
    .select('member_id')
    .where('guild_id', '=', guildId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return row !== undefined;
}

async function postpone(db: Queries, { guildId, memberId, version }: RoleCheck, dueAt: number): Promise<void> {
  await db
    .updateTable('role_checks')
    .set(({ eb }) => ({ due_at: dueAt, tries: eb('tries', '+', 1) }))
    .where('guild_id', '=', guildId)
    .where('member_id', '=', memberId)
    .where('version', '=', version)
    .execute();
}

/** What makes a total be known, or not known any more. */
const SETTLING = ['settled', 'decided'];
/** So many events without one are passed over without writing: they are read again. */
const MOST_READ_AGAIN = 50;

async function noteSettledMembers(
  { db, write }: Pick<StoreContext, 'db' | 'write'>,
  guildId: string,
  { at, limit }: Due,
): Promise<boolean> {
  const cursor = await db
    .selectFrom('reward_cursors')
    .select('event_id')
    .where('guild_id', '=', guildId)
    .executeTakeFirst();
  if (cursor === undefined) return false;
  const events = await db
    .selectFrom('award_events')
    .innerJoin('awards', 'awards.id', 'award_events.award_id')
    .select(['award_events.id', 'award_events.kind', 'awards.member_id'])
    .where('award_events.guild_id', '=', guildId)
    .where('award_events.id', '>', cursor.event_id)
    .orderBy('award_events.id')
    .limit(limit)
    .execute();
  const settled = events.filter(({ kind, member_id }) => SETTLING.includes(kind) && !isFormerMember(member_id));
  const last = events.at(-1);
  if (last === undefined || (settled.length === 0 && events.length < Math.min(limit, MOST_READ_AGAIN))) return false;
  const memberIds = new Set(settled.map(({ member_id }) => member_id));
  await write(async (db) => {
    await db.updateTable('reward_cursors').set({ event_id: last.id }).where('guild_id', '=', guildId).execute();
    const rows = [...memberIds].map((memberId) => ({ guild_id: guildId, member_id: memberId, due_at: at }));
    if (rows.length > 0) await putChecks(db, rows);
  });
  return events.length === limit;
}

/** A member is linked to another account, which may have reached something long ago; inside a transaction. */
export async function checkLinked(db: Queries, { guildId, memberId }: PersonInGuild, at: number): Promise<void> {
  const cursor = await db
    .selectFrom('reward_cursors')
    .select('guild_id')
    .where('guild_id', '=', guildId)
    .executeTakeFirst();
  if (cursor !== undefined) await putChecks(db, [{ guild_id: guildId, member_id: memberId, due_at: at }]);
}

type Row = { readonly guild_id: string; readonly member_id: string; readonly due_at: number };

async function putChecks(db: Queries, rows: readonly Row[]): Promise<void> {
  const insert = db.insertInto('role_checks').values(rows);
  await insert
    .onConflict((conflict) =>
      conflict.columns(['guild_id', 'member_id']).doUpdateSet(({ eb, ref }) => ({
        due_at: ref('excluded.due_at'),
        tries: 0,
        version: eb('role_checks.version', '+', 1),
      })),
    )
    .execute();
}

/** Whoever has reached a reward, by the totals that are known. By the account as it was typed: others come with their next award. */
export async function checkReaching(db: Queries, { guildId, ...reward }: Reward, at: number): Promise<number> {
  const rows = await db
    .selectFrom('links')
    // In this order: a guild has fewer members than a community has lanes.
    .crossJoin('lanes')
    .select('links.member_id')
    .whereRef('lanes.community_id', '=', 'links.community_id')
    .whereRef('lanes.account_id', '=', 'links.account_id')
    .where('lanes.field_id', '=', reward.fieldId)
    .where('links.guild_id', '=', guildId)
    .where('links.community_id', '=', reward.communityId)
    .where('lanes.last_total', '>=', (reward.total - 0.5) / 100)
    // By the index that begins with the guild.
    .orderBy('links.member_id')
    .execute();
  await putAll(db, { guildId, at }, new Set(rows.map(({ member_id }) => member_id)));
  return rows.length;
}

/** Whoever has something to do with a reward already. */
export async function checkHolders(db: Queries, { guildId, roleId }: RewardId, at: number): Promise<void> {
  const rows = await db
    .selectFrom('role_grants')
    .select('member_id')
    .where('guild_id', '=', guildId)
    .where('role_id', '=', roleId)
    .execute();
  await putAll(db, { guildId, at }, new Set(rows.map(({ member_id }) => member_id)));
}

/** No statement may have more parameters than the engine takes. */
const ROWS_AT_ONCE = 500;

async function putAll(
  db: Queries,
  { guildId, at }: { readonly guildId: string; readonly at: number },
  memberIds: ReadonlySet<string>,
): Promise<void> {
  const rows = [...memberIds].map((memberId) => ({ guild_id: guildId, member_id: memberId, due_at: at }));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await putChecks(db, rows.slice(from, from + ROWS_AT_ONCE));
  }
}

async function findKnownRoles(db: Queries, { guildId, memberId }: PersonInGuild): Promise<KnownRoles> {
  const rewards = await listRewards(db, guildId);
  const links = await db
    .selectFrom('links')
    .select(['community_id', 'account_id'])
    .where('guild_id', '=', guildId)
    .where('member_id', '=', memberId)
    .execute();
  const accounts = new Map(links.map(({ community_id, account_id }) => [community_id, account_id]));
  const lanes = new Map(
    rewards.flatMap(({ roleId, communityId, fieldId }) => {
      const accountId = accounts.get(communityId);
      return accountId === undefined ? [] : [[roleId, toLane(communityId, fieldId, accountId)] as const];
    }),
  );
  const rows = await db
    .selectFrom('lanes')
    .select(['lane', 'last_total'])
    .where('lane', 'in', toTextList(lanes.values()))
    .execute();
  const totals = new Map(rows.map(({ lane, last_total }) => [lane, last_total]));
  const grants = await db
    .selectFrom('role_grants')
    .select(['role_id as roleId', 'state', 'at'])
    .where('guild_id', '=', guildId)
    .where('member_id', '=', memberId)
    .execute();
  const known = [...lanes].flatMap(([roleId, lane]) => {
    const total = totals.get(lane) ?? undefined;
    return total === undefined ? [] : [[roleId, total] as const];
  });
  return { rewards, totals: new Map(known), grants };
}
