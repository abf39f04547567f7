/**
 * Reactions that nobody was there to hear of, or heard of twice: after a stop, `kill -9`, a lost session, a resumed one, a
 * replay.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeUnharmed, openScene, type Scene, seeTitle } from '../support/bot-scene.ts';
import { addRule, seeApplied, seeMany, seeWhy, useRules, write } from '../support/reaction-scene.ts';

/** The lines that the log channel has got so far. */
function readLog(scene: Scene, log: { readonly id: string }): string[] {
  return scene.guild.channelMessages(log).flatMap(({ content }) => content.split('\n'));
}

async function openLog(scene: Scene) {
  const log = scene.guild.addChannel({ name: 'log' });
  await seeTitle(await scene.admin.command(scene.channel, 'setup', { 'log-channel': log }), '📊 Setup');
  return log;
}

describe('reactions while nobody listens', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
    await addRule(scene, { emoji: '⭐', amount: 5 });
  });
  afterAll(() => closeUnharmed(scene));

  it('on messages that were deleted meanwhile are asked for once, whatever restarts, and stay as they were paid', async () => {
    const { world, guild } = scene;
    const ana = await scene.link('ana-deleted');
    const room = guild.addChannel({ name: 'short-lived' });
    const messages = [write(scene, ana.member), write(scene, ana.member), write(scene, ana.member, 'x', room)];
    const last = write(scene, ana.member);
    for (const message of [...messages, last]) scene.moderator.react(message, '⭐');
    await seeApplied(scene, ana, ['+5', '+5', '+5', '+5']);
    await world.stop();
    for (const message of messages.slice(0, 2)) guild.deleteMessage(message);
    guild.removeChannel(room);
    const looks = () => world.output().match(/caught up on reactions/g)?.length ?? 0;
    const before = looks();
    await world.start();
    await world.discord.waitFor(() => looks() > before, 'The catch-up', 15_000);
    world.discord.gateway.invalidateSession();
    await world.discord.waitFor(() => looks() > before + 1, 'Another one', 15_000);
    await world.kill();
    await world.start();
    await world.discord.waitFor(() => looks() > before + 2, 'A third', 15_000);
    for (const { id } of messages) {
      const asked = world.discord.requests.filter(({ path, status }) => path.endsWith(id) && status === 404);
      expect(asked).toHaveLength(1);
    }
    scene.moderator.unreact(last, '⭐');
    await seeApplied(scene, ana, ['+5', '+5', '+5', '+5', '-5']);
  });

  it.each([
    ['a stop', 'stop'],
    ['kill -9', 'kill'],
    ['a session that could not be resumed', 'invalid'],
  ])('are caught up on after %s, in channels, threads and posts, with one line of report', async (_, how) => {
    const { world, guild, channel } = scene;
    const ana = await scene.link(`ana-${how}`);
    const log = await openLog(scene);
    const thread = guild.addChannel({ name: 'thread', type: 'publicThread', parent: channel });
    const forum = guild.addChannel({ name: 'forum', type: 'forum' });
    const { message: post } = guild.addPost(forum, ana.member, { name: 'post', content: 'hello' });
    const messages = [write(scene, ana.member), write(scene, ana.member, 'x', thread), post];
    const [first = post] = messages;
    scene.colleague.react(first, '⭐');
    await seeApplied(scene, ana, ['+5']);

    const sessions = world.discord.gateway.sessionsStarted;
    if (how === 'invalid') world.discord.gateway.invalidateSession();
    else await world[how as 'stop' | 'kill']();
    scene.colleague.unreact(first, '⭐');
    for (const message of messages) scene.moderator.react(message, '⭐');
    scene.admin.react(first, '⭐', { burst: true });
    const late = write(scene, ana.member);
    scene.moderator.react(late, '⭐');
    if (how !== 'invalid') await world.start();
    await world.discord.gateway.waitForReady({ sessionsStarted: sessions + 1, timeoutMs: 15_000 });

    await world.api.waitFor(() => ana.applied().length === 7, 15_000);
    expect(ana.applied().toSorted()).toEqual(['+5', '+5', '+5', '+5', '+5', '+5', '-5']);
    ana.expectApplied(ana.applied());
    const report = await world.discord.waitFor(() => readLog(scene, log).find((line) => line.includes('Caught up')));
    expect(report).toContain('5 reactions and 1 removed reaction had been missed and go by the rules now');
  });

  it('are caught up on in an archived thread, and by a message from before, where they are known', async () => {
    const { world, guild, channel } = scene;
    const ana = await scene.link('bea');
    const thread = guild.addChannel({ name: 'closed', type: 'publicThread', parent: channel });
    const message = write(scene, ana.member, 'x', thread);
    await world.stop();
    scene.moderator.react(message, '⭐');
    guild.archiveThread(thread);
    await world.start();
    await seeApplied(scene, ana, ['+5']);
  });

  it('are nothing new after a start, and what was refused before is not paid', async () => {
    const { world } = scene;
    const ana = await scene.link('cara');
    await addRule(scene, { emoji: '🍀', amount: 1, 'per-message': 1 });
    const message = write(scene, ana.member);
    scene.moderator.react(message, '🍀');
    await seeApplied(scene, ana, ['+1']);
    scene.colleague.react(message, '🍀');
    await seeWhy(scene, message, 'as much as one message can');
    await world.kill();
    await world.start();
    // Another message shows when it has been looked at: the oldest go first.
    const later = write(scene, ana.member);
    scene.moderator.react(later, '⭐');
    await seeApplied(scene, ana, ['+1', '+5']);
    await seeWhy(scene, message, 'as much as one message can');
  });

  it('give nothing for what was posted before the rule was made or switched on', async () => {
    const { world } = scene;
    const ana = await scene.link('dan');
    const before = write(scene, ana.member);
    const rule = await addRule(scene, { emoji: '💎', amount: 2 });
    const between = write(scene, ana.member);
    await useRules(scene, 'edit', { rule, enabled: false }, '✅ Rule changed');
    await useRules(scene, 'edit', { rule, enabled: true }, '✅ Rule changed');
    const after = write(scene, ana.member);
    await world.stop();
    for (const message of [before, between, after]) scene.moderator.react(message, '💎');
    await world.start();
    await seeApplied(scene, ana, ['+2']);
    // But who reacts to an old message now is heard.
    scene.colleague.react(before, '💎');
    await seeApplied(scene, ana, ['+2', '+2']);
  });

  it('come once when a session is resumed, and when the gateway repeats itself', async () => {
    const { gateway } = scene.world.discord;
    const ana = await scene.link('eve');
    const [message, other] = [write(scene, ana.member), write(scene, ana.member)];
    scene.moderator.react(message, '⭐');
    await seeApplied(scene, ana, ['+5']);
    const resumed = gateway.sessionsResumed;
    gateway.drop();
    scene.moderator.unreact(message, '⭐');
    scene.colleague.react(message, '⭐');
    await scene.world.discord.waitFor(() => gateway.sessionsResumed > resumed, 'A resumed session', 15_000);
    await seeApplied(scene, ana, ['+5', '-5', '+5']);
    gateway.replayEvents(20);
    scene.moderator.react(other, '⭐');
    await seeApplied(scene, ana, ['+5', '-5', '+5', '+5']);
  });

  it('are not lost when the bot is killed in the middle of a burst', async () => {
    const { world } = scene;
    const ana = await scene.link('fay');
    const people = Array.from({ length: 60 }, (_, index) =>
      scene.guild.person(scene.guild.addMember({ username: `fan-${index}` })),
    );
    const message = write(scene, ana.member);
    for (const round of [0, 1, 2]) {
      for (const person of people.slice(round * 20, round * 20 + 20)) person.react(message, '⭐');
      await world.api.waitFor(() => ana.applied().length > round * 15);
      await world.kill();
      await world.start();
    }
    await seeMany(scene, () => ana.applied().length, people.length);
    ana.expectApplied(people.map(() => '+5'));
  });
});
