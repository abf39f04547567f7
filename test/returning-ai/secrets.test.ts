import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startRawServer, startRecordingServer } from '../support/raw-server.ts';
import { EVERY_CALL, methodNames } from './every-call.ts';
import { AWARD, failureOf, KEY, openClient } from './open-client.ts';

const auth = { key: KEY };
const calls = Object.entries(EVERY_CALL);

function openOn(url: string) {
  return openClient(url, { systemUrl: url, secureAuthUrl: url });
}

/** Every way an answer can hold the key: spelled as it is, in capitals, encoded, in part, or torn by what is invisible. */
const ECHOES = [
  KEY,
  KEY.toUpperCase(),
  `Bearer ${KEY}`,
  KEY.slice(0, 40),
  `${KEY.slice(0, 30)}\u200b${KEY.slice(30)}`,
  [...KEY].map((character) => `%${character.charCodeAt(0).toString(16)}`).join(''),
];
const BODIES = ECHOES.flatMap((echo) => [
  echo,
  JSON.stringify({ message: echo }),
  JSON.stringify({ message: [echo], error: echo }),
  JSON.stringify({ meta: { success: false, message: echo, devMessage: echo }, body: { [echo]: echo } }),
  JSON.stringify({ status: echo, error: { message: echo } }),
]);

describe('the table of calls', () => {
  it('has every method of the client', () => {
    const names = methodNames(openOn('http://127.0.0.1:1')).filter((name) => name !== 'close');
    expect(Object.keys(EVERY_CALL).sort()).toEqual(names.sort());
  });
});

describe('a server that repeats the key', () => {
  it.each(calls)('in bodies, headers and status texts gets it into no error of %s', async (_name, call) => {
    const statuses = [200, 302, 400, 401, 404, 429, 500];
    let next = { status: 400, body: '' };
    const server = createServer((request, response) => {
      request.resume();
      const headers = { 'x-echo': KEY, location: `http://127.0.0.1:1/?key=${KEY}`, 'retry-after': KEY };
      request.once('end', () => response.writeHead(next.status, `No ${KEY}`, headers).end(next.body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const client = openOn(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    for (const [index, body] of BODIES.entries()) {
      next = { status: statuses[index % statuses.length] ?? 400, body };
      const failed = await call(client, auth).then(
        () => false,
        () => true,
      );
      if (failed) await checkFailure(call(client, auth));
      if (next.status !== 200) expect(failed).toBe(true);
    }
  });

  it.each(calls)('in an answer that is no HTTP gets it into no error of %s', async (_name, call) => {
    const server = await startRawServer((socket) => {
      socket.on('data', () => socket.end(`HTTP/1.1 ${KEY}\r\n${KEY}: ${KEY}\r\n\r\n`));
    });
    await checkFailure(call(openOn(server.url), auth));
  });

  it('as a name of something gets it into nothing that is returned, however deep and however it is escaped', async () => {
    const field = { _id: 'f1', field: `x-${KEY}`, name: `All of ${KEY.toUpperCase()}`, type: 'number' };
    const escaped = JSON.stringify({ data: { deep: [field] } }).replaceAll(KEY, (key) =>
      [...key].map((character) => `\\u00${character.charCodeAt(0).toString(16)}`).join(''),
    );
    for (const body of [JSON.stringify({ data: [field] }), escaped.replace('{"deep":[', '[').replace(']}}', ']}')]) {
      const server = await startRecordingServer((response) => response.end(body));
      const { entries } = await openOn(server.url).fields.list(AWARD, auth);
      expect(entries).toMatchObject([{ id: 'f1', key: 'x-***', name: 'All of ***' }]);
    }
  });

  it('gets it into no message that is returned', async () => {
    const body = JSON.stringify({ status: 'success', message: `Sent with ${KEY}` });
    const server = await startRecordingServer((response) => response.end(body));
    const sent = await openOn(server.url).messages.send({ channelId: '1', message: 'Hi', sender: 'ana' }, auth);
    expect(sent).toEqual({ apiMessage: 'Sent with ***' });
  });
});

/** The key is in none of the error's words, not in capitals, not in part, and not percent-encoded. */
async function checkFailure(call: Promise<unknown>): Promise<void> {
  const { message, stack } = await failureOf(call);
  const words = `${message} ${stack}`.toLowerCase();
  for (let start = 0; start + 12 <= KEY.length; start++) expect(words).not.toContain(KEY.slice(start, start + 12));
  expect(decodeSafely(words)).not.toContain(KEY);
}

function decodeSafely(text: string): string {
  return text.replace(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
