import { type PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createGuildPlaces, type LayoutOverwrite, type LayoutRole } from '../../../src/discord/api/guild-places.ts';

const GUILD = '1';
const CHANNEL = '50';
const bits = (...names: (keyof typeof PermissionFlagsBits)[]) => new PermissionsBitField(names).bitfield;
const role = (id: string, permissions = 0n, isOfBot = false): LayoutRole => ({
  ...{ id, permissions, isOfBot, name: id, position: 1, isManaged: false },
});
const allow = (id: string, ...names: (keyof typeof PermissionFlagsBits)[]): LayoutOverwrite => ({
  id,
  allow: bits(...names),
  deny: 0n,
});
const deny = (id: string, ...names: (keyof typeof PermissionFlagsBits)[]): LayoutOverwrite => ({
  id,
  allow: 0n,
  deny: bits(...names),
});

const PLAIN = bits('ViewChannel', 'SendMessages', 'EmbedLinks');
const HIDDEN = deny(GUILD, 'ViewChannel');

function places(
  roles: readonly LayoutRole[],
  overwrites: readonly LayoutOverwrite[],
  asked: string[] = [],
  emojiIds?: ReadonlySet<string>,
) {
  return createGuildPlaces(
    {
      guildId: GUILD,
      ownerId: 'owner',
      roles: new Map([role(GUILD, PLAIN), ...roles].map((one) => [one.id, one])),
      findOverwrites: (id) => (id === CHANNEL ? overwrites : undefined),
      me: { id: 'bot', roleIds: ['bot-role'] },
    },
    {
      async has(channelId) {
        asked.push(channelId);
        return channelId === 'gone';
      },
    },
    async () => emojiIds,
  );
}

describe('who sees a channel beside staff', () => {
  it.each<[string, readonly LayoutRole[], readonly LayoutOverwrite[], readonly string[]]>([
    ['everybody, where nobody is shut out', [role('2', PLAIN)], [], [GUILD, '2']],
    ['nobody, where @everyone is shut out', [role('2', PLAIN)], [HIDDEN], []],
    ['a role of members that is let in', [role('2')], [HIDDEN, allow('2', 'ViewChannel')], ['2']],
    ['not who is let in by name', [role('2')], [HIDDEN, allow('member', 'ViewChannel')], []],
    [
      'not a role that may manage messages',
      [role('2', bits('ManageMessages'))],
      [HIDDEN, allow('2', 'ViewChannel')],
      [],
    ],
    [
      'not a role that may put members into a timeout',
      [role('2', bits('ModerateMembers'))],
      [HIDDEN, allow('2', 'ViewChannel')],
      [],
    ],
    ['not administrators', [role('2', bits('Administrator'))], [HIDDEN], []],
    ['not the staff role', [role('staff')], [HIDDEN, allow('staff', 'ViewChannel')], []],
    ['not the role of a bot', [role('2', 0n, true)], [HIDDEN, allow('2', 'ViewChannel')], []],
    ['@everyone, whatever it may do', [role(GUILD, PLAIN | bits('ManageMessages'))], [], [GUILD]],
    [
      'a role that sees all channels, where @everyone sees none',
      [role(GUILD, 0n), role('2', bits('ViewChannel'))],
      [],
      ['2'],
    ],
  ])('is %s', (_, roles, overwrites, expected) => {
    expect(places(roles, overwrites).listOutsiders(CHANNEL, 'staff')).toEqual(expected);
  });

  it('is nobody, where there is no channel', () => {
    expect(places([], []).listOutsiders('other', undefined)).toEqual([]);
  });
});

describe('what the bot lacks for writing in a channel', () => {
  it.each<[string, readonly LayoutRole[], readonly LayoutOverwrite[], readonly string[]]>([
    ['nothing', [], [], []],
    ['everything, where it does not see it', [], [HIDDEN], ['view-channel', 'send-messages', 'embed-links']],
    ['what its role is denied', [role('bot-role')], [deny('bot-role', 'SendMessages')], ['send-messages']],
    ['nothing that its own exception gives back', [], [HIDDEN, allow('bot', 'ViewChannel')], []],
    [
      'nothing, where one of its roles lets it in and another shuts it out',
      [role('bot-role')],
      [deny(GUILD, 'EmbedLinks'), allow('bot-role', 'EmbedLinks')],
      [],
    ],
    ['nothing, as an administrator', [role('bot-role', bits('Administrator'))], [HIDDEN], []],
  ])('is %s', (_, roles, overwrites, expected) => {
    expect(places(roles, overwrites).findMissing(CHANNEL)).toEqual(expected);
  });

  it('is not known of a channel that is not there', () => {
    expect(places([], []).findMissing('other')).toBeUndefined();
  });
});

describe('channels of rules', () => {
  it('are gone where Discord says so; it is asked only about what it does not tell by itself', async () => {
    const asked: string[] = [];
    const gone = await places([], [], asked).listGoneChannels([CHANNEL, 'thread', 'gone', 'gone']);
    expect([...gone]).toEqual(['gone']);
    expect(asked).toEqual(['thread', 'gone']);
  });
});

describe('custom emoji', () => {
  it('are foreign where the guild does not list them, and not while Discord does not say', async () => {
    expect(await places([], [], [], new Set(['7'])).listForeignEmoji(['7', '8'])).toEqual(new Set(['8']));
    expect(await places([], []).listForeignEmoji(['7', '8'])).toEqual(new Set());
  });
});

describe('a role that is to be given', () => {
  const placed = (change: Partial<LayoutRole>, bot: Partial<LayoutRole> = {}) => {
    const ofBot = { ...role('bot-role', bits('ManageRoles')), id: '40', position: 5, ...bot };
    const layout = {
      ...{ guildId: GUILD, ownerId: 'owner', findOverwrites: () => undefined, me: { id: 'bot', roleIds: ['40'] } },
      roles: new Map([role(GUILD), ofBot, { ...role('60'), ...change }].map((one) => [one.id, one])),
    };
    return createGuildPlaces(layout, { has: async () => false }, async () => undefined);
  };

  it.each<[string, Partial<LayoutRole>, Partial<LayoutRole>, string | undefined]>([
    ['below the bot’s', { position: 4 }, {}, undefined],
    ['below the bot’s, of an administrator', { position: 4 }, { permissions: bits('Administrator') }, undefined],
    ['beside the bot’s and younger', { position: 5 }, {}, undefined],
    ['beside the bot’s and older', { position: 5, id: '30' }, {}, 'above'],
    ['above the bot’s', { position: 6 }, {}, 'above'],
    ['of an app', { position: 1, isManaged: true }, {}, 'managed'],
    ['below the bot’s, which may give none', { position: 1 }, { permissions: 0n }, 'no-permission'],
  ])('%s', (_, change, bot, trouble) => {
    expect(placed(change, bot).findRole(change.id ?? '60')?.trouble).toBe(trouble);
  });

  it('is not everybody’s, nor gone', () => {
    expect(placed({}).findRole(GUILD)?.trouble).toBe('everyone');
    expect(placed({}).findRole('61')).toBeUndefined();
  });

  it('has the powers that members have not', () => {
    const permissions = bits('BanMembers', 'Administrator', 'SendMessages', 'MentionEveryone');
    expect(placed({ permissions }).findRole('60')?.powers).toEqual([
      'administrator',
      'ban-members',
      'mention-everyone',
    ]);
    expect(placed({ permissions: PLAIN }).findRole('60')?.powers).toEqual([]);
  });

  it.each([
    ['has none of them', [], false],
    ['has some of them', ['BanMembers'], false],
    ['has them all', ['BanMembers', 'KickMembers'], true],
    ['gives roles anyway', ['ManageRoles'], true],
    ['may do everything', ['Administrator'], true],
  ] as const)('with powers is for somebody above it to give who %s: %s', (_, own, expected) => {
    const places = placed(
      { permissions: bits('BanMembers', 'KickMembers') },
      { permissions: bits('ManageGuild', ...own) },
    );
    expect(places.mayGive({ userId: '1', roleIds: ['40'] }, '60')).toBe(expected);
    expect(places.mayGive({ userId: 'owner', roleIds: [] }, '60')).toBe(true);
  });

  it('is below whoever has a role above it, and below the owner', () => {
    const places = placed({ position: 4 });
    expect(places.mayGive({ userId: '1', roleIds: ['40'] }, '60')).toBe(true);
    expect(places.mayGive({ userId: '1', roleIds: ['60'] }, '60')).toBe(false);
    expect(places.mayGive({ userId: '1', roleIds: [] }, '60')).toBe(false);
    expect(places.mayGive({ userId: 'owner', roleIds: [] }, '60')).toBe(true);
  });
});
