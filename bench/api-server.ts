/** Answers every request like the documented POST of a history entry. A worker, so that its work is not the client's. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';

const BODY = JSON.stringify({
  meta: { status: 'success', statusCode: 201, sum: 120 },
  message: 'User field history created successfully',
  data: {
    _id: 'd'.repeat(24),
    fieldId: 'b'.repeat(24),
    value: 10,
    action: 'increase',
    createdAt: '2026-01-01T00:00:00.000Z',
  },
});

const server = createServer((request, response) => {
  request.resume();
  request.once('end', () => response.writeHead(201, { 'content-type': 'application/json' }).end(BODY));
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  parentPort?.postMessage(`http://127.0.0.1:${port}`);
});
