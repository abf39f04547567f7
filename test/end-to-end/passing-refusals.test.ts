/** What Discord refuses for a while ends nothing: the process goes on, says so, and is well again when Discord is. */
import { describe, it, vi } from 'vitest';
import { createBotWorld } from '../support/bot-process.ts';
import { expectUnharmed, openScene, type Scene, seeTitle } from '../support/bot-scene.ts';
import { findClosedPort } from '../support/raw-server.ts';
import { addRule, write } from '../support/reaction-scene.ts';

vi.setConfig({ maxConcurrency: 10 });

const LONG_MS = 30_000;

async function ask(port: number): Promise<{ readonly status: number; readonly body: unknown }> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
  return { status: answer.status, body: await answer.json() };
}

const READY = { status: 200, body: { status: 'ready', gateway: true, store: true, alone: true, clock: true } };
const CUT_OFF = { status: 503, body: { status: 'not ready', gateway: false, store: true, alone: true, clock: true } };

async function startWithRule() {
  const port = await findClosedPort();
  const scene = await openScene({ environment: { HTTP_PORT: String(port) } });
  await addRule(scene, { emoji: '⭐', amount: 5 });
  return { scene, port, ana: await scene.link('ana') };
}

async function add({ moderator, channel }: Scene, user: { readonly id: string }, amount: number): Promise<void> {
  await seeTitle(await moderator.command(channel, 'points add', { user, amount }), '➕ Points added', LONG_MS);
}

describe.concurrent('Discord', () => {
  it('that refuses one call with the token is called on: catching up misses nothing', async ({
    expect,
    onTestFinished,
  }) => {
    const { scene, port, ana } = await startWithRule();
    const { world, moderator } = scene;
    onTestFinished(() => world.close());
    const message = write(scene, ana.member);
    world.discord.fail({ route: /messages$/, method: 'GET', kind: 'status', status: 401 });
    world.discord.gateway.invalidateSession();
    moderator.react(message, '⭐');
    await expect.poll(() => world.output(), { timeout: LONG_MS }).toContain('but the token is right');
    await world.api.waitFor(() => ana.applied().length === 1, LONG_MS);
    await world.discord.gateway.waitForReady({ sessionsStarted: 2, timeoutMs: LONG_MS });
    await add(scene, ana.member, 4);
    expect(world.discord.requests.filter(({ path }) => path === '/users/@me')).toHaveLength(1);
    expect(await ask(port)).toEqual(READY);
    ana.expectApplied(['+5', '+4']);
    expectUnharmed(scene);
  });

  it('that refuses the token itself ends the process with 78 and the fix', async ({ expect, onTestFinished }) => {
    const { scene, ana } = await startWithRule();
    const { world } = scene;
    onTestFinished(() => world.close());
    world.discord.fail({
      route: /\/channels\/|\/users\/@me|\/applications\/|\/gateway/,
      kind: 'status',
      status: 401,
      times: Infinity,
    });
    await add(scene, ana.member, 3);
    world.discord.gateway.invalidateSession();
    await expect.poll(() => world.isRunning(), { timeout: LONG_MS }).toBe(false);
    expect(await world.stop()).toBe(78);
    expect(world.output()).toContain('Copy it anew from the Bot page');
    ana.expectApplied(['+3']);
  });

  it('that refuses the list of commands ends nothing: what it has goes on working, and the doctor says so', async ({
    expect,
    onTestFinished,
  }) => {
    const world = await createBotWorld();
    onTestFinished(() => world.close());
    const refuse = () =>
      world.discord.fail({
        route: /commands$/,
        method: 'PUT',
        kind: 'status',
        status: 400,
        code: 30034,
        times: Infinity,
      });
    refuse();
    await world.start();
    expect(world.output()).toMatch(/"level":"error".*Discord refuses the list of commands/);
    expect(world.isRunning()).toBe(true);
    expect(world.discord.gateway.sessionsStarted).toBe(1);
    const { code, output } = await world.run({}, { file: 'doctor.ts' });
    expect(output).toMatch(/⛔ Commands: Discord has 0, which are not those of this version\.\n\s+→ Start the bot/);
    expect(code).toBe(1);
  });

  it('that is gone is told by /readyz and by one warning, until it is back', async ({ expect, onTestFinished }) => {
    const port = await findClosedPort();
    const world = await createBotWorld({ environment: { HTTP_PORT: String(port), LOG_LEVEL: 'warn' } });
    onTestFinished(() => world.close());
    // At this level nothing says that it is ready.
    world.start().catch(() => undefined);
    await expect.poll(() => ask(port).catch(() => undefined), { timeout: LONG_MS }).toEqual(READY);
    world.discord.gateway.shut(4000);
    await expect.poll(() => ask(port), { timeout: LONG_MS }).toEqual(CUT_OFF);
    const warnings = () => world.output().match(/the gateway cannot be reached; still trying/g) ?? [];
    await world.discord.waitFor(() => warnings().length > 0, 'The warning', 45_000);
    expect(await ask(port)).toEqual(CUT_OFF);
    world.discord.gateway.shut(undefined);
    await expect.poll(() => ask(port), { timeout: LONG_MS }).toEqual(READY);
    expect(warnings()).toHaveLength(1);
  });

  it('that allows no session for a while leaves nothing behind: ready once it does, and closed when stopped', async ({
    expect,
    onTestFinished,
  }) => {
    const port = await findClosedPort();
    const world = await createBotWorld({ environment: { HTTP_PORT: String(port) } });
    onTestFinished(() => world.close());
    world.discord.settings.sessionsLeft = 0;
    const starting = world.start();
    await expect.poll(() => world.output(), { timeout: LONG_MS }).toContain('Discord cannot be reached; trying again');
    world.discord.settings.sessionsLeft = 1_000;
    await starting;
    expect(await ask(port)).toEqual(READY);
    // Something that a stop waits for: the gateway is closed before that, so nothing new is taken meanwhile.
    world.api.fail({ kind: 'hang-before', method: 'POST', path: /histories/, times: Infinity });
    const closing = world.discord.waitFor(() => world.discord.gateway.connections.length === 0, 'The closing');
    const stopping = world.stop();
    await closing;
    expect(await stopping).toBe(0);
  });
});
