import type { ServerResponse } from 'node:http';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Asker, createAsker } from '../../../src/returning-ai/probing/asker.ts';
import { type RecordingServer, startRecordingServer } from '../../support/raw-server.ts';
import { openClient } from '../open-client.ts';

let server: RecordingServer;
let answers: ((response: ServerResponse) => void)[];
let pauses: number[];
let asker: Asker;

const status =
  (code: number, headers: Record<string, string> = {}, body = '{}') =>
  (response: ServerResponse) => {
    response.writeHead(code, headers).end(body);
  };
const OK = status(200, {}, '{"data":[]}');

beforeEach(async () => {
  answers = [];
  pauses = [];
  server = await startRecordingServer((response) => (answers.shift() ?? OK)(response));
  const client = openClient(server.url, { systemUrl: server.url });
  const addresses = { integration: server.url, application: server.url, system: `${server.url}/api/v1` };
  asker = createAsker({
    client,
    keys: { integration: 'key', application: 'key', system: undefined },
    addresses,
    wait: async (delayMs) => void pauses.push(delayMs),
    onSlowDown: (delayMs) => void pauses.push(-delayMs),
  });
});

const ask = (path: string, api: 'integration' | 'application' | 'system' = 'integration') =>
  asker.ask({ api, method: 'GET', path });

describe('asking', () => {
  it('pauses before each call, and asks one address the same thing once', async () => {
    const first = await ask('/a');
    expect(await ask('/a', 'application')).toBe(first);
    await ask('/b');
    expect(server.requests.map(({ url }) => url)).toEqual(['/apis/v1/a', '/apis/v1/b']);
    expect(pauses).toEqual([100, 100]);
  });

  it('does not ask without a key', async () => {
    expect(await ask('/a', 'system')).toEqual({ kind: 'not-asked', why: 'needs RETURNING_SYSTEM_KEY' });
    expect(server.requests).toEqual([]);
  });

  it.each([
    [404, { kind: 'not-there', status: 404 }],
    [301, { kind: 'not-there', status: 301 }],
    [405, { kind: 'not-there', status: 405 }],
    [401, { kind: 'refused', status: 401 }],
    [403, { kind: 'refused', status: 403 }],
    [400, { kind: 'rejected', status: 400 }],
    [500, { kind: 'no-answer', code: 'HTTP_500' }],
  ])('reads %d as what it is', async (code, outcome) => {
    answers = [status(code)];
    expect(await ask('/a')).toEqual(outcome);
  });

  it.each([
    ['', 'EMPTY_BODY'],
    ['[]', 'NOT_A_JSON_OBJECT'],
    ['{"status":"error"}', 'BODY_SAYS_FAILURE'],
  ])('tells a 2xx of %j from no answer', async (body, code) => {
    answers = [status(200, {}, body)];
    expect(await ask('/a')).toEqual({ kind: 'unreadable', code });
  });

  it('waits as long as the server asks for, then tries once more and no oftener', async () => {
    answers = [status(429, { 'retry-after': '7' }), OK];
    expect((await ask('/a')).kind).toBe('answered');
    expect(pauses).toEqual([100, -7_000, 7_000]);
    answers = [status(429), status(429)];
    expect(await ask('/b')).toEqual({ kind: 'no-answer', code: 'HTTP_429' });
    expect(server.requests).toHaveLength(4);
  });

  it('leaves a server alone that asks for a pause of hours', async () => {
    answers = [status(429, { 'retry-after': '3600' })];
    expect(await ask('/a')).toEqual({ kind: 'no-answer', code: 'HTTP_429' });
    expect(pauses).toEqual([100]);
  });

  it('asks no more after two silences in a row, and goes on after one', async () => {
    answers = [status(503), OK, status(503), status(503)];
    const kinds = [];
    for (const path of ['/a', '/b', '/c', '/d', '/e']) kinds.push(await ask(path));
    expect(kinds.map(({ kind }) => kind)).toEqual(['no-answer', 'answered', 'no-answer', 'no-answer', 'no-answer']);
    expect(kinds.at(-1)).toEqual({ kind: 'no-answer', code: 'NOT_ASKED_AGAIN' });
    expect(server.requests).toHaveLength(4);
  });
});
