/** Sending a file as `multipart/form-data` without ever holding all of it. */
import { Readable } from 'node:stream';

/**
 * The content of a file to upload. A `Blob` (such as `fs.openAsBlob` gives) is sent with its length, a stream in chunks.
 * A Node stream is destroyed when the call ends, however it ends.
 */
export type UploadContent = string | Blob | AsyncIterable<Uint8Array | string>;

/** A body that is read while it is sent. */
export interface StreamedBody {
  readonly contentType: string;
  /** In bytes; `undefined` when only the end of the stream will tell. */
  readonly length: number | undefined;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Lets go of what was not read. */
  release(): void;
}

/** One file and the texts that go with it. */
export interface Form {
  readonly texts: Readonly<Record<string, string>>;
  /** The name of the file's part; what the file is called says nothing to this API. */
  readonly fileField: string;
  readonly contentType: string;
  readonly content: UploadContent;
}

/** Lays a form out as a stream: the texts first, so that a server that reads in order has them before the file. */
export function createMultipartBody({ texts, fileField, contentType, content }: Form): StreamedBody {
  // Unlike anything in the file: 122 random bits.
  const boundary = `form-${crypto.randomUUID()}`;
  const disposition = (name: string) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"`;
  const fields = Object.entries(texts).map(([name, text]) => `${disposition(name)}\r\n\r\n${text}\r\n`);
  const file = `${disposition(fileField)}; filename="${fileField}.csv"\r\ncontent-type: ${contentType}\r\n\r\n`;
  const head = Buffer.from(fields.join('') + file);
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  const size = sizeOf(content);
  // A stream that fails before anybody reads it would end the process; whoever reads it is told anyway.
  if (content instanceof Readable) content.on('error', () => undefined);
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    length: size === undefined ? undefined : head.length + size + tail.length,
    chunks: join(head, content, tail),
    release: () => {
      if (content instanceof Readable) content.destroy();
    },
  };
}

async function* join(head: Uint8Array, content: UploadContent, tail: Uint8Array): AsyncGenerator<Uint8Array> {
  yield head;
  if (typeof content === 'string') yield Buffer.from(content);
  else yield* read(content instanceof Blob ? content.stream() : content);
  yield tail;
}

/** A source that fails ends the request in its middle. Its own code could be taken for one of the network. */
async function* read(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of source) yield toBytes(chunk);
  } catch {
    throw Object.assign(new Error('The content to upload could not be read.'), { code: 'UPLOAD_SOURCE_FAILED' });
  }
}

function toBytes(chunk: Uint8Array | string): Uint8Array {
  return typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

function sizeOf(content: UploadContent): number | undefined {
  if (typeof content === 'string') return Buffer.byteLength(content);
  return content instanceof Blob ? content.size : undefined;
}
