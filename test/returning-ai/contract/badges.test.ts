import { describe, expect, it } from 'vitest';
import { KeyProblemError, NotFoundError, RefusedError } from '../../../src/returning-ai/errors.ts';
import { failureOf } from '../open-client.ts';
import { collect, openCommunity } from './community.ts';

const BADGE = { title: 'Helper', action: 'custom', quantity: 3, attachRequired: true, description: 'Helps others' };

describe('badges', () => {
  it('can be made, listed, changed and deleted', async () => {
    const { client, system } = await openCommunity();
    const made = await client.system.badges.create(BADGE, system);
    expect(made).toMatchObject({ ...BADGE, id: expect.any(String), awarded: false });
    const badgeId = made.id ?? '';
    expect(await client.system.badges.list(system)).toEqual({
      entries: [made],
      complete: true,
      isBeginning: true,
      isDeclared: false,
    });

    const changed = await client.system.badges.update({ badgeId, title: 'Friend', action: 'custom' }, system);
    expect(changed).toMatchObject({ id: badgeId, title: 'Friend' });
    expect(await collect(client.system.badges.iterate(system))).toEqual([changed]);

    await client.system.badges.delete({ badgeId }, system);
    expect((await client.system.badges.list(system)).entries).toEqual([]);
  });

  it('are awarded to a user by the short id, and taken away', async () => {
    const { api, client, communityId, user, system } = await openCommunity();
    const { id: badgeId = '' } = await client.system.badges.create(BADGE, system);
    const holder = { badgeId, userId: String(user.shortId) };
    expect(await client.system.badges.award(holder, system)).toMatchObject([{ id: badgeId, title: 'Helper' }]);
    expect(api.badgeHolders(communityId, badgeId)).toEqual([user.id]);
    await client.system.badges.remove(holder, system);
    expect(api.badgeHolders(communityId, badgeId)).toEqual([]);
  });

  it('need a badge, a user and the system key', async () => {
    const { api, client, user, system, auth } = await openCommunity();
    const { id: badgeId = '' } = await client.system.badges.create(BADGE, system);
    const award = (badge: string, userId: string, key = system) =>
      failureOf(client.system.badges.award({ badgeId: badge, userId }, key), key.key);
    expect(await award('nowhere', user.id)).toBeInstanceOf(NotFoundError);
    expect(await award(badgeId, 'nobody')).toMatchObject({ status: 404, apiMessage: 'User not found', applied: 'no' });
    expect(await award(badgeId, user.id, auth)).toBeInstanceOf(KeyProblemError);
    const blank = client.system.badges.create({ title: '', action: 'custom' }, system);
    expect(await failureOf(blank, system.key)).toBeInstanceOf(RefusedError);
    expect(api.requests.filter(({ applied }) => applied)).toHaveLength(1);
  });

  it('are awarded once, also when the answer is lost', async () => {
    const { api, client, communityId, user, system } = await openCommunity();
    const { id: badgeId = '' } = await client.system.badges.create(BADGE, system);
    api.fail({ kind: 'drop-after', path: /award/ });
    const lost = await failureOf(client.system.badges.award({ badgeId, userId: user.id }, system), system.key);
    expect(lost.applied).toBe('unknown');
    expect(api.requests.filter(({ path }) => path.endsWith('/award'))).toHaveLength(1);
    expect(api.badgeHolders(communityId, badgeId)).toEqual([user.id]);
  });
});
