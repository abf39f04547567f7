/** What people ask about their points goes by ways of its own: however much of it there is, awards are delivered. */
import { describe, expect, it, type TestContext } from 'vitest';
import { expectUnharmed, type LinkedMember, openScene, type Scene, seeTitle } from '../support/bot-scene.ts';

const LONG_MS = 15_000;
/** More than there are connections to deliver by. */
const CROWD = 36;
/** Connections for what people ask. */
const CONNECTIONS = 16;

type Crowd = readonly [LinkedMember, LinkedMember, LinkedMember, ...LinkedMember[]];

/** As many linked members; three at least. */
async function openCrowd(
  size: number,
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
): Promise<{ readonly scene: Scene; readonly members: Crowd }> {
  const scene = await openScene();
  onTestFinished(() => scene.world.close());
  const members: [LinkedMember, LinkedMember, LinkedMember, ...LinkedMember[]] = [
    await scene.link('ana'),
    await scene.link('ben'),
    await scene.link('cem'),
  ];
  while (members.length < size) members.push(await scene.link(`member${members.length}`));
  return { scene, members };
}

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
    api.fail({ kind: 'hang-before', path: histories, times: CROWD });
    const asked = [];
    for (const { person } of askers) asked.push(await person.command(scene.channel, 'history'));
    for (const asking of asked) await asking.waitForAcknowledgement();
    await api.waitFor(({ held }) => held.length >= CONNECTIONS);
    await award(scene, receiver);
    // Reads are given up after five seconds: what is still held shows that nothing waited for them.
    expect(api.held).not.toEqual([]);
    expectUnharmed(scene);
  }, 60_000);
});
