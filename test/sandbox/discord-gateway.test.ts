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
