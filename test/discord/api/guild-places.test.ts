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
