import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ReadinessCheck, startHealthServer } from '../../src/operations/health.ts';

const HOST = '127.0.0.1';

async function start(checks: readonly ReadinessCheck[] = []) {
  const server = await startHealthServer({ host: HOST, port: 0 }, checks);
  onTestFinished(() => server.close());
  const url = `http://${HOST}:${server.port}`;
  const get = async (path: string, method = 'GET') => {
    const response = await fetch(`${url}${path}`, { method });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  return { server, url, get };
}

const part = (name: string, check: () => Promise<boolean>): ReadinessCheck => ({ name, check });

describe('/healthz', () => {
  it('says that the process is alive, also while it is not ready', async () => {
    const { get } = await start([part('store', async () => false)]);
    const { status, text, headers } = await get('/healthz');
    expect([status, JSON.parse(text)]).toEqual([200, { status: 'alive' }]);
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('/readyz', () => {
  it('is 200 when every part can work, and 503 with what cannot', async () => {
    let gateway = true;
    const { get } = await start([part('gateway', async () => gateway), part('store', async () => true)]);
    const ready = await get('/readyz');
    expect([ready.status, JSON.parse(ready.text)]).toEqual([200, { status: 'ready', gateway: true, store: true }]);
    gateway = false;
    const notReady = await get('/readyz?verbose=1');
    expect([notReady.status, JSON.parse(notReady.text)]).toEqual([
      503,
      { status: 'not ready', gateway: false, store: true },
    ]);
  });

  it('tells of what is only advice, and is ready all the same', async () => {
    const clock = { name: 'clock', check: async () => false, isAdvice: true };
    const { get } = await start([part('store', async () => true), clock]);
    const { status, text } = await get('/readyz');
    expect([status, JSON.parse(text)]).toEqual([200, { status: 'ready', store: true, clock: false }]);
  });

  it('takes a check that fails, in whatever way, for not ready, and says nothing of why', async () => {
    const secret = new Error('password=secret');
    const { get } = await start([
      part('store', () => Promise.reject(secret)),
      part('gateway', () => {
        throw secret;
      }),
    ]);
    const { status, text } = await get('/readyz');
    expect([status, JSON.parse(text)]).toEqual([503, { status: 'not ready', store: false, gateway: false }]);
    expect(text).not.toContain('secret');
  });

  it('is ready with nothing to check', async () => {
    expect((await (await start()).get('/readyz')).status).toBe(200);
  });
});

describe('anything else', () => {
  it.each([
    ['/', 'GET', 404],
    ['/metrics', 'GET', 404],
    ['/healthz/', 'GET', 404],
    ['/%2e%2e/etc/passwd', 'GET', 404],
    ['//healthz', 'GET', 404],
    ['/healthz', 'POST', 405],
    ['/readyz', 'DELETE', 405],
  ])('%s by %s is %i', async (path, method, status) => {
    expect((await (await start()).get(path, method)).status).toBe(status);
  });

  it('has no body for HEAD', async () => {
    const { get } = await start([part('store', async () => false)]);
    for (const [path, status] of [
      ['/healthz', 200],
      ['/readyz', 503],
    ] as const) {
      expect(await get(path, 'HEAD')).toMatchObject({ status, text: '' });
    }
  });

  it('does not bring the server down: nonsense on the line, a client that goes away', async () => {
    const { server, get } = await start();
    for (const bytes of ['nonsense\r\n\r\n', 'GET /healthz HTTP/1.1\r\nHost: x\r\n', '\u0000'.repeat(100)]) {
      const socket = connect(server.port, HOST);
      socket.on('error', () => undefined);
      await new Promise<void>((done) => socket.write(bytes, () => done()));
      socket.destroy();
    }
    expect((await get('/healthz')).status).toBe(200);
  });
});

describe('the server', () => {
  it('stops at once, also while a client keeps its connection', async () => {
    const { server, url } = await start();
    await fetch(`${url}/healthz`);
    const socket = connect(server.port, HOST);
    const closed = new Promise((done) => socket.on('close', done));
    socket.on('error', () => undefined);
    await new Promise((done) => socket.on('connect', done));
    await server.close();
    await closed;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it('keeps no connection that says nothing, or hardly anything', async () => {
    const { server } = await start();
    const silent = connect(server.port, HOST);
    const dribbling = connect(server.port, HOST);
    const interval = setInterval(() => dribbling.write('G'), 500);
    const ended = [silent, dribbling].map(async (socket) => {
      socket.on('error', () => undefined).resume();
      await once(socket, 'close');
    });
    await Promise.all(ended);
    clearInterval(interval);
  });

  it('says so when its port is taken', async () => {
    const { server } = await start();
    await expect(startHealthServer({ host: HOST, port: server.port }, [])).rejects.toMatchObject({
      name: 'HealthServerError',
      message: expect.stringContaining(`another program listens on port ${server.port}`),
    });
  });
});
