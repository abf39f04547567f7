/** Every call of the client by its name, each with something to send. */
import type { RequestAuth, ReturningClient } from '../../src/returning-ai/client.ts';
import { AWARD } from './open-client.ts';

/** Makes one call; an iterator is read to its end. */
export type Call = (client: ReturningClient, auth: RequestAuth) => Promise<unknown>;

const { communityId, fieldId, userId } = AWARD;
const BADGE_ID = '00000000-0000-4000-8000-000000000001';
const ROLE_ID = '00112233445566778899aabb';
const SENDER = 'ana';
const ROLE = {
  class: 'green',
  title: 'Helper',
  order: 1,
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
const USER = {
  firstname: 'Ana',
  lastname: 'Lima',
  username: 'ana',
  displayname: 'Ana',
  email: 'ana@example.test',
  password: 'correct horse',
};

/** The calls that {@link ENDPOINTS} names. */
export const ENDPOINT_CALLS: Readonly<Record<string, Call>> = {
  'auth.secureAuth': (client, auth) => client.auth.secureAuth({ username: 'ana', accessLevel: 1 }, auth),
  'system.roles.create': (client, auth) => client.system.roles.create(ROLE, auth),
  'system.roles.update': (client, auth) => client.system.roles.update({ ...ROLE, roleId: ROLE_ID }, auth),
  'system.roles.delete': (client, auth) => client.system.roles.delete({ roleId: ROLE_ID }, auth),
  'system.roles.listOfUser': (client, auth) => client.system.roles.listOfUser({ userId }, auth),
  'system.channels.list': (client, auth) => client.system.channels.list(auth),
  'system.channels.create': (client, auth) =>
    client.system.channels.create({ topic: 'news', channelType: 'open' }, auth),
  'system.badges.list': (client, auth) => client.system.badges.list(auth),
  'system.badges.create': (client, auth) => client.system.badges.create({ title: 'Helper', action: 'custom' }, auth),
  'system.badges.update': (client, auth) =>
    client.system.badges.update({ badgeId: BADGE_ID, title: 'Helper', action: 'custom' }, auth),
  'system.badges.delete': (client, auth) => client.system.badges.delete({ badgeId: BADGE_ID }, auth),
  'system.badges.award': (client, auth) => client.system.badges.award({ badgeId: BADGE_ID, userId }, auth),
  'system.badges.remove': (client, auth) => client.system.badges.remove({ badgeId: BADGE_ID, userId }, auth),
  'users.create': (client, auth) => client.users.create(USER, auth),
  'users.manage': (client, auth) => client.users.manage({ action: 'delete', user: 'ana' }, auth),
  'users.info': (client, auth) => client.users.info({ idOrEmail: '42' }, auth),
  'users.activityStats': (client, auth) =>
    client.users.activityStats({ identifier: 'ana@example.test', days: 7 }, auth),
  'users.bulkUpdate': (client, auth) => client.users.bulkUpdate({ csv: 'email\n' }, auth),
  'users.bulkImport': (client, auth) => client.users.bulkImport({ communityId, csv: new Blob(['email\n']) }, auth),
  'users.get': (client, auth) => client.users.get({ userId }, auth),
  'messages.send': (client, auth) => client.messages.send({ channelId: '1', message: 'Hi', sender: SENDER }, auth),
  'messages.reply': (client, auth) => client.messages.reply({ messageId: '1', message: 'Hi', sender: SENDER }, auth),
  'messages.react': (client, auth) => client.messages.react({ messageId: '1', emoji: ':wave:', sender: SENDER }, auth),
  'channels.list': (client, auth) => client.channels.list(auth),
  'histories.create': (client, auth) => client.histories.create(AWARD, auth),
  'histories.list': (client, auth) => client.histories.list(AWARD, auth),
  'fields.create': (client, auth) => client.fields.create({ communityId, name: 'Points', type: 'number' }, auth),
  'fields.list': (client, auth) => client.fields.list({ communityId }, auth),
  'fields.delete': (client, auth) => client.fields.delete({ communityId, fieldId }, auth),
  'fields.update': (client, auth) =>
    client.fields.update({ communityId, fieldId, name: 'Points', type: 'number' }, auth),
  'fields.get': (client, auth) => client.fields.get({ communityId, fieldId }, auth),
  'application.users.get': (client, auth) => client.application.users.get({ userId }, auth),
  'application.communityUsers.list': (client, auth) => client.application.communityUsers.list({ communityId }, auth),
  'application.communityUsers.get': (client, auth) =>
    client.application.communityUsers.get({ communityId, userId }, auth),
  'application.fields.list': (client, auth) => client.application.fields.list({ communityId }, auth),
  'application.fields.get': (client, auth) => client.application.fields.get({ communityId, fieldId }, auth),
  'application.fields.create': (client, auth) =>
    client.application.fields.create({ communityId, field: 'points', name: 'Points', type: 'number' }, auth),
  'application.fields.update': (client, auth) =>
    client.application.fields.update({ communityId, fieldId, name: 'Points', type: 'number' }, auth),
  'application.fields.delete': (client, auth) => client.application.fields.delete({ communityId, fieldId }, auth),
  'application.histories.list': (client, auth) => client.application.histories.list(AWARD, auth),
  'application.histories.create': (client, auth) => client.application.histories.create(AWARD, auth),
};

/** Those and what else sends something: iterators, and the call for any path. */
export const EVERY_CALL: Readonly<Record<string, Call>> = {
  ...ENDPOINT_CALLS,
  'histories.iterate': (client, auth) => exhaust(client.histories.iterate(AWARD, auth)),
  'fields.iterate': (client, auth) => exhaust(client.fields.iterate({ communityId }, auth)),
  'channels.iterate': (client, auth) => exhaust(client.channels.iterate(auth)),
  'application.histories.iterate': (client, auth) => exhaust(client.application.histories.iterate(AWARD, auth)),
  'application.fields.iterate': (client, auth) => exhaust(client.application.fields.iterate({ communityId }, auth)),
  'application.communityUsers.iterate': (client, auth) =>
    exhaust(client.application.communityUsers.iterate({ communityId }, auth)),
  'system.badges.iterate': (client, auth) => exhaust(client.system.badges.iterate(auth)),
  'system.channels.iterate': (client, auth) => exhaust(client.system.channels.iterate(auth)),
  'system.roles.iterateOfUser': (client, auth) => exhaust(client.system.roles.iterateOfUser({ userId }, auth)),
  request: (client, auth) => client.request({ api: 'system', method: 'PATCH', path: '/servers/1', body: {} }, auth),
};

/** More entries than any list of a test has; an endless one fails instead of hanging. */
const ENDLESS = 10_000;

async function exhaust(entries: AsyncIterable<unknown>): Promise<void> {
  let count = 0;
  for await (const _ of entries) if (++count > ENDLESS) throw new Error('The list does not end.');
}

/** The names of all methods of a client. */
export function methodNames(client: object, prefix = ''): string[] {
  return Object.entries(client).flatMap(([name, value]) => {
    if (typeof value === 'function') return [prefix + name];
    return typeof value === 'object' && value !== null ? methodNames(value, `${prefix}${name}.`) : [];
  });
}
