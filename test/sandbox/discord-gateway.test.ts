import { Events } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
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
    const url = `${discord.apiUrl.replace('http', 'ws').replace('/api', '/gateway')}?v=10&encoding=json`;
    const identify = (d: object) => ({ op: 2, d: { token: discord.token, intents: 1, properties: {}, ...d } });
    expect(await closeCode(url, identify({ token: 'wrong' }))).toBe(4004);
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
    const { discord } = await startDiscord();
    const url = `${discord.apiUrl.replace('http', 'ws').replace('/api', '/gateway')}?v=10&encoding=json`;
    const guilds = await Promise.all(
      [0, 1].map((shard) => {
        const socket = new WebSocket(url);
        onTestFinished(() => socket.terminate());
        const d = { token: discord.token, intents: 1, properties: {}, shard: [shard, 2] };
        socket.on('open', () => socket.send(JSON.stringify({ op: 2, d })));
        return new Promise<number>((resolve) =>
          socket.on('message', (raw) => {
            const payload = JSON.parse(raw.toString());
            if (payload.t === 'READY') resolve(payload.d.guilds.length);
          }),
        );
      }),
    );
    expect(guilds.toSorted()).toEqual([0, 1]);
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

  it('for good leaves no session to resume', async () => {
    const { discord, client } = await startBot();
    await client.destroy();
    await discord.waitFor(() => discord.gateway.connections.length === 0);
    const again = createClient(discord.apiUrl);
    onTestFinished(() => again.destroy());
    await again.login(discord.token);
    await discord.gateway.waitForReady({ sessionsStarted: 2 });
    expect(discord.gateway.sessionsResumed).toBe(0);
  });
});
