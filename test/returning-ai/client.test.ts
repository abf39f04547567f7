import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createReturningClient } from '../../src/returning-ai/client.ts';
import { InvalidRequestError } from '../../src/returning-ai/errors.ts';
import { startRecordingServer } from '../support/raw-server.ts';
import { AWARD, failureOf, KEY, openClient } from './open-client.ts';

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

  it.each(['http://proxy:8080', 'http://127.0.0.1.example', 'http://10.0.0.1', 'http://localhost.example'])(
    '%s, which sends keys in clear text, is taken only where that is allowed',
    (baseUrl) => {
      expect(() => createReturningClient({ baseUrl })).toThrow(/allowInsecure/);
      expect(() => createReturningClient({ baseUrl: 'https://h', systemUrl: baseUrl })).toThrow(InvalidRequestError);
      expect(openClient(baseUrl, { allowInsecure: true }).host).toBe(`${baseUrl}/apis/v1`);
    },
  );

  it.each(['http://127.0.0.1:1', 'http://127.8.9.1', 'http://localhost:1', 'http://a.localhost', 'http://[::1]:1'])(
    '%s is this machine',
    (baseUrl) => {
      expect(openClient(baseUrl).host).toBe(`${baseUrl}/apis/v1`);
    },
  );

  it.each(['requestBudgetMs', 'connections', 'maxBodyBytes'] as const)('needs a whole %s above 0 beside it', (name) => {
    for (const value of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => createReturningClient({ baseUrl: 'https://h', [name]: value })).toThrow(name);
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

describe('a call of any path', () => {
  it.each([
    ['integration', '/apis/v1', 'authorization', `Bearer ${KEY}`],
    ['application', '/apis/v1', 'authorization', `Bearer ${KEY}`],
    ['system', '/api/v1', 'x-api-key', KEY],
    ['secure auth', '/api', 'apikey', KEY],
  ] as const)('goes to the %s API with its prefix and credential', async (api, prefix, header, value) => {
    const server = await startRecordingServer((response) => response.end('{"meta":{"success":true},"body":[7]}'));
    const hosts = { applicationUrl: server.url, systemUrl: server.url, secureAuthUrl: server.url };
    const client = openClient(server.url, hosts);
    const request = { api, method: 'PUT', path: '/servers/a%20b/', query: { x: 'a b' }, body: { name: 'T' } } as const;
    expect(await client.request(request, { key: KEY })).toMatchObject({ meta: { success: true }, data: [7] });
    expect(server.requests).toMatchObject([
      { method: 'PUT', url: `${prefix}/servers/a%20b/?x=a+b`, body: '{"name":"T"}', headers: { [header]: value } },
    ]);
  });

  it('goes to the integration API by default, once, with the errors of every other', async () => {
    const server = await startRecordingServer((response) => response.writeHead(500).end('{"message":"down"}'));
    const call = openClient(server.url).request({ method: 'POST', path: '/anything' }, { key: KEY });
    expect(await failureOf(call)).toMatchObject({ code: 'HTTP_500', apiMessage: 'down', applied: 'unknown' });
    expect(server.requests.map(({ url }) => url)).toEqual(['/apis/v1/anything']);
  });

  it.each([
    '',
    'servers',
    '/',
    '//host.example/x',
    '/a//b',
    '/a/../b',
    '/a/%2e%2E/b',
    '/a/.',
    '/a?b=c',
    '/a#b',
    '/a b',
    '/a\r\nx: y',
    '/\\host.example',
    '/ä',
    'http://host.example/',
  ])('refuses the path %j, which could lead elsewhere', async (path) => {
    const server = await startRecordingServer((response) => response.end('{}'));
    const call = openClient(server.url).request({ method: 'GET', path }, { key: KEY });
    expect(await failureOf(call)).toBeInstanceOf(InvalidRequestError);
    expect(server.connectionCount()).toBe(0);
  });

  it('refuses a body that JSON cannot say', async () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    for (const body of [circle, { amount: 1n }, () => 1, Symbol('x')]) {
      const call = openClient('http://127.0.0.1:1').request({ method: 'POST', path: '/x', body }, { key: KEY });
      expect(await failureOf(call)).toBeInstanceOf(InvalidRequestError);
    }
  });
});

describe('what callers without types get wrong', () => {
  const wrong = (value: unknown) => value as never;
  it.each([
    ['an API', { api: wrong('nope') }, { key: KEY }],
    ['an API that every object has', { api: wrong('constructor') }, { key: KEY }],
    ['a method', { method: wrong('GE T') }, { key: KEY }],
    ['a query', { query: wrong({ a: Symbol('x') }) }, { key: KEY }],
    ['an authorization', {}, wrong(undefined)],
    ['a signal', {}, wrong({ key: KEY, signal: {} })],
    ['a signal that is nothing', {}, wrong({ key: KEY, signal: null })],
  ])('is refused before anything is sent: %s', async (_, request, auth) => {
    const server = await startRecordingServer((response) => response.end('{}'));
    const call = openClient(server.url).request({ method: 'GET', path: '/x', ...request }, auth);
    expect(await failureOf(call)).toBeInstanceOf(InvalidRequestError);
    expect(server.connectionCount()).toBe(0);
  });

  it('is refused for lists too', async () => {
    const client = openClient('http://127.0.0.1:1');
    expect(await failureOf(client.histories.list(AWARD, wrong(undefined)))).toBeInstanceOf(InvalidRequestError);
    const first = client.histories.iterate(AWARD, wrong(undefined)).next();
    expect(await failureOf(first)).toBeInstanceOf(InvalidRequestError);
  });

  it.each(['a\r\nx-evil: 1', '', 'ä', 7])('is refused when the client is made: the user agent %j', (userAgent) => {
    expect(() => createReturningClient({ baseUrl: 'https://h', userAgent: wrong(userAgent) })).toThrow(/userAgent/);
  });
});

describe('secrets in a request of any path', () => {
  it.each([
    [{ body: { email: 'a@b.c', password: 'S3cret-hunter2!' } }],
    [{ body: { user: { credentials: { newPass: ['S3cret-hunter2!'] } } } }],
    [{ body: { apiKey: { value: 'S3cret-hunter2!' } } }],
    [{ body: { x: 'S3cret-hunter2!' }, secrets: ['S3cret-hunter2!'] }],
    [{ query: { refresh_token: 'S3cret-hunter2!' } }],
  ])('are in no error: %j', async (request) => {
    const server = await startRecordingServer((response) =>
      response.writeHead(400).end('{"message":"not S3cret-hunter2! again, nor %53%33cret-hunter2!"}'),
    );
    const call = openClient(server.url).request({ method: 'POST', path: '/login', ...request }, { key: KEY });
    const error = await failureOf(call, 'S3cret-hunter2!');
    expect(error).toMatchObject({ apiMessage: 'not *** again, nor ***' });
  });
});

describe('hosts', () => {
  it.each(['applicationUrl', 'systemUrl', 'secureAuthUrl'] as const)('refuse a %s that is none', (name) => {
    expect(() => createReturningClient({ baseUrl: 'https://h', [name]: 'hunter2' })).toThrow(InvalidRequestError);
    expect(() => createReturningClient({ baseUrl: 'https://h', [name]: 'http://:hunter2@h' })).not.toThrow(/hunter2/);
  });

  it('share their connections where they are one', async () => {
    const server = await startRecordingServer((response) => response.end('{"data":[]}'));
    const client = openClient(server.url, { systemUrl: server.url, connections: 1 });
    await client.fields.list(AWARD, { key: KEY });
    await client.application.fields.list(AWARD, { key: KEY });
    await client.system.badges.list({ key: KEY });
    expect(server.connectionCount()).toBe(1);
  });

  it('have the paths of their base URL before every route', async () => {
    const server = await startRecordingServer((response) => response.end('{"data":[]}'));
    const client = openClient(`${server.url}/i`, {
      applicationUrl: `${server.url}/a`,
      systemUrl: `${server.url}/s`,
      secureAuthUrl: `${server.url}/l`,
    });
    await client.channels.list({ key: KEY });
    await client.application.fields.list({ communityId: 'c' }, { key: KEY });
    await client.system.channels.list({ key: KEY });
    await client.auth.secureAuth({ username: 'ana', accessLevel: 0 }, { key: KEY });
    expect(server.requests.map(({ url }) => url.split('?')[0])).toEqual([
      '/i/channels',
      '/a/communities/c/user-fields',
      '/s/channels',
      '/l/secureAuth',
    ]);
  });
});
