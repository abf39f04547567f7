/**
 * Answers that are compressed although nobody asked for it: proxies and frameworks do that. Read all the same, since an
 * answer that cannot be read leaves open whether a write was applied.
 */
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, type InputType, inflate, inflateRaw, zstdDecompress } from 'node:zlib';

type Decoder = (bytes: InputType, options: { readonly maxOutputLength: number }) => Promise<Buffer>;

const inflateZlib: Decoder = promisify(inflate);
const inflateBare: Decoder = promisify(inflateRaw);

const GZIP: Decoder = promisify(gunzip);

/** Source: RFC 9110 8.4.1. Some servers send `deflate` without the wrapper that it means. */
const DECODERS: Readonly<Record<string, Decoder>> = {
  gzip: GZIP,
  'x-gzip': GZIP,
  deflate: (bytes, options) =>
    inflateZlib(bytes, options).catch((error: Error) => {
      if (isTooLong(error)) throw error;
      return inflateBare(bytes, options);
    }),
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
  identity: async (bytes) => bytes as Buffer,
};

/** More than two mean nothing sensible. */
const MOST_CODINGS = 3;

/**
 * Undoes what `Content-Encoding` names.
 *
 * @param coding - the header as it stands, the coding that was applied last at its end
 * @param maxBytes - longest body, also in between
 * @throws Error with a short `code`: `CONTENT_CODING_…` for one that is not known, else what zlib says
 */
export async function decodeBody(body: Buffer, coding: string | undefined, maxBytes: number): Promise<Buffer> {
  const names = (coding ?? '').split(',').map((name) => name.trim().toLowerCase());
  const codings = names.filter((name) => name !== '').toReversed();
  if (body.length === 0) return body;
  if (codings.length > MOST_CODINGS) throw toError('CONTENT_CODING_TOO_MANY');
  let bytes = body;
  for (const name of codings) {
    const decode = Object.hasOwn(DECODERS, name) ? DECODERS[name] : undefined;
    if (decode === undefined) throw toError(`CONTENT_CODING_${toCode(name)}`);
    bytes = await decode(bytes, { maxOutputLength: maxBytes });
  }
  return bytes;
}

/** The name comes from the server, and a server may echo a key: only what can be a registered name is repeated. */
function toCode(name: string): string {
  return /^[a-z][a-z0-9-]{0,15}$/.test(name) ? name.toUpperCase().replaceAll('-', '_') : 'UNKNOWN';
}

function toError(code: string): Error {
  return Object.assign(new Error('The body has a content coding that cannot be undone.'), { code });
}

function isTooLong(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
