/** Gives and takes the roles that members have for their totals: one change at a time a member, from what the ledger knows. */
import type { Logger } from 'pino';
import { mayChange, planRoles, type RoleFacts, type RoleStep } from '../../rewards/plan.ts';
import { findProblem } from '../../rewards/reward.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Loop } from '../../runtime/loop.ts';
import { toEarlier } from '../../runtime/quarantine.ts';
import { createTurnLoop } from '../../runtime/turn-loop.ts';
import type { Turns, Work } from '../../runtime/turns.ts';
import type { RoleCheck } from '../../store/rewards/reward-store.ts';
import type { Store } from '../../store/store.ts';
import { toTexts } from '../../texts/texts.ts';
import type { Communities } from '../communities.ts';
import type { MemberRoles, RoleFailure } from '../member-roles.ts';
import type { Places } from '../places.ts';
import type { RewardGuilds } from '../reward-guilds.ts';
import type { PlaceWatch } from './place-watch.ts';

export interface RoleRewardsOptions {
  readonly store: Pick<
    Store,
    | 'noteSettledMembers'
    | 'listDueRoleChecks'
    | 'nextRoleCheckAt'
    | 'findKnownRoles'
    | 'putGrant'
    | 'endGrant'
    | 'endRoleCheck'
    | 'postponeRoleCheck'
    | 'pauseReward'
  >;
  readonly rewardGuilds: RewardGuilds;
  readonly roles: MemberRoles;
  readonly places: Places;
  readonly placeWatch: Pick<PlaceWatch, 'look'>;
  readonly communities: Pick<Communities, 'findCommunityId'>;
  /** The language of a guild's audit log. */
  readonly localeOf: (guildId: string) => string | Promise<string>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Discord limits changes of members by the guild, so a second one would mostly wait for the first. */
const PLACES = { places: 4, perGuild: 2 };
/** Events and members that are taken in at once: nobody's command waits behind more. */
const BATCH = 100;
const STORE_RETRY_MS = 5_000;
/** Discord has not said what is in a guild. */
const UNTOLD_MS = 60_000;
const FIRST_RETRY_MS = 10_000;
const LONGEST_RETRY_MS = 3_600_000;

export function createRoleRewards(options: RoleRewardsOptions): Loop {
  const { store, rewardGuilds, places, clock, log } = options;

  async function run(turns: Turns): Promise<number | undefined> {
    const all = await rewardGuilds.list();
    if (all.length === 0) return undefined;
    const guildIds = all.filter((guildId) => places.find(guildId) !== undefined);
    const now = clock.now();
    for (const guildId of guildIds) while (await store.noteSettledMembers(guildId, { at: now, limit: BATCH }));
    const taken = turns.taken().length;
    const due = await store.listDueRoleChecks(guildIds, { at: now, limit: BATCH + taken });
    turns.offer(due.map((check) => toWork(options, check)));
    const nextAt = await store.nextRoleCheckAt(guildIds, now);
    return guildIds.length < all.length ? toEarlier(nextAt, now + UNTOLD_MS) : nextAt;
  }

  const wokenBy = ['award_events', 'role_checks', 'rewards'] as const;
  const job = { wokenBy, job: 'role-rewards', setAside: 'a member’s roles were set aside', retryMs: STORE_RETRY_MS };
  return createTurnLoop({ ...PLACES, ...job, clock, log, run });
}

function toWork(options: RoleRewardsOptions, check: RoleCheck): Work {
  const { guildId, memberId } = check;
  const key = `${guildId}:${memberId}`;
  return { key, guildId, lane: key, run: () => look(options, check) };
}

/** @returns for how long this member rests; undefined: it is written down when they are due again, if they are */
async function look(options: RoleRewardsOptions, check: RoleCheck): Promise<undefined> {
  const { store, roles } = options;
  const known = await findFacts(options, check);
  if (known === undefined) return void (await postpone(options, check, { kind: 'no-answer' }));
  if (!mayChange(known)) return void (await store.endRoleCheck(check));
  const found = await roles.find(check.guildId, check.memberId);
  // Who has left is given what they have reached when something of theirs changes after they have come back.
  if (found.kind === 'absent') return void (await store.endRoleCheck(check));
  if (found.kind !== 'there') return void (await postpone(options, check, found));
  await follow(options, check, { ...known, member: found.member });
}

async function follow(options: RoleRewardsOptions, check: RoleCheck, facts: RoleFacts): Promise<void> {
  const { store } = options;
  for (const step of planRoles(facts)) {
    const failure = await doStep(options, check, { step, facts });
    if (failure === undefined) continue;
    if (failure.kind === 'absent') break;
    if (failure.kind !== 'refused') return postpone(options, check, failure);
    await pause(options, { guildId: check.guildId, roleId: step.roleId });
  }
  await store.endRoleCheck(check);
}

/** Undefined: Discord has not said what is in the guild. */
async function findFacts(
  { store, places, placeWatch, communities }: RoleRewardsOptions,
  { guildId, memberId }: RoleCheck,
): Promise<Omit<RoleFacts, 'member'> | undefined> {
  const { rewards, totals, grants } = await store.findKnownRoles({ guildId, memberId });
  const now = places.find(guildId);
  if (now === undefined) return undefined;
  const communityId = await communities.findCommunityId(guildId);
  const problems = rewards.map((reward) => [reward, findProblem(reward, now.findRole(reward.roleId))] as const);
  // Staff are told by what is written down, and a problem that is over makes all its members due there.
  if (problems.some(([reward, problem]) => reward.problem !== problem)) placeWatch.look(guildId);
  const paused = problems.filter(
    ([reward, problem]) => problem !== undefined || reward.problem !== undefined || reward.communityId !== communityId,
  );
  return { rewards, totals, grants, paused: new Set(paused.map(([{ roleId }]) => roleId)) };
}

interface Doing {
  readonly step: RoleStep;
  readonly facts: RoleFacts;
}

/** @returns why it was not done */
async function doStep(
  options: RoleRewardsOptions,
  { guildId, memberId }: RoleCheck,
  { step, facts }: Doing,
): Promise<RoleFailure | undefined> {
  const { store, roles, clock } = options;
  const { roleId } = step;
  const member = { guildId, memberId };
  switch (step.kind) {
    case 'note':
      return void (await store.putGrant(member, { roleId, state: step.state, at: clock.now() }));
    case 'forget':
      return void (await store.endGrant(member, roleId));
    case 'give': {
      // Before: after a crash it is known whose role it is.
      await store.putGrant(member, { roleId, state: 'giving', at: clock.now() });
      const given = await roles.give({ ...member, roleId }, await toReason(options, guildId, { step, facts }));
      // Surely not the bot's: somebody may give it by hand meanwhile.
      if (given.kind === 'refused' || given.kind === 'absent') await store.endGrant(member, roleId);
      if (given.kind !== 'done') return given;
      return void (await store.putGrant(member, { roleId, state: 'given', at: clock.now() }));
    }
    case 'take': {
      const taken = await roles.take({ ...member, roleId }, await toReason(options, guildId, { step, facts }));
      return taken.kind === 'done' ? void (await store.endGrant(member, roleId)) : taken;
    }
  }
}

async function toReason({ localeOf }: RoleRewardsOptions, guildId: string, { step, facts }: Doing): Promise<string> {
  const { say } = toTexts(await localeOf(guildId));
  const needed = (facts.rewards.find(({ roleId }) => roleId === step.roleId)?.total ?? 0) / 100;
  const total = facts.totals.get(step.roleId);
  if (total === undefined) return say('reward.reason.unknown', { needed });
  return say('reward.reason', { total, needed });
}

/** Once: what Discord refuses is not tried again with each member. */
async function pause(
  { store, placeWatch, log }: RoleRewardsOptions,
  id: { readonly guildId: string; readonly roleId: string },
): Promise<void> {
  log.warn({ guildId: id.guildId, reason: id.roleId }, 'Discord refused a role: it is given to nobody now');
  await store.pauseReward(id);
  placeWatch.look(id.guildId);
}

async function postpone({ store, clock }: RoleRewardsOptions, check: RoleCheck, failure: RoleFailure): Promise<void> {
  const ownMs = Math.min(FIRST_RETRY_MS * 2 ** check.tries, LONGEST_RETRY_MS);
  const waitMs = failure.kind === 'rate-limited' ? Math.min(failure.retryAfterMs, LONGEST_RETRY_MS) : ownMs;
  await store.postponeRoleCheck(check, clock.now() + waitMs);
}
