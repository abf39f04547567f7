import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { toValue } from '../../src/points/amount.ts';
import type { Award } from '../../src/points/award.ts';
import type { Actor } from '../../src/services/actor.ts';
import { createUndoService, type UndoAsked } from '../../src/services/undos.ts';
import { useFolder } from '../store/temporary-folder.ts';
import { PLACE } from '../support/delivery-world.ts';
import type { SendFault } from '../support/fake-api.ts';
import { expectHealthyLedger } from '../support/healthy-ledger.ts';
import { createReactionWorld, type Mark, type ReactionWorld } from '../support/reaction-world.ts';

const FAULTS: SendFault[] = ['none', 'unreachable', 'slow-down', 'lost-after', 'lost-before'];
const BOSS: Actor = {
  guildId: 'guild',
  userId: 'boss',
  canManageMessages: true,
  canManageGuild: true,
  roleIds: [],
};
const OF_MODERATOR = { kind: 'moderator', memberId: 'moderator', since: '1d' } as const;
const REPLY = { interactionId: '7', token: 'secret', locale: 'en-US' };
const BASE = 100_000;
/**
 * Like no change of ours: one that is lost while somebody else writes the same is for staff, and that is another test's.
 */
const FOREIGN = 77;
const STREAMS = Number(process.env.STREAMS ?? 60);
/** For what hangs, not for what is slow on a busy machine: each stream counts its rounds. */
const MS_PER_STREAM = 20_000;

vi.setConfig({ testTimeout: STREAMS * MS_PER_STREAM });

/** What goes on beside the undo. */
const disturbance = fc.oneof(
  fc.record({ kind: fc.constantFrom('kill' as const, 'outside') }),
  fc.record({ kind: fc.constant('fault' as const), fault: fc.constantFrom(...FAULTS) }),
  fc.record({ kind: fc.constant('advance' as const), ms: fc.constantFrom(0, 50, 3_000) }),
  fc.record({ kind: fc.constant('turns' as const), count: fc.integer({ min: 0, max: 6 }) }),
);
const who = fc.constantFrom('moderator', 'moderator', 'other');
const deed = fc.oneof(
  fc.record({
    kind: fc.constant('change' as const),
    who,
    action: fc.constantFrom('increase' as const, 'decrease'),
    hundredths: fc.integer({ min: 1, max: 90 }).map((tens) => tens * 10),
  }),
  fc.record({ kind: fc.constant('undo' as const), who, at: fc.nat({ max: 9 }) }),
);
const stream = fc.array(fc.oneof({ weight: 3, arbitrary: deed }, { weight: 2, arbitrary: disturbance }), {
  minLength: 3,
  maxLength: 30,
});
const disturbances = fc.array(disturbance, { maxLength: 8 });

type Disturbance = typeof disturbance extends fc.Arbitrary<infer T> ? T : never;
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** What one award of the stream comes to: who gave it, and who has taken it back or restored it, in order. */
interface Given {
  readonly award: Award;
  readonly by: string;
  readonly hundredths: number;
  readonly toggles: string[];
}

async function disturb(world: ReactionWorld, next: Disturbance): Promise<void> {
  switch (next.kind) {
    case 'kill':
      world.kill();
      return world.start();
    case 'outside':
      return world.api.changeOutside(PLACE, 'increase', toValue(FOREIGN));
    case 'fault':
      world.api.faults.push(next.fault);
      return;
    case 'advance':
      return world.advance(next.ms);
    case 'turns':
      for (let turn = 0; turn < next.count; turn += 1) await new Promise(setImmediate);
  }
}

/** Undone by hand, where that does something. */
async function toggle(world: ReactionWorld, given: Given, by: string): Promise<void> {
  const chain = await chainOf(world, given.award);
  const key = `by hand:${given.award.id}:${chain.length}:${by}:${given.toggles.length}`;
  const last = chain.at(-1) ?? given.award;
  const outcome = await world.store.undoAward(
    last.id,
    { key, actorId: by, guildId: 'guild', reason: undefined },
    { reply: undefined, at: world.now() },
  );
  if (outcome.kind === 'recorded') await world.store.acknowledgeAward(outcome.award.id, {}, world.now());
  // What was cancelled before it was sent never was.
  if (outcome.kind === 'cancelled' && chain.length > 0) given.toggles.pop();
  else if (outcome.kind === 'cancelled') given.toggles.push('cancelled');
  else if (outcome.kind === 'recorded') given.toggles.push(by);
  world.nudge();
}

async function chainOf({ store }: ReactionWorld, award: Award): Promise<Award[]> {
  const chain: Award[] = [];
  for (let next = await store.findReversal(award.id); next !== undefined; next = await store.findReversal(next.id)) {
    chain.push(next);
  }
  return chain;
}

async function play(world: ReactionWorld, steps: readonly (Deed | Disturbance)[]): Promise<readonly Given[]> {
  const all: Given[] = [];
  for (const step of steps) {
    if (step.kind === 'change') {
      const { who: actorId, action, hundredths } = step;
      const award = await world.ask({ actorId, action, hundredths });
      all.push({ award, by: actorId, hundredths: action === 'increase' ? hundredths : -hundredths, toggles: [] });
    } else if (step.kind === 'undo') {
      const given = all[step.at];
      if (given !== undefined && !given.toggles.includes('cancelled')) await toggle(world, given, step.who);
    } else await disturb(world, step);
  }
  return all;
}

/** What would be there without what the moderator did and what still stands of it. */
function sumWithoutModerator(all: readonly Given[]): number {
  return all.reduce((sum, { by, hundredths, toggles }) => {
    if (by === 'moderator' || toggles.includes('cancelled')) return sum;
    let ownAtTheEnd = 0;
    while (toggles.at(-1 - ownAtTheEnd) === 'moderator') ownAtTheEnd += 1;
    return (toggles.length - (ownAtTheEnd % 2)) % 2 === 0 ? sum + hundredths : sum;
  }, 0);
}

function sumOf(all: readonly Given[]): number {
  return all.reduce((sum, { hundredths, toggles }) => {
    return toggles.includes('cancelled') || toggles.length % 2 === 1 ? sum : sum + hundredths;
  }, 0);
}

/** Staff look into Returning.AI, once nothing goes on by itself any more. */
async function decideReviews({ store, api, now }: ReactionWorld): Promise<void> {
  for (const { id, action, hundredths } of await store.listReviews('guild', 25)) {
    const arrived = api.applied.filter(
      (entry) => entry.by === 'bot' && entry.action === action && entry.value === toValue(hundredths),
    );
    let known = 0;
    for (let other = await store.getAward(1); other !== undefined; other = await store.getAward(other.id + 1)) {
      if (other.status === 'settled' && other.action === action && other.hundredths === hundredths) known += 1;
    }
    await store.decideReview(id, {
      decision: arrived.length > known ? 'arrived' : 'again',
      staffId: 'staff',
      at: now(),
    });
  }
}

/** Everything that there is to do, done. @returns the total, without what others wrote meanwhile, in hundredths */
async function finish(world: ReactionWorld): Promise<number> {
  world.api.faults.length = 0;
  for (let round = 0; round < 200; round += 1) {
    world.nudge();
    await world.advance(1_000);
    if (round % 30 === 29) await decideReviews(world);
    const { waiting, queued, unknown, review } = await world.store.countOpen('guild');
    const isUndone = (await world.store.listUndoReports()).every(({ undo }) => undo.state === 'done');
    if (waiting + queued + unknown + review === 0 && isUndone) return toOwnTotal(world);
  }
  throw new Error(`not finished: ${JSON.stringify(await world.store.countOpen('guild'))}`);
}

function toOwnTotal({ api }: ReactionWorld): number {
  const foreign = api.applied.filter(({ by, value }) => by === 'outside' && value === toValue(FOREIGN));
  return Math.round(api.total(PLACE) * 100) - foreign.length * FOREIGN;
}

/** Shown, and confirmed after that. Undefined: there is nothing to undo. */
async function undo(world: ReactionWorld, asked: UndoAsked, meanwhile: readonly Disturbance[] = []) {
  const communities = { findKey: async () => ({ key: 'key', source: 'guild' as const }) };
  const service = createUndoService({ store: world.store, communities, now: world.now });
  const shown = await service.preview(BOSS, asked);
  if (shown.undo === undefined) return undefined;
  await service.confirm(BOSS, shown.undo.id, REPLY);
  for (const next of meanwhile) await disturb(world, next);
  return { shown, again: { kind: 'undo', receipt: shown.undo.receipt } as const };
}

/** Small and repeatable: a failing stream replays to the letter. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const folder = useFolder();
let count = 0;
const pathOf = (world: number) => join(folder(), `${world}.db`);

async function openWorld(rules: Parameters<typeof createReactionWorld>[1] = []): Promise<ReactionWorld> {
  count += 1;
  const world = await createReactionWorld(createRandom(1), rules, pathOf(count));
  // A first entry, from which what comes later can be read back.
  await world.ask({ hundredths: BASE, actorId: 'founder' });
  await world.advance(1_000);
  return world;
}

async function closeHealthy(world: ReactionWorld): Promise<void> {
  try {
    await expectHealthyLedger(pathOf(count));
  } finally {
    await world.close();
  }
}

describe('any stream of changes and undos by two moderators, with others writing, faults and deaths', () => {
  it('ends, when all that one of them did is undone, as if they had done nothing; and undone again, as before', async () => {
    await fc.assert(
      fc.asyncProperty(stream, disturbances, disturbances, async (steps, first, second) => {
        const world = await openWorld();
        try {
          const all = await play(world, steps);
          const done = await undo(world, OF_MODERATOR, first);
          await undo(world, OF_MODERATOR, second);
          expect(await finish(world)).toBe(BASE + sumWithoutModerator(all));
          expect(await undo(world, OF_MODERATOR)).toBeUndefined();
          if (done === undefined) return;
          await undo(world, done.again, first);
          await undo(world, done.again, second);
          expect(await finish(world)).toBe(BASE + sumOf(all));
          expect(await undo(world, done.again)).toBeUndefined();
        } finally {
          await closeHealthy(world);
        }
      }),
      { numRuns: STREAMS },
    );
  });

  it('is undone by the differences that totals made, where totals were set, and undone again restored', async () => {
    const change = fc.record({
      action: fc.constantFrom('increase' as const, 'decrease', 'overwrite'),
      thousands: fc.integer({ min: 1, max: 9 }),
      isOutside: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 10 }), disturbances, async (changes, meanwhile) => {
        const world = await openWorld();
        try {
          for (const [index, { isOutside, action, thousands }] of changes.entries()) {
            // No total is set twice, so no difference is what somebody else has written.
            const ours = thousands * 1_000 + (action === 'overwrite' ? index + 1 : 0);
            if (isOutside) world.api.changeOutside(PLACE, action, toValue(thousands * 1_000 + 500));
            else await world.ask({ action, hundredths: ours });
            await world.advance(500);
          }
          const before = await finish(world);
          const entries = world.api.applied;
          const effects = new Map(
            entries.map(({ id, total }, index) => [id, Math.round((total - (entries[index - 1]?.total ?? 0)) * 100)]),
          );
          const done = await undo(world, OF_MODERATOR, meanwhile);
          const undone =
            done?.shown.undoable.map(({ award }) => effects.get(award.historyId ?? '') ?? Number.NaN) ?? [];
          const expected = undone.reduce((sum, effect) => sum - effect, before);
          expect(await finish(world)).toBe(expected);
          if (done === undefined) return;
          await undo(world, done.again, meanwhile);
          expect(await finish(world)).toBe(before);
        } finally {
          await closeHealthy(world);
        }
      }),
      { numRuns: STREAMS },
    );
  });

  it('leaves nothing of what reactions to a message gave, whatever becomes of them, until that is undone', async () => {
    const reactions = fc.array(
      fc.record({ member: fc.constantFrom('103', '104', '105'), isThere: fc.boolean(), isSettled: fc.boolean() }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(reactions, disturbances, async (steps, meanwhile) => {
        const world = await openWorld([{ emoji: '⭐', hundredths: 500 }]);
        try {
          await world.link('101', PLACE.accountId);
          const [message = ''] = world.authors.keys();
          for (const { member, isThere, isSettled } of steps) {
            world[isThere ? 'add' : 'remove']({ message, member, emoji: '⭐' }, false);
            if (isSettled) await world.advance(1_000);
          }
          await world.catchUp();
          while ((await world.store.listDueReactions({ at: world.now(), limit: 1, except: [] })).length > 0)
            await world.advance(0);
          const done = await undo(world, { kind: 'message', messageId: message }, meanwhile);
          expect(await finish(world)).toBe(BASE);
          if (done === undefined) return;
          const given = done.shown.undoable.reduce((sum, { award }) => sum + award.hundredths, 0);
          const [rule] = world.rules;
          for (const member of ['103', '104', '105']) {
            if (rule === undefined || !world.presence(message, member, rule).isThere) continue;
            world.remove({ message, member, emoji: '⭐' }, false);
            await world.catchUp();
            await world.advance(1_000);
            world.add({ message, member, emoji: '⭐' }, false);
            await world.catchUp();
            await world.advance(1_000);
          }
          expect(await finish(world)).toBe(BASE);
          await undo(world, done.again);
          expect(await finish(world)).toBe(BASE + given);
        } finally {
          await closeHealthy(world);
        }
      }),
      { numRuns: STREAMS },
    );
  });
});

it('makes what was given anew the award of the reaction, so that removing it takes it back', async () => {
  const world = await openWorld([{ emoji: '⭐', hundredths: 500 }]);
  try {
    const [message = ''] = world.authors.keys();
    const mark = { message, member: '103', emoji: '⭐' };
    world.add(mark, false);
    await world.advance(1_000);
    const done = await undo(world, { kind: 'message', messageId: message });
    await world.advance(1_000);
    expect(done?.shown.unsent).toBe(1);
    await undo(world, done?.again ?? { kind: 'undo', receipt: '' });
    await world.link('101', PLACE.accountId);
    expect(await finish(world)).toBe(BASE + 500);
    world.remove(mark, false);
    await world.advance(1_000);
    expect(await finish(world)).toBe(BASE);
  } finally {
    await closeHealthy(world);
  }
});

it('does not give what was cancelled before it was sent to who reacts anew', async () => {
  const world = await openWorld([{ emoji: '⭐', hundredths: 500 }]);
  try {
    const [message = ''] = world.authors.keys();
    const mark = { message, member: '103', emoji: '⭐' };
    world.add(mark, false);
    await world.advance(1_000);
    await undo(world, { kind: 'message', messageId: message });
    for (const change of ['remove', 'add'] as const) {
      await world.advance(1_000);
      world[change](mark, false);
    }
    await world.advance(1_000);
    await world.link('101', PLACE.accountId);
    expect(await finish(world)).toBe(BASE);
  } finally {
    await closeHealthy(world);
  }
});

describe.each([
  ['sent', true],
  ['cancelled before it was sent', false],
])('points of a reaction that were taken back by an undo, %s, and then the reaction was removed', (_, isSent) => {
  async function takeAway(body: (world: ReactionWorld, mark: Mark, again: UndoAsked) => Promise<void>): Promise<void> {
    const world = await openWorld([{ emoji: '⭐', hundredths: 500 }]);
    try {
      const [message = ''] = world.authors.keys();
      const mark = { message, member: '103', emoji: '⭐' };
      if (isSent) await world.link('101', PLACE.accountId);
      world.add(mark, false);
      await world.advance(1_000);
      const done = await undo(world, { kind: 'message', messageId: message });
      await world.advance(1_000);
      if (!isSent) await world.link('101', PLACE.accountId);
      world.remove(mark, false);
      await body(world, mark, done?.again ?? { kind: 'undo', receipt: '' });
    } finally {
      await closeHealthy(world);
    }
  }

  it('do not come back when that is undone', () =>
    takeAway(async (world, _mark, again) => {
      await world.advance(1_000);
      expect(await undo(world, again)).toBeUndefined();
      expect(await finish(world)).toBe(BASE);
    }));

  it('do not come back where it is removed after the preview, or has not been looked at yet', () =>
    takeAway(async (world, _mark, again) => {
      await undo(world, again);
      expect(await finish(world)).toBe(BASE);
    }));

  it('come back where it is there again, and go with it', () =>
    takeAway(async (world, mark, again) => {
      await world.advance(1_000);
      world.add(mark, false);
      await world.advance(1_000);
      expect(await finish(world)).toBe(BASE);
      await undo(world, again);
      expect(await finish(world)).toBe(BASE + 500);
      world.remove(mark, false);
      await world.advance(1_000);
      expect(await finish(world)).toBe(BASE);
    }));
});
