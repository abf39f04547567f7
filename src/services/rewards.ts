/** Roles for totals: made, changed, removed and listed by those who run the server. The job gives and takes them. */
import { UserError } from '../errors.ts';
import { type AmountBounds, parseAmount, TOTAL_BOUNDS } from '../points/amount.ts';
import { MOST_REWARDS } from '../points/limits.ts';
import { requireCanManage } from '../points/permission.ts';
import { findProblem, type PlacedRole, type Reward, type RewardProblem, type RolePower } from '../rewards/reward.ts';
import type { NewReward } from '../store/rewards/reward-store.ts';
import type { Store } from '../store/store.ts';
import { text } from '../texts/text.ts';
import type { Actor } from './actor.ts';
import { type Communities, requireManagedCommunity } from './communities.ts';
import { takeDraft } from './drafts.ts';
import type { Field } from './field-names.ts';
import type { FieldService } from './fields.ts';
import type { Places } from './places.ts';

/** A reward as people see it. */
export interface ShownReward {
  readonly reward: Reward;
  /** Undefined: it is not there any more. */
  readonly field: Field | undefined;
  /** Why it is given to nobody; `other-community`: the server has chosen another one since. */
  readonly problem: RewardProblem | 'other-community' | undefined;
  /** Members who have it from the bot. */
  readonly granted: number;
}

export type RewardAnswer =
  /** `members`: whoever has reached it is given it, little by little. */
  | { readonly kind: 'saved'; readonly shown: ShownReward; readonly members: number; readonly isNew: boolean }
  /** Nothing was changed: its role makes whoever has it more than a member, so it is asked for once more. */
  | {
      readonly kind: 'confirm';
      readonly roleId: string;
      readonly powers: readonly RolePower[];
      readonly draftId: number;
    };

/** What was typed; what is absent stays, or is the default of a new one. Amounts are as Discord delivered them. */
export interface RewardRequest {
  readonly total: unknown;
  readonly margin: unknown;
  readonly field: string | undefined;
  readonly stack: boolean | undefined;
  readonly keep: boolean | undefined;
}

export interface RewardService {
  add(actor: Actor, roleId: string, request: RewardRequest): Promise<RewardAnswer>;
  /** @param role - as typed: an id, a mention or a name */
  edit(actor: Actor, role: string, request: RewardRequest): Promise<RewardAnswer>;
  /** Does what was asked for, with the powers that were named. */
  confirm(actor: Actor, draftId: number): Promise<RewardAnswer>;
  cancel(actor: Actor, draftId: number): Promise<void>;
  remove(actor: Actor, role: string): Promise<ShownReward>;
  list(actor: Actor): Promise<readonly ShownReward[]>;
  /** For autocomplete. */
  suggest(actor: Actor, typed: string): Promise<readonly ShownReward[]>;
}

interface RewardServiceOptions {
  readonly store: Pick<
    Store,
    'listRewards' | 'countGranted' | 'addReward' | 'changeReward' | 'removeReward' | 'saveDraft' | 'takeDraft'
  >;
  readonly communities: Communities;
  readonly fields: Pick<FieldService, 'resolve' | 'findStored'>;
  readonly places: Places;
  readonly now: () => number;
}

/** The smallest total that is a reward: with less everybody would have it. */
const REWARD_BOUNDS: AmountBounds = { ...TOTAL_BOUNDS, minimum: 1 };
const MARGIN_BOUNDS: AmountBounds = { ...TOTAL_BOUNDS, minimum: 0 };
const MAX_SUGGESTIONS = 25;

/** What is about to be saved, checked but for the powers of its role. */
interface Wish {
  readonly isNew: boolean;
  readonly reward: NewReward;
}

export function createRewardService(options: RewardServiceOptions): RewardService {
  const { store, now } = options;
  return {
    add: (actor, roleId, request) => addReward(options, actor, roleId, request),
    edit: (actor, role, request) => editReward(options, actor, role, request),

    async confirm(actor, draftId) {
      requireCanManage(actor);
      const wish: Wish = JSON.parse(await takeDraft(options, actor, { id: draftId, kind: 'reward' }));
      const { powers } = requireGivable(options, actor, wish.reward.roleId);
      if (powers.every((power) => wish.reward.powers.includes(power))) return save(options, actor, wish);
      return askAgain(options, actor, { ...wish, reward: { ...wish.reward, powers } });
    },

    async cancel(actor, draftId) {
      requireCanManage(actor);
      await takeDraft(options, actor, { id: draftId, kind: 'reward' });
    },

    async remove(actor, typed) {
      requireCanManage(actor);
      const { guildId, roleId } = await requireReward(options, actor.guildId, typed);
      const by = { at: now(), actorId: actor.userId };
      const shown = await findShown(options, guildId, roleId);
      const removed = await store.removeReward({ guildId, roleId }, by);
      if (removed === undefined || shown === undefined) throw unknownReward();
      return shown;
    },

    async list(actor) {
      requireCanManage(actor);
      return listShown(options, actor.guildId);
    },

    async suggest(actor, typed) {
      if (!actor.canManageGuild) return [];
      const wanted = toName(typed);
      const shown = await listShown(options, actor.guildId);
      return shown.filter(({ reward }) => toName(reward.roleName).includes(wanted)).slice(0, MAX_SUGGESTIONS);
    },
  };
}

async function addReward(
  options: RewardServiceOptions,
  actor: Actor,
  roleId: string,
  request: RewardRequest,
): Promise<RewardAnswer> {
  const { communities, fields } = options;
  const { guildId } = actor;
  const community = await requireManagedCommunity(communities, actor);
  const total = parseAmount(request.total, REWARD_BOUNDS);
  const margin = request.margin === undefined ? 0 : parseAmount(request.margin, MARGIN_BOUNDS);
  const { id: fieldId } = await fields.resolve(guildId, community, request.field);
  const role = requireGivable(options, actor, roleId);
  const { communityId } = community;
  const { stack = true, keep = false } = request;
  const chosen = { communityId, fieldId, total, margin, stack, keep, powers: role.powers };
  const wish: Wish = { isNew: true, reward: { guildId, roleId, roleName: role.name, ...chosen } };
  if (await hasReward(options, wish)) throw existing();
  return role.powers.length > 0 ? askAgain(options, actor, wish) : save(options, actor, wish);
}

async function editReward(
  options: RewardServiceOptions,
  actor: Actor,
  typed: string,
  request: RewardRequest,
): Promise<RewardAnswer> {
  const { communities, fields } = options;
  const { guildId } = actor;
  const community = await requireManagedCommunity(communities, actor);
  const before = await requireReward(options, guildId, typed);
  const field = request.field === undefined ? undefined : await fields.resolve(guildId, community, request.field);
  const change = {
    ...(request.total !== undefined && { total: parseAmount(request.total, REWARD_BOUNDS) }),
    ...(request.margin !== undefined && { margin: parseAmount(request.margin, MARGIN_BOUNDS) }),
    ...(field !== undefined && { fieldId: field.id, communityId: community.communityId }),
    ...(request.stack !== undefined && { stack: request.stack }),
    ...(request.keep !== undefined && { keep: request.keep }),
  };
  // Of one that is paused that is enough: whoever says it again has looked.
  if (Object.keys(change).length === 0 && before.problem === undefined) {
    throw new UserError('NOTHING_TO_CHANGE', text('refusal.reward.nothing-to-change'));
  }
  const role = requireGivable(options, actor, before.roleId);
  const { problem: _, createdAt: _at, createdBy: _by, ...settings } = before;
  const reward: NewReward = { ...settings, ...change, roleName: role.name, powers: role.powers };
  const isConfirmed = role.powers.every((power) => before.powers.includes(power));
  return isConfirmed
    ? save(options, actor, { isNew: false, reward })
    : askAgain(options, actor, { isNew: false, reward });
}

async function askAgain(
  { store, now }: RewardServiceOptions,
  { guildId, userId }: Actor,
  wish: Wish,
): Promise<RewardAnswer> {
  const { roleId, powers } = wish.reward;
  const draft = { guildId, userId, kind: 'reward', content: JSON.stringify(wish), createdAt: now() } as const;
  return { kind: 'confirm', roleId, powers, draftId: await store.saveDraft(draft) };
}

async function save(options: RewardServiceOptions, actor: Actor, { isNew, reward }: Wish): Promise<RewardAnswer> {
  const { store, now } = options;
  const by = { at: now(), actorId: actor.userId };
  const { guildId, roleId, ...settings } = reward;
  const saved = isNew ? await store.addReward(reward, by) : await store.changeReward({ guildId, roleId }, settings, by);
  if (saved === undefined) throw unknownReward();
  if (saved === 'exists') throw existing();
  if (saved === 'too-many')
    throw new UserError('TOO_MANY_REWARDS', text('refusal.reward.too-many', { most: MOST_REWARDS }));
  const shown = await findShown(options, guildId, roleId);
  if (shown === undefined) throw unknownReward();
  return { kind: 'saved', shown, members: saved.members, isNew };
}

/** @throws {@link UserError} for a role that the bot cannot give, or that is not this person's to give */
function requireGivable({ places }: RewardServiceOptions, actor: Actor, roleId: string): PlacedRole {
  const now = places.find(actor.guildId);
  if (now === undefined) throw new UserError('PLACES_UNKNOWN', text('refusal.roles-unknown'));
  const role = now.findRole(roleId);
  if (role === undefined) throw new UserError('BAD_ROLE', text('refusal.reward.gone'));
  if (role.trouble !== undefined) throw new UserError('BAD_ROLE', text(`refusal.reward.${role.trouble}`));
  // Nobody makes the bot hand out what is above themselves: a confirmation is their own word.
  if (!now.mayGive(actor, roleId)) throw new UserError('BAD_ROLE', text('refusal.reward.above-you'));
  return role;
}

async function hasReward({ store }: RewardServiceOptions, { reward }: Wish): Promise<boolean> {
  return (await store.listRewards(reward.guildId)).some(({ roleId }) => roleId === reward.roleId);
}

async function findShown(options: RewardServiceOptions, guildId: string, roleId: string) {
  return (await listShown(options, guildId)).find(({ reward }) => reward.roleId === roleId);
}

async function listShown(
  { store, fields, communities, places }: RewardServiceOptions,
  guildId: string,
): Promise<readonly ShownReward[]> {
  const rewards = await store.listRewards(guildId);
  const granted = await store.countGranted(guildId);
  const community = await communities.find(guildId);
  const fieldIds = rewards.map(({ fieldId }) => fieldId);
  const found = community === undefined ? [] : await fields.findStored(guildId, community, fieldIds);
  const communityId = await communities.findCommunityId(guildId);
  const now = places.find(guildId);
  return rewards.map((reward, index) => {
    const problem = now === undefined ? reward.problem : findProblem(reward, now.findRole(reward.roleId));
    return {
      reward,
      field: found[index],
      problem: reward.communityId === communityId ? problem : 'other-community',
      granted: granted.get(reward.roleId) ?? 0,
    };
  });
}

/** By id, as a mention, or by name where only one is called so. */
async function requireReward({ store }: RewardServiceOptions, guildId: string, typed: string): Promise<Reward> {
  const rewards = await store.listRewards(guildId);
  const id = /^(?:<@&)?(\d{1,20})>?$/.exec(typed.trim())?.[1];
  const byId = rewards.find(({ roleId }) => roleId === id);
  if (byId !== undefined) return byId;
  const named = rewards.filter(({ roleName }) => toName(roleName) === toName(typed));
  const [reward] = named;
  if (reward === undefined || named.length > 1) throw unknownReward();
  return reward;
}

function toName(typed: string): string {
  return typed.trim().replace(/^@/, '').toLowerCase();
}

function unknownReward(): UserError {
  return new UserError('UNKNOWN_REWARD', text('refusal.reward.unknown'));
}

function existing(): UserError {
  return new UserError('REWARD_EXISTS', text('refusal.reward.exists'));
}
