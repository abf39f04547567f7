/**
 * `kill -9` between any two steps, lost and refused answers of Discord, replays, double presses, a second process: what
 * was acknowledged happens exactly once and its message is finished; what was not leaves nothing behind.
 */

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClock } from '../../sandbox/discord/clock.ts';
import type { Fault as DiscordFault } from '../../sandbox/discord/faults.ts';
import type { SandboxInteraction } from '../../sandbox/discord/interaction-view.ts';
import { createBotWorld } from '../support/bot-process.ts';
import {
  closeUnharmed,
  embedOf,
  expectNoSecrets,
  expectUnharmed,
  isPrivate,
  type LinkedMember,
  openScene,
  type Scene,
  seeRefusal,
  seeTitle,
  titled,
} from '../support/bot-scene.ts';

// All at once: nearly all of the time is waiting.
vi.setConfig({ maxConcurrency: 50 });

const LONG_MS = 25_000;
const ORIGINAL = /\/messages\/(@|%40)original$/;

/** A fault of the first answer to this interaction. It is on its way to the bot, so no answer can be here yet. */
function failFirstAnswer({ world }: Scene, { id }: SandboxInteraction, fault: Omit<DiscordFault, 'route'>): void {
  world.discord.fail({ route: new RegExp(`^/interactions/${id}/`), ...fault });
}

/** A linked member with a first point, so that what comes after can be read back. */
async function linkWithOne(scene: Scene, name: string): Promise<LinkedMember> {
  const linked = await scene.link(name);
  const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 1 });
  await seeTitle(adding, '➕ Points added');
  return linked;
}

function waitUntilHeld({ world: { api } }: Scene, { path }: LinkedMember): Promise<void> {
  return api.waitFor(({ held }) => held.some((request) => path.test(request.path)));
}

/** One way to be in the middle of an award. */
interface Moment {
  readonly name: string;
  /** The bot knows nothing of the member's history yet. */
  readonly isFresh?: boolean;
  /** Before the command is sent. */
  prepare?(scene: Scene, member: LinkedMember): void;
  /** Resolves when the award is where the crash shall find it. */
  reach(scene: Scene, interaction: SandboxInteraction, member: LinkedMember): unknown;
}

/** In an order in which one process can be in all of them at once. */
const MOMENTS: readonly Moment[] = [
  {
    name: 'its change has reached Returning.AI and is not applied',
    prepare: ({ world: { api } }, { path }) => api.fail({ kind: 'hang-before', method: 'POST', path }),
    reach: (scene, _, member) => waitUntilHeld(scene, member),
  },
  {
    name: 'its change is applied and not answered',
    prepare: ({ world: { api } }, { path }) => api.fail({ kind: 'hang-after', method: 'POST', path }),
    reach: (scene, _, member) => waitUntilHeld(scene, member),
  },
  {
    name: 'it is being checked',
    prepare: ({ world: { api } }, { path }) => api.fail({ kind: 'drop-before', method: 'POST', path }),
    reach: (_, interaction) => seeTitle(interaction, '🔎 Being checked'),
  },
  {
    name: 'the bot looks at the history before it sends',
    isFresh: true,
    prepare: ({ world: { api } }, { path }) => api.fail({ kind: 'hang-before', method: 'GET', path }),
    reach: (scene, _, member) => waitUntilHeld(scene, member),
  },
  {
    name: 'its change is answered and its message is not edited',
    prepare: ({ world: { discord } }) =>
      discord.fail({ route: ORIGINAL, method: 'PATCH', kind: 'hang', times: Infinity }),
    reach: ({ world: { discord } }, { sentAt }) =>
      discord.waitFor(() =>
        discord.requests.some(({ method, path, at }) => method === 'PATCH' && ORIGINAL.test(path) && at >= sentAt),
      ),
  },
  {
    name: 'Discord has shown its acknowledgement and the bot does not know',
    reach: (scene, interaction) => {
      scene.world.discord.fail({ route: ORIGINAL, method: 'GET', kind: 'hang', times: Infinity });
      failFirstAnswer(scene, interaction, { kind: 'drop-after' });
      return interaction.waitForAcknowledgement();
    },
  },
  {
    name: 'its acknowledgement did not get through',
    reach: (scene, interaction) => {
      const { discord } = scene.world;
      failFirstAnswer(scene, interaction, { kind: 'drop-before', times: Infinity });
      return discord.waitFor(() => discord.requests.some(({ path }) => path.includes(interaction.id)));
    },
  },
  { name: 'its acknowledgement is just shown', reach: (_, interaction) => interaction.waitForAcknowledgement() },
  { name: 'its command was just sent', reach: () => undefined },
];

describe.concurrent('a crash that finds an award when', () => {
  let scene: Scene;
  let later: { readonly id: string };
  let waiting: SandboxInteraction;
  let undoing: SandboxInteraction;
  let undone: LinkedMember;
  let refused: SandboxInteraction;
  const asked = new Map<string, { readonly member: LinkedMember; readonly adding: SandboxInteraction }>();

  beforeAll(async () => {
    scene = await openScene();
    const { world, guild, channel, moderator } = scene;
    const members = new Map<Moment, LinkedMember>();
    for (const moment of MOMENTS) {
      members.set(moment, await (moment.isFresh ? scene.link(moment.name) : linkWithOne(scene, moment.name)));
    }
    later = guild.addMember({ username: 'later' });
    waiting = await moderator.command(channel, 'points add', { user: later, amount: 8 });
    await seeTitle(waiting, '⏳ Points waiting');
    undone = await linkWithOne(scene, 'undone');
    world.api.fail({ kind: 'hang-after', method: 'POST', path: undone.path });
    undoing = await moderator.command(channel, 'points undo');
    await waitUntilHeld(scene, undone);
    refused = await refuseUnexplained();
    for (const [moment, member] of members) {
      moment.prepare?.(scene, member);
      const adding = await moderator.command(channel, 'points add', { user: member.member, amount: 5 });
      asked.set(moment.name, { member, adding });
      await moment.reach(scene, adding, member);
    }
    await world.kill();
    world.discord.clearFaults();
    await world.start();
  });
  afterAll(async () => {
    scene.world.discord.release();
    await closeUnharmed(scene);
  });

  /** Returning.AI refuses it, the public answer is taken back, and the explanation does not get through. */
  async function refuseUnexplained(): Promise<SandboxInteraction> {
    const { world, channel, moderator } = scene;
    const { path, member } = await scene.link('refused');
    world.api.fail({ kind: 'status', status: 400, method: 'POST', path });
    world.discord.fail({ route: /^\/webhooks\/\d+\/\{token\}$/, method: 'POST', kind: 'drop-before', times: Infinity });
    const adding = await moderator.command(channel, 'points add', { user: member, amount: 5 });
    await adding.waitForDeletion();
    return adding;
  }

  it.each(MOMENTS)('$name: it is one change if it was acknowledged, else none', async (moment) => {
    const award = asked.get(moment.name);
    if (award === undefined) throw new Error('There was no crash.');
    const { member, adding } = award;
    const before = moment.isFresh ? [] : ['+1'];
    const isAcknowledged = adding.acknowledgement !== undefined;
    if (isAcknowledged) {
      const { text } = await seeTitle(adding, '➕ Points added', LONG_MS);
      expect(text).toContain(`**Total: ${before.length + 5}**`);
      expect(adding.followUps()).toEqual([]);
      member.expectApplied([...before, '+5']);
    }
    // Whatever became of it does not stand in the way of what comes next.
    const next = await scene.colleague.command(scene.channel, 'points add', { user: member.member, amount: 3 });
    await seeTitle(next, '➕ Points added', LONG_MS);
    member.expectApplied([...before, ...(isAcknowledged ? ['+5'] : []), '+3']);
  });

  it('nobody has seen an answer: it is dropped for good', async () => {
    const { world } = scene;
    const isDropped = () => world.output().includes('an award without acknowledgement is dropped');
    await world.discord.waitFor(isDropped, 'The end of the award', LONG_MS);
    expect(asked.get('its acknowledgement did not get through')?.adding.acknowledgement).toBeUndefined();
  });

  it('it waits for a link: it is delivered once on linking', async () => {
    const { channel, admin } = scene;
    const own = scene.addAccount('later');
    const linking = await admin.command(channel, 'links set', { user: later, account: own.account.id });
    await seeTitle(linking, '✅ Linked');
    await seeTitle(waiting, '➕ Points added', LONG_MS);
    own.expectApplied(['+8']);
  });

  it('it is refused and nobody was told: its person is', async () => {
    const explanation = await refused.waitForFollowUp(undefined, LONG_MS);
    expect(embedOf(explanation)).toMatchObject({ title: '⛔ Points not added' });
    expect(isPrivate(explanation)).toBe(true);
    expect(refused.response()).toBeUndefined();
  });

  it('it is being undone: it is taken back once', async () => {
    await seeTitle(undoing, '↩️ Undone', LONG_MS);
    undone.expectApplied(['+1', '-1']);
  });
});

describe.concurrent('crash upon crash, at each request of the conversations', () => {
  it('applies every acknowledged award exactly once, and no other', async ({ onTestFinished }) => {
    const scene = await openScene();
    const { world, channel, moderator } = scene;
    const { discord, api } = world;
    onTestFinished(() => world.close());
    const members = [await linkWithOne(scene, 'ana'), await linkWithOne(scene, 'ben')];
    const all: { readonly adding: SandboxInteraction; readonly member: LinkedMember; readonly amount: number }[] = [];
    // Two awards each time: from the first acknowledgement to the last edit.
    for (const requests of [1, 3, 4, 6]) {
      const before = discord.requests.length + api.requests.length;
      for (const member of members) {
        const amount = 10 + all.length;
        const adding = await moderator.command(channel, 'points add', { user: member.member, amount });
        all.push({ adding, member, amount });
      }
      await discord.waitFor(() => discord.requests.length + api.requests.length >= before + requests, 'The request');
      await world.kill();
      await world.start();
    }
    const acknowledged = all.filter(({ adding }) => adding.acknowledgement !== undefined);
    for (const { adding } of acknowledged) await seeTitle(adding, '➕ Points added', LONG_MS);
    for (const one of members) {
      const own = acknowledged.filter(({ member }) => member === one).map(({ amount }) => `+${amount}`);
      expect(one.applied().toSorted()).toEqual(['+1', ...own].toSorted());
      one.expectApplied(one.applied());
    }
    expectUnharmed(scene);
  });
});

describe.concurrent('while the bot runs', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => closeUnharmed(scene));

  /** An award whose first answer meets a fault of Discord. */
  async function addThrough(name: string, fault: Omit<DiscordFault, 'route'>) {
    const linked = await scene.link(name);
    const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 5 });
    failFirstAnswer(scene, adding, fault);
    return { linked, adding };
  }

  it.each<[string, Omit<DiscordFault, 'route'>]>([
    ['was taken and whose receipt got lost', { kind: 'drop-after' }],
    ['did not arrive at first', { kind: 'drop-before' }],
    ['met a 500 at first', { kind: 'status', status: 500 }],
    ['met a 429 at first', { kind: 'status', status: 429, retryAfter: 0.5 }],
    ['took a second', { kind: 'delay', ms: 1_000 }],
  ])('an award is applied once after an acknowledgement that %s', async (name, fault) => {
    const { linked, adding } = await addThrough(name, fault);
    await seeTitle(adding, '➕ Points added', LONG_MS);
    expect(adding.followUps()).toEqual([]);
    linked.expectApplied(['+5']);
  });

  it('an award is applied once after an acknowledgement that came after the bot had given up waiting, just in time', async () => {
    const clock = createClock();
    const slow = await openScene({ now: clock.now });
    const linked = await slow.link('patient');
    const adding = await slow.moderator.command(slow.channel, 'points add', { user: linked.member, amount: 5 });
    // Discord's clock, so that it is in time on a busy machine too.
    clock.jump(-1_000);
    failFirstAnswer(slow, adding, { kind: 'delay', ms: 2_550 });
    await seeTitle(adding, '➕ Points added', LONG_MS);
    expect(adding.followUps()).toEqual([]);
    linked.expectApplied(['+5']);
    await closeUnharmed(slow);
  });

  it('an award whose acknowledgement Discord refuses as too late never happens', async () => {
    const { linked, adding } = await addThrough('too late', { kind: 'status', status: 404, code: 10062 });
    const next = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount: 2 });
    await seeTitle(next, '➕ Points added', LONG_MS);
    expect(adding.acknowledgement).toBeUndefined();
    linked.expectApplied(['+2']);
  });

  it('a command that the gateway sends again, at once or later, is one award with one answer', async () => {
    const { world, channel, moderator } = scene;
    const linked = await scene.link('replayed');
    world.api.fail({ kind: 'hang-before', method: 'POST', path: linked.path });
    const adding = await moderator.command(channel, 'points add', { user: linked.member, amount: 5 });
    world.discord.replayInteraction(adding);
    await waitUntilHeld(scene, linked);
    world.discord.replayInteraction(adding);
    world.api.release();
    const settled = await adding.waitForResponse(titled('➕ Points added'), LONG_MS);
    world.discord.replayInteraction(adding);
    // The bot takes up what comes in the order in which it comes.
    const next = await moderator.command(channel, 'points add', { user: linked.member, amount: 1 });
    await seeTitle(next, '➕ Points added', LONG_MS);
    expect(adding.response()?.id).toBe(settled.id);
    expect(adding.followUps()).toEqual([]);
    linked.expectApplied(['+5', '+1']);
  });

  it('two presses on Undo at the same moment, and one by a colleague, take back once', async () => {
    const { channel, moderator, colleague } = scene;
    const linked = await scene.link('undone');
    const adding = await moderator.command(channel, 'points add', { user: linked.member, amount: 5 });
    const message = await adding.waitForResponse(titled('➕ Points added'), LONG_MS);
    const presses = [
      await moderator.press(message, 'Undo'),
      await moderator.press(message, 'Undo'),
      await colleague.press(message, 'Undo'),
    ];
    for (const press of presses) await press.waitForAcknowledgement();
    const isPublic = (press: SandboxInteraction) => press.acknowledgement?.ephemeral === false;
    expect(presses.filter(isPublic)).toHaveLength(1);
    for (const press of presses) {
      if (isPublic(press)) await seeTitle(press, '↩️ Undone', LONG_MS);
      else expect(await seeRefusal(press)).toContain('already undone');
    }
    await seeTitle(adding, '↩️ Undone', LONG_MS);
    linked.expectApplied(['+5', '-5']);
  });

  it('a second process on the same database is refused with what to do, and the first goes on', async () => {
    const { world, channel, moderator } = scene;
    const linked = await scene.link('unmoved');
    const { code, output } = await world.run();
    expect(code).toBe(78);
    expect(output).toContain('Another bot is running on this database');
    expect(output).toContain('Stop the other process, or set DATABASE_URL to a database of its own.');
    expect(output).not.toMatch(/ {4}at /);
    const adding = await moderator.command(channel, 'points add', { user: linked.member, amount: 5 });
    await seeTitle(adding, '➕ Points added');
    linked.expectApplied(['+5']);
  });
});

describe.concurrent('the process', () => {
  it('goes on after the gateway has cut its connection; told to stop, it finishes what is in flight and ends with 0', async ({
    onTestFinished,
  }) => {
    const scene = await openScene();
    const { world, channel, moderator } = scene;
    const { api, discord } = world;
    onTestFinished(() => world.close());
    const ana = await scene.link('ana');
    discord.gateway.drop();
    await discord.waitFor(() => discord.gateway.sessionsResumed === 1, 'The resumed session', LONG_MS);
    const first = await moderator.command(channel, 'points add', { user: ana.member, amount: 1 });
    await seeTitle(first, '➕ Points added');
    // Long enough for a process that does not wait to be gone.
    api.fail({ kind: 'delay', ms: 2_000, method: 'POST', path: ana.path });
    const second = await moderator.command(channel, 'points add', { user: ana.member, amount: 5 });
    await waitUntilHeld(scene, ana);
    const stopping = world.stop();
    await discord.waitFor(() => discord.gateway.connections.length === 0, 'The closed gateway');
    expect(world.isRunning()).toBe(true);
    expect(await stopping).toBe(0);
    expect(embedOf(second.response())).toMatchObject({ title: '➕ Points added' });
    ana.expectApplied(['+1', '+5']);
    expect(discord.violations).toEqual([]);
    expectNoSecrets(world);
  });

  it('without a configuration ends with 78 and one message that lists every problem', async ({ onTestFinished }) => {
    const world = await createBotWorld();
    onTestFinished(() => world.close());
    const { code, output } = await world.run({
      DISCORD_TOKEN: undefined,
      DISCORD_GUILDS: 'my server',
      RETURNING_API_URL: 'not an address',
      RETURNING_COMMUNITY_ID: undefined,
      DATABASE_URL: 'mysql://localhost/points',
      HTTP_PORT: 'eighty',
    });
    expect(code).toBe(78);
    for (const name of ['DISCORD_TOKEN', 'DISCORD_GUILDS', 'RETURNING_API_URL', 'DATABASE_URL', 'HTTP_PORT']) {
      expect(output).toMatch(new RegExp(`^  - ${name}: .{20,}$`, 'm'));
    }
    expect(output).toMatch(/^ {2}- RETURNING_API_TOKEN: is set without RETURNING_COMMUNITY_ID/m);
    expect(output).toContain('.env.example');
    expect(output).not.toMatch(/ {4}at /);
    expect(output).not.toContain(world.key);
    expect(world.discord.requests).toEqual([]);
  });

  it('with a token that Discord does not accept ends with 78 and says so', async ({ onTestFinished }) => {
    const world = await createBotWorld();
    onTestFinished(() => world.close());
    const token = 'abcdefghijklmnopqrstuvwxyz.abcdef.0123456789';
    const { code, output } = await world.run({ DISCORD_TOKEN: token });
    expect(code).toBe(78);
    expect(output).toContain('DISCORD_TOKEN');
    expect(output).not.toContain(token);
    expect(output).not.toMatch(/ {4}at /);
  });

  it('of a public application that names no guild ends with 78 before any award', async ({ onTestFinished }) => {
    const world = await createBotWorld();
    onTestFinished(() => world.close());
    world.discord.application.botPublic = true;
    const { code, output } = await world.run({ DISCORD_GUILDS: undefined });
    expect(code).toBe(78);
    expect(output).toContain('DISCORD_GUILDS: is empty, but anybody can add this bot');
    expect(world.api.requests).toEqual([]);
  });
});
