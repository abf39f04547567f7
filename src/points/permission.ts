import { UserError } from '../errors.ts';
import { text } from '../texts/text.ts';
import type { AwardAction } from './award.ts';

/** The properties of an actor that decide whether they may award. Rights count server-wide, not per channel. */
interface AwardingRights {
  /** Manage Messages, Administrator, or the server's owner. */
  readonly canManageMessages: boolean;
  /** Manage Server, Administrator, or the server's owner. */
  readonly canManageGuild: boolean;
  readonly roleIds: readonly string[];
}

/** Whether somebody may make, take back or decide awards with this action: the permission, or the guild's staff role. */
export function canAward(rights: AwardingRights, action: AwardAction, staffRoleId: string | undefined): boolean {
  if (rights.canManageGuild) return true;
  if (staffRoleId !== undefined && rights.roleIds.includes(staffRoleId)) return true;
  return action !== 'overwrite' && rights.canManageMessages;
}

/**
 * The same as a check that names both ways in.
 *
 * @throws {@link UserError} NOT_ALLOWED
 */
export function requireCanAward(rights: AwardingRights, action: AwardAction, staffRoleId: string | undefined): void {
  if (canAward(rights, action, staffRoleId)) return;
  const what = action === 'overwrite' ? 'set' : 'award';
  throw new UserError(
    'NOT_ALLOWED',
    staffRoleId === undefined
      ? text(`refusal.may-not-${what}`)
      : text(`refusal.may-not-${what}-role`, { role: `<@&${staffRoleId}>` }),
  );
}

/**
 * Settings and links belong to those who run the server; the staff role does not open them, or it could widen itself.
 *
 * @throws {@link UserError} NOT_ALLOWED
 */
export function requireCanManage(rights: AwardingRights): void {
  if (rights.canManageGuild) return;
  throw new UserError('NOT_ALLOWED', text('refusal.may-not-manage'));
}

/** Whether somebody may see another member's history. */
export function canSeeOthers(rights: AwardingRights, staffRoleId: string | undefined): boolean {
  return canAward(rights, 'increase', staffRoleId);
}
