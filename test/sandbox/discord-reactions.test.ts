import { Events, MessageFlags } from 'discord.js';
import { EmojiResponseSchema, MessageResponseSchema, UserResponseSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { mismatch, refusal, startBot, startDiscord, startRest } from './discord-bot.ts';

const STAR = '⭐';
const FIRE = '🔥';

interface Packet {
  readonly t: string;
  readonly s: number;
  readonly d: Record<string, unknown>;
}

/** The real client, what its gateway brings about reactions, and a message of Ana to react to. */
async function watchReactions() {
  const bot = await startBot();
  const packets: Packet[] = [];
  bot.client.on(Events.Raw, (packet: Packet) => {
    if (packet.t?.startsWith('MESSAGE_REACTION') === true) packets.push(packet);
  });
  const ben = bot.guild.person(bot.guild.addMember({ username: 'ben', displayName: 'Ben', roles: [bot.staff] }));
  const message = bot.guild.message(bot.general, bot.ana, 'I helped');
  /** The next event, without those parts of the place that all of them have. */
  const nextEvent = async () => {
    const { t, d } = await bot.discord.waitFor(() => packets.shift(), 'An event about reactions');
    const { channel_id, message_id, guild_id, ...rest } = d;
    expect({ channel_id, message_id, guild_id }).toEqual({
      channel_id: bot.general.id,
      message_id: message.id,
      guild_id: bot.guild.id,
    });
    return { event: t.replace('MESSAGE_REACTION_', ''), ...rest };
  };
  return { ...bot, ben, message, packets, nextEvent };
}

/** The real REST client and a message of Ana. */
async function withMessage() {
  const scene = await startRest();
  const message = scene.guild.message(scene.general, scene.ana, 'I helped');
  const path: `/${string}` = `${scene.messages}/${message.id}`;
  const shown = async () => ((await scene.rest.get(path)) as { reactions?: unknown }).reactions;
  const users = async (emoji: string, query = '') => {
    const found = await scene.rest.get(`${path}/reactions/${encodeURIComponent(emoji)}`, {
      query: new URLSearchParams(query),
    });
    return (found as { username: string }[]).map(({ username }) => username);
  };
  return { ...scene, message, path, shown, users };
}

describe('a reaction', () => {
  it('tells who reacted to whose message with what, and its removal tells less', async () => {
    const { ana, ben, staff, message, nextEvent } = await watchReactions();
    ben.react(message, STAR);
    const added = await nextEvent();
    expect(added).toEqual({
      event: 'ADD',
      user_id: ben.id,
      member: expect.objectContaining({ roles: [staff.id], joined_at: expect.any(String) }),
      message_author_id: ana.id,
      emoji: { id: null, name: STAR },
      burst: false,
      type: 0,
    });
    expect(added).toMatchObject({ member: { user: { id: ben.id, username: 'ben', global_name: 'Ben' } } });
    ben.unreact(message, STAR);
    expect(await nextEvent()).toEqual({
      event: 'REMOVE',
      user_id: ben.id,
      emoji: { id: null, name: STAR },
      burst: false,
      type: 0,
    });
  });

  it('that is super goes beside the normal one and says its colours', async () => {
    const { ben, message, nextEvent, packets } = await watchReactions();
    ben.react(message, STAR);
    ben.react(message, STAR, { burst: true });
    ben.unreact(message, STAR, { burst: true });
    expect(await nextEvent()).not.toHaveProperty('burst_colors');
    expect(await nextEvent()).toMatchObject({
      burst: true,
      type: 1,
      burst_colors: [expect.stringMatching(/^#[0-9a-f]{6}$/), expect.any(String)],
    });
    expect(await nextEvent()).toMatchObject({ event: 'REMOVE', burst: true, type: 1 });
    expect(packets).toEqual([]);
  });

  it('of an own emoji goes by its id, and tells when it is animated', async () => {
    const { guild, ben, message, nextEvent } = await watchReactions();
    const coin = guild.addEmoji({ name: 'coin' });
    const spin = guild.addEmoji({ name: 'spin', animated: true });
    expect([coin.text, spin.text]).toEqual([`<:coin:${coin.id}>`, `<a:spin:${spin.id}>`]);
    ben.react(message, coin);
    ben.react(message, spin);
    expect(await nextEvent()).toMatchObject({ emoji: { id: coin.id, name: 'coin' } });
    expect(await nextEvent()).toMatchObject({ emoji: { id: spin.id, name: 'spin', animated: true } });
  });

  it('that is there already changes nothing, and ❤ is ❤️', async () => {
    const { ben, mod, message, nextEvent, packets } = await watchReactions();
    ben.react(message, '❤️');
    ben.react(message, '❤');
    mod.react(message, '❤');
    ben.unreact(message, '❤');
    expect(await nextEvent()).toMatchObject({ event: 'ADD', user_id: ben.id, emoji: { name: '❤️' } });
    expect(await nextEvent()).toMatchObject({ event: 'ADD', user_id: mod.id, emoji: { name: '❤️' } });
    expect(await nextEvent()).toMatchObject({ event: 'REMOVE', user_id: ben.id });
    expect(packets).toEqual([]);
  });

  it('is taken away by a moderator: one, those of an emoji, or all', async () => {
    const { guild, ben, mod, ana, message, nextEvent, packets } = await watchReactions();
    for (const person of [ben, mod, guild.person(ana)]) person.react(message, STAR);
    mod.react(message, FIRE);
    for (let count = 0; count < 4; count += 1) await nextEvent();
    guild.removeReaction(message, STAR, ben);
    guild.clearEmoji(message, STAR);
    guild.clearReactions(message);
    guild.clearEmoji(message, STAR);
    guild.clearReactions(message);
    expect(await nextEvent()).toMatchObject({ event: 'REMOVE', user_id: ben.id });
    expect(await nextEvent()).toEqual({ event: 'REMOVE_EMOJI', emoji: { id: null, name: STAR } });
    expect(await nextEvent()).toEqual({ event: 'REMOVE_ALL' });
    expect(packets).toEqual([]);
    expect(() => guild.removeReaction(message, STAR, ben)).toThrow(/ben has no reaction ⭐/);
  });

  it('comes without the author where Discord does not name one: at a webhook’s message, or long ago', async () => {
    const { discord, guild, general, ben, message, packets } = await watchReactions();
    const posted = guild.webhookMessage(general, 'News', 'Today');
    expect(posted).toMatchObject({ webhook_id: posted.author.id, author: { username: 'News', bot: true } });
    ben.react(posted, STAR);
    discord.settings.nameMessageAuthor = false;
    ben.react(message, STAR);
    await discord.waitFor(() => packets.length === 2);
    for (const { d } of packets) {
      expect(d).not.toHaveProperty('message_author_id');
      expect(d).toHaveProperty('member');
    }
  });

  it('of a bot or on a bot’s message is told as any other', async () => {
    const { discord, guild, general, message, packets } = await watchReactions();
    const greeter = guild.addMember({ username: 'greeter', bot: true });
    const hers = guild.message(general, greeter, 'beep');
    guild.person(greeter).react(message, STAR);
    guild.person(guild.bot).react(hers, STAR);
    await discord.waitFor(() => packets.length === 2);
    expect(packets[0]?.d).toMatchObject({ member: { user: { bot: true } } });
    expect(packets[1]?.d).toMatchObject({ user_id: discord.botUserId, message_author_id: greeter.id });
  });

  it('in a direct message belongs to no guild and takes another intent', async () => {
    const { discord, mod, message, packets } = await watchReactions();
    const said = mod.say(mod.dm, 'hi');
    mod.react(said, STAR);
    mod.react(message, STAR);
    await discord.waitFor(() => packets.length > 0);
    expect(packets.map(({ d }) => d.message_id)).toEqual([message.id]);
  });
});

describe('what a person cannot react to or with', () => {
  it('is what they do not see, or whose history they may not read', async () => {
    const { guild, ana, mod, general } = await startDiscord();
    const role = guild.everyone;
    const hidden = guild.addChannel({ name: 'hidden', overwrites: [{ role, deny: ['ViewChannel'] }] });
    const passing = guild.addChannel({ name: 'passing', overwrites: [{ role, deny: ['ReadMessageHistory'] }] });
    const person = guild.person(ana);
    const react = (channel: { id: string }) => () => person.react(guild.message(channel, guild.owner, 'x'), STAR);
    expect(react(hidden)).toThrow(/ana does not see the message/);
    expect(react(passing)).toThrow(/Ana may not read earlier messages in #passing/);
    expect(() => person.react({ id: '1' }, STAR)).toThrow(/no message 1/);
    const message = guild.message(general, mod, 'x');
    guild.removeMember(ana);
    expect(() => person.react(message, STAR)).toThrow(/does not see/);
  });

  it('is an ephemeral message', async () => {
    const { mod, general, next } = await startBot();
    const asked = await mod.command(general, 'balance');
    await (await next()).reply({ content: 'Yours', flags: MessageFlags.Ephemeral });
    expect(() => mod.react(asked.response() ?? { id: '' }, STAR)).toThrow(/ephemeral message takes no reactions/);
  });

  it('is an emoji that is new on the message where they may only join in', async () => {
    const { guild, ana, mod } = await startDiscord();
    const overwrites = [{ role: guild.everyone, deny: ['AddReactions', 'UseExternalEmojis'] as const }];
    const channel = guild.addChannel({ name: 'quiet', overwrites });
    const message = guild.message(channel, guild.owner, 'x');
    const person = guild.person(ana);
    expect(() => person.react(message, STAR)).toThrow(/may not add new reactions in #quiet/);
    guild.person(guild.owner).react(message, STAR);
    person.react(message, STAR);
    guild.changeChannel(channel, { overwrites: [{ role: guild.everyone, deny: ['UseExternalEmojis'] }] });
    mod.react(message, FIRE);
    expect(guild.channelMessages(channel)[0]?.reactions).toMatchObject([{ count: 2 }, { count: 1 }]);
  });

  it('is an emoji of another guild without the right to, one too many, or no emoji at all', async () => {
    const { discord, guild, ana, general } = await startDiscord();
    const abroad = discord.addGuild({ name: 'Abroad', bot: false }).addEmoji({ name: 'coin' });
    const person = guild.person(ana);
    const message = guild.message(general, ana, 'x');
    person.react(message, abroad);
    person.unreact(message, abroad);
    guild.changeRole(guild.everyone, { permissions: ['ViewChannel', 'ReadMessageHistory', 'AddReactions'] });
    expect(() => person.react(message, abroad)).toThrow(/may not use emoji of other guilds/);
    const letters = Array.from({ length: 20 }, (_, index) => String.fromCodePoint(0x1f34a + index));
    for (const emoji of letters) person.react(message, emoji);
    expect(() => person.react(message, STAR)).toThrow(/20 different emoji/);
    expect(() => person.react(message, 'star')).toThrow(/"star" is no emoji/);
    expect(() => person.react(message, '⭐⭐')).toThrow(/is no emoji/);
    expect(() => person.unreact(message, STAR)).toThrow(/ana has no reaction ⭐/);
  });

  it.each(['1️⃣', '🇸🇬', '👩‍👩‍👧‍👦', '👍🏽', '©️', '🏳‍🌈'])('is not %s', async (emoji) => {
    const { guild, ana, general } = await startDiscord();
    const message = guild.message(general, ana, 'x');
    guild.person(ana).react(message, emoji);
    expect(guild.channelMessages(general)[0]?.reactions).toMatchObject([{ emoji: { name: emoji } }]);
  });
});

describe('reactions that are asked for', () => {
  it('are counted on the message by kind, in the order of their first use, until the last is gone', async () => {
    const { discord, guild, rest, messages, message, path, shown, ana, mod } = await withMessage();
    const coin = guild.addEmoji({ name: 'coin' });
    const people = [mod, guild.person(ana), guild.person(guild.bot)];
    expect(await shown()).toBeUndefined();
    for (const person of people) person.react(message, coin);
    mod.react(message, STAR, { burst: true });
    const listed = await rest.get(messages);
    expect(listed).toMatchObject([{ id: message.id, reactions: [{ count: 3 }, { count: 1 }] }]);
    expect(mismatch(MessageResponseSchema, await rest.get(path))).toBeUndefined();
    expect(await shown()).toEqual([
      {
        emoji: { id: coin.id, name: 'coin' },
        count: 3,
        count_details: { normal: 3, burst: 0 },
        me: true,
        me_burst: false,
        burst_colors: [],
      },
      expect.objectContaining({ count: 1, count_details: { normal: 0, burst: 1 }, me: false }),
    ]);
    for (const person of people) person.unreact(message, coin);
    mod.unreact(message, STAR, { burst: true });
    expect(await shown()).toBeUndefined();
    expect(discord.violations).toEqual([]);
  });

  it('are listed by user id and kind, a page at a time', async () => {
    const { guild, rest, path, message, users } = await withMessage();
    const members = Array.from({ length: 5 }, (_, index) => guild.addMember({ username: `m${index}` }));
    for (const member of members.toReversed()) guild.person(member).react(message, STAR);
    for (const member of members.slice(0, 2)) guild.person(member).react(message, STAR, { burst: true });
    expect(await users(STAR)).toEqual(['m0', 'm1', 'm2', 'm3', 'm4']);
    expect(await users(STAR, 'limit=2')).toEqual(['m0', 'm1']);
    expect(await users(STAR, `limit=2&after=${members[1]?.id}`)).toEqual(['m2', 'm3']);
    expect(await users(STAR, `after=${members[4]?.id}`)).toEqual([]);
    expect(await users(STAR, 'type=1')).toEqual(['m0', 'm1']);
    const [first] = (await rest.get(`${path}/reactions/${encodeURIComponent(STAR)}`)) as unknown[];
    expect(mismatch(UserResponseSchema, first)).toBeUndefined();
    for (const query of ['limit=0', 'limit=101', 'type=2']) expect(await refusal(users(STAR, query))).toBe('400 50035');
  });

  it('of an emoji that nobody used are none, of one that there is not are refused', async () => {
    const { guild, mod, message, users } = await withMessage();
    const coin = guild.addEmoji({ name: 'coin' });
    expect(await users(STAR)).toEqual([]);
    expect(await users(`coin:${coin.id}`)).toEqual([]);
    mod.react(message, coin);
    mod.react(message, '❤️');
    expect(await users(`renamed:${coin.id}`)).toEqual(['mod']);
    expect(await users('❤')).toEqual(['mod']);
    expect(await refusal(users('star'))).toBe('400 10014');
    expect(await refusal(users('coin:1'))).toBe('400 10014');
  });

  it('take the rights to see the channel and to read its history', async () => {
    const { guild, general, message, mod, users } = await withMessage();
    mod.react(message, STAR);
    const deny = (permission: 'ViewChannel' | 'ReadMessageHistory') =>
      guild.changeChannel(general, { overwrites: [{ member: guild.bot, deny: [permission] }] });
    deny('ReadMessageHistory');
    expect(await refusal(users(STAR))).toBe('403 50013');
    deny('ViewChannel');
    expect(await refusal(users(STAR))).toBe('403 50001');
  });

  it('are gone with their message', async () => {
    const { guild, message, mod, users } = await withMessage();
    mod.react(message, STAR);
    guild.deleteMessage(message);
    expect(await refusal(users(STAR))).toBe('404 10008');
  });
});

describe('a thousand people', () => {
  it('react in well under a second of processor time', async () => {
    const { discord, guild, message, packets } = await watchReactions();
    const people = Array.from({ length: 1_000 }, (_, index) =>
      guild.person(guild.addMember({ username: `m${index}` })),
    );
    const start = process.threadCpuUsage();
    for (const person of people) person.react(message, STAR);
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(500);
    await discord.waitFor(() => packets.length === 1_000);
    expect(new Set(packets.map(({ d }) => d.user_id)).size).toBe(1_000);
  });
});

describe('users and emoji', () => {
  it('are found by id and by guild', async () => {
    const { discord, guild, rest, ana } = await startRest();
    expect(await rest.get(`/users/${ana.id}`)).toMatchObject({ id: ana.id, username: 'ana' });
    expect(await rest.get(`/users/${discord.botUserId}`)).toMatchObject({ bot: true });
    expect(await refusal(rest.get('/users/1'))).toBe('404 10013');
    const coin = guild.addEmoji({ name: 'coin', animated: true });
    const [emoji] = (await rest.get(`/guilds/${guild.id}/emojis`)) as unknown[];
    expect(emoji).toMatchObject({ id: coin.id, name: 'coin', animated: true, available: true });
    expect(mismatch(EmojiResponseSchema, emoji)).toBeUndefined();
  });
});
