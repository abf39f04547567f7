/** Badges through the whole bot: who may, what is sent and how often, lost answers, a crash, servers beside the operator's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SandboxInteraction } from '../../sandbox/discord/interaction-view.ts';
import type { Fault } from '../../sandbox/returning-ai/faults.ts';
import { type BotWorld, createBotWorld } from '../support/bot-process.ts';
import {
  buttonsOf,
  createScene,
  embedOf,
  expectNoSecrets,
  isPrivate,
  type LinkedMember,
  type Scene,
  seeRefusal,
  seeTitle,
} from '../support/bot-scene.ts';

const AWARD = /\/badges\/[^/]+\/award$/;
const FORCE = { force: true } as const;

/** A world whose bot has the system key, with a badge. */
async function openBadges(environment: Record<string, string> = {}) {
  const world = await createBotWorld();
  const badge = world.api.addBadge(world.communityId, 'Top *Trader*');
  await world.start({ RETURNING_SYSTEM_KEY: world.systemKey, ...environment });
  return { world, badge, scene: createScene(world) };
}

const holders = ({ api, communityId }: BotWorld, badge: { id: string }) => api.badgeHolders(communityId, badge.id);
/** How often this badge was sent to the API, whatever became of it. */
const countSent = ({ api }: BotWorld, path: RegExp) => api.requests.filter((request) => path.test(request.path)).length;

async function suggest({ moderator, channel }: Scene, badge: string) {
  const typing = await moderator.autocomplete(channel, 'badge award', { badge }, 'badge');
  await typing.waitForAcknowledgement();
  return typing.choices;
}

function close(world: BotWorld): Promise<void> {
  expect(world.discord.violations).toEqual([]);
  expect(world.discord.unknownRoutes).toEqual([]);
  expectNoSecrets(world);
  return world.close();
}

describe('a badge', () => {
  let world: BotWorld;
  let scene: Scene;
  let stranger: Scene;
  let badge: { id: string };
  let ana: LinkedMember;

  beforeAll(async () => {
    ({ world, badge, scene } = await openBadges());
    stranger = createScene(world, { guild: world.discord.addGuild({ name: 'Strangers' }) });
    ana = await scene.link('ana');
  });
  afterAll(() => close(world));

  const ask = (name: string, values: Record<string, unknown>, who = scene.moderator) =>
    who.command(scene.channel, name, values as Parameters<typeof who.command>[2], FORCE);
  const award = (values: Record<string, unknown> = {}) =>
    ask('badge award', { user: ana.member, badge: badge.id, ...values });

  it('is suggested, awarded by its short id, seen by all, and removed', async () => {
    expect(await suggest(scene, 'trad')).toEqual([{ name: 'Top *Trader*', value: badge.id }]);
    const awarding = await award();
    const message = await awarding.waitForResponse();
    expect(isPrivate(message)).toBe(false);
    expect(embedOf(message).title).toBe('✅ Badge awarded');
    expect(embedOf(message).text).toMatch(
      new RegExp(`^\\*\\*Top \\\\\\*Trader\\\\\\*\\*\\* · <@${ana.member.id}>\nBy <@${scene.moderator.user.id}> · <t:`),
    );
    expect(holders(world, badge)).toEqual([ana.account.id]);
    const request = world.api.requests.find(({ path }) => AWARD.test(path));
    expect(request?.body).toEqual({ userId: String(ana.account.shortId) });
    await seeTitle(await ask('badge remove', { user: ana.member, badge: 'TOP *trader*' }), '✅ Badge removed');
    expect(holders(world, badge)).toEqual([]);
  });

  it('is listed, a page at a time', async () => {
    const { text } = await seeTitle(await ask('badge list', {}), '📊 Badges');
    expect(text).toBe(`▪️ Top \\*Trader\\* · \`${badge.id}\``);
    for (let count = 1; count <= 20; count += 1) world.api.addBadge(world.communityId, `Badge ${count}`);
    const listing = await ask('badge list', {});
    const first = await listing.waitForResponse();
    expect(isPrivate(first)).toBe(true);
    expect(buttonsOf(first)).toEqual(['Earlier', 'Later']);
    expect(embedOf(first).footer).toBe('Page 1 of 2 · 21 badges');
    await (await scene.moderator.press(first, 'Later')).waitForAcknowledgement();
    await listing.waitForResponse((message) => embedOf(message).footer.startsWith('Page 2 of 2'));
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['a badge that is none', { badge: 'Nonsense' }, /no such badge.*`\/badge list`/],
    ['an empty badge', { badge: ' ' }, /no such badge/],
    ['a number for a badge', { badge: { type: 10, value: 5 } }, /must be text/],
    ['a badge that would be a path', { badge: '../roles' }, /no such badge/],
    ['nobody', { user: undefined }, /I do not know that user/],
  ])('is not sent for %s', async (_, values, words) => {
    const before = countSent(world, AWARD);
    const { user = 'user' in values ? undefined : ana.member, badge: named = badge.id } = values;
    const options = { ...(user !== undefined && { user }), badge: named };
    const asking = await scene.moderator.command(scene.channel, 'badge award', options as never, { raw: true });
    expect(await seeRefusal(asking)).toMatch(words);
    expect(countSent(world, AWARD)).toBe(before);
  });

  it('is not sent for a member without an account, nor by one without rights', async () => {
    const before = countSent(world, AWARD);
    const ben = scene.guild.addMember({ username: 'ben' });
    expect(await seeRefusal(await award({ user: ben }))).toMatch(/no linked Returning\.AI account.*`\/links set`/);
    const asking = await ask('badge award', { user: ana.member, badge: badge.id }, ana.person);
    expect(await seeRefusal(asking)).toMatch(/permission Manage Messages/);
    expect(countSent(world, AWARD)).toBe(before);
  });

  it('cannot be had in a server that is not the operator’s, whatever its settings say', async () => {
    const before = world.api.requests.length;
    const { admin, channel, guild } = stranger;
    await (await admin.command(channel, 'setup', { community: world.communityId })).waitForResponse();
    const somebody = guild.addMember({ username: 'somebody' });
    const asking = await admin.command(channel, 'badge award', { user: somebody, badge: badge.id }, FORCE);
    expect(await seeRefusal(asking)).toMatch(/^⛔ Badges cannot be used in this server/);
    expect(await seeRefusal(await admin.command(channel, 'badge list'))).toMatch(/^⛔ Badges cannot be used/);
    expect(await suggest(stranger, '')).toEqual([]);
    expect(world.api.requests).toHaveLength(before);
  });

  const lost: readonly Fault[] = [
    { kind: 'drop-after' },
    { kind: 'drop-mid-body' },
    { kind: 'malformed' },
    { kind: 'status', status: 500, applied: true },
  ];
  it.each(lost)('whose answer is lost ($kind) is said to be uncertain, and was sent once', async (fault) => {
    const before = countSent(world, AWARD);
    world.api.fail({ ...fault, method: 'POST', path: AWARD });
    const message = await (await award()).waitForResponse();
    expect(isPrivate(message)).toBe(false);
    expect(embedOf(message)).toMatchObject({
      title: '🔎 Not certain',
      text: expect.stringContaining('may or may not'),
    });
    expect(countSent(world, AWARD)).toBe(before + 1);
  });

  it.each<[number, RegExp]>([
    [400, /refused to award this badge/],
    [401, /does not accept the system key/],
    [404, /does not know this badge/],
    [409, /refused to award this badge/],
    [429, /asks to slow down/],
  ])('that is refused with %d is said so in private, and was sent once', async (status, words) => {
    const before = countSent(world, AWARD);
    world.api.fail({
      kind: 'status',
      status,
      body: { meta: { message: 'secret words' } },
      method: 'POST',
      path: AWARD,
    });
    const text = await seeRefusal(await award());
    expect(text).toMatch(words);
    expect(text).not.toContain('secret words');
    expect(countSent(world, AWARD)).toBe(before + 1);
  });

  it('is surely not sent while Returning.AI cannot be reached', async () => {
    await world.api.setOutage('refused');
    expect(await seeRefusal(await award())).toMatch(/Nothing was sent/i);
    await world.api.setOutage(null);
    await seeTitle(await award(), '✅ Badge awarded');
  });

  it('is awarded once when Discord hands the command out again, at once or later', async () => {
    const before = countSent(world, AWARD);
    world.api.fail({ kind: 'hang-before', method: 'POST', path: AWARD });
    const awarding = await award();
    world.discord.replayInteraction(awarding);
    await world.api.waitFor(({ held }) => held.length > 0);
    world.discord.replayInteraction(awarding);
    world.api.release();
    await seeTitle(awarding, '✅ Badge awarded');
    world.discord.replayInteraction(awarding);
    // The bot takes up what comes in the order in which it comes.
    await seeTitle(await ask('badge remove', { user: ana.member, badge: badge.id }), '✅ Badge removed');
    expect(countSent(world, AWARD)).toBe(before + 1);
  });
});

describe('a crash while a badge is on its way', () => {
  it.each(['hang-before', 'hang-after'] as const)(
    'is told to its person, and nothing is sent again (%s)',
    async (kind) => {
      const { world, badge, scene } = await openBadges();
      const ana = await scene.link('ana');
      world.api.fail({ kind, method: 'POST', path: AWARD });
      const awarding: SandboxInteraction = await scene.moderator.command(scene.channel, 'badge award', {
        user: ana.member,
        badge: badge.id,
      });
      await world.api.waitFor(({ held }) => held.length > 0);
      await world.kill();
      await world.start({ RETURNING_SYSTEM_KEY: world.systemKey });
      const told = await awarding.waitForFollowUp(isPrivate, 20_000);
      expect(embedOf(told).text).toMatch(/may or may not have been done.*in Returning\.AI.*only if it was not/);
      expect(awarding.response()).toBeUndefined();
      expect(countSent(world, AWARD)).toBe(1);
      expect(holders(world, badge)).toHaveLength(kind === 'hang-after' ? 1 : 0);
      await close(world);
    },
  );
});

describe('without the system key', () => {
  it('every badge command says what is missing', async () => {
    const { world, badge, scene } = await openBadges({ RETURNING_SYSTEM_KEY: '' });
    const ana = await scene.link('ana');
    const values = { user: ana.member, badge: badge.id };
    for (const [name, options] of [
      ['badge award', values],
      ['badge remove', values],
      ['badge list', {}],
    ] as const) {
      const asking = await scene.moderator.command(scene.channel, name, options, FORCE);
      expect(await seeRefusal(asking)).toMatch(/RETURNING_SYSTEM_KEY/);
    }
    expect(countSent(world, /badges/)).toBe(0);
    await close(world);
  });
});
