/** Points for many at once through the whole bot: shown, confirmed, given once whatever happens, and undone by one receipt. */
import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../sandbox/discord/person.ts';
import {
  buttonsOf,
  closeUnharmed,
  embedOf,
  isPrivate,
  type LinkedMember,
  openScene,
  type Scene,
  seeRefusal,
  seeTitle,
  titled,
} from '../support/bot-scene.ts';
import { write } from '../support/reaction-scene.ts';

const LONG_MS = 40_000;
const POLL = { timeout: LONG_MS };
const PREVIEW = '📊 Points for many';

type Values = Parameters<Person['command']>[2];

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => closeUnharmed(scene));

async function ask(source: string, values: Values): Promise<APIMessage> {
  const asked = await scene.admin.command(scene.channel, `points bulk ${source}`, values);
  const shown = await asked.waitForResponse(titled(PREVIEW), LONG_MS);
  expect(isPrivate(shown)).toBe(true);
  return shown;
}

/** The message in the channel that tells of the latest bulk. */
const findReport = (receipt: string) =>
  scene.guild.channelMessages(scene.channel).findLast((message) => message.embeds[0]?.footer?.text === receipt);

async function confirm(preview: APIMessage): Promise<string> {
  const pressed = await scene.admin.press(preview, 'Confirm');
  const { text } = embedOf(await pressed.waitForResponse(titled('✅ Confirmed'), LONG_MS));
  return /B-\w{6}/.exec(text)?.[0] ?? '';
}

async function seeReport(receipt: string, title: string): Promise<APIMessage> {
  await expect.poll(() => findReport(receipt)?.embeds[0]?.title, POLL).toBe(title);
  const message = findReport(receipt);
  if (message === undefined) throw new Error('there is no report');
  return message;
}

/** A message to which these members have reacted. */
function collectReactions(members: readonly LinkedMember[]): { readonly id: string } {
  const message = write(scene, scene.admin);
  for (const { person } of members) person.react(message, '🎉');
  return message;
}

describe('points for many', () => {
  it('go to all who reacted, told by one message, and are taken back by its button', async () => {
    const members = await Promise.all(['ana', 'bea'].map((name) => scene.link(name)));
    const message = collectReactions(members);
    scene.guild.person(scene.guild.addMember({ username: 'unlinked' })).react(message, '🎉');
    const link = `https://discord.com/channels/${scene.guild.id}/${scene.channel.id}/${message.id}`;
    const preview = await ask('reactors', { message: link, emoji: '🎉', amount: 5, reason: 'the quiz' });
    expect(embedOf(preview).text).toMatch(/\*\*3 members\*\* would get \*\*15\*\* Loyalty Points/);
    expect(embedOf(preview).text).toContain('Not linked yet, so their points wait for 90 days: **1**');
    for (const member of members) member.expectApplied([]);
    const receipt = await confirm(preview);
    const report = await seeReport(receipt, '➕ Points added');
    expect(isPrivate(report)).toBe(false);
    expect(embedOf(report).text).toContain('Arrived: **2** of 3');
    for (const member of members) member.expectApplied(['+5']);
    const undoing = await scene.admin.press(report, 'Undo');
    const undo = await undoing.waitForResponse(titled('📊 Undo'));
    expect(embedOf(undo).text).toContain('Awards: **3**, to **3** members');
    await (await scene.admin.press(undo, 'Confirm')).waitForResponse(titled('↩️ Undone'), LONG_MS);
    for (const member of members) member.expectApplied(['+5', '-5']);
  });

  it('give nothing when they are cancelled', async () => {
    const members = [await scene.link('cara')];
    const preview = await ask('reactors', { message: collectReactions(members).id, amount: 5 });
    await seeTitle(await scene.admin.press(preview, 'Cancel'), '✅ Cancelled');
    members[0]?.expectApplied([]);
  });

  it('go to all who are in a file, each with an amount of their own, and the same file asks first', async () => {
    const dan = await scene.link('dan');
    const content = `member_id,amount\n${dan.member.id},2.5\nnobody,1\n`;
    const file = { filename: 'points.csv', content };
    const preview = await ask('csv', { file });
    expect(embedOf(preview).text).toContain('line 3');
    await seeReport(await confirm(preview), '➕ Points added');
    dan.expectApplied(['+2.5']);
    const again = await ask('csv', { file });
    expect(embedOf(again).text).toContain('The same file was given before');
    expect(buttonsOf(again)).toEqual(['Give it once more', 'Cancel']);
  });

  it('go to all who wrote in a thread, each once', async () => {
    const members = await Promise.all(['eve', 'fay'].map((name) => scene.link(name)));
    const forum = scene.guild.addChannel({ name: 'answers', type: 'forum' });
    const { post } = scene.guild.addPost(forum, members[0]?.member ?? scene.admin, { name: 'Help', content: 'how?' });
    for (const text of ['so', 'or so']) members[1]?.person.say(post, text);
    const preview = await ask('thread', { thread: post, amount: 3 });
    expect(embedOf(preview).text).toContain('**2 members**');
    await seeReport(await confirm(preview), '➕ Points added');
    for (const member of members) member.expectApplied(['+3']);
  });

  it('go to all with a role where the bot may see the members; where not, it says what to do', async () => {
    const role = scene.guild.addRole({ name: 'Helpers', permissions: [] });
    const gil = await scene.link('gil');
    scene.guild.changeMember(gil.member, { roles: [role] });
    const asked = await scene.admin.command(scene.channel, 'points bulk role', { role, amount: 4 });
    expect(await seeRefusal(asked)).toContain('Server Members Intent');
    scene.world.discord.application.flags = 1 << 15;
    const preview = await ask('role', { role, amount: 4 });
    expect(embedOf(preview).text).toContain('**1 member**');
    await seeReport(await confirm(preview), '➕ Points added');
    gil.expectApplied(['+4']);
  });

  it('are refused without Manage Server, and for a message that is not there', async () => {
    const values = { message: '123456789012345678', amount: 1 };
    const asked = await scene.moderator.command(scene.channel, 'points bulk reactors', values);
    expect(await seeRefusal(asked)).toContain('Manage Server');
    expect(await seeRefusal(await scene.admin.command(scene.channel, 'points bulk reactors', values))).toContain(
      'I cannot read this message',
    );
  });
});

describe('kill -9 after Confirm', () => {
  it.each([
    ['when the press was just taken', 0, ['a', 'b', 'c', 'd', 'e']],
    ['when some of it has arrived', 3, ['f', 'g', 'h', 'i', 'j', 'k']],
  ])('%s: everybody gets theirs once, and one message ends right', async (_, arrived, names) => {
    const members = await Promise.all(names.map((name) => scene.link(name)));
    const preview = await ask('reactors', { message: collectReactions(members).id, amount: 7 });
    const countGiven = () => members.flatMap((member) => member.applied()).length;
    const pressed = await scene.admin.press(preview, 'Confirm');
    await scene.world.discord.waitFor(() => pressed.acknowledgement !== undefined);
    if (arrived > 0) await scene.world.api.waitFor(() => countGiven() >= arrived);
    await scene.world.kill();
    await scene.world.start();
    // Where the press was not kept, nothing was begun: it can be pressed again, and that is refused where it was.
    const shown = pressed.response() ?? preview;
    if (arrived === 0 && buttonsOf(shown).includes('Confirm')) await scene.admin.press(shown, 'Confirm');
    await scene.world.api.waitFor(() => countGiven() >= members.length, LONG_MS);
    const whole = `Arrived: **${members.length}** of ${members.length}`;
    const reports = () => scene.guild.channelMessages(scene.channel).filter(titled('➕ Points added'));
    const ended = () => reports().filter((message) => embedOf(message).text.includes(whole));
    await expect.poll(ended, POLL).toHaveLength(1);
    const again = scene.guild.channelMessages(scene.channel).filter(titled('⏳ Points pending'));
    expect(again).toEqual([]);
    for (const member of members) member.expectApplied(['+7']);
  });
});
