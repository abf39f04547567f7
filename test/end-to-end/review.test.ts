/**
 * What nobody can find out: where Returning.AI lists no histories and tells no totals, staff decide about an award whose
 * answer got lost, on a card, once.
 */
import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

const LONG_MS = 15_000;

let scene: Scene;
let staff: { readonly id: string };
let member: LinkedMember;

beforeAll(async () => {
  scene = await openScene();
  const { world, guild, channel, admin, colleague } = scene;
  world.api.configure({ listing: 'missing', userInfo: 'missing' });
  staff = guild.addChannel({
    name: 'staff',
    overwrites: [
      { role: guild.everyone, deny: ['ViewChannel'] },
      { member: guild.bot, allow: ['ViewChannel'] },
      { member: colleague, allow: ['ViewChannel'] },
    ],
  });
  member = await scene.link('vera');
  const unseen = await scene.moderator.command(channel, 'points add', { user: member.member, amount: 100 });
  await seeTitle(unseen, '➕ Points added');
  await lose(7, 'drop-before');
  await world.discord.waitFor(() => listPrivateCards().length > 0, 'The private card', 20_000);
  const page = await (await admin.command(channel, 'setup', { 'staff-channel': staff })).waitForResponse();
  expect(embedOf(page).text).toContain('need a decision');
});
afterAll(() => closeUnharmed(scene));

/** An award whose answer gets lost, and which nothing can tell the fate of. */
async function lose(amount: number, kind: 'drop-before' | 'drop-after') {
  const { world, channel, moderator } = scene;
  world.api.fail({ kind, method: 'POST', path: member.path });
  const adding = await moderator.command(channel, 'points add', { user: member.member, amount });
  const isAsked = (message: APIMessage) => message.embeds[0]?.description?.includes('staff decide') === true;
  const message = await adding.waitForResponse(isAsked, LONG_MS);
  expect(embedOf(message).title).toBe('🔎 Being checked');
  return { adding, receipt: embedOf(message).footer };
}

function findCard(receipt: string): Promise<APIMessage> {
  const { discord } = scene.world;
  const cards = () => scene.guild.channelMessages(staff).find((card) => card.embeds[0]?.footer?.text === receipt);
  return discord.waitFor(cards, 'The card in the staff channel', LONG_MS);
}

/** What the moderator alone sees. */
function listPrivateCards(): APIMessage[] {
  const { moderator, channel } = scene;
  const seen = moderator.sees(channel).filter(isPrivate);
  return seen.filter((message) => buttonsOf(message).join() === 'It arrived,Send again,Drop,Show account');
}

const isDecided = (message: APIMessage) => message.components?.length === 0;

it('without a staff channel, whoever awarded gets the card in private, and /setup leads to it', async () => {
  const { channel, admin, guild } = scene;
  // The award that was lost before there was a staff channel.
  const [card, ...others] = listPrivateCards();
  expect(others).toEqual([]);
  expect(guild.channelMessages(channel).some((message) => buttonsOf(message).includes('Drop'))).toBe(false);
  const page = await (await admin.command(channel, 'setup')).waitForResponse();
  const decide = await (await admin.press(page, 'Decide (1)')).waitForResponse();
  expect(embedOf(decide).footer).toBe(embedOf(card).footer);
  await (await admin.press(decide, 'Drop')).waitForAcknowledgement();
});

it('"It arrived" settles the award, with its total unknown', async () => {
  const { admin, colleague } = scene;
  const { adding, receipt } = await lose(5, 'drop-after');
  const card = await findCard(receipt);
  expect(buttonsOf(card)).toEqual(['It arrived', 'Send again', 'Drop', 'Show account']);
  expect(JSON.stringify(card)).not.toContain(member.account.id);
  const pressing = await admin.press(card, 'It arrived');
  await pressing.waitForAcknowledgement();
  const { text } = await seeTitle(adding, '➕ Points added');
  expect(text).toContain('**Total:** see `/balance`');
  expect(text).toContain(`<@${admin.id}> decided`);
  await scene.world.discord.waitFor(() => isDecided(requireCard(receipt)), 'The decided card');
  const stale = await colleague.press(card, `points:review-again:${receipt}`, { force: true });
  expect(await seeRefusal(stale)).toContain('decided already');
});

it('"Show account" tells the account to those who may decide, and to them alone', async () => {
  const { admin, moderator } = scene;
  const { receipt } = await lose(7, 'drop-before');
  const card = await findCard(receipt);
  const shown = await (await admin.press(card, 'Show account')).waitForResponse();
  expect(isPrivate(shown)).toBe(true);
  expect(embedOf(shown).text).toContain(member.account.id);
  // Who gave it may not decide about it.
  const pressed = await moderator.press(card, `points:show-account:${receipt}`, { force: true });
  const refusal = JSON.stringify(await pressed.waitForAcknowledgement());
  expect(refusal).toContain('⛔');
  expect(refusal).not.toContain(member.account.id);
  await (await admin.press(card, 'Drop')).waitForAcknowledgement();
});

it('"Send again" sends it once more', async () => {
  const { adding, receipt } = await lose(6, 'drop-before');
  await (await scene.admin.press(await findCard(receipt), 'Send again')).waitForAcknowledgement();
  expect((await seeTitle(adding, '➕ Points added')).text).toContain('**Total: 111**');
});

it('"Drop" refuses it, in private for the one who awarded', async () => {
  const { adding, receipt } = await lose(9, 'drop-before');
  await (await scene.admin.press(await findCard(receipt), 'Drop')).waitForAcknowledgement();
  const message = await adding.waitForFollowUp(titled('⛔ Points not added'));
  expect(isPrivate(message)).toBe(true);
  expect(embedOf(message).text).toContain('staff decided to drop it. It will not be sent again.');
  expect(adding.response()).toBeUndefined();
});

it('lets awards behind it through, and of two who decide at the same moment hears one', async () => {
  const { admin, colleague, channel, moderator } = scene;
  const { adding, receipt } = await lose(2, 'drop-after');
  const behind = await moderator.command(channel, 'points add', { user: member.member, amount: 1 });
  expect((await seeTitle(behind, '➕ Points added')).text).toContain('**Total: 114**');
  const card = await findCard(receipt);
  const presses = [await admin.press(card, 'It arrived'), await colleague.press(card, 'Send again')];
  const refused: string[] = [];
  for (const press of presses) {
    const { type } = await press.waitForAcknowledgement();
    if (type === 4) refused.push(await seeRefusal(press));
  }
  expect(refused).toEqual([expect.stringContaining('decided already')]);
  await seeTitle(adding, '➕ Points added', LONG_MS);
  const first = presses[0]?.acknowledgement?.type !== 4;
  member.expectApplied(['+100', '+5', '+6', '+2', '+1', ...(first ? [] : ['+2'])]);
});

it('/history says that Returning.AI could not list, and shows what is known here', async () => {
  const asking = await member.person.command(scene.channel, 'history');
  const { text } = embedOf(await asking.waitForResponse());
  expect(text).toContain('⚠️ Returning.AI could not list this history');
  expect(text).toContain('**+100** · total 100');
  expect(text).toContain('⛔ points not added');
});

function requireCard(receipt: string): APIMessage {
  const card = scene.guild.channelMessages(staff).find(({ embeds }) => embeds[0]?.footer?.text === receipt);
  if (card === undefined) throw new Error('There is no card.');
  return card;
}
