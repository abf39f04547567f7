import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { joinFrames } from '../../bin/animated-png.ts';

/** One dark pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function readTypes(png: Buffer): string[] {
  const types: string[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(named));
    types.push(named.toString('latin1', 0, 4));
    at += length + 12;
  }
  return types;
}

describe('the joiner of pictures', () => {
  it('makes one animated picture, whose first frame is what is shown where nothing moves', () => {
    const joined = joinFrames([
      { png: PIXEL, ms: 100 },
      { png: PIXEL, ms: 250 },
    ]);
    expect(readTypes(joined)).toEqual(['IHDR', 'acTL', 'fcTL', 'IDAT', 'fcTL', 'fdAT', 'IEND']);
  });

  it('refuses pictures of different sizes, and none at all', () => {
    const other = Buffer.from(PIXEL);
    other.writeUInt32BE(2, 16);
    expect(() =>
      joinFrames([
        { png: PIXEL, ms: 1 },
        { png: other, ms: 1 },
      ]),
    ).toThrow('one size');
    expect(() => joinFrames([])).toThrow('no picture');
  });
});
