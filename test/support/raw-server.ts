/** Tiny servers on loopback for tests of HTTP clients: one that speaks bytes, one that speaks HTTP and remembers. */
import { createServer as createHttpServer, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface RawServer {
  readonly port: number;
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** How many connections were accepted so far. */
  readonly connectionCount: () => number;
}

/** Accepts connections and leaves them to the test, unread. Closed when the test ends. */
export async function startRawServer(onConnection: (socket: Socket, nth: number) => void): Promise<RawServer> {
  let connectionCount = 0;
  const server = createServer((socket) => {
    connectionCount += 1;
    socket.on('error', () => undefined);
    onConnection(socket, connectionCount);
  });
  const port = await listen(server);
  return { port, url: `http://127.0.0.1:${port}`, connectionCount: () => connectionCount };
}

export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface RecordingServer extends RawServer {
  /** What came in, in order, each as soon as its body was read to the end. */
  readonly requests: readonly RecordedRequest[];
}

/** Records each request whole, then lets the test answer it. Closed when the test ends. */
export async function startRecordingServer(
  answer: (response: ServerResponse, request: RecordedRequest) => void,
): Promise<RecordingServer> {
  const requests: RecordedRequest[] = [];
  let connectionCount = 0;
  const server = createHttpServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const recorded = { method, url, headers, body: Buffer.concat(chunks).toString() };
      requests.push(recorded);
      answer(response, recorded);
    });
  });
  server.on('connection', () => {
    connectionCount += 1;
  });
  const port = await listen(server);
  return { port, url: `http://127.0.0.1:${port}`, connectionCount: () => connectionCount, requests };
}

/** A port on which nobody listens: one that was free a moment ago. */
export async function findClosedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}
