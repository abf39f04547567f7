/** What the typed client costs over bare undici: `npm run bench:client`. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { createReturningClient } from '../src/returning-ai/client.ts';
import { runPaired } from './paired.ts';

const OPERATIONS = 3_000;
const AT_A_TIME = 10;
const PLACE = { communityId: 'a'.repeat(24), fieldId: 'b'.repeat(24), userId: 'c'.repeat(24) };
const PATH = `/apis/v1/communities/${PLACE.communityId}/user-fields/${PLACE.fieldId}/users/${PLACE.userId}/histories`;
const BODY = JSON.stringify({
  meta: { status: 'success', statusCode: 201, sum: 120 },
  message: 'User field history created successfully',
  data: {
    _id: 'd'.repeat(24),
    fieldId: PLACE.fieldId,
    value: 10,
    action: 'increase',
    createdAt: '2026-01-01T00:00:00.000Z',
  },
});

const server = createServer((request, response) => {
  request.resume();
  request.once('end', () => response.writeHead(201, { 'content-type': 'application/json' }).end(BODY));
});
await new Promise<void>((resolve) => {
  server.listen(0, '127.0.0.1', resolve);
});
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const pool = new Pool(origin, { connections: AT_A_TIME });
const client = createReturningClient({ baseUrl: origin, connections: AT_A_TIME });

async function bare(): Promise<void> {
  const { body } = await pool.request({
    method: 'POST',
    path: PATH,
    headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
    body: JSON.stringify({ value: 10, action: 'increase' }),
  });
  await body.json();
}

async function typed(): Promise<void> {
  await client.histories.create({ ...PLACE, value: 10, action: 'increase' }, { key: 'key' });
}

const repeat = (call: () => Promise<void>) => async () => {
  const lane = async () => {
    for (let count = 0; count < OPERATIONS / AT_A_TIME; count++) await call();
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
};

await runPaired(
  [
    { name: 'bare undici Pool.request', run: repeat(bare) },
    { name: 'typed client', run: repeat(typed) },
  ],
  { title: `POST a history entry, ${AT_A_TIME} at a time, server in the same process`, operations: OPERATIONS },
);
await client.close();
await pool.close();
server.closeAllConnections();
server.close();
