import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Award } from '../../src/points/award.ts';
import { useFolder } from '../store/temporary-folder.ts';
import { createDeliveryWorld, type DeliveryWorld } from '../support/delivery-world.ts';
import type { Listing, SendFault } from '../support/fake-api.ts';
import { expectHealthyLedger } from '../support/healthy-ledger.ts';

const FAULTS: SendFault[] = [
  'none',
  'unreachable',
  'slow-down',
  'key-problem',
  'refused',
  'lost-after',
  'lost-before',
  'late',
  'no-total',
];
const LISTINGS: Listing[] = ['newest-first', 'oldest-first', 'failed', 'empty', 'unsupported'];

const SCHEDULES = Number(process.env.SCHEDULES ?? 150);
/** For what hangs, not for what is slow on a busy machine: each schedule counts its rounds. */
const MS_PER_SCHEDULE = 20_000;

vi.setConfig({ testTimeout: SCHEDULES * MS_PER_SCHEDULE });

type Step =
  | { readonly kind: 'ask'; readonly account: string; readonly guildId: string }
  | { readonly kind: 'fault'; readonly fault: SendFault }
  | { readonly kind: 'advance'; readonly ms: number }
  | { readonly kind: 'turns'; readonly count: number }
  | { readonly kind: 'kill' }
  | { readonly kind: 'listing'; readonly listing: Listing }
  | { readonly kind: 'outside'; readonly account: string };

const account = fc.constantFrom('ana', 'bea');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('ask' as const), account, guildId: fc.constantFrom('one', 'two') }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('fault' as const), fault: fc.constantFrom(...FAULTS) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('advance' as const), ms: fc.constantFrom(0, 100, 2_500, 20_000) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('turns' as const), count: fc.integer({ min: 0, max: 6 }) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'kill' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('listing' as const), listing: fc.constantFrom(...LISTINGS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('outside' as const), account }) },
);

/** Each award has an amount of its own, so that what was applied tells whose it was. */
const toHundredths = (index: number) => 100_000 + index;

/** What is applied late is applied within the settling time: later than that is a limit that the docs state. */
async function advance(world: DeliveryWorld, ms: number): Promise<void> {
  for (let left = ms; left >= 0; left -= 2_000) {
    await world.advance(Math.min(left, 2_000));
    world.api.applyLate();
  }
}

async function play(world: DeliveryWorld, steps: readonly Step[]): Promise<Award[]> {
  const awards: Award[] = [];
  for (const next of steps) {
    switch (next.kind) {
      case 'ask':
        awards.push(
          await world.ask({ hundredths: toHundredths(awards.length), accountId: next.account, guildId: next.guildId }),
        );
        break;
      case 'fault':
        world.api.faults.push(next.fault);
        break;
      case 'advance':
        await advance(world, next.ms);
        break;
      case 'turns':
        for (let turn = 0; turn < next.count; turn++) await new Promise(setImmediate);
        break;
      case 'kill':
        world.kill();
        world.api.applyLate();
        await world.start();
        break;
      case 'listing':
        world.api.listing = next.listing;
        break;
      case 'outside':
        world.api.changeOutside({ communityId: 'community', fieldId: 'field', accountId: next.account }, 'increase', 3);
    }
  }
  return awards;
}

/** Small and repeatable: a failing schedule replays to the letter. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe('any schedule of awards, faults, lists and deaths', () => {
  const folder = useFolder();
  let count = 0;

  it('applies what is settled exactly once, what is refused never, and nothing twice, and leaves a sound ledger', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
        count += 1;
        const path = join(folder(), `${count}.db`);
        const world = await createDeliveryWorld(createRandom(1), undefined, path);
        try {
          await play(world, steps);
          await expectHealthyLedger(path);
          world.api.applyLate();
          world.api.faults.length = 0;
          if (world.api.listing === 'failed') world.api.listing = 'newest-first';
          const awards = await world.finish();
          for (const award of awards) {
            const count = world.api.applied.filter(({ value }) => value * 100 === award.hundredths).length;
            if (award.status === 'settled') expect([award, count]).toEqual([award, 1]);
            else if (award.status === 'refused') expect([award, count]).toEqual([award, 0]);
            else expect([award.status, count <= 1]).toEqual(['review', true]);
          }
          expect(world.api.mostAtOnce).toBeLessThanOrEqual(1);
          await expectHealthyLedger(path);
        } finally {
          await world.close();
        }
      }),
      { numRuns: SCHEDULES },
    );
  });
});
