import { UserError } from '../errors.ts';
import { text } from '../texts/text.ts';
import { toVisibleLine } from './reason.ts';

/** Longest display name, in characters. Source: the vendor's page "Create user field" (`api-19250020`). */
export const FIELD_NAME_MAX_LENGTH = 100;

/** Kept as the name of a field whose own one Returning.AI has not told. A field that is called so is said alike. */
export const NAMELESS_FIELD = 'points';

/**
 * Reads a field's display name. It is kept as it was typed, or refused: a name that is quietly changed is not found again
 * by who typed it.
 *
 * @throws {@link UserError} BAD_FIELD_NAME
 */
export function parseFieldName(typed: string): string {
  const name = typed.trim();
  const length = [...name].length;
  if (length === 0) throw new UserError('BAD_FIELD_NAME', text('refusal.field.name-empty'));
  if (length > FIELD_NAME_MAX_LENGTH) {
    throw new UserError('BAD_FIELD_NAME', text('refusal.field.name-too-long', { length, most: FIELD_NAME_MAX_LENGTH }));
  }
  if (toVisibleLine(name) === name) return name;
  throw new UserError('BAD_FIELD_NAME', text('refusal.field.name-unseen'));
}

/** Whether somebody has typed this name, to confirm it. Spaces and what cannot be seen do not count; capitals do. */
export function isSameName(typed: string, name: string): boolean {
  const [left, right] = [typed, name].map(toSeen);
  return left !== undefined && left === right;
}

/** A name as people call it: what looks the same is the same, in capitals or not. `''`: nothing of it can be seen. */
export function toCalledName(name: string): string {
  return toSeen(name)?.toLowerCase().normalize('NFKC') ?? '';
}

/** In one form where Unicode has several for what looks the same. */
function toSeen(written: string): string | undefined {
  return toVisibleLine(written.normalize('NFKC'));
}
