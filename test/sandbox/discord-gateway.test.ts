import { Events } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { DiscordServer } from '../../sandbox/discord/server.ts';
import { createClient, ready, startBot, startDiscord } from './discord-bot.ts';

/** The close code that a raw connection gets after sending the payloads. */
async function closeCode(url: string, ...payloads: unknown[]): Promise<number> {
  const socket = new WebSocket(url);
  onTestFinished(() => socket.terminate());
  socket.on('open', () => {
    for (const payload of payloads) socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload));
  });
  return new Promise((resolve) => socket.on('close', resolve));
}

/** A raw connection that identifies itself, or sends `first` instead, with the names of the events it gets. */
function connect(discord: DiscordServer, identify: object, first?: object) {
  const socket = new WebSocket(gatewayUrl(discord));
  onTestFinished(() => socket.terminate());
  const events: string[] = [];
  let sessionId = '';
  const d = { token: discord.token, intents: 1, properties: {}, ...identify };
  socket.on('open', () => socket.send(JSON.stringify(first ?? { op: 2, d })));
  socket.on('message', (raw) => {
    const payload = JSON.parse(raw.toString());
    if (payload.op !== 10) events.push(payload.t ?? `op ${payload.op}`);
    sessionId = payload.d?.session_id ?? sessionId;
  });
  return { socket, events, sessionId: () => sessionId };
}

function gatewayUrl(discord: DiscordServer): string {
  return `${discord.apiUrl.replace('http', 'ws').replace('/api', '/gateway')}?v=10&encoding=json`;
}

describe('connecting', () => {
  it('brings READY with the application, then each guild with the bot as its only listed member', async () => {
    const { client, discord, guild, ana } = await startBot();
    expect(client.user?.id).toBe(discord.botUserId);
    expect(client.application?.id).toBe(discord.applicationId);
    expect(client.guilds.cache.get(guild.id)?.name).toBe('Guild');
    expect(client.guilds.cache.get(guild.id)?.members.cache.has(ana.id)).toBe(false);
    expect(discord.gateway.connections).toMatchObject([{ intents: 1 | (1 << 10), shard: [0, 1] }]);
  });

  it('closes with the documented code what it does not take', async () => {
    const { discord } = await startDiscord();
    const url = gatewayUrl(discord);
    const identify = (d: object) => ({ op: 2, d: { token: discord.token, intents: 1, properties: {}, ...d } });
    expect(await closeCode(url, identify({ token: 'wrong' }))).toBe(4004);
    expect(await closeCode(url, { op: 6, d: { token: 'wrong', session_id: 'x', seq: 1 } })).toBe(4004);
    expect(await closeCode(url, identify({ intents: 1 << 1 }))).toBe(4014);
    expect(await closeCode(url, identify({ intents: 1 << 17 }))).toBe(4013);
    expect(await closeCode(url, identify({ shard: [2, 2] }))).toBe(4010);
    expect(await closeCode(url, identify({}), identify({}))).toBe(4005);
    expect(await closeCode(url, { op: 3, d: {} })).toBe(4003);
    expect(await closeCode(url, identify({}), { op: 99 })).toBe(4001);
    expect(await closeCode(url, 'not json')).toBe(4002);
    expect(await closeCode(url.replace('v=10', 'v=6'))).toBe(4012);
    discord.application.flags = 1 << 15;
    const allowed = closeCode(url, identify({ intents: 1 << 1 }));
    await discord.gateway.waitForReady();
    discord.gateway.drop();
    expect(await allowed).toBe(1006);
  });

  it('refuses a wrong token before the gateway', async () => {
    const { discord } = await startDiscord();
    const client = createClient(discord.apiUrl);
    onTestFinished(() => client.destroy());
    await expect(client.login('wrong')).rejects.toThrow(/token/i);
  });

  it('serves two sessions of one token, and both get an interaction', async () => {
    const { discord, mod, general, next } = await startBot();
    const second = createClient(discord.apiUrl);
    onTestFinished(() => second.destroy());
    const received = new Promise((resolve) => second.once(Events.InteractionCreate, ({ id }) => resolve(id)));
    await second.login(discord.token);
    await ready(second);
    await discord.gateway.waitForReady({ sessionsStarted: 2 });
    const sent = await mod.command(general, 'balance');
    expect((await next()).id).toBe(sent.id);
    expect(await received).toBe(sent.id);
  });
});

describe('events', () => {
  it('come by intent: reactions and channels, not messages and members', async () => {
    const { client, discord, guild, general, ana } = await startBot();
    const seen: string[] = [];
    client.on(Events.Raw, (packet: { t: string }) => seen.push(packet.t));
    guild.message(general, ana, 'hello');
    guild.changeMember(ana, { nick: 'A' });
    guild.changeMember(guild.bot, { nick: 'B' });
    guild.addChannel({ name: 'new' });
    const reaction = { user_id: ana.id, channel_id: general.id, message_id: '1', guild_id: guild.id };
    discord.gateway.dispatch('MESSAGE_REACTION_ADD', { ...reaction, emoji: { id: null, name: '⭐' } }, guild.id);
    await discord.waitFor(() => seen.includes('MESSAGE_REACTION_ADD'));
    expect(seen).toEqual(['GUILD_MEMBER_UPDATE', 'CHANNEL_CREATE', 'MESSAGE_REACTION_ADD']);
  });

  it('tell when the bot is removed from a guild and added again', async () => {
    const { client, discord, guild, general, mod } = await startBot();
    guild.removeBot();
    await discord.waitFor(() => !client.guilds.cache.has(guild.id));
    await expect(client.rest.get(`/channels/${general.id}`)).rejects.toMatchObject({ code: 50001 });
    await expect(mod.command(general, 'balance')).rejects.toThrow(/bot is not in/);
    guild.addBot();
    await discord.waitFor(() => client.guilds.cache.has(guild.id));
    const other = discord.addGuild({ name: 'Other' });
    await discord.waitFor(() => client.guilds.cache.get(other.id)?.name === 'Other');
  });

  it('about messages and reactions take an intent each, whoever wrote', async () => {
    const { discord, guild, general, mod } = await startDiscord();
    const connections = [1, 1 | (1 << 9), 1 | (1 << 10)].map((intents) => connect(discord, { intents }));
    const haveAll = (event: string) => () => connections.every(({ events }) => events.includes(event));
    await discord.waitFor(haveAll('GUILD_CREATE'));
    const message = guild.webhookMessage(general, 'News', 'Today');
    mod.react(message, '⭐');
    mod.unreact(message, '⭐');
    mod.react(message, '🔥');
    guild.clearEmoji(message, '🔥');
    mod.react(message, '⭐');
    guild.clearReactions(message);
    guild.addChannel({ name: 'new' });
    await discord.waitFor(haveAll('CHANNEL_CREATE'));
    const reactions = ['ADD', 'REMOVE', 'ADD', 'REMOVE_EMOJI', 'ADD', 'REMOVE_ALL'];
    expect(connections.map(({ events }) => events.slice(2, -1))).toEqual([
      [],
      ['MESSAGE_CREATE'],
      reactions.map((name) => `MESSAGE_REACTION_${name}`),
    ]);
  });

  it('about emoji take the intent for expressions', async () => {
    const { discord, guild } = await startDiscord();
    const [interested, other] = [connect(discord, { intents: 1 | (1 << 3) }), connect(discord, { intents: 1 })];
    await discord.waitFor(() => [interested, other].every(({ events }) => events.includes('GUILD_CREATE')));
    guild.addEmoji({ name: 'coin' });
    guild.addChannel({ name: 'new' });
    await discord.waitFor(() => [interested, other].every(({ events }) => events.includes('CHANNEL_CREATE')));
    expect(interested.events).toContain('GUILD_EMOJIS_UPDATE');
    expect(other.events).not.toContain('GUILD_EMOJIS_UPDATE');
  });

  it('reach the shard of their guild alone', async () => {
    const { discord, guild } = await startDiscord();
    const shards = [0, 1].map((shard) => connect(discord, { shard: [shard, 2] }));
    await discord.waitFor(() => shards.every((shard) => shard.events.includes('READY')));
    guild.addChannel({ name: 'new' });
    await discord.waitFor(() => shards.some((shard) => shard.events.includes('CHANNEL_CREATE')));
    expect(shards.map((shard) => shard.events).toSorted((a, b) => a.length - b.length)).toEqual([
      ['READY'],
      ['READY', 'GUILD_CREATE', 'CHANNEL_CREATE'],
    ]);
  });
});

/** The real client with the events of its gateway that are about reactions, as `sequence name`. */
async function watchReactions() {
  const bot = await startBot();
  const packets: { t: string; s: number; d: { emoji: { name: string } } }[] = [];
  bot.client.on(Events.Raw, (packet: (typeof packets)[number]) => {
    if (packet.t?.startsWith('MESSAGE_REACTION') === true || packet.t === 'RESUMED') packets.push(packet);
  });
  const message = bot.guild.message(bot.general, bot.ana, 'x');
  const seen = () => packets.map(({ t, d }) => (t === 'RESUMED' ? t : `${t} ${d.emoji.name}`));
  return { ...bot, message, packets, seen };
}

describe('reactions', () => {
  it('that were missed without a connection come with their numbers, then it is said that all is told', async () => {
    const { discord, mod, message, packets, seen } = await watchReactions();
    mod.react(message, '1️⃣');
    await discord.waitFor(() => packets.length === 1);
    discord.gateway.drop();
    mod.react(message, '2️⃣');
    mod.unreact(message, '1️⃣');
    await discord.waitFor(() => seen().includes('RESUMED'));
    mod.react(message, '3️⃣');
    await discord.waitFor(() => packets.length === 5);
    expect(seen()).toEqual([
      'MESSAGE_REACTION_ADD 1️⃣',
      'MESSAGE_REACTION_ADD 2️⃣',
      'MESSAGE_REACTION_REMOVE 1️⃣',
      'RESUMED',
      'MESSAGE_REACTION_ADD 3️⃣',
    ]);
    const [first = { s: 0 }] = packets;
    expect(packets.map(({ s }) => s - first.s)).toEqual([0, 1, 2, 3, 4]);
  });

  it('between two sessions are lost', async () => {
    const { discord, guild, general, mod, message, packets, seen } = await watchReactions();
    discord.gateway.invalidateSession();
    mod.react(message, '1️⃣');
    await discord.gateway.waitForReady({ sessionsStarted: 2 });
    mod.react(message, '2️⃣');
    await discord.waitFor(() => packets.length === 1);
    expect(seen()).toEqual(['MESSAGE_REACTION_ADD 2️⃣']);
    expect(guild.channelMessages(general)[0]?.reactions).toHaveLength(2);
  });

  it('can be told once more with their old numbers, and nothing else than events is', async () => {
    const { discord, mod, message, packets, seen } = await watchReactions();
    for (const emoji of ['1️⃣', '2️⃣', '3️⃣']) mod.react(message, emoji);
    await discord.waitFor(() => packets.length === 3);
    discord.gateway.replayEvents(2);
    await discord.waitFor(() => packets.length === 5);
    expect(seen().slice(3)).toEqual(['MESSAGE_REACTION_ADD 2️⃣', 'MESSAGE_REACTION_ADD 3️⃣']);
    expect(packets.slice(3).map(({ s }) => s)).toEqual(packets.slice(1, 3).map(({ s }) => s));
    discord.gateway.replayEvents(100);
    await discord.waitFor(() => packets.length === 8);
    expect(discord.gateway.connections).toHaveLength(1);
    expect(discord.gateway.sessionsStarted).toBe(1);
  });
});

describe('losing the connection', () => {
  it('is healed by a resume, with what was missed, in order', async () => {
    const { discord, guild, general, mod, next } = await startBot();
    discord.gateway.drop();
    const first = await mod.command(general, 'balance');
    guild.addChannel({ name: 'meanwhile' });
    const second = await mod.command(general, 'balance');
    expect((await next()).id).toBe(first.id);
    expect((await next()).id).toBe(second.id);
    expect(discord.gateway.sessionsResumed).toBe(1);
    expect(discord.gateway.sessionsStarted).toBe(1);
  });

  it('on request leads to a resume', async () => {
    const { discord, general, mod, next } = await startBot();
    discord.gateway.requestReconnect();
    await discord.waitFor(() => discord.gateway.sessionsResumed === 1);
    const sent = await mod.command(general, 'balance');
    expect((await next()).id).toBe(sent.id);
  });

  it('with the session leads to a new one, and what was missed stays missed', async () => {
    const { discord, general, mod, next, received } = await startBot();
    discord.gateway.invalidateSession();
    await mod.command(general, 'balance');
    await discord.gateway.waitForReady({ sessionsStarted: 2 });
    const after = await mod.command(general, 'balance');
    expect((await next()).id).toBe(after.id);
    expect(received).toEqual([]);
    expect(discord.gateway.sessionsResumed).toBe(0);
  });

  it('by closing normally gives the session up, otherwise it can be resumed', async () => {
    const { discord, guild } = await startDiscord();
    const resumeAfter = async (code: number) => {
      const first = connect(discord, {});
      await discord.waitFor(() => first.events.includes('GUILD_CREATE'));
      const d = { token: discord.token, session_id: first.sessionId(), seq: 2 };
      first.socket.close(code);
      await discord.waitFor(() => discord.gateway.connections.length === 0);
      guild.addChannel({ name: 'missed' });
      const second = connect(discord, {}, { op: 6, d });
      await discord.waitFor(() => second.events.length > 0);
      second.socket.terminate();
      return second.events.join(' ');
    };
    expect(await resumeAfter(4200)).toMatch(/^CHANNEL_CREATE/);
    expect(await resumeAfter(1000)).toBe('op 9');
  });
});
