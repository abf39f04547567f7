/**
 * Everything that Returning.AI and the way to it can do wrong. Each award must end in exactly one change or in a
 * refusal, and its message must say so. The tests of a world run at the same time: reading back takes its seconds.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FaultAction } from '../../sandbox/returning-ai/faults.ts';
import { createBotWorld } from '../support/bot-process.ts';
import {
  closeUnharmed,
  createScene,
  embedOf,
  expectUnharmed,
  isPrivate,
  type LinkedMember,
  openScene,
  type Scene,
  seeTitle,
  titled,
} from '../support/bot-scene.ts';

// All at once: nearly all of the time is waiting.
vi.setConfig({ maxConcurrency: 50 });

const LONG_MS = 70_000;

const ELSEWHERE = { location: '/elsewhere' };
const CHALLENGE = '<!doctype html><title>Just a moment...</title>';

/** The changes that were sent for one member. */
function sentFor({ world }: Scene, { path }: LinkedMember) {
  return world.api.requests.filter((request) => request.method === 'POST' && path.test(request.path));
}

/** A linked member with a first point, so that what comes after can be read back. */
async function linkWithOne(scene: Scene, name: string): Promise<LinkedMember> {
  const linked = await scene.link(name);
  const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 1 });
  await seeTitle(adding, '➕ Points added', LONG_MS);
  return linked;
}

describe.concurrent('an award whose answer is lost or cannot be read', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => {
    expect(scene.world.api.requests.filter(({ path }) => path.includes('elsewhere'))).toEqual([]);
    return closeUnharmed(scene);
  });

  describe('is settled', () => {
    it.each<[string, FaultAction]>([
      ['a reset after it was applied', { kind: 'drop-after' }],
      ['half of the answer', { kind: 'drop-mid-body' }],
      ['an answer that is cut JSON', { kind: 'malformed' }],
      ['an answer that is a web page', { kind: 'malformed', as: 'html' }],
      ['an empty answer', { kind: 'empty' }],
      ['an answer of megabytes', { kind: 'oversized' }],
      ['a 500 although it was applied', { kind: 'status', status: 500, applied: true }],
      ['a 502 although it was applied', { kind: 'status', status: 502, body: '<h1>Bad gateway</h1>', applied: true }],
      ['a success that says it failed, although it was applied', failing(true)],
      ['a pointer to what was made', { kind: 'status', status: 303, headers: ELSEWHERE, applied: true }],
      ['a redirect although it was applied', { kind: 'status', status: 302, headers: ELSEWHERE, applied: true }],
      ['a 307 although it was applied', { kind: 'status', status: 307, headers: ELSEWHERE, applied: true }],
      ['a 304 although it was applied', { kind: 'status', status: 304, applied: true }],
      ['a page of a 406 although it was applied', { kind: 'status', status: 406, body: 'No', applied: true }],
      ['an answer by a coding that nobody knows', { kind: 'compressed', by: 'unknown' }],
    ])('from the history after %s, and never sent twice', async (name, fault) => {
      const linked = await linkWithOne(scene, name);
      scene.world.api.fail({ ...fault, method: 'POST', path: linked.path });
      const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 5 });
      const { text } = await seeTitle(adding, '➕ Points added', LONG_MS);
      expect(text).toContain('**Total: 6**');
      expect(adding.followUps()).toEqual([]);
      expect(sentFor(scene, linked)).toHaveLength(2);
      linked.expectApplied(['+1', '+5']);
    });

    it.each<[string, FaultAction]>([
      ['a reset before it was applied', { kind: 'drop-before' }],
      ['a 500', { kind: 'status', status: 500 }],
      ['a 502 from a proxy', { kind: 'status', status: 502, body: '<h1>Bad gateway</h1>' }],
      ['a 408', { kind: 'status', status: 408 }],
      ['a success that says it failed', failing(false)],
      ['a redirect', { kind: 'status', status: 301, headers: ELSEWHERE }],
      ['a page of choices', { kind: 'status', status: 300, body: '<ul></ul>' }],
      ['a challenge of a firewall', { kind: 'status', status: 403, body: CHALLENGE }],
      ['a 413 of a proxy', { kind: 'status', status: 413, body: 'Request Entity Too Large' }],
      ['an empty 451', { kind: 'status', status: 451, body: '' }],
    ])('by a second try after %s, once the history has shown twice that it is not there', async (name, fault) => {
      const linked = await linkWithOne(scene, name);
      scene.world.api.fail({ ...fault, method: 'POST', path: linked.path });
      const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 5 });
      const checking = await adding.waitForResponse(titled('🔎 Being checked'), LONG_MS);
      expect(embedOf(checking).text).toContain('do not send it twice');
      const settled = await adding.waitForResponse(titled('➕ Points added'), LONG_MS);
      expect(settled.id).toBe(checking.id);
      expect(embedOf(settled).text).toContain('**Total: 6**');
      expect(adding.followUps()).toEqual([]);
      const [, failed, second] = sentFor(scene, linked);
      expect((second?.at ?? 0) - (failed?.at ?? 0)).toBeGreaterThanOrEqual(5_000);
      expect(sentFor(scene, linked)).toHaveLength(3);
      linked.expectApplied(['+1', '+5']);
    });

    it('by a second try for a member who had no entry before, as others show that lists are trustworthy', async () => {
      const control = await linkWithOne(scene, 'control');
      const linked = await scene.link('fresh');
      scene.world.api.fail({ kind: 'drop-before', method: 'POST', path: linked.path });
      const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 5 });
      await seeTitle(adding, '➕ Points added', LONG_MS);
      linked.expectApplied(['+5']);
      control.expectApplied(['+1']);
    });

    it('with what came before and after it in the right order', async () => {
      const linked = await linkWithOne(scene, 'in a row');
      scene.world.api.fail({ kind: 'drop-before', method: 'POST', path: linked.path });
      const values = [
        ['points add', 5, '➕ Points added'],
        ['points set', 3, '✏️ Points set'],
        ['points remove', 2, '➖ Points removed'],
      ] as const;
      const asked = [];
      for (const [name, amount, title] of values) {
        const interaction = await scene.admin.command(scene.channel, name, { user: linked.member, amount });
        await interaction.waitForAcknowledgement();
        asked.push({ interaction, title });
      }
      for (const { interaction, title } of asked) await seeTitle(interaction, title, LONG_MS);
      linked.expectApplied(['+1', '+5', '=3', '-2']);
    });

    it('with a total that is said to be unknown where the API tells none', async () => {
      const linked = await scene.link('no total');
      scene.world.api.fail({ kind: 'no-total', method: 'POST', path: linked.path });
      const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 5 });
      const { text } = await seeTitle(adding, '➕ Points added', LONG_MS);
      expect(text).toContain('did not say the new total');
      linked.expectApplied(['+5']);
    });

    it('after an answer that only trickles in', async () => {
      const linked = await scene.link('slow body');
      scene.world.api.fail({ kind: 'slow-body', bytes: 10, ms: 20, method: 'POST', path: linked.path });
      const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 5 });
      expect((await seeTitle(adding, '➕ Points added', LONG_MS)).text).toContain('**Total: 5**');
      expect(sentFor(scene, linked)).toHaveLength(1);
      linked.expectApplied(['+5']);
    });
  });
});

describe('an award that something in between answers', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => closeUnharmed(scene));

  it('is not said to be refused, nor its key, but which status came', async () => {
    const linked = await linkWithOne(scene, 'challenged');
    const challenge = { kind: 'status', status: 403, body: CHALLENGE } as const;
    scene.world.api.fail({ ...challenge, times: 2, method: 'POST', path: linked.path });
    scene.world.api.fail({ ...challenge, times: 2, method: 'GET', path: linked.path });
    const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 5 });
    const { text } = embedOf(await adding.waitForResponse(titled('🔎 Being checked'), LONG_MS));
    expect(text).toContain('Returning.AI’s address answered HTTP 403 with a page that is not its own');
    await seeTitle(adding, '➕ Points added', LONG_MS);
    expect(scene.world.output()).toContain('"cause":"HTTP_403"');
    linked.expectApplied(['+1', '+5']);
  });
});

describe.concurrent('an answer that is compressed all the same', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => closeUnharmed(scene));

  it.each(['gzip', 'deflate', 'br'] as const)('by %s is read at once', async (by) => {
    const linked = await scene.link(by);
    scene.world.api.fail({ kind: 'compressed', by, method: 'POST', path: linked.path });
    const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 5 });
    expect((await seeTitle(adding, '➕ Points added', LONG_MS)).text).toContain('**Total: 5**');
    expect(sentFor(scene, linked)).toHaveLength(1);
    linked.expectApplied(['+5']);
  });
});

function failing(applied: boolean): FaultAction {
  return { kind: 'status', status: 201, body: { meta: { status: 'error', statusCode: 500 } }, applied };
}

describe.concurrent('an award that Returning.AI will not take', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => closeUnharmed(scene));

  it.each([
    [400, 'did not accept the change: the field or the amount does not suit it'],
    [404, 'does not know this member’s account or this field'],
    [409, 'conflicts with the account’s present state'],
    [422, 'refused the change. Ask an admin to check'],
  ])('with %i is taken back in public and explained in private', async (status, words) => {
    const linked = await scene.link(`refused ${status}`);
    scene.world.api.fail({ kind: 'status', status, method: 'POST', path: linked.path });
    const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 5 });
    const explanation = await adding.waitForFollowUp();
    expect(isPrivate(explanation)).toBe(true);
    expect(embedOf(explanation)).toMatchObject({ title: '⛔ Points not added' });
    expect(embedOf(explanation).text).toContain(words);
    expect(adding.response()).toBeUndefined();
    expect(adding.followUps()).toHaveLength(1);
    expect(sentFor(scene, linked)).toHaveLength(1);
    linked.expectApplied([]);
  });
});

describe.concurrent('an award that Returning.AI does not take for now', () => {
  const NAMES = ['401', '403', '429', '429 without a word', '421', '425', '404'] as const;
  let scenes: Record<(typeof NAMES)[number], Scene>;

  beforeAll(async () => {
    const world = await createBotWorld();
    // A guild each: a refused key or a wish for a pause holds up everything of its guild.
    const guilds = NAMES.map((name) => world.discord.addGuild({ name }));
    await world.start({ DISCORD_GUILDS: guilds.map(({ id }) => id).join() });
    const entries = NAMES.map((name, index) => [name, createScene(world, { guild: guilds[index] ?? world.guild })]);
    scenes = Object.fromEntries(entries);
  });
  afterAll(() => {
    const [first = scenes['401'], ...others] = NAMES.map((name) => scenes[name]);
    return closeUnharmed(first, ...others);
  });

  describe('is kept and delivered once', () => {
    it.each([401, 403])('the key is accepted again after a %i, which staff are told of once', async (status) => {
      const scene = scenes[status === 401 ? '401' : '403'];
      const log = scene.guild.addChannel({ name: 'log' });
      await (await scene.admin.command(scene.channel, 'setup', { 'log-channel': log })).waitForResponse();
      const linked = await scene.link(`key ${status}`);
      scene.world.api.fail({ kind: 'status', status, times: 2, method: 'POST', path: linked.path });
      const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 5 });
      const { text } = await seeTitle(adding, '⏳ Points pending', LONG_MS);
      expect(text).toContain(
        'refuses the API key of this server. Somebody with *Manage Server* has to enter a valid one with `/setup`',
      );
      await seeTitle(adding, '➕ Points added', LONG_MS);
      const notices = () => scene.guild.channelMessages(log).flatMap(({ embeds }) => embeds[0]?.title ?? []);
      await scene.world.discord.waitFor(() => notices().length >= 2, 'The notices', LONG_MS);
      expect(notices()).toEqual(['⛔ Awards are held up', '✅ Awards are delivered again']);
      expect(sentFor(scene, linked)).toHaveLength(3);
      linked.expectApplied(['+5']);
    });

    it('the pause is over that a 429 asks for', async () => {
      const scene = scenes['429'];
      const linked = await scene.link('paced');
      const headers = { 'retry-after': '2' };
      scene.world.api.fail({ kind: 'status', status: 429, headers, method: 'POST', path: linked.path });
      const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 5 });
      const { text } = await seeTitle(adding, '⏳ Points pending', LONG_MS);
      expect(text).toContain('asked me to slow down');
      await seeTitle(adding, '➕ Points added', LONG_MS);
      const [first, second] = sentFor(scene, linked);
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(2_000);
      linked.expectApplied(['+5']);
    });

    it('a moment has passed after a 429 that names no pause', async () => {
      const scene = scenes['429 without a word'];
      const linked = await scene.link('paced somehow');
      scene.world.api.fail({ kind: 'status', status: 429, times: 2, method: 'POST', path: linked.path });
      const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 5 });
      await seeTitle(adding, '➕ Points added', LONG_MS);
      expect(sentFor(scene, linked)).toHaveLength(3);
      linked.expectApplied(['+5']);
    });

    it.each([421, 425] as const)('the server takes it after a %i', async (status) => {
      const scene = scenes[`${status}`];
      const linked = await scene.link(`put off ${status}`);
      scene.world.api.fail({ kind: 'status', status, body: '', times: 2, method: 'POST', path: linked.path });
      const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 5 });
      const { text } = await seeTitle(adding, '⏳ Points pending', LONG_MS);
      expect(text).toContain('does not take this right now');
      await seeTitle(adding, '➕ Points added', LONG_MS);
      expect(sentFor(scene, linked)).toHaveLength(3);
      linked.expectApplied(['+5']);
    });

    it('the address works again after a 404 where points have arrived before', async () => {
      const scene = scenes['404'];
      const linked = await linkWithOne(scene, 'moved');
      scene.world.api.fail({ kind: 'status', status: 404, times: 2, method: 'POST', path: linked.path });
      const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 5 });
      const { text } = await seeTitle(adding, '⏳ Points pending', LONG_MS);
      expect(text).toContain('no longer knows the address that I use. The operator has to check `RETURNING_API_URL`');
      await seeTitle(adding, '➕ Points added', LONG_MS);
      linked.expectApplied(['+1', '+5']);
    });
  });
});

describe.concurrent('an award on the way to an API that', () => {
  it('hangs is settled from the history if it arrived, also late, and sent again if it did not', async ({
    onTestFinished,
  }) => {
    const scene = await openScene();
    onTestFinished(() => scene.world.close());
    const faults: Record<string, FaultAction> = {
      'hangs before': { kind: 'hang-before' },
      'hangs after': { kind: 'hang-after' },
      // Applied when the bot has given up waiting and has looked once.
      late: { kind: 'late', ms: 12_500 },
    };
    const asked = [];
    for (const [name, fault] of Object.entries(faults)) {
      const linked = await linkWithOne(scene, name);
      scene.world.api.fail({ ...fault, method: 'POST', path: linked.path });
      const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 5 });
      asked.push({ linked, adding });
    }
    for (const { adding } of asked) await seeTitle(adding, '⏳ Points pending');
    for (const { adding, linked } of asked) {
      expect((await seeTitle(adding, '➕ Points added', LONG_MS)).text).toContain('**Total: 6**');
      linked.expectApplied(['+1', '+5']);
    }
    expect(asked.map(({ linked }) => sentFor(scene, linked).length)).toEqual([3, 2, 2]);
    expectUnharmed(scene);
  });

  it('refuses connections is delivered when it is back', async ({ onTestFinished }) => {
    const scene = await openScene();
    onTestFinished(() => scene.world.close());
    const first = await linkWithOne(scene, 'first');
    const second = await scene.link('second');
    await scene.world.api.setOutage('refused');
    const adding = [];
    for (const { member } of [first, second, first]) {
      adding.push(await scene.moderator.command(scene.channel, 'points add', { user: member, amount: 5 }));
    }
    for (const interaction of adding) {
      const { text } = await seeTitle(interaction, '⏳ Points pending');
      expect(text).toMatch(/cannot be reached right now. I keep trying|changes by itself/);
    }
    await scene.world.api.setOutage(null);
    for (const interaction of adding) await seeTitle(interaction, '➕ Points added', LONG_MS);
    first.expectApplied(['+1', '+5', '+5']);
    second.expectApplied(['+5']);
    expectUnharmed(scene);
  });

  it('answers 503 to everything is delivered once when it is well again', async ({ onTestFinished }) => {
    const scene = await openScene();
    onTestFinished(() => scene.world.close());
    const linked = await linkWithOne(scene, 'ill');
    await scene.world.api.setOutage('503');
    const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 5 });
    await seeTitle(adding, '🔎 Being checked', LONG_MS);
    await scene.world.api.setOutage(null);
    expect((await seeTitle(adding, '➕ Points added', LONG_MS)).text).toContain('**Total: 6**');
    linked.expectApplied(['+1', '+5']);
    expectUnharmed(scene);
  });

  it('cannot be found under its name is delivered once the operator has corrected the address', async ({
    onTestFinished,
  }) => {
    const world = await createBotWorld();
    onTestFinished(() => world.close());
    await world.start({ RETURNING_API_URL: 'http://returning.invalid' });
    const scene = createScene(world);
    const linked = await scene.link('lost');
    const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 5 });
    const { text } = await seeTitle(adding, '⏳ Points pending');
    expect(text).toContain('cannot be reached right now');
    expect(await world.stop()).toBe(0);
    await world.start();
    await seeTitle(adding, '➕ Points added', LONG_MS);
    linked.expectApplied(['+5']);
    expectUnharmed(scene);
  });
});
