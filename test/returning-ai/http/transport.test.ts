import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { getEventListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { KeyProblemError, NotAppliedError, OutcomeUnknownError } from '../../../src/returning-ai/errors.ts';
import { findClosedPort, startRawServer, startRecordingServer } from '../../support/raw-server.ts';
import { AWARD, failureOf, KEY, openClient } from '../open-client.ts';

/** Long enough to connect on a busy machine, short enough to wait for. */
const SHORT_MS = 150;
const CREATED = '{"meta":{"status":"success","statusCode":201,"sum":120}}';
const CREATED_HEAD = `HTTP/1.1 201 Created\r\ncontent-type: application/json\r\nx-echo: ${KEY}\r\n`;

/** Calls back once the whole request has come, with the number of requests on this connection so far. */
function onRequest(socket: Socket, answer: (nth: number) => void): void {
  let text = '';
  let nth = 0;
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
    if (text.endsWith('}')) {
      text = '';
      nth += 1;
      answer(nth);
    }
  });
}

function serveBytes(bytes: string, then: (socket: Socket) => void = () => undefined) {
  return startRawServer((socket) => onRequest(socket, () => socket.write(bytes, () => then(socket))));
}

function closeOf(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once('close', () => resolve()));
}

/** Runs when undici has written a request to its socket, before the server was given a chance to read it. */
function whenWritten(react: () => void): void {
  subscribe('undici:request:bodySent', react);
  onTestFinished(() => {
    unsubscribe('undici:request:bodySent', react);
  });
}

describe('a request that never reaches a connection', () => {
  it('is not applied when the port refuses', async () => {
    const client = openClient(`http://127.0.0.1:${await findClosedPort()}`);
    const error = await failureOf(client.histories.create(AWARD, { key: KEY }));
    expect(error).toBeInstanceOf(NotAppliedError);
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('is not applied when the host name does not exist', async () => {
    const client = openClient('https://nowhere.invalid');
    expect(await failureOf(client.histories.create(AWARD, { key: KEY }))).toBeInstanceOf(NotAppliedError);
  });

  it('is not applied when the server does not speak TLS', async () => {
    const server = await startRawServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const client = openClient(`https://127.0.0.1:${server.port}`);
    expect(await failureOf(client.histories.create(AWARD, { key: KEY }))).toBeInstanceOf(NotAppliedError);
    expect(server.connectionCount()).toBe(1);
  });

  it('is not applied when the budget ends during the TLS handshake', async () => {
    const server = await startRawServer((socket) => socket.resume());
    const client = openClient(`https://127.0.0.1:${server.port}`, { requestBudgetMs: SHORT_MS });
    const error = await failureOf(client.histories.create(AWARD, { key: KEY }));
    expect(error).toBeInstanceOf(NotAppliedError);
    expect(error).toMatchObject({ code: 'BUDGET_SPENT' });
  });

  it('is not applied, nor sent later, when the budget ends or the caller leaves while all connections are taken', async () => {
    const waiting: ServerResponse[] = [];
    const server = await startRecordingServer((response) => waiting.push(response));
    const client = openClient(server.url, { connections: 1 });
    const first = client.histories.create({ ...AWARD, value: 1 }, { key: KEY });
    await expect.poll(() => waiting.length).toBe(1);

    const leaving = new AbortController();
    const spent = failureOf(client.histories.create({ ...AWARD, value: 2 }, { key: KEY, budgetMs: 30 }));
    const left = failureOf(client.histories.create({ ...AWARD, value: 3 }, { key: KEY, signal: leaving.signal }));
    leaving.abort();
    expect(await spent).toBeInstanceOf(NotAppliedError);
    expect(await spent).toMatchObject({ code: 'BUDGET_SPENT' });
    expect(await left).toBeInstanceOf(NotAppliedError);
    expect(await left).toMatchObject({ code: 'CANCELLED' });

    const last = client.histories.create({ ...AWARD, value: 4 }, { key: KEY });
    waiting[0]?.end(CREATED);
    expect((await first).total).toBe(120);
    await expect.poll(() => waiting.length).toBe(2);
    waiting[1]?.end(CREATED);
    await last;
    expect(server.requests.map((request) => JSON.parse(request.body).value)).toEqual([1, 4]);
    // What was given up in the queue cost nobody a connection.
    expect(server.connectionCount()).toBe(1);
  });

  it('is not applied while another one, even a read, is on the only connection', async () => {
    let headSent = false;
    const server = await startRecordingServer((response) => {
      headSent = response.writeHead(200).write('{');
    });
    const client = openClient(server.url, { connections: 1 });
    const first = failureOf(client.histories.list(AWARD, { key: KEY, budgetMs: 2 * SHORT_MS }));
    await expect.poll(() => headSent).toBe(true);
    const second = failureOf(client.histories.list(AWARD, { key: KEY, budgetMs: SHORT_MS / 2 }));
    expect(await second).toBeInstanceOf(NotAppliedError);
    expect(await first).toBeInstanceOf(OutcomeUnknownError);
    expect(server.requests).toHaveLength(1);
  });

  it('is not applied when the caller has left before it began', async () => {
    const server = await startRecordingServer((response) => response.end(CREATED));
    const call = openClient(server.url).histories.create(AWARD, { key: KEY, signal: AbortSignal.abort() });
    expect(await failureOf(call)).toBeInstanceOf(NotAppliedError);
    expect(server.requests).toEqual([]);
  });

  it('is not applied after the client was closed', async () => {
    const server = await startRecordingServer((response) => response.end(CREATED));
    const client = openClient(server.url);
    await client.close();
    expect(await failureOf(client.histories.create(AWARD, { key: KEY }))).toBeInstanceOf(NotAppliedError);
    expect(server.connectionCount()).toBe(0);
  });

  it.each(['', ' ', `${KEY} `, `${KEY}\r\nx: y`, 'ключ'])(
    'is a key problem when no header can carry the key %j',
    async (key) => {
      const server = await startRecordingServer((response) => response.end(CREATED));
      const error = await failureOf(openClient(server.url).histories.create(AWARD, { key }));
      expect(error).toBeInstanceOf(KeyProblemError);
      expect(error).toMatchObject({ status: undefined });
      expect(server.connectionCount()).toBe(0);
    },
  );

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('is refused with a time budget of %s ms', async (budgetMs) => {
    const server = await startRecordingServer((response) => response.end(CREATED));
    const error = await failureOf(openClient(server.url).histories.create(AWARD, { key: KEY, budgetMs }));
    expect(error.name).toBe('InvalidRequestError');
    expect(server.connectionCount()).toBe(0);
  });
});

describe('a request that a server may have seen', () => {
  it('is unknown when the connection is reset before the server reads it', async () => {
    const sockets: Socket[] = [];
    // Paused: whatever comes stays unread.
    const server = await startRawServer((socket) => sockets.push(socket.pause()));
    whenWritten(() => {
      void expect
        .poll(() => sockets.length)
        .toBe(1)
        .then(() => sockets[0]?.resetAndDestroy());
    });
    const error = await failureOf(openClient(server.url).histories.create(AWARD, { key: KEY }));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(server.connectionCount()).toBe(1);
  });

  it('is unknown when the connection is reset after the server read it, and is not sent again', async () => {
    let requestCount = 0;
    const server = await startRawServer((socket) =>
      onRequest(socket, () => {
        requestCount += 1;
        socket.resetAndDestroy();
      }),
    );
    const error = await failureOf(openClient(server.url).histories.create(AWARD, { key: KEY }));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({ code: 'ECONNRESET', status: undefined });
    expect(requestCount).toBe(1);
    expect(server.connectionCount()).toBe(1);
  });

  it.each([
    ['a quiet end instead of an answer', '', (socket: Socket) => socket.end()],
    ['a reset in the middle of the head', CREATED_HEAD, (socket: Socket) => socket.resetAndDestroy()],
    ['something that is not HTTP', `${KEY} says hello\r\n\r\n`, () => undefined],
    ['a quiet end after hints', 'HTTP/1.1 103 Early Hints\r\n\r\n', (socket: Socket) => socket.end()],
    ['a head without end', `${CREATED_HEAD}x: ${'y'.repeat(20_000)}`, () => undefined],
    [
      'a switch of protocols',
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
      () => undefined,
    ],
  ])('is unknown, without a status, on %s', async (_name, bytes, then) => {
    const server = await serveBytes(bytes, then);
    const error = await failureOf(openClient(server.url).histories.create(AWARD, { key: KEY }));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({ status: undefined });
    expect(server.connectionCount()).toBe(1);
  });

  it.each([
    [
      'a reset in the middle of the body',
      `${CREATED_HEAD}content-length: 99\r\n\r\n{"meta":`,
      (socket: Socket) => socket.resetAndDestroy(),
    ],
    [
      'a body that ends too early',
      `${CREATED_HEAD}content-length: 999\r\n\r\n${CREATED}`,
      (socket: Socket) => socket.end(),
    ],
    ['a broken chunk', `${CREATED_HEAD}transfer-encoding: chunked\r\n\r\n5\r\n{"met\r\n${KEY}\r\n`, () => undefined],
    [
      'chunks that never finish',
      `${CREATED_HEAD}transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n`,
      (socket: Socket) => socket.end(),
    ],
    ['an empty body', `${CREATED_HEAD}content-length: 0\r\n\r\n`, () => undefined],
    ['no content', 'HTTP/1.1 204 No Content\r\n\r\n', () => undefined],
    ['a body that is not JSON', `${CREATED_HEAD}content-length: 64\r\n\r\n${KEY}`, () => undefined],
  ])('is unknown, with its status, on %s', async (_name, bytes, then) => {
    const server = await serveBytes(bytes, then);
    const error = await failureOf(openClient(server.url).histories.create(AWARD, { key: KEY }));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect((error as OutcomeUnknownError).status).toBeOneOf([201, 204]);
  });

  it.each([
    ['before the head', '', undefined],
    ['in the middle of the body', `${CREATED_HEAD}content-length: 99\r\n\r\n{"meta":`, 201],
  ])('is unknown when the server hangs %s until the budget ends', async (_name, bytes, status) => {
    const server = await serveBytes(bytes);
    const client = openClient(server.url, { requestBudgetMs: SHORT_MS });
    const startedAt = performance.now();
    const error = await failureOf(client.histories.create(AWARD, { key: KEY }));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({ code: 'BUDGET_SPENT', status });
    expect(performance.now() - startedAt).toBeGreaterThan(SHORT_MS - 10);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it('is unknown when the caller leaves while waiting', async () => {
    const leaving = new AbortController();
    const server = await startRecordingServer(() => leaving.abort());
    const error = await failureOf(openClient(server.url).histories.create(AWARD, { key: KEY, signal: leaving.signal }));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({ code: 'CANCELLED' });
  });

  it('is unknown when the client is closed while waiting', async () => {
    const server = await startRecordingServer(() => void client.close());
    const client = openClient(server.url);
    expect(await failureOf(client.histories.create(AWARD, { key: KEY }))).toBeInstanceOf(OutcomeUnknownError);
  });

  it('does not take a late answer for that of the next request', async () => {
    let late: ServerResponse | undefined;
    const server = await startRecordingServer((response, { body }) => {
      if (JSON.parse(body).value === 1) late = response;
      else response.writeHead(201).end('{"meta":{"sum":222}}');
    });
    const client = openClient(server.url, { connections: 1 });
    const error = await failureOf(client.histories.create({ ...AWARD, value: 1 }, { key: KEY, budgetMs: SHORT_MS }));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    late?.writeHead(201).end('{"meta":{"sum":111}}');
    expect((await client.histories.create({ ...AWARD, value: 2 }, { key: KEY })).total).toBe(222);
    // The connection that still owed an answer was closed.
    expect(server.connectionCount()).toBe(2);
  });
});

describe('a body over the bound', () => {
  const tooLong = JSON.stringify({ meta: { sum: 1 }, message: 'x'.repeat(5_000) });

  it.each([
    ['announced', `content-length: ${tooLong.length}\r\n\r\n`, tooLong],
    ['in chunks', 'transfer-encoding: chunked\r\n\r\n', `${tooLong.length.toString(16)}\r\n${tooLong}\r\n0\r\n\r\n`],
    ['until the end of the connection', 'connection: close\r\n\r\n', tooLong],
  ])('leaves a success unknown: %s', async (_name, head, body) => {
    const server = await serveBytes(`${CREATED_HEAD}${head}${body}`);
    const error = await failureOf(
      openClient(server.url, { maxBodyBytes: 1_000 }).histories.create(AWARD, { key: KEY }),
    );
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({ status: 201, code: 'UND_ERR_RES_EXCEEDED_MAX_SIZE' });
  });

  it('is not read to its end', async () => {
    let closed: Promise<void> | undefined;
    const server = await startRawServer((socket) => {
      closed = closeOf(socket);
      onRequest(socket, () => {
        socket.write(`${CREATED_HEAD}connection: close\r\n\r\n`);
        const pour = () => {
          while (socket.writable && socket.write('x'.repeat(10_000)));
        };
        socket.on('drain', pour);
        pour();
      });
    });
    await failureOf(openClient(server.url, { maxBodyBytes: 1_000 }).histories.create(AWARD, { key: KEY }));
    // The endless answer ends only if the client hangs up.
    await closed;
  });

  it('takes an answer that just fits', async () => {
    const server = await serveBytes(`${CREATED_HEAD}content-length: ${CREATED.length}\r\n\r\n${CREATED}`);
    const client = openClient(server.url, { maxBodyBytes: CREATED.length });
    expect((await client.histories.create(AWARD, { key: KEY })).total).toBe(120);
  });
});

describe('connections', () => {
  it('are kept and used again, with their listeners taken off the caller signal', async () => {
    const server = await startRecordingServer((response) => response.writeHead(201).end(CREATED));
    const client = openClient(server.url, { connections: 1 });
    const { signal } = new AbortController();
    for (let n = 0; n < 20; n += 1) await client.histories.create(AWARD, { key: KEY, signal });
    expect(server.connectionCount()).toBe(1);
    expect(server.requests).toHaveLength(20);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('that the server closed while idle are replaced, and the request is sent once', async () => {
    let requestCount = 0;
    const closed: Promise<void>[] = [];
    const server = await startRawServer((socket) => {
      closed.push(closeOf(socket));
      onRequest(socket, () => {
        requestCount += 1;
        socket.end(`${CREATED_HEAD}content-length: ${CREATED.length}\r\n\r\n${CREATED}`);
      });
    });
    const client = openClient(server.url, { connections: 1 });
    await client.histories.create(AWARD, { key: KEY });
    await closed[0];
    expect((await client.histories.create(AWARD, { key: KEY })).total).toBe(120);
    expect(requestCount).toBe(2);
    expect(server.connectionCount()).toBe(2);
  });

  it('that the server resets in the moment of reuse leave the request unknown, and it is not sent again', async () => {
    let requestCount = 0;
    const server = await startRawServer((socket) =>
      onRequest(socket, (nth) => {
        requestCount += 1;
        if (nth === 1) socket.write(`${CREATED_HEAD}content-length: ${CREATED.length}\r\n\r\n${CREATED}`);
        else socket.resetAndDestroy();
      }),
    );
    const client = openClient(server.url, { connections: 1 });
    await client.histories.create(AWARD, { key: KEY });
    expect(await failureOf(client.histories.create(AWARD, { key: KEY }))).toBeInstanceOf(OutcomeUnknownError);
    expect(requestCount).toBe(2);
    expect(server.connectionCount()).toBe(1);
  });

  it('closed at every possible moment never make an award count twice or get lost in silence', async () => {
    let applied = 0;
    const server = await startRawServer((socket) =>
      onRequest(socket, () => {
        applied += 1;
        socket.write(`${CREATED_HEAD}content-length: ${CREATED.length}\r\n\r\n${CREATED}`);
        setImmediate(() => socket.destroy());
      }),
    );
    const client = openClient(server.url, { connections: 2 });
    let settled = 0;
    let unknown = 0;
    for (let n = 0; n < 200; n += 1) {
      await client.histories.create(AWARD, { key: KEY }).then(
        () => {
          settled += 1;
        },
        (error) => {
          expect(error).toBeInstanceOf(OutcomeUnknownError);
          unknown += 1;
        },
      );
    }
    expect(settled + unknown).toBe(200);
    expect(applied).toBeGreaterThanOrEqual(settled);
    expect(applied).toBeLessThanOrEqual(200);
  });

  it('answers after hints that come before the answer', async () => {
    const hints = 'HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n';
    const server = await serveBytes(`${hints}${CREATED_HEAD}content-length: ${CREATED.length}\r\n\r\n${CREATED}`);
    expect((await openClient(server.url).histories.create(AWARD, { key: KEY })).total).toBe(120);
  });
});
