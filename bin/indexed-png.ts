/** Makes a picture of a screen small: at most 256 colours, chosen from its own. Source: the PNG specification, third edition. */
import { deflateSync, inflateSync } from 'node:zlib';
import { type Chunk, joinChunks, readChunks } from './png-chunks.ts';

const MOST_COLOURS = 256;
/** So many of the most frequent colours stay as they are: grounds and letters. */
const EXACT_COLOURS = 96;
const SMALLEST = { level: 9, memLevel: 9 };

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** One number for each pixel: red, green, blue. */
  readonly colours: Uint32Array;
}

/** How often a colour is there. */
type Shade = readonly [colour: number, count: number];

/** @throws Error for anything but what browsers take of a screen: 8 bits for each colour, not interlaced */
export function indexColours(png: Buffer): Buffer {
  const pixels = decode(readChunks(png));
  const palette = choosePalette(pixels.colours);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels.width, 0);
  header.writeUInt32BE(pixels.height, 4);
  // 8 bits for each pixel, by a palette.
  header.set([8, 3, 0, 0, 0], 8);
  return joinChunks([
    { type: 'IHDR', data: header },
    { type: 'PLTE', data: Buffer.from(palette.flatMap(toChannels)) },
    { type: 'IDAT', data: deflateSync(toRows(pixels, palette), SMALLEST) },
    { type: 'IEND', data: Buffer.alloc(0) },
  ]);
}

function decode(chunks: readonly Chunk[]): Pixels {
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  const [depth, kind, , , interlaced] = header?.subarray(8) ?? [];
  const size = kind === 2 ? 3 : kind === 6 ? 4 : 0;
  if (header === undefined || depth !== 8 || size === 0 || interlaced !== 0)
    throw new Error('This is no picture of a screen.');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const colours = new Uint32Array(width * height);
  let above = new Uint8Array(width * size);
  for (let y = 0; y < height; y += 1) {
    const start = y * (width * size + 1);
    const row = raw.subarray(start + 1, start + 1 + width * size);
    unfilter(raw[start] ?? 0, row, above, size);
    for (let x = 0; x < width; x += 1) {
      const [red = 0, green = 0, blue = 0] = row.subarray(x * size, x * size + 3);
      colours[y * width + x] = (red << 16) | (green << 8) | blue;
    }
    above = row;
  }
  return { width, height, colours };
}

/** Each byte was written as its difference from those to the left, above, or both. */
function unfilter(kind: number, row: Uint8Array, above: Uint8Array, size: number): void {
  for (let at = 0; at < row.length; at += 1) {
    const left = at < size ? 0 : (row[at - size] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < size ? 0 : (above[at - size] ?? 0);
    row[at] = (row[at] ?? 0) + guess(kind, left, { up, corner });
  }
}

function guess(kind: number, left: number, { up, corner }: { readonly up: number; readonly corner: number }): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return nearest(left, up, corner);
    default:
      return 0;
  }
}

/** The Paeth predictor. */
function nearest(left: number, up: number, corner: number): number {
  const base = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(base - left), Math.abs(base - up), Math.abs(base - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function choosePalette(colours: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const shades = [...counts].sort(([, one], [, other]) => other - one);
  if (shades.length <= MOST_COLOURS) return shades.map(([colour]) => colour);
  const rest = cut(shades.slice(EXACT_COLOURS), MOST_COLOURS - EXACT_COLOURS);
  return [...shades.slice(0, EXACT_COLOURS).map(([colour]) => colour), ...rest.map(mix)];
}

/** Median cut: the widest group is divided again and again. */
function cut(shades: readonly Shade[], most: number): (readonly Shade[])[] {
  const groups: (readonly Shade[])[] = [shades];
  while (groups.length < most) {
    const widest = groups
      .map((group) => spread(group))
      .reduce((best, one, at, all) => (one.by > (all[best]?.by ?? 0) ? at : best), 0);
    const group = groups[widest] ?? [];
    if (group.length < 2) break;
    const { channel } = spread(group);
    const sorted = group.toSorted(
      ([one], [other]) => (toChannels(one)[channel] ?? 0) - (toChannels(other)[channel] ?? 0),
    );
    groups.splice(widest, 1, sorted.slice(0, sorted.length >> 1), sorted.slice(sorted.length >> 1));
  }
  return groups;
}

function spread(group: readonly Shade[]): { readonly channel: number; readonly by: number } {
  const ranges = [0, 1, 2].map((channel) => {
    const values = group.map(([colour]) => toChannels(colour)[channel] ?? 0);
    return { channel, by: values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), 255) };
  });
  return ranges.reduce((best, one) => (one.by > best.by ? one : best));
}

function mix(group: readonly Shade[]): number {
  const total = group.reduce((sum, [, count]) => sum + count, 0);
  const mean = (channel: number) =>
    Math.round(group.reduce((sum, [colour, count]) => sum + (toChannels(colour)[channel] ?? 0) * count, 0) / total);
  return (mean(0) << 16) | (mean(1) << 8) | mean(2);
}

function toRows({ width, height, colours }: Pixels, palette: readonly number[]): Buffer {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  const rows = Buffer.alloc((width + 1) * height);
  for (const [at, colour] of colours.entries()) {
    const index = known.get(colour) ?? findNearest(colour, palette);
    known.set(colour, index);
    rows[at + Math.floor(at / width) + 1] = index;
  }
  return rows;
}

function findNearest(colour: number, palette: readonly number[]): number {
  const wanted = toChannels(colour);
  const distances = palette.map((one) =>
    toChannels(one).reduce((sum, value, channel) => sum + (value - (wanted[channel] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function toChannels(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}
