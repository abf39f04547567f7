import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCreationTime, toFirstId } from '../../src/reactions/snowflake.ts';

/** When Discord's ids begin. */
const EPOCH = Date.parse('2015-01-01T00:00:00Z');

describe('the time of an id', () => {
  it.each([
    // Discord, reference "Snowflakes".
    ['175928847299117063', '2016-04-30T11:18:25.796Z'],
    ['0', '2015-01-01T00:00:00.000Z'],
    ['4194303', '2015-01-01T00:00:00.000Z'],
    ['4194304', '2015-01-01T00:00:00.001Z'],
    // The largest number that fits into 64 bits.
    ['18446744073709551615', '2154-05-15T07:35:11.103Z'],
  ])('%s is %s', (id, time) => {
    expect(new Date(toCreationTime(id)).toISOString()).toBe(time);
  });
});

describe('the first id of a time', () => {
  it('is the smallest that was made then', () => {
    fc.assert(
      fc.property(fc.integer({ min: EPOCH + 1, max: Date.UTC(2100, 0, 1) }), (at) => {
        const first = toFirstId(at);
        expect(first).toMatch(/^\d+$/);
        expect(toCreationTime(first)).toBe(at);
        expect(toCreationTime((BigInt(first) - 1n).toString())).toBe(at - 1);
      }),
    );
  });

  it('is 0 for everything before Discord', () => {
    for (const at of [EPOCH, EPOCH - 1, 0, -1, Number.NEGATIVE_INFINITY]) expect(toFirstId(at)).toBe('0');
  });

  it('takes parts of a millisecond for its beginning', () => {
    expect(toFirstId(EPOCH + 1.9)).toBe(toFirstId(EPOCH + 1));
  });
});
