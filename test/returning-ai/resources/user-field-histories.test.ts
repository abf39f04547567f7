import { describe, expect, it } from 'vitest';
import { InvalidRequestError, OutcomeUnknownError } from '../../../src/returning-ai/errors.ts';
import type { HistoryAction } from '../../../src/returning-ai/resources/user-field-histories.ts';
import { startRawServer, startRecordingServer } from '../../support/raw-server.ts';
import { AWARD, failureOf, KEY, openClient } from '../open-client.ts';

const ROUTE =
  '/apis/v1/communities/0123456789abcdef01234567/user-fields/89abcdef0123456789abcdef/users/fedcba9876543210fedcba98/histories';

/** The answer of the documentation page, with other ids. */
const CREATED = {
  meta: { status: 'success', statusCode: 201, sum: 500 },
  message: 'User field history created successfully',
  data: {
    _id: '685957701ff244c62bd2e5b4',
    fieldId: AWARD.fieldId,
    value: 500,
    action: 'overwrite',
    createdAt: '2025-06-23T13:32:32.950Z',
  },
};

async function createAnswered(body: unknown) {
  const server = await startRecordingServer((response) => response.writeHead(201).end(JSON.stringify(body)));
  return openClient(server.url).histories.create(AWARD, { key: KEY });
}

async function listAnswered(body: unknown) {
  const server = await startRecordingServer((response) => response.end(JSON.stringify(body)));
  return openClient(server.url).histories.list(AWARD, { key: KEY });
}

describe('create', () => {
  it('sends the bytes of the documentation page', async () => {
    let received = '';
    const server = await startRawServer((socket) => {
      socket.on('data', (chunk) => {
        received += chunk.toString('latin1');
        if (received.endsWith('}')) socket.end(`HTTP/1.1 201 Created\r\n\r\n${JSON.stringify(CREATED)}`);
      });
    });
    await openClient(server.url).histories.create({ ...AWARD, value: 10, action: 'increase' }, { key: KEY });
    const [head = '', body] = received.split('\r\n\r\n');
    const [requestLine, ...headers] = head.split('\r\n');
    expect(requestLine).toBe(`POST ${ROUTE} HTTP/1.1`);
    expect(headers.sort()).toEqual([
      'accept-encoding: identity',
      'accept: application/json',
      `authorization: Bearer ${KEY}`,
      'connection: keep-alive',
      'content-length: 32',
      'content-type: application/json',
      `host: 127.0.0.1:${server.port}`,
      'user-agent: returning-discord',
    ]);
    expect(body).toBe('{"value":10,"action":"increase"}');
  });

  it.each([
    [0, 'increase', '{"value":0,"action":"increase"}'],
    [-2.5, 'decrease', '{"value":-2.5,"action":"decrease"}'],
    [1e21, 'overwrite', '{"value":1e+21,"action":"overwrite"}'],
  ] as const)('sends %d %s with its action always explicit', async (value, action, body) => {
    const server = await startRecordingServer((response) => response.writeHead(201).end('{}'));
    await openClient(server.url).histories.create({ ...AWARD, value, action }, { key: KEY });
    expect(server.requests[0]?.body).toBe(body);
  });

  it('returns the total and the entry of the documented answer', async () => {
    expect(await createAnswered(CREATED)).toEqual({
      total: 500,
      id: '685957701ff244c62bd2e5b4',
      value: 500,
      action: 'overwrite',
      createdAt: '2025-06-23T13:32:32.950Z',
    });
  });

  it.each([
    [{ meta: { sum: 0 } }, 0],
    [{ meta: { sum: -3.5 } }, -3.5],
    [{ data: { sum: 7 } }, 7],
    [{ body: { sum: 8 }, meta: { success: true } }, 8],
    [{ meta: { sum: 1 }, data: { sum: 2 } }, 1],
    [{ meta: { sum: '1' }, data: { sum: 2 } }, 2],
    [{ meta: { sum: '500' } }, undefined],
    [{ meta: { sum: null } }, undefined],
    [{ meta: {} }, undefined],
    [{ meta: null, data: null }, undefined],
    [{ meta: [500], data: 'x' }, undefined],
    [{ sum: 5, total: 6 }, undefined],
    [{}, undefined],
  ])('reads the total of %j as %s', async (body, total) => {
    expect((await createAnswered(body)).total).toBe(total);
  });

  it('takes a total too large for a number as unknown', async () => {
    const server = await startRecordingServer((response) => response.end('{"meta":{"sum":1e999}}'));
    expect((await openClient(server.url).histories.create(AWARD, { key: KEY })).total).toBeUndefined();
  });

  it('drops what has the wrong type and keeps the rest', async () => {
    const data = { _id: { $oid: 'x' }, id: 77, value: '10', action: 'multiply', createdAt: 1750685552950 };
    const created = await createAnswered({ meta: { sum: 3 }, data });
    expect(created).toEqual({ total: 3, id: '77', value: undefined, action: undefined, createdAt: undefined });
  });

  it.each([
    ['2025-06-23T15:32:32.950+02:00', '2025-06-23T13:32:32.950Z'],
    ['2025-06-23T13:32:32Z', '2025-06-23T13:32:32.000Z'],
    ['2025-06-23T13:32:32.950123Z', '2025-06-23T13:32:32.950Z'],
    ['2025-06-23T13:32:32.950', undefined],
    ['2025-06-23', undefined],
    ['2025-02-30T00:00:00Z', undefined],
    ['2016-12-31T23:59:60Z', undefined],
    ['yesterday', undefined],
  ])('reads the time %s as %s', async (createdAt, instant) => {
    expect((await createAnswered({ data: { createdAt } })).createdAt).toBe(instant);
  });

  it.each([
    { value: Number.NaN },
    { value: Number.POSITIVE_INFINITY },
    { value: '10' as unknown as number },
    { action: undefined as unknown as HistoryAction },
    { action: 'add' as HistoryAction },
    { communityId: '' },
    { fieldId: '..' },
    { userId: '%2E%2e' },
    { userId: undefined as unknown as string },
  ])('refuses %j before anything is sent', async (wrong) => {
    const server = await startRecordingServer((response) => response.end('{}'));
    const error = await failureOf(openClient(server.url).histories.create({ ...AWARD, ...wrong }, { key: KEY }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(server.connectionCount()).toBe(0);
  });
});

describe('list', () => {
  const ENTRIES = [
    { _id: 'b', value: 5, action: 'increase', createdAt: '2025-06-23T13:00:00.000Z', sum: 15 },
    { _id: 'a', value: 10, action: 'overwrite', createdAt: '2025-06-22T13:00:00.000Z', sum: 10 },
  ];

  it('asks for the path of the POST, without a body', async () => {
    const server = await startRecordingServer((response) => response.end('{"data":[]}'));
    await openClient(server.url).histories.list(AWARD, { key: KEY });
    const [request] = server.requests;
    expect(request).toMatchObject({ method: 'GET', url: ROUTE, body: '' });
    expect(request?.headers).toMatchObject({ authorization: `Bearer ${KEY}`, accept: 'application/json' });
    expect(request?.headers).not.toHaveProperty('content-type');
  });

  it('returns the entries in the order given', async () => {
    expect(await listAnswered({ meta: { status: 'success' }, data: ENTRIES })).toEqual({
      entries: [
        { id: 'b', value: 5, action: 'increase', createdAt: '2025-06-23T13:00:00.000Z', total: 15 },
        { id: 'a', value: 10, action: 'overwrite', createdAt: '2025-06-22T13:00:00.000Z', total: 10 },
      ],
      complete: true,
      isBeginning: true,
      isDeclared: false,
    });
  });

  it('is not surely complete where it was a list of others too, unless it says so itself', async () => {
    const data = [...ENTRIES, { ...ENTRIES[0], _id: 'c', userId: 'f'.repeat(24) }];
    expect(await listAnswered({ data })).toMatchObject({ entries: { length: 2 }, complete: false });
    const counted = await listAnswered({ data, pagination: { page: 1, total_pages: 1, total: 3 } });
    expect(counted).toMatchObject({ entries: { length: 2 }, complete: true, isDeclared: true });
  });

  it('is not complete when an entry had to be dropped for want of an id', async () => {
    const list = await listAnswered({ data: [{ _id: 'a' }, { value: 1 }, { id: ' ' }, { id: 2 ** 60 }, { id: 3 }] });
    expect(list).toMatchObject({ entries: [{ id: 'a' }, { id: '3' }], complete: false });
  });

  it('leaves out what names another user or field, and keeps what names the user by another kind of id', async () => {
    const [mine, other] = [AWARD.userId, 'f'.repeat(24)];
    const list = await listAnswered({
      data: [
        { _id: 'a', userId: mine },
        { _id: 'b', userId: other },
        { _id: 'c', userId: '1042' },
        { _id: 'd', fieldId: other },
        { _id: 'e' },
      ],
    });
    expect(list.entries.map(({ id }) => id)).toEqual(['a', 'c', 'e']);
  });

  it('proves nothing when the answer holds no list', async () => {
    expect(await failureOf(listAnswered({ data: { total: 3 } }))).toBeInstanceOf(OutcomeUnknownError);
  });
});
