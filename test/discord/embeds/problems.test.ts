import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../src/discord/embeds/problems.ts';
import type { NamedProblem, ProblemCode } from '../../../src/points/problem.ts';

/** Each of them: one that is missing here does not compile. */
const CODES = Object.keys({
  ABSENCE_UNPROVEN: true,
  AMBIGUOUS: true,
  DROPPED_BY_STAFF: true,
  FIELD_DELETED: true,
  HISTORY_UNREADABLE: true,
  KEY_PROBLEM: true,
  LIST_UNAVAILABLE: true,
  NOT_ACKNOWLEDGED: true,
  NO_KEY: true,
  ORIGINAL_REFUSED: true,
  OUTCOME_UNKNOWN: true,
  OVERTAKEN: true,
  PUT_OFF: true,
  REFUSED: true,
  REFUSED_400: true,
  REFUSED_404: true,
  REFUSED_409: true,
  ROUTE_MOVED: true,
  SERVER_ERRORS: true,
  SLOW_DOWN: true,
  STOPPED_AT_ZERO: true,
  UNREACHABLE: true,
} satisfies Record<NamedProblem, true>) as NamedProblem[];

describe('a problem', () => {
  it('has sentences of its own for every code', () => {
    const sentences = CODES.map((code) => describeProblem(code, 'en-US'));
    expect(new Set(sentences).size).toBe(CODES.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{40,}\.$/);
  });

  it('says what is generally so for a refusal without a sentence', () => {
    expect(describeProblem('REFUSED_418' as ProblemCode, 'en-US')).toBe(describeProblem('REFUSED', 'en-US'));
  });

  it.each(['SOMETHING_NEW', '', 'constructor', '__proto__'])(
    'still says what to do for the unknown code "%s"',
    (code) => {
      expect(describeProblem(code as ProblemCode, 'en-US')).toContain('An admin finds the details in the log');
    },
  );
});
