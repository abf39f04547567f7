/** What a person is told when something is refused. */
import { expect } from 'vitest';
import { UserError } from '../../src/errors.ts';

/** Marks that a person could never have typed and should never read: stack traces, placeholders, other values' texts. */
const LEAKS = /undefined|\[object|NaN|Error:|\bat \S+:\d+/;

/** What to do next: a command, or a verb that tells somebody to do something. */
const ADVICE =
  /`\/[a-z]|\b(try|ask|give|pick|choose|enter|press|say|leave|copy|look|reload|use|name)\b|\bfor example\b|at most|must be|needs? /i;

/** Runs what should be refused and returns the refusal. */
export function userErrorOf(refused: () => unknown): UserError {
  try {
    refused();
  } catch (error) {
    return toReadableError(error);
  }
  return expect.fail('nothing was refused');
}

/** The same for what is refused later. */
export async function userErrorOfAsync(refused: Promise<unknown>): Promise<UserError> {
  const error: unknown = await refused.then(
    () => expect.fail('nothing was refused'),
    (reason: unknown) => reason,
  );
  return toReadableError(error);
}

function toReadableError(error: unknown): UserError {
  if (!(error instanceof UserError)) throw error;
  expect(error.message).not.toMatch(LEAKS);
  expect(error.message).toMatch(/[.!?]$/);
  expect(error.message).toMatch(ADVICE);
  return error;
}
