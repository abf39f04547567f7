import { once } from 'node:events';
import { connect } from 'node:net';
import { Agent, fetch, type Response } from 'undici';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Fault } from '../../sandbox/returning-ai/faults.ts';
import {
  createReturningServer,
  type ReturningServer,
  type ReturningServerOptions,
} from '../../sandbox/returning-ai/server.ts';

const KEY = 'a'.repeat(60);
const READ_ONLY_KEY = 'b'.repeat(60);
const OTHER_KEY = 'c'.repeat(60);
const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

type CallOptions = { key?: string | null; body?: unknown; text?: string; signal?: AbortSignal };

/** A community of one field and one user, another community, and a client with a connection pool of its own. */
async function setUp(options: ReturningServerOptions = {}) {
  const api = await createReturningServer({ now: () => NOW, ...options });
  const agent = new Agent();
  onTestFinished(async () => {
    await agent.destroy();
    await api.close();
  });
  const keys = [{ key: KEY }, { key: READ_ONLY_KEY, permissions: ['getUserData'] }];
  const community = api.addCommunity({ name: 'Traders', keys });
  const other = api.addCommunity({ name: 'Others', keys: [{ key: OTHER_KEY, permissions: ['userFields'] }] });
  const field = api.addField(community.id, { field: 'points', name: 'Points', type: 'number' });
  const user = api.addUser(community.id, { username: 'ana', email: 'Ana@example.test', displayName: 'Ana de Lima' });
  const place = [community.id, field.id, user.id] as const;
  const histories = `/apis/v1/communities/${community.id}/user-fields/${field.id}/users/${user.id}/histories`;
  const call = (method: string, path: string, { key = KEY, body, text, signal }: CallOptions = {}) =>
    fetch(api.url + path, {
      method,
      headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
      body: text ?? (body === undefined ? null : JSON.stringify(body)),
      dispatcher: agent,
      signal: signal ?? null,
    });
  const award = (value: unknown, action?: unknown) => call('POST', histories, { body: { value, action } });
  const list = async (query = '') => read(await call('GET', histories + query));
  return { api, community, other, field, user, place, histories, call, award, list };
}

async function read(response: Response): Promise<{ status: number; body: Record<string, unknown> }> {
  return { status: response.status, body: Object(await response.json()) };
}

/** Timers that only fire when the test says so. */
function createManualTimers() {
  const pending = new Map<() => void, number>();
  const startTimer = (callback: () => void, ms: number) => {
    pending.set(callback, ms);
    return () => pending.delete(callback);
  };
  const fire = () => {
    for (const callback of [...pending.keys()]) if (pending.delete(callback)) callback();
  };
  return { startTimer, fire, waits: () => [...pending.values()] };
}

describe('creating a history', () => {
  it('answers exactly as the page of the API shows, with the running total in meta.sum', async () => {
    const { api, field, place, award } = await setUp();
    await award(100);
    expect(await read(await award(20, 'increase'))).toEqual({
      status: 201,
      body: {
        meta: { status: 'success', statusCode: 201, sum: 120 },
        message: 'User field history created successfully',
        data: {
          _id: expect.stringMatching(/^[0-9a-f]{24}$/),
          fieldId: field.id,
          value: 20,
          action: 'increase',
          createdAt: '2026-01-02T03:04:05.000Z',
        },
      },
    });
    expect(api.total(...place)).toBe(120);
  });

  it('increases, decreases and overwrites exactly, and says what each did', async () => {
    const { api, place, award } = await setUp();
    for (const [value, action] of [
      [0.1],
      [0.2],
      [500, 'overwrite'],
      [0.7, 'decrease'],
      [-1000],
      [2.01, 'overwrite'],
      [0.01],
    ] as const) {
      await award(value, action);
    }
    const applied = api.histories(...place);
    expect(applied.map(({ action, total, requestNumber }) => [action, total, requestNumber])).toEqual([
      ['increase', 0.1, 1],
      ['increase', 0.3, 2],
      ['overwrite', 500, 3],
      ['decrease', 499.3, 4],
      ['increase', -500.7, 5],
      ['overwrite', 2.01, 6],
      ['increase', 2.02, 7],
    ]);
    expect(applied.every(({ by }) => by === 'bot')).toBe(true);
    expect(applied.map(({ id }) => id)).toEqual(applied.map(({ id }) => id).sort());
  });

  it('adds up simultaneous increases without losing one', async () => {
    const { api, place, award } = await setUp();
    const answers = await Promise.all(Array.from({ length: 40 }, async () => read(await award(0.25))));
    const sums = answers.map(({ body }) => Object(body.meta).sum as number).sort((a, b) => a - b);
    expect(sums).toEqual(Array.from({ length: 40 }, (_, index) => (index + 1) / 4));
    expect(api.total(...place)).toBe(10);
  });

  it('tells totals of any size to the last digit that a double holds', async () => {
    const { api, place } = await setUp();
    const values = [1e15, 0.25, 1, 8e15, 0.5, -0.5];
    const totals = [1e15, 1e15 + 0.25, 1e15 + 1.25, 9e15 + 1, 9e15 + 2, 9e15 + 1];
    expect(values.map((value) => api.changeOutside(...place, 'increase', value).total)).toEqual(totals);
    expect(api.total(...place)).toBe(totals.at(-1));
  });

  it.each([
    ['no value', '{}'],
    ['a value in quotes', '{"value":"10"}'],
    ['an infinite value', '{"value":1e999}'],
    ['a value beyond what doubles tell apart', '{"value":1e19}'],
    ['an unknown action', '{"value":1,"action":"add"}'],
    ['a null action', '{"value":1,"action":null}'],
    ['broken JSON', '{"value":'],
    ['no body', ''],
    ['an array', '[{"value":1}]'],
  ])('refuses %s with 400 and applies nothing', async (_, text) => {
    const { api, place, histories, call } = await setUp();
    expect(await read(await call('POST', histories, { text }))).toEqual({
      status: 400,
      body: { meta: { status: 'error', statusCode: 400 }, message: expect.any(String) },
    });
    expect(api.histories(...place)).toEqual([]);
    expect(api.requests[0]).toMatchObject({ status: 400, applied: false });
  });

  it('refuses a field that does not take numbers', async () => {
    const { api, community, user, call } = await setUp();
    const text = api.addField(community.id, { field: 'motto', name: 'Motto', type: 'single-line-text' });
    const path = `/apis/v1/communities/${community.id}/user-fields/${text.id}/users/${user.id}/histories`;
    expect((await call('POST', path, { body: { value: 1 } })).status).toBe(400);
  });

  it('refuses a body beyond its bound with 413', async () => {
    const { api, place, histories, call } = await setUp();
    const text = JSON.stringify({ value: 1, padding: 'x'.repeat(70_000) });
    expect((await call('POST', histories, { text })).status).toBe(413);
    expect(api.histories(...place)).toEqual([]);
    expect((await call('POST', histories, { body: { value: 1 } })).status).toBe(201);
  });

  it('stops a decrease at the floor it is given', async () => {
    const { api, place, award } = await setUp();
    await award(5);
    api.configure({ decreaseFloor: 0 });
    await award(8, 'decrease');
    expect(api.total(...place)).toBe(0);
    await award(-3, 'overwrite');
    await award(8, 'decrease');
    expect(api.total(...place)).toBe(-3);
  });

  it('leaves the total out and tells a skewed time when it is set so', async () => {
    const { api, award } = await setUp();
    api.configure({ totals: 'missing', clockSkewMs: -60_000 });
    const { body } = await read(await award(1));
    expect(body).toMatchObject({ data: { createdAt: '2026-01-02T03:03:05.000Z' } });
    expect(body.meta).toEqual({ status: 'success', statusCode: 201 });
  });
});

describe('who may do what', () => {
  it.each([
    ['no key', null, 401, 'none'],
    ['an unknown key', 'd'.repeat(60), 401, 'unknown'],
    ['the key of another community', OTHER_KEY, 403, 'key 1 of Others'],
    ['a key without userFields', READ_ONLY_KEY, 403, 'key 2 of Traders'],
  ])('refuses %s at every user field route', async (_, key, status, credential) => {
    const { api, community, field, place, histories, call } = await setUp();
    const fields = `/apis/v1/communities/${community.id}/user-fields`;
    const answers = [
      await read(await call('POST', histories, { key, body: { value: 1 } })),
      await read(await call('GET', histories, { key })),
      await read(await call('GET', fields, { key })),
      await read(await call('GET', `${fields}/${field.id}`, { key })),
    ];
    const body = { meta: { status: 'error', statusCode: status }, message: expect.any(String) };
    expect(answers).toEqual([1, 2, 3, 4].map(() => ({ status, body })));
    expect(api.histories(...place)).toEqual([]);
    expect(api.requests.map((request) => request.credential)).toEqual([1, 2, 3, 4].map(() => credential));
  });

  it('refuses user info to a key without getUserData', async () => {
    const { call } = await setUp();
    const answer = await read(
      await call('POST', '/apis/v1/users/info', { key: OTHER_KEY, body: { idOrEmail: 'ana' } }),
    );
    expect(answer).toEqual({ status: 403, body: { status: 'error', message: expect.any(String) } });
  });

  it('refuses a revoked key until it is restored', async () => {
    const { api, award } = await setUp();
    api.revokeKey(KEY);
    expect((await award(1)).status).toBe(401);
    api.restoreKey(KEY);
    expect((await award(1)).status).toBe(201);
    expect(() => api.revokeKey('nobody has this')).toThrow(/^(?!.*nobody has this)/);
  });

  it('never keeps a key in its records, wherever the client put it', async () => {
    const { api, histories, call } = await setUp();
    await call('POST', `${histories}?key=${KEY}`, { body: { value: 1, [KEY]: KEY } });
    await call('POST', `/apis/v1/${OTHER_KEY}`, { text: `not JSON ${OTHER_KEY}` });
    await call('GET', `/apis/v1/${'e'.repeat(60)}`, { key: 'e'.repeat(60) });
    const waiting = await api.waitFor(() => false, 1).catch((error: unknown) => String(error));
    for (const text of [JSON.stringify(api.requests), waiting]) {
      expect(text).not.toMatch(/a{60}|b{60}|c{60}|e{60}/);
    }
    expect(api.requests[0]).toMatchObject({ body: { value: 1, '[key]': '[key]' }, applied: true });
  });
});

describe('what does not exist', () => {
  it('is answered with 404 and a JSON message', async () => {
    const { community, field, user, call } = await setUp();
    const nowhere = 'f'.repeat(24);
    const to = (c: string, f: string, u: string) => `/apis/v1/communities/${c}/user-fields/${f}/users/${u}/histories`;
    const paths = [
      to(nowhere, field.id, user.id),
      to(community.id, nowhere, user.id),
      to(community.id, field.id, nowhere),
      to(community.id, field.id, String(user.shortId)),
      to(community.id, '', user.id),
      to(community.id, '%E0%A4%A', user.id),
      '/',
      '/apis/v2/users/info',
      '/apis/v1/users/info/',
    ];
    for (const path of paths) {
      const answer = await read(await call('POST', path, { body: { value: 1 } }));
      expect(answer, path).toEqual({
        status: 404,
        body: { meta: { status: 'error', statusCode: 404 }, message: expect.any(String) },
      });
    }
    expect((await call('PATCH', `/apis/v1/communities/${community.id}/user-fields/${field.id}`)).status).toBe(404);
    expect((await call('GET', `/apis/v1/communities/${community.id}/user-fields/${nowhere}`)).status).toBe(404);
  });

  it('is an error with the unknown id when a test asks for it', async () => {
    const { api, community, field } = await setUp();
    expect(() => api.total(community.id, field.id, 'nobody')).toThrow('There is no user nobody');
    expect(() => api.histories(community.id, 'nothing', 'nobody')).toThrow('There is no field nothing');
    expect(() => api.addUser('nowhere', { username: 'x', email: 'x' })).toThrow('There is no community nowhere');
  });
});

describe('listing histories', () => {
  async function setUpThree() {
    const all = await setUp();
    await all.award(1);
    all.api.changeOutside(...all.place, 'decrease', 2);
    await all.award(3);
    return all;
  }
  const values = (entries: unknown) => (entries as { value: number }[]).map(({ value }) => value);

  it('gives entries of the user and field, changes from outside among them', async () => {
    const { api, place, field, user, list } = await setUpThree();
    const { status, body } = await list();
    expect(status).toBe(200);
    expect(body).toMatchObject({ meta: { status: 'success', statusCode: 200 }, message: expect.any(String) });
    const [newest, outside] = api.histories(...place).toReversed();
    expect(outside).toMatchObject({ by: 'outside', requestNumber: null, total: -1 });
    expect((body.data as unknown[])[0]).toEqual({
      _id: newest?.id,
      fieldId: field.id,
      userId: user.id,
      value: 3,
      action: 'increase',
      createdAt: '2026-01-02T03:04:05.000Z',
    });
    expect(values(body.data)).toEqual([3, 2, 1]);
  });

  it('can be oldest first, nested, empty or missing', async () => {
    const { api, field, user, list } = await setUpThree();
    api.configure({ listing: 'oldest-first' });
    expect(values((await list()).body.data)).toEqual([1, 2, 3]);
    api.configure({ listing: 'nested' });
    const nested = (await list()).body.data as { histories: unknown };
    expect(nested).toMatchObject({ fieldId: field.id, userId: user.id });
    expect(values(nested.histories)).toEqual([3, 2, 1]);
    api.configure({ listing: 'empty' });
    expect((await list()).body.data).toEqual([]);
    api.configure({ listing: 'missing' });
    expect(await list()).toMatchObject({ status: 404, body: { message: expect.any(String) } });
  });

  it('can be had of one API only, the application API below /application', async () => {
    const { api, call, award, list, histories } = await setUp();
    expect(api.applicationUrl).toBe(`${api.url}/application/apis/v1`);
    await award(1);
    const other = async () => read(await call('GET', `/application${histories}`));
    expect((await other()).body).toEqual((await list()).body);
    api.configure({ listedBy: 'application' });
    expect([(await list()).status, (await other()).status]).toEqual([404, 200]);
    api.configure({ listedBy: 'integration' });
    expect([(await list()).status, (await other()).status]).toEqual([200, 404]);
  });

  it('can come in pages', async () => {
    const { api, list } = await setUpThree();
    api.configure({ listing: 'paged', pageSize: 2 });
    const first = await list();
    expect(values(first.body.data)).toEqual([3, 2]);
    expect(first.body.meta).toMatchObject({ pagination: { page: 1, limit: 2, total: 3, total_pages: 2 } });
    expect(values((await list('?page=2')).body.data)).toEqual([1]);
    expect(values((await list('?page=3&limit=1')).body.data)).toEqual([1]);
    expect(values((await list('?page=0&limit=999')).body.data)).toEqual([3, 2]);
  });

  it('can stay behind at what was known when that began', async () => {
    const { api, award, list } = await setUpThree();
    api.configure({ listing: 'stale' });
    await award(4);
    expect(values((await list()).body.data)).toEqual([3, 2, 1]);
    api.configure({ listing: 'newest-first' });
    expect(values((await list()).body.data)).toEqual([4, 3, 2, 1]);
  });
});

describe('listing fields', () => {
  it('gives all of a community, or one', async () => {
    const { community, field, call } = await setUp();
    const path = `/apis/v1/communities/${community.id}/user-fields`;
    const { id, createdAt, ...rest } = field;
    const data = { _id: id, ...rest, creator: null, communityId: community.id, createdAt, updatedAt: createdAt };
    const meta = { status: 'success', statusCode: 200 };
    expect((await read(await call('GET', path))).body).toEqual({ meta, message: expect.any(String), data: [data] });
    expect((await read(await call('GET', `${path}/${id}`))).body).toEqual({ meta, message: expect.any(String), data });
  });
});

describe('user info', () => {
  async function setUpInfo() {
    const all = await setUp();
    const ask = async (idOrEmail: unknown) =>
      read(await all.call('POST', '/apis/v1/users/info', { body: { idOrEmail } }));
    return { ...all, ask };
  }

  it('finds a user by short number, id, e-mail and user name', async () => {
    const { user, ask } = await setUpInfo();
    for (const wanted of [String(user.shortId), user.id, 'ana@EXAMPLE.test', 'ana']) {
      expect(await ask(wanted)).toMatchObject({
        status: 200,
        body: {
          status: 'success',
          data: { _id: user.id, userId: String(user.shortId), username: 'ana', firstName: 'Ana', lastName: 'de Lima' },
        },
      });
    }
  });

  it('tells totals under the key, id or name of the field, or not at all', async () => {
    const { api, field, award, ask } = await setUpInfo();
    await award(1.5);
    const customFields = async () => Object((await ask('ana')).body.data).customFields;
    expect(await customFields()).toEqual({ points: 1.5 });
    api.configure({ customFieldKeys: 'id' });
    expect(await customFields()).toEqual({ [field.id]: 1.5 });
    api.configure({ customFieldKeys: 'name' });
    expect(await customFields()).toEqual({ Points: 1.5 });
    api.configure({ customFieldKeys: 'none' });
    expect(await customFields()).toBeUndefined();
  });

  it('can keep the long id to itself, or not exist', async () => {
    const { api, user, ask } = await setUpInfo();
    api.configure({ userInfo: 'short-only' });
    const { data } = (await ask('ana')).body;
    expect(data).toMatchObject({ userId: String(user.shortId) });
    expect(data).not.toHaveProperty('_id');
    api.configure({ userInfo: 'missing' });
    expect(await ask('ana')).toMatchObject({ status: 404, body: { status: 'error' } });
  });

  it('can be asked for by a filter on the e-mail', async () => {
    const { call, user } = await setUp();
    const filter = (body: unknown) => call('POST', '/apis/v1/users/filter', { body });
    const found = await read(await filter({ filter: { email: 'Ana@example.test' } }));
    expect(found.body.data).toMatchObject({ users: [{ _id: user.id }], current_page: 1, total_pages: 1 });
    const nobody = await read(await filter({ filter: { email: 'nobody@example.test' } }));
    expect(nobody.body.data).toMatchObject({ users: [] });
  });

  it('refuses what names nobody, also a user of another community', async () => {
    const { api, other, ask } = await setUpInfo();
    api.addUser(other.id, { username: 'bob', email: 'bob@example.test' });
    expect((await ask('bob')).status).toBe(404);
    expect((await ask(100_004)).status).toBe(400);
    expect((await ask('')).status).toBe(400);
    expect((await ask(undefined)).status).toBe(400);
  });
});

describe('faults that answer at once', () => {
  type Expected = { applied: boolean; outcome: string; status: number | null };
  it.each<[Fault, Expected]>([
    [{ kind: 'drop-before' }, { applied: false, outcome: 'dropped', status: null }],
    [{ kind: 'drop-after' }, { applied: true, outcome: 'dropped', status: null }],
  ])('$kind resets the connection', async (fault, expected) => {
    const { api, place, award } = await setUp();
    api.fail(fault);
    await expect(award(5)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(api.requests).toMatchObject([{ fault: fault.kind, ...expected, body: { value: 5 } }]);
    expect(api.total(...place)).toBe(expected.applied ? 5 : 0);
    expect((await award(1)).status).toBe(201);
  });

  it('drop-mid-body applies, sends half of the JSON and closes', async () => {
    const { api, place, histories } = await setUp();
    api.fail({ kind: 'drop-mid-body' });
    const text = await speak(api, histories, '{"value":5}');
    expect(text).toMatch(/^HTTP\/1\.1 201 Created/);
    const [head = '', body = ''] = text.split('\r\n\r\n');
    expect(body).toMatch(/^{"meta"/);
    expect(body.length).toBe(Math.floor(Number(/content-length: (\d+)/i.exec(head)?.[1]) / 2));
    expect(api.total(...place)).toBe(5);
    expect(api.requests).toMatchObject([{ applied: true, outcome: 'dropped', status: 201 }]);
  });

  it('status answers with the status, headers and body it is given, applied only when it says so', async () => {
    const { api, place, award } = await setUp();
    api.fail({ kind: 'status', status: 429, headers: { 'retry-after': '7' }, body: { message: 'slow down' } });
    api.fail({ kind: 'status', status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad gateway</h1>' });
    api.fail({ kind: 'status', status: 500, applied: true });
    const limited = await award(1);
    expect(limited.headers.get('retry-after')).toBe('7');
    expect(await read(limited)).toEqual({ status: 429, body: { message: 'slow down' } });
    const gateway = await award(2);
    expect([gateway.status, gateway.headers.get('content-type')]).toEqual([502, 'text/html']);
    expect(await gateway.text()).toBe('<h1>Bad gateway</h1>');
    expect(await read(await award(4))).toMatchObject({ status: 500, body: { message: expect.any(String) } });
    expect(api.total(...place)).toBe(4);
    expect(api.requests.map(({ applied }) => applied)).toEqual([false, false, true]);
  });

  it('malformed applies and answers 201 with cut JSON or a page of HTML', async () => {
    const { api, place, award } = await setUp();
    api.fail({ kind: 'malformed' });
    api.fail({ kind: 'malformed', as: 'html' });
    const cut = await award(1);
    expect([cut.status, cut.headers.get('content-type')]).toEqual([201, 'application/json; charset=utf-8']);
    const text = await cut.text();
    expect(text).toMatch(/^{"meta"/);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    const page = await award(1);
    expect([page.status, page.headers.get('content-type')]).toEqual([201, 'text/html']);
    expect(await page.text()).toMatch(/^<!doctype html>/);
    expect(api.total(...place)).toBe(2);
  });

  it('empty and no-total apply, and keep body or total back', async () => {
    const { api, place, award } = await setUp();
    api.fail({ kind: 'empty' });
    api.fail({ kind: 'no-total' });
    const empty = await award(1);
    expect([empty.status, await empty.text()]).toEqual([201, '']);
    const { status, body } = await read(await award(1));
    expect([status, body.meta]).toEqual([201, { status: 'success', statusCode: 201 }]);
    expect(body.data).toMatchObject({ value: 1 });
    expect(api.total(...place)).toBe(2);
  });

  it.each(['gzip', 'deflate', 'br'] as const)('compressed applies and answers as usual by %s', async (by) => {
    const { api, place, award } = await setUp();
    api.fail({ kind: 'compressed', by });
    const response = await award(1);
    expect(response.headers.get('content-encoding')).toBe(by);
    expect((await read(response)).body.meta).toMatchObject({ sum: 1 });
    expect(api.total(...place)).toBe(1);
  });

  it('oversized applies and sends as many megabytes as it is told', async () => {
    const { api, place, award } = await setUp();
    api.fail({ kind: 'oversized', megabytes: 2 });
    const response = await award(1);
    expect(response.status).toBe(201);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(2 * 1024 * 1024);
    expect(api.total(...place)).toBe(1);
  });

  it('does not apply what the API refuses', async () => {
    const { api, place, award } = await setUp();
    api.fail({ kind: 'malformed' });
    expect((await award('ten')).status).toBe(400);
    expect(api.histories(...place)).toEqual([]);
  });

  it('says so when the fault itself is impossible', async () => {
    const { api, award } = await setUp();
    api.fail({ kind: 'status', status: 99 });
    expect(await read(await award(1))).toMatchObject({
      status: 500,
      body: { message: expect.stringContaining('The sandbox could not do this') },
    });
  });
});

describe('faults that take time', () => {
  const held = (count: number) => (api: ReturningServer) => api.held.length === count;

  it('delay waits its time, then answers as usual', async () => {
    const timers = createManualTimers();
    const { api, place, award } = await setUp({ startTimer: timers.startTimer });
    api.fail({ kind: 'delay', ms: 1500 });
    const answer = award(5);
    await api.waitFor(held(1));
    expect([timers.waits(), api.total(...place), api.requests[0]?.outcome]).toEqual([[1500], 0, 'held']);
    timers.fire();
    expect((await answer).status).toBe(201);
    expect(api.held).toEqual([]);
    expect(api.requests).toMatchObject([{ fault: 'delay', outcome: 'answered', applied: true, status: 201 }]);
  });

  it('delay applies even when the client has left', async () => {
    const timers = createManualTimers();
    const { api, place, histories, call } = await setUp({ startTimer: timers.startTimer });
    api.fail({ kind: 'delay', ms: 1500 });
    await leave(api, (signal) => call('POST', histories, { body: { value: 5 }, signal }));
    expect([api.held.length, api.total(...place)]).toEqual([1, 0]);
    timers.fire();
    await api.waitFor(({ requests }) => requests[0]?.outcome === 'abandoned');
    expect(api.total(...place)).toBe(5);
  });

  it('hang-before applies nothing until released, and never when the client leaves', async () => {
    const { api, place, histories, award, call } = await setUp();
    api.fail({ kind: 'hang-before', times: 2 });
    const answer = award(5);
    await api.waitFor(held(1));
    expect(api.held).toEqual([{ number: 1, method: 'POST', path: histories, fault: 'hang-before', clientLeft: false }]);
    expect(api.total(...place)).toBe(0);
    api.release();
    expect((await answer).status).toBe(201);
    expect(api.total(...place)).toBe(5);
    await leave(api, (signal) => call('POST', histories, { body: { value: 7 }, signal }));
    await api.waitFor(held(0));
    expect(api.requests[1]).toMatchObject({ outcome: 'abandoned', applied: false, status: null });
    expect(api.total(...place)).toBe(5);
  });

  it('hang-after applies at once and answers when released', async () => {
    const { api, place, award } = await setUp();
    api.fail({ kind: 'hang-after' });
    const answer = award(5);
    await api.waitFor(held(1));
    expect(api.total(...place)).toBe(5);
    api.release();
    expect((await read(await answer)).body).toMatchObject({ meta: { sum: 5 } });
  });

  it('late applies on release, after the client gave up', async () => {
    const { api, place, histories, call, award } = await setUp();
    api.fail({ kind: 'late' });
    await leave(api, (signal) => call('POST', histories, { body: { value: 5 }, signal }));
    await award(1);
    expect(api.total(...place)).toBe(1);
    api.release();
    await api.waitFor(({ requests }) => requests[0]?.applied === true);
    expect(api.histories(...place)).toMatchObject([
      { value: 1, requestNumber: 2 },
      { value: 5, requestNumber: 1, total: 6 },
    ]);
    expect(api.requests[0]).toMatchObject({ outcome: 'abandoned', status: null });
  });

  it('late applies after its time, and a client that still waits gets no answer', async () => {
    const timers = createManualTimers();
    const { api, place, award } = await setUp({ startTimer: timers.startTimer });
    api.fail({ kind: 'late', ms: 4000 });
    const answer = award(5);
    await api.waitFor(held(1));
    expect([timers.waits(), api.total(...place)]).toEqual([[4000], 0]);
    timers.fire();
    await expect(answer).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(api.total(...place)).toBe(5);
    expect(api.requests[0]).toMatchObject({ outcome: 'dropped', applied: true });
  });

  it('slow-body applies, then lets the body out in drops, the rest on release', async () => {
    const timers = createManualTimers();
    const { api, place, award } = await setUp({ startTimer: timers.startTimer });
    api.fail({ kind: 'slow-body', bytes: 2, ms: 30 });
    const response = await award(5);
    expect([response.status, api.total(...place)]).toEqual([201, 5]);
    const reader = response.body?.getReader();
    const received: string[] = [];
    const receive = async () => received.push(Buffer.from((await reader?.read())?.value ?? '').toString());
    for (const _ of [1, 2]) {
      expect(timers.waits()).toEqual([30]);
      timers.fire();
      await receive();
      await api.waitFor(held(1));
    }
    expect(received).toEqual(['{"', 'me']);
    api.release();
    while (api.requests[0]?.outcome !== 'answered' || received.at(-1) !== '') await receive();
    expect(JSON.parse(received.join(''))).toMatchObject({ meta: { sum: 5 } });
  });

  it('a release can be for one request alone', async () => {
    const { api, place, award } = await setUp();
    api.fail({ kind: 'hang-before', times: 2 });
    const answers = [award(1), award(1)];
    await api.waitFor(held(2));
    api.release(2);
    expect((await Promise.race(answers)).status).toBe(201);
    expect([api.held.map(({ number }) => number), api.total(...place)]).toEqual([[1], 1]);
    api.release();
    await Promise.all(answers);
  });

  it('what is still held at the end is never applied', async () => {
    const { api, place, award } = await setUp();
    for (const kind of ['late', 'hang-before'] as const) api.fail({ kind });
    const answers = Promise.allSettled([award(1), award(2)]);
    await api.waitFor(held(2));
    await api.close();
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect([api.total(...place), api.held]).toEqual([0, []]);
  });

  it('holds nothing that arrives while the server closes', async () => {
    const { api, place, award } = await setUp();
    api.fail({ kind: 'late' });
    const answer = expect(award(1)).rejects.toThrow();
    await api.waitFor(({ requests }) => requests.length === 1);
    await api.close();
    await answer;
    expect([api.total(...place), api.held]).toEqual([0, []]);
  });
});

describe('the fault queue', () => {
  it('is first in, first out, counts times, and minds method and path', async () => {
    const { api, award, list, call } = await setUp();
    api.fail({ kind: 'status', status: 501, method: 'GET' });
    api.fail({ kind: 'status', status: 502, path: /\/histories$/g, times: 2 });
    api.fail({ kind: 'status', status: 503 });
    api.fail({ kind: 'status', status: 504, path: /\/users\/info/ });
    const statuses = [(await award(1)).status, (await list()).status, (await award(1)).status, (await award(1)).status];
    expect(statuses).toEqual([502, 501, 502, 503]);
    expect((await award(1)).status).toBe(201);
    expect((await call('POST', '/apis/v1/users/info')).status).toBe(504);
  });

  it('can be emptied', async () => {
    const { api, award } = await setUp();
    api.fail({ kind: 'drop-before', times: Number.POSITIVE_INFINITY });
    await expect(award(1)).rejects.toThrow();
    await expect(award(1)).rejects.toThrow();
    api.clearFaults();
    expect((await award(1)).status).toBe(201);
  });
});

describe('outages', () => {
  it('refuses connections, cuts open ones, and comes back on the same port', async () => {
    const { api, place, award } = await setUp();
    await award(1);
    api.fail({ kind: 'hang-before' });
    const cut = award(2);
    await api.waitFor(({ held }) => held.length === 1);
    const { url } = api;
    await Promise.all([expect(cut).rejects.toThrow(), api.setOutage('refused')]);
    await expect(award(4)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    await api.setOutage(null);
    expect((await award(8)).status).toBe(201);
    expect([api.url, api.total(...place), api.requests.length]).toEqual([url, 9, 3]);
  });

  it('answers everything with 503 and keeps the faults for later', async () => {
    const { api, place, award, list } = await setUp();
    api.fail({ kind: 'status', status: 418 });
    await api.setOutage('503');
    expect([(await award(1)).status, (await list()).status]).toEqual([503, 503]);
    await api.setOutage(null);
    expect([(await award(1)).status, (await award(1)).status]).toEqual([418, 201]);
    expect(api.total(...place)).toBe(1);
    expect(api.requests.map(({ fault }) => fault)).toEqual(['outage-503', 'outage-503', 'status', null]);
  });

  it('answers nothing while it hangs, and then whoever still waits', async () => {
    const { api, place, histories, award, call } = await setUp();
    await api.setOutage('hang');
    await leave(api, (signal) => call('POST', histories, { body: { value: 1 }, signal }));
    const patient = award(2);
    await api.waitFor(({ requests, held }) => requests.length === 2 && held.length === 1);
    expect(api.total(...place)).toBe(0);
    await api.setOutage(null);
    expect((await patient).status).toBe(201);
    expect(api.total(...place)).toBe(2);
    expect(api.requests).toMatchObject([{ outcome: 'abandoned', applied: false }, { fault: 'outage-hang' }]);
  });
});

describe('waiting for a state', () => {
  it('ends at the change that makes it true', async () => {
    const { api, place, award } = await setUp();
    const applied = api.waitFor(({ requests }) => requests.some((request) => request.applied));
    const changed = api.waitFor(() => api.total(...place) === 7);
    await award(3);
    await applied;
    api.changeOutside(...place, 'increase', 4);
    await changed;
  });

  it('shows the recent requests when it waited in vain', async () => {
    const { api, histories, award } = await setUp();
    await expect(api.waitFor(() => false, 1)).rejects.toThrow('Waited 1 ms in vain. No request arrived.');
    api.fail({ kind: 'status', status: 500 });
    await award(3);
    await expect(api.waitFor(() => false, 1)).rejects.toThrow(
      `#1 POST ${histories} {"value":3}: answered, 500, status, not applied`,
    );
  });

  it('fails with the error of the question, and when the server closes', async () => {
    const { api } = await setUp();
    const question = () => {
      throw new Error('bad question');
    };
    await expect(api.waitFor(question)).rejects.toThrow('bad question');
    const waiting = expect(api.waitFor(() => false)).rejects.toThrow('was closed');
    await api.close();
    await waiting;
  });
});

describe('setting up', () => {
  it('gives the same ids in every run and refuses taken ids, keys and ports', async () => {
    const [first, second] = [await setUp(), await setUp()];
    expect([first.community, first.field, first.user]).toEqual([second.community, second.field, second.user]);
    const { api, community, field, user } = first;
    expect(() => api.addCommunity({ ...community, keys: [] })).toThrow('exists already');
    expect(() => api.addField(community.id, field)).toThrow('exists already');
    expect(() => api.addUser(community.id, user)).toThrow('exists already');
    const taken = () => api.addCommunity({ name: 'Third', keys: [{ key: KEY }] });
    expect(taken).toThrow('key 1 of Third is empty or in use');
    const port = Number(new URL(api.url).port);
    await expect(createReturningServer({ port })).rejects.toThrow(`Port ${port} on 127.0.0.1 cannot be opened`);
  });

  it('notes a client that leaves while sending', async () => {
    const { api, histories } = await setUp();
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
    socket.write(`POST ${histories} HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"val`);
    await api.waitFor(({ requests }) => requests.length === 1);
    socket.destroy();
    await api.waitFor(({ requests }) => requests[0]?.outcome === 'abandoned');
    expect(api.requests[0]).toMatchObject({ applied: false, body: undefined, credential: 'none' });
  });
});

/** Sends a request, leaves once the server holds it, and waits until the server has seen that. */
async function leave(api: ReturningServer, send: (signal: AbortSignal) => Promise<Response>): Promise<void> {
  const controller = new AbortController();
  const left = expect(send(controller.signal)).rejects.toThrow();
  await api.waitFor(({ held }) => held.length === 1);
  controller.abort();
  await left;
  await api.waitFor(({ held }) => held.every(({ clientLeft }) => clientLeft));
}

/** What a raw socket receives for one POST until the server closes. */
async function speak(api: ReturningServer, path: string, body: string): Promise<string> {
  const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${KEY}\r\ncontent-length: ${body.length}\r\n\r\n`,
  );
  socket.write(body);
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString();
  });
  await once(socket, 'close');
  return text;
}
