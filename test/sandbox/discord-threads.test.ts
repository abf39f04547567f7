import { Events } from 'discord.js';
import {
  GuildChannelResponseSchema,
  MessageResponseSchema,
  ThreadResponseSchema,
  ThreadsResponseSchema,
} from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { mismatch, refusal, startBot, startRest } from './discord-bot.ts';

const MINUTE_MS = 60_000;

interface Threads {
  readonly threads: readonly { readonly name: string; readonly thread_metadata: { archive_timestamp: string } }[];
  readonly has_more: boolean;
}

/** The real REST client, a forum with a post of Ana, and a thread in #general. */
async function withThreads() {
  const scene = await startRest();
  const { guild, general, ana, rest } = scene;
  const forum = guild.addChannel({ name: 'ideas', type: 'forum' });
  const { post, message } = guild.addPost(forum, ana, { name: 'An idea', content: 'What if?' });
  const thread = guild.addChannel({ name: 'talk', type: 'publicThread', parent: general, owner: ana });
  const active = async () => {
    const found = (await rest.get(`/guilds/${guild.id}/threads/active`)) as Threads;
    return found.threads.map(({ name }) => name);
  };
  const archived = async (channel: { id: string }, query = '') => {
    const found = await rest.get(`/channels/${channel.id}/threads/archived/public`, {
      query: new URLSearchParams(query),
    });
    return found as Threads;
  };
  return { ...scene, forum, post, message, thread, active, archived };
}

describe('a post in a forum', () => {
  it('is a thread whose first message has its id', async () => {
    const { forum, post, message, ana, rest } = await withThreads();
    expect(message).toMatchObject({ id: post.id, channel_id: post.id, content: 'What if?', author: { id: ana.id } });
    expect(await rest.get(`/channels/${post.id}`)).toMatchObject({
      type: 11,
      parent_id: forum.id,
      owner_id: ana.id,
      message_count: 0,
      applied_tags: [],
    });
    expect(await rest.get(`/channels/${post.id}/messages/${post.id}`)).toMatchObject({ id: post.id });
    expect(mismatch(ThreadResponseSchema, await rest.get(`/channels/${post.id}`))).toBeUndefined();
    expect(mismatch(GuildChannelResponseSchema, await rest.get(`/channels/${forum.id}`))).toBeUndefined();
    expect(mismatch(MessageResponseSchema, await rest.get(`/channels/${post.id}/messages/${post.id}`))).toBeUndefined();
  });

  it('takes answers and reactions, and the forum itself takes no messages', async () => {
    const { guild, forum, post, message, mod, general, ana, rest } = await withThreads();
    mod.say(post, 'Good');
    mod.react(message, '⭐');
    expect(await rest.get(`/channels/${post.id}`)).toMatchObject({ message_count: 1, total_message_sent: 1 });
    expect(mod.sees(post)).toMatchObject([{ reactions: [{ count: 1 }] }, { content: 'Good' }]);
    expect(await refusal(rest.post(`/channels/${forum.id}/messages`, { body: { content: 'x' } }))).toBe('400 50024');
    expect(() => guild.addPost(general, ana, { name: 'x', content: 'x' })).toThrow(/#general is no forum/);
  });

  it('is as hidden as its forum', async () => {
    const { guild, forum, message, mod, active } = await withThreads();
    guild.changeChannel(forum, { overwrites: [{ role: guild.everyone, deny: ['ViewChannel'] }] });
    expect(() => mod.react(message, '⭐')).toThrow(/does not see/);
    expect(await active()).toEqual(['talk']);
  });
});

describe('an archived thread', () => {
  it('is listed in its channel and no longer among the open ones, until somebody writes in it', async () => {
    const { guild, general, thread, mod, active, archived } = await withThreads();
    expect(await active()).toEqual(['talk', 'An idea']);
    guild.archiveThread(thread);
    expect(await active()).toEqual(['An idea']);
    expect(await archived(general)).toMatchObject({ threads: [{ name: 'talk' }], has_more: false });
    mod.say(thread, 'Once more');
    expect(await active()).toEqual(['talk', 'An idea']);
    expect(await archived(general)).toMatchObject({ threads: [] });
  });

  it('keeps its reactions as they are, and its messages too', async () => {
    const { guild, post, message, mod, rest } = await withThreads();
    mod.react(message, '⭐');
    const { id } = (await rest.post(`/channels/${post.id}/messages`, { body: { content: 'mine' } })) as { id: string };
    guild.archiveThread(post);
    expect(() => mod.react(message, '🔥')).toThrow(/"An idea" is archived/);
    expect(() => mod.unreact(message, '⭐')).toThrow(/is archived/);
    const edit = rest.patch(`/channels/${post.id}/messages/${id}`, { body: { content: 'x' } });
    expect(await refusal(edit)).toBe('400 50083');
    expect(mod.sees(post)[0]?.reactions).toMatchObject([{ count: 1 }]);
  });

  it('takes no edit by an interaction either, until it is open again', async () => {
    const { guild, general, ana, mod, next } = await startBot();
    const thread = guild.addChannel({ name: 'talk', type: 'publicThread', parent: general, owner: ana });
    const used = await mod.command(thread, 'points add', { user: ana, amount: 1 });
    const interaction = await next();
    await interaction.deferReply();
    guild.archiveThread(thread);
    expect(await refusal(interaction.editReply('late'))).toBe('400 50083');
    mod.say(thread, 'Once more');
    await interaction.editReply('in time');
    expect(used.response()?.content).toBe('in time');
  });

  it('that is locked is opened only by who manages threads, and written in by nobody else', async () => {
    const { guild, thread, mod, rest, archived, general } = await withThreads();
    const write = () => rest.post(`/channels/${thread.id}/messages`, { body: { content: 'x' } });
    guild.lockThread(thread);
    expect(await refusal(write())).toBe('400 160005');
    guild.archiveThread(thread);
    expect(await refusal(write())).toBe('400 50083');
    expect(() => mod.say(thread, 'x')).toThrow('Thread is archived');
    expect(await archived(general)).toMatchObject({ threads: [{ thread_metadata: { archived: true, locked: true } }] });
    guild.person(guild.owner).say(thread, 'Once more');
    guild.lockThread(thread, false);
    await write();
  });

  it('is found a page at a time, the one archived last first', async () => {
    const { guild, forum, general, post, ana, clock, archived } = await withThreads();
    const names = ['b', 'c', 'd'];
    const posts = names.map((name) => guild.addPost(forum, ana, { name, content: name }).post);
    for (const one of [post, ...posts]) {
      clock.jump(MINUTE_MS);
      guild.archiveThread(one);
    }
    const first = await archived(forum, 'limit=2');
    expect(mismatch(ThreadsResponseSchema, first)).toBeUndefined();
    expect(first.threads.map(({ name }) => name)).toEqual(['d', 'c']);
    expect(first.has_more).toBe(true);
    const before = first.threads[1]?.thread_metadata.archive_timestamp ?? '';
    const second = await archived(forum, `limit=2&before=${encodeURIComponent(before)}`);
    expect(second.threads.map(({ name }) => name)).toEqual(['b', 'An idea']);
    expect(second.has_more).toBe(false);
    expect((await archived(general)).threads).toEqual([]);
    for (const query of ['limit=1', 'limit=101', 'before=yesterday']) {
      expect(await refusal(archived(forum, query))).toBe('400 50035');
    }
  });

  it('is found by whoever may read the history of its channel, and only in channels that have threads', async () => {
    const { guild, general, thread, archived } = await withThreads();
    expect(await refusal(archived(thread))).toBe('400 50024');
    guild.changeChannel(general, { overwrites: [{ member: guild.bot, deny: ['ReadMessageHistory'] }] });
    expect(await refusal(archived(general))).toBe('403 50013');
    expect(() => guild.archiveThread(general)).toThrow(/#general is no thread/);
  });
});

describe('the gateway', () => {
  it('tells of threads that are made, archived, opened again and deleted', async () => {
    const { client, discord, guild, general, ana, mod } = await startBot();
    const seen: { t: string; d: Record<string, unknown> }[] = [];
    client.on(Events.Raw, (packet: { t: string; d: Record<string, unknown> }) => {
      if (packet.t?.startsWith('THREAD') === true) seen.push(packet);
    });
    const thread = guild.addChannel({ name: 'talk', type: 'publicThread', parent: general, owner: ana });
    await discord.waitFor(() => client.channels.cache.get(thread.id)?.isThread());
    guild.archiveThread(thread);
    guild.archiveThread(thread);
    mod.say(thread, 'Once more');
    guild.removeChannel(thread);
    await discord.waitFor(() => seen.length === 4);
    const archivedThen = (archived: boolean) => ({ thread_metadata: { archived } });
    expect(seen).toMatchObject([
      { t: 'THREAD_CREATE', d: { id: thread.id, newly_created: true, ...archivedThen(false) } },
      { t: 'THREAD_UPDATE', d: archivedThen(true) },
      { t: 'THREAD_UPDATE', d: archivedThen(false) },
      { t: 'THREAD_DELETE' },
    ]);
    expect(seen[3]?.d).toEqual({ id: thread.id, guild_id: guild.id, parent_id: general.id, type: 11 });
  });

  it('brings the open threads with the guild, and nothing from where the bot does not look', async () => {
    const { client, discord, guild, general, ana, mod } = await startBot();
    const overwrites = [{ member: guild.bot, deny: ['ViewChannel'] as const }];
    const hidden = guild.addChannel({ name: 'hidden', overwrites });
    const thread = (name: string, parent: { id: string }) =>
      guild.addChannel({ name, type: 'publicThread', parent, owner: ana });
    const [open, closed, unseen] = [thread('open', general), thread('closed', general), thread('unseen', hidden)];
    guild.archiveThread(closed);
    guild.removeBot();
    await discord.waitFor(() => !client.guilds.cache.has(guild.id));
    const reacted: string[] = [];
    client.on(Events.Raw, ({ t, d }: { t: string; d: { message_id: string } }) => {
      if (t === 'MESSAGE_REACTION_ADD') reacted.push(d.message_id);
    });
    guild.addBot();
    await discord.waitFor(() => client.guilds.cache.has(guild.id));
    expect(client.channels.cache.filter((channel) => channel.isThread()).map(({ id }) => id)).toEqual([open.id]);
    mod.react(guild.message(unseen, ana, 'x'), '⭐');
    const message = guild.message(open, ana, 'x');
    mod.react(message, '⭐');
    await discord.waitFor(() => reacted.length > 0);
    expect(reacted).toEqual([message.id]);
  });
});
