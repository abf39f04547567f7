/** Reactions through the whole bot: which give points, to whom, and what takes them back. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  buttonsOf,
  closeUnharmed,
  embedOf,
  isPrivate,
  openScene,
  type Scene,
  seeRefusal,
  seeTitle,
} from '../support/bot-scene.ts';
import { addRule, askWhy, seeApplied, seeWhy, useRules, write } from '../support/reaction-scene.ts';
import { expectBoundedReads } from '../support/recorded-world.ts';

vi.setConfig({ maxConcurrency: 50 });

describe('a reaction that a rule is about', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene({ recordsStatements: true });
    await addRule(scene, { emoji: '⭐', amount: 5 });
    await addRule(scene, { emoji: '🌟', amount: 1 });
    await addRule(scene, { emoji: '🌟', amount: 0.5 });
  });
  afterAll(() => closeUnharmed(scene));

  it('gives the author points, and takes what was paid back when it goes, whatever the rule gives by then', async () => {
    const [ana, ben] = [await scene.link('ana'), await scene.link('ben')];
    const rule = await addRule(scene, { emoji: '💎', amount: 5 });
    const message = write(scene, ana.member);
    ben.person.react(message, '💎');
    await seeApplied(scene, ana, ['+5']);
    await useRules(scene, 'edit', { rule, amount: 7 }, '✅ Rule changed');
    ben.person.unreact(message, '💎');
    await seeApplied(scene, ana, ['+5', '-5']);
    ben.person.react(message, '💎');
    await seeApplied(scene, ana, ['+5', '-5', '+7']);
  });

  it('counts a normal and a super reaction of one member once, until both are gone', async () => {
    const [ana, ben] = [await scene.link('cara'), await scene.link('dan')];
    const message = write(scene, ana.member);
    ben.person.react(message, '⭐');
    ben.person.react(message, '⭐', { burst: true });
    await seeApplied(scene, ana, ['+5']);
    ben.person.unreact(message, '⭐');
    await seeWhy(scene, message, 'points added');
    ben.person.unreact(message, '⭐', { burst: true });
    await seeApplied(scene, ana, ['+5', '-5']);
  });

  it('counts the skin tones of an emoji as that emoji, once for each member, until the last of them is gone', async () => {
    const [ana, ben] = [await scene.link('mia'), await scene.link('ned')];
    await addRule(scene, { emoji: '👍', amount: 2 });
    await addRule(scene, { emoji: '👍🏽', amount: 0.5 });
    const message = write(scene, ana.member);
    ben.person.react(message, '👍🏿');
    await seeApplied(scene, ana, ['+2']);
    ben.person.react(message, '👍');
    ben.person.unreact(message, '👍🏿');
    ben.person.react(message, '👍🏽');
    await seeApplied(scene, ana, ['+2', '+0.5']);
    scene.guild.clearEmoji(message, '👍');
    ben.person.unreact(message, '👍🏽');
    await seeApplied(scene, ana, ['+2', '+0.5', '-2', '-0.5']);
  });

  it('pays each of two rules once', async () => {
    const ana = await scene.link('eve');
    scene.moderator.react(write(scene, ana.member), '🌟');
    await scene.world.api.waitFor(() => ana.applied().length === 2);
    // Whichever rule's look-up is the quicker goes first.
    expect(ana.applied().toSorted()).toEqual(['+0.5', '+1']);
    ana.expectApplied(ana.applied());
  });

  it('ignores oneself, bots and webhooks, and says so', async () => {
    const ana = await scene.link('fay');
    const robot = scene.guild.addMember({ username: 'robot', bot: true });
    const own = write(scene, ana.member);
    ana.person.react(own, '⭐');
    scene.guild.person(robot).react(own, '⭐');
    await seeWhy(scene, own, 'nobody gives points to themselves');
    await seeWhy(scene, own, 'bots give no points');
    const byBot = write(scene, robot);
    const byWebhook = scene.guild.webhookMessage(scene.channel, 'News', 'hello');
    for (const message of [byBot, byWebhook]) {
      ana.person.react(message, '⭐');
      await seeWhy(scene, message, 'bots and webhooks get no points');
    }
    ana.expectApplied([]);
  });

  it('gives nothing for a system message, which nobody wrote, and says so', async () => {
    const ana = await scene.link('ola');
    const joined = scene.guild.systemMessage(scene.channel, ana.member, 7);
    scene.moderator.react(joined, '⭐');
    await seeWhy(scene, joined, 'this is a message of Discord’s own, which nobody wrote');
    ana.expectApplied([]);
  });

  it('waits for an author without an account, and is delivered once on linking', async () => {
    const member = scene.guild.addMember({ username: 'gus' });
    const account = scene.addAccount('gus');
    const message = write(scene, member);
    scene.moderator.react(message, '⭐');
    scene.colleague.react(message, '⭐');
    await seeWhy(scene, message, 'points waiting');
    scene.colleague.unreact(message, '⭐');
    await seeWhy(scene, message, 'taken back');
    await seeTitle(
      await scene.admin.command(scene.channel, 'links set', { user: member, account: account.account.id }),
      '✅ Linked',
    );
    await scene.world.api.waitFor(() => account.applied().length > 0);
    account.expectApplied(['+5']);
  });

  it('is taken back when a moderator removes it, clears one emoji or all', async () => {
    const ana = await scene.link('hal');
    const message = write(scene, ana.member);
    for (const person of [scene.moderator, scene.colleague, scene.admin]) person.react(message, '⭐');
    await scene.world.api.waitFor(() => ana.applied().length === 3);
    scene.guild.removeReaction(message, '⭐', scene.moderator);
    await seeApplied(scene, ana, ['+5', '+5', '+5', '-5']);
    scene.guild.clearEmoji(message, '⭐');
    await seeApplied(scene, ana, ['+5', '+5', '+5', '-5', '-5', '-5']);
    const another = write(scene, ana.member);
    scene.moderator.react(another, '⭐');
    await scene.world.api.waitFor(() => ana.applied().length === 7);
    scene.guild.clearReactions(another);
    await seeApplied(scene, ana, ['+5', '+5', '+5', '-5', '-5', '-5', '+5', '-5']);
  });

  it('stays as it stands after it came and went too often', async () => {
    const ana = await scene.link('ida');
    const message = write(scene, ana.member);
    let changes: readonly string[] = [];
    for (let round = 0; round < 2; round += 1) {
      scene.moderator.react(message, '⭐');
      changes = [...changes, '+5'];
      await seeApplied(scene, ana, changes);
      scene.moderator.unreact(message, '⭐');
      changes = [...changes, '-5'];
      await seeApplied(scene, ana, changes);
    }
    scene.moderator.react(message, '⭐');
    await seeWhy(scene, message, 'no points: it came and went so often');
    await seeApplied(scene, ana, changes);
  });

  it('works with custom emoji, in threads and forum posts, and where Discord does not name the author', async () => {
    const ana = await scene.link('jan');
    const emoji = scene.guild.addEmoji({ name: 'kudos', animated: true });
    await addRule(scene, { emoji: emoji.text, amount: 2 });
    const thread = scene.guild.addChannel({ name: 'thread', type: 'publicThread', parent: scene.channel });
    const forum = scene.guild.addChannel({ name: 'forum', type: 'forum' });
    const { message } = scene.guild.addPost(forum, ana.member, { name: 'My post', content: 'hello' });
    scene.moderator.react(message, emoji);
    await seeApplied(scene, ana, ['+2']);
    scene.moderator.react(write(scene, ana.member, 'in a thread', thread), emoji);
    await seeApplied(scene, ana, ['+2', '+2']);
    scene.world.discord.settings.nameMessageAuthor = false;
    scene.moderator.react(write(scene, ana.member), emoji);
    await seeApplied(scene, ana, ['+2', '+2', '+2']);
    scene.world.discord.settings.nameMessageAuthor = true;
  });

  it('is told in the history and by its receipt can be taken back by staff, for good', async () => {
    const ana = await scene.link('kim');
    const message = write(scene, ana.member);
    scene.colleague.react(message, '⭐');
    await seeApplied(scene, ana, ['+5']);
    const history = await scene.moderator.command(scene.channel, 'history', { user: ana.member });
    const { text } = await seeTitle(history, '📊 History');
    expect(text).toContain(`by <@${scene.colleague.id}> with ⭐ https://discord.com/channels/`);
    const [receipt = ''] = /R-\w{6}/.exec(text) ?? [];
    const undo = await scene.moderator.command(scene.channel, 'points undo', { receipt });
    await seeTitle(undo, '↩️ Undone');
    await seeWhy(scene, message, 'undone by staff');
    scene.colleague.unreact(message, '⭐');
    await seeWhy(scene, message, 'taken back');
    scene.colleague.react(message, '⭐');
    await seeWhy(scene, message, 'no points: staff took the points back');
    ana.expectApplied(['+5', '-5']);
  });

  it('sends nothing of a reaction that went before its points were sent', async () => {
    const ana = await scene.link('lou');
    const message = write(scene, ana.member);
    scene.world.api.fail({ kind: 'hang-before', method: 'POST', path: ana.path });
    scene.moderator.react(message, '⭐');
    await scene.world.api.waitFor(({ held }) => held.some(({ path }) => ana.path.test(path)));
    scene.colleague.react(message, '⭐');
    await seeWhy(scene, message, 'points pending');
    scene.colleague.unreact(message, '⭐');
    await seeWhy(scene, message, 'taken back');
    scene.world.api.release();
    await seeApplied(scene, ana, ['+5']);
  });

  // The last, when all of it has been asked.
  it('asks nothing that reads more of a ledger that has grown', () => expectBoundedReads(scene.world), 120_000);
});

describe('what a rule asks for', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => closeUnharmed(scene));

  it('lets only those give and receive who may, and only there', async () => {
    const [ana, ben] = [await scene.link('ana'), await scene.link('ben')];
    const addRole = (name: string) => scene.guild.addRole({ name });
    const [givers, receivers, muted] = [addRole('Givers'), addRole('Receivers'), addRole('Muted')];
    const category = scene.guild.addChannel({ name: 'Showcase', type: 'category' });
    const inside = scene.guild.addChannel({ name: 'pictures', parent: category });
    const ask = { 'giver-role': givers, 'receiver-role': receivers, 'deny-role': muted, channel: category };
    await addRule(scene, { emoji: '🎨', amount: 3, ...ask });
    const outside = write(scene, ana.member);
    ben.person.react(outside, '🎨');
    await seeWhy(scene, outside, 'does not count in this channel');
    const message = write(scene, ana.member, 'a picture', inside);
    ben.person.react(message, '🎨');
    await seeWhy(scene, message, 'takes a role that this member did not have');
    const giver = scene.guild.person(scene.guild.addMember({ username: 'giver', roles: [givers] }));
    giver.react(message, '🎨');
    await seeWhy(scene, message, 'takes a role that the author did not have');
    const cara = await scene.link('cara');
    scene.guild.changeMember(cara.member, { roles: [receivers] });
    const fine = write(scene, cara.member, 'another', inside);
    const denied = scene.guild.person(scene.guild.addMember({ username: 'denied', roles: [givers, muted] }));
    denied.react(fine, '🎨');
    await seeWhy(scene, fine, 'a role of this member may not give');
    giver.react(fine, '🎨');
    await seeApplied(scene, cara, ['+3']);
  });

  it('keeps to its limits, and gives the room back when a reaction goes', async () => {
    const [ana, ben] = [await scene.link('dan'), await scene.link('eve')];
    await addRule(scene, { emoji: '🍀', amount: 1, 'per-giver': 2 });
    const [first, second, third] = [write(scene, ana.member), write(scene, ben.member), write(scene, ana.member)];
    for (const message of [first, second, third]) scene.moderator.react(message, '🍀');
    await seeWhy(scene, third, 'as much as one member can in a day');
    await seeApplied(scene, ana, ['+1']);
    await seeApplied(scene, ben, ['+1']);
    scene.moderator.unreact(first, '🍀');
    await seeApplied(scene, ana, ['+1', '-1']);
    scene.moderator.unreact(third, '🍀');
    scene.moderator.react(third, '🍀');
    await seeApplied(scene, ana, ['+1', '-1', '+1']);
  });

  it('keeps the points where it says so', async () => {
    const ana = await scene.link('fay');
    await addRule(scene, { emoji: '🔒', amount: 4, 'on-remove': 'keep' });
    const message = write(scene, ana.member);
    scene.moderator.react(message, '🔒');
    await seeApplied(scene, ana, ['+4']);
    scene.moderator.unreact(message, '🔒');
    await seeWhy(scene, message, 'the points stay');
    scene.moderator.react(message, '🔒');
    await seeWhy(scene, message, 'points added');
    ana.expectApplied(['+4']);
  });

  it('gives nothing while it is off, or all points are', async () => {
    const ana = await scene.link('gus');
    const rule = await addRule(scene, { emoji: '💤', amount: 1 });
    const [first, second, third] = [write(scene, ana.member), write(scene, ana.member), write(scene, ana.member)];
    await useRules(scene, 'edit', { rule, enabled: false }, '✅ Rule changed');
    scene.moderator.react(first, '💤');
    await seeWhy(scene, first, 'the rule was switched off');
    await useRules(scene, 'edit', { rule, enabled: true }, '✅ Rule changed');
    await seeTitle(await scene.admin.command(scene.channel, 'setup', { enabled: false }), '📊 Setup');
    scene.moderator.react(second, '💤');
    await seeWhy(scene, second, 'points were switched off');
    await seeTitle(await scene.admin.command(scene.channel, 'setup', { enabled: true }), '📊 Setup');
    scene.moderator.react(third, '💤');
    await seeApplied(scene, ana, ['+1']);
  });

  it('is refused in words where it makes no sense, and to who may not set it', async () => {
    const attempt = (values: Record<string, string | number>) =>
      scene.admin.command(scene.channel, 'rules add', values, { force: true, raw: true });
    expect(await seeRefusal(await attempt({ emoji: 'star', amount: 5 }))).toContain('Give one emoji');
    expect(await seeRefusal(await attempt({ emoji: '⭐', amount: -5 }))).toContain('must be from 0.01');
    expect(await seeRefusal(await attempt({ emoji: '⭐', amount: 5, 'max-age': 0 }))).toContain('`max-age`');
    expect(await seeRefusal(await attempt({ emoji: '⭐', amount: 5, 'deny-role': scene.guild.id }))).toContain(
      '@everyone',
    );
    const intruder = await scene.moderator.command(scene.channel, 'rules list', {}, { force: true });
    expect(await seeRefusal(intruder)).toContain('Manage Server');
  });

  it('is explained to everybody, with its settings for staff alone', async () => {
    const ana = await scene.link('hal');
    const rule = await addRule(scene, { emoji: '🚧', amount: 1, 'per-message': 1 });
    const message = write(scene, ana.member);
    scene.moderator.react(message, '🚧');
    await seeApplied(scene, ana, ['+1']);
    scene.colleague.react(message, '🚧');
    const seen = await seeWhy(scene, message, 'as much as one message can', ana.person);
    expect(isPrivate(seen)).toBe(true);
    expect(embedOf(seen).text).not.toContain('per-message');
    expect(buttonsOf(seen)).toEqual([]);
    const staff = await askWhy(scene.admin, message);
    expect(embedOf(staff).text).toContain(`\`per-message\` of rule #${rule} is 1`);
    const opened = await scene.admin.press(staff, `Open rule #${rule}`);
    expect((await seeTitle(opened, '📊 Rule')).text).toContain('at most 1 for one message');
  });
});
