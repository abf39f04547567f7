/** Members linked by the Discord id that stands in a text field of their account, through the whole bot. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BotWorld, createBotWorld } from '../support/bot-process.ts';
import { closeUnharmed, createScene, embedOf, type Scene, seeRefusal, seeTitle } from '../support/bot-scene.ts';

const FILTER = /\/users\/filter$/;
const LONG_MS = 15_000;

let world: BotWorld;
let scene: Scene;
let stranger: Scene;
let fieldId: string;
let early: ReturnType<typeof addPair>;

beforeAll(async () => {
  world = await createBotWorld();
  const { api, communityId, discord } = world;
  fieldId = api.addField(communityId, { field: 'discord-id', name: 'Discord', type: 'text' }).id;
  await world.start();
  scene = createScene(world);
  stranger = createScene(world, { guild: discord.addGuild({ name: 'Strangers' }) });
});
afterAll(() => closeUnharmed(scene, stranger));

/** A member, and an account that may say their Discord id. */
function addPair(name: string, isTold = true) {
  const own = scene.addAccount(name);
  const member = scene.guild.addMember({ username: name });
  if (isTold) world.api.setText(world.communityId, fieldId, own.account.id, member.id);
  return { own, member, person: scene.guild.person(member) };
}

async function setUp(field: string) {
  const { admin, channel } = scene;
  return embedOf(await (await admin.command(channel, 'setup', { 'identity-field': field })).waitForResponse());
}

const show = async (member: { readonly id: string }) =>
  (await seeTitle(await scene.admin.command(scene.channel, 'links show', { user: member }), '📊 Link')).text;
const countLookUps = (member: { readonly id: string }) =>
  world.api.requests.filter(({ path, body }) => FILTER.test(path) && `${JSON.stringify(body)}`.includes(member.id))
    .length;

const add = (member: { readonly id: string }, amount: number) =>
  scene.moderator.command(scene.channel, 'points add', { user: member, amount });

describe('without an identity field', () => {
  it('nobody is looked up', async () => {
    early = addPair('early');
    const { member, person } = early;
    await seeTitle(await add(member, 5), '⏳ Points waiting');
    await (await person.command(scene.channel, 'link status')).waitForResponse();
    expect(countLookUps(member)).toBe(0);
  });
});

describe('with an identity field', () => {
  it('chosen from the text fields, whoever waits already is linked and gets the points', async () => {
    const { admin, channel } = scene;
    const typing = await admin.autocomplete(channel, 'setup', { 'identity-field': '' }, 'identity-field');
    await typing.waitForAcknowledgement();
    expect(typing.choices?.map(({ name }) => name)).toEqual(['Discord', 'off (link nobody by it)']);
    const { own, member } = addPair('waiting');
    const waiting = await add(member, 5);
    await seeTitle(waiting, '⏳ Points waiting');
    expect((await setUp('Discord')).text).toMatch(
      /Members are linked by their Discord id in: Discord\n.*Whoever can write this field decides whose points go/,
    );
    await seeTitle(waiting, '➕ Points added', LONG_MS);
    own.expectApplied(['+5']);
    await expect.poll(() => early.own.applied(), { timeout: LONG_MS }).toEqual(['+5']);
    early.own.expectApplied(['+5']);
    expect(await show(member)).toContain(`Linked by <@${world.discord.botUserId}>`);
    expect(countLookUps(member)).toBe(1);
  });

  it('a member who asks for their balance or their link is linked a moment later', async () => {
    for (const command of ['balance', 'link status'] as const) {
      const { own, member, person } = addPair(`asks-${command.replace(' ', '-')}`);
      await (await person.command(scene.channel, command)).waitForResponse();
      await world.api.waitFor(() => countLookUps(member) === 1, LONG_MS);
      await expect.poll(() => show(member), { timeout: LONG_MS }).toContain(own.account.id);
    }
  });

  it('nobody is linked by an id that stands with two users, or that is somebody else’s', async () => {
    const { member, person } = addPair('twice');
    const second = scene.addAccount('second');
    world.api.setText(world.communityId, fieldId, second.account.id, member.id);
    await (await person.command(scene.channel, 'balance')).waitForResponse();
    await world.api.waitFor(() => countLookUps(member) === 1, LONG_MS);
    await (await person.command(scene.channel, 'balance')).waitForResponse();
    expect(await show(member)).toContain('is not linked to an account');
    expect(countLookUps(member)).toBe(1);
  });

  it('nobody is linked where the deployment ignores the filter', async () => {
    world.api.configure({ userFilter: 'ignored' });
    const { member, person } = addPair('ignored');
    await (await person.command(scene.channel, 'balance')).waitForResponse();
    await world.api.waitFor(() => countLookUps(member) === 1, LONG_MS);
    await world.discord.waitFor(() => world.output().includes('"outcome":"unconfirmed"'), 'The verdict', LONG_MS);
    expect(await show(member)).toContain('is not linked to an account');
    world.api.configure({ userFilter: 'works' });
  });

  it('that holds numbers or is none is refused, and so is a server that is not set up', async () => {
    const { admin, channel } = scene;
    const choose = (identityField: string) => admin.command(channel, 'setup', { 'identity-field': identityField });
    expect(await seeRefusal(await choose('Loyalty Points'))).toMatch(
      /not known to hold text.*`\/fields create type:text`/,
    );
    expect(await seeRefusal(await choose('Nonsense'))).toMatch(/no such field/);
    const asking = await stranger.admin.command(stranger.channel, 'setup', { 'identity-field': 'Discord' });
    expect(await seeRefusal(asking)).toMatch(/not connected/);
  });

  it('that is switched off, nobody is looked up any more', async () => {
    expect((await setUp('off')).text).not.toContain('Discord id');
    const { member, person } = addPair('late');
    await seeTitle(await add(member, 5), '⏳ Points waiting');
    await (await person.command(scene.channel, 'link status')).waitForResponse();
    expect(countLookUps(member)).toBe(0);
  });
});
