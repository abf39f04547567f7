/** Puts PNG pictures of one size together to an animated PNG, without decoding them. Source: the APNG specification. */
import { crc32 } from 'node:zlib';

/** One picture, and how long it is shown. */
export interface Frame {
  readonly png: Buffer;
  readonly ms: number;
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Joins the frames; it plays for ever.
 *
 * @throws Error when there is none, or when they differ in size or kind
 */
export function joinFrames(frames: readonly Frame[]): Buffer {
  const pictures = frames.map(({ png }) => readChunks(png));
  const header = pictures[0]?.find(({ type }) => type === 'IHDR')?.data;
  if (header === undefined) throw new Error('There is no picture to join.');
  if (pictures.some((chunks) => !chunks.some(({ type, data }) => type === 'IHDR' && data.equals(header)))) {
    throw new Error('All pictures must be of one size and kind.');
  }
  let sequence = 0;
  const parts = pictures.flatMap((chunks, index) => {
    const control = writeChunk('fcTL', frameControl(header, sequence++, frames[index]?.ms ?? 0));
    const data = chunks
      .filter(({ type }) => type === 'IDAT')
      .map((chunk) => {
        if (index === 0) return writeChunk('IDAT', chunk.data);
        return writeChunk('fdAT', Buffer.concat([toInt32(sequence++), chunk.data]));
      });
    return [control, ...data];
  });
  const animation = writeChunk('acTL', Buffer.concat([toInt32(frames.length), toInt32(0)]));
  return Buffer.concat([
    SIGNATURE,
    writeChunk('IHDR', header),
    animation,
    ...parts,
    writeChunk('IEND', Buffer.alloc(0)),
  ]);
}

function readChunks(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function writeChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([toInt32(data.length), named, toInt32(crc32(named))]);
}

/** The whole picture, replacing the one before. */
function frameControl(header: Buffer, sequence: number, ms: number): Buffer {
  const delay = Buffer.alloc(4);
  delay.writeUInt16BE(ms, 0);
  delay.writeUInt16BE(1_000, 2);
  const [width, height] = [header.subarray(0, 4), header.subarray(4, 8)];
  return Buffer.concat([toInt32(sequence), width, height, toInt32(0), toInt32(0), delay, Buffer.from([0, 0])]);
}

function toInt32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
