/** What people, and clients that do as they please, can get wrong: each ends in a private word and in nothing else. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OptionValue } from '../../sandbox/discord/command-input.ts';
import { createBotWorld } from '../support/bot-process.ts';
import {
  closeUnharmed,
  countSent,
  createScene,
  embedOf,
  isPrivate,
  type LinkedMember,
  type Scene,
  seeRefusal,
  seeTitle,
} from '../support/bot-scene.ts';

let scene: Scene;
/** A guild that is neither named in DISCORD_GUILDS nor set up. */
let stranger: Scene;
let ana: LinkedMember;
let gemsId: string;

beforeAll(async () => {
  const world = await createBotWorld();
  const { api, communityId } = world;
  gemsId = api.addField(communityId, { field: 'gems', name: 'Shiny Gems', type: 'numerical' }).id;
  api.addField(communityId, { field: 'nickname', name: 'Nickname', type: 'text' });
  const strangerGuild = world.discord.addGuild({ name: 'Strangers' });
  await world.start();
  scene = createScene(world);
  stranger = createScene(world, { guild: strangerGuild });
  ana = await scene.link('ana');
});
afterAll(() => closeUnharmed(scene, stranger));

const RAW = { raw: true } as const;
const FORCE = { force: true } as const;
/** A client may send any value of any type. */
const sent = (type: number, value: unknown): OptionValue => ({ type, value });
const TEXT = 3;
const USER = 6;
const NUMBER = 10;

describe('is refused in private, with what to do next, and nothing is sent:', () => {
  let sentBefore: number;
  beforeEach(() => {
    sentBefore = countSent(scene.world);
  });
  afterEach(() => expect(countSent(scene.world)).toBe(sentBefore));

  it.each<[string, OptionValue | undefined, RegExp]>([
    ['in words', sent(TEXT, 'ten'), /must be a number, for example 10 or 2\.5/],
    ['in digits, as text', sent(TEXT, '10'), /must be a number/],
    ['in digits, as text under the type of numbers', sent(NUMBER, '10'), /must be a number/],
    ['that says it is not one', sent(NUMBER, 'NaN'), /must be a number/],
    ['that is nothing', sent(NUMBER, null), /must be a number/],
    ['that is yes', sent(5, true), /must be a number/],
    ['that is left out', undefined, /must be a number/],
    ['of three decimals', 12.345, /at most two decimals, for example 2\.5/],
    ['of 1e-7', 1e-7, /from 0\.01 to 1,000,000/],
    ['of zero', 0, /from 0\.01 to 1,000,000\. To take points away use `\/points remove`/],
    ['of minus zero', -0, /from 0\.01/],
    ['below zero', -5, /from 0\.01 to 1,000,000\. To take points away use `\/points remove`/],
    ['above the most', 1_000_000.01, /from 0\.01 to 1,000,000\.$/],
    ['beyond all numbers', 1e308, /from 0\.01 to 1,000,000\.$/],
  ])('an amount %s', async (_, amount, words) => {
    const values = amount === undefined ? { user: ana.member } : { user: ana.member, amount };
    for (const name of ['points add', 'points remove']) {
      expect(await seeRefusal(await scene.moderator.command(scene.channel, name, values, RAW))).toMatch(words);
    }
  });

  it.each([1_000_000_000.01, -1_000_000_001, 0.001])('a total of %d', async (amount) => {
    const setting = await scene.admin.command(scene.channel, 'points set', { user: ana.member, amount }, RAW);
    expect(await seeRefusal(setting)).toMatch(/from −1,000,000,000 to 1,000,000,000|at most two decimals/);
  });

  it.each<[string, OptionValue, RegExp]>([
    ['that is empty', '', /field is empty\. Pick one from the list/],
    ['that is blank', ' \t ', /field is empty\. Pick one from the list/],
    ['that nobody knows', 'Karma', /no field called "Karma"\. Pick one of these: Loyalty Points/],
    ['that is a path', '../users', /no field called "\.\.\/users"/],
    [
      'that holds no numbers',
      'Nickname',
      /"Nickname" does not hold numbers, so it cannot hold points\. Pick one of these: Loyalty Points/,
    ],
    ['that is a number', sent(NUMBER, 5), /must be text/],
    ['that pings', '@everyone <@&1> **x**', /no field called "everyone &1 x"/],
    ['of a thousand letters', 'x'.repeat(1_000), /no field called "x{60}"/],
  ])('a field %s', async (_, field, words) => {
    const values = { user: ana.member, amount: 1, field };
    expect(await seeRefusal(await scene.moderator.command(scene.channel, 'points add', values, RAW))).toMatch(words);
  });

  it.each<[string, OptionValue | undefined]>([
    ['that Discord does not describe', sent(USER, '123456789')],
    ['in words', sent(TEXT, 'ana')],
    ['that is left out', undefined],
  ])('a user %s', async (_, user) => {
    const values = user === undefined ? { amount: 1 } : { user, amount: 1 };
    const adding = await scene.moderator.command(scene.channel, 'points add', values, RAW);
    expect(await seeRefusal(adding)).toContain('Choose a member from the list');
  });

  it('a bot as the user, this one included', async () => {
    const { guild, moderator, channel } = scene;
    for (const user of [guild.addMember({ username: 'robot', bot: true }), guild.bot]) {
      const adding = await moderator.command(channel, 'points add', { user, amount: 1 });
      expect(await seeRefusal(adding)).toContain(`<@${user.id}> is a bot; bots have no points.`);
    }
    const linking = await scene.admin.command(channel, 'links set', { user: guild.bot, account: ana.account.id });
    expect(await seeRefusal(linking)).toContain('bots have no points');
  });

  it('a user who left', async () => {
    const user = scene.guild.addMember({ username: 'gone', left: true });
    const adding = await scene.moderator.command(scene.channel, 'points add', { user, amount: 1 });
    expect(await seeRefusal(adding)).toContain(
      'not in this server any more. To correct an old award use `/points undo`',
    );
  });

  it('taking from, or setting, a member who is not linked', async () => {
    const user = scene.guild.addMember({ username: 'unlinked' });
    for (const name of ['points remove', 'points set']) {
      const interaction = await scene.admin.command(scene.channel, name, { user, amount: 1 });
      expect(await seeRefusal(interaction)).toContain('has no linked Returning.AI account');
      expect(interaction.response()?.embeds[0]?.description).toContain('can link one with `/links set`');
    }
  });

  it('a reason of 401 characters', async () => {
    const values = { user: ana.member, amount: 1, reason: 'x'.repeat(401) };
    const adding = await scene.moderator.command(scene.channel, 'points add', values, RAW);
    expect(await seeRefusal(adding)).toContain('The reason has 401 characters; at most 400 fit.');
  });

  it.each(['points explode', 'points', 'fields explode', 'links', 'frobnicate'])(
    'the unknown command "%s"',
    async (name) => {
      const values = { user: ana.member, amount: 1 };
      const interaction = await scene.admin.command(scene.channel, name, values, FORCE);
      expect(await seeRefusal(interaction)).toMatch(/Reload Discord/);
    },
  );

  it.each<[string, Record<string, OptionValue>]>([
    ['points add', { user: 'me', amount: 1 }],
    ['points remove', { user: 'me', amount: 1 }],
    ['points set', { user: 'me', amount: 1 }],
    ['points undo', { receipt: 'R-234567' }],
    ['balance', {}],
    ['history', {}],
    ['links show', { user: 'me' }],
    ['fields list', {}],
    ['setup', { enabled: false }],
  ])('the command "%s" in a direct message', async (name, values) => {
    const { admin } = scene;
    const asked = Object.fromEntries(
      Object.entries(values).map(([option, value]) => [option, value === 'me' ? ana.member : value]),
    );
    const interaction = await admin.command(admin.dm, name, asked, FORCE);
    expect(await seeRefusal(interaction)).toBe(
      '⛔ I work only in a server. Go to a channel of your server and try again there.',
    );
  });

  it.each<[string, Record<string, OptionValue>, string]>([
    ['points add', { user: 'ana', amount: 1 }, 'Manage Messages'],
    ['points remove', { user: 'ana', amount: 1 }, 'Manage Messages'],
    ['points set', { user: 'ana', amount: 1 }, 'Manage Server'],
    ['links set', { user: 'ana', account: 'ana' }, 'Manage Server'],
    ['links remove', { user: 'ana' }, 'Manage Server'],
    ['links show', { user: 'ana' }, 'Manage Server'],
    ['fields list', {}, 'Manage Server'],
    ['fields default', { field: 'Shiny Gems' }, 'Manage Server'],
    ['setup', { enabled: false }, 'Manage Server'],
    ['history', { user: 'moderator' }, 'Manage Messages'],
  ])('"%s" by a member without permission, whose client sends it all the same', async (name, values, permission) => {
    const asked = Object.fromEntries(
      Object.entries(values).map(([option, value]) => {
        const named = { ana: ana.member, moderator: scene.moderator }[option === 'user' ? String(value) : ''];
        return [option, named ?? value];
      }),
    );
    const interaction = await ana.person.command(scene.channel, name, asked, FORCE);
    expect(await seeRefusal(interaction)).toContain(permission);
  });

  it('awarding without permission, naming the way in', async () => {
    const adding = await ana.person.command(scene.channel, 'points add', { user: ana.member, amount: 1 }, FORCE);
    expect(await seeRefusal(adding)).toBe(
      '⛔ Only staff can do this: it needs the permission Manage Messages in the whole server. Ask an admin of the server.',
    );
  });

  it('setting a total with Manage Messages alone', async () => {
    const setting = await scene.moderator.command(scene.channel, 'points set', { user: ana.member, amount: 1 });
    expect(await seeRefusal(setting)).toContain('needs **Manage Server** or the staff role');
  });

  it.each(['points add', 'points remove', 'points set', 'balance', 'history', 'fields list', 'links show'])(
    '"%s" in a guild that is neither named by the operator nor set up',
    async (name) => {
      const user = stranger.guild.addMember({ username: 'guest' });
      const values = name.startsWith('points') ? { user, amount: 1 } : name === 'fields list' ? {} : { user };
      const interaction = await stranger.admin.command(stranger.channel, name, values);
      expect(await seeRefusal(interaction)).toContain('not connected to a Returning.AI community yet');
    },
  );

  it('suggestions in such a guild are none', async () => {
    const values = { user: stranger.admin, amount: 1, field: 'Loy' };
    const typing = await stranger.admin.autocomplete(stranger.channel, 'points add', values, 'field');
    await typing.waitForAcknowledgement();
    expect(typing.choices).toEqual([]);
  });

  it.each(['yesterday', '2026-02-30', '-5d', '99999999h'])('a history since "%s"', async (since) => {
    const asking = await ana.person.command(scene.channel, 'history', { since });
    expect(await seeRefusal(asking)).toContain('`since` takes an age, for example `12h`');
  });

  it.each(['R-000000', 'R-234567', 'not a receipt', '#', 'R-'])('undoing the receipt "%s"', async (receipt) => {
    const undoing = await scene.moderator.command(scene.channel, 'points undo', { receipt });
    expect(await seeRefusal(undoing)).toContain('no award with this receipt here');
  });

  it('undoing when there is nothing to undo', async () => {
    const undoing = await scene.colleague.command(scene.channel, 'points undo');
    expect(await seeRefusal(undoing)).toContain('You have no award here that could be undone');
  });

  it.each(['', '   ', 'a b', '../users', 'x'.repeat(300), 'nobody@example.com', 'nobody'])(
    'linking to the account "%s"',
    async (account) => {
      const user = scene.guild.addMember({ username: 'newcomer' });
      const linking = await scene.admin.command(scene.channel, 'links set', { user, account }, RAW);
      expect(await seeRefusal(linking)).toMatch(/24 characters 0-9 and a-f/);
    },
  );

  it('linking a second member to an account', async () => {
    const user = scene.guild.addMember({ username: 'twin' });
    const linking = await scene.admin.command(scene.channel, 'links set', { user, account: ana.account.id });
    expect(await seeRefusal(linking)).toContain(`linked to <@${ana.member.id}> already. Remove that link first`);
  });
});

describe('a button', () => {
  it.each([
    'nothing',
    ':::',
    'points',
    'points:nothing:R-234567',
    'points:constructor:R-234567',
    'constructor:prototype',
    '__proto__:toString',
    'points:undo:',
    'points:undo:../../R-234567',
    `points:undo:${'A'.repeat(88)}`,
    'points:review-drop:R-234567',
    'history:open:not-an-id:not-a-field',
    'setup:field',
    'setup:save-key',
  ])('that carries "%s" is refused in private', async (customId) => {
    const sentBefore = countSent(scene.world);
    const message = await showBalance();
    const pressing = await scene.admin.press(message, customId, FORCE);
    expect(await seeRefusal(pressing)).toMatch(/\. |\.$/);
    expect(countSent(scene.world)).toBe(sentBefore);
  });

  it.each(['NaN', '-1', '1e9', '99999'])('that asks for page %s of a history shows the nearest', async (page) => {
    const asking = await ana.person.command(scene.channel, 'history');
    const message = await asking.waitForResponse();
    const customId = `history:page:${page}:${ana.member.id}:${scene.world.fieldId}:0`;
    const pressing = await ana.person.press(message, customId, FORCE);
    expect((await pressing.waitForAcknowledgement()).type).toBe(6);
    expect(embedOf(await asking.waitForResponse()).footer).toMatch(/^Page (\d+) of \1$|^Page 1 of|^$/);
    expect(pressing.followUps()).toEqual([]);
  });

  it('for settings does nothing for a member who may not change them', async () => {
    const page = await (await scene.admin.command(scene.channel, 'setup')).waitForResponse();
    for (const customId of ['setup:key', 'setup:check', 'setup:field']) {
      const pressing = await ana.person.press(page, customId, FORCE);
      const words = await seeRefusal(pressing);
      expect(words).toContain('Manage Server');
      expect(pressing.modal).toBeUndefined();
    }
  });

  it('to undo is refused to a member without permission, and to everybody once it is stale', async () => {
    const ben = await scene.link('ben');
    const adding = await scene.moderator.command(scene.channel, 'points add', { user: ben.member, amount: 3 });
    const message = await adding.waitForResponse();
    const byMember = await ben.person.press(message, 'Undo');
    expect(await seeRefusal(byMember)).toContain('Manage Messages');
    const button = `points:undo:${embedOf(message).footer}`;
    const undoing = await scene.moderator.press(message, button);
    await seeTitle(undoing, '↩️ Undone');
    const stale = await scene.colleague.press(message, button, FORCE);
    expect(await seeRefusal(stale)).toContain('was already undone');
    ben.expectApplied(['+3', '-3']);
  });

  async function showBalance() {
    return (await scene.admin.command(scene.channel, 'balance', { user: ana.member })).waitForResponse();
  }
});

describe('a reason', () => {
  /** Whatever Discord would give a meaning to, without its escape. */
  const LIVE = /(?<!\\)[*_~`|<>@#:[\]()]/;
  let log: { readonly id: string };
  let cara: LinkedMember;

  beforeAll(async () => {
    log = scene.guild.addChannel({ name: 'log' });
    await (await scene.admin.command(scene.channel, 'setup', { 'log-channel': log })).waitForResponse();
    cara = await scene.link('cara');
  });

  async function award(reason: string): Promise<string | undefined> {
    const values = { user: cara.member, amount: 1, reason };
    const adding = await scene.moderator.command(scene.channel, 'points add', values, RAW);
    const { text } = await seeTitle(adding, '➕ Points added');
    const line = text.split('\n').find((one) => one.startsWith('Reason: '));
    return line?.slice('Reason: '.length);
  }

  it.each([
    ['@everyone @here <@&1> <@1> <#1>', '@everyone @here <@&1> <@1> <#1>'],
    ['**bold** __under__ ~~gone~~ ||hidden|| `code` # big', '**bold** __under__ ~~gone~~ ||hidden|| `code` # big'],
    ['[free points](https://example.com) :smile: <t:1:R>', '[free points](https://example.com) :smile: <t:1:R>'],
    ['\\@everyone \\\\*x*', '\\@everyone \\\\*x*'],
    ['abc\u202Edef\u2066ghi\u200Fjkl', 'abcdefghijkl'],
    ['in\u200Bvi\u2060si\uFEFFble', 'invisible'],
    ['one\ntwo\r\n\n> three\u2028four', 'one two > three four'],
    ['x'.repeat(400), 'x'.repeat(400)],
    ['*'.repeat(400), '*'.repeat(400)],
    ['👍🏽 مرحبا 日本語', '👍🏽 مرحبا 日本語'],
  ])('%j is shown letter by letter, on one line', async (reason, expected) => {
    const shown = (await award(reason)) ?? '';
    expect(shown).not.toMatch(LIVE);
    expect(shown.replace(/\\(.)/g, '$1')).toBe(expected);
  });

  it.each(['\u200B\u2060', '   ', '\u3164', '\n\n'])('of nothing visible (%j) is none', async (reason) => {
    expect(await award(reason)).toBeUndefined();
  });

  it('is as harmless in the log channel, where each is one line, and pings nobody', async () => {
    const settled = () =>
      scene.guild
        .channelMessages(log)
        .flatMap(({ content }) => content.split('\n'))
        .filter((line) => line.startsWith('➕'));
    const lines = await scene.world.discord.waitFor(() => settled().length >= 14 && settled(), 'The lines in the log');
    expect(lines).toHaveLength(14);
    for (const line of lines) {
      const [, , total, , reason = ''] = line.split(' · ');
      expect(total).toMatch(/^total \d+$/);
      expect(reason).not.toMatch(LIVE);
    }
    expect(scene.world.discord.pings).toEqual([]);
    cara.expectApplied(Array.from({ length: 14 }, () => '+1'));
  });
});

describe('the staff role', () => {
  it('opens awarding without any permission, and is named to those who lack it', async () => {
    const { guild, channel, admin, world } = scene;
    const role = guild.addRole({ name: 'Stewards' });
    const steward = guild.person(guild.addMember({ username: 'steward', roles: [role] }));
    const dan = await scene.link('dan');
    const refused = await steward.command(channel, 'points add', { user: dan.member, amount: 1 }, FORCE);
    expect(await seeRefusal(refused)).toContain('needs the permission Manage Messages in the whole server. Ask');
    await (await admin.command(channel, 'setup', { 'staff-role': role })).waitForResponse();

    const adding = await steward.command(channel, 'points add', { user: dan.member, amount: 5 }, FORCE);
    await seeTitle(adding, '➕ Points added');
    const setting = await steward.command(channel, 'points set', { user: dan.member, amount: 2 }, FORCE);
    await seeTitle(setting, '✏️ Points set');
    const byMember = await ana.person.command(channel, 'points add', { user: dan.member, amount: 1 }, FORCE);
    expect(await seeRefusal(byMember)).toContain(`Manage Messages in the whole server, or the role <@&${role.id}>`);
    const setup = await steward.command(channel, 'setup', { enabled: false }, FORCE);
    expect(await seeRefusal(setup)).toContain('Manage Server');
    dan.expectApplied(['+5', '=2']);
    expect(world.discord.pings).toEqual([]);
  });
});

describe('points for a member who is not linked', () => {
  it('wait, for all to see, and nothing is sent', async () => {
    const user = scene.guild.addMember({ username: 'later' });
    const sentBefore = countSent(scene.world);
    const adding = await scene.moderator.command(scene.channel, 'points add', { user, amount: 4 });
    const message = await adding.waitForResponse();
    expect(isPrivate(message)).toBe(false);
    expect(embedOf(message)).toMatchObject({ title: '⏳ Points waiting' });
    expect(embedOf(message).text).toContain('`/link request`');
    expect(scene.world.discord.pings).toEqual([]);
    expect(countSent(scene.world)).toBe(sentBefore);
  });
});

describe('points that are switched off', () => {
  it('refuse every way in, deliver what was accepted before, and come back with the switch', async () => {
    const { world, channel, admin, moderator } = scene;
    const eve = await scene.link('eve');
    world.api.fail({ kind: 'hang-before', method: 'POST', path: eve.path });
    const accepted = await moderator.command(channel, 'points add', { user: eve.member, amount: 9 });
    await world.api.waitFor(({ held }) => held.length === 1);
    await (await admin.command(channel, 'setup', { enabled: false })).waitForResponse();
    for (const name of ['points add', 'points remove', 'points set']) {
      const interaction = await admin.command(channel, name, { user: eve.member, amount: 1 });
      expect(await seeRefusal(interaction)).toContain('Points are switched off');
      expect(interaction.response()?.embeds[0]?.description).toContain('`/setup enabled:True`');
    }
    world.api.release();
    await seeTitle(accepted, '➕ Points added');
    await (await admin.command(channel, 'setup', { enabled: true })).waitForResponse();
    const adding = await moderator.command(channel, 'points add', { user: eve.member, amount: 1, field: gemsId });
    await seeTitle(adding, '➕ Points added');
    eve.expectApplied(['+9']);
    eve.expectApplied(['+1'], gemsId);
  });
});
