import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startRawServer, startRecordingServer } from '../support/raw-server.ts';
import { EVERY_CALL } from './every-call.ts';
import { AWARD, failureOf, KEY, openClient } from './open-client.ts';

const auth = { key: KEY };

const calls = Object.values(EVERY_CALL);

/** Passes when the call succeeds or fails with one of our errors that does not hold the key. */
async function succeedOrFailCleanly(call: Promise<unknown>): Promise<void> {
  const failed = await call.then(
    () => false,
    () => true,
  );
  if (failed) await failureOf(call);
}

const word = fc.constantFrom(
  ...['meta', 'data', 'body', 'message', 'error', 'status', 'success', 'sum', '_id', 'id', 'value', 'action', 'docs'],
  ...['range', 'totals', 'daily_stats', 'roles', 'loginUrl', 'next_cursor', 'total', 'topic', 'serverPermissions'],
  ...['createdAt', 'field', 'name', 'type', 'userId', 'customFields', 'pagination', 'page', 'total_pages', '__proto__'],
);
const leaf = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, 1, -1, 1e308, '', KEY, 'success', 'error', 'increase', 'number'),
  fc.constantFrom('2025-06-23T13:32:32.950Z', '9999-99-99T99:99:99Z', '0000-01-01T00:00:00+99:99'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'binary' }),
);
/** JSON whose property names are mostly the ones that mean something. */
const { answer } = fc.letrec((tie) => ({
  answer: fc.oneof({ maxDepth: 5 }, leaf, fc.array(tie('answer'), { maxLength: 4 }), tie('object')),
  object: fc.array(fc.tuple(fc.oneof(word, fc.string()), tie('answer')), { maxLength: 6 }).map(Object.fromEntries),
}));

describe('whatever a server answers', () => {
  it('as JSON, every call succeeds or fails with an error of ours', async () => {
    let next = { status: 200, body: '' };
    const server = await startRecordingServer((response) => response.writeHead(next.status).end(next.body));
    const client = openClient(server.url, { systemUrl: server.url, secureAuthUrl: server.url });
    const statuses = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(200, 201) },
      fc.constantFrom(204, 302, 400, 404, 429, 500),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...calls), statuses, answer, async (call, status, json) => {
        next = { status, body: JSON.stringify(json) };
        await succeedOrFailCleanly(call(client, auth));
      }),
      { numRuns: 3_000 },
    );
  });

  it('as bytes, a total comes out only of a whole answer that has it', async () => {
    let next = Buffer.alloc(0);
    const server = await startRawServer((socket) => {
      socket.on('data', (chunk) => {
        if (chunk.includes('}')) socket.end(next);
      });
    });
    const client = openClient(server.url);
    const whole = Buffer.from('HTTP/1.1 201 Created\r\ncontent-length: 20\r\n\r\n{"meta":{"sum":120}}');
    const cut = fc.nat(whole.length - 1).map((length) => whole.subarray(0, length));
    const noise = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
    const spoiled = fc
      .tuple(fc.nat(whole.length - 22), fc.integer({ min: 0, max: 255 }))
      .map(([at, byte]) => Buffer.concat([whole.subarray(0, at), Buffer.from([byte]), whole.subarray(at + 1)]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(cut, noise, spoiled), async (bytes) => {
        next = Buffer.from(bytes);
        const call = client.histories.create(AWARD, auth);
        await succeedOrFailCleanly(call);
        // A spoiled header may leave the answer readable; then it must be this one.
        const created = await call.catch(() => undefined);
        if (created !== undefined) expect(created.total).toBe(120);
        if (bytes.length < whole.length) await failureOf(call);
      }),
      { numRuns: 400 },
    );
  });
});
