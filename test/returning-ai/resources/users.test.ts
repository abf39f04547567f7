import { describe, expect, it } from 'vitest';
import { InvalidRequestError } from '../../../src/returning-ai/errors.ts';
import { startRecordingServer } from '../../support/raw-server.ts';
import { failureOf, KEY, openClient } from '../open-client.ts';

const HEX = 'fedcba9876543210fedcba98';

async function infoAnswered(data: unknown) {
  const server = await startRecordingServer((response) => response.end(JSON.stringify({ status: 'success', data })));
  return openClient(server.url).users.info({ idOrEmail: '42' }, { key: KEY });
}

describe('looking a user up', () => {
  it('posts what to look up', async () => {
    const server = await startRecordingServer((response) => response.end('{"status":"success","data":{}}'));
    await openClient(server.url).users.info({ idOrEmail: 'ana@example.com' }, { key: KEY });
    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      url: '/apis/v1/users/info',
      body: '{"idOrEmail":"ana@example.com"}',
    });
  });

  it.each([
    [
      { _id: HEX, userId: '1042' },
      { id: HEX, shortId: '1042' },
    ],
    [
      { _id: HEX, id: 1042 },
      { id: HEX, shortId: '1042' },
    ],
    [{ userId: HEX }, { id: HEX, shortId: undefined }],
    [{ userId: '1042' }, { id: undefined, shortId: '1042' }],
    [{ userId: 1042 }, { id: undefined, shortId: '1042' }],
    [
      { _id: 'short', userId: HEX },
      { id: HEX, shortId: undefined },
    ],
    [{ id: HEX }, { id: undefined, shortId: undefined }],
    [{ _id: `${HEX}0` }, { id: undefined, shortId: undefined }],
    [{}, { id: undefined, shortId: undefined }],
    [[], { id: undefined, shortId: undefined }],
  ])('reads the ids of %j', async (data, ids) => {
    expect(await infoAnswered(data)).toMatchObject(ids);
  });

  it('reads names and custom fields as they are', async () => {
    const customFields = { points: 5, 'vip-since': '2025' };
    const data = { _id: HEX, username: 'ana', displayName: 'Ana', xp: 3, customFields };
    expect(await infoAnswered(data)).toEqual({
      id: HEX,
      shortId: undefined,
      username: 'ana',
      displayName: 'Ana',
      xp: 3,
      customFields,
    });
  });

  it.each([null, 'x', [1], undefined])('takes %j as no custom fields', async (customFields) => {
    expect(await infoAnswered({ _id: HEX, username: 5, customFields })).toEqual({
      id: HEX,
      customFields: {},
    });
  });

  it('refuses to look for nothing', async () => {
    const server = await startRecordingServer((response) => response.end('{}'));
    const error = await failureOf(openClient(server.url).users.info({ idOrEmail: ' ' }, { key: KEY }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(server.connectionCount()).toBe(0);
  });
});
