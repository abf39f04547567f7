import type { Client } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDiscordClient } from '../../../src/discord/connection/client.ts';
import { createConnection, type Session } from '../../../src/discord/connection/connection.ts';
import type { GatewayError } from '../../../src/discord/connection/gateway-error.ts';
import { startDiscord } from '../scene.ts';

const HOUR_MS = 3_600_000;

async function startConnection() {
  const scene = await startDiscord();
  const { discord, clock, log } = scene;
  const refused: GatewayError[] = [];
  /** What became of each session, in order. */
  const events: string[] = [];
  const clients: Client[] = [];
  function open(onClosed: (error: GatewayError) => void): Session {
    const client = createDiscordClient({ apiUrl: discord.apiUrl, log, onFatal: onClosed });
    clients.push(client);
    const name = clients.length;
    return {
      client,
      start: async () => void events.push(`${name} starts`),
      stop: async () => void events.push(`${name} stops`),
    };
  }
  const connection = createConnection({
    open,
    token: discord.token,
    clock,
    log,
    onRefused: (error) => refused.push(error),
  });
  onTestFinished(() => connection.close());
  const ask = () => connection.current()?.client.rest.get('/users/@me');
  return { ...scene, connection, refused, events, clients, ask };
}

describe('the connection', () => {
  it('is well while every shard hears events, and not while one does not', async () => {
    const { connection, discord } = await startConnection();
    expect(connection.isWell()).toBe(false);
    await connection.open();
    expect(connection.isWell()).toBe(true);
    discord.gateway.shut(4000);
    await expect.poll(connection.isWell).toBe(false);
    discord.gateway.shut(undefined);
    await expect.poll(connection.isWell, { timeout: 15_000 }).toBe(true);
  });

  it('takes a new client after a login that failed, so that it is well then and closes when it is told to', async () => {
    const { connection, discord, clock, lines, clients } = await startConnection();
    discord.settings.sessionsLeft = 0;
    const opening = connection.open();
    await expect.poll(() => lines.join()).toContain('Discord cannot be reached; trying again');
    discord.settings.sessionsLeft = 1_000;
    clock.jump(5_000);
    await opening;
    expect(clients).toHaveLength(2);
    expect(connection.isWell()).toBe(true);
    await connection.close();
    await discord.waitFor(() => discord.gateway.connections.length === 0);
  });

  it('asks Discord whether it takes the token before it begins a session', async () => {
    const { connection, discord } = await startConnection();
    await connection.reach();
    expect(discord.gateway.sessionsStarted).toBe(0);
    await connection.open();
    expect(discord.gateway.sessionsStarted).toBe(1);
  });

  it.each([4010, 4011, 4013, 4014])(
    'that closes for good with %i goes on by REST, and is made anew later and later until it opens',
    async (code) => {
      const { connection, discord, clock, lines, events, refused, ask } = await startConnection();
      await connection.open();
      discord.gateway.shut(code);
      const isTold = (inMs: number) => () => lines.some((line) => line.includes(`"retryInMs":${inMs}`));
      await expect.poll(isTold(60_000)).toBe(true);
      expect(connection.isWell()).toBe(false);
      await expect(ask()).resolves.toMatchObject({ id: discord.botUserId });
      clock.jump(60_000);
      await expect.poll(isTold(120_000), { timeout: 10_000 }).toBe(true);
      discord.gateway.shut(undefined);
      clock.jump(120_000);
      await expect.poll(connection.isWell, { timeout: 10_000 }).toBe(true);
      expect(events).toEqual(['1 starts', '1 stops', '3 starts']);
      expect(discord.gateway.connections).toHaveLength(1);
      expect(refused).toEqual([]);
    },
  );

  it('ends when the gateway refuses the token', async () => {
    const { connection, discord, refused, clock } = await startConnection();
    await connection.open();
    discord.gateway.shut(4004);
    await expect.poll(() => refused.map(({ code }) => code)).toEqual([4004]);
    clock.jump(HOUR_MS);
    expect(discord.gateway.sessionsStarted).toBe(1);
  });
});

describe('the token', () => {
  it('is used on after one 401, asked about once, and not well until Discord has said that it is right', async () => {
    const { connection, discord, ask, lines, refused } = await startConnection();
    await connection.open();
    discord.fail({ route: /messages/, kind: 'status', status: 401 });
    discord.fail({ route: /users.@me/, kind: 'hang' });
    await expect(connection.current()?.client.rest.get('/channels/1/messages')).rejects.toMatchObject({ status: 401 });
    expect(connection.isWell()).toBe(false);
    const asked = () => discord.requests.filter(({ path }) => path === '/users/@me').length;
    await discord.waitFor(() => asked() === 1);
    discord.release();
    await expect.poll(connection.isWell).toBe(true);
    expect(lines.join()).toContain('but the token is right');
    expect(asked()).toBe(1);
    await expect(ask()).resolves.toMatchObject({ id: discord.botUserId });
    expect(refused).toEqual([]);
  });

  it('is asked about again, later and later, while Discord does not say', async () => {
    const { connection, discord, clock, refused } = await startConnection();
    await connection.open();
    discord.fail({ route: /messages/, kind: 'status', status: 401 });
    discord.fail({ route: /users.@me/, kind: 'status', status: 503, times: 4 });
    await connection
      .current()
      ?.client.rest.get('/channels/1/messages')
      .catch(() => undefined);
    const asked = () => discord.requests.filter(({ path }) => path === '/users/@me').length;
    // discord.js asks twice by itself.
    await expect.poll(asked).toBe(2);
    await new Promise((resolve) => setTimeout(resolve));
    clock.jump(1_000);
    await expect.poll(asked).toBe(4);
    expect(connection.isWell()).toBe(false);
    await new Promise((resolve) => setTimeout(resolve));
    clock.jump(2_000);
    await expect.poll(connection.isWell).toBe(true);
    expect(refused).toEqual([]);
  });

  it('that Discord refuses as a whole ends everything', async () => {
    const { connection, discord, refused } = await startConnection();
    await connection.open();
    discord.fail({ route: /./, kind: 'status', status: 401, times: Infinity });
    await connection
      .current()
      ?.client.rest.get('/channels/1/messages')
      .catch(() => undefined);
    await expect.poll(() => refused.map(({ code }) => code)).toEqual([4004]);
  });
});
