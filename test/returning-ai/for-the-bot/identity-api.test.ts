import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createReturningServer, type ReturningServer } from '../../../sandbox/returning-ai/server.ts';
import { createReturningClient } from '../../../src/returning-ai/client.ts';
import { createIdentityApi } from '../../../src/returning-ai/for-the-bot/identity-api.ts';

const KEY = 'k'.repeat(64);
const ID = '223456789012345678';
const FILTER = /\/users\/filter$/;

let server: ReturningServer;
let communityId: string;
let fieldId: string;
let find: (text?: string) => ReturnType<ReturnType<typeof createIdentityApi>['findUsers']>;

beforeEach(async () => {
  server = await createReturningServer();
  const client = createReturningClient({ baseUrl: server.url });
  onTestFinished(async () => {
    await client.close();
    await server.close();
  });
  communityId = server.addCommunity({ name: 'Traders', keys: [{ key: KEY }] }).id;
  fieldId = server.addField(communityId, { field: 'discord-id', name: 'Discord', type: 'text' }).id;
  const api = createIdentityApi(client);
  find = (text = ID) => api.findUsers('discord-id', text, { key: KEY, budgetMs: 2_000 });
});

function addUser(username: string, text?: string) {
  const user = server.addUser(communityId, { username, email: `${username}@example.com` });
  if (text !== undefined) server.setText(communityId, fieldId, user.id, text);
  return { id: user.id, username };
}

/** The next answer is this. */
const answer = (data: unknown) =>
  server.fail({ kind: 'status', status: 200, path: FILTER, body: { status: 'success', data } });

describe('users by what a text field holds', () => {
  it('are those who hold exactly it, asked for with the key as bearer', async () => {
    const ana = addUser('ana', ID);
    addUser('ben', '323456789012345678');
    addUser('cleo');
    expect(await find()).toEqual({ kind: 'ok', users: [ana] });
    expect(server.requests.at(-1)).toMatchObject({
      method: 'POST',
      path: '/apis/v1/users/filter',
      body: { fields: ['_id', 'username', 'discord-id'], filter: { 'discord-id': ID }, page: 1 },
    });
    expect(await find('999')).toEqual({ kind: 'ok', users: [] });
  });

  it('are several where several hold it', async () => {
    const both = [addUser('ana', ID), addUser('ben', ID)];
    expect(await find()).toEqual({ kind: 'ok', users: both });
  });

  it('are not believed of a deployment that answers with everybody, not even where that is one', async () => {
    server.configure({ userFilter: 'ignored' });
    addUser('ben');
    expect(await find()).toEqual({ kind: 'unconfirmed' });
    addUser('ana', ID);
    expect(await find()).toEqual({ kind: 'unconfirmed' });
  });

  it('are not believed where the answer does not show what they hold', async () => {
    server.configure({ userFilter: 'without-values' });
    addUser('ana', ID);
    expect(await find()).toEqual({ kind: 'unconfirmed' });
  });

  const user = { _id: 'a'.repeat(24), username: 'ana', 'discord-id': ID };
  it.each<[string, unknown, unknown]>([
    ['a plain list', [user], { kind: 'ok', users: [{ id: user._id, username: 'ana' }] }],
    [
      'values among the custom fields',
      { results: [{ _id: user._id, customFields: { 'discord-id': ID } }] },
      { kind: 'ok', users: [{ id: user._id, username: undefined }] },
    ],
    ['a number, which may have lost its last digits', [{ ...user, 'discord-id': Number(ID) }], { kind: 'unconfirmed' }],
    ['no id that points need', [{ ...user, _id: undefined, userId: '7' }], { kind: 'unconfirmed' }],
    ['more pages', { users: [user], total_pages: 2 }, { kind: 'unconfirmed' }],
    ['more pages, in other letters', { users: [user], totalPages: 2 }, { kind: 'unconfirmed' }],
    ['a cursor in other letters', { users: [user], nextCursor: 'abc' }, { kind: 'unconfirmed' }],
    ['the word that there is more', { users: [user], hasMore: true }, { kind: 'unconfirmed' }],
    ['more users counted', { users: [user], pagination: { page: 1, total: 2 } }, { kind: 'unconfirmed' }],
    ['fewer users counted', { users: [user], pagination: { page: 1, total: 0 } }, { kind: 'unconfirmed' }],
    ['a page that may not be the last', { users: [user], pagination: { page: 1 } }, { kind: 'unconfirmed' }],
    [
      'a last page whose count is right',
      { users: [user], pagination: { page: 1, total_pages: 1, total: 1 } },
      { kind: 'ok', users: [{ id: user._id, username: 'ana' }] },
    ],
    ['a cursor to more', { users: [user], next_cursor: 'abc' }, { kind: 'unconfirmed' }],
    [
      'a cursor that is over',
      { users: [user], next_cursor: null },
      { kind: 'ok', users: [{ id: user._id, username: 'ana' }] },
    ],
    ['two lists', { users: [user], others: [] }, { kind: 'unconfirmed' }],
    ['something that is no user', [user, 'ana'], { kind: 'unconfirmed' }],
    ['no list', { ok: true }, { kind: 'no-answer', cause: 'NO_LIST' }],
  ])('are read from an answer with %s', async (_, data, expected) => {
    answer(data);
    expect(await find()).toEqual(expected);
  });

  it('fail in a word', async () => {
    server.configure({ userFilter: 'missing' });
    expect(await find()).toEqual({ kind: 'not-found' });
    server.revokeKey(KEY);
    expect(await find()).toEqual({ kind: 'key-problem' });
  });
});
