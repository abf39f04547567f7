/** Runs the example against the sandbox's Returning.AI, without an account: `npm run example:client`. */
import { createReturningServer } from '../sandbox/returning-ai/server.ts';

const key = 'an-example-key';
const api = await createReturningServer();
const { id } = api.addCommunity({ name: 'Traders', keys: [{ key }] });
api.addField(id, { field: 'loyalty-points', name: 'Loyalty Points', type: 'number' });
api.addUser(id, { username: 'ana', email: 'ana@example.com' });
Object.assign(process.env, { RETURNING_API_URL: api.url, RETURNING_API_TOKEN: key, RETURNING_COMMUNITY_ID: id });
process.argv.splice(2, Number.POSITIVE_INFINITY, 'ana@example.com', 'loyalty-points', '10');
await import('./client.ts');
await api.close();
