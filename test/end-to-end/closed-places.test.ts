/** Channels and threads that take nothing for a while: what they refuse is kept, and becomes true when they open. */
import { describe, expect, it, vi } from 'vitest';
import { createClock } from '../../sandbox/discord/clock.ts';
import { embedOf, expectUnharmed, openScene, titled } from '../support/bot-scene.ts';

vi.setConfig({ maxConcurrency: 10 });

const LONG_MS = 30_000;
const SIXTEEN_MINUTES_MS = 16 * 60_000;

async function startThread() {
  const clock = createClock();
  const scene = await openScene({ now: clock.now });
  const thread = scene.guild.addChannel({ name: 'thread', type: 'publicThread', parent: scene.channel });
  const ana = await scene.link('ana');
  await scene.world.api.setOutage('refused');
  const adding = await scene.moderator.command(thread, 'points add', { user: ana.member, amount: 10 });
  await adding.waitForResponse(titled('⏳ Points pending'));
  const isRefused = () => scene.world.output().includes('Thread is archived');
  return { scene, clock, thread, ana, adding, isRefused };
}

describe.concurrent('a message in a thread that was archived meanwhile', () => {
  it.for([
    { when: 'within the 15 minutes', laterMs: 0 },
    { when: 'past the 15 minutes', laterMs: SIXTEEN_MINUTES_MS },
  ])('becomes true as soon as somebody writes there, $when', async ({ laterMs }, { onTestFinished }) => {
    const { scene, clock, thread, ana, adding, isRefused } = await startThread();
    const { world, guild, moderator } = scene;
    onTestFinished(() => world.close());
    clock.jump(laterMs);
    guild.archiveThread(thread);
    await world.api.setOutage(null);
    await world.discord.waitFor(isRefused, 'The refusal', LONG_MS);
    ana.expectApplied(['+10']);
    expect(embedOf(adding.response()).title).toBe('⏳ Points pending');
    moderator.say(thread, 'Any news?');
    const shown = await adding.waitForResponse(titled('➕ Points added'), LONG_MS);
    expect(embedOf(shown).text).toContain('**Total: 10**');
    expectUnharmed(scene);
  });

  it('waits through a restart, and for a moderator where the thread is locked', async ({ onTestFinished }) => {
    const { scene, thread, ana, adding, isRefused } = await startThread();
    const { world, guild } = scene;
    onTestFinished(() => world.close());
    guild.lockThread(thread);
    guild.archiveThread(thread);
    await world.api.setOutage(null);
    await world.discord.waitFor(isRefused, 'The refusal', LONG_MS);
    await world.kill();
    guild.person(guild.owner).say(thread, 'Let us see.');
    await world.start();
    await adding.waitForResponse(titled('➕ Points added'), LONG_MS);
    ana.expectApplied(['+10']);
    expectUnharmed(scene);
  });
});

describe.concurrent('an award whose acknowledgement nobody can look for after a crash', () => {
  it.for([['ReadMessageHistory'], ['ViewChannel']] as const)(
    'is kept until the bot may look where it lacks %s, and then delivered once',
    async ([permission], { onTestFinished }) => {
      const clock = createClock();
      const scene = await openScene({ now: clock.now });
      const { world, guild, channel, moderator } = scene;
      onTestFinished(() => world.close());
      const ana = await scene.link('ana');
      const give = (kind: 'allow' | 'deny') =>
        guild.changeChannel(channel, { overwrites: [{ member: guild.bot, [kind]: [permission] }] });
      give('deny');
      world.discord.fail({ route: /original/, method: 'GET', kind: 'hang', times: Infinity });
      world.discord.fail({ route: /callback/, kind: 'drop-after' });
      const adding = await moderator.command(channel, 'points add', { user: ana.member, amount: 5 });
      await adding.waitForAcknowledgement();
      await world.kill();
      world.discord.clearFaults();
      world.discord.release();
      clock.jump(SIXTEEN_MINUTES_MS);
      await world.start();
      const kept = () => world.output().includes('an award stays recorded until Discord can be asked');
      await world.discord.waitFor(kept, 'The look', LONG_MS);
      ana.expectApplied([]);
      give('allow');
      await world.api.waitFor(() => ana.applied().length > 0, 40_000);
      ana.expectApplied(['+5']);
      const isShown = () => guild.channelMessages(channel).some(titled('➕ Points added'));
      await world.discord.waitFor(isShown, 'The answer', LONG_MS);
      expectUnharmed(scene);
    },
  );
});
