// Serves the page on loopback. Every address begins with a secret token, so that no other page and no other user of this
// machine finds it; the socket is open to the page's own origin only.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Sandbox } from '../sandbox.ts';
import { type Bundle, bundlePage } from './bundle.ts';
import { perform } from './deeds.ts';
import { parseFrame } from './frames.ts';
import { createObserver } from './observer.ts';
import { createSeat, type Seat } from './seat.ts';
import { refresh } from './showing.ts';
import { createThings } from './things/things.ts';
import type { ServerFrame } from './wire.ts';

/** The page as it is served. */
export interface PageServer {
  /** What to open in a browser. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** What the page is served of. */
export interface PageServerOptions {
  readonly sandbox: Sandbox;
  /** On 127.0.0.1; a free one when left out. */
  readonly port?: number;
}

/** A file of 10 MB in base64, and what is around it. */
const LARGEST_FRAME_BYTES = 16 * 1024 * 1024;
const REFUSED_FRAME = 1008;

const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/**
 * Serves the page of a sandbox.
 * @throws Error when the port is taken
 */
export async function servePage({ sandbox, port = 0 }: PageServerOptions): Promise<PageServer> {
  const token = randomBytes(16).toString('base64url');
  const bundling = bundlePage();
  const observer = createObserver(sandbox);
  const things = createThings({ sandbox, observer });
  const seats = new Set<Seat>();
  const server = createServer((request, response) => {
    const path = openPath(request, token, origin());
    if (path === undefined) return refuse(response, 404);
    bundling.then(
      (bundle) => answer({ response, path, bundle, sandbox, accepts: request.headers['accept-encoding'] ?? '' }),
      () => refuse(response, 500),
    );
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME_BYTES });
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on('upgrade', (request, socket, head) => {
    const isOwn = request.headers.origin === origin() && openPath(request, token, origin()) === 'socket';
    if (!isOwn) return void socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (opened) => seat(opened));
  });
  const forget = observer.onChange(() => {
    for (const one of seats) refresh(one);
  });

  function seat(socket: WebSocket): void {
    const send = (frame: ServerFrame) => socket.send(JSON.stringify(frame));
    const taken = createSeat({ sandbox, observer, things, send });
    seats.add(taken);
    socket.on('close', () => seats.delete(taken));
    socket.on('error', () => socket.terminate());
    socket.on('message', (raw) => void hear(socket, taken, String(raw), send));
    refresh(taken);
  }

  await bundling;
  await listen(server, port);
  return {
    address: `${origin()}/${token}/`,
    close: async () => {
      forget();
      observer.close();
      for (const socket of sockets.clients) socket.terminate();
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
}

/** Answers a frame. One that the page cannot have sent ends the connection. */
async function hear(socket: WebSocket, seat: Seat, raw: string, send: (frame: ServerFrame) => void): Promise<void> {
  let frame: ReturnType<typeof parseFrame>;
  try {
    frame = parseFrame(raw);
  } catch (error) {
    socket.close(REFUSED_FRAME, toReason(error));
    return;
  }
  const reply = await perform(seat, frame.deed).then(
    (data) => ({ data }),
    (error: unknown) => ({ problem: toWords(error) }),
  );
  if (socket.readyState === socket.OPEN) send({ kind: 'reply', re: frame.id, ...reply });
}

/** What comes after the token; undefined where there is none, or the request was meant for another host. */
function openPath({ url = '', headers }: IncomingMessage, token: string, origin: string): string | undefined {
  if (`http://${headers.host}` !== origin) return undefined;
  // Not by `URL`, which throws at some paths, such as `//`.
  const [, given = '', ...rest] = url.replace(/\?.*/s, '').split('/');
  const [expected, sent] = [Buffer.from(token), Buffer.from(given)];
  return expected.length === sent.length && timingSafeEqual(expected, sent) && rest.length > 0
    ? rest.join('/')
    : undefined;
}

interface Asked {
  readonly response: ServerResponse;
  readonly path: string;
  readonly bundle: Bundle;
  readonly sandbox: Sandbox;
  readonly accepts: string;
}

function answer({ response, path, bundle, sandbox, accepts }: Asked): void {
  const pages = new Map<string, readonly [string, string]>([
    ['', ['text/html; charset=utf-8', bundle.html]],
    ['page.js', ['text/javascript; charset=utf-8', bundle.script]],
    ['page.css', ['text/css; charset=utf-8', bundle.style]],
  ]);
  const page = pages.get(path);
  if (page !== undefined) {
    const zips = accepts.includes('gzip');
    const encoding = zips ? { 'content-encoding': 'gzip' } : {};
    response.writeHead(200, { ...HEADERS, ...encoding, 'content-type': page[0] });
    response.end(zips ? gzipSync(page[1]) : page[1]);
    return;
  }
  const file = sandbox.town.discord.findFile(/^files\/(\d+)\//.exec(path)?.[1] ?? '');
  if (file === undefined) {
    refuse(response, 404);
    return;
  }
  // Whatever somebody has sent is saved, and never shown as a page of this origin.
  const disposition = `attachment; filename="${file.filename}"`;
  response.writeHead(200, { ...HEADERS, 'content-type': file.contentType, 'content-disposition': disposition });
  response.end(file.bytes);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, HEADERS).end();
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(port, '127.0.0.1', listening.resolve);
  await listening.promise;
}

/** The sandbox's own words name its parameters; the page has a button for that. */
function toWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/ ?Use (force|raw)( to send (it|one) anyway)?\./, '')
    .replaceAll(/\bManage(?=[A-Z])/g, 'Manage ')
    .replaceAll('Manage Guild', 'Manage Server');
}

/** The reason of a close may be 123 bytes long. */
function toReason(error: unknown): string {
  return Buffer.from(toWords(error)).subarray(0, 120).toString('utf8').replaceAll('�', '');
}
