import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toStartOfDay } from '../../src/reactions/day.ts';

const HOUR_MS = 3_600_000;

const ZONES = [
  'UTC',
  'Asia/Singapore',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Havana',
  'America/Nuuk',
  'America/Santiago',
  'Asia/Beirut',
  'Asia/Tehran',
  'Atlantic/Azores',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Europe/Berlin',
  'Europe/Dublin',
];

/** The date on a wall there, written by other means than those of the code under test. */
function dateAt(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(at);
}

function clockAt(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(at);
}

describe('the beginning of a day', () => {
  it.each([
    // An ordinary day, from its first to its last millisecond.
    ['UTC', '2026-03-10T00:00:00.000Z', '2026-03-10T00:00:00.000Z'],
    ['UTC', '2026-03-10T23:59:59.999Z', '2026-03-10T00:00:00.000Z'],
    ['Asia/Singapore', '2026-03-10T15:59:59.999Z', '2026-03-09T16:00:00.000Z'],
    ['Asia/Singapore', '2026-03-10T16:00:00.000Z', '2026-03-10T16:00:00.000Z'],
    ['America/New_York', '2026-01-15T04:59:59.999Z', '2026-01-14T05:00:00.000Z'],
    // The ends of the world: +14 and -11.
    ['Pacific/Kiritimati', '2026-03-10T10:00:00.000Z', '2026-03-10T10:00:00.000Z'],
    ['Pacific/Pago_Pago', '2026-03-10T10:59:59.999Z', '2026-03-09T11:00:00.000Z'],
    // Zones with a half or a quarter of an hour.
    ['Asia/Kolkata', '2026-03-10T18:29:59.999Z', '2026-03-09T18:30:00.000Z'],
    ['Asia/Kolkata', '2026-03-10T18:30:00.000Z', '2026-03-10T18:30:00.000Z'],
    ['Asia/Kathmandu', '2026-03-10T18:15:00.000Z', '2026-03-10T18:15:00.000Z'],
    ['Asia/Kathmandu', '2026-03-10T18:14:59.999Z', '2026-03-09T18:15:00.000Z'],
    ['Pacific/Chatham', '2026-06-15T12:00:00.000Z', '2026-06-15T11:15:00.000Z'],
    // A short day: clocks went forward at two.
    ['Europe/Berlin', '2026-03-29T12:00:00.000Z', '2026-03-28T23:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29T21:59:59.999Z', '2026-03-28T23:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29T22:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    // A long day: clocks went back at three, so it has 25 hours.
    ['Europe/Berlin', '2026-10-25T22:59:59.999Z', '2026-10-24T22:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25T23:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    ['America/New_York', '2026-11-02T04:59:59.999Z', '2026-11-01T04:00:00.000Z'],
    // Half an hour of summer time.
    ['Australia/Lord_Howe', '2026-04-05T13:29:59.999Z', '2026-04-04T13:00:00.000Z'],
    // Days that begin at one o'clock: clocks went forward at midnight.
    ['America/Sao_Paulo', '2018-11-04T12:00:00.000Z', '2018-11-04T03:00:00.000Z'],
    ['Asia/Beirut', '2026-03-29T12:00:00.000Z', '2026-03-28T22:00:00.000Z'],
    // And days whose last hour came twice: clocks went back at midnight.
    ['America/Sao_Paulo', '2018-02-18T02:59:59.999Z', '2018-02-17T02:00:00.000Z'],
    ['America/Sao_Paulo', '2018-02-18T03:00:00.000Z', '2018-02-18T03:00:00.000Z'],
    // At one o'clock clocks go back to midnight, so the first hour comes twice, and the first of the two counts.
    ['America/Havana', '2026-11-01T05:30:00.000Z', '2026-11-01T04:00:00.000Z'],
  ])('in %s at %s was %s', (zone, now, start) => {
    expect(new Date(toStartOfDay(Date.parse(now), zone)).toISOString()).toBe(start);
  });

  it.each([
    ['America/Sao_Paulo', '2018-11-04T12:00:00Z'],
    ['Asia/Beirut', '2026-03-29T12:00:00Z'],
  ])('may be at one o’clock: %s on %s', (zone, now) => {
    expect(clockAt(toStartOfDay(Date.parse(now), zone), zone)).toBe('01:00:00');
  });

  it('comes after a day that was left out', () => {
    // Samoa went from the 29th to the 31st of December 2011.
    const start = toStartOfDay(Date.parse('2011-12-30T18:00:00Z'), 'Pacific/Apia');
    expect(new Date(start).toISOString()).toBe('2011-12-30T10:00:00.000Z');
  });

  it('is the first moment of the date there, at most 25 hours ago', () => {
    // 2012 to 2038: every rule of these zones for summer time that is in force, and some that were.
    const anyTime = fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2038, 0, 1) });
    fc.assert(
      fc.property(anyTime, fc.constantFrom(...ZONES), (now, zone) => {
        const start = toStartOfDay(now, zone);
        expect(start).toBeLessThanOrEqual(now);
        expect(now - start).toBeLessThan(25 * HOUR_MS);
        expect(dateAt(start, zone)).toBe(dateAt(now, zone));
        expect(dateAt(start - 1, zone)).not.toBe(dateAt(now, zone));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same all day long', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) }),
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: 22 * HOUR_MS }),
        (now, zone, later) => {
          const start = toStartOfDay(now, zone);
          expect(toStartOfDay(start + later, zone)).toBe(start);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is that of UTC in a zone that this runtime does not know', () => {
    const now = Date.UTC(2026, 10, 30, 23, 30);
    expect(toStartOfDay(now, 'Mars/Olympus')).toBe(Date.UTC(2026, 10, 30));
  });
});
