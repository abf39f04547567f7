import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { OutcomeUnknownError } from '../../../src/returning-ai/errors.ts';
import { startRecordingServer } from '../../support/raw-server.ts';
import { AWARD, failureOf, KEY, openClient } from '../open-client.ts';

const MOST_BYTES = 10_000;
const CREATED = Buffer.from('{"meta":{"status":"success","sum":7}}');
const BOMB = Buffer.alloc(50_000_000, 'x');

/** An award that is answered like this. */
async function create(body: Buffer, headers: Record<string, string | string[]>, status = 201) {
  const server = await startRecordingServer((response) => response.writeHead(status, headers).end(body));
  const client = openClient(server.url, { maxBodyBytes: MOST_BYTES });
  return { server, creating: client.histories.create(AWARD, { key: KEY }) };
}

describe('a compressed answer', () => {
  it('is not asked for', async () => {
    const { server, creating } = await create(CREATED, {});
    await creating;
    expect(server.requests[0]?.headers).toMatchObject({ 'accept-encoding': 'identity' });
  });

  it.each<[string | string[], Buffer]>([
    ['gzip', gzipSync(CREATED)],
    ['x-gzip', gzipSync(CREATED)],
    ['GZIP', gzipSync(CREATED)],
    ['deflate', deflateSync(CREATED)],
    ['deflate', deflateRawSync(CREATED)],
    ['br', brotliCompressSync(CREATED)],
    ['zstd', zstdCompressSync(CREATED)],
    ['identity', CREATED],
    ['', CREATED],
    ['gzip, br', brotliCompressSync(gzipSync(CREATED))],
    [['deflate', 'gzip'], gzipSync(deflateSync(CREATED))],
  ])('by %j is read all the same', async (coding, body) => {
    const { creating } = await create(body, { 'content-encoding': coding });
    expect((await creating).total).toBe(7);
  });

  it.each([
    ['gzip', gzipSync(BOMB)],
    ['gzip, gzip', gzipSync(gzipSync(BOMB))],
    ['deflate', deflateSync(BOMB)],
    ['deflate', deflateRawSync(BOMB)],
    ['br', brotliCompressSync(BOMB)],
    ['zstd', zstdCompressSync(BOMB)],
  ])('by %s that swells beyond the bound is not read to its end', async (coding, body) => {
    const { creating } = await create(body, { 'content-encoding': coding });
    const error = await failureOf(creating);
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({ status: 201, code: expect.stringMatching(/TOO_LARGE|EXCEEDED/) });
  });

  it.each([
    ['compress', 'CONTENT_CODING_COMPRESS'],
    ['dcb', 'CONTENT_CODING_DCB'],
    ['constructor', 'CONTENT_CODING_CONSTRUCTOR'],
    [`${KEY}`, 'CONTENT_CODING_UNKNOWN'],
    ['gzip, gzip, gzip, gzip', 'CONTENT_CODING_TOO_MANY'],
  ])('by %s, which cannot be undone, is named', async (coding, code) => {
    const { creating } = await create(CREATED, { 'content-encoding': coding });
    const error = await failureOf(creating);
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({ status: 201, code });
  });

  it('that is none is unknown, with what is wrong about it', async () => {
    const { creating } = await create(CREATED, { 'content-encoding': 'gzip' });
    expect(await failureOf(creating)).toMatchObject({ applied: 'unknown', code: 'Z_DATA_ERROR' });
  });

  it('refuses like any other', async () => {
    const { creating } = await create(gzipSync('{"message":"No"}'), { 'content-encoding': 'gzip' }, 400);
    expect(await failureOf(creating)).toMatchObject({ status: 400, applied: 'no', apiMessage: 'No' });
  });
});
