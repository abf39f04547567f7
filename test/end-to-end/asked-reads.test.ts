/** What people ask about their points goes by ways of its own: however much of it there is, awards are delivered. */
import { describe, expect, it, type TestContext } from 'vitest';
import {
  embedOf,
  expectUnharmed,
  type LinkedMember,
  openScene,
  type Scene,
  seeRefusal,
  seeTitle,
  titled,
} from '../support/bot-scene.ts';

const LONG_MS = 15_000;
/** Beside the scene's own: as many as one member may ask for at once. */
const FIELDS = ['gems', 'coins', 'stars', 'medals', 'hearts'];
/** Who ask for more together than there are connections to deliver by. */
const CROWD = 8;
/** Connections for what people ask. */
const CONNECTIONS = 16;
/** What one member may have read, and in which time. */
const READS = 5;
const WINDOW_MS = 10_000;
const TOTALS = /\/users\/info$/;

type Crowd = readonly [LinkedMember, LinkedMember, LinkedMember, ...LinkedMember[]];

/** As many linked members; three at least. */
async function openCrowd(
  size: number,
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
): Promise<{ readonly scene: Scene; readonly members: Crowd }> {
  const scene = await openScene();
  onTestFinished(() => scene.world.close());
  const { api, communityId } = scene.world;
  for (const field of FIELDS) api.addField(communityId, { field, name: field, type: 'number' });
  const members: [LinkedMember, LinkedMember, LinkedMember, ...LinkedMember[]] = [
    await scene.link('ana'),
    await scene.link('ben'),
    await scene.link('cem'),
  ];
  while (members.length < size) members.push(await scene.link(`member${members.length}`));
  return { scene, members };
}

const countReads = ({ world }: Scene) => world.api.requests.filter(({ path }) => TOTALS.test(path)).length;

async function award({ channel, moderator }: Scene, { member, expectApplied }: LinkedMember): Promise<void> {
  const adding = await moderator.command(channel, 'points add', { user: member, amount: 10 });
  await seeTitle(adding, '➕ Points added', LONG_MS);
  expectApplied(['+10']);
}

describe.concurrent('while reads that people ask for hang', () => {
  it('an award is delivered, whoever and however many ask', async (test) => {
    const { scene, members } = await openCrowd(CROWD + 1, test);
    const { api } = scene.world;
    const [receiver, ...askers] = members;
    const histories = new RegExp(askers.map(({ account }) => account.id).join('|'));
    api.fail({ kind: 'hang-before', path: histories, times: CROWD * FIELDS.length });
    const asked = [];
    for (const { person } of askers) {
      for (const field of FIELDS) asked.push(await person.command(scene.channel, 'history', { field }));
    }
    for (const asking of asked) await asking.waitForAcknowledgement();
    await api.waitFor(({ held }) => held.length >= CONNECTIONS);
    await award(scene, receiver);
    // Reads are given up after five seconds: what is still held shows that nothing waited for them.
    expect(api.held).not.toEqual([]);
    expectUnharmed(scene);
  });

  it('one member has a few of them under way, is told when to ask again, and holds up nobody', async (test) => {
    const { scene, members } = await openCrowd(READS + 5, test);
    const { world, channel } = scene;
    const [asker, receiver, ...others] = members;
    const readBefore = countReads(scene);
    const askedAt = Date.now();
    world.api.fail({ kind: 'hang-before', path: TOTALS, times: READS });
    const ask = ({ member }: LinkedMember) => asker.person.command(channel, 'balance', { user: member });
    for (const other of others.slice(0, READS)) await ask(other);
    await world.api.waitFor(({ held }) => held.length === READS);
    const refused = [];
    for (const other of others.slice(READS)) refused.push(await ask(other));
    for (const asking of refused) expect(await seeRefusal(asking)).toMatch(/Ask again in \d+ seconds?\./);
    await award(scene, receiver);
    expect(world.api.held).not.toEqual([]);
    // The look before the award is one more.
    const windows = 1 + Math.floor((Date.now() - askedAt) / WINDOW_MS);
    expect(countReads(scene) - readBefore).toBeLessThanOrEqual(READS * windows + 1);
    expectUnharmed(scene);
  });
});

describe.concurrent('a total that was read just now', () => {
  it('serves all who ask, and gives way to an award at once', async (test) => {
    const { scene, members } = await openCrowd(3, test);
    const { world, channel } = scene;
    const [ana] = members;
    const readBefore = countReads(scene);
    world.api.fail({ kind: 'hang-before', path: TOTALS });
    const asked = [];
    for (let index = 0; index < 30; index += 1) asked.push(await ana.person.command(channel, 'balance'));
    await world.api.waitFor(({ held }) => held.length === 1);
    world.api.release();
    for (const asking of asked) {
      expect(embedOf(await asking.waitForResponse(undefined, LONG_MS)).text).toContain('**Total: 0**');
    }
    expect(countReads(scene) - readBefore).toBe(1);
    await award(scene, ana);
    const after = await ana.person.command(channel, 'balance');
    expect(embedOf(await after.waitForResponse(titled('📊 Balance'))).text).toContain('**Total: 10**');
    expectUnharmed(scene);
  });
});

describe.concurrent('while Returning.AI asks to slow down', () => {
  it('nobody’s question reaches it, and people see the last total or are told when to ask again', async (test) => {
    const { scene, members } = await openCrowd(3, test);
    const { world, channel } = scene;
    const [ana, ben, cem] = members;
    await award(scene, ana);
    world.api.fail({ kind: 'status', status: 429, headers: { 'retry-after': '600' }, path: TOTALS });
    expect(await seeRefusal(await cem.person.command(channel, 'balance'))).toMatch(/Ask again in \d+ seconds\./);
    const requests = world.api.requests.length;
    const own = await (await ana.person.command(channel, 'balance')).waitForResponse(titled('📊 Balance'));
    expect(embedOf(own).text).toMatch(/\*\*Total: 10\*\*, as Returning\.AI returned it <t:\d+:R>\. .*Ask again in/);
    for (const [name, options] of [
      ['balance', {}],
      ['balance', { user: cem.member }],
      ['history', {}],
    ] as const) {
      expect(await seeRefusal(await ben.person.command(channel, name, options))).toMatch(/Ask again in \d+ seconds\./);
    }
    await seeRefusal(await ben.person.command(channel, 'balance', { field: 'Nonsense' }));
    expect(world.api.requests).toHaveLength(requests);
    expectUnharmed(scene);
  });
});
