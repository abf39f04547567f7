/** What a rule names and is not there any more. */
import type { ReactionRule } from './rule.ts';

/** One thing that is gone, by the option that names it. */
export interface GoneOfRule {
  readonly option: 'deny-role' | 'giver-role' | 'receiver-role' | 'channel' | 'emoji';
  readonly id: string;
}

/** What is there of what rules name. */
export interface There {
  hasRole(roleId: string): boolean;
  /** Also a category, a forum, a thread. */
  hasChannel(channelId: string): boolean;
}

/** The parts of a rule that are gone. */
export function listGone(rule: ReactionRule, there: There): readonly GoneOfRule[] {
  const { denyRoleId, giverRoleId, receiverRoleId, channelId } = rule;
  const named = [
    ['deny-role', denyRoleId],
    ['giver-role', giverRoleId],
    ['receiver-role', receiverRoleId],
    ['channel', channelId],
  ] as const;
  return named.flatMap(([option, id]) => {
    if (id === undefined) return [];
    const isThere = option === 'channel' ? there.hasChannel(id) : there.hasRole(id);
    return isThere ? [] : [{ option, id }];
  });
}

/** Without the role that it keeps out, a rule would give to those whom it must not: it rests until somebody has looked. */
export function isPaused(gone: readonly GoneOfRule[]): boolean {
  return gone.some(({ option }) => option === 'deny-role');
}
