/** The characters that a WOFF2 font has. Source: W3C, "WOFF File Format 2.0"; OpenType, "cmap". */
import { brotliDecompressSync } from 'node:zlib';

/** The number of a table's tag in WOFF2's list of known ones, and of any other. */
const TAGS = { cmap: 0, glyf: 10, loca: 11, other: 63 } as const;
const HEADER_LENGTH = 48;

/**
 * Reads the code points that a font has glyphs for.
 *
 * @throws Error for a file that is not such a font
 */
export function readCharacters(font: Buffer): ReadonlySet<number> {
  if (font.toString('latin1', 0, 4) !== 'wOF2') throw new Error('This is no WOFF2 font.');
  const { start, cmap } = readDirectory(font);
  const tables = brotliDecompressSync(font.subarray(start, start + font.readUInt32BE(20)));
  return readCmap(tables.subarray(cmap.offset, cmap.offset + cmap.length));
}

/** Where the compressed tables start, and where the one of characters is among them once they are not. */
function readDirectory(font: Buffer) {
  let position = HEADER_LENGTH;
  const readNumber = () => {
    for (let value = 0; ; ) {
      const byte = font.readUInt8(position++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  let offset = 0;
  let cmap: { offset: number; length: number } | undefined;
  for (let left = font.readUInt16BE(12); left > 0; left -= 1) {
    const flags = font.readUInt8(position++);
    const tag = flags & 63;
    if (tag === TAGS.other) position += 4;
    const plain = readNumber();
    const version = flags >> 6;
    // Of these two, version 3 is the one without a change.
    const isChanged = tag === TAGS.glyf || tag === TAGS.loca ? version !== 3 : version !== 0;
    const length = isChanged ? readNumber() : plain;
    if (tag === TAGS.cmap) cmap = { offset, length };
    offset += length;
  }
  if (cmap === undefined) throw new Error('The font has no table of characters.');
  return { start: position, cmap };
}

function readCmap(table: Buffer): ReadonlySet<number> {
  const characters = new Set<number>();
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const subtable = table.subarray(table.readUInt32BE(8 + index * 8));
    const format = subtable.readUInt16BE(0);
    for (const [from, to] of format === 4 ? listSegments(subtable) : format === 12 ? listGroups(subtable) : []) {
      for (let code = from; code <= to; code += 1) characters.add(code);
    }
  }
  return characters;
}

/** Format 4. The last one is no character. */
function* listSegments(subtable: Buffer): Generator<readonly [from: number, to: number]> {
  const count = subtable.readUInt16BE(6) / 2;
  for (let index = 0; index < count; index += 1) {
    const to = subtable.readUInt16BE(14 + index * 2);
    const from = subtable.readUInt16BE(16 + (count + index) * 2);
    if (from < 0xffff) yield [from, Math.min(to, 0xfffe)];
  }
}

/** Format 12. */
function* listGroups(subtable: Buffer): Generator<readonly [from: number, to: number]> {
  for (let index = 0; index < subtable.readUInt32BE(12); index += 1) {
    const group = 16 + index * 12;
    yield [subtable.readUInt32BE(group), subtable.readUInt32BE(group + 4)];
  }
}
