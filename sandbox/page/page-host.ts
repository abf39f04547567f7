// Serves a page on loopback. Every address begins with a secret token, so that no other page and no other user of this
// machine finds it; its sockets are open to the page's own origin only. The address that is handed to a browser as an
// argument, which others on this machine can read, has no token in it but a word that works once.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { type WebSocket, WebSocketServer } from 'ws';

/** Something that is served. */
export interface Served {
  readonly type: string;
  readonly bytes: Uint8Array;
  /** The name to save it under: it is never shown as a page of this origin. */
  readonly saveAs?: string;
}

/** What is served, and where. */
export interface PageHostOptions {
  /** The page's own files, as text, by path; the empty path is the page itself. */
  readonly files: Readonly<Record<string, { readonly type: string; readonly text: string }>>;
  /** Anything else by its path. */
  readonly find?: (path: string) => Served | undefined;
  /** Hears a socket that the page has opened; without it there are none. */
  readonly onSocket?: (socket: WebSocket) => void;
  /** On 127.0.0.1; a free one when left out. */
  readonly port?: number;
}

/** A page that is served. */
export interface PageHost {
  /** What to open in a browser. */
  readonly address: string;
  /** An address that leads to the page once, whoever asks first. */
  readonly openOnce: () => string;
  /** Breaks every connection that is open; pages come back by themselves. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

/** A file of 10 MB in base64, and what is around it. */
const LARGEST_FRAME_BYTES = 16 * 1024 * 1024;

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
 * Serves it.
 * @throws Error that says so when the port is taken
 */
export async function hostPage({ files, find, onSocket, port = 0 }: PageHostOptions): Promise<PageHost> {
  const token = toSecret();
  const once = new Set<string>();
  const pages = new Map(Object.entries(files).map(([path, file]) => [path, pack(file)]));
  const server = createServer((request, response) => {
    // Nor does a HEAD use up the word that works once.
    if (request.method !== 'GET') return void response.writeHead(405, { ...HEADERS, allow: 'GET' }).end();
    const path = openPath(request, token, origin());
    const page = path === undefined ? undefined : pages.get(path);
    if (page !== undefined) return answer(response, page, request.headers['accept-encoding'] ?? '');
    const found = path === undefined ? undefined : find?.(path);
    if (found !== undefined) return send(response, found);
    const word = /^\/once\/([\w-]+)$/.exec(request.url ?? '')?.[1] ?? '';
    if (request.headers.host === new URL(origin()).host && once.delete(word)) {
      response.writeHead(302, { ...HEADERS, location: `/${token}/` }).end();
      return;
    }
    response.writeHead(404, HEADERS).end();
  });
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME_BYTES });
  server.on('upgrade', (request, socket, head) => {
    const isOwn = request.headers.origin === origin() && openPath(request, token, origin()) === 'socket';
    if (!isOwn || onSocket === undefined) return refuseSocket(socket);
    sockets.handleUpgrade(request, socket, head, onSocket);
  });
  function cut(): void {
    for (const socket of sockets.clients) socket.terminate();
  }

  await listen(server, port);
  return {
    address: `${origin()}/${token}/`,
    openOnce: () => {
      const word = toSecret();
      once.add(word);
      return `${origin()}/once/${word}`;
    },
    cut,
    close: async () => {
      cut();
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
}

/** Once it has asked for a socket, a connection is no business of the HTTP server, which no longer ends or guards it. */
function refuseSocket(socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n', () => socket.destroy());
}

function toSecret(): string {
  return randomBytes(16).toString('base64url');
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

interface Packed {
  readonly type: string;
  readonly plain: Uint8Array;
  readonly zipped: Uint8Array;
}

function pack({ type, text }: { readonly type: string; readonly text: string }): Packed {
  return { type, plain: Buffer.from(text), zipped: gzipSync(text) };
}

function answer(response: ServerResponse, { type, plain, zipped }: Packed, accepts: string): void {
  const zips = accepts.includes('gzip');
  const encoding = zips ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(200, { ...HEADERS, ...encoding, 'content-type': type });
  response.end(zips ? zipped : plain);
}

function send(response: ServerResponse, { type, bytes, saveAs }: Served): void {
  const disposition = saveAs === undefined ? {} : { 'content-disposition': `attachment; filename="${saveAs}"` };
  response.writeHead(200, { ...HEADERS, 'content-type': type, ...disposition });
  response.end(bytes);
}

async function listen(server: Server, port: number): Promise<void> {
  const listening = Promise.withResolvers<void>();
  server.once('error', (error: NodeJS.ErrnoException) => {
    const isTaken = error.code === 'EADDRINUSE';
    listening.reject(
      isTaken
        ? new Error(`Port ${port} is taken. End what listens there, or leave the port out: a free one is used.`)
        : error,
    );
  });
  server.listen(port, '127.0.0.1', listening.resolve);
  await listening.promise;
}
