/** Puts PNG pictures of one size together to an animated PNG, without decoding them. Source: the APNG specification. */
import { type Chunk, joinChunks, readChunks, toInt32 } from './png-chunks.ts';

/** One picture, and how long it is shown. */
export interface Frame {
  readonly png: Buffer;
  readonly ms: number;
}

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
  const parts = pictures.flatMap((chunks, index): Chunk[] => {
    const control = { type: 'fcTL', data: frameControl(header, sequence++, frames[index]?.ms ?? 0) };
    const data = chunks
      .filter(({ type }) => type === 'IDAT')
      .map((chunk) => (index === 0 ? chunk : { type: 'fdAT', data: Buffer.concat([toInt32(sequence++), chunk.data]) }));
    return [control, ...data];
  });
  return joinChunks([
    { type: 'IHDR', data: header },
    { type: 'acTL', data: Buffer.concat([toInt32(frames.length), toInt32(0)]) },
    ...parts,
    { type: 'IEND', data: Buffer.alloc(0) },
  ]);
}

/** The whole picture, replacing the one before. */
function frameControl(header: Buffer, sequence: number, ms: number): Buffer {
  const delay = Buffer.alloc(4);
  delay.writeUInt16BE(ms, 0);
  delay.writeUInt16BE(1_000, 2);
  const [width, height] = [header.subarray(0, 4), header.subarray(4, 8)];
  return Buffer.concat([toInt32(sequence), width, height, toInt32(0), toInt32(0), delay, Buffer.from([0, 0])]);
}
