/** A role that members get for their total. */

/** Permissions of a role that make whoever has it more than a member. By the names of their texts. */
export const ROLE_POWERS = [
  'administrator',
  'manage-server',
  'manage-roles',
  'manage-channels',
  'manage-messages',
  'manage-threads',
  'manage-nicknames',
  'manage-webhooks',
  'kick-members',
  'ban-members',
  'moderate-members',
  'mention-everyone',
  'view-audit-log',
  'mute-members',
  'deafen-members',
  'move-members',
] as const;

export type RolePower = (typeof ROLE_POWERS)[number];

/** Why a role is neither given nor taken. */
export const REWARD_PROBLEMS = [
  /** The role is gone. */
  'gone',
  /** Discord or another bot manages it: nobody can give it. */
  'managed',
  /** It is not below the bot's highest role. */
  'above',
  /** The bot lacks Manage Roles. */
  'no-permission',
  /** It has powers that nobody has confirmed. */
  'powers',
  /** Discord refused it for another reason. */
  'refused',
] as const;

export type RewardProblem = (typeof REWARD_PROBLEMS)[number];

/** What people choose of a reward. Amounts are integer hundredths. */
export interface RewardSettings {
  readonly communityId: string;
  readonly fieldId: string;
  /** From this total on a member has the role. */
  readonly total: number;
  /** It is taken below `total - margin`, so that nobody's role comes and goes at the border. */
  readonly margin: number;
  /** False: only while no higher one of the same field is reached. */
  readonly stack: boolean;
  /** True: it stays when the total falls. */
  readonly keep: boolean;
  /** Those that somebody has confirmed. */
  readonly powers: readonly RolePower[];
}

export interface Reward extends RewardSettings {
  readonly guildId: string;
  readonly roleId: string;
  /** As the role was called when the reward was set: it says which one it was when the role is gone. */
  readonly roleName: string;
  /** Undefined: it is in force. */
  readonly problem: RewardProblem | undefined;
  readonly createdBy: string;
  readonly createdAt: number;
}

/** A role as Discord has it now. */
export interface PlacedRole {
  readonly name: string;
  /** Why the bot cannot give it. */
  readonly trouble: 'everyone' | 'managed' | 'above' | 'no-permission' | undefined;
  readonly powers: readonly RolePower[];
}

/** What keeps a reward from being given now. What Discord refused without a visible reason stays so until it is set anew. */
export function findProblem(
  { powers, problem }: Pick<Reward, 'powers' | 'problem'>,
  role: PlacedRole | undefined,
): RewardProblem | undefined {
  if (role === undefined) return 'gone';
  if (role.trouble !== undefined) return role.trouble === 'everyone' ? 'managed' : role.trouble;
  if (role.powers.some((power) => !powers.includes(power))) return 'powers';
  return problem === 'refused' ? 'refused' : undefined;
}

/** Whether a total is at least so many hundredths. Totals are floats on the wire. */
export function isAtLeast(total: number, hundredths: number): boolean {
  return total * 100 >= hundredths - 0.5;
}
