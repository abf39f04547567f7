/** Roles of members at Discord, as the job that gives them needs them. */
import type { PresentMember } from '../rewards/plan.ts';

/** Why something did not work. `refused`: Discord will answer the same again until somebody changes something. */
export type RoleFailure =
  | { readonly kind: 'absent' | 'refused' | 'no-answer' }
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number };

export type FoundMember = { readonly kind: 'there'; readonly member: PresentMember } | RoleFailure;

/** The same twice is the same once: Discord takes both as done. */
export type RoleChanged = { readonly kind: 'done' } | RoleFailure;

export interface RoleOfMember {
  readonly guildId: string;
  readonly memberId: string;
  readonly roleId: string;
}

export interface MemberRoles {
  find(guildId: string, memberId: string): Promise<FoundMember>;
  /** @param reason - for the guild's audit log in Discord */
  give(role: RoleOfMember, reason: string): Promise<RoleChanged>;
  take(role: RoleOfMember, reason: string): Promise<RoleChanged>;
}
