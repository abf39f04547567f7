import { describe, expect, it } from 'vitest';
import { InvalidRequestError } from '../../../src/returning-ai/errors.ts';
import { startRecordingServer } from '../../support/raw-server.ts';
import { AWARD, failureOf, KEY, openClient } from '../open-client.ts';

async function listAnswered(body: unknown) {
  const server = await startRecordingServer((response) => response.end(JSON.stringify(body)));
  return (await openClient(server.url).fields.list(AWARD, { key: KEY })).entries;
}

describe('the fields of a community', () => {
  it('are asked for below the community', async () => {
    const server = await startRecordingServer((response) => response.end('{"data":[]}'));
    await openClient(server.url).fields.list({ communityId: 'c 1' }, { key: KEY });
    expect(server.requests[0]).toMatchObject({ method: 'GET', url: '/apis/v1/communities/c%201/user-fields' });
  });

  it('are read with their key, name and type', async () => {
    const field = { _id: 'f1', field: 'loyalty-points', name: 'Loyalty Points', type: 'numerical', creator: null };
    expect(await listAnswered({ data: [field, { id: 2, name: ' ', type: 7 }] })).toEqual([
      { id: 'f1', key: 'loyalty-points', name: 'Loyalty Points', type: 'numerical', numeric: true },
      { id: '2', key: undefined, name: undefined, type: undefined, numeric: undefined },
    ]);
  });

  it.each([
    ['number', true],
    ['numerical', true],
    ['Number ', true],
    ['text', false],
    ['single-line-text', false],
    ['multi-line-text', false],
    ['boolean', false],
    ['date', false],
    ['select', false],
    ['decimal', undefined],
    ['numeric-range', undefined],
    ['', undefined],
    [null, undefined],
  ])('with the type %j are numeric: %s', async (type, numeric) => {
    expect((await listAnswered({ data: [{ _id: 'f', type }] }))[0]?.numeric).toBe(numeric);
  });

  it('are not asked for without a community', async () => {
    const server = await startRecordingServer((response) => response.end('{"data":[]}'));
    const call = openClient(server.url).fields.list({ communityId: ' ' }, { key: KEY });
    expect(await failureOf(call)).toBeInstanceOf(InvalidRequestError);
    expect(server.connectionCount()).toBe(0);
  });
});
