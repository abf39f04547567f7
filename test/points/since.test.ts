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
    expect(parseSince(typed, NOW, 'UTC')).toBe(at);
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
    expect(userErrorOf(() => parseSince(typed, NOW, 'UTC'))).toMatchObject({
      code: 'BAD_SINCE',
      message: expect.stringContaining('7d'),
    });
  });

  it.each([
    ['2026-11-01', 'America/Los_Angeles', '2026-11-01T07:00:00Z'],
    ['2026-11-02', 'America/Los_Angeles', '2026-11-02T08:00:00Z'],
    ['2026-11-15', 'Asia/Singapore', '2026-11-14T16:00:00Z'],
    ['2026-11-15', 'Pacific/Kiritimati', '2026-11-14T10:00:00Z'],
    ['2026-11-14', 'Pacific/Pago_Pago', '2026-11-14T11:00:00Z'],
    ['2026-11-15', 'Asia/Kathmandu', '2026-11-14T18:15:00Z'],
    // These begin at one o'clock.
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00Z'],
    ['2023-03-26', 'Asia/Beirut', '2023-03-25T22:00:00Z'],
    // The island left this day out.
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
  ])('of the day %s in %s', (typed, timezone, at) => {
    expect(new Date(parseSince(typed, NOW, timezone)).toJSON().replace('.000', '')).toBe(at);
  });

  it.each([
    ['2026-11-16', 'UTC'],
    ['2026-11-16', 'Asia/Singapore'],
    ['2030-01-01', 'UTC'],
    ['9999-12-31', 'Pacific/Kiritimati'],
  ])('is refused for %s in %s, which has not begun', (typed, timezone) => {
    const error = userErrorOf(() => parseSince(typed, NOW, timezone));
    expect(error).toMatchObject({ code: 'SINCE_IN_FUTURE', message: expect.stringContaining(timezone) });
  });

  it('is a day that has begun in the east and not yet in the west', () => {
    const evening = Date.UTC(2026, 10, 30, 1, 34);
    expect(parseSince('2026-11-30', evening, 'Asia/Tokyo')).toBe(Date.UTC(2026, 10, 29, 15));
    expect(userErrorOf(() => parseSince('2026-11-30', evening, 'America/Los_Angeles')).code).toBe('SINCE_IN_FUTURE');
  });

  it('is 0 or an instant for any text that is not refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,5} ?(h|d|w)$/)), (typed) => {
        try {
          const since = parseSince(typed, NOW, 'UTC');
          expect(Number.isSafeInteger(since) && since >= 0).toBe(true);
          expect(since === 0).toBe(typed.trim() === '');
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^(BAD_SINCE|SINCE_IN_FUTURE)$/) });
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
