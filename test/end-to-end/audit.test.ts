/**
 * Who did what, through the whole bot: every command, button and form that changes something, or takes personal data out,
 * leaves exactly one entry with its person, a line in the log channel and one in the process's log. What is not in a list
 * here fails.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { type APIApplicationCommandOption, type APIMessage, ApplicationCommandOptionType } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SandboxInteraction } from '../../sandbox/discord/interaction-view.ts';
import type { Person } from '../../sandbox/discord/person.ts';
import { loadCommands } from '../../src/discord/loader.ts';
import { type BotWorld, createBotWorld } from '../support/bot-process.ts';
import {
  createScene,
  embedOf,
  expectNoSecrets,
  isPrivate,
  type LinkedMember,
  type Scene,
  seeRefusal,
  seeTitle,
  titled,
} from '../support/bot-scene.ts';
import { expectHealthyLedger } from '../support/healthy-ledger.ts';

const LONG_MS = 25_000;
const KEY = 'd'.repeat(64);
const COMMANDS = fileURLToPath(new URL('../../commands', import.meta.url));

/** They change nothing, or awards alone: those are the ledger itself, and say who gave them. */
const WITHOUT_ENTRY = [
  ...['badge list', 'balance', 'fields list', 'history', 'link request', 'link status', 'links pending'],
  ...['leaderboard', 'privacy', 'Award author', 'Award points', 'Points history'],
  ...['award-author:give', 'award-points:give'],
  ...['links import', 'points add', 'points remove', 'points set', 'points undo', 'rules list', 'rewards list'],
  ...[
    'Undo points here',
    'Why points?',
    'badge:page',
    'history:chart',
    'history:given',
    'history:open',
    'history:page',
    'leaderboard:chart',
    'leaderboard:me',
    'leaderboard:page',
    'links:cancel',
    'links:keep',
  ],
  ...[
    'link:deny',
    'points:bulk-cancel',
    'points:undo',
    'rules:open',
    'rules:page',
    'setup:key',
    'setup:check',
    'setup:decide',
    'setup:changes',
  ],
  'setup:community-cancel',
  ...['rewards:cancel', 'rewards:page'],
  ...['undo-points-here:cancel', 'undo-points-here:again', 'why-points:page'],
];

interface Entry {
  readonly id: number;
  readonly actor_id: string;
  readonly action: string;
  readonly member_id: string | null;
  readonly object: string | null;
  readonly value_before: string | null;
  readonly value_after: string | null;
  readonly is_quiet: number;
}

let world: BotWorld;
let scene: Scene;
let ana: LinkedMember;
let ben: LinkedMember;
let log: { readonly id: string };
let staff: { readonly id: string };
let badge: { readonly id: string };
let secondCommunity: string;
let reward: { readonly id: string };

beforeAll(async () => {
  world = await createBotWorld();
  const { api, communityId } = world;
  badge = api.addBadge(communityId, 'Star');
  api.addField(communityId, { field: 'gems', name: 'Gems', type: 'number' });
  api.addField(communityId, { field: 'discord-id', name: 'Discord', type: 'text' });
  secondCommunity = api.addCommunity({ name: 'Gamers', keys: [{ key: KEY }] }).id;
  api.addField(secondCommunity, { field: 'coins', name: 'Coins', type: 'number' });
  await world.start({ RETURNING_SYSTEM_KEY: world.systemKey });
  scene = createScene(world);
  const { guild, admin, channel } = scene;
  log = guild.addChannel({ name: 'log' });
  staff = guild.addChannel({
    name: 'staff',
    overwrites: [
      { role: guild.everyone, deny: ['ViewChannel'] },
      { member: guild.bot, allow: ['ViewChannel'] },
      { member: scene.moderator, allow: ['ViewChannel'] },
      { member: scene.colleague, allow: ['ViewChannel'] },
    ],
  });
  await seeTitle(await admin.command(channel, 'setup', { 'log-channel': log, 'staff-channel': staff }), '📊 Setup');
  ana = await scene.link('ana');
  ben = await scene.link('ben');
});

afterAll(async () => {
  try {
    expect(world.discord.violations).toEqual([]);
    expectNoSecrets(world, [KEY]);
    await expectHealthyLedger(path());
  } finally {
    await world.close();
  }
});

const path = () => join(world.folder, 'points.db');

function useFile<T>(use: (database: DatabaseSync) => T, readOnly = true): T {
  const database = new DatabaseSync(path(), { readOnly, timeout: 5_000 });
  try {
    return use(database);
  } finally {
    database.close();
  }
}

const listEntries = (after = 0) =>
  useFile(
    (database) =>
      database.prepare('select * from audit_entries where id > ? order by id').all(after) as unknown as Entry[],
  );
const newestId = () => listEntries().at(-1)?.id ?? 0;

/** What an act must have left: its person and kind, whom it is about, and some of its values. */
interface Expected {
  readonly by?: Person;
  readonly action: string;
  readonly about?: { readonly id: string };
  readonly before?: Record<string, unknown>;
  readonly after?: Record<string, unknown>;
  readonly object?: unknown;
  /** Of each link of an import. */
  readonly more?: number;
}

interface Act {
  /** What is used, as people type it or as its custom id begins. */
  readonly name: string;
  /** Uses it and waits for its end. */
  readonly act: () => Promise<unknown>;
  readonly expected: () => Expected;
}

type Values = Parameters<Person['command']>[2];

const answered = (interaction: SandboxInteraction) =>
  interaction.waitForResponse((message) => message.embeds.length > 0, LONG_MS);
const use = async (name: string, values: Values = {}, person = scene.admin) =>
  answered(await person.command(scene.channel, name, values, { force: true }));
/** Presses a button of a message that has it, or that a hostile client says has it. */
async function press(message: APIMessage, customId: string, person = scene.admin) {
  const pressed = await person.press(message, customId, { force: true });
  await pressed.waitForAcknowledgement(LONG_MS);
  return pressed;
}

async function requestCard(name: string, account: string): Promise<{ member: { id: string }; card: APIMessage }> {
  const member = scene.guild.addMember({ username: name });
  await scene.guild.person(member).command(scene.channel, 'link request', { account });
  const findCard = () =>
    scene.guild.channelMessages(staff).find((card) => card.embeds[0]?.description?.includes(member.id));
  return { member, card: await world.discord.waitFor(findCard, 'The card', LONG_MS) };
}

/** An award whose answer gets lost, and which nothing can tell the fate of. */
async function findReviewCard(): Promise<APIMessage> {
  world.api.configure({ listing: 'missing', userInfo: 'missing' });
  const lena = await scene.link(`lena-${newestId()}`);
  world.api.fail({ kind: 'drop-before', method: 'POST', path: lena.path });
  await scene.moderator.command(scene.channel, 'points add', { user: lena.member, amount: 7 });
  const findCard = () =>
    scene.guild.channelMessages(staff).find((card) => card.embeds[0]?.description?.includes(lena.member.id));
  const card = await world.discord.waitFor(findCard, 'The card', LONG_MS);
  world.api.configure({ listing: 'newest-first', userInfo: 'id' });
  return card;
}

/** A settled award of which the ledger believes that a second copy has turned up. */
async function makeLateCopy(): Promise<{ message: APIMessage; receipt: string }> {
  const added = await scene.moderator.command(scene.channel, 'points add', { user: ben.member, amount: 3 });
  const message = await added.waitForResponse(titled('➕ Points added'));
  const receipt = embedOf(message).footer;
  useFile(
    (database) =>
      database
        .prepare(
          "update awards set late_state = 'found', late_number = 1, late_entry_id = 'copy of ' || id where receipt = ?",
        )
        .run(receipt),
    false,
  );
  return { message, receipt };
}

const toFile = (lines: readonly string[]) => ({ filename: 'links.csv', content: `${lines.join('\n')}\n` });
let page: APIMessage;
let about: { readonly id: string };

const ACTS: readonly Act[] = [
  {
    name: 'setup',
    act: () => use('setup', { 'award-limit': 500, 'staff-role': scene.guild.addRole({ name: 'Helpers' }) }),
    expected: () => ({
      action: 'settings',
      before: { perAward: null, staffRoleId: null },
      after: { perAward: 50_000, staffRoleId: expect.stringMatching(/^\d+$/) },
    }),
  },
  {
    name: 'setup',
    act: () => use('setup', { 'identity-field': 'Discord' }),
    expected: () => ({ action: 'settings', after: { identityFieldId: expect.stringMatching(/^Discord \(/) } }),
  },
  {
    name: 'setup',
    act: () => use('setup', { 'identity-field': 'off' }),
    expected: () => ({ action: 'settings', after: { identityFieldId: null } }),
  },
  ...(
    [
      ['award-limit', 'perAward', 50_000],
      ['staff-role', 'staffRoleId', expect.stringMatching(/^\d+$/)],
    ] as const
  ).map(
    ([setting, key, value]): Act => ({
      name: 'setup',
      act: () => use('setup', { unset: setting }),
      expected: () => ({ action: 'settings', before: { [key]: value }, after: { [key]: null } }),
    }),
  ),
  {
    name: 'setup:field',
    act: async () => {
      page = await use('setup');
      const { id } = useFile(
        (database) => database.prepare("select field_id as id from fields where name = 'Gems'").get() as { id: string },
      );
      const chosen = await scene.admin.choose(page, 'setup:field', [id]);
      await chosen.waitForAcknowledgement();
    },
    expected: () => ({ action: 'settings', after: { defaultFieldId: expect.stringMatching(/^Gems \(/) } }),
  },
  {
    name: 'fields default',
    act: () => use('fields default', { field: 'Loyalty Points' }),
    expected: () => ({
      action: 'settings',
      before: { defaultFieldId: expect.stringMatching(/^Gems \(/) },
      after: { defaultFieldId: expect.stringMatching(/^Loyalty Points \(/) },
    }),
  },
  {
    name: 'fields create',
    act: () => use('fields create', { field: 'Stars' }),
    expected: () => ({ action: 'field-created', object: 'Stars', after: { outcome: 'done' } }),
  },
  {
    name: 'fields rename',
    act: () => use('fields rename', { field: 'Stars', name: 'Moons' }),
    expected: () => ({ action: 'field-renamed', object: 'Stars', after: { name: 'Moons', outcome: 'done' } }),
  },
  {
    name: 'fields delete',
    act: () => use('fields delete', { field: 'Moons', confirm: 'Moons' }),
    expected: () => ({ action: 'field-deleted', object: 'Moons', after: { outcome: 'done' } }),
  },
  {
    name: 'rules add',
    act: () => use('rules add', { emoji: '⭐', amount: 5 }),
    expected: () => ({ action: 'rule-added', object: '#1 ⭐', after: { hundredths: 500, enabled: true } }),
  },
  {
    name: 'rules edit',
    act: () => use('rules edit', { rule: '1', amount: 6 }),
    expected: () => ({ action: 'rule-changed', before: { hundredths: 500 }, after: { hundredths: 600 } }),
  },
  {
    name: 'rules edit',
    act: async () => {
      page = await use('rules edit', { rule: '1', emoji: '🔥' });
    },
    expected: () => ({ action: 'rule-changed', before: { rule: '#1 ⭐' }, after: { rule: '#2 🔥' } }),
  },
  {
    name: 'rules:switch',
    act: () => press(page, 'rules:switch:2:off'),
    expected: () => ({ action: 'rule-changed', before: { enabled: true }, after: { enabled: false } }),
  },
  {
    name: 'rules remove',
    act: () => use('rules remove', { rule: '2' }),
    expected: () => ({ action: 'rule-removed', object: '#2 🔥', before: { hundredths: 600 } }),
  },
  {
    name: 'rewards add',
    act: async () => {
      const { guild } = scene;
      guild.changeRole({ id: guild.bot.roleIds[0] ?? '' }, { permissions: ['ManageRoles'], position: 50 });
      reward = guild.addRole({ name: 'Gold' });
      await use('rewards add', { role: reward, total: 100 });
    },
    expected: () => ({ action: 'reward-added', object: 'Gold', after: { total: 10_000, roleId: reward.id } }),
  },
  {
    name: 'rewards edit',
    act: () => use('rewards edit', { role: 'Gold', total: 200 }),
    expected: () => ({ action: 'reward-changed', before: { total: 10_000 }, after: { total: 20_000 } }),
  },
  {
    name: 'rewards:confirm',
    act: async () => {
      scene.guild.changeRole(reward, { permissions: ['BanMembers'] });
      page = await use('rewards edit', { role: 'Gold', keep: true });
      await press(page, /rewards:confirm:\d+/.exec(JSON.stringify(page.components))?.[0] ?? '');
    },
    expected: () => ({ action: 'reward-changed', after: { keep: true, powers: 'ban-members' } }),
  },
  {
    name: 'rewards remove',
    act: () => use('rewards remove', { role: 'Gold' }),
    expected: () => ({ action: 'reward-removed', object: 'Gold', before: { total: 20_000 } }),
  },
  {
    name: 'links set',
    act: async () => {
      about = scene.guild.addMember({ username: 'carl' });
      const account = scene.addAccount('carl').account.email;
      await use('links set', { user: about, account });
    },
    expected: () => ({ action: 'link-set', about, after: { account: expect.stringMatching(/^[0-9a-f]{24}$/) } }),
  },
  {
    name: 'links show',
    act: () => use('links show', { user: about }),
    expected: () => ({ action: 'member-shown', about }),
  },
  {
    name: 'links remove',
    act: () => use('links remove', { user: about }),
    expected: () => ({ action: 'link-removed', about, before: { account: expect.any(String) } }),
  },
  {
    name: 'links export',
    act: () => use('links export'),
    expected: () => ({ action: 'links-exported', after: { links: 2 } }),
  },
  {
    name: 'links:confirm',
    act: async () => {
      const rows = ['ina', 'ivo'].map(
        (name) => `${scene.guild.addMember({ username: name }).id},${scene.addAccount(name).account.id}`,
      );
      const shown = await scene.admin.command(scene.channel, 'links import', {
        file: toFile(['member_id,account', ...rows]),
      });
      const preview = await shown.waitForResponse(titled('📊 Import links'), LONG_MS);
      await answered(await scene.admin.press(preview, 'Confirm'));
    },
    expected: () => ({ action: 'import-confirmed', after: { links: 2 }, more: 2 }),
  },
  {
    name: 'link:approve',
    act: async () => {
      const { member, card } = await requestCard('dana', scene.addAccount('dana').account.email);
      about = member;
      await press(card, 'Approve', scene.moderator);
    },
    expected: () => ({
      by: scene.moderator,
      action: 'request-approved',
      about,
      after: { account: expect.any(String) },
    }),
  },
  {
    name: 'link remove',
    act: () => use('link remove', {}, scene.guild.person(about as never)),
    expected: () => ({ by: scene.guild.person(about as never), action: 'link-ended', about }),
  },
  {
    name: 'link:deny-because',
    act: async () => {
      const { member, card } = await requestCard('dave', 'dave@example.com');
      about = member;
      const pressed = await scene.moderator.press(card, 'Deny');
      await pressed.waitForAcknowledgement();
      await seeTitle(await scene.moderator.submit(pressed, { reason: 'not theirs' }), '✅ Request denied');
    },
    expected: () => ({ by: scene.moderator, action: 'request-denied', about }),
  },
  {
    name: 'badge award',
    act: () => use('badge award', { user: ana.member, badge: badge.id }, scene.moderator),
    expected: () => ({
      by: scene.moderator,
      action: 'badge-awarded',
      about: ana.member,
      object: 'Star',
      after: { outcome: 'done' },
    }),
  },
  {
    name: 'badge remove',
    act: async () => {
      world.api.fail({ kind: 'drop-after', method: 'POST', path: /\/badges\// });
      await use('badge remove', { user: ana.member, badge: badge.id }, scene.moderator);
    },
    expected: () => ({
      by: scene.moderator,
      action: 'badge-removed',
      about: ana.member,
      after: { outcome: 'uncertain' },
    }),
  },
  {
    name: 'points:show-account',
    act: async () => {
      page = await findReviewCard();
      await press(page, `points:show-account:${embedOf(page).footer}`, scene.colleague);
    },
    expected: () => ({
      by: scene.colleague,
      action: 'member-shown',
      about: { id: /<@!?(\d+)>/.exec(embedOf(page).text)?.[1] ?? '' },
      // The link that it took to be lost.
      more: -1,
    }),
  },
  ...(['arrived', 'again', 'drop'] as const).map(
    (decision): Act => ({
      name: `points:review-${decision}`,
      act: async () => {
        page = await findReviewCard();
        const before = newestId();
        await press(page, `points:review-${decision}:${embedOf(page).footer}`, scene.colleague);
        await expect.poll(newestId, { timeout: LONG_MS }).toBeGreaterThan(before);
      },
      expected: () => ({
        by: scene.colleague,
        action: 'award-decided',
        object: embedOf(page).footer,
        after: { decision },
        // The link that it took to be lost.
        more: -1,
      }),
    }),
  ),
  ...(['ignore', 'compensate'] as const).map(
    (decision): Act => ({
      name: `points:late-${decision}`,
      act: async () => {
        const { message, receipt } = await makeLateCopy();
        page = message;
        await press(message, `points:late-${decision}:${receipt}:1`, scene.colleague);
      },
      expected: () => ({
        by: scene.colleague,
        action: 'copy-decided',
        object: embedOf(page).footer,
        after: { decision },
      }),
    }),
  ),
  {
    name: 'undo-points-here:confirm',
    act: async () => {
      const preview = await answered(
        await scene.moderator.command(
          scene.channel,
          'points undo',
          { by: scene.moderator.user, since: '1h' },
          { force: true },
        ),
      );
      await press(preview, 'Confirm', scene.moderator);
    },
    expected: () => ({
      by: scene.moderator,
      action: 'undo-confirmed',
      object: expect.stringMatching(/^U-/),
      after: { awards: expect.any(Number) },
    }),
  },
  {
    name: 'points:bulk-confirm',
    act: async () => {
      const message = scene.admin.say(scene.channel, 'well done');
      scene.moderator.react(message, '🎉');
      const asked = await scene.admin.command(scene.channel, 'points bulk reactors', {
        message: message.id,
        amount: 1,
      });
      const preview = await asked.waitForResponse(titled('📊 Points for many'), LONG_MS);
      await press(preview, 'Confirm');
    },
    expected: () => ({
      action: 'bulk-confirmed',
      object: expect.stringMatching(/^B-/),
      after: { awards: 1, hundredths: 100 },
    }),
  },
  {
    name: 'links erase',
    act: async () => {
      page = await use('links erase', { user: ana.member });
    },
    expected: () => ({ action: 'member-shown', about: ana.member }),
  },
  {
    name: 'links:erase',
    act: async () => {
      const pressed = await scene.admin.press(page, 'Erase');
      await pressed.waitForResponse(titled('✅ Erased'), LONG_MS);
    },
    expected: () => ({
      action: 'member-erased',
      about: { id: expect.stringMatching(/^former-/) as unknown as string },
    }),
  },
  {
    name: 'setup:save-key',
    act: async () => {
      page = await use('setup', { community: secondCommunity });
      const opening = await scene.admin.press(page, 'API key');
      await opening.waitForAcknowledgement();
      page = await answered(await scene.admin.submit(opening, { key: KEY }));
    },
    expected: () => ({ action: 'key', after: { communityId: secondCommunity, key: 'set' } }),
  },
  {
    name: 'setup:community-confirm',
    act: () => press(page, 'Confirm'),
    expected: () => ({ action: 'settings', after: { communityId: secondCommunity } }),
  },
  {
    name: 'setup:community-confirm',
    act: async () => {
      page = await use('setup', { unset: 'community' });
      await press(page, 'Confirm');
    },
    // After the change of the setting itself.
    expected: () => ({ action: 'key', after: { communityId: secondCommunity, key: 'forgotten' }, more: -1 }),
  },
];

const parse = (json: string | null) => (json === null ? {} : JSON.parse(json));

describe('what changes something or takes personal data out', () => {
  it.each(ACTS.map((act, index) => [`${index + 1}. ${act.name}`, act] as const))(
    'leaves one entry, with who it was: %s',
    async (_, { act, expected }) => {
      const start = newestId();
      await act();
      const { by = scene.admin, action, about: member, before = {}, after = {}, object, more = 0 } = expected();
      await expect.poll(() => listEntries(start).some((one) => one.action === action), { timeout: LONG_MS }).toBe(true);
      const entries = listEntries(start);
      // What an act needs, such as a link for an award that gets lost, is somebody else's deed before it.
      const own = more < 0 ? entries.slice(-1) : entries;
      expect(own).toHaveLength(1 + Math.max(0, more));
      const [entry, ...others] = own;
      expect(entry).toMatchObject({ actor_id: by.id, action, ...(object !== undefined && { object }) });
      expect(entry?.member_id ?? undefined).toEqual(member?.id);
      expect(parse(entry?.value_before ?? null)).toMatchObject(before);
      expect(parse(entry?.value_after ?? null)).toMatchObject(after);
      expect(others.every((one) => one.is_quiet === 1 && one.actor_id === by.id && one.action === 'link-set')).toBe(
        true,
      );
    },
  );

  it('is every command, button and form that there is but those that are known to do neither', async () => {
    const names: string[] = [];
    for (const [file, command] of await loadCommands(COMMANDS)) {
      const { data } = command;
      const options: readonly APIApplicationCommandOption[] = ('options' in data ? data.options : undefined) ?? [];
      const parts = options.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
      if (parts.length === 0) names.push(data.name);
      names.push(...parts.map((part) => `${data.name} ${part.name}`));
      names.push(...Object.keys(command.components ?? {}).map((action) => `${file}:${action}`));
    }
    const known = new Set([...WITHOUT_ENTRY, ...ACTS.map(({ name }) => name)]);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('is told in the log channel, each that is told nowhere else once and in order', async () => {
    const told = listEntries().filter(({ is_quiet }) => is_quiet === 0);
    const lines = () =>
      scene.guild
        .channelMessages(log)
        .flatMap(({ content }) => content.split('\n'))
        .filter((line) => /^[✅📊] .* · by /u.test(line));
    await expect.poll(() => lines().length, { timeout: LONG_MS }).toBe(told.length);
    expect(lines().map((line) => / · by (<@\d+>)/.exec(line)?.[1])).toEqual(
      told.map(({ actor_id }) => `<@${actor_id}>`),
    );
    expect(lines()[0]).toContain(`log-channel none → <#${log.id}>`);
    const text = lines().join('\n');
    for (const secret of ['example', ana.account.id, ben.account.id]) expect(text).not.toContain(secret);
  });

  it('is in the process’s log, by ids alone', () => {
    const logged = world
      .output()
      .split('\n')
      .filter((line) => line.includes('"auditId"'))
      .map((line) => JSON.parse(line));
    const toLogged = ({ id, actor_id, action }: Entry) => [id, actor_id, action, 'info'];
    expect(logged.map(({ auditId, userId, action, level }) => [auditId, userId, action, level])).toEqual(
      listEntries().map(toLogged),
    );
    expect(world.output()).not.toMatch(/@example/);
  });

  it('has each command, with its person and whom it was about, in the process’s log', async () => {
    const used = world
      .output()
      .split('\n')
      .filter((line) => line.includes('"msg":"done"'))
      .map((line) => JSON.parse(line));
    const { id: guildId } = scene.guild;
    const who = { level: 'info', guildId, userId: scene.admin.id };
    expect(used).toContainEqual(expect.objectContaining({ ...who, command: 'rules', subcommand: 'add' }));
    const history = await scene.moderator.command(scene.channel, 'history', { user: ben.member });
    await history.waitForAcknowledgement();
    const isLogged = () =>
      world
        .output()
        .split('\n')
        .some((line) =>
          ['"history"', ben.member.id, scene.moderator.id, '"msg":"done"'].every((part) => line.includes(part)),
        );
    await expect.poll(isLogged, { timeout: LONG_MS }).toBe(true);
  });

  it('names no e-mail address and no key in the database’s entries', () => {
    const text = JSON.stringify(listEntries());
    for (const secret of ['@example.com', KEY, world.key]) expect(text).not.toContain(secret);
  });
});

describe('the latest of it', () => {
  it('is shown to who manages the server, newest first, and to nobody else', async () => {
    const setup = await use('setup');
    const shown = await answered(await scene.admin.press(setup, 'Latest changes'));
    expect(isPrivate(shown)).toBe(true);
    const lines = embedOf(shown).text.split('\n');
    expect(lines).toHaveLength(10);
    expect(lines[0]).toMatch(/^<t:\d+:R> ✅ API key · by <@\d+> · community .*, key forgotten$/);
    expect(lines[1]).toMatch(/^<t:\d+:R> ✅ settings changed · by <@\d+> · community \w+ → none$/);
    expect(lines[2]).toMatch(/^<t:\d+:R> ✅ settings changed · by <@\d+> · community none → \w+, /);
    expect(lines[3]).toMatch(/^<t:\d+:R> ✅ API key · by <@\d+> · community .*, key set$/);
    expect(lines.join('\n')).toContain('erased: a former member');
    expect(await seeRefusal(await scene.moderator.press(setup, 'setup:changes', { force: true }))).toContain(
      'Manage Server',
    );
  });

  it('is printed beside the running bot by `npm run ledger -- audit`, as text for terminals', async () => {
    const audit = (...args: string[]) => world.run({}, { file: 'ledger.ts', args: ['audit', ...args] });
    const { code, output } = await audit();
    expect(code).toBe(0);
    const lines = output.trim().split('\n');
    expect(lines).toHaveLength(listEntries().length);
    expect(lines[0]).toMatch(
      new RegExp(`^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z\\t${scene.guild.id}\\t${scene.admin.id}\\tsettings changed · `),
    );
    expect(output).toContain(`all links exported · links 2`);
    expect((await audit('--limit', '1')).output).toMatch(/^[^\n]*\tAPI key · community \w+, key forgotten\n$/);
    expect((await audit('--guild', '1', '--since', '1h')).output).toBe('No entries.\n');
    for (const wrong of [['--limit', '0'], ['--since', 'yesterday'], ['--guild', 'abc'], ['--other'], ['file.db']]) {
      expect(await audit(...wrong)).toMatchObject({ code: 1, output: expect.stringContaining('Options of audit:') });
    }
  });
});

describe('somebody with Manage Server', () => {
  it('does not erase themselves, by the command or by its button', async () => {
    const asked = await scene.admin.command(scene.channel, 'links erase', { user: scene.admin.user });
    expect(await seeRefusal(asked)).toContain('Nobody erases themselves');
    const setup = await use('setup');
    const forged = await scene.admin.press(setup, `links:erase:${scene.admin.id}`, { force: true });
    expect(await seeRefusal(forged)).toContain('Ask somebody else with Manage Server');
    expect(readFileSync(path()).includes(scene.admin.id)).toBe(true);
  });
});
