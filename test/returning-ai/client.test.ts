import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createReturningClient } from '../../src/returning-ai/client.ts';
import { InvalidRequestError } from '../../src/returning-ai/errors.ts';
import { startRecordingServer } from '../support/raw-server.ts';
import { AWARD, KEY, openClient } from './open-client.ts';

describe('the base URL', () => {
  it.each([
    ['https://integration.returning.ai', 'https://integration.returning.ai/apis/v1'],
    ['https://integration.returning.ai/', 'https://integration.returning.ai/apis/v1'],
    ['https://integration.returning.ai//', 'https://integration.returning.ai/apis/v1'],
    ['HTTPS://Integration.Returning.AI:443', 'https://integration.returning.ai/apis/v1'],
    ['https://api.returning.ai/v1', 'https://api.returning.ai/v1'],
    ['https://api.returning.ai/v1//', 'https://api.returning.ai/v1'],
    ['http://127.0.0.1:8080/a/b/', 'http://127.0.0.1:8080/a/b'],
  ])('%s is the host %s', (baseUrl, host) => {
    expect(openClient(baseUrl).host).toBe(host);
  });

  it.each([
    'integration.returning.ai',
    '',
    'ftp://integration.returning.ai',
    'file:///etc',
    'https://user:hunter2@integration.returning.ai',
    'https://:hunter2@integration.returning.ai',
    'https://hunter2@integration.returning.ai',
    'https://integration.returning.ai/?key=hunter2',
    'https://integration.returning.ai/#hunter2',
    'not a url hunter2',
  ])('%j is refused without being repeated', (baseUrl) => {
    expect(() => createReturningClient({ baseUrl })).toThrow(InvalidRequestError);
    expect(() => createReturningClient({ baseUrl })).not.toThrow(/hunter2/);
  });

  it.each(['requestBudgetMs', 'connections', 'maxBodyBytes'] as const)('needs a whole %s above 0 beside it', (name) => {
    for (const value of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => createReturningClient({ baseUrl: 'http://h', [name]: value })).toThrow(name);
    }
  });
});

describe('the prefix', () => {
  it.each([
    ['', '/apis/v1'],
    ['/', '/apis/v1'],
    ['/v1/', '/v1'],
    ['/old/base', '/old/base'],
  ])('of a base URL with the path %j is %s', async (path, prefix) => {
    const server = await startRecordingServer((response) => response.end('{"data":{}}'));
    await openClient(server.url + path).users.info({ idOrEmail: '42' }, { key: KEY });
    expect(server.requests[0]?.url).toBe(`${prefix}/users/info`);
  });
});

describe('a client', () => {
  it('speaks for many keys and holds none of them', async () => {
    const server = await startRecordingServer((response) => response.end('{"data":{}}'));
    const client = openClient(server.url, { userAgent: 'returning-discord/1.2.3' });
    for (const key of [KEY, 'another-key']) await client.histories.create(AWARD, { key });
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      `Bearer ${KEY}`,
      'Bearer another-key',
    ]);
    expect(server.requests[0]?.headers['user-agent']).toBe('returning-discord/1.2.3');
    expect(inspect(client, { depth: 9, showHidden: true })).not.toContain(KEY);
  });

  it('can be closed twice', async () => {
    const client = openClient('http://127.0.0.1:1');
    await client.close();
    await client.close();
  });
});
