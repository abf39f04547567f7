/**
 * The disk takes nothing more, and later does again, while the bot runs: what was accepted is kept and happens once, what
 * cannot be written down is refused in words, and nothing is sent that is not written down.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  closeUnharmed,
  countSent,
  type LinkedMember,
  openScene,
  type Scene,
  seeRefusal,
  seeTitle,
  titled,
} from '../support/bot-scene.ts';
import { DISKS, type Disk } from '../support/disk.ts';
import { findFreePort } from '../support/free-port.ts';
import { addRule, seeApplied, write } from '../support/reaction-scene.ts';

const LONG_MS = 30_000;
/** The log says the same again only after this long. */
const REPEAT_MS = 60_000;

describe.each(DISKS)('$name', ({ words, create }) => {
  let disk: Disk;
  let scene: Scene;
  let port: number;
  beforeAll(async () => {
    disk = create();
    port = await findFreePort();
    const environment = { HTTP_PORT: String(port) };
    scene = await openScene({ environment, ...(disk.folder !== undefined && { folder: disk.folder }) });
    await addRule(scene, { emoji: '⭐', amount: 5 });
  });
  afterAll(async () => {
    try {
      await closeUnharmed(scene);
    } finally {
      disk.close();
    }
  });

  afterEach(() => clear());

  const fill = () => disk.fill(scene.world);
  const clear = () => disk.clear(scene.world);
  const add = (user: { readonly id: string }, amount: number, more = {}) =>
    scene.moderator.command(scene.channel, 'points add', { user, amount, ...more });
  const waitUntilHeld = ({ path }: LinkedMember) =>
    scene.world.api.waitFor(({ held }) => held.some((request) => path.test(request.path)));
  const hear = (text: string, since = 0) =>
    scene.world.discord.waitFor(() => scene.world.output().includes(text, since), `"${text}" in the log`, LONG_MS);

  async function askReady() {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`);
    return [response.status, await response.json()];
  }

  async function linkWithOne(name: string): Promise<LinkedMember> {
    const linked = await scene.link(name);
    await seeTitle(await add(linked.member, 1), '➕ Points added');
    return linked;
  }

  it('has each new command refused privately, in words, and nothing sent, while reading goes on', async () => {
    const { world, moderator, admin, channel } = scene;
    const ana = await scene.link('ana');
    const message = await (await add(ana.member, 1)).waitForResponse(titled('➕ Points added'));
    fill();
    const sent = countSent(world);
    const refusals = [
      await add(ana.member, 5),
      await moderator.command(channel, 'points remove', { user: ana.member, amount: 5 }),
      await moderator.command(channel, 'points undo'),
      await moderator.press(message, 'Undo'),
      await admin.command(channel, 'links remove', { user: ana.member }),
      await admin.command(channel, 'setup', { timezone: 'Europe/Lisbon' }),
    ];
    for (const refused of refusals) {
      const text = await seeRefusal(refused);
      expect(text).toContain(words);
      expect(text).toContain('what was accepted before is kept');
    }
    expect(await askReady()).toEqual([
      503,
      { status: 'not ready', gateway: true, store: false, clock: true, alone: true },
    ]);
    await seeTitle(await moderator.command(channel, 'balance', { user: ana.member }), '📊 Balance');
    expect(countSent(world)).toBe(sent);
    clear();
    await seeTitle(await add(ana.member, 2), '➕ Points added');
    expect(await askReady()).toEqual([200, { status: 'ready', gateway: true, store: true, clock: true, alone: true }]);
    ana.expectApplied(['+1', '+2']);
  });

  it('does not lose what was accepted before, and delivers it in order once there is room', async () => {
    const { api } = scene.world;
    const ben = await linkWithOne('ben');
    await api.setOutage('refused');
    const pending = [await add(ben.member, 5), await add(ben.member, 6)];
    for (const one of pending) await seeTitle(one, '⏳ Points pending');
    fill();
    await api.setOutage(null);
    // Delivery has tried to take them up, and could not write that down.
    await hear('delivery could not read its work; trying again');
    const refused = await add(ben.member, 7);
    expect(await seeRefusal(refused)).toContain(words);
    ben.expectApplied(['+1']);
    clear();
    for (const one of pending) await seeTitle(one, '➕ Points added', LONG_MS);
    ben.expectApplied(['+1', '+5', '+6']);
  });

  it('has an outcome that came meanwhile written down later, and its award counted once', async () => {
    const { api } = scene.world;
    const cleo = await linkWithOne('cleo');
    api.fail({ kind: 'hang-after', method: 'POST', path: cleo.path });
    const adding = await add(cleo.member, 5);
    await waitUntilHeld(cleo);
    fill();
    api.release();
    await hear('the outcome of an award could not be written down; trying again');
    clear();
    expect((await seeTitle(adding, '➕ Points added', LONG_MS)).text).toContain('**Total: 6**');
    cleo.expectApplied(['+1', '+5']);
  });

  it('keeps reactions in memory, and counts what is there when there is room', async () => {
    const { moderator, colleague, admin } = scene;
    const dan = await scene.link('dan');
    const message = write(scene, dan.member);
    fill();
    for (const person of [moderator, colleague, admin]) person.react(message, '⭐');
    colleague.unreact(message, '⭐');
    await hear('reactions could not be written down; trying again');
    clear();
    await seeApplied(scene, dan, ['+5', '+5']);
  });

  it('is told in the log once in a while, however often it is met', async () => {
    fill();
    const eve = scene.guild.addMember({ username: 'eve' });
    const asked = await Promise.all(Array.from({ length: 40 }, () => add(eve, 1)));
    for (const refused of asked) expect(await seeRefusal(refused)).toContain(words);
    clear();
    await hear('the database can be written again');
    const lines = readLog(scene.world.output()).filter(({ code, err }) => /^STORE_/.test(code ?? err?.code ?? ''));
    const times = Map.groupBy(lines, ({ msg, code, err }) => `${msg} ${code ?? err?.code}`);
    expect([...times.keys()]).toContainEqual(expect.stringMatching(/^the database cannot be written: /));
    for (const [text, said] of times) {
      const gaps = said.slice(1).map(({ time }, index) => Date.parse(time) - Date.parse(said[index]?.time ?? ''));
      expect([text, gaps.filter((gap) => gap < REPEAT_MS)]).toEqual([text, []]);
    }
  });

  it('leaves nothing lost or doubled when the bot is killed on it', async () => {
    const { world, moderator } = scene;
    const [fay, gus] = [await linkWithOne('fay'), await linkWithOne('gus')];
    const message = write(scene, gus.member);
    world.api.fail({ kind: 'hang-after', method: 'POST', path: fay.path });
    const adding = await add(fay.member, 5);
    await waitUntilHeld(fay);
    fill();
    const since = world.output().length;
    world.api.release();
    moderator.react(message, '⭐');
    const refused = await add(gus.member, 9);
    await seeRefusal(refused);
    await world.kill();
    clear();
    await world.start();
    await hear('award read back', since);
    await seeTitle(adding, '➕ Points added', LONG_MS);
    fay.expectApplied(['+1', '+5']);
    await seeApplied(scene, gus, ['+1', '+5']);
  });

  it('lets the bot be stopped, and go on later where it was', async () => {
    const { world } = scene;
    const hana = await linkWithOne('hana');
    await world.api.setOutage('refused');
    const adding = await add(hana.member, 5);
    await seeTitle(adding, '⏳ Points pending');
    fill();
    expect(await world.stop()).toBe(0);
    clear();
    await world.api.setOutage(null);
    await world.start();
    await seeTitle(adding, '➕ Points added', LONG_MS);
    hana.expectApplied(['+1', '+5']);
  });
});

interface LogLine {
  readonly time: string;
  readonly msg: string;
  readonly code?: string;
  readonly err?: { readonly code?: string };
}

function readLog(output: string): LogLine[] {
  return output.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as LogLine] : []));
}
