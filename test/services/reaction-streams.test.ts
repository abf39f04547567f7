import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { toValue } from '../../src/points/amount.ts';
import { useFolder } from '../store/temporary-folder.ts';
import type { SendFault } from '../support/fake-api.ts';
import { expectHealthyLedger } from '../support/healthy-ledger.ts';
import { createReactionWorld, type Mark, type ReactionWorld } from '../support/reaction-world.ts';

/** Two rules about one emoji in all its tones, one about one tone, one about another. Different amounts: a mix-up shows. */
const RULES = [
  { emoji: '👍', hundredths: 500 },
  { emoji: '👍', hundredths: 70 },
  { emoji: '👍🏽', hundredths: 9 },
  { emoji: '🔥', hundredths: 1_100 },
];
const EMOJIS = ['👍', '👍🏽', '👍🏿', '🔥'];
/** The first two write the messages; reacting to one's own gives nothing. */
const MEMBERS = ['101', '103'];
const ACCOUNTS = new Map([
  ['101', 'ana'],
  ['102', 'bea'],
]);
const FAULTS: SendFault[] = ['none', 'unreachable', 'slow-down', 'lost-after', 'lost-before'];

const STREAMS = Number(process.env.STREAMS ?? 150);
/** For what hangs, not for what is slow on a busy machine: each stream counts its rounds. */
const MS_PER_STREAM = 20_000;

vi.setConfig({ testTimeout: STREAMS * MS_PER_STREAM });

/** Given, taken back, given, taken back: after that a pair may be frozen. */
const CERTAIN_CHANGES = 4;

type Step =
  | {
      readonly kind: 'add' | 'remove';
      readonly at: number;
      readonly member: string;
      readonly emoji: string;
      readonly isSuper: boolean;
    }
  | { readonly kind: 'clear'; readonly at: number; readonly emoji: string | undefined }
  | { readonly kind: 'repeat' | 'kill' | 'dark' | 'catch-up' | 'link' }
  | { readonly kind: 'fault'; readonly fault: SendFault }
  | { readonly kind: 'advance'; readonly ms: number }
  | { readonly kind: 'turns'; readonly count: number };

const at = fc.nat({ max: 2 }).map((number) => Math.min(number, 1));
const mark = { at, member: fc.constantFrom(...MEMBERS), emoji: fc.constantFrom(...EMOJIS) };
const isSuper = fc.nat({ max: 3 }).map((number) => number === 0);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('add' as const), ...mark, isSuper }) },
  { weight: 9, arbitrary: fc.record({ kind: fc.constant('remove' as const), ...mark, isSuper }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('clear' as const),
      at,
      emoji: fc.option(fc.constantFrom(...EMOJIS), { nil: undefined }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('repeat' as const, 'kill', 'dark', 'catch-up', 'link') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('fault' as const), fault: fc.constantFrom(...FAULTS) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('advance' as const), ms: fc.constantFrom(0, 50, 3_000) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('turns' as const), count: fc.integer({ min: 0, max: 5 }) }) },
);

async function play(world: ReactionWorld, steps: readonly Step[]): Promise<void> {
  const messages = [...world.authors.keys()];
  const toMark = ({ at: index, member, emoji }: { at: number; member: string; emoji: string }): Mark => ({
    message: messages[index] ?? '',
    member,
    emoji,
  });
  for (const next of steps) {
    switch (next.kind) {
      case 'add':
        world.add(toMark(next), next.isSuper);
        break;
      case 'remove':
        world.remove(toMark(next), next.isSuper);
        break;
      case 'clear':
        world.clear(messages[next.at] ?? '', next.emoji);
        break;
      case 'repeat':
        world.repeat();
        break;
      case 'kill':
        world.kill();
        await world.start();
        await world.catchUp();
        break;
      case 'dark':
        world.goDark();
        break;
      case 'catch-up':
        await world.catchUp();
        break;
      case 'link':
        await world.link('102', 'bea');
        break;
      case 'fault':
        world.api.faults.push(next.fault);
        break;
      case 'advance':
        await world.advance(next.ms);
        break;
      case 'turns':
        for (let turn = 0; turn < next.count; turn += 1) await new Promise(setImmediate);
    }
  }
}

/** Everything that there is to do, done. */
async function finish(world: ReactionWorld): Promise<void> {
  if (world.isDark()) await world.catchUp();
  await world.link('102', 'bea');
  world.api.faults.length = 0;
  for (let round = 0; round < 100; round += 1) {
    // What a process wrote in its last moment may have come after the next one had looked.
    world.nudge();
    await world.advance(1_000);
    const { waiting, queued, unknown, review } = await world.store.countOpen('guild');
    const due = await world.store.listDueReactions({ at: world.now(), limit: 1, except: [] });
    if (waiting + queued + unknown + review + due.length === 0) return;
  }
  throw new Error(`not finished: ${JSON.stringify(await world.store.countOpen('guild'))}`);
}

/** What an author may have by the net state of all reactions: each pair's points, or for one that flipped often, either. */
function listPossibleTotals(world: ReactionWorld, authorId: string): Set<number> {
  let totals = new Set([0]);
  for (const [message, author] of world.authors) {
    if (author !== authorId) continue;
    for (const member of MEMBERS) {
      if (member === author) continue;
      for (const rule of world.rules) {
        const { isThere, changes } = world.presence(message, member, rule);
        const possible = changes > CERTAIN_CHANGES ? [0, rule.hundredths] : [isThere ? rule.hundredths : 0];
        totals = new Set([...totals].flatMap((total) => possible.map((more) => total + more)));
      }
    }
  }
  return totals;
}

/** Small and repeatable: a failing stream replays to the letter. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe('any stream of reactions, removals, clears, repeats, gaps, faults and deaths', () => {
  const folder = useFolder();
  let count = 0;

  it('ends with the totals of what is there, each reaction counted once, and with a sound ledger', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
        count += 1;
        const path = join(folder(), `${count}.db`);
        const world = await createReactionWorld(createRandom(1), RULES, path);
        try {
          await world.link('101', 'ana');
          // A first entry in each lane, from which what comes later can be read back.
          for (const accountId of ACCOUNTS.values()) await world.ask({ accountId, hundredths: 100_000 });
          await world.advance(1_000);
          await play(world, steps);
          await expectHealthyLedger(path);
          await finish(world);
          for (const [author, accountId] of ACCOUNTS) {
            const total = world.api.total({ communityId: 'community', fieldId: 'field', accountId });
            const possible = [...listPossibleTotals(world, author)].map((hundredths) => 1_000 + toValue(hundredths));
            expect(possible.map((one) => one.toFixed(2))).toContain(total.toFixed(2));
          }
          expect(world.api.mostAtOnce).toBeLessThanOrEqual(1);
          await expectHealthyLedger(path);
        } finally {
          await world.close();
        }
      }),
      { numRuns: STREAMS },
    );
  });
});
