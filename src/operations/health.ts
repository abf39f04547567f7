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

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Starts listening.
 *
 * @param port - 0 lets the system choose
 * @throws when the port cannot be had
 */
export async function startHealthServer(
  { host, port }: { host: string; port: number },
  checks: readonly ReadinessCheck[],
): Promise<HealthServer> {
  const server = createServer((request, response) => {
    answer(request.method, request.url, checks).then(
      ({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        response.end(request.method === 'HEAD' ? undefined : JSON.stringify(body));
      },
      () => response.destroy(),
    );
  });
  server.requestTimeout = 5_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
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
