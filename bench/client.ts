/** What the typed client costs over bare undici: `npm run bench:client`. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Pool } from 'undici';
import { createReturningClient } from '../src/returning-ai/client.ts';
import { runPaired } from './paired.ts';

const OPERATIONS = 2_000;
const AT_A_TIME = 10;
const ROUNDS = 21;
/** What the client may cost at most, as a part of bare undici's own cost. */
const TARGET = 1.25;
const PLACE = { communityId: 'a'.repeat(24), fieldId: 'b'.repeat(24), userId: 'c'.repeat(24) };
const PATH = `/apis/v1/communities/${PLACE.communityId}/user-fields/${PLACE.fieldId}/users/${PLACE.userId}/histories`;

const server = new Worker(new URL('./api-server.ts', import.meta.url));
const [origin] = (await once(server, 'message')) as [string];
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

const contestants = [
  { name: 'bare undici Pool.request', run: repeat(bare) },
  { name: 'typed client', run: repeat(typed) },
];
for (const measure of ['cpu', 'wall'] as const) {
  const title = `POST a history entry, ${AT_A_TIME} at a time, server in another thread; at most ${TARGET}x is wanted`;
  await runPaired(contestants, { title, operations: OPERATIONS, rounds: ROUNDS, measure });
}
await client.close();
await pool.close();
await server.terminate();
