import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { indexColours } from '../../bin/indexed-png.ts';
import { joinChunks, readChunks } from '../../bin/png-chunks.ts';

/** One row of the filter that is named for each list of pixels, `[red, green, blue]`. */
function draw(rows: readonly (readonly [filter: number, ...bytes: number[]])[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(((rows[0]?.length ?? 1) - 1) / 3, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return joinChunks([
    { type: 'IHDR', data: header },
    { type: 'IDAT', data: deflateSync(Buffer.from(rows.flat())) },
    { type: 'IEND', data: Buffer.alloc(0) },
  ]);
}

/** The colours of its pixels, row by row. */
function look(png: Buffer): number[][] {
  const chunks = readChunks(png);
  const part = (name: string) => chunks.find(({ type }) => type === name)?.data ?? Buffer.alloc(0);
  const width = part('IHDR').readUInt32BE(0);
  const rows = [...inflateSync(part('IDAT'))];
  return rows
    .filter((_, at) => at % (width + 1) !== 0)
    .map((index) => [...part('PLTE').subarray(index * 3, index * 3 + 3)]);
}

describe('a picture with a palette', () => {
  it('has the colours that it had, by whichever filter they were written', () => {
    const rows = [
      [0, 10, 20, 30, 40, 50, 60],
      [1, 10, 20, 30, 30, 30, 30],
      [2, 1, 1, 1, 1, 1, 1],
      [3, 0, 0, 0, 5, 5, 5],
      [4, 1, 2, 3, 4, 5, 6],
    ] as const;
    expect(look(indexColours(draw(rows)))).toEqual([
      [10, 20, 30],
      [40, 50, 60],
      [10, 20, 30],
      [40, 50, 60],
      [11, 21, 31],
      [41, 51, 61],
      [5, 10, 15],
      [28, 35, 43],
      [6, 12, 18],
      [32, 40, 49],
    ]);
  });

  it('keeps frequent colours and comes near to the others where there are more than 256', () => {
    const many = Array.from({ length: 400 }, (_, at) => [at % 256, (at * 7) % 256, at > 200 ? 200 : 100]);
    const ground = Array.from({ length: 400 }, () => [49, 51, 56]);
    const shown = look(
      indexColours(
        draw([
          [0, ...many.flat()],
          [0, ...ground.flat()],
        ]),
      ),
    );
    expect(new Set(shown.map(String)).size).toBeLessThanOrEqual(256);
    expect(shown.slice(400)).toEqual(ground);
    const worst = shown
      .slice(0, 400)
      .map((pixel, at) => Math.max(...pixel.map((value, channel) => Math.abs(value - (many[at]?.[channel] ?? 0)))));
    expect(Math.max(...worst)).toBeLessThan(40);
  });

  it('refuses what is no picture of a screen', () => {
    expect(() => indexColours(joinChunks([]))).toThrow('This is no picture of a screen.');
  });
});
