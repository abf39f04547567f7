import { describe, expect, it } from 'vitest';
import { collect, openCommunity } from './community.ts';

const ROLE = {
  class: 'green',
  title: 'Helper',
  order: 2,
  billable: false,
  server_permissions: {
    server_administrator: false,
    allow_dm: true,
    create_invite: true,
    warn_members: false,
    suspend_members: false,
    ban_members: false,
    broadcast_messages: false,
    overwrite_language: false,
  },
  channel_permissions: {
    post_messages: true,
    attach_files: true,
    allow_mentions: true,
    manage_messages: false,
    pinable: false,
    share_links: true,
    share_Attachments: true,
  },
};

describe('roles', () => {
  it('can be made, changed and deleted', async () => {
    const { client, communityId, system } = await openCommunity();
    const made = await client.system.roles.create(ROLE, system);
    expect(made).toMatchObject({
      class: 'green',
      title: 'Helper',
      order: 2,
      billable: false,
      serverId: communityId,
      serverPermissions: ROLE.server_permissions,
      channelPermissions: ROLE.channel_permissions,
      createdAt: '2026-01-02T03:04:05.000Z',
    });
    const roleId = made.id ?? '';
    const changed = await client.system.roles.update({ ...ROLE, roleId, title: 'Friend' }, system);
    expect(changed).toMatchObject({ id: roleId, title: 'Friend' });
    await client.system.roles.delete({ roleId }, system);
    await expect(client.system.roles.delete({ roleId }, system)).rejects.toMatchObject({ status: 404 });
  });

  it('are listed for a user', async () => {
    const { api, client, communityId, user, system } = await openCommunity();
    const { id: roleId = '' } = await client.system.roles.create(ROLE, system);
    await client.system.roles.create({ ...ROLE, title: 'Other' }, system);
    api.giveRole(communityId, roleId, user.id);
    const place = { userId: String(user.shortId) };
    const { entries, complete } = await client.system.roles.listOfUser(place, system);
    expect(entries.map(({ title }) => title)).toEqual(['Helper']);
    expect(complete).toBe(true);
    expect(await collect(client.system.roles.iterateOfUser(place, system))).toEqual(entries);
  });
});
