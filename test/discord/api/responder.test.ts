import { InteractionResponseType, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createResponder } from '../../../src/discord/api/responder.ts';
import { createInteractionRest } from '../../../src/discord/api/rest.ts';
import { findClosedPort, startRawServer, startRecordingServer } from '../../support/raw-server.ts';

const INTERACTION = { id: '100000000000000001', token: 'the-token' };
const DEFERRAL = { type: InteractionResponseType.DeferredChannelMessageWithSource } as const;
const createFor = (url: string) =>
  createResponder({ rest: createInteractionRest({ apiUrl: `${url}/api` }), applicationId: '200000000000000002' });

/** A Discord that always answers this. */
async function startAnswering(status: number, body: string | object | undefined, headers: Record<string, string> = {}) {
  const server = await startRecordingServer((response) => {
    const text = typeof body === 'object' ? JSON.stringify(body) : body;
    const type: Record<string, string> = typeof body === 'object' ? { 'content-type': 'application/json' } : {};
    response.writeHead(status, { ...type, ...headers }).end(text);
  });
  return { ...server, requests: server.requests, responder: createFor(server.url) };
}

const refusal = (status: number, code: number) => startAnswering(status, { code, message: 'no' });

describe('a first answer', () => {
  it('is sent once, without the bot token, asking for the message it makes', async () => {
    const { responder, requests } = await startAnswering(200, {
      interaction: { id: '1', response_message_id: '55' },
      resource: { type: 5 },
    });
    expect(await responder.acknowledge(INTERACTION, DEFERRAL)).toEqual({ kind: 'shown', messageId: '55' });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.url).toBe('/api/v10/interactions/100000000000000001/the-token/callback?with_response=true');
    expect(requests[0]?.headers.authorization).toBeUndefined();
  });

  it.each([
    [204, undefined],
    [200, 'not JSON'],
    [200, {}],
  ])('is shown by any 2xx, also one that tells nothing: %i %j', async (status, body) => {
    const { responder } = await startAnswering(status, body);
    expect(await responder.acknowledge(INTERACTION, DEFERRAL)).toEqual({ kind: 'shown', messageId: undefined });
  });

  it('pings nobody', async () => {
    const { responder, requests } = await startAnswering(204, undefined);
    const { ChannelMessageWithSource, UpdateMessage } = InteractionResponseType;
    await responder.acknowledge(INTERACTION, { type: ChannelMessageWithSource, data: { content: '@everyone' } });
    await responder.acknowledge(INTERACTION, { type: UpdateMessage, data: { content: '@everyone' } });
    expect(requests.map(({ body }) => JSON.parse(body).data.allowed_mentions)).toEqual([{ parse: [] }, { parse: [] }]);
  });

  it.each([
    ['expired', 404, 10062],
    ['already', 400, 40060],
    ['rejected', 400, 50035],
    ['uncertain', 500, 0],
    ['uncertain', 401, 0],
    ['uncertain', 404, 0],
  ])('is %s after HTTP %i with code %i', async (kind, status, code) => {
    const { responder, requests } = await refusal(status, code);
    expect((await responder.acknowledge(INTERACTION, DEFERRAL)).kind).toBe(kind);
    expect(requests).toHaveLength(1);
  });

  it('is surely not taken, and not waited for, when Discord asks to slow down', async () => {
    const { responder, requests } = await startAnswering(429, { retry_after: 60 }, { 'retry-after': '60' });
    expect(await responder.acknowledge(INTERACTION, DEFERRAL)).toEqual({ kind: 'not-taken' });
    expect(requests).toHaveLength(1);
  });

  it('is uncertain when a proxy answers in its own words', async () => {
    const { responder } = await startAnswering(403, '<html>blocked</html>', { 'content-type': 'text/html' });
    expect(await responder.acknowledge(INTERACTION, DEFERRAL)).toEqual({ kind: 'uncertain' });
  });

  it('is uncertain when the connection is cut, and surely not taken where there never was one', async () => {
    const cut = await startRawServer((socket) => socket.once('data', () => socket.destroy()));
    expect(await createFor(cut.url).acknowledge(INTERACTION, DEFERRAL)).toEqual({ kind: 'uncertain' });
    expect(cut.connectionCount()).toBe(1);
    const nobody = createFor(`http://127.0.0.1:${await findClosedPort()}`);
    expect(await nobody.acknowledge(INTERACTION, DEFERRAL)).toEqual({ kind: 'not-taken' });
  });

  it('is uncertain when nothing comes back while Discord would take it', async () => {
    const silent = await startRawServer(() => undefined);
    const began = performance.now();
    expect(await createFor(silent.url).acknowledge(INTERACTION, DEFERRAL)).toEqual({ kind: 'uncertain' });
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});

describe('the original', () => {
  it.each([
    [{ id: '5', flags: MessageFlags.Loading, content: 'x' }, true],
    [{ id: '5', flags: 0, content: '', embeds: [] }, true],
    [{ id: '5' }, true],
    [{ id: '5', flags: 64, content: 'no', embeds: [] }, false],
    [{ id: '5', flags: 64, content: '', embeds: [{}] }, false],
  ])('is there, thinking or not: %j', async (body, thinking) => {
    const { responder } = await startAnswering(200, body);
    expect(await responder.original('t')).toEqual({ kind: 'there', messageId: '5', thinking });
  });

  it.each([
    ['absent', 404, 10008],
    ['absent', 404, 10015],
    ['token-spent', 401, 50027],
    ['unknown', 404, 0],
    ['unknown', 401, 0],
    ['unknown', 503, 0],
    ['unknown', 403, 50001],
  ])('is %s after HTTP %i with code %i', async (kind, status, code) => {
    const { responder } = await refusal(status, code);
    expect(await responder.original('t')).toEqual({ kind });
  });
});

describe('later messages', () => {
  it('ping only whom they are told to', async () => {
    const { responder, requests } = await startAnswering(200, { id: '9' });
    await responder.edit('t', { content: '@everyone' });
    await responder.followUp('t', { content: '<@1>' }, 'public', ['1']);
    await responder.followUp('t', { content: '<@1>' }, 'ephemeral');
    expect(requests.map(({ method, body }) => [method, JSON.parse(body)])).toEqual([
      ['PATCH', { content: '@everyone', allowed_mentions: { parse: [] } }],
      ['POST', { content: '<@1>', allowed_mentions: { parse: [], users: ['1'] } }],
      ['POST', { content: '<@1>', allowed_mentions: { parse: [] }, flags: 64 }],
    ]);
    expect(requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  it('go out many at a time, whatever the global limit of the bot', async () => {
    // At the bot's 50 a second they would take five.
    const MANY = 300;
    let open = 0;
    const all = Promise.withResolvers<void>();
    const server = await startRecordingServer(async (response) => {
      open += 1;
      if (open === MANY) all.resolve();
      await all.promise;
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"9"}');
    });
    const responder = createFor(server.url);
    const began = performance.now();
    const edits = await Promise.all(
      Array.from({ length: MANY }, (_, index) => responder.edit(`token-${index}`, { content: 'x' })),
    );
    expect(new Set(edits.map(({ kind }) => kind))).toEqual(new Set(['done']));
    expect(performance.now() - began).toBeLessThan(4_000);
  });

  it('tell how they ended, without the token', async () => {
    const { responder } = await startAnswering(429, { retry_after: 2 }, { 'retry-after': '2' });
    const limited = await responder.edit('the-token', { content: 'x' });
    expect(limited.kind === 'rate-limited' && limited.retryAfterMs).toBeGreaterThanOrEqual(2_000);
    const refused = await (await refusal(403, 50001)).responder.edit('the-token', { content: 'x' });
    expect(refused).toEqual({ kind: 'refused', code: 50001, reason: 'no', passes: true });
    const broken = await (await refusal(502, 0)).responder.followUp('the-token', { content: 'x' }, 'public');
    expect(JSON.stringify([limited, refused, broken])).not.toContain('the-token');
  });

  it('count as deleted when they are gone already', async () => {
    const { responder } = await refusal(404, 10008);
    expect((await responder.remove('t')).kind).toBe('done');
    expect((await responder.edit('t', { content: 'x' })).kind).toBe('refused');
  });
});
