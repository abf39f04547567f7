import { expect, it } from 'vitest';
import { UserError } from '../src/errors.ts';

it('keeps a stable code, a text for the person and the cause for the log', () => {
  const cause = new Error('socket closed');

  const error = new UserError('FIELD_UNKNOWN', 'There is no field "x". Choose one of the suggestions.', { cause });

  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: 'UserError', code: 'FIELD_UNKNOWN', cause });
  expect(error.message).toBe('There is no field "x". Choose one of the suggestions.');
});

it('has no cause where none was given', () => {
  expect('cause' in new UserError('X', 'Do it again.')).toBe(false);
});
