/** The database's files are taken away under the running bot: from then on it accepts nothing, and says so. */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { countSent, openScene, type Scene, seeRefusal, seeTitle } from '../support/bot-scene.ts';
import { findFreePort } from '../support/free-port.ts';

const LONG_MS = 30_000;
const ALL = ['', '-wal', '-shm'];

async function open() {
  const port = await findFreePort();
  const scene = await openScene({ environment: { HTTP_PORT: String(port) } });
  onTestFinished(() => scene.world.close());
  const { world } = scene;
  const file = (end: string) => join(world.folder, `points.db${end}`);
  const ledger = (...args: readonly string[]) => world.run({}, { file: 'ledger.ts', args });
  const askReady = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`);
    return [response.status, await response.json()];
  };
  const add = (user: { readonly id: string }, amount: number) =>
    scene.moderator.command(scene.channel, 'points add', { user, amount });
  return { scene, world, file, ledger, askReady, add };
}

async function expectRefusal(scene: Scene, asked: Awaited<ReturnType<Scene['moderator']['command']>>): Promise<void> {
  const sent = countSent(scene.world);
  const words = await seeRefusal(asked);
  expect(words).toContain('Somebody has moved, removed or changed my database while I run');
  expect(words).toContain('no points were moved by this');
  expect(countSent(scene.world)).toBe(sent);
}

describe('a bot whose database is removed', () => {
  it('refuses each command in private, is not ready, says so once, and does not begin a new ledger', async () => {
    const { scene, world, file, ledger, askReady, add } = await open();
    const ana = await scene.link('ana');
    await seeTitle(await add(ana.member, 1), '➕ Points added');
    for (const end of ALL) renameSync(file(end), file(`${end}.lost`));
    for (let times = 0; times < 3; times += 1) await expectRefusal(scene, await add(ana.member, 5));
    expect(await askReady()).toEqual([
      503,
      { status: 'not ready', gateway: true, store: false, clock: true, alone: true },
    ]);
    expect(world.output().match(/"level":"fatal"[^\n]*points\.db/g)).toHaveLength(1);
    expect((await ledger('check')).code).toBe(1);
    expect((await ledger('backup', file('.copy'))).code).toBe(1);
    expect(existsSync(file('.copy'))).toBe(false);
    await world.stop();
    const { code, output } = await world.run();
    expect([code, output]).toEqual([78, expect.stringContaining('npm run ledger -- restore')]);
    expect(output).toContain('points.db.key lies beside it');
    expect(existsSync(file(''))).toBe(false);
    for (const end of ALL) if (existsSync(file(`${end}.lost`))) renameSync(file(`${end}.lost`), file(end));
    await world.start();
    await seeTitle(await add(ana.member, 2), '➕ Points added');
    ana.expectApplied(['+1', '+2']);
    expect((await ledger('check')).output).toContain('all is well');
  });

  it('goes on with a backup that was put in its place, once it is started again', async () => {
    const { scene, world, file, ledger, add } = await open();
    const ben = await scene.link('ben');
    await seeTitle(await add(ben.member, 1), '➕ Points added');
    expect((await ledger('backup', file('.backup'))).code).toBe(0);
    await seeTitle(await add(ben.member, 2), '➕ Points added');
    for (const end of ALL) rmSync(file(end));
    copyFileSync(file('.backup'), file(''));
    await expectRefusal(scene, await add(ben.member, 5));
    await world.stop();
    await world.start();
    await seeTitle(await add(ben.member, 3), '➕ Points added');
    ben.expectApplied(['+1', '+2', '+3']);
  });
});

describe('a bot whose log was removed', () => {
  it('accepts nothing more, and what it had accepted is delivered after a kill', async () => {
    const { scene, world, file, ledger, add } = await open();
    const cleo = await scene.link('cleo');
    await seeTitle(await add(cleo.member, 1), '➕ Points added');
    await world.api.setOutage('refused');
    const pending = await add(cleo.member, 4);
    await seeTitle(pending, '⏳ Points pending');
    for (const end of ['-wal', '-shm']) rmSync(file(end));
    for (const args of [['check'], ['backup', file('.copy')]]) {
      const { code, output } = await ledger(...args);
      expect([code, output]).toEqual([1, expect.stringContaining('points.db-wal is not there')]);
    }
    await expectRefusal(scene, await add(cleo.member, 5));
    await world.kill();
    await world.api.setOutage(null);
    await world.start();
    await seeTitle(pending, '➕ Points added', LONG_MS);
    cleo.expectApplied(['+1', '+4']);
    expect((await ledger('check')).output).toContain('all is well');
  });
});
