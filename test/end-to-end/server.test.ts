/** Servers beside the operator's own: connecting one, its key, its limits, and what servers have of each other. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type APIMessage, ComponentType } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SandboxInteraction } from '../../sandbox/discord/interaction-view.ts';
import { type BotWorld, createBotWorld } from '../support/bot-process.ts';
import {
  buttonsOf,
  closeUnharmed,
  countSent,
  createScene,
  embedOf,
  expectNoSecrets,
  isPrivate,
  type LinkedMember,
  type Scene,
  seeRefusal,
  seeTitle,
} from '../support/bot-scene.ts';

const GAMERS_KEY = 'gamers-key-0123456789abcdef0123456789';
const TWIN_KEY = 'twin-key-0123456789abcdef0123456789abc';
const POWERLESS_KEY = 'powerless-key-0123456789abcdef0123456789';

let world: BotWorld;
/** The operator's own server. */
let traders: Scene;
/** On the operator's community as well, by a key of its own. */
let sisters: Scene;
/** On another community. */
let gamers: Scene;
let gamersCommunityId: string;
let coinsId: string;

beforeAll(async () => {
  world = await createBotWorld();
  const { discord, api } = world;
  gamersCommunityId = api.addCommunity({
    name: 'Gamers',
    keys: [{ key: GAMERS_KEY }, { key: POWERLESS_KEY, permissions: [] }],
  }).id;
  coinsId = api.addField(gamersCommunityId, { field: 'coins', name: 'Coins', type: 'number' }).id;
  api.addField(gamersCommunityId, { field: 'rank', name: 'Rank', type: 'text' });
  api.addField(gamersCommunityId, { field: 'stars', name: 'Stars', type: 'number' });
  traders = createScene(world);
  sisters = createScene(world, { guild: discord.addGuild({ name: 'Sisters' }) });
  const options = { guild: discord.addGuild({ name: 'Gamers' }), communityId: gamersCommunityId, fieldId: coinsId };
  gamers = createScene(world, options);
  await world.start();
});
afterAll(async () => {
  expectNoSecrets(world, [GAMERS_KEY, TWIN_KEY, POWERLESS_KEY]);
  await closeUnharmed(traders, sisters, gamers);
});

async function setUp({ admin, channel }: Scene, values: Parameters<typeof admin.command>[2] = {}): Promise<APIMessage> {
  return (await admin.command(channel, 'setup', values)).waitForResponse();
}

/** Opens the form for the key from a page of `/setup`, fills it in and sends it off. */
async function enterKey({ admin }: Scene, page: APIMessage, key: string): Promise<SandboxInteraction> {
  const opening = await admin.press(page, 'API key');
  await opening.waitForAcknowledgement();
  return admin.submit(opening, { key });
}

/** The labels of a message's select. */
function listChoices(message: APIMessage): string[] {
  for (const row of message.components ?? []) {
    const inner = row.type === ComponentType.ActionRow ? row.components : [];
    for (const one of inner) if (one.type === ComponentType.StringSelect) return one.options.map(({ label }) => label);
  }
  return [];
}

async function add({ moderator, channel }: Scene, { member }: LinkedMember, amount: number) {
  const adding = await moderator.command(channel, 'points add', { user: member, amount });
  await seeTitle(adding, '➕ Points added');
  return adding;
}

describe('/setup connects a server', () => {
  it('step by step, in private: the community, its key, the default field', async () => {
    const { admin, channel } = gamers;
    const fresh = await setUp(gamers);
    expect(isPrivate(fresh)).toBe(true);
    expect(embedOf(fresh).text).toContain('⛔ Community: No Returning.AI community is chosen.');
    expect(embedOf(fresh).text).toContain('Give its id with `/setup community:…`');
    expect(buttonsOf(fresh)).toEqual(['Check', 'Latest changes']);

    const chosen = await setUp(gamers, { community: gamersCommunityId });
    expect(embedOf(chosen).text).toContain('⛔ API key: This community has no API key that works.');
    expect(buttonsOf(chosen)).toEqual(['API key', 'Check', 'Latest changes']);

    const opening = await admin.press(chosen, 'API key');
    expect((await opening.waitForAcknowledgement()).type).toBe(9);
    expect(opening.modal?.title).toBe('Returning.AI API key');
    const saving = await admin.submit(opening, { key: ` ${GAMERS_KEY} ` });
    const page = await saving.waitForResponse();
    expect(isPrivate(page)).toBe(true);
    expect(embedOf(page).text).toContain(`✅ API key: Returning.AI accepts this server’s own key`);
    expect(embedOf(page).text).toContain('⚠️ Default field: None is chosen');

    expect(listChoices(page)).toEqual(['Coins', 'Stars']);
    const choosing = await admin.choose(page, 'setup:field', [coinsId]);
    await choosing.waitForAcknowledgement();
    const done = await saving.waitForResponse((message) => embedOf(message).text.includes('Coins holds points'));
    expect(done.id).toBe(page.id);
    const checking = await admin.press(done, 'Check');
    expect((await checking.waitForAcknowledgement()).type).toBe(6);

    const gina = await gamers.link('gina');
    expect(embedOf((await add(gamers, gina, 5)).response()).text).toContain('**+5** Coins');
    gina.expectApplied(['+5']);
    expect(gamers.guild.channelMessages(channel)).toHaveLength(1);
  });

  it.each([
    ['that Returning.AI does not know', 'wrong-key', 'does not accept this key for this community'],
    ['of another community', 'a'.repeat(64), 'does not accept this key for this community'],
    ['without the permission', POWERLESS_KEY, 'have the permission User Fields'],
    ['with a space in it', 'two words', 'That is not an API key'],
    ['of other letters', 'ключ', 'That is not an API key'],
  ])('and refuses a key %s, keeping the one it has', async (_, key, words) => {
    const saving = await enterKey(gamers, await setUp(gamers), key);
    expect(await seeRefusal(saving)).toContain(words);
    expect(embedOf(await setUp(gamers)).text).toContain(`accepts this server’s own key`);
  });

  it.each<[string, Parameters<typeof setUp>[1], string]>([
    ['a community that is a path', { community: '../users' }, 'A community id has only letters and digits'],
    ['a time zone that is none', { timezone: 'Mars/Olympus' }, 'Give it as in Europe/Berlin'],
    ['a limit of three decimals', { 'award-limit': 0.001 }, 'at most two decimals'],
  ])('and refuses %s', async (_, values, words) => {
    const before = embedOf(await setUp(gamers)).text.split('**Check**')[0];
    const changing = await gamers.admin.command(gamers.channel, 'setup', values);
    expect(await seeRefusal(changing)).toContain(words);
    expect(embedOf(await setUp(gamers)).text.split('**Check**')[0]).toBe(before);
  });

  it('and refuses @everyone as staff, and channels that everyone sees or the bot cannot use', async () => {
    const { guild, admin, channel } = gamers;
    const hidden = guild.addChannel({ name: 'hidden', overwrites: [{ role: guild.everyone, deny: ['ViewChannel'] }] });
    const muted = guild.addChannel({ name: 'muted', overwrites: [{ role: guild.everyone, deny: ['SendMessages'] }] });
    const refused = async (values: Parameters<typeof setUp>[1]) =>
      seeRefusal(await admin.command(channel, 'setup', values));
    expect(await refused({ 'staff-role': guild.everyone })).toContain('The staff role cannot be @everyone');
    expect(await refused({ 'staff-channel': channel })).toContain(
      'can be seen by everyone. Take View Channel from @everyone',
    );
    expect(await refused({ 'staff-channel': hidden })).toMatch(/I cannot see|I may not write/);
    expect(await refused({ 'log-channel': muted })).toContain(
      'Give me View Channel, Send Messages and Embed Links there',
    );
    guild.changeChannel(hidden, {
      overwrites: [
        { role: guild.everyone, deny: ['ViewChannel'] },
        { member: guild.bot, allow: ['ViewChannel'] },
      ],
    });
    const page = await setUp(gamers, { 'staff-channel': hidden, timezone: 'asia/kuala_lumpur' });
    expect(embedOf(page).text).toContain(`Staff channel: <#${hidden.id}>`);
    expect(embedOf(page).text).toContain('Time zone: Asia/Kuala_Lumpur');
  });
});

describe('a server’s own key', () => {
  it('is sealed in the database and lies in clear in no file, request or message', () => {
    for (const name of readdirSync(world.folder)) {
      const path = join(world.folder, name);
      expect(readFileSync(path).includes(GAMERS_KEY), `the key in ${name}`).toBe(false);
      // The lock holds nothing.
      if (!name.includes('.lock')) expect(statSync(path).mode & 0o077, `others may use ${name}`).toBe(0);
    }
    expect(readdirSync(world.folder)).toEqual(expect.arrayContaining(['points.db', 'points.db-wal', 'points.db.key']));
    expect(JSON.stringify(world.discord.requests)).not.toContain(GAMERS_KEY);
  });

  it('is used for its community only, and by the server that entered it only', async () => {
    const outsiders = createScene(world, { guild: world.discord.addGuild({ name: 'Outsiders' }) });
    const page = await setUp(outsiders, { community: gamersCommunityId });
    expect(embedOf(page).text).toContain('API key: none');
    const user = outsiders.guild.addMember({ username: 'guest' });
    const adding = await outsiders.admin.command(outsiders.channel, 'points add', { user, amount: 1 });
    expect(await seeRefusal(adding)).toContain('not connected to a Returning.AI community yet');
    const ofGamers = world.api.requests.filter(({ path }) => path.includes(gamersCommunityId));
    expect(new Set(ofGamers.map(({ credential }) => credential))).not.toContain('none');
  });
});

describe('/setup community over one that is in use', () => {
  it('cuts nobody off by a typing error, and says what stays', async () => {
    const gloria = await gamers.link('gloria');
    for (const community of ['abc', `${gamersCommunityId.slice(0, -1)}x`]) {
      const page = await setUp(gamers, { community, timezone: 'Asia/Tokyo' });
      expect(embedOf(page).title).toBe('⛔ Community not changed');
      expect(embedOf(page).text).toContain(`Nothing was changed: \`${gamersCommunityId}\` stays in force.`);
    }
    expect(embedOf(await setUp(gamers)).text).not.toContain('Asia/Tokyo');
    await add(gamers, gloria, 3);
    gloria.expectApplied(['+3']);
  });

  it('takes another one after its key and a confirmation, by who asked, once, and goes back the same way', async () => {
    const { admin, guild, channel } = gamers;
    const twin = world.api.addCommunity({ name: 'Gamers, again', keys: [{ key: TWIN_KEY }] }).id;
    const saving = await enterKey(gamers, await setUp(gamers, { community: twin }), TWIN_KEY);
    const offered = await saving.waitForResponse();
    expect(embedOf(offered).text).toContain(`\`${gamersCommunityId}\` → \`${twin}\``);
    expect(embedOf(offered).text).toMatch(/Links: \*\*\d+\*\* \(kept/);
    expect(embedOf(await setUp(gamers)).text).toContain(`Community: \`${gamersCommunityId}\``);

    const offeredConfirm = JSON.stringify(offered.components).match(/setup:community-confirm:\d+/)?.[0] ?? '';
    const role = guild.addRole({ name: 'Second admin', permissions: ['ManageGuild'] });
    const other = guild.person(guild.addMember({ username: 'other', roles: [role] }));
    expect(await seeRefusal(await other.press(offered, 'Confirm', { force: true }))).toContain('is not yours');
    const confirming = await admin.press(offered, 'Confirm');
    await confirming.waitForAcknowledgement();
    await saving.waitForResponse((page) => embedOf(page).text.includes(`Community: \`${twin}\``));
    const again = await admin.press(offered, offeredConfirm, { force: true });
    expect(await seeRefusal(again)).toContain('confirmed or cancelled already');

    const back = await admin.command(channel, 'setup', { community: gamersCommunityId });
    const offeredBack = await back.waitForResponse();
    expect(embedOf(offeredBack).text).toContain(`\`${twin}\` → \`${gamersCommunityId}\``);
    await (await admin.press(offeredBack, 'Confirm')).waitForAcknowledgement();
    await back.waitForResponse((page) => embedOf(page).text.includes(`Community: \`${gamersCommunityId}\``));
    await seeTitle(await admin.command(channel, 'fields default', { field: 'Coins' }), '✅ Default field');
  });
});

describe('two servers on one community', () => {
  let ana: LinkedMember;
  let twin: { readonly id: string };

  beforeAll(async () => {
    await enterKey(sisters, await setUp(sisters, { community: world.communityId }), world.key).then((saving) =>
      saving.waitForResponse(),
    );
    await seeTitle(
      await sisters.admin.command(sisters.channel, 'fields default', { field: 'Loyalty Points' }),
      '✅ Default field',
    );
    ana = await traders.link('ana');
    twin = sisters.guild.addMember({ username: 'ana elsewhere' });
    const values = { user: twin, account: ana.account.id };
    await seeTitle(await sisters.admin.command(sisters.channel, 'links set', values), '✅ Linked');
  });

  it('share the lane of an account: one change at a time, in the order in which they were asked for', async () => {
    const { api } = world;
    const sent = () => api.requests.filter(({ method, path }) => method === 'POST' && ana.path.test(path)).length;
    api.fail({ kind: 'hang-before', method: 'POST', path: ana.path });
    const first = await traders.moderator.command(traders.channel, 'points add', { user: ana.member, amount: 10 });
    await api.waitFor(({ held }) => held.length === 1);
    const second = await sisters.admin.command(sisters.channel, 'points set', { user: twin, amount: 3 });
    const third = await traders.moderator.command(traders.channel, 'points add', { user: ana.member, amount: 1 });
    for (const interaction of [second, third]) await seeTitle(interaction, '⏳ Points pending');
    expect(sent()).toBe(1);
    api.release();
    await seeTitle(first, '➕ Points added');
    expect((await seeTitle(second, '✏️ Points set')).text).toContain('**Total: 3** (was 10)');
    expect((await seeTitle(third, '➕ Points added')).text).toContain('**Total: 4** (was 3)');
    ana.expectApplied(['+10', '=3', '+1']);
  });

  it('see of each other that there were changes, and neither people, reasons nor receipts', async () => {
    const values = { user: ana.member, amount: 2, reason: 'Between us' };
    const adding = await traders.moderator.command(traders.channel, 'points add', values);
    const { footer: receipt } = await seeTitle(adding, '➕ Points added');
    const asking = await sisters.admin.command(sisters.channel, 'history', { user: twin });
    const { text } = embedOf(await asking.waitForResponse());
    expect(text).toMatch(/\*\*\+2\*\* · by this bot in another server/);
    expect(text).toMatch(/\*\*=3\*\* .* by <@/);
    expect(text).not.toContain('Between us');
    expect(text).not.toContain(receipt);
    expect(text).not.toContain(traders.moderator.id);
    const undoing = await sisters.admin.command(sisters.channel, 'points undo', { receipt });
    expect(await seeRefusal(undoing)).toContain('no award with this receipt here');
    ana.expectApplied(['+10', '=3', '+1', '+2']);
  });
});

describe('a server on another community', () => {
  let ben: LinkedMember;
  let receipt: string;
  /** Moderates both servers. */
  let both: Scene['moderator'];

  beforeAll(async () => {
    ben = await traders.link('ben');
    receipt = embedOf((await add(traders, ben, 50)).response()).footer;
    ben.expectApplied(['+50']);
    const role = gamers.guild.addRole({ name: 'Both', permissions: ['ManageMessages'] });
    both = gamers.guild.person(gamers.guild.addMember({ user: traders.moderator, roles: [role] }));
  });

  it('cannot undo, decide or list what is not its own, though one person moderates both', async () => {
    const { channel } = gamers;
    const sent = countSent(world);
    expect(await seeRefusal(await both.command(channel, 'points undo', { receipt }))).toContain(
      'no award with this receipt',
    );
    expect(await seeRefusal(await both.command(channel, 'points undo'))).toContain(
      'no award here that could be undone',
    );
    const typing = await both.autocomplete(channel, 'points undo', { receipt: '' }, 'receipt');
    await typing.waitForAcknowledgement();
    expect(typing.choices).toEqual([]);
    const message = await setUp(gamers);
    for (const customId of [
      `points:undo:${receipt}`,
      `points:review-arrived:${receipt}`,
      `points:review-again:${receipt}`,
    ]) {
      const pressing = await gamers.admin.press(message, customId, { force: true });
      expect(await seeRefusal(pressing)).toContain('no award with this receipt');
    }
    expect(countSent(world)).toBe(sent);
  });

  it('cannot reach another community’s field, member or history', async () => {
    const { channel, admin, guild } = gamers;
    const gus = await gamers.link('gus');
    const values = { user: gus.member, amount: 1, field: world.fieldId };
    const adding = await admin.command(channel, 'points add', values);
    expect(await seeRefusal(adding)).toContain('no field called');
    const button = `history:open:${ben.member.id}:${world.fieldId}`;
    const pressing = await admin.press(await setUp(gamers), button, { force: true });
    expect(await seeRefusal(pressing)).toContain('no field called');
    const asking = await admin.command(channel, 'history', { user: ben.member }, { force: true });
    expect(embedOf(await asking.waitForResponse()).text).toContain('Nothing yet.');
    const balance = await admin.command(channel, 'balance', { user: ben.member }, { force: true });
    expect(embedOf(await balance.waitForResponse()).text).not.toContain('Total');

    // An id of the other community can be typed; Returning.AI knows nobody by it here.
    const stray = guild.addMember({ username: 'stray' });
    const linking = await admin.command(channel, 'links set', { user: stray, account: ben.account.id });
    expect((await seeTitle(linking, '✅ Linked')).text).toContain('could not confirm this id');
    const lost = await gamers.moderator.command(channel, 'points add', { user: stray, amount: 1 });
    const refusal = await lost.waitForFollowUp(isPrivate);
    expect(embedOf(refusal)).toMatchObject({ title: '⛔ Points not added' });
  });

  it('gets no key of another community by naming that community', async () => {
    const { admin, channel } = gamers;
    const gil = await gamers.link('gil');
    const sent = countSent(world);
    const page = await setUp(gamers, { community: world.communityId });
    expect(embedOf(page).text).toContain(`Nothing was changed: \`${gamersCommunityId}\` stays in force.`);
    expect(await seeRefusal(await enterKey(gamers, page, GAMERS_KEY))).toContain('does not accept this key');
    const list = await admin.command(channel, 'fields list');
    expect(embedOf(await list.waitForResponse()).text).toContain('Coins');
    expect(countSent(world)).toBe(sent);
    await add(gamers, gil, 1);
    gil.expectApplied(['+1']);
  });

  it('used no key but its own, and its key reached no other community', () => {
    const changes = world.api.requests.filter(({ path }) => path.endsWith('/histories'));
    const used = changes.map(
      ({ path, credential }) => `${path.includes(gamersCommunityId) ? 'Gamers' : 'Traders'}: ${credential}`,
    );
    expect(new Set(used)).toEqual(new Set(['Gamers: key 1 of Gamers', 'Traders: key 1 of Traders']));
  });
});

describe('limits', () => {
  it('hold per award and per moderator and hour, what a total changes too, and can be lifted', async () => {
    const { admin, moderator, colleague, channel } = gamers;
    const gero = await gamers.link('gero');
    const page = await setUp(gamers, { 'award-limit': 100, 'hourly-limit': 150 });
    expect(embedOf(page).text).toContain('Limit per award: 100 · per moderator and hour: 150');
    const refused = async (amount: number) =>
      seeRefusal(await moderator.command(channel, 'points add', { user: gero.member, amount }));
    // What this moderator gave in this hour counts: 5 to gina, 3 to gloria, 1 to gil.
    expect(await refused(100.01)).toContain('One award here is at most 100.');
    await add(gamers, gero, 100);
    expect(await refused(50)).toMatch(/Of your hourly limit of 150, 41 are left\. \d+ are free again <t:\d+:R>\./);
    const removing = await moderator.command(channel, 'points remove', { user: gero.member, amount: 41 });
    await seeTitle(removing, '➖ Points removed');
    expect(await refused(0.01)).toContain('Your hourly limit of 150 is used up.');
    const byColleague = await colleague.command(channel, 'points add', { user: gero.member, amount: 1 });
    await seeTitle(byColleague, '➕ Points added');
    await seeTitle(await moderator.command(channel, 'points undo'), '↩️ Undone');
    const setting = (amount: number) => admin.command(channel, 'points set', { user: gero.member, amount });
    expect(await seeRefusal(await setting(1_000))).toContain('A new total counts by what it changes.');
    await seeTitle(await setting(201), '✏️ Points set');
    await setUp(gamers, { 'award-limit': 0, 'hourly-limit': 0 });
    await seeTitle(await setting(1_000), '✏️ Points set');
    await add(gamers, gero, 500);
    gero.expectApplied(['+100', '-41', '+1', '+41', '=201', '=1000', '+500']);
  });
});

describe('an application that becomes public while the bot runs, with no server named', () => {
  it('gives a stranger’s server nothing of the operator’s, and goes on', async ({ onTestFinished }) => {
    const open = await createBotWorld({ environment: { DISCORD_GUILDS: undefined } });
    onTestFinished(() => open.close());
    await open.start({ RETURNING_SYSTEM_KEY: open.systemKey });
    const own = createScene(open);
    const olga = await own.link('olga');
    await add(own, olga, 5);
    open.discord.application.botPublic = true;
    const strangers = createScene(open, { guild: open.discord.addGuild({ name: 'Strangers' }) });
    const { admin, channel } = strangers;
    const before = open.api.requests.length;
    const user = strangers.guild.addMember({ username: 'sam' });
    for (const [name, values] of [
      ['links set', { user, account: olga.account.id }],
      ['points add', { user, amount: 999 }],
      ['fields list', {}],
    ] as const) {
      expect(await seeRefusal(await admin.command(channel, name, values))).toContain('not connected');
    }
    const awarding = await admin.command(channel, 'badge award', { user, badge: 'x' }, { force: true });
    expect(await seeRefusal(awarding)).toContain('Badges cannot be used in this server');
    expect(open.api.requests.length).toBe(before);
    await open.discord.waitFor(() => open.output().includes('the application is public now'), 'The error in the log');
    expect(open.isRunning()).toBe(true);
    const refused = await own.moderator.command(own.channel, 'points add', { user: olga.member, amount: 1 });
    expect(await seeRefusal(refused)).toContain('not connected');
    olga.expectApplied(['+5']);
  });
});

describe('a bot that is removed from a server', () => {
  it('still delivers what it accepted there, and goes on as it was when it is added again', async () => {
    const { api, discord } = world;
    const { guild } = gamers;
    const gabi = await gamers.link('gabi');
    api.fail({ kind: 'hang-before', method: 'POST', path: gabi.path });
    await gamers.moderator.command(gamers.channel, 'points add', { user: gabi.member, amount: 4 });
    await api.waitFor(({ held }) => held.length === 1);
    guild.removeBot();
    await discord.waitFor(() => world.output().includes('removed from a server'), 'The removal');
    api.release();
    await discord.waitFor(() => gabi.applied().length === 1, 'The change');
    gabi.expectApplied(['+4']);

    guild.addBot();
    await discord.waitFor(() => world.output().includes('added to a server'), 'The return');
    expect(embedOf(await setUp(gamers)).text).toContain('Coins holds points');
    expect(embedOf((await add(gamers, gabi, 1)).response()).text).toContain('**Total: 5**');
    gabi.expectApplied(['+4', '+1']);
  });
});

describe('/healthz and /readyz', () => {
  it('tell that the process lives, and whether gateway and store can work', async () => {
    const own = await createBotWorld();
    try {
      const port = await findFreePort();
      const ask = async (path: string, method = 'GET') => {
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method }).catch(() => undefined);
        return answer && { status: answer.status, body: await answer.json().catch(() => undefined) };
      };
      own.discord.fail({ route: /^\/gateway\/bot$/, kind: 'hang' });
      const starting = own.start({ HTTP_PORT: String(port) });
      await expect.poll(() => ask('/healthz'), { timeout: 15_000 }).toEqual({ status: 200, body: { status: 'alive' } });
      const others = { store: true, clock: true, alone: true };
      expect(await ask('/readyz')).toEqual({ status: 503, body: { status: 'not ready', gateway: false, ...others } });
      own.discord.release();
      await starting;
      expect(await ask('/readyz')).toEqual({ status: 200, body: { status: 'ready', gateway: true, ...others } });
      expect(await ask('/nothing')).toMatchObject({ status: 404 });
      expect(await ask('/healthz', 'POST')).toMatchObject({ status: 405 });
      expect(await own.stop()).toBe(0);
      expect(await ask('/healthz')).toBeUndefined();
    } finally {
      await own.close();
    }
  });

  async function findFreePort(): Promise<number> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    await new Promise((resolve) => server.close(resolve));
    return typeof address === 'object' && address !== null ? address.port : 0;
  }
});

describe('the master key', () => {
  it('opens the sealed keys after a restart; without it they must be entered again, and the bot says so', async () => {
    const gesa = await gamers.link('gesa');
    await world.kill();
    await world.start();
    await add(gamers, gesa, 1);
    await world.stop();
    await world.start({ ENCRYPTION_KEY: 'f'.repeat(64) });
    const adding = await gamers.moderator.command(gamers.channel, 'points add', { user: gesa.member, amount: 1 });
    expect(await seeRefusal(adding)).toContain('enter the API key again');
    const page = await setUp(gamers);
    expect(embedOf(page).text).toContain('API key: none');
    await (await enterKey(gamers, page, GAMERS_KEY)).waitForResponse();
    await add(gamers, gesa, 2);
    gesa.expectApplied(['+1', '+2']);
  });
});
