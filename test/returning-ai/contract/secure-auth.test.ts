import { describe, expect, it } from 'vitest';
import { InvalidRequestError } from '../../../src/returning-ai/errors.ts';
import { startRecordingServer } from '../../support/raw-server.ts';
import { failureOf, KEY, openClient } from '../open-client.ts';
import { openCommunity } from './community.ts';

describe('secure auth', () => {
  it('gives an address that signs a user in, and makes one that comes with a profile', async () => {
    const { client, user, auth, system } = await openCommunity();
    const ticket = await client.auth.secureAuth({ username: 'ana', accessLevel: 1 }, system);
    expect(ticket).toEqual({ loginUrl: expect.stringContaining(user.id), sessionId: expect.any(String) });
    const unknown = client.auth.secureAuth({ username: 'bea', accessLevel: 1 }, system);
    expect(await failureOf(unknown, system.key)).toMatchObject({ status: 404, apiMessage: 'User not found' });
    await client.auth.secureAuth({ username: 'bea', accessLevel: 1, email: 'bea@example.test' }, system);
    expect(await client.users.info({ idOrEmail: 'bea@example.test' }, auth)).toMatchObject({ username: 'bea' });
  });

  it('sends the key and the name of the host as the page has them', async () => {
    const server = await startRecordingServer((response) => response.end('{"error":false,"loginUrl":"u"}'));
    const client = openClient('http://127.0.0.1:1', { secureAuthUrl: server.url });
    const login = { username: 'ana b', accessLevel: 2, firstname: 'Ana', lastname: undefined };
    expect(await client.auth.secureAuth(login, { key: KEY })).toEqual({ loginUrl: 'u', sessionId: undefined });
    const [request] = server.requests;
    expect(request?.url).toBe('/api/secureAuth?action=login&userId=ana+b&accessLevel=2&firstname=Ana');
    expect(request?.headers).toMatchObject({ apikey: KEY, hostname: '127.0.0.1' });
    expect(request?.headers).not.toHaveProperty('authorization');
  });

  it('needs to know where', async () => {
    const call = openClient('http://127.0.0.1:1').auth.secureAuth({ username: 'ana', accessLevel: 1 }, { key: KEY });
    expect(await failureOf(call)).toBeInstanceOf(InvalidRequestError);
  });
});
