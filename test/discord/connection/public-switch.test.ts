import { describe, expect, it, onTestFinished } from 'vitest';
import { createPublicSwitch } from '../../../src/discord/connection/public-switch.ts';
import { startClient } from '../scene.ts';

const FIVE_MINUTES_MS = 5 * 60_000;

/** A bot that has asked once and goes on asking. */
async function startSwitch({ isPublic }: { readonly isPublic: boolean | undefined } = { isPublic: false }) {
  const scene = await startClient();
  const { client, clock, discord, guild, log, lines } = scene;
  discord.application.botPublic = isPublic;
  let opened = 0;
  const state = createPublicSwitch({
    clock,
    log,
    onPrivate: () => {
      opened += 1;
    },
  });
  onTestFinished(() => state.stop());
  state.hear(client);
  // As at a login: the server was there before.
  client.emit('clientReady', client as never);
  const answer = await state.ask();
  state.start();
  const isClosed = (id = guild.id) => state.isPublic(id);
  const asked = () => discord.requests.filter(({ path }) => path.endsWith('/applications/@me')).length;
  const waitFor = (check: () => boolean, what: string) => discord.waitFor(check, what);
  const askAgain = async () => {
    const before = asked();
    await waitFor(() => {
      // Its timer may not be set yet.
      clock.jump(FIVE_MINUTES_MS);
      return asked() > before;
    }, 'Another question');
  };
  await waitFor(() => asked() >= 2, 'The first question of the loop');
  return { ...scene, state, answer, isClosed, asked, waitFor, askAgain, opened: () => opened, lines };
}

describe('whether strangers may have added the bot', () => {
  it.each([
    [true, 'public', true],
    [false, 'private', false],
    [undefined, 'unknown', true],
  ] as const)('is asked at the start: %j is %s', async (isPublic, answer, closed) => {
    const scene = await startSwitch({ isPublic });
    expect(scene.answer).toBe(answer);
    expect(scene.isClosed()).toBe(closed);
  });

  it('is asked again every few minutes, and said as an error when it has become so', async () => {
    const { discord, askAgain, isClosed, waitFor, lines, opened } = await startSwitch();
    discord.application.botPublic = true;
    await askAgain();
    await waitFor(() => isClosed(), 'The key closed');
    expect(lines.filter((line) => line.includes('"level":"error"')).join()).toContain('the application is public now');
    discord.application.botPublic = undefined;
    await askAgain();
    expect(isClosed()).toBe(true);
    const before = opened();
    discord.application.botPublic = false;
    await askAgain();
    await waitFor(() => !isClosed(), 'The key open again');
    expect(opened()).toBe(before + 1);
  });

  it('is asked at once when a server is added, which is closed until Discord has said no', async () => {
    const { discord, state, client, waitFor, isClosed } = await startSwitch();
    const coming = new Promise<boolean>((resolve) => {
      client.once('guildCreate', ({ id }) => resolve(state.isPublic(id)));
    });
    const { id } = discord.addGuild({ name: 'Newcomers' });
    expect(await coming).toBe(true);
    await waitFor(() => !isClosed(id), 'The key for the new server');
    expect(isClosed()).toBe(false);
  });

  it('that a server was added while it was so closes the key to all, and to that server for good', async () => {
    const { discord, guild, askAgain, waitFor, isClosed, lines } = await startSwitch();
    discord.application.botPublic = true;
    const stranger = discord.addGuild({ name: 'Strangers' });
    await waitFor(() => isClosed(guild.id), 'The key closed to all');
    discord.application.botPublic = false;
    await askAgain();
    await waitFor(() => !isClosed(guild.id), 'The key open again');
    expect(isClosed(stranger.id)).toBe(true);
    expect(lines.join()).toContain('added while the application was public');
    stranger.removeBot();
    stranger.addBot();
    await waitFor(() => !isClosed(stranger.id), 'The key for a server that was added again');
  });

  it('leaves servers that are there open while Discord does not answer, and new ones closed', async () => {
    const { discord, guild, askAgain, clock, asked, waitFor, isClosed } = await startSwitch();
    discord.fail({ route: /applications\/@me/, kind: 'status', status: 500, times: Infinity });
    const { id } = discord.addGuild({ name: 'Newcomers' });
    await askAgain();
    expect([isClosed(guild.id), isClosed(id)]).toEqual([false, true]);
    discord.clearFaults();
    const before = asked();
    await waitFor(() => {
      clock.jump(30_000);
      return asked() > before && !isClosed(id);
    }, 'The key for the new server');
  });

  it('is not known at the start while Discord does not answer, so the key is closed', async () => {
    const { state, discord } = await startSwitch();
    discord.fail({ route: /applications\/@me/, kind: 'status', status: 403, times: 1 });
    expect(await state.ask()).toBe('unknown');
  });
});
