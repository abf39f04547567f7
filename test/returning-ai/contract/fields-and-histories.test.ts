import { describe, expect, it } from 'vitest';
import { NotFoundError } from '../../../src/returning-ai/errors.ts';
import { failureOf } from '../open-client.ts';
import { collect, openCommunity } from './community.ts';

describe('user fields', () => {
  it('are made, read, renamed, listed and deleted by the integration API', async () => {
    const { client, communityId, field, auth } = await openCommunity();
    const made = await client.fields.create(
      { communityId, name: 'Reputation', type: 'number', description: 'Thanks' },
      auth,
    );
    expect(made).toEqual({
      id: expect.any(String),
      key: 'reputation',
      name: 'Reputation',
      type: 'number',
      numeric: true,
    });
    const place = { communityId, fieldId: made.id ?? '' };
    expect(await client.fields.get(place, auth)).toEqual(made);
    const renamed = await client.fields.update({ ...place, name: 'Thanks', type: 'number' }, auth);
    expect(renamed).toEqual({ ...made, name: 'Thanks' });
    const { entries, complete } = await client.fields.list({ communityId }, auth);
    expect([entries.map(({ id }) => id), complete]).toEqual([[field.id, made.id], true]);
    expect(await collect(client.fields.iterate({ communityId }, auth))).toEqual(entries);
    await client.fields.delete(place, auth);
    expect(await failureOf(client.fields.get(place, auth), auth.key)).toBeInstanceOf(NotFoundError);
  });

  it('are made with a key of their own by the application API', async () => {
    const { api, client, communityId, auth } = await openCommunity();
    const wanted = { communityId, field: 'rep points', name: 'Reputation', type: 'numerical' };
    const made = await client.application.fields.create(wanted, auth);
    expect(made).toMatchObject({ key: 'rep-points', name: 'Reputation', numeric: true });
    expect(api.requests[0]?.body).toEqual({ field: 'rep points', name: 'Reputation', type: 'numerical' });
    expect(await failureOf(client.application.fields.create(wanted, auth), auth.key)).toMatchObject({
      status: 409,
      applied: 'no',
    });
    const place = { communityId, fieldId: made.id ?? '' };
    expect(await client.application.fields.update({ ...place, name: 'Rep', type: 'numerical' }, auth)).toMatchObject({
      name: 'Rep',
    });
    expect(await client.application.fields.get(place, auth)).toMatchObject({ name: 'Rep' });
    expect((await client.application.fields.list({ communityId }, auth)).entries).toHaveLength(2);
    expect(await collect(client.application.fields.iterate({ communityId }, auth))).toHaveLength(2);
    await client.application.fields.delete(place, auth);
    expect((await client.application.fields.list({ communityId }, auth)).entries).toHaveLength(1);
  });

  it('are deleted also where the answer has no body to say so', async () => {
    const { api, client, communityId, field, auth } = await openCommunity();
    api.fail({ kind: 'status', status: 204, body: '', applied: true });
    await client.fields.delete({ communityId, fieldId: field.id }, auth);
    api.fail({ kind: 'status', status: 200, body: '' });
    const unclear = client.fields.delete({ communityId, fieldId: field.id }, auth);
    expect(await failureOf(unclear, auth.key)).toMatchObject({ code: 'EMPTY_BODY', applied: 'unknown' });
  });
});

describe('user field histories', () => {
  it('are created and listed by the integration API over all pages', async () => {
    const { api, client, communityId, field, user, auth } = await openCommunity();
    const target = { communityId, fieldId: field.id, userId: user.id };
    api.configure({ listing: 'paged', pageSize: 2 });
    for (const value of [1, 2, 3]) await client.histories.create({ ...target, action: 'increase', value }, auth);
    const { total, id } = await client.histories.create({ ...target, action: 'overwrite', value: 10 }, auth);
    expect(total).toBe(10);
    const { entries, complete } = await client.histories.list(target, auth);
    expect([entries.map(({ value }) => value), complete]).toEqual([[10, 3, 2, 1], true]);
    expect(entries[0]).toMatchObject({ id, action: 'overwrite', userId: user.id, fieldId: field.id });
    expect(await collect(client.histories.iterate(target, auth))).toEqual(entries);
    expect(api.histories(communityId, field.id, user.id)).toHaveLength(4);
  });

  it('are created and listed by the application API', async () => {
    const { client, communityId, field, user, auth } = await openCommunity();
    const target = { communityId, fieldId: field.id, userId: user.id };
    const created = await client.application.histories.create({ ...target, action: 'increase', value: 2.5 }, auth);
    expect(created.total).toBe(2.5);
    const { entries } = await client.application.histories.list(target, auth);
    expect(entries).toMatchObject([{ id: created.id, value: 2.5, action: 'increase' }]);
    expect(await collect(client.application.histories.iterate(target, auth))).toEqual(entries);
  });

  it('are read page by page, as far as somebody wants to go', async () => {
    const { api, client, communityId, field, user, auth } = await openCommunity();
    const target = { communityId, fieldId: field.id, userId: user.id };
    api.configure({ listing: 'paged', pageSize: 2 });
    for (const value of [1, 2, 3, 4, 5]) api.changeOutside(communityId, field.id, user.id, 'increase', value);
    for await (const { value } of client.histories.iterate(target, auth)) if (value === 3) break;
    expect(api.requests).toHaveLength(2);
  });
});
