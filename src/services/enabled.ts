import { UserError } from '../errors.ts';

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
  return new UserError(
    'DISABLED',
    'Points are switched off in this server. Somebody with Manage Server can switch them on with `/setup enabled:True`. What was accepted before is still delivered.',
  );
}
