import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../src/reactions/rule.ts';
import { inspectPlaces, toTroubles } from '../../src/services/places.ts';
import { checkInEnglish } from '../support/check-lines.ts';
import { ADMIN, COMMUNITY, createServiceScene, GUILD, KARMA, type ServiceScene } from './service-scene.ts';

const STAFF = '500';
const LOG = '501';

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene();
  await scene.store.changeGuild(GUILD, { staffChannelId: STAFF, logChannelId: LOG, staffRoleId: '600' }, { at: 1 });
});

const addRule = (settings: Partial<RuleSettings>, emoji = { key: '⭐', text: '⭐' }) =>
  scene.store.addRule(
    {
      ...DEFAULT_SETTINGS,
      hundredths: 500,
      ...settings,
      guildId: GUILD,
      emoji,
      createdBy: '301',
    },
    { replaces: undefined, at: 1 },
  );
type Present = NonNullable<ServiceScene['present']>;
const see = (present: Partial<Present>) => {
  scene.present = { ...(scene.present as Present), ...present };
};
const troubles = async () => {
  const findings = await inspectPlaces({ store: scene.store, places: { find: () => scene.present } }, GUILD);
  return toTroubles(findings ?? []).map(({ kind, subject }) => `${kind} ${subject}`.trim());
};
const lines = async () =>
  (await checkInEnglish(scene.setup, GUILD))
    .filter(({ name }) => /channel|Channels|Chosen|role|Rules|Identity/.test(name))
    .map(({ name, state, detail, fix = '' }) => `${state} ${name}: ${detail} ${fix}`.trim());

describe('what was chosen in a guild', () => {
  it('is one line while all is well, and nothing to tell', async () => {
    await addRule({ denyRoleId: '7', channelId: '8' });
    expect(await lines()).toEqual(['ok Channels: Staff and log channel are chosen.']);
    expect(await troubles()).toEqual([]);
  });

  it.each<[string, Partial<Present>, readonly string[], readonly string[]]>([
    [
      'gone',
      { findMissing: (id) => (id === LOG ? undefined : []) },
      [
        'problem Log channel: It is gone. Choose another with `/setup log-channel:…`, or none with `/setup unset:log-channel`.',
      ],
      ['log-channel'],
    ],
    [
      'closed to the bot',
      { findMissing: (id) => (id === STAFF ? ['send-messages', 'embed-links'] : []) },
      [
        'problem Staff channel: I may not write there. I lack Send Messages, Embed Links. Give me that in <#500>, or choose another with `/setup staff-channel:…`.',
      ],
      ['staff-channel'],
    ],
    [
      'open to everyone',
      { listOutsiders: () => [GUILD, '9'] },
      [
        'problem Staff channel: Members can see it. New cards wait. Take View Channel from @everyone in <#500>, or choose another with `/setup staff-channel:…`.',
      ],
      ['staff-channel-open'],
    ],
    [
      'open to roles',
      { listOutsiders: () => ['9', '10', '11', '12', '13'] },
      [
        'problem Staff channel: Members can see it. New cards wait. Take View Channel from <@&9>, <@&10>, <@&11> and 2 more in <#500>, or choose another with `/setup staff-channel:…`.',
      ],
      ['staff-channel-open'],
    ],
    [
      'a role that is gone',
      { hasRole: () => false },
      [
        'ok Channels: Staff and log channel are chosen.',
        'problem Staff role: It is gone. Choose another with `/setup staff-role:…`, or none with `/setup unset:staff-role`.',
      ],
      ['staff-role'],
    ],
  ])('is a line with its fix, and one thing to tell: %s', async (_, present, expected, told) => {
    see(present);
    expect(await lines()).toEqual(expected);
    expect(await troubles()).toEqual(told);
  });

  it('is said also where there is no community', async () => {
    see({ listOutsiders: () => [GUILD] });
    scene.isPublic = true;
    const stranger = await createServiceScene({ guildIds: new Set() });
    await stranger.store.changeGuild(GUILD, { staffChannelId: STAFF }, { at: 1 });
    stranger.present = scene.present;
    const names = (await checkInEnglish(stranger.setup, GUILD)).map(({ name }) => name);
    expect(names).toContain('Staff channel');
    expect(names).toContain('Community');
  });

  it('is not said to be well while Discord has not said', async () => {
    scene.present = undefined;
    expect(await lines()).toEqual([expect.stringContaining('skipped Chosen places: Discord has not told me')]);
    expect(await troubles()).toEqual([]);
  });

  it('names rules that rest or give to nobody, and tells each role or channel once', async () => {
    await addRule({ denyRoleId: '7' });
    await addRule({ denyRoleId: '7', giverRoleId: '8' });
    await addRule({ receiverRoleId: '9', channelId: '20' });
    await addRule({ denyRoleId: '7', enabled: false });
    await addRule({ giverRoleId: '600' });
    see({ hasRole: (id) => id === '600', listGoneChannels: async (ids) => new Set(ids) });
    expect(await lines()).toEqual([
      'ok Channels: Staff and log channel are chosen.',
      'problem Rules: Paused, since the role that they keep out is gone: #1, #2. See `/rules list`: it says what to do for each.',
      'problem Rules: Giving to nobody, since a role or channel that they ask for is gone: #3. See `/rules list`: it says what to do for each.',
    ]);
    expect(await troubles()).toEqual(['rule-paused <@&7>', 'rule-idle <@&9>', 'rule-idle <#20>']);
    const listed = await scene.rules.list(ADMIN);
    expect(listed.map(({ gone }) => gone?.map(({ option }) => option).join())).toEqual([
      'deny-role',
      'deny-role,giver-role',
      'receiver-role,channel',
      'deny-role',
      undefined,
    ]);
  });

  it('is a custom emoji that is not the server’s any more: a line, and nothing to tell', async () => {
    const [own, foreign] = ['100000000000000001', '100000000000000002'].map((key) => ({ key, text: `<:x:${key}>` }));
    await addRule({}, own);
    await addRule({}, foreign);
    await addRule({}, { key: '1', text: '1' });
    await addRule({ giverRoleId: '8' }, foreign);
    await addRule({ enabled: false }, foreign);
    see({
      hasRole: (id) => id === '600',
      listForeignEmoji: async (ids) => new Set(ids.filter((id) => id.endsWith('2'))),
    });
    expect((await lines()).slice(1)).toEqual([
      'problem Rules: Giving to nobody, since a role or channel that they ask for is gone: #4. See `/rules list`: it says what to do for each.',
      'problem Rules: Their custom emoji is gone, or is another server’s: #2, #4. See `/rules list`: it says what to do for each.',
    ]);
    expect(await troubles()).toEqual(['rule-idle <@&8>']);
  });

  it('is a field that the community does not have any more', async () => {
    await scene.store.changeGuild(GUILD, { identityFieldId: 'lost' }, { at: 1 });
    await addRule({ fieldId: KARMA.fieldId });
    await addRule({ fieldId: 'lost' });
    expect((await lines()).slice(0, 2)).toEqual([
      'problem Identity field: The chosen field is not in this community. Choose another with `/setup identity-field:…`, or none with `/setup unset:identity-field`.',
      'problem Rules: #2 gives points in a field that is not in this community. Choose another with `/rules edit rule:2 field:…`.',
    ]);
    scene.api.fields.set(COMMUNITY, []);
    scene.api.complete = false;
    expect(await lines()).toEqual(['ok Channels: Staff and log channel are chosen.']);
  });
});
