/**
 * Members ask for their own link and staff decide, once. What waited for the link is delivered exactly once, whatever
 * happens in between.
 */
import type { APIMessage } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../sandbox/discord/person.ts';
import type { Channel, Member } from '../../sandbox/discord/world.ts';
import { type BotWorld, createBotWorld } from '../support/bot-process.ts';
import {
  buttonsOf,
  closeUnharmed,
  createScene,
  embedOf,
  isPrivate,
  openScene,
  type Scene,
  type SceneAccount,
  seeRefusal,
  seeTitle,
  titled,
} from '../support/bot-scene.ts';

const LONG_MS = 15_000;
const FORCE = { force: true } as const;
const LOOK_UP = /\/users\/info$/;
const POST_CARD = /^\/channels\/\d+\/messages$/;

/** A member without a link, who asks for it. */
interface Asker {
  readonly member: Member;
  readonly person: Person;
  readonly own: SceneAccount;
  readonly email: string;
}

function addAsker(scene: Scene, name: string): Asker {
  const member = scene.guild.addMember({ username: name });
  return { member, person: scene.guild.person(member), own: scene.addAccount(name), email: `${name}@example.com` };
}

/** Asks, and returns what the member sees. */
async function ask({ channel }: Scene, { person }: Asker, account: string): Promise<string> {
  const asking = await person.command(channel, 'link request', { account });
  const message = await asking.waitForResponse(titled('⏳ Link requested'));
  expect(isPrivate(message)).toBe(true);
  return embedOf(message).text;
}

/** A channel that only staff see, made the staff channel. */
async function addStaffChannel({ guild, channel, admin, moderator, colleague }: Scene): Promise<Channel> {
  const staff = guild.addChannel({
    name: 'staff',
    overwrites: [
      { role: guild.everyone, deny: ['ViewChannel'] },
      ...[guild.bot, moderator, colleague].map((member) => ({ member, allow: ['ViewChannel'] as const })),
    ],
  });
  await (await admin.command(channel, 'setup', { 'staff-channel': staff })).waitForResponse();
  return staff;
}

/** By member: the cards that have named them. Once a request has ended, its card does not any more. */
const cardIds = new Map<string, Set<string>>();

/** The cards about a member, oldest first. */
function listCards({ guild }: Scene, staff: Channel, { member }: Pick<Asker, 'member'>): APIMessage[] {
  const known = cardIds.get(member.id) ?? new Set();
  const cards = guild.channelMessages(staff);
  for (const card of cards) if (textOf(card).includes(`<@${member.id}>`)) known.add(card.id);
  cardIds.set(member.id, known);
  return cards.filter(({ id }) => known.has(id));
}

/** Waits until the only card about a member shows this. */
async function seeCard(scene: Scene, staff: Channel, asker: Pick<Asker, 'member'>, title: string, words = '') {
  const find = () => listCards(scene, staff, asker).find((card) => titled(title)(card) && textOf(card).includes(words));
  const card = await scene.world.discord.waitFor(find, `The card "${title}"`, LONG_MS);
  expect(listCards(scene, staff, asker)).toHaveLength(1);
  const isOpen = title.startsWith('⏳');
  expect(textOf(card).includes(`<@${asker.member.id}>`)).toBe(isOpen);
  if (!isOpen) expect(textOf(card)).not.toContain('example');
  return card;
}

const textOf = (message: APIMessage) => message.embeds[0]?.description ?? '';

function countLookUps({ api }: BotWorld): number {
  return api.requests.filter(({ path }) => LOOK_UP.test(path)).length;
}

async function statusOf({ channel }: Scene, { person }: Asker): Promise<string> {
  const message = await (await person.command(channel, 'link status')).waitForResponse();
  expect(isPrivate(message)).toBe(true);
  return embedOf(message).text;
}

/** Presses the button and sends the form off, without a reason. */
async function deny(staff: Person, card: APIMessage, button = 'Deny') {
  const pressed = await staff.press(card, button);
  await pressed.waitForAcknowledgement();
  return staff.submit(pressed, {});
}

describe('a request for a link', () => {
  let scene: Scene;
  let staff: Channel;
  /** Another server on the same community. */
  let neighbour: Scene;

  beforeAll(async () => {
    const world = await createBotWorld();
    const guild = world.discord.addGuild({ name: 'Neighbours' });
    await world.start({ DISCORD_GUILDS: `${world.guild.id},${guild.id}` });
    scene = createScene(world);
    neighbour = createScene(world, { guild });
    staff = await addStaffChannel(scene);
  });
  afterEach(() => expect(scene.world.output()).not.toMatch(/@example\.com|"level":"error"/));
  afterAll(() => closeUnharmed(scene, neighbour));

  const press = async (person: Person, card: APIMessage, button: string) =>
    (await person.press(card, button)).waitForResponse();

  it('becomes a card; approved, it links and delivers once what waited', async () => {
    const { moderator, colleague, channel } = scene;
    const ana = addAsker(scene, 'ana');
    const adding = await moderator.command(channel, 'points add', { user: ana.member, amount: 8 });
    await seeTitle(adding, '⏳ Points waiting');
    await ask(scene, ana, ana.email);
    const card = await seeCard(scene, staff, ana, '⏳ Link requested');
    expect(textOf(card)).toContain('ana\\@example.com');
    expect(textOf(card)).toContain('**+8** Loyalty Points');
    expect(buttonsOf(card)).toEqual(['Approve', 'Deny']);
    expect(await statusOf(scene, ana)).toContain('staff have not decided yet');
    const linked = await press(colleague, card, 'Approve');
    expect(isPrivate(linked)).toBe(true);
    expect(embedOf(linked)).toMatchObject({
      title: '✅ Linked',
      text: expect.stringContaining('**+8** Loyalty Points'),
    });
    await seeTitle(adding, '➕ Points added', LONG_MS);
    ana.own.expectApplied(['+8']);
    const decided = await seeCard(scene, staff, ana, '✅ Link approved', `Approved by <@${colleague.id}>`);
    expect(buttonsOf(decided)).toEqual([]);
    const status = await statusOf(scene, ana);
    expect(status).toContain(`a•••\\@example.com \\(•••${ana.own.account.id.slice(-4)}\\)`);
    expect(status).toContain('Staff approved your last request');
    expect(status).not.toContain(ana.email.replace('@', '\\@'));
    // Pressed again: it was decided once.
    const again = await moderator.press(card, cardButton(card, 'Approve'), FORCE);
    expect(await seeRefusal(again)).toContain(`<@${colleague.id}> has approved it`);
    expect(await seeRefusal(await ana.person.command(channel, 'link request', { account: 'other' }))).toContain(
      '`/link remove` first',
    );
  });

  it('is answered alike whether there is such an account or not, and nothing is looked up', async () => {
    const before = countLookUps(scene.world);
    const [known, unknown] = [addAsker(scene, 'known'), addAsker(scene, 'unknown')];
    const texts = [await ask(scene, known, known.email), await ask(scene, unknown, 'nobody@example.com')];
    expect(texts[0]?.replace('known', 'x')).toBe(texts[1]?.replace('nobody', 'x'));
    expect(countLookUps(scene.world)).toBe(before);
  });

  it('denied changes nothing else, and can be made again', async () => {
    const ben = addAsker(scene, 'ben');
    await ask(scene, ben, 'someone@example.com');
    const card = await seeCard(scene, staff, ben, '⏳ Link requested');
    await seeTitle(await deny(scene.moderator, card), '✅ Request denied');
    const denied = await seeCard(scene, staff, ben, '⛔ Link denied', `Denied by <@${scene.moderator.id}>`);
    expect(buttonsOf(denied)).toEqual([]);
    expect(await statusOf(scene, ben)).toMatch(/not linked to an account\.\nStaff denied your last request/);
    await ask(scene, ben, ben.email);
    const { discord } = scene.world;
    await discord.waitFor(() => listCards(scene, staff, ben).length === 2, 'A second card', LONG_MS);
  });

  it('has one card however often it is changed or taken back, and nobody approves what they have not seen', async () => {
    const { channel, moderator } = scene;
    const cleo = addAsker(scene, 'cleo');
    await ask(scene, cleo, 'harmless@example.com');
    const first = await seeCard(scene, staff, cleo, '⏳ Link requested', 'harmless');
    await ask(scene, cleo, cleo.email);
    await seeCard(scene, staff, cleo, '⏳ Link requested', 'cleo');
    const stale = await moderator.press(first, cardButton(first, 'Approve'), FORCE);
    expect(await seeRefusal(stale)).toContain('has changed this request');
    await seeTitle(await cleo.person.command(channel, 'link remove'), '✅ Request taken back');
    const withdrawn = await seeCard(scene, staff, cleo, '⛔ Link request taken back');
    expect(buttonsOf(withdrawn)).toEqual([]);
    const late = await moderator.press(first, cardButton(first, 'Deny'), FORCE);
    expect(await seeRefusal(late)).toContain('The member has withdrawn this request');
    expect(await statusOf(scene, cleo)).toContain('You took your last request back');
    await seeTitle(await cleo.person.command(channel, 'link remove'), '📊 Your link');
    await ask(scene, cleo, cleo.email);
    expect(buttonsOf(await seeCard(scene, staff, cleo, '⏳ Link requested'))).toEqual(['Approve', 'Deny']);
  });

  it('is decided once by two moderators at the same moment, and the other is told who it was', async () => {
    const { moderator, colleague, channel } = scene;
    const dora = addAsker(scene, 'dora');
    const adding = await moderator.command(channel, 'points add', { user: dora.member, amount: 3 });
    await seeTitle(adding, '⏳ Points waiting');
    await ask(scene, dora, dora.email);
    const card = await seeCard(scene, staff, dora, '⏳ Link requested');
    const presses = [
      await moderator.press(card, 'Approve'),
      await colleague.press(card, 'Approve'),
      await moderator.press(card, 'Approve'),
    ];
    const answers = await Promise.all(presses.map((one) => one.waitForResponse()));
    expect(answers.filter(titled('✅ Linked'))).toHaveLength(1);
    const refused = answers.filter((answer) => textOf(answer).startsWith('⛔'));
    expect(refused).toHaveLength(2);
    for (const { embeds } of refused) expect(embeds[0]?.description).toMatch(/<@\d+> has approved it/);
    await seeTitle(adding, '➕ Points added', LONG_MS);
    dora.own.expectApplied(['+3']);
  });

  it('stays open when the account is not found, is somebody else’s, or cannot be looked up', async () => {
    const { moderator, world } = scene;
    const eve = addAsker(scene, 'eve');
    const taken = await scene.link('taken');
    const approve = async (words: string) => {
      const card = await seeCard(scene, staff, eve, '⏳ Link requested', words);
      return seeRefusal(await moderator.press(card, 'Approve'));
    };
    await ask(scene, eve, 'nobody.at.all');
    expect(await approve('nobody.at.all')).toContain('found no such account');
    await ask(scene, eve, 'e'.repeat(24));
    expect(await approve('eeee')).toContain('found no such account');
    await ask(scene, eve, taken.account.username);
    expect(await approve('taken')).toContain(`linked to <@${taken.member.id}> already`);
    await ask(scene, eve, eve.email);
    world.api.fail({ kind: 'status', status: 503, path: LOOK_UP });
    expect(await approve('eve')).toContain('does not answer right now');
    const card = await seeCard(scene, staff, eve, '⏳ Link requested', 'eve');
    expect(await seeTitle(await moderator.press(card, 'Approve'), '✅ Linked')).toBeDefined();
  });

  it('can be decided by who may award only, and by its own server only', async () => {
    const fay = addAsker(scene, 'fay');
    await ask(scene, fay, fay.email);
    const card = await seeCard(scene, staff, fay, '⏳ Link requested');
    const lookUps = countLookUps(scene.world);
    const [seen, ofNeighbour, ofAdmin] = await Promise.all([
      fay.person.command(scene.channel, 'link status'),
      neighbour.admin.command(neighbour.channel, 'setup'),
      scene.admin.command(scene.channel, 'setup'),
    ]).then((commands) => Promise.all(commands.map((command) => command.waitForResponse())));
    for (const button of [cardButton(card, 'Approve'), cardButton(card, 'Deny')]) {
      const own = await fay.person.press(requireMessage(seen), button, FORCE);
      expect(await seeRefusal(own)).toContain('it needs the permission Manage Messages');
      const foreign = await neighbour.admin.press(requireMessage(ofNeighbour), button, FORCE);
      expect(await seeRefusal(foreign)).toContain('no such request in this server');
    }
    for (const id of ['link:approve:', 'link:approve:x:1', 'link:deny:1e9:1', 'link:deny:-1:1', 'link:deny:1.5:1']) {
      const pressing = await scene.admin.press(requireMessage(ofAdmin), id, FORCE);
      expect(await seeRefusal(pressing)).toContain('I cannot read that button any more');
    }
    const withoutVersion = cardButton(card, 'Approve').replace(/:\d+$/, '');
    const unversioned = await scene.admin.press(requireMessage(ofAdmin), withoutVersion, FORCE);
    expect(await seeRefusal(unversioned)).toContain('I cannot read that button any more');
    expect(await statusOf(scene, fay)).toContain('staff have not decided yet');
    expect(countLookUps(scene.world)).toBe(lookUps);
  });

  it('ends when staff link the member themselves, and is decided for a member who has left', async () => {
    const { admin, moderator, channel, guild } = scene;
    const gus = addAsker(scene, 'gus');
    await ask(scene, gus, 'not-mine@example.com');
    const card = await seeCard(scene, staff, gus, '⏳ Link requested');
    const linking = await admin.command(channel, 'links set', { user: gus.member, account: gus.own.account.id });
    await seeTitle(linking, '✅ Linked');
    await seeCard(scene, staff, gus, '✅ Link approved', `<@${admin.id}>`);
    const late = await moderator.press(card, cardButton(card, 'Deny'), FORCE);
    expect(await seeRefusal(late)).toContain(`<@${admin.id}> has approved it`);

    const hal = addAsker(scene, 'hal');
    await ask(scene, hal, hal.email);
    const open = await seeCard(scene, staff, hal, '⏳ Link requested');
    guild.removeMember(hal.member);
    await seeTitle(await moderator.press(open, 'Approve'), '✅ Linked');
  });

  it('is not needed any more: a member ends their own link, and what was awarded stays', async () => {
    const { channel, moderator } = scene;
    const { member, person, expectApplied } = await scene.link('ida');
    await seeTitle(await moderator.command(channel, 'points add', { user: member, amount: 5 }), '➕ Points added');
    await seeTitle(await person.command(channel, 'link remove'), '✅ Link removed');
    const message = await (await person.command(channel, 'link status')).waitForResponse();
    expect(embedOf(message).text).toContain('You are not linked to an account');
    const adding = await moderator.command(channel, 'points add', { user: member, amount: 1 });
    await seeTitle(adding, '⏳ Points waiting');
    expectApplied(['+5']);
  });

  it('of any text is shown letter by letter, and of no account is refused', async () => {
    const jan = addAsker(scene, 'jan');
    await ask(scene, jan, '@everyone||**x**||<@1>');
    const card = await seeCard(scene, staff, jan, '⏳ Link requested');
    expect(textOf(card)).toContain('\\@everyone\\|\\|\\*\\*x\\*\\*\\|\\|\\<\\@1\\>');
    for (const account of ['', ' ', 'two words', '../users', 'a'.repeat(255), '\u0000']) {
      const asking = await jan.person.command(scene.channel, 'link request', { account }, { raw: true });
      expect(await seeRefusal(asking)).toContain('Returning.AI id (24 characters');
    }
    expect(scene.world.discord.pings).toEqual([]);
  });
});

function requireMessage(message: APIMessage | undefined): APIMessage {
  if (message === undefined) throw new Error('There is no message.');
  return message;
}

/** The custom id of a button, to press it also when it is gone. */
function cardButton(card: APIMessage, label: string): string {
  for (const row of card.components ?? []) {
    for (const one of 'components' in row ? row.components : []) {
      if ('label' in one && one.label === label && 'custom_id' in one) return one.custom_id;
    }
  }
  throw new Error(`The card has no button ${label}.`);
}

describe('without a staff channel', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => closeUnharmed(scene));

  const pending = async (person: Person, options = {}) =>
    (await person.command(scene.channel, 'links pending', {}, options)).waitForResponse();

  it('requests are decided under /links pending, five at a time, and posted nowhere until there is one', async () => {
    const { admin, moderator, channel, guild } = scene;
    expect(textOf(await pending(admin))).toContain('No request waits');
    const askers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((name) => addAsker(scene, name));
    for (const asker of askers) await ask(scene, asker, asker.email);
    expect(await seeRefusal(await moderator.command(channel, 'links pending', {}, FORCE))).toContain('Manage Server');
    const page = await pending(admin);
    expect(isPrivate(page)).toBe(true);
    expect(textOf(page)).toMatch(/one\\@example\.com.*five\\@example\.com.*… and 2 more/s);
    expect(textOf(page)).not.toContain('six');
    expect(buttonsOf(page).slice(0, 4)).toEqual(['Approve 1', 'Deny 1', 'Approve 2', 'Deny 2']);
    await seeTitle(await admin.press(page, 'Approve 2'), '✅ Linked');
    await seeTitle(await deny(admin, page, 'Deny 1'), '✅ Request denied');
    expect(await seeRefusal(await admin.press(page, 'Approve 1'))).toContain(`<@${admin.id}> has denied it`);
    expect(textOf(await pending(admin))).toMatch(/three\\@example\.com.*seven\\@example\.com/s);
    expect(textOf(await pending(admin))).not.toContain('more');
    expect(
      guild
        .channelMessages(channel)
        .filter(({ author }) => author.id === guild.bot.id)
        .filter((m) => !isPrivate(m)),
    ).toEqual([]);

    const staff = await addStaffChannel(scene);
    for (const asker of askers.slice(2)) await seeCard(scene, staff, asker, '⏳ Link requested');
    expect(guild.channelMessages(staff)).toHaveLength(5);
  });

  it('of a server that is not set up, every command says so', async () => {
    const stranger = createScene(scene.world, { guild: scene.world.discord.addGuild({ name: 'Strangers' }) });
    const { person } = addAsker(stranger, 'zoe');
    const commands = [
      await person.command(stranger.channel, 'link request', { account: 'zoe' }),
      await person.command(stranger.channel, 'link status'),
      await person.command(stranger.channel, 'link remove'),
      await stranger.admin.command(stranger.channel, 'links pending'),
      await stranger.admin.command(stranger.channel, 'links export'),
    ];
    for (const command of commands)
      expect(await seeRefusal(command)).toContain('not connected to a Returning.AI community');
  });
});

describe('a crash', () => {
  it('between request, card and approval leaves one card, and one delivery', async ({ onTestFinished }) => {
    const scene = await openScene();
    const { world, moderator, colleague, channel } = scene;
    const { discord, api } = world;
    onTestFinished(() => world.close());
    const staff = await addStaffChannel(scene);
    const [ana, ben, cleo] = [addAsker(scene, 'ana'), addAsker(scene, 'ben'), addAsker(scene, 'cleo')];
    const adding = await moderator.command(channel, 'points add', { user: ana.member, amount: 8 });
    await seeTitle(adding, '⏳ Points waiting');

    // Before the card is posted.
    discord.fail({ route: POST_CARD, method: 'POST', kind: 'drop-before', times: Infinity });
    await ask(scene, ana, ana.email);
    await discord.waitFor(() => discord.requests.some(({ path, method }) => method === 'POST' && POST_CARD.test(path)));
    await world.kill();
    discord.clearFaults();
    await world.start();
    await seeCard(scene, staff, ana, '⏳ Link requested');

    // After it is posted, before the bot knows; and taken back before it could.
    discord.fail({ route: POST_CARD, method: 'POST', kind: 'drop-after', times: Infinity });
    await ask(scene, ben, ben.email);
    await discord.waitFor(() => listCards(scene, staff, ben).length === 1, 'The card');
    await world.kill();
    discord.clearFaults();
    await world.start();
    await seeTitle(await ben.person.command(channel, 'link remove'), '✅ Request taken back');
    await seeCard(scene, staff, ben, '⛔ Link request taken back');

    // Between card and approval, and in the middle of the approval.
    const card = await seeCard(scene, staff, ana, '⏳ Link requested');
    await world.kill();
    await world.start();
    api.fail({ kind: 'hang-before', path: LOOK_UP });
    const pressing = await colleague.press(card, 'Approve');
    await api.waitFor(({ held }) => held.length === 1);
    await world.kill();
    api.release();
    await world.start();
    expect(embedOf(await pressing.waitForResponse(undefined, LONG_MS)).text).toContain('I was interrupted');
    await seeTitle(await colleague.press(card, 'Approve'), '✅ Linked');
    await world.kill();
    await world.start();
    await seeTitle(adding, '➕ Points added', LONG_MS);
    await seeCard(scene, staff, ana, '✅ Link approved');
    ana.own.expectApplied(['+8']);
    await ask(scene, cleo, cleo.email);
    await seeCard(scene, staff, cleo, '⏳ Link requested');
    expect(discord.violations).toEqual([]);
  });

  it.each<[string, { kind: 'status'; status: number; code?: number }]>([
    ['refuses', { kind: 'status', status: 403, code: 50001 }],
    ['does not answer', { kind: 'status', status: 502 }],
  ])(
    'is none when Discord %s for a while: the card comes, into the channel that is the staff channel then',
    async (_, fault) => {
      const scene = await openScene();
      const { world } = scene;
      const { discord } = world;
      try {
        const old = await addStaffChannel(scene);
        const ana = addAsker(scene, 'ana');
        discord.fail({ route: POST_CARD, method: 'POST', times: Infinity, ...fault });
        await ask(scene, ana, ana.email);
        const isTried = () => world.output().includes('a request for a link could not be shown to staff');
        await discord.waitFor(isTried, 'The first try', LONG_MS);
        discord.clearFaults();
        const staff = await addStaffChannel(scene);
        await world.stop();
        await world.start();
        // A refusal waits a minute, so the member gives the reason to look again.
        await ask(scene, ana, 'another@example.com');
        await seeCard(scene, staff, ana, '⏳ Link requested', 'another');
        expect(scene.guild.channelMessages(old)).toEqual([]);
      } finally {
        await world.close();
      }
    },
  );
});

describe('staff link a member', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => closeUnharmed(scene));

  it.each<[string, (own: SceneAccount) => string]>([
    ['its id', ({ account }) => account.id],
    ['its id in capitals', ({ account }) => account.id.toUpperCase()],
    ['its e-mail', ({ account }) => account.email],
    ['its user name', ({ account }) => account.username],
    ['its short id', ({ account }) => String(account.shortId)],
  ])('by %s, and are told who was found', async (what, name) => {
    const own = scene.addAccount(`by-${what.replaceAll(/\W+/g, '-')}`);
    const member = scene.guild.addMember({ username: own.account.username });
    const { admin, channel, moderator } = scene;
    const linking = await admin.command(channel, 'links set', { user: member, account: name(own) });
    const { text } = await seeTitle(linking, '✅ Linked');
    expect(text.replaceAll('\\', '')).toContain(`(\`${own.account.id}\`)`);
    expect(text.replaceAll('\\', '')).toContain(`**Account of ${own.account.username}**`);
    expect(text.replaceAll('\\', '')).toContain(`**${own.account.username}**`);
    const adding = await moderator.command(channel, 'points add', { user: member, amount: 5 });
    await seeTitle(adding, '➕ Points added');
    own.expectApplied(['+5']);
  });

  it.each([
    ['by e-mail', 'nobody@example.com', /no account by that name/],
    ['by user name', 'nobody', /no account by that name/],
    ['by e-mail that the API does not tell the id of', 'short@example.com', /does not tell the id/],
  ])('to nobody %s', async (_, account, words) => {
    const { admin, channel, guild, world } = scene;
    if (account.startsWith('short')) {
      scene.addAccount('short');
      world.api.configure({ userInfo: 'short-only' });
    }
    const linking = await admin.command(channel, 'links set', { user: guild.addMember({ username: 'none' }), account });
    expect(await seeRefusal(linking)).toMatch(words);
    world.api.configure({ userInfo: 'id' });
  });
});
