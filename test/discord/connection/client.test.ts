import { once } from 'node:events';
import { Events } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import { createDiscordClient, logIn } from '../../../src/discord/connection/client.ts';
import { GatewayError } from '../../../src/discord/connection/gateway-error.ts';
import { findClosedPort, startRecordingServer } from '../../support/raw-server.ts';
import { createLogBook, startClient, startDiscord } from '../scene.ts';

/** A Discord whose gateway lets nobody in. */
async function startClosedGateway(code: number) {
  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => {
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
  });
  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 } }));
    socket.on('message', () => socket.close(code));
  });
  await once(sockets, 'listening');
  const address = sockets.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const rest = await startRecordingServer((response) => {
    const limits = { total: 1_000, remaining: 1_000, reset_after: 1, max_concurrency: 1 };
    const body = { url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit: limits };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  return rest.url;
}

function createFor(apiUrl: string, onFatal: (error: GatewayError) => void = () => undefined) {
  const { log, lines } = createLogBook();
  const client = createDiscordClient({ apiUrl, log, onFatal });
  onTestFinished(() => client.destroy());
  return { client, lines };
}

describe('the client', () => {
  it('asks for the two unprivileged intents and no others, without a presence', async () => {
    const { discord, client } = await startClient();
    expect(client.options.intents.toArray().sort()).toEqual(['GuildMessageReactions', 'Guilds']);
    expect(discord.gateway.connections).toHaveLength(1);
    expect(discord.unknownRoutes).toEqual([]);
  });

  it('keeps few people whatever passes by, and always itself', async () => {
    const { client, guild, general, mod, discord } = await startClient();
    const people = Array.from({ length: 120 }, (_, index) => guild.addMember({ username: `m${index}` }));
    let seen = 0;
    client.on(Events.InteractionCreate, () => {
      seen += 1;
    });
    for (const person of people) await guild.person(person).command(general, 'x', {}, { force: true });
    await discord.waitFor(() => seen === people.length);
    const cached = client.guilds.cache.get(guild.id);
    expect(client.users.cache.size).toBeLessThanOrEqual(50);
    expect(cached?.members.cache.size).toBeLessThanOrEqual(50);
    expect(cached?.members.me?.id).toBe(discord.botUserId);
    expect(client.users.cache.has(discord.botUserId)).toBe(true);
    mod.say(general, 'hello');
    expect(client.channels.cache.get(general.id)).toBeDefined();
  });

  it('runs as many shards as Discord recommends', () => {
    const { log } = createLogBook();
    const client = createDiscordClient({ apiUrl: 'http://127.0.0.1:1/api', log, onFatal: () => undefined });
    onTestFinished(() => client.destroy());
    expect(client.options).toMatchObject({ shards: 'auto' });
  });

  it('survives and logs the errors of discord.js', async () => {
    const { client, lines } = await startClient();
    client.emit(Events.Error, new Error('odd packet'));
    expect(lines.join()).toContain('odd packet');
  });

  it('says that the gateway reconnects when it does, and not when it is closed on purpose', async () => {
    const { client, lines, discord } = await startClient();
    const told = () => lines.filter((line) => line.includes('the gateway reconnects')).length;
    discord.gateway.drop();
    await expect.poll(told).toBe(1);
    await expect.poll(() => lines.join()).toContain('the gateway resumed');
    await client.destroy();
    expect(told()).toBe(1);
  });
});

describe('logging in', () => {
  it.each([
    [4004, 'DISCORD_TOKEN'],
    [4010, 'Start the bot again'],
    [4011, 'Start the bot again'],
    [4013, 'Update the bot'],
    [4014, 'Bot page'],
  ])('ends with what to change after gateway close code %i', async (code, fix) => {
    const { client } = createFor(await startClosedGateway(code));
    const error = await logIn(client, 'bot.token.value').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GatewayError);
    expect(error).toMatchObject({ code, message: expect.stringContaining(fix) });
  });

  it('ends with what to change when the REST API refuses the token', async () => {
    const { discord } = await startDiscord();
    const { client } = createFor(discord.apiUrl);
    const error = await logIn(client, 'wrong.token.value').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 4004, message: expect.stringContaining('DISCORD_TOKEN') });
    expect(String(error)).not.toContain('wrong.token.value');
  });

  it('fails as it is when Discord cannot be reached', async () => {
    const { client } = createFor(`http://127.0.0.1:${await findClosedPort()}/api`);
    const error = await logIn(client, 'bot.token.value').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(GatewayError);
  });

  it('works with the same client once Discord can be reached again', async () => {
    const { discord } = await startDiscord();
    const { client } = createFor(discord.apiUrl);
    discord.fail({ route: /gateway.bot/, kind: 'status', status: 503, times: 2 });
    await expect(logIn(client, discord.token)).rejects.toThrow();
    await logIn(client, discord.token);
    expect(client.isReady()).toBe(true);
  });

  it('tells of a gateway that closes for good later', async () => {
    const { discord, log } = await startDiscord();
    const told = Promise.withResolvers<GatewayError>();
    const client = createDiscordClient({ apiUrl: discord.apiUrl, log, onFatal: told.resolve });
    onTestFinished(() => client.destroy());
    await logIn(client, discord.token);
    client.emit(Events.ShardDisconnect, { code: 4014, reason: '', wasClean: true }, 0);
    expect((await told.promise).message).toContain('intents');
  });
});
