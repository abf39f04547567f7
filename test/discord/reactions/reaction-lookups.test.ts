import { describe, expect, it } from 'vitest';
import { createReactionLookups, findKnownPlaces } from '../../../src/discord/reactions/reaction-lookups.ts';
import { startClient } from '../scene.ts';

const ALWAYS = Number.POSITIVE_INFINITY;
const MINUTE_MS = 60_000;

async function startLookups() {
  const scene = await startClient();
  const { client, clock, discord, guild } = scene;
  const lookups = createReactionLookups({ client, now: clock.now });
  /** What was asked since the last time, as `/guilds/…`. */
  const before = new Set(discord.requests);
  const asked = () => {
    const paths = discord.requests.filter((request) => !before.has(request)).map(({ path }) => path);
    for (const request of discord.requests) before.add(request);
    return paths;
  };
  const findMember = (user: { readonly id: string }) => lookups.findMember(guild.id, user.id);
  return { ...scene, lookups, asked, findMember };
}

const ABSENT = { isPresent: false, roleIds: [], joinedAt: null };

describe('a member', () => {
  it('is told with roles and since when', async () => {
    const { findMember, modMember, staff, asked, guild } = await startLookups();
    expect(await findMember(modMember)).toEqual({
      isBot: false,
      isPresent: true,
      roleIds: [staff.id],
      joinedAt: modMember.joinedAt,
    });
    expect(asked()).toEqual([`/guilds/${guild.id}/members/${modMember.id}`]);
  });

  it('may be a bot', async () => {
    const { findMember, guild } = await startLookups();
    expect(await findMember(guild.addMember({ username: 'helper', bot: true }))).toMatchObject({
      isBot: true,
      isPresent: true,
    });
  });

  it('who has left is not there, and still a person or a bot', async () => {
    const { findMember, guild } = await startLookups();
    const person = guild.addMember({ username: 'gone', left: true });
    const bot = guild.addMember({ username: 'gone-bot', bot: true, left: true });
    expect(await findMember(person)).toEqual({ ...ABSENT, isBot: false });
    expect(await findMember(bot)).toEqual({ ...ABSENT, isBot: true });
  });

  it('that is a webhook is nobody, which takes no second question', async () => {
    const { findMember, guild, general, asked } = await startLookups();
    const { author } = guild.webhookMessage(general, 'News', 'Today');
    expect(await findMember(author)).toEqual({ ...ABSENT, isBot: true });
    expect(asked()).toHaveLength(1);
  });

  it('is told as of the last minute', async () => {
    const { findMember, ana, guild, staff, clock, asked } = await startLookups();
    const roles = async () => (await findMember(ana))?.roleIds;
    expect(await roles()).toEqual([]);
    guild.changeMember(ana, { roles: [staff] });
    expect(await roles()).toEqual([]);
    expect(asked()).toHaveLength(1);
    clock.jump(MINUTE_MS);
    expect(await roles()).toEqual([staff.id]);
    expect(asked()).toHaveLength(1);
  });

  it('is asked for once by all who want to know at once', async () => {
    const { findMember, ana, asked } = await startLookups();
    const found = await Promise.all([findMember(ana), findMember(ana), findMember(ana)]);
    expect(found.every((one) => one?.isPresent === true)).toBe(true);
    expect(asked()).toHaveLength(1);
  });

  it('is another one in another guild', async () => {
    const { lookups, discord, ana, findMember } = await startLookups();
    const abroad = discord.addGuild({ name: 'Abroad' });
    const role = abroad.addRole({ name: 'Guest' });
    abroad.addMember({ user: ana, roles: [role] });
    expect((await findMember(ana))?.roleIds).toEqual([]);
    expect((await lookups.findMember(abroad.id, ana.id))?.roleIds).toEqual([role.id]);
  });

  it.each([
    ['does not answer', { kind: 'status', status: 503 }],
    ['cuts the line', { kind: 'drop-before' }],
    ['answers without a code of its own, as a proxy does', { kind: 'status', status: 404 }],
  ] as const)('is not known while Discord %s, and is asked for again', async (_, fault) => {
    const { findMember, ana, discord } = await startLookups();
    discord.fail({ route: /members/, times: ALWAYS, ...fault });
    expect(await findMember(ana)).toBeUndefined();
    discord.clearFaults();
    expect(await findMember(ana)).toMatchObject({ isPresent: true });
  });

  it('who has left is not known while Discord does not tell what they are', async () => {
    const { findMember, guild, discord } = await startLookups();
    const bot = guild.addMember({ username: 'gone-bot', bot: true, left: true });
    discord.fail({ route: /^\/users\//, times: ALWAYS, kind: 'status', status: 503 });
    expect(await findMember(bot)).toBeUndefined();
    discord.clearFaults();
    expect(await findMember(bot)).toEqual({ ...ABSENT, isBot: true });
  });
});

describe('the author of a message', () => {
  it('is told with what they are, not with their roles', async () => {
    const { lookups, guild, general, ana } = await startLookups();
    const unknown = { isPresent: undefined, roleIds: undefined, isWritten: true };
    const helper = guild.addMember({ username: 'helper', bot: true });
    const messages = [guild.message(general, ana, 'x'), guild.message(general, helper, 'x')];
    const posted = guild.webhookMessage(general, 'News', 'x');
    const find = ({ id }: { readonly id: string }) => lookups.findAuthor(general.id, id);
    expect(await Promise.all(messages.map(find))).toEqual([
      { id: ana.id, isBot: false, ...unknown },
      { id: helper.id, isBot: true, ...unknown },
    ]);
    expect(await find(posted)).toEqual({ id: posted.author.id, isBot: true, ...unknown });
  });

  it.each([
    ['a member joined', 7, false],
    ['a message was pinned', 6, false],
    ['something that only a later Discord tells', 199, false],
    ['a reply', 19, true],
    ['an answer to a command', 20, true],
    ['an answer to an entry of a menu', 23, true],
  ])('wrote it or not, by the type of the message: %s', async (_, type, isWritten) => {
    const { lookups, guild, general, ana } = await startLookups();
    const message = guild.systemMessage(general, ana, type);
    expect(await lookups.findAuthor(general.id, message.id)).toMatchObject({ id: ana.id, isWritten });
  });

  it('is asked for once, and again where it was not told', async () => {
    const { lookups, guild, general, ana, discord, asked } = await startLookups();
    const message = guild.message(general, ana, 'x');
    const find = () => lookups.findAuthor(general.id, message.id);
    discord.fail({ route: /messages/, times: 1, kind: 'status', status: 403, code: 50001 });
    expect(await find()).toBe('unreadable');
    await Promise.all([find(), find(), find()]);
    expect(await find()).toMatchObject({ id: ana.id });
    expect(asked()).toHaveLength(2);
  });

  it('of many messages at once costs few calls', async () => {
    const { lookups, guild, general, ana, asked } = await startLookups();
    const messages = Array.from({ length: 120 }, () => guild.message(general, ana, 'x'));
    const found = await Promise.all(messages.map(({ id }) => lookups.findAuthor(general.id, id)));
    expect(found.every((author) => typeof author === 'object' && author.id === ana.id)).toBe(true);
    expect(asked().length).toBeLessThanOrEqual(4);
  });

  it('is not asked for where the bot is known not to read', async () => {
    const { lookups, client, discord, guild, ana, asked } = await startLookups();
    const closed = guild.addChannel({
      name: 'closed',
      overwrites: [{ role: guild.everyone, deny: ['ReadMessageHistory'] }],
    });
    await discord.waitFor(() => client.channels.cache.has(closed.id));
    const message = guild.message(closed, ana, 'x');
    expect(await lookups.findAuthor(closed.id, message.id)).toBe('unreadable');
    expect(asked()).toEqual([]);
  });

  it('that is a webhook is nobody, also where Discord does not call it a bot', async () => {
    const { lookups, client, guild, general } = await startLookups();
    const posted = guild.webhookMessage(general, 'News', 'x');
    const get = client.rest.get.bind(client.rest);
    client.rest.get = async (route, options) => {
      const { author, ...message } = (await get(route, options)) as { author: { id: string } };
      return { ...message, author: { id: author.id } };
    };
    expect(await lookups.findAuthor(general.id, posted.id)).toMatchObject({ isBot: true });
  });

  it('cannot be told where the message is gone or hidden', async () => {
    const { lookups, guild, general, ana } = await startLookups();
    const message = guild.message(general, ana, 'x');
    guild.deleteMessage(message);
    expect(await lookups.findAuthor(general.id, message.id)).toBe('unreadable');
    const hidden = guild.addChannel({ name: 'hidden', overwrites: [{ role: guild.everyone, deny: ['ViewChannel'] }] });
    const secret = guild.message(hidden, ana, 'x');
    expect(await lookups.findAuthor(hidden.id, secret.id)).toBe('unreadable');
    guild.removeChannel(hidden);
    expect(await lookups.findAuthor(hidden.id, secret.id)).toBe('unreadable');
  });

  it('is not known while Discord does not answer', async () => {
    const { lookups, discord, guild, general, ana } = await startLookups();
    const message = guild.message(general, ana, 'x');
    discord.fail({ route: /messages/, times: ALWAYS, kind: 'status', status: 500 });
    expect(await lookups.findAuthor(general.id, message.id)).toBeUndefined();
    discord.clearFaults();
    expect(await lookups.findAuthor(general.id, message.id)).toMatchObject({ id: ana.id });
  });
});

describe('where a channel is', () => {
  async function startPlaces() {
    const scene = await startLookups();
    const { guild, ana, client, discord } = scene;
    const category = guild.addChannel({ name: 'talk', type: 'category' });
    const channel = guild.addChannel({ name: 'chat', parent: category });
    const thread = guild.addChannel({ name: 'aside', type: 'publicThread', parent: channel, owner: ana });
    const forum = guild.addChannel({ name: 'ideas', type: 'forum', parent: category });
    const { post } = guild.addPost(forum, ana, { name: 'An idea', content: 'What if?' });
    await discord.waitFor(() => client.channels.cache.has(post.id));
    return { ...scene, category, channel, thread, forum, post };
  }

  it('is known without asking: itself, what it is in, and the category of that', async () => {
    const { lookups, client, category, channel, thread, forum, post, general, asked } = await startPlaces();
    const expected = [
      [general, [general.id]],
      [category, [category.id]],
      [channel, [channel.id, category.id]],
      [thread, [thread.id, channel.id, category.id]],
      [post, [post.id, forum.id, category.id]],
    ] as const;
    for (const [place, ids] of expected) {
      expect(findKnownPlaces(client, place.id)).toEqual(ids);
      expect(await lookups.findPlaces(place.id)).toEqual(ids);
    }
    expect(asked()).toEqual([]);
  });

  it('is not known of what nobody has told of', async () => {
    const { client, thread, post } = await startPlaces();
    expect(findKnownPlaces(client, '1')).toBeUndefined();
    client.channels.cache.delete(thread.id);
    expect(findKnownPlaces(client, thread.id)).toBeUndefined();
    expect(findKnownPlaces(client, post.id)).toBeDefined();
  });

  it('is asked for as far as it is not known', async () => {
    const { lookups, client, category, channel, thread, asked } = await startPlaces();
    client.channels.cache.delete(thread.id);
    expect(await lookups.findPlaces(thread.id)).toEqual([thread.id, channel.id, category.id]);
    expect(asked()).toEqual([`/channels/${thread.id}`]);
    client.channels.cache.delete(channel.id);
    expect(await lookups.findPlaces(thread.id)).toEqual([thread.id, channel.id, category.id]);
    expect(asked()).toEqual([`/channels/${thread.id}`, `/channels/${channel.id}`]);
  });

  it('is the channel alone where it is gone or hidden', async () => {
    const { lookups, client, guild, channel, thread } = await startPlaces();
    expect(await lookups.findPlaces('1')).toEqual(['1']);
    guild.changeChannel(channel, { overwrites: [{ role: guild.everyone, deny: ['ViewChannel'] }] });
    client.channels.cache.delete(thread.id);
    expect(await lookups.findPlaces(thread.id)).toEqual([thread.id]);
  });

  it('is not known while Discord does not answer', async () => {
    const { lookups, client, discord, thread, channel, category } = await startPlaces();
    client.channels.cache.delete(thread.id);
    discord.fail({ route: /channels/, times: ALWAYS, kind: 'status', status: 500 });
    expect(await lookups.findPlaces(thread.id)).toBeUndefined();
    discord.clearFaults();
    expect(await lookups.findPlaces(thread.id)).toEqual([thread.id, channel.id, category.id]);
  });
});
