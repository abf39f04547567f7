import { once } from 'node:events';
import { request } from 'node:http';
import { connect as connectSocket, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { bundlePage } from '../../../sandbox/page/bundle.ts';
import { findOpener } from '../../../sandbox/page/open-browser.ts';
import { hostPage, type PageHost } from '../../../sandbox/page/page-host.ts';
import { servePage } from '../../../sandbox/page/page-server.ts';
import { openSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';

const MOST_GZIP_BYTES = 150_000;

let sandbox: Sandbox;
let server: PageHost;
beforeAll(async () => {
  sandbox = await openSandbox(process.env);
  server = await servePage({ sandbox });
});
afterAll(async () => {
  await server.close();
  await sandbox.close();
});

const socketUrl = () => new URL('socket', server.address.replace(/^http/, 'ws'));

/** @param raw - the path as it is to be sent, unlike what `URL` would make of it */
function get(path: string, headers: Record<string, string> = {}, raw?: string, method = 'GET') {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; headers: Record<string, unknown> }>();
  const sent = request(
    new URL(path, server.address),
    { method, headers, agent: false, ...(raw === undefined ? {} : { path: raw }) },
    (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
    },
  );
  sent.on('error', reject);
  sent.end();
  return promise;
}

/** Resolves with how the connection ended: an HTTP status, or the code and reason of a close. */
async function connect(options: { url?: URL; origin?: string; frame?: string }): Promise<number | string> {
  const socket = new WebSocket(options.url ?? socketUrl(), {
    headers: { origin: options.origin ?? originOf(server.address) },
  });
  const { promise, resolve } = Promise.withResolvers<number | string>();
  socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
  socket.on('close', (code, reason) => resolve(`${code} ${String(reason)}`));
  socket.on('error', () => undefined);
  socket.on('open', () => (options.frame === undefined ? socket.close(1000) : socket.send(options.frame)));
  return promise;
}

/** Asks for a socket without the token, and leaves its own end of the connection open. */
async function askForSocket(host: PageHost): Promise<Socket> {
  const { hostname, port } = new URL(host.address);
  const socket = connectSocket({ host: hostname, port: Number(port), allowHalfOpen: true });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(
    `GET /socket HTTP/1.1\r\nhost: ${hostname}:${port}\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n`,
  );
  return socket;
}

const originOf = (address: string) => new URL(address).origin;

describe('the server of the page', () => {
  it('listens on loopback and has a secret in its address', () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{20,}\/$/);
  });

  it.each(['/', '/page.js', '/wrong-token/', '/socket'])('shows nothing without the token: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('leads from an address for a browser’s arguments to the page once, and never again', async () => {
    const address = server.openOnce();
    expect(address).not.toContain(new URL(server.address).pathname.split('/')[1]);
    const first = await get(address);
    expect([first.status, first.headers.location]).toEqual([302, new URL(server.address).pathname]);
    expect((await get(address)).status).toBe(404);
    expect((await get(server.openOnce(), { host: 'evil.example' })).status).toBe(404);
    expect((await get('/once/')).status).toBe(404);
  });

  it.each(['HEAD', 'POST', 'OPTIONS'])('answers no %s, which does not use up the address either', async (method) => {
    const address = server.openOnce();
    const refused = await get(address, {}, undefined, method);
    expect([refused.status, refused.headers.allow]).toEqual([405, 'GET']);
    expect((await get('', {}, undefined, method)).status).toBe(405);
    expect((await get(address)).status).toBe(302);
  });

  it('says so when its port is taken', async () => {
    const port = Number(new URL(server.address).port);
    await expect(servePage({ sandbox, port })).rejects.toThrow(`Port ${port} is taken. End what listens there`);
  });

  it('answers no other host name, so that no name can be pointed at it', async () => {
    expect((await get('', { host: 'evil.example' })).status).toBe(404);
    expect((await get('')).status).toBe(200);
  });

  it.each(['//', 'http://[', '/constructor', '/files/1/../../page.js'])(
    'survives a path that no browser asks for: %s',
    async (path) => {
      expect((await get('', {}, path)).status).toBe(404);
      const { pathname } = new URL(server.address);
      expect((await get('', {}, pathname + path.slice(1))).status).toBe(404);
      expect((await get('')).status).toBe(200);
    },
  );

  it('allows nothing but its own origin', async () => {
    const { headers } = await get('');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('opens its socket to the page alone', async () => {
    expect(await connect({})).toMatch(/^1000/);
    expect(await connect({ origin: 'http://evil.example' })).toBe(403);
    expect(await connect({ url: new URL('/wrong/socket', socketUrl()) })).toBe(403);
  });

  it('survives somebody who breaks the connection off while the socket is refused', async () => {
    for (let time = 0; time < 50; time += 1) {
      const socket = await askForSocket(server);
      // Some before the answer comes, some after.
      if (time % 2 === 0) await once(socket, 'readable');
      socket.resetAndDestroy();
    }
    expect((await get('')).status).toBe(200);
  });

  it('closes although somebody holds a refused socket open', async () => {
    const host = await hostPage({ files: {} });
    const held = await askForSocket(host);
    expect(await text(held)).toContain('403 Forbidden');
    expect(held.writable).toBe(true);
    await host.close();
    held.destroy();
  });

  it.each([
    ['no JSON', 'hello', /no JSON/],
    ['an unknown deed', JSON.stringify({ id: 1, deed: { do: 'format' } }), /refused/],
    ['a field too many', JSON.stringify({ id: 1, deed: { do: 'bot', how: 'kill', now: true } }), /refused/],
    ['a wrong type', JSON.stringify({ id: 1, deed: { do: 'say', channelId: 7, content: 'x' } }), /refused/],
  ])('ends the connection at %s', async (_, frame, reason) => {
    const ended = await connect({ frame });
    expect(ended).toMatch(/^1008/);
    expect(ended).toMatch(reason);
  });

  it('is light: the first view weighs at most 150 kB', async () => {
    const files = Object.values(await bundlePage('sandbox'));
    const bytes = files.reduce((sum, { text }) => sum + gzipSync(text).length, 0);
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThan(MOST_GZIP_BYTES);
  });
});

describe('the opener of browsers', () => {
  it('opens one only where somebody sits in front of a screen', () => {
    expect(findOpener('linux', {})).toBeUndefined();
    expect(findOpener('linux', { DISPLAY: ':0' })).toEqual(['xdg-open']);
    expect(findOpener('darwin', {})).toEqual(['open']);
    expect(findOpener('darwin', { SSH_CONNECTION: '1 2 3 4' })).toBeUndefined();
    expect(findOpener('win32', { CI: 'true' })).toBeUndefined();
  });
});
