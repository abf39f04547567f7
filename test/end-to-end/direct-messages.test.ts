/** What members hear from the bot alone, by direct message, through the real process. */
import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../sandbox/discord/person.ts';
import type { Channel } from '../../sandbox/discord/world.ts';
import { closeUnharmed, embedOf, isPrivate, openScene, type Scene, seeTitle } from '../support/bot-scene.ts';
import { addRule, write } from '../support/reaction-scene.ts';

const LONG_MS = 40_000;

let scene: Scene;
let staff: Channel;
beforeAll(async () => {
  scene = await openScene();
  staff = scene.guild.addChannel({
    name: 'staff',
    overwrites: [
      { role: scene.guild.everyone, deny: ['ViewChannel'] },
      { member: scene.guild.bot, allow: ['ViewChannel'] },
      { member: scene.moderator, allow: ['ViewChannel'] },
    ],
  });
  await seeTitle(await scene.admin.command(scene.channel, 'setup', { 'staff-channel': staff }), '📊 Setup');
});
afterAll(() => closeUnharmed(scene));

function addPerson(username: string, locale = 'en-US'): Person {
  return scene.guild.person(scene.guild.addMember({ username, locale }));
}

const give = async (person: Person, amount: number) =>
  scene.moderator.command(scene.channel, 'points add', { user: person, amount });
const heard = (person: Person) => person.sees(person.dm);
const titles = (person: Person) => heard(person).map((message) => embedOf(message).title);
const hears = (person: Person, title: string) =>
  expect.poll(() => titles(person), { timeout: LONG_MS }).toEqual([title]);

async function askAndFind(person: Person, account: string): Promise<APIMessage> {
  await (await person.command(scene.channel, 'link request', { account })).waitForResponse();
  return scene.world.discord.waitFor(() =>
    scene.guild.channelMessages(staff).find((message) => JSON.stringify(message).includes(person.id)),
  );
}

describe('a member', () => {
  it('hears once of points that wait, also from a reaction and after a crash, and ends it by one button', async () => {
    const { world, channel } = scene;
    const [ana, ben] = [addPerson('ana'), addPerson('ben')];
    const waiting = await give(ana, 5);
    const shown = await seeTitle(waiting, '⏳ Points waiting');
    expect(isPrivate(await waiting.waitForResponse())).toBe(false);
    expect(shown.text).toMatch(new RegExp(`to <@${ana.id}> yet.*\`/link request\``));
    await addRule(scene, { emoji: '⭐', amount: 3 });
    ana.react(write(scene, ben), '⭐');
    await world.kill();
    await world.start();
    await hears(ana, '⏳ Points are waiting for you');
    await hears(ben, '⏳ Points are waiting for you');
    const [message] = heard(ben);
    expect(embedOf(message).text).toMatch(/\*\*\+3\*\* Loyalty Points.*`\/link request`/s);
    const off = await ben.press(message ?? { id: '' }, 'No more messages like this');
    await seeTitle(off, '✅ Saved');
    await seeTitle(await give(ana, 1), '⏳ Points waiting');
    const privacy = await (await ben.command(channel, 'privacy')).waitForResponse();
    expect(embedOf(privacy).text).toContain('**Direct messages: off.**');
    expect(world.discord.pings).toEqual([]);
  });

  it('hears what staff say to their request, in their language, and why', async () => {
    const cleo = addPerson('cleo', 'de');
    const card = await askAndFind(cleo, 'nobody@example.com');
    const pressed = await scene.moderator.press(card, 'Deny');
    await pressed.waitForAcknowledgement();
    await seeTitle(await scene.moderator.submit(pressed, { reason: 'not **your** account' }), '✅ Request denied');
    await hears(cleo, '⛔ Deine Anfrage wurde abgelehnt');
    expect(embedOf(heard(cleo)[0]).text).toContain('Grund: not \\*\\*your\\*\\* account');
    const status = await (await cleo.command(scene.channel, 'link status')).waitForResponse();
    expect(embedOf(status).text).toContain('not \\*\\*your\\*\\* account');
  });

  it('who takes no direct messages is asked once, and hears of an approval by `/link status`', async () => {
    const { world, channel } = scene;
    const dora = addPerson('dora');
    dora.user.takesMessages = false;
    await seeTitle(await give(dora, 2), '⏳ Points waiting');
    const posts = () =>
      world.discord.requests.filter(({ method, path }) => method === 'POST' && path.includes(dora.dm.id)).length;
    await expect.poll(posts, { timeout: LONG_MS }).toBe(1);
    const card = await askAndFind(dora, scene.addAccount('dora').account.id);
    await seeTitle(await scene.moderator.press(card, 'Approve'), '✅ Linked');
    await expect
      .poll(async () => embedOf(await (await dora.command(channel, 'privacy')).waitForResponse()).text)
      .toContain('**Direct messages: closed.**');
    expect(heard(dora)).toEqual([]);
    expect(posts()).toBe(1);
  });
});
