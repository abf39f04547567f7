import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../src/discord/embeds/problems.ts';

const CODES = [
  'UNREACHABLE',
  'SLOW_DOWN',
  'KEY_PROBLEM',
  'NO_KEY',
  'ROUTE_MOVED',
  'REFUSED_400',
  'REFUSED_404',
  'FIELD_DELETED',
  'REFUSED_409',
  'REFUSED',
  'DROPPED_BY_STAFF',
  'ORIGINAL_REFUSED',
  'OUTCOME_UNKNOWN',
  'LIST_UNAVAILABLE',
  'AMBIGUOUS',
  'OVERTAKEN',
  'SERVER_ERRORS',
];

describe('a problem', () => {
  it('has sentences of its own for every code', () => {
    const sentences = CODES.map(describeProblem);
    expect(new Set(sentences).size).toBe(CODES.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{40,}\.$/);
  });

  it('says what is generally so for a refusal without a sentence', () => {
    expect(describeProblem('REFUSED_418')).toBe(describeProblem('REFUSED'));
  });

  it.each(['SOMETHING_NEW', '', 'constructor', '__proto__'])(
    'still says what to do for the unknown code "%s"',
    (code) => {
      expect(describeProblem(code)).toContain('An admin finds the details in the log');
    },
  );
});
