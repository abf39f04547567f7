import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { NotFoundError, OutcomeUnknownError, RefusedError } from '../../../src/returning-ai/errors.ts';
import { failureOf } from '../open-client.ts';
import { collect, openCommunity } from './community.ts';

const BEA = {
  firstname: 'Bea',
  lastname: 'Costa',
  username: 'bea',
  displayname: 'Bea Costa',
  email: 'bea@example.test',
  password: 'correct horse battery',
};
const CSV = 'email,points,points_op\nana@example.test,5,add\n';

describe('users of the integration API', () => {
  it('are made, found by id, e-mail and name, deleted and restored', async () => {
    const { client, auth } = await openCommunity();
    const made = await client.users.create(BEA, auth);
    expect(made).toMatchObject({ username: 'bea', id: expect.stringMatching(/^[0-9a-f]{24}$/) });
    for (const idOrEmail of [made.id ?? '', made.shortId ?? '', BEA.email, BEA.username]) {
      expect(await client.users.info({ idOrEmail }, auth)).toMatchObject({
        id: made.id,
        firstName: 'Bea',
        lastName: 'Costa',
        roles: ['Member'],
        xp: 0,
        loginStreak: 1,
      });
    }
    expect(await client.users.manage({ action: 'delete', user: 'bea' }, auth)).toEqual({
      action: 'delete',
      user: 'bea',
    });
    expect(await failureOf(client.users.info({ idOrEmail: 'bea' }, auth), auth.key)).toBeInstanceOf(NotFoundError);
    await client.users.manage({ action: 'restore', user: 'bea' }, auth);
    expect((await client.users.info({ idOrEmail: 'bea' }, auth)).id).toBe(made.id);
  });

  it('are made without a password where another service signs them in, and once only', async () => {
    const { api, client, auth } = await openCommunity();
    const { password: _, ...withoutPassword } = BEA;
    await client.users.create({ ...withoutPassword, externalId: 'crm-7' }, auth);
    expect(api.requests[0]?.body).toEqual({ ...withoutPassword, externalId: 'crm-7' });
    const again = await failureOf(client.users.create(BEA, auth), auth.key);
    expect(again).toMatchObject({ constructor: RefusedError, status: 409, applied: 'no' });
    expect(api.requests[1]?.body).toEqual({ ...BEA, confirmPassword: BEA.password });
  });

  it('have their password in no error', async () => {
    const { api, client, auth } = await openCommunity();
    api.fail({ kind: 'status', status: 400, body: { message: `The password ${BEA.password} is too weak` } });
    const error = await failureOf(client.users.create(BEA, auth), auth.key);
    expect(error).toMatchObject({ apiMessage: 'The password *** is too weak' });
  });

  it('have a profile and counts of what they did', async () => {
    const { client, channel, user, auth } = await openCommunity();
    await client.messages.send({ channelId: channel.id, message: 'Hi', sender: 'ana' }, auth);
    expect(await client.users.get({ userId: user.id }, auth)).toMatchObject({
      id: user.id,
      shortId: String(user.shortId),
      displayName: 'Ana de Lima',
      isOnline: false,
    });
    const counts = { messages: 1, replies: 0, reaction: 0, socials: 0 };
    expect(await client.users.activityStats({ identifier: user.email, days: 1 }, auth)).toEqual({
      userId: user.id,
      startDate: '2026-01-02',
      endDate: '2026-01-02',
      totals: counts,
      days: [{ date: '2026-01-02', counts }],
    });
  });

  it.each([
    ['a text', () => CSV],
    ['a blob', () => new Blob([CSV])],
    ['a stream of bytes', () => Readable.from([Buffer.from(CSV.slice(0, 9)), Buffer.from(CSV.slice(9))])],
    ['an iterable of texts', () => Readable.from(CSV.split(/(?<=\n)/))],
  ])('are changed and imported by a file from %s', async (_name, csv) => {
    const { api, client, communityId, auth } = await openCommunity();
    expect(await client.users.bulkUpdate({ csv: csv() }, auth)).toEqual({ apiMessage: 'Bulk update queued' });
    expect(await client.users.bulkImport({ communityId, csv: csv() }, auth)).toEqual({
      apiMessage: 'Bulk import queued',
    });
    expect(api.uploads(communityId)).toEqual([
      { kind: 'update', csv: CSV },
      { kind: 'import', csv: CSV },
    ]);
    expect(String(api.requests[1]?.body)).toContain(`name="communityId"\r\n\r\n${communityId}\r\n`);
  });

  it('are changed by a file once, also when the answer is lost', async () => {
    const { api, client, communityId, auth } = await openCommunity();
    api.fail({ kind: 'drop-after' });
    const error = await failureOf(client.users.bulkUpdate({ csv: CSV }, auth), auth.key);
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(api.uploads(communityId)).toHaveLength(1);
  });
});

describe('users of the application API', () => {
  it('have a profile, of which some properties can be asked for', async () => {
    const { api, client, user, auth } = await openCommunity();
    const properties = ['email', '_id'] as const;
    const profile = await client.application.users.get({ userId: user.id, properties }, auth);
    expect(profile).toMatchObject({ id: user.id, email: 'ana@example.test' });
    await client.application.users.get({ userId: user.id }, auth);
    expect(api.requests.map(({ path }) => path)).toEqual([
      `/apis/v1/users/${user.id}?email=true&_id=true`,
      `/apis/v1/users/${user.id}`,
    ]);
  });

  it('are listed by community over all pages, and read one by one', async () => {
    const { api, client, communityId, user, auth } = await openCommunity();
    api.configure({ pageSize: 2 });
    const names = ['ana', 'bea', 'cleo', 'dina', 'eve'];
    for (const username of names.slice(1)) api.addUser(communityId, { username, email: `${username}@example.test` });
    const { entries, complete } = await client.application.communityUsers.list({ communityId }, auth);
    expect([entries.map(({ username }) => username), complete]).toEqual([names, true]);
    expect(await collect(client.application.communityUsers.iterate({ communityId }, auth))).toEqual(entries);
    const one = await client.application.communityUsers.get({ communityId, userId: user.id }, auth);
    expect(one).toEqual(entries[0]);
  });
});
