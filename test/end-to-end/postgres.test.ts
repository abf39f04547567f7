/** The whole bot on PostgreSQL: its day, a database that goes away, a kill, and a second bot. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createBotWorld } from '../support/bot-process.ts';
import {
  createScene,
  embedOf,
  expectUnharmed,
  type LinkedMember,
  type Scene,
  seeRefusal,
  seeTitle,
} from '../support/bot-scene.ts';
import { startDatabaseProxy } from '../support/database-proxy.ts';
import { findFreePort } from '../support/free-port.ts';
import { expectHealthyLedger } from '../support/healthy-ledger.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { createPostgresWorld, endConnections, expectHealthyPostgres } from '../support/postgres-world.ts';

const server = await startPostgres();
const ANSWER_MS = 3_000;
const LONG_MS = 30_000;

if (typeof server === 'string') it.skip(`the bot on PostgreSQL: ${server}`, () => undefined);
else {
  afterAll(server.stop);

  const begin = async (onTestFinished: (end: () => Promise<void>) => void) => {
    const url = await server.addDatabase();
    const proxy = await startDatabaseProxy(url);
    const port = await findFreePort();
    const world = await createPostgresWorld(proxy.url, { environment: { HTTP_PORT: String(port) } });
    onTestFinished(async () => {
      await world.close();
      await proxy.close();
    });
    await world.start();
    const isReady = async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status === 200;
    return { url, proxy, world, isReady, scene: createScene(world) };
  };
  const add = async ({ moderator, channel }: Scene, { member }: LinkedMember, amount: number) =>
    seeTitle(await moderator.command(channel, 'points add', { user: member, amount }), '➕ Points added', LONG_MS);
  const expectWell = async (scene: Scene, url: string) => {
    expectUnharmed(scene);
    expect(scene.world.output()).not.toContain('on-loopback-only');
    expect(scene.world.output()).not.toContain('something failed that nobody waited for');
    await expectHealthyPostgres(url);
  };

  describe.concurrent('the bot on PostgreSQL', () => {
    it('adds, takes back and shows points, and goes on where a kill left it', async ({ onTestFinished, expect }) => {
      const { url, world, scene } = await begin(onTestFinished);
      const ana = await scene.link('ana');
      await add(scene, ana, 3);
      await add(scene, ana, 10);
      const undone = await seeTitle(await scene.moderator.command(scene.channel, 'points undo'), '↩️ Undone');
      expect(undone.text).toContain('**Total: 3** (was 13)');
      await world.kill();
      await world.start();
      expect((await add(scene, ana, 4)).text).toContain('**Total: 7**');
      ana.expectApplied(['+3', '+10', '-10', '+4']);
      await expectWell(scene, url);
      expect(await world.stop()).toBe(0);
      // It signed off: the next one need not wait.
      const begun = performance.now();
      await world.start();
      expect(performance.now() - begun).toBeLessThan(LONG_MS);
    });

    it('says within three seconds that its database is away, and goes on by itself once it is back', async ({
      onTestFinished,
    }) => {
      const { url, proxy, scene, isReady } = await begin(onTestFinished);
      const ben = await scene.link('ben');
      await add(scene, ben, 1);
      await endConnections(url);
      await expect.poll(isReady, { timeout: LONG_MS }).toBe(true);
      await add(scene, ben, 2);
      proxy.cut({ stayAway: true });
      await expect.poll(isReady, { timeout: LONG_MS }).toBe(false);
      const { moderator, channel } = scene;
      const begun = performance.now();
      const refused = await moderator.command(channel, 'points add', { user: ben.member, amount: 50 });
      expect(await seeRefusal(refused)).toContain('I cannot reach my database right now. No points were moved');
      expect(performance.now() - begun).toBeLessThan(ANSWER_MS);
      proxy.open();
      await expect.poll(isReady, { timeout: LONG_MS }).toBe(true);
      await add(scene, ben, 4);
      ben.expectApplied(['+1', '+2', '+4']);
      await expectWell(scene, url);
    });

    it('says so within three seconds as well where its database hangs without a word', async ({
      onTestFinished,
      expect,
    }) => {
      const { proxy, scene, isReady } = await begin(onTestFinished);
      const ben = await scene.link('ben');
      await add(scene, ben, 1);
      proxy.stall();
      const { moderator, channel } = scene;
      const ask = async () => {
        const begun = performance.now();
        const refused = await moderator.command(channel, 'points add', { user: ben.member, amount: 50 });
        expect(await seeRefusal(refused)).toContain('I cannot reach my database right now. No points were moved');
        expect(performance.now() - begun).toBeLessThan(ANSWER_MS);
      };
      await ask();
      // More at once than there are connections to read over.
      await Promise.all(Array.from({ length: 8 }, ask));
      await expect.poll(isReady, { timeout: LONG_MS }).toBe(false);
      proxy.cut();
      await expect.poll(isReady, { timeout: LONG_MS }).toBe(true);
      await add(scene, ben, 4);
      ben.expectApplied(['+1', '+4']);
    });

    it('counts once what was being committed when the connection broke', async ({ onTestFinished, expect }) => {
      const { url, proxy, scene } = await begin(onTestFinished);
      const { moderator, channel } = scene;
      const cora = await scene.link('cora');
      const applied: string[] = [];
      // Each of the commits of an award in its turn: recording, acknowledging, claiming, settling, showing.
      for (let skipped = 0; skipped < 6; skipped += 1) {
        void proxy.cutAtCommit('after', { skip: skipped });
        const amount = skipped + 1;
        const adding = await moderator.command(channel, 'points add', { user: cora.member, amount });
        await adding.waitForAcknowledgement(LONG_MS);
        const told = () => embedOf(adding.response());
        await expect
          .poll(() => told().title + told().text, { timeout: LONG_MS })
          .toMatch(/Points added|No points were/);
        if (told().title !== '') applied.push(`+${amount}`);
        proxy.open();
      }
      expect(applied.length).toBeGreaterThan(2);
      cora.expectApplied(applied);
      await expectWell(scene, url);
    });

    it('takes its ledger over from a file and gives it back, with the tools for it', async ({
      onTestFinished,
      expect,
    }) => {
      const url = await server.addDatabase();
      const world = await createBotWorld();
      onTestFinished(() => world.close());
      await world.start();
      const scene = createScene(world);
      const emil = await scene.link('emil');
      await add(scene, emil, 10);
      const file = { DATABASE_URL: `file:${join(world.folder, 'points.db')}` };
      const ledger = (environment: Readonly<Record<string, string>>, ...args: string[]) =>
        world.run(environment, { file: 'ledger.ts', args });
      const move = (from: Readonly<Record<string, string>>, to: string) => ledger(from, 'move', '--to', to);
      expect(await move(file, url)).toMatchObject({
        code: 1,
        output: expect.stringContaining('Another bot is running'),
      });
      expect(await world.stop()).toBe(0);
      expect(await move(file, url)).toMatchObject({
        code: 0,
        output: expect.stringContaining('Settled awards: 10 points added, 0 removed, in both.'),
      });
      const key = readFileSync(join(world.folder, 'points.db.key'), 'utf8').trim();
      const onServer = { DATABASE_URL: url, ENCRYPTION_KEY: key };
      await world.start(onServer);
      const undone = await seeTitle(await scene.moderator.command(scene.channel, 'points undo'), '↩️ Undone', LONG_MS);
      expect(undone.text).toContain('(was 10)');
      await add(scene, emil, 5);
      expect(await move(onServer, file.DATABASE_URL)).toMatchObject({ code: 1 });
      expect((await ledger(onServer, 'check')).output).toContain('all is well');
      expect((await ledger(onServer, 'audit')).output).toContain('\t');
      const doctor = await world.run(onServer, { file: 'doctor.ts' });
      expect(doctor.output).toMatch(/Database: The database ledger_\w+ on 127\.0\.0\.1:\d+ can be read\./);
      expect(await ledger(onServer, 'backup', 'kept.db')).toMatchObject({ code: 0 });
      expect((await ledger({}, 'check', 'kept.db')).output).toContain('all is well');
      expect(await world.stop()).toBe(0);
      expect(await move(onServer, file.DATABASE_URL)).toMatchObject({ code: 0 });
      await world.start();
      expect((await add(scene, emil, 1)).text).toContain('**Total: 6**');
      emil.expectApplied(['+10', '-10', '+5', '+1']);
      expectUnharmed(scene);
      expect(world.output()).not.toContain('on-loopback-only');
      await expectHealthyLedger(join(world.folder, 'points.db'));
    });

    it('lets no second bot onto its database, and says so', async ({ onTestFinished, expect }) => {
      const { url, world, scene } = await begin(onTestFinished);
      const second = await world.run({ DATABASE_URL: url, HTTP_PORT: undefined });
      expect(second.code).toBe(78);
      expect(second.output).toContain('Another bot is running on this database');
      expect(second.output).not.toContain('on-loopback-only');
      await add(scene, await scene.link('dora'), 5);
      await expectHealthyPostgres(url);
    });
  });
}
