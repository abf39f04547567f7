import { sql } from 'kysely';
import { type Deed, findDifference, toValues } from '../../audit/entry.ts';
import { MOST_REWARDS } from '../../points/limits.ts';
import type { Reward, RewardSettings } from '../../rewards/reward.ts';
import type { Queries, StoreContext } from '../context.ts';
import { toReward } from '../schema/rows.ts';
import type { RewardRow } from '../schema/tables.ts';
import { listRewards } from './reward-rows.ts';
import type { RewardId, RewardStore } from './reward-store.ts';
import { checkHolders, checkReaching } from './role-checks.ts';

type Settings = Pick<
  RewardStore,
  | 'listRewardGuilds'
  | 'listRewards'
  | 'countGranted'
  | 'addReward'
  | 'changeReward'
  | 'removeReward'
  | 'changeRewardProblems'
  | 'pauseReward'
>;

/** A guild's rewards. One that is removed leaves nothing: the audit says what it was. */
export function createRewards({ db, write, audited }: StoreContext): Settings {
  return {
    async listRewardGuilds() {
      const rows = await db.selectFrom('reward_cursors').select('guild_id').execute();
      return rows.map(({ guild_id }) => guild_id);
    },
    listRewards: (guildId) => listRewards(db, guildId),
    countGranted: (guildId) => countGranted(db, guildId),
    addReward: (reward, { at, actorId }) =>
      audited(async (db, record) => {
        const { guildId, roleId } = reward;
        const others = await listRewards(db, guildId);
        if (others.some((other) => other.roleId === roleId)) return 'exists';
        if (others.length >= MOST_REWARDS) return 'too-many';
        const added = await insertReward(db, reward, { at, actorId });
        await startCursor(db, guildId);
        await record({ ...toDeed(added), action: 'reward-added', after: toValues(toChosen(added)), actorId, at });
        return { reward: added, members: await checkReaching(db, added, at) };
      }),
    changeReward: (id, change, { at, actorId }) =>
      audited(async (db, record) => {
        const before = (await listRewards(db, id.guildId)).find(({ roleId }) => roleId === id.roleId);
        if (before === undefined) return undefined;
        const reward = await updateReward(db, id, { ...before, ...change });
        const changed = findDifference(toChosen(before), toChosen(reward));
        if (actorId !== undefined && changed !== undefined) {
          await record({ ...toDeed(reward), action: 'reward-changed', ...changed, actorId, at });
        }
        await checkHolders(db, id, at);
        return { reward, members: await checkReaching(db, reward, at) };
      }),
    removeReward: (id, { at, actorId }) =>
      audited(async (db, record) => {
        const removed = await removeReward(db, id);
        if (removed === undefined) return undefined;
        const deed = { ...toDeed(removed), action: 'reward-removed', before: toValues(toChosen(removed)) } as const;
        if (actorId !== undefined) await record({ ...deed, actorId, at });
        return removed;
      }),
    changeRewardProblems: (guildId, problems, at) =>
      write(async (db) => {
        for (const reward of await listRewards(db, guildId)) {
          const problem = problems.get(reward.roleId);
          if (problem === reward.problem) continue;
          await ofReward(db, reward)
            .set({ problem: problem ?? null })
            .execute();
          if (problem !== undefined) continue;
          await checkHolders(db, reward, at);
          await checkReaching(db, reward, at);
        }
      }),
    pauseReward: (id) => write(async (db) => void (await ofReward(db, id).set({ problem: 'refused' }).execute())),
  };
}

async function countGranted(db: Queries, guildId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('role_grants')
    .select(['role_id', sql<number>`cast(count(*) as integer)`.as('count')])
    .where('guild_id', '=', guildId)
    .where('state', '=', 'given')
    .groupBy('role_id')
    .execute();
  return new Map(rows.map(({ role_id, count }) => [role_id, count]));
}

async function insertReward(
  db: Queries,
  { guildId, roleId, ...chosen }: Parameters<RewardStore['addReward']>[0],
  { at, actorId }: { readonly at: number; readonly actorId: string },
): Promise<Reward> {
  const row = await db
    .insertInto('rewards')
    .values({ guild_id: guildId, role_id: roleId, ...toColumns(chosen), created_by: actorId, created_at: at })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toReward(row);
}

async function updateReward(db: Queries, id: RewardId, chosen: Parameters<typeof toColumns>[0]): Promise<Reward> {
  const row = await ofReward(db, id)
    .set({ ...toColumns(chosen), problem: null })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toReward(row);
}

async function removeReward(db: Queries, { guildId, roleId }: RewardId): Promise<Reward | undefined> {
  const row = await db
    .deleteFrom('rewards')
    .where('guild_id', '=', guildId)
    .where('role_id', '=', roleId)
    .returningAll()
    .executeTakeFirst();
  await db.deleteFrom('role_grants').where('guild_id', '=', guildId).where('role_id', '=', roleId).execute();
  if ((await listRewards(db, guildId)).length === 0) {
    await db.deleteFrom('role_checks').where('guild_id', '=', guildId).execute();
    await db.deleteFrom('reward_cursors').where('guild_id', '=', guildId).execute();
  }
  return row && toReward(row);
}

/** From now on: who has reached it before is looked at by the totals that are known. */
async function startCursor(db: Queries, guildId: string): Promise<void> {
  const newest = await db
    .selectFrom('award_events')
    .select(({ fn }) => fn.max('id').as('id'))
    .where('guild_id', '=', guildId)
    .executeTakeFirst();
  await db
    .insertInto('reward_cursors')
    .values({ guild_id: guildId, event_id: newest?.id ?? 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function ofReward(db: Queries, { guildId, roleId }: RewardId) {
  return db.updateTable('rewards').where('guild_id', '=', guildId).where('role_id', '=', roleId);
}

function toColumns(chosen: RewardSettings & Pick<Reward, 'roleName'>) {
  return {
    role_name: chosen.roleName,
    community_id: chosen.communityId,
    field_id: chosen.fieldId,
    total: chosen.total,
    margin: chosen.margin,
    stack: chosen.stack ? 1 : 0,
    keep: chosen.keep ? 1 : 0,
    powers: chosen.powers.join(' '),
  } satisfies Partial<RewardRow>;
}

/** As the audit keeps it. */
function toChosen({ roleId, fieldId, total, margin, stack, keep, powers }: Reward) {
  return { roleId, fieldId, total, margin, stack, keep, powers: powers.length === 0 ? null : powers.join(' ') };
}

function toDeed({ guildId, roleName }: Reward): Pick<Deed, 'guildId' | 'object'> {
  return { guildId, object: roleName };
}
