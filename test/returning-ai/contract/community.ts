/** A community in the sandbox's Returning.AI, and the client under test beside it. */
import { onTestFinished } from 'vitest';
import { createReturningServer } from '../../../sandbox/returning-ai/server.ts';
import { openClient } from '../open-client.ts';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
const PERMISSIONS = [
  ...['userFields', 'getUserData', 'getUserStats', 'createUser', 'manageUser', 'bulkUpdateUser'],
  ...['sendMessage', 'replyMessage'],
];

/** One field, one user, one channel, and a key of each kind. Closed when the test ends. */
export async function openCommunity() {
  const api = await createReturningServer({ now: () => NOW });
  onTestFinished(() => api.close());
  const auth = { key: 'a'.repeat(60) };
  const system = { key: 'b'.repeat(60) };
  const { id: communityId } = api.addCommunity({
    name: 'Traders',
    keys: [{ key: auth.key, permissions: PERMISSIONS }],
    systemKey: system.key,
  });
  const field = api.addField(communityId, { field: 'points', name: 'Points', type: 'number' });
  const user = api.addUser(communityId, { username: 'ana', email: 'ana@example.test', displayName: 'Ana de Lima' });
  const channel = api.addChannel(communityId, 'general');
  const client = openClient(api.url, { systemUrl: api.url, secureAuthUrl: api.url });
  return { api, client, communityId, field, user, channel, auth, system };
}

/** What an async iterator gives until it ends. */
export async function collect<Entry>(entries: AsyncIterable<Entry>): Promise<Entry[]> {
  const collected: Entry[] = [];
  for await (const entry of entries) collected.push(entry);
  return collected;
}
