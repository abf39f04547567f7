/**
 * The machine's clock is set while the bot runs, and while it does not. Each award must arrive once, and soon: nobody waits
 * for as long as the clock was put back.
 */
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createBotWorld } from '../support/bot-process.ts';
import { createScene, embedOf, expectUnharmed, openScene, type Scene, seeTitle, titled } from '../support/bot-scene.ts';
import { expectHealthyLedger } from '../support/healthy-ledger.ts';

vi.setConfig({ maxConcurrency: 4 });

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** The longest that anything waits by itself. */
const LONGEST_WAIT_MS = 15_000;
const LONG_MS = 60_000;
/** What a busy machine needs beside the wait. */
const BUSY_MS = 3_000;

const STEPS = [
  ['back by 2 minutes', -2 * MINUTE_MS],
  ['back by 3 hours', -3 * HOUR_MS],
  ['forward by 3 hours', 3 * HOUR_MS],
] as const;

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function settlesWithin(ms: number, settling: readonly Promise<unknown>[]): Promise<void> {
  const beganAt = performance.now();
  await Promise.all(settling);
  expect(performance.now() - beganAt).toBeLessThan(ms + BUSY_MS);
}

async function closeHealthy(scene: Scene): Promise<void> {
  try {
    expectUnharmed(scene);
    await expectHealthyLedger(`${scene.world.folder}/points.db`);
  } finally {
    await scene.world.close();
  }
}

describe.concurrent.each(STEPS)('a clock that is put %s', (_, byMs) => {
  it('during an outage keeps no award waiting for that', async () => {
    const scene = await openScene();
    const { world, moderator, channel } = scene;
    const [ana, ben] = [await scene.link('ana'), await scene.link('ben')];
    await world.api.setOutage('refused');
    const waiting = await moderator.command(channel, 'points add', { user: ana.member, amount: 7 });
    await waiting.waitForResponse(titled('⏳ Points pending'));
    world.setClock(byMs);
    await world.discord.waitFor(
      () => world.output().includes('machine’s clock was set'),
      'The step in the log',
      LONG_MS,
    );
    const typed = await moderator.command(channel, 'points add', { user: ben.member, amount: 8 });
    await typed.waitForResponse(titled('⏳ Points pending'));
    await world.api.setOutage(null);
    await settlesWithin(LONGEST_WAIT_MS, [
      seeTitle(waiting, '➕ Points added', LONG_MS),
      seeTitle(typed, '➕ Points added', LONG_MS),
    ]);
    ana.expectApplied(['+7']);
    ben.expectApplied(['+8']);
    await closeHealthy(scene);
  });

  it('while no bot runs keeps no award waiting for that', async () => {
    const scene = await openScene();
    const { world, moderator, channel } = scene;
    const ana = await scene.link('ana');
    await world.api.setOutage('refused');
    const waiting = await moderator.command(channel, 'points add', { user: ana.member, amount: 7 });
    await waiting.waitForResponse(titled('⏳ Points pending'));
    await world.kill();
    world.setClock(byMs);
    await world.api.setOutage(null);
    await world.start();
    await settlesWithin(LONGEST_WAIT_MS, [seeTitle(waiting, '➕ Points added', LONG_MS)]);
    ana.expectApplied(['+7']);
    await closeHealthy(scene);
  });

  it('while an answer is lost proves nothing that is not so', async () => {
    const scene = await openScene();
    const { world, moderator, channel } = scene;
    const ana = await scene.link('ana');
    await seeTitle(await moderator.command(channel, 'points add', { user: ana.member, amount: 1 }), '➕ Points added');
    // Applied after the first look, which shows nothing.
    world.api.fail({ kind: 'late', ms: 13_000, method: 'POST', path: ana.path });
    const adding = await moderator.command(channel, 'points add', { user: ana.member, amount: 7 });
    await adding.waitForResponse(titled('🔎 Being checked'), LONG_MS);
    world.setClock(byMs);
    await seeTitle(adding, '➕ Points added', LONG_MS);
    ana.expectApplied(['+1', '+7']);
    await closeHealthy(scene);
  });
});

describe('a clock that is put back by 2 minutes', () => {
  it('while Returning.AI asks for a pause of seconds makes no minutes of it', async () => {
    const scene = await openScene();
    const { world, moderator, channel } = scene;
    const ana = await scene.link('ana');
    const headers = { 'retry-after': '4' };
    world.api.fail({ kind: 'status', status: 429, headers, method: 'POST', path: ana.path });
    const adding = await moderator.command(channel, 'points add', { user: ana.member, amount: 7 });
    await adding.waitForResponse(titled('⏳ Points pending'));
    world.setClock(-2 * MINUTE_MS);
    await settlesWithin(LONGEST_WAIT_MS, [seeTitle(adding, '➕ Points added', LONG_MS)]);
    ana.expectApplied(['+7']);
    await closeHealthy(scene);
  });
});

describe('a clock that is three hours ahead', () => {
  let scene: Scene;
  let port: number;
  beforeAll(async () => {
    const world = await createBotWorld();
    port = await findPort();
    world.setClock(3 * HOUR_MS);
    await world.start({ HTTP_PORT: String(port) });
    scene = createScene(world);
  });
  afterAll(() => closeHealthy(scene));

  it('is told by /readyz, which is ready all the same', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect([answer.status, await answer.json()]).toMatchObject([200, { status: 'ready', clock: false }]);
  });

  it('is told by /setup', async () => {
    const { admin, channel } = scene;
    const page = await (await admin.command(channel, 'setup')).waitForResponse(undefined, LONG_MS);
    expect(embedOf(page).text).toMatch(/Clock.*1080\d s ahead of/);
  });

  it('is told by the doctor', async () => {
    const { output } = await scene.world.run({}, { file: 'doctor.ts' });
    expect(output).toMatch(/Clock: This machine’s clock is 1080\d s ahead of that of Discord/);
  });

  it('is told in the log, and no more once it is right', async () => {
    const { world } = scene;
    await world.discord.waitFor(() => world.output().includes('machine’s clock is off'), 'The line', LONG_MS);
    world.setClock(0);
    await world.discord.waitFor(() => world.output().includes('machine’s clock agrees'), 'The other line', LONG_MS);
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect(await answer.json()).toMatchObject({ status: 'ready', clock: true });
  });

  it('makes no answer of Discord too old to be used', async () => {
    const { world, moderator, channel } = scene;
    const ana = await scene.link('ana');
    await world.api.setOutage('refused');
    const adding = await moderator.command(channel, 'points add', { user: ana.member, amount: 3 });
    const pending = await adding.waitForResponse(titled('⏳ Points pending'));
    world.setClock(3 * HOUR_MS);
    await world.api.setOutage(null);
    const settled = await adding.waitForResponse(titled('➕ Points added'), LONG_MS);
    expect(settled.id).toBe(pending.id);
    expect(world.discord.requests.filter(({ path }) => path.includes(`/messages/${settled.id}`))).toEqual([]);
    ana.expectApplied(['+3']);
  });
});
