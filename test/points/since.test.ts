import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSince } from '../../src/points/since.ts';
import { userErrorOf } from '../support/user-error.ts';

const NOW = Date.UTC(2026, 10, 15, 12);
const HOUR_MS = 3_600_000;

describe('how far back', () => {
  it.each([
    [undefined, 0],
    ['', 0],
    ['   ', 0],
    ['12h', NOW - 12 * HOUR_MS],
    ['1 hour', NOW - HOUR_MS],
    ['7d', NOW - 7 * 24 * HOUR_MS],
    ['3 Days', NOW - 3 * 24 * HOUR_MS],
    ['2w', NOW - 14 * 24 * HOUR_MS],
    ['1 WEEK ', NOW - 7 * 24 * HOUR_MS],
    ['0h', NOW],
    ['2026-11-01', Date.UTC(2026, 10, 1)],
    ['2024-02-29', Date.UTC(2024, 1, 29)],
    ['1970-01-01', 1],
    ['0001-01-01', 1],
    ['99999w', 1],
  ])('%j', (typed, at) => {
    expect(parseSince(typed, NOW)).toBe(at);
  });

  it.each([
    'yesterday',
    '-3d',
    '1.5d',
    '3m',
    '100000d',
    '7d 3h',
    '2026-13-01',
    '2026-02-30',
    '2026-02-29',
    '2026-11-00',
    '2026-11-31',
    '2026-11-1',
    '01.11.2026',
    '2026-11-01T00:00:00Z',
    '2026-11-01\n2026',
    '٧d',
  ])('is refused for %j, with examples of what works', (typed) => {
    expect(userErrorOf(() => parseSince(typed, NOW))).toMatchObject({
      code: 'BAD_SINCE',
      message: expect.stringContaining('7d'),
    });
  });

  it('is 0 or an instant for any text that is not refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,5} ?(h|d|w)$/)), (typed) => {
        try {
          const since = parseSince(typed, NOW);
          expect(Number.isSafeInteger(since) && since >= 0).toBe(true);
          expect(since === 0).toBe(typed.trim() === '');
        } catch (error) {
          expect(error).toMatchObject({ code: 'BAD_SINCE' });
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
