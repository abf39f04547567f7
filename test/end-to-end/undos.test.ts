/** Undoing many awards at once through the whole bot: shown, confirmed, done once whatever happens, and undone again. */
import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HasId } from '../../sandbox/discord/guild-state.ts';
import type { Person } from '../../sandbox/discord/person.ts';
import {
  buttonsOf,
  closeUnharmed,
  createScene,
  embedOf,
  isPrivate,
  type LinkedMember,
  openScene,
  type Scene,
  seeRefusal,
  seeTitle,
  titled,
} from '../support/bot-scene.ts';
import { addRule, askWhy, seeApplied, seeWhy, write } from '../support/reaction-scene.ts';
import { expectBoundedReads } from '../support/recorded-world.ts';

const LONG_MS = 25_000;
const POLL = { timeout: LONG_MS };
const MANY = 1_000;

/** What somebody is shown before anything is undone. */
async function undoHere(person: Person, message: HasId): Promise<APIMessage> {
  const asked = await person.menu('message', 'Undo points here', message);
  const shown = await asked.waitForResponse(titled('📊 Undo'), LONG_MS);
  expect(isPrivate(shown)).toBe(true);
  return shown;
}

async function undoWindow(scene: Scene, person: Person, values: Parameters<Person['command']>[2]): Promise<APIMessage> {
  const asked = await person.command(scene.channel, 'points undo', values);
  const shown = await asked.waitForResponse(titled('📊 Undo'));
  expect(isPrivate(shown)).toBe(true);
  return shown;
}

/** Presses Confirm and waits until the preview has become the report. */
async function confirm(person: Person, preview: APIMessage): Promise<APIMessage> {
  const pressed = await person.press(preview, 'Confirm');
  return pressed.waitForResponse(titled('↩️ Undone'), LONG_MS);
}

/** Waits until "Why points?" says that, whatever it says until then: what has just changed is not settled at once. */
async function comesToSay(scene: Scene, message: HasId, words: string): Promise<void> {
  await expect.poll(async () => embedOf(await askWhy(scene.moderator, message)).text, POLL).toContain(words);
}

/** A moderator who has done nothing yet. */
function addModerator({ guild }: Scene, username: string): Person {
  const role = guild.addRole({ name: username, permissions: ['ManageMessages'] });
  return guild.person(guild.addMember({ username, roles: [role] }));
}

/** Each of them gets as many awards as that, one by one. */
async function give(scene: Scene, person: Person, members: readonly LinkedMember[], amounts: readonly number[]) {
  for (const amount of amounts) {
    for (const { member } of members) {
      await seeTitle(await person.command(scene.channel, 'points add', { user: member, amount }), '➕ Points added');
    }
  }
}

describe('undoing many awards', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene({ recordsStatements: true });
    await addRule(scene, { emoji: '⭐', amount: 5 });
    await addRule(scene, { emoji: '🔥', amount: 2 });
  });
  afterAll(() => closeUnharmed(scene));

  it('takes back all that reactions to a message gave, once, and not to be had again', async () => {
    const ana = await scene.link('ana');
    const [message, other] = [write(scene, ana.member), write(scene, ana.member)];
    scene.colleague.react(message, '⭐');
    await seeApplied(scene, ana, ['+5']);
    scene.admin.react(message, '🔥');
    await seeApplied(scene, ana, ['+5', '+2']);
    scene.admin.react(other, '⭐');
    await seeApplied(scene, ana, ['+5', '+2', '+5']);

    const preview = await undoHere(scene.moderator, message);
    expect(embedOf(preview).text).toContain('Awards: **2**, to **1** member');
    expect(embedOf(preview).text).toContain('In all: **−7** Loyalty Points');
    ana.expectApplied(['+5', '+2', '+5']);
    const report = await confirm(scene.moderator, preview);
    expect(embedOf(report).text).toContain('Confirmed by Returning.AI: **2**');
    await seeApplied(scene, ana, ['+5', '+2', '+5', '-2', '-5']);

    scene.colleague.unreact(message, '⭐');
    scene.guild.clearEmoji(message, '🔥');
    await comesToSay(scene, message, 'It stays like this');
    scene.colleague.react(message, '⭐');
    await comesToSay(scene, message, 'staff took the points back');
    ana.expectApplied(['+5', '+2', '+5', '-2', '-5']);
    expect(embedOf(await undoHere(scene.moderator, message)).text).toContain('There is nothing to undo');
  });

  it('does not give again what was taken back before it was sent, to who reacts anew', async () => {
    const author = scene.guild.addMember({ username: 'bea' });
    const account = scene.addAccount('bea');
    const message = write(scene, author);
    scene.colleague.react(message, '⭐');
    await seeWhy(scene, message, 'points waiting');
    await confirm(scene.moderator, await undoHere(scene.moderator, message));
    scene.colleague.unreact(message, '⭐');
    await comesToSay(scene, message, 'It stays like this');
    scene.colleague.react(message, '⭐');
    await comesToSay(scene, message, 'staff took the points back');
    const values = { user: author, account: account.account.id };
    await seeTitle(await scene.admin.command(scene.channel, 'links set', values), '✅ Linked');
    // What comes after it shows that nothing had been on its way.
    await seeTitle(
      await scene.moderator.command(scene.channel, 'points add', { user: author, amount: 1 }),
      '➕ Points added',
    );
    account.expectApplied(['+1']);
  });

  it('takes back what a moderator did, and undoes that again by its receipt', async () => {
    const [cara, dan] = [await scene.link('cara'), await scene.link('dan')];
    await give(scene, scene.colleague, [cara, dan], [3]);
    await give(scene, scene.admin, [cara], [40]);
    const preview = await undoWindow(scene, scene.admin, { by: { id: scene.colleague.id }, since: '1h' });
    expect(embedOf(preview).text).toContain('Awards: **2**, to **2** members');
    const report = await confirm(scene.admin, preview);
    await seeApplied(scene, cara, ['+3', '+40', '-3']);
    await seeApplied(scene, dan, ['+3', '-3']);

    const byButton = await scene.admin.press(report, 'Undo');
    const again = await byButton.waitForResponse(titled('📊 Undo'));
    expect(embedOf(again).text).toContain('In all: **+6** Loyalty Points');
    await confirm(scene.admin, again);
    await seeApplied(scene, cara, ['+3', '+40', '-3', '+3']);
    await seeApplied(scene, dan, ['+3', '-3', '+3']);
    const receipt = embedOf(report).footer;
    expect(embedOf(await undoWindow(scene, scene.admin, { receipt })).text).toContain('There is nothing to undo');
  });

  it('changes nothing when it is cancelled, and is confirmed once', async () => {
    const eve = await scene.link('eve');
    const moderator = addModerator(scene, 'patience');
    await give(scene, moderator, [eve], [4]);
    const cancelled = await undoWindow(scene, moderator, { since: '1h' });
    await seeTitle(await moderator.press(cancelled, 'Cancel'), '✅ Undo cancelled');
    eve.expectApplied(['+4']);
    const preview = await undoWindow(scene, moderator, { since: '1h' });
    const presses = await Promise.all(['Confirm', 'Confirm'].map((label) => moderator.press(preview, label)));
    await presses[0]?.waitForResponse(titled('↩️ Undone'));
    const refusals = await scene.world.discord.waitFor(() => {
      const told = presses.flatMap((press) => press.followUps());
      return told.length > 0 ? told : undefined;
    });
    expect(refusals.map((refusal) => embedOf(refusal).text)).toEqual([
      expect.stringContaining('confirmed or cancelled already'),
    ]);
    eve.expectApplied(['+4', '-4']);
  });

  it('is refused to members, without Manage Server for others, without a time, and with a receipt of elsewhere', async () => {
    const fay = await scene.link('fay');
    const message = write(scene, fay.member);
    expect(await seeRefusal(await fay.person.menu('message', 'Undo points here', message, { force: true }))).toContain(
      'Manage Messages',
    );
    const undo = (values: Parameters<Person['command']>[2]) =>
      scene.moderator.command(scene.channel, 'points undo', values);
    const by = { id: scene.admin.id };
    expect(await seeRefusal(await undo({ by, since: '1h' }))).toContain('Manage Server');
    expect(await seeRefusal(await undo({ by }))).toContain('Say how far back as well');
    expect(await seeRefusal(await undo({ since: 'yesterday' }))).toContain('12h');
    expect(await seeRefusal(await undo({ receipt: 'R-7F3K2M', since: '1h' }))).toContain('either');
    expect(await seeRefusal(await undo({ receipt: 'U-7F3K2M' }))).toContain('with this receipt here');
  });

  // The last, when all of it has been asked.
  it('asks nothing that reads more of a ledger that has grown', () => expectBoundedReads(scene.world), 120_000);
});

describe('kill -9 after Confirm', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => closeUnharmed(scene));

  it.each([
    ['when the press was just taken', 0],
    ['when some of it has arrived', 2],
  ])('%s: the rest is done after the start, each once, and the message says so', async (name, arrived) => {
    const { world, moderator } = scene;
    const members = await Promise.all(['a', 'b', 'c'].map((one) => scene.link(`${one}-${name.length}`)));
    await give(scene, moderator, members, [1, 2, 3, 4]);
    const preview = await undoWindow(scene, moderator, { since: '1h' });
    expect(embedOf(preview).text).toContain('Awards: **12**');
    const countUndone = () => members.flatMap((one) => one.applied()).filter((change) => change.startsWith('-')).length;
    const pressed = await moderator.press(preview, 'Confirm');
    await world.discord.waitFor(() => pressed.acknowledgement !== undefined);
    if (arrived > 0) await world.api.waitFor(() => countUndone() >= arrived);
    await world.kill();
    await world.start();
    // Where the press was not kept, nothing was begun: it can be pressed again, and that is refused where it was.
    const shown = pressed.response() ?? preview;
    if (arrived === 0 && buttonsOf(shown).includes('Confirm')) await moderator.press(shown, 'Confirm');
    await world.api.waitFor(() => countUndone() >= 12, LONG_MS);
    for (const member of members) {
      expect(member.applied().slice(0, 4)).toEqual(['+1', '+2', '+3', '+4']);
      expect(member.applied().slice(4).toSorted()).toEqual(['-1', '-2', '-3', '-4']);
      member.expectApplied(member.applied());
    }
    await pressed.waitForResponse(titled('↩️ Undone'), LONG_MS);
  });

  it('while Returning.AI is down, and comes up again later: each is taken back once', async () => {
    const { world } = scene;
    const moderator = addModerator(scene, 'storm');
    const members = await Promise.all(['hal', 'ida'].map((name) => scene.link(name)));
    await give(scene, moderator, members, [1, 2]);
    const preview = await undoWindow(scene, moderator, { since: '1h' });
    await world.api.setOutage('503');
    const pressed = await moderator.press(preview, 'Confirm');
    await pressed.waitForResponse((message) => embedOf(message).text.includes('On their way: **4**'), LONG_MS);
    await world.kill();
    await world.start();
    for (const member of members) member.expectApplied(['+1', '+2']);
    await world.api.setOutage(null);
    const report = await pressed.waitForResponse(titled('↩️ Undone'), 40_000);
    expect(embedOf(report).text).toContain('Confirmed by Returning.AI: **4**');
    for (const member of members) {
      expect(member.applied().slice(2).toSorted()).toEqual(['-1', '-2']);
      member.expectApplied(member.applied());
    }
  });

  it('confirms after a restart what was shown before it', async () => {
    const gil = await scene.link('gil');
    await give(scene, scene.colleague, [gil], [6]);
    const preview = await undoWindow(scene, scene.colleague, { since: '1h' });
    await scene.world.kill();
    await scene.world.start();
    await confirm(scene.colleague, preview);
    await seeApplied(scene, gil, ['+6', '-6']);
  });
});

describe('another server of the same bot', () => {
  it('finds neither the message, nor the preview, nor the receipt of this one', async () => {
    const scene = await openScene();
    const elsewhere = createScene(scene.world, { guild: scene.world.discord.addGuild({ name: 'Elsewhere' }) });
    try {
      await addRule(scene, { emoji: '⭐', amount: 5 });
      const ana = await scene.link('ana');
      const message = write(scene, ana.member);
      scene.colleague.react(message, '⭐');
      await seeApplied(scene, ana, ['+5']);
      const preview = await undoHere(scene.moderator, message);
      const own = write(elsewhere, elsewhere.admin, 'theirs', elsewhere.channel);
      expect(embedOf(await undoHere(elsewhere.admin, own)).text).toContain('There is nothing to undo');
      const report = await confirm(scene.moderator, preview);
      await seeApplied(scene, ana, ['+5', '-5']);
      const asked = elsewhere.admin.command(elsewhere.channel, 'points undo', { receipt: embedOf(report).footer });
      expect(await seeRefusal(await asked)).toContain('with this receipt here');
    } finally {
      await closeUnharmed(scene, elsewhere);
    }
  });
});

describe('an undo of a thousand awards', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene({ environment: { LOG_LEVEL: 'info' } });
    await addRule(scene, { emoji: '⭐', amount: 1 });
  });
  afterAll(() => closeUnharmed(scene));

  it('takes all of them back while commands go on', async () => {
    const author = scene.guild.addMember({ username: 'author' });
    const ana = await scene.link('ana');
    const message = write(scene, author);
    for (let index = 0; index < MANY; index += 1) {
      scene.guild.person(scene.guild.addMember({ username: `fan-${index}` })).react(message, '⭐');
    }
    let preview = await undoHere(scene.moderator, message);
    while (!embedOf(preview).text.includes('Awards: **1,000**')) preview = await undoHere(scene.moderator, message);
    const pressed = await scene.moderator.press(preview, 'Confirm');
    const changes: string[] = [];
    for (let amount = 1; amount <= 5; amount += 1) {
      const adding = await scene.colleague.command(scene.channel, 'points add', { user: ana.member, amount });
      await seeTitle(adding, '➕ Points added');
      changes.push(`+${amount}`);
    }
    await seeApplied(scene, ana, changes);
    const report = await pressed.waitForResponse(titled('↩️ Undone'), 40_000);
    expect(embedOf(report).text).toContain('Cancelled before they were sent: **1,000**');
  });
});
