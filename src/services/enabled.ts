import { UserError } from '../errors.ts';
import { text } from '../texts/text.ts';

/**
 * Off means off: nothing is given, and nothing taken back.
 *
 * @throws {@link UserError} DISABLED
 */
export function requireEnabled(enabled: boolean): void {
  if (!enabled) throw disabled();
}

/** The refusal while points are off, for whichever reason. */
export function disabled(): UserError {
  return new UserError('DISABLED', text('refusal.disabled'));
}
