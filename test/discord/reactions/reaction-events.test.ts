import { Client, Events } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listenToReactions } from '../../../src/discord/reactions/reaction-events.ts';
import { findKnownPlaces } from '../../../src/discord/reactions/reaction-lookups.ts';
import type { ReactionEvent } from '../../../src/services/jobs/reaction-intake.ts';
import { createClient, ready } from '../../sandbox/discord-bot.ts';
import { createLogBook, startDiscord } from '../scene.ts';

const GUILD = '100000000000000001';
const CHANNEL = '500000000000000005';
const MESSAGE = '600000000000000006';
const GIVER = '200000000000000002';
const AUTHOR = '300000000000000003';
const EMOJI = '700000000000000007';
const JOINED_AT = '2024-05-06T07:08:09.010000+00:00';

const PLACE = { guild_id: GUILD, channel_id: CHANNEL, message_id: MESSAGE };
const STAR = { id: null, name: '⭐' };
const MEMBER = { user: { id: GIVER, username: 'ben' }, roles: ['1', '2'], joined_at: JOINED_AT };
const ADDED = {
  ...PLACE,
  user_id: GIVER,
  emoji: STAR,
  burst: false,
  type: 0,
  member: MEMBER,
  message_author_id: AUTHOR,
};
const REMOVED = { ...PLACE, user_id: GIVER, emoji: STAR, burst: false, type: 0 };

/** Events as discord.js hands them on, without a connection. */
function listen() {
  const client = new Client({ intents: [] });
  const { log, lines } = createLogBook();
  const taken: ReactionEvent[] = [];
  const take = (events: readonly ReactionEvent[]) => void taken.push(...events);
  listenToReactions({ client, intake: { take }, findKnownPlaces: (id) => [id, 'category'], log });
  let sequence = 0;
  return {
    taken,
    lines,
    raw: (packet: unknown, shardId = 0) => client.emit(Events.Raw, packet, shardId),
    send(name: string, content: unknown, at?: number, shardId = 0) {
      sequence = at ?? sequence + 1;
      client.emit(Events.Raw, { op: 0, t: `MESSAGE_REACTION_${name}`, s: sequence, d: content }, shardId);
    },
    begin: (name: string, at = 1, shardId = 0) => client.emit(Events.Raw, { op: 0, t: name, s: at, d: {} }, shardId),
  };
}

/** What one event comes to. */
function read(name: string, content: unknown): ReactionEvent | 'nothing' | 'unreadable' {
  const { send, taken, lines } = listen();
  send(name, content);
  if (lines.join().includes('cannot be read')) {
    expect(taken).toEqual([]);
    return 'unreadable';
  }
  expect(lines).toEqual([]);
  expect(taken.length).toBeLessThanOrEqual(1);
  return taken[0] ?? 'nothing';
}

describe('a reaction that came', () => {
  it('is told with everything that the event says', () => {
    expect(read('ADD', ADDED)).toEqual({
      kind: 'added',
      guildId: GUILD,
      channelId: CHANNEL,
      messageId: MESSAGE,
      emojiKey: '⭐',
      isSuper: false,
      facts: {
        giver: { id: GIVER, isBot: false, roleIds: ['1', '2'], joinedAt: Date.parse(JOINED_AT) },
        author: { id: AUTHOR, isBot: undefined, isPresent: undefined, roleIds: undefined, isWritten: undefined },
        placeIds: [CHANNEL, 'category'],
      },
    });
  });

  const { member: _, ...withoutMember } = ADDED;
  const { message_author_id: __, ...withoutAuthor } = ADDED;
  const unknownGiver = { id: GIVER, isBot: undefined, roleIds: undefined, joinedAt: undefined };
  const giverOf = (member: unknown) => ({ ...ADDED, member });

  it.each<[string, unknown, object]>([
    ['a custom emoji', { ...ADDED, emoji: { id: EMOJI, name: 'coin' } }, { emojiKey: EMOJI }],
    ['an emoji that was deleted', { ...ADDED, emoji: { id: EMOJI, name: null } }, { emojiKey: EMOJI }],
    ['an emoji without an id', { ...ADDED, emoji: { name: '⭐' } }, { emojiKey: '⭐' }],
    ['an emoji in its coloured look', { ...ADDED, emoji: { id: null, name: '❤️' } }, { emojiKey: '❤' }],
    ['a super reaction', { ...ADDED, burst: true, type: 1 }, { isSuper: true }],
    ['a super reaction by its type alone', { ...ADDED, burst: undefined, type: 1 }, { isSuper: true }],
    ['a super reaction by its mark alone', { ...ADDED, burst: true, type: undefined }, { isSuper: true }],
    ['no word of its kind', { ...ADDED, burst: undefined, type: undefined }, { isSuper: false }],
    ['an odd word of its kind', { ...ADDED, burst: 'x', type: {} }, { isSuper: false }],
    ['no author', withoutAuthor, { facts: { author: undefined } }],
    ['an author that is nothing', { ...ADDED, message_author_id: null }, { facts: { author: undefined } }],
    ['an author that is no id', { ...ADDED, message_author_id: 'x' }, { facts: { author: undefined } }],
    ['no member', withoutMember, { facts: { giver: unknownGiver } }],
    ['a member that is nothing', giverOf(null), { facts: { giver: unknownGiver } }],
    ['a member that is odd', giverOf({ roles: 'x' }), { facts: { giver: unknownGiver } }],
    ['a member with odd roles', giverOf({ ...MEMBER, roles: [1] }), { facts: { giver: unknownGiver } }],
    ['a bot', giverOf({ ...MEMBER, user: { bot: true } }), { facts: { giver: { isBot: true, roleIds: ['1', '2'] } } }],
    [
      'a member without a user',
      giverOf({ roles: ['1'], joined_at: JOINED_AT }),
      { facts: { giver: { isBot: undefined, roleIds: ['1'], joinedAt: Date.parse(JOINED_AT) } } },
    ],
    ['a member without roles', giverOf({ ...MEMBER, roles: [] }), { facts: { giver: { isBot: false, roleIds: [] } } }],
    [
      'a member who joined at no time',
      giverOf({ ...MEMBER, joined_at: null }),
      { facts: { giver: { joinedAt: undefined } } },
    ],
    [
      'a member who joined sometime',
      giverOf({ ...MEMBER, joined_at: 'x' }),
      { facts: { giver: { joinedAt: undefined } } },
    ],
    ['parts that nobody knows yet', { ...ADDED, burst_colors: ['#fff'], novelty: {} }, { emojiKey: '⭐' }],
  ])('may come with %s', (_, content, expected) => {
    expect(read('ADD', content)).toMatchObject({ kind: 'added', ...expected });
  });

  it('is asked for its place only from what is known', () => {
    const client = new Client({ intents: [] });
    const taken: ReactionEvent[] = [];
    const { log } = createLogBook();
    const asked: string[] = [];
    const find = (id: string) => void asked.push(id);
    listenToReactions({ client, intake: { take: (events) => taken.push(...events) }, findKnownPlaces: find, log });
    client.emit(Events.Raw, { t: 'MESSAGE_REACTION_ADD', s: 1, d: ADDED }, 0);
    expect(asked).toEqual([CHANNEL]);
    expect(taken).toMatchObject([{ facts: { placeIds: undefined } }]);
  });
});

describe('a reaction that went', () => {
  const gone = {
    kind: 'removed',
    guildId: GUILD,
    messageId: MESSAGE,
    reactorId: GIVER,
    emojiKey: '⭐',
    isSuper: false,
  };

  it.each<[string, unknown, object]>([
    ['as it was', REMOVED, gone],
    ['super', { ...REMOVED, burst: true, type: 1 }, { ...gone, isSuper: true }],
    ['without a kind', { ...PLACE, user_id: GIVER, emoji: STAR }, gone],
    ['of a custom emoji', { ...REMOVED, emoji: { id: EMOJI, name: 'coin' } }, { ...gone, emojiKey: EMOJI }],
    ['of an emoji that was deleted', { ...REMOVED, emoji: { id: EMOJI, name: null } }, { ...gone, emojiKey: EMOJI }],
  ])('is told %s', (_, content, expected) => {
    expect(read('REMOVE', content)).toEqual(expected);
  });
});

describe('reactions that were cleared', () => {
  const cleared = { kind: 'cleared', guildId: GUILD, messageId: MESSAGE };

  it('are told, all or those of one emoji', () => {
    expect(read('REMOVE_ALL', PLACE)).toEqual({ ...cleared, emojiKey: undefined });
    expect(read('REMOVE_EMOJI', { ...PLACE, emoji: STAR })).toEqual({ ...cleared, emojiKey: '⭐' });
    expect(read('REMOVE_EMOJI', { ...PLACE, emoji: { id: EMOJI, name: null } })).toEqual({
      ...cleared,
      emojiKey: EMOJI,
    });
  });

  it('of one emoji are never taken for all', () => {
    for (const emoji of [undefined, null, {}, { id: null, name: null }, 'x'])
      expect(read('REMOVE_EMOJI', { ...PLACE, emoji })).toBe('unreadable');
  });
});

describe('what is nothing to this bot', () => {
  it.each<[string, unknown]>([
    ['a direct message', { ...ADDED, guild_id: undefined }],
    ['a direct message that says so', { ...ADDED, guild_id: null }],
    ['an emoji that is gone', { ...ADDED, emoji: { id: null, name: null } }],
  ])('is a reaction in or with %s', (_, content) => {
    expect(read('ADD', content)).toBe('nothing');
    expect(read('REMOVE', content)).toBe('nothing');
  });

  it('is any other event, and a word about reactions that nobody knows yet', () => {
    const { raw, send, taken, lines } = listen();
    send('ADD_MANY', ADDED);
    raw({ op: 0, t: 'MESSAGE_CREATE', s: 7, d: ADDED });
    raw({ op: 10, t: null, s: null, d: { heartbeat_interval: 1 } });
    raw({ op: 11 });
    for (const packet of [undefined, null, 'x', 7, [], {}, { t: 7, d: ADDED }]) raw(packet);
    expect(taken).toEqual([]);
    expect(lines).toEqual([]);
  });
});

describe('an event that cannot be read', () => {
  const without = (content: object, part: string) =>
    Object.fromEntries(Object.entries(content).filter(([name]) => name !== part));

  it.each<[string, string, unknown]>([
    ...['channel_id', 'message_id', 'user_id', 'emoji'].flatMap((part): [string, string, unknown][] => [
      ['ADD', `without ${part}`, without(ADDED, part)],
      ['REMOVE', `without ${part}`, without(REMOVED, part)],
    ]),
    ['REMOVE_ALL', 'without channel_id', without(PLACE, 'channel_id')],
    ['REMOVE_ALL', 'without message_id', without(PLACE, 'message_id')],
    ['ADD', 'with a guild that is no id', { ...ADDED, guild_id: 'guild' }],
    ['ADD', 'with a guild that is a number', { ...ADDED, guild_id: 7 }],
    ['ADD', 'with a message that is no id', { ...ADDED, message_id: '-1' }],
    ['ADD', 'with a message that is too long', { ...ADDED, message_id: '1'.repeat(21) }],
    ['ADD', 'with a member’s id that would be SQL', { ...ADDED, user_id: "1' or '1'='1" }],
    ['ADD', 'with an emoji that is a word', { ...ADDED, emoji: '⭐' }],
    ['ADD', 'with an emoji whose id is a number', { ...ADDED, emoji: { id: 7, name: 'x' } }],
    ['ADD', 'that is nothing', null],
    ['ADD', 'that is not there', undefined],
    ['ADD', 'that is a word', 'x'],
    ['REMOVE_ALL', 'that is nothing', null],
  ])('%s %s is logged, not taken, and ends nothing', (name, _, content) => {
    const { send, taken, lines } = listen();
    expect(() => send(name, content)).not.toThrow();
    expect(taken).toEqual([]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`MESSAGE_REACTION_${name}`);
    send('ADD', ADDED);
    expect(taken).toHaveLength(1);
  });
});

describe('what one session hands out a second time', () => {
  it('is taken once', () => {
    const { send, taken } = listen();
    send('ADD', ADDED, 5);
    send('REMOVE', REMOVED, 6);
    send('ADD', ADDED, 5);
    send('REMOVE', REMOVED, 6);
    expect(taken.map(({ kind }) => kind)).toEqual(['added', 'removed']);
  });

  it('is not what happens again: it has another number', () => {
    const { send, taken } = listen();
    send('ADD', ADDED, 5);
    send('REMOVE', REMOVED, 6);
    send('ADD', ADDED, 7);
    expect(taken.map(({ kind }) => kind)).toEqual(['added', 'removed', 'added']);
  });

  it('is not what has another content or name under its number', () => {
    const { send, taken } = listen();
    send('ADD', ADDED, 5);
    send('ADD', { ...ADDED, user_id: '201' }, 5);
    send('REMOVE', ADDED, 5);
    expect(taken.map(({ kind }) => kind)).toEqual(['added', 'added', 'removed']);
  });

  it('is not what another shard tells', () => {
    const { send, taken } = listen();
    send('ADD', ADDED, 5, 0);
    send('ADD', ADDED, 5, 1);
    expect(taken).toHaveLength(2);
  });

  it('ends with the session: in a new one its numbers begin anew', () => {
    const { send, begin, taken } = listen();
    send('ADD', ADDED, 5, 0);
    send('ADD', ADDED, 5, 1);
    begin('READY', 1, 0);
    send('ADD', ADDED, 5, 0);
    send('ADD', ADDED, 5, 1);
    expect(taken).toHaveLength(3);
    begin('RESUMED', 6, 0);
    send('ADD', ADDED, 5, 0);
    expect(taken).toHaveLength(3);
  });

  it('is not known without a number', () => {
    const { raw, taken } = listen();
    for (const s of [undefined, null, undefined]) raw({ op: 0, t: 'MESSAGE_REACTION_ADD', s, d: ADDED });
    expect(taken).toHaveLength(3);
  });

  it('is remembered for ten thousand events', () => {
    const { send, taken } = listen();
    for (let at = 1; at <= 10_001; at += 1) send('REMOVE_ALL', PLACE, at);
    expect(taken).toHaveLength(10_001);
    send('REMOVE_ALL', PLACE, 2);
    expect(taken).toHaveLength(10_001);
    send('REMOVE_ALL', PLACE, 1);
    expect(taken).toHaveLength(10_002);
  });
});

describe('the gateway’s own events', () => {
  async function startListening() {
    const scene = await startDiscord();
    const { discord, guild, general, ana, log } = scene;
    // Sessions begin at once, not five seconds after one another.
    const client = createClient(discord.apiUrl);
    onTestFinished(() => client.destroy());
    await client.login(discord.token);
    await ready(client);
    const taken: ReactionEvent[] = [];
    const take = (events: readonly ReactionEvent[]) => void taken.push(...events);
    listenToReactions({ client, intake: { take }, findKnownPlaces: (id) => findKnownPlaces(client, id), log });
    const ben = guild.person(guild.addMember({ username: 'ben', roles: [scene.staff] }));
    return { ...scene, client, ben, taken, message: guild.message(general, ana, 'I helped') };
  }

  it('are read: who reacted to whose message where, and how it went', async () => {
    const { discord, guild, general, ana, ben, staff, message, taken, lines } = await startListening();
    const coin = guild.addEmoji({ name: 'coin' });
    ben.react(message, '❤️');
    ben.react(message, coin, { burst: true });
    ben.unreact(message, '❤️');
    guild.clearEmoji(message, coin);
    ben.react(message, '⭐');
    guild.clearReactions(message);
    await discord.waitFor(() => taken.length === 6);
    const place = { guildId: guild.id, messageId: message.id };
    expect(taken).toMatchObject([
      {
        kind: 'added',
        ...place,
        channelId: general.id,
        emojiKey: '❤',
        facts: {
          giver: { id: ben.id, isBot: false, roleIds: [staff.id], joinedAt: expect.any(Number) },
          author: { id: ana.id },
          placeIds: [general.id],
        },
      },
      { kind: 'added', ...place, emojiKey: coin.id, isSuper: true },
      { kind: 'removed', ...place, reactorId: ben.id, emojiKey: '❤', isSuper: false },
      { kind: 'cleared', ...place, emojiKey: coin.id },
      { kind: 'added', ...place, emojiKey: '⭐' },
      { kind: 'cleared', ...place, emojiKey: undefined },
    ]);
    expect(lines.join()).not.toContain('cannot be read');
  });

  it('are taken once where the gateway sends its last ones again', async () => {
    const { discord, ben, message, taken } = await startListening();
    ben.react(message, '⭐');
    ben.unreact(message, '⭐');
    await discord.waitFor(() => taken.length === 2);
    discord.gateway.replayEvents(2);
    ben.react(message, '🔥');
    await discord.waitFor(() => taken.length >= 3);
    expect(taken.map(({ kind, emojiKey }) => `${kind} ${emojiKey}`)).toEqual(['added ⭐', 'removed ⭐', 'added 🔥']);
  });

  it('of a new session are taken though their numbers were there before', async () => {
    const { discord, ben, message, taken } = await startListening();
    ben.react(message, '⭐');
    ben.unreact(message, '⭐');
    await discord.waitFor(() => taken.length === 2);
    discord.gateway.invalidateSession();
    await discord.gateway.waitForReady({ sessionsStarted: 2 });
    ben.react(message, '⭐');
    ben.unreact(message, '⭐');
    ben.react(message, '⭐');
    await discord.waitFor(() => taken.length === 5);
    expect(taken.map(({ kind }) => kind)).toEqual(['added', 'removed', 'added', 'removed', 'added']);
  });

  it('that are malformed are logged, and the next one is read', async () => {
    const { discord, guild, ben, message, taken, lines } = await startListening();
    discord.gateway.dispatch('MESSAGE_REACTION_REMOVE_ALL', { guild_id: guild.id, channel_id: 'x' }, guild.id);
    ben.react(message, '⭐');
    await discord.waitFor(() => taken.length === 1);
    expect(lines.join()).toContain('cannot be read');
  });
});
