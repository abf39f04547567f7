/** `/healthz` (the process is alive) and `/readyz` (it can do its work), for a supervisor or a load balancer. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Whether one part of the bot can do its work now. */
export interface ReadinessCheck {
  readonly name: string;
  check(): Promise<boolean>;
  /** It is told, and the bot can do its work all the same. */
  readonly isAdvice?: boolean;
}

/** The endpoints cannot be opened as they are set up. The message names the variable and the fix. */
export class HealthServerError extends Error {
  override readonly name = 'HealthServerError';
}

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Who asks, asks in one go; a connection that says nothing is no reason to keep it. */
const PATIENCE_MS = 5_000;
const SHORT_LIVED = {
  headersTimeout: PATIENCE_MS,
  requestTimeout: PATIENCE_MS,
  connectionsCheckingInterval: 1_000,
};
const MOST_CONNECTIONS = 64;

/**
 * Starts listening.
 *
 * @param port - 0 lets the system choose
 * @throws {@link HealthServerError} when the port cannot be had
 */
export async function startHealthServer(
  { host, port }: { host: string; port: number },
  checks: readonly ReadinessCheck[],
): Promise<HealthServer> {
  const server = createServer(SHORT_LIVED, (request, response) => {
    answer(request.method, request.url, checks).then(
      ({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        response.end(request.method === 'HEAD' ? undefined : JSON.stringify(body));
      },
      () => response.destroy(),
    );
  });
  server.setTimeout(PATIENCE_MS);
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(toHealthServerError(error, host, port)));
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

function toHealthServerError(error: Error, host: string, port: number): HealthServerError {
  const code = 'code' in error ? error.code : undefined;
  const options = { cause: error };
  switch (code) {
    case 'EADDRINUSE':
      return new HealthServerError(
        `HTTP_PORT: another program listens on port ${port} of ${host}. End that program, or set HTTP_PORT to a port that is free.`,
        options,
      );
    case 'EACCES':
      return new HealthServerError(
        `HTTP_PORT: this user may not listen on port ${port}. Set HTTP_PORT to a port from 1024 on.`,
        options,
      );
    default:
      return new HealthServerError(
        `HTTP_HOST: this machine cannot listen on ${host} (${String(code ?? 'no reason given')}). Set HTTP_HOST to one of its addresses, for example 127.0.0.1, or 0.0.0.0 for all of them.`,
        options,
      );
  }
}

async function answer(method: string | undefined, url: string | undefined, checks: readonly ReadinessCheck[]) {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, body: { status: 'method not allowed' } };
  const path = (url ?? '/').split('?')[0];
  if (path === '/healthz') return { status: 200, body: { status: 'alive' } };
  if (path !== '/readyz') return { status: 404, body: { status: 'not found' } };
  const results = await Promise.all(checks.map(async (part) => [part.name, await isReady(part)] as const));
  const ready = results.every(([, ok], index) => ok || checks[index]?.isAdvice === true);
  return { status: ready ? 200 : 503, body: { status: ready ? 'ready' : 'not ready', ...Object.fromEntries(results) } };
}

/** A part that cannot even be asked is not ready. */
async function isReady(part: ReadinessCheck): Promise<boolean> {
  try {
    return await part.check();
  } catch {
    return false;
  }
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
}
