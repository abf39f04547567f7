/** Which roles a member should have for their totals, and the way there. */
import { isAtLeast, type Reward } from './reward.ts';

/** What is known of a member's role. A member without a line was never near it, or has fallen below it. */
export interface Grant {
  readonly roleId: string;
  /**
   * - `giving`: the member did not have it, and the bot is about to give it. After a crash nobody knows whether it did.
   * - `given`: by the bot. Only such a role is ever taken.
   * - `found`: they had it already. It is whoever's gave it.
   * - `withdrawn`: somebody took it from them. That is respected until they fall below the total and reach it again.
   */
  readonly state: 'giving' | 'given' | 'found' | 'withdrawn';
  readonly at: number;
}

/** The member as Discord has them now. */
export interface PresentMember {
  readonly roleIds: ReadonlySet<string>;
  /** Who joined after a role was given has lost it by leaving. */
  readonly joinedAt: number;
}

export interface RoleFacts {
  readonly rewards: readonly Reward[];
  /** Roles that are left as they are: what is wrong with them is told elsewhere. */
  readonly paused: ReadonlySet<string>;
  /** As Returning.AI returned them, by role; absent: not known, so that nothing changes. */
  readonly totals: ReadonlyMap<string, number>;
  readonly grants: readonly Grant[];
  readonly member: PresentMember;
}

export type RoleStep =
  | { readonly kind: 'give' | 'take' | 'forget'; readonly roleId: string }
  | { readonly kind: 'note'; readonly roleId: string; readonly state: Exclude<Grant['state'], 'giving'> };

/** First what costs nothing, then what is given, then what is taken: nobody is without a role in between. */
const ORDER: Readonly<Record<RoleStep['kind'], number>> = { note: 0, forget: 1, give: 2, take: 3 };

/** What is to be done with a member's roles, each at most once. Empty: all is as it should be. */
export function planRoles(facts: RoleFacts): readonly RoleStep[] {
  const wanted = new Set(listWanted(facts));
  const grants = new Map(facts.grants.map((grant) => [grant.roleId, grant]));
  return facts.rewards
    .filter(({ roleId }) => !facts.paused.has(roleId))
    .flatMap(({ roleId }) => {
      const grant = grants.get(roleId);
      const isHeld = facts.member.roleIds.has(roleId);
      return wanted.has(roleId)
        ? toHave(roleId, { grant, isHeld, joinedAt: facts.member.joinedAt })
        : toLack(roleId, grant, isHeld);
    })
    .sort((one, other) => ORDER[one.kind] - ORDER[other.kind]);
}

/** Whether anything could be to do, whatever Discord says of the member. */
export function mayChange(facts: Omit<RoleFacts, 'member'>): boolean {
  return facts.grants.length > 0 || listWanted(facts).length > 0;
}

function listWanted({ rewards, paused, totals, grants }: Omit<RoleFacts, 'member'>): readonly string[] {
  const known = new Set(grants.map(({ roleId }) => roleId));
  const reached = rewards.filter((reward) => {
    const total = totals.get(reward.roleId);
    const isKnown = known.has(reward.roleId);
    if (total === undefined || paused.has(reward.roleId) || (isKnown && reward.keep)) return isKnown;
    return isAtLeast(total, isKnown ? reward.total - reward.margin : reward.total);
  });
  const isHigher = (other: Reward, reward: Reward) =>
    other.communityId === reward.communityId && other.fieldId === reward.fieldId && other.total > reward.total;
  return reached
    .filter((reward) => reward.stack || !reached.some((other) => isHigher(other, reward)))
    .map(({ roleId }) => roleId);
}

interface Standing {
  readonly grant: Grant | undefined;
  readonly isHeld: boolean;
  readonly joinedAt: number;
}

function toHave(roleId: string, { grant, isHeld, joinedAt }: Standing): readonly RoleStep[] {
  if (isHeld) {
    if (grant?.state === 'given' || grant?.state === 'found') return [];
    return [{ kind: 'note', roleId, state: grant?.state === 'giving' ? 'given' : 'found' }];
  }
  if (grant === undefined || grant.state === 'giving' || joinedAt > grant.at) return [{ kind: 'give', roleId }];
  return grant.state === 'withdrawn' ? [] : [{ kind: 'note', roleId, state: 'withdrawn' }];
}

function toLack(roleId: string, grant: Grant | undefined, isHeld: boolean): readonly RoleStep[] {
  if (grant === undefined) return [];
  const isOurs = grant.state === 'given' || grant.state === 'giving';
  return [{ kind: isOurs && isHeld ? 'take' : 'forget', roleId }];
}
