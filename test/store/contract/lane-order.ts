import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Award, toLane } from '../../../src/points/award.ts';
import type { Store } from '../../../src/store/store.ts';
import { accept, LEASE_MS, load, newSettlement, type OpenStore } from './fixtures.ts';

const GUILDS = ['guild', 'neighbour'];
const ACCOUNTS = ['ana', 'ben'];
const CLAIM_STEP_MS = 100;

type Outcome = 'settle' | 'postpone' | 'refuse' | 'unknown' | 'review';
type Step =
  | { readonly kind: 'ask'; readonly guildId: string; readonly accountId: string; readonly isOverwrite: boolean }
  | { readonly kind: 'claim'; readonly limit: number; readonly heldGuilds: readonly string[] }
  | { readonly kind: 'conclude'; readonly pick: number; readonly outcome: Outcome }
  | { readonly kind: 'undo'; readonly pick: number }
  | { readonly kind: 'decide'; readonly pick: number; readonly decision: 'arrived' | 'again' | 'drop' };

const ask: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('ask'),
  guildId: fc.constantFrom(...GUILDS),
  accountId: fc.constantFrom(...ACCOUNTS),
  isOverwrite: fc.boolean(),
});
const claim: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('claim'),
  limit: fc.integer({ min: 1, max: 3 }),
  heldGuilds: fc.subarray(GUILDS, { maxLength: 1 }),
});
const conclude: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('conclude'),
  pick: fc.nat(),
  outcome: fc.constantFrom<Outcome>('settle', 'postpone', 'refuse', 'unknown', 'review'),
});
const takeBack: fc.Arbitrary<Step> = fc.record({ kind: fc.constant('undo'), pick: fc.nat() });
const decide: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('decide'),
  pick: fc.nat(),
  decision: fc.constantFrom('arrived', 'again', 'drop'),
});
const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: ask },
    { weight: 4, arbitrary: claim },
    { weight: 4, arbitrary: conclude },
    { weight: 2, arbitrary: takeBack },
    { weight: 1, arbitrary: decide },
  ),
  { minLength: 10, maxLength: 40 },
);

export function laneOrderContract(open: OpenStore): void {
  it('hands out what a simple model of lanes would, whatever happens in between', async () => {
    let claimed = 0;
    const property = fc.asyncProperty(steps, async (script) => {
      const store = await open();
      const world = createWorld(store);
      for (const step of script) claimed += await world.play(step);
      await store.close();
    });
    await fc.assert(property, { numRuns: 30, seed: 20_250_615 });
    // The scripts really get awards moving.
    expect(claimed).toBeGreaterThan(50);
  });
}

function createWorld(store: Store) {
  const ids: number[] = [];
  let now = 1_000;

  const inStatus = async (...statuses: Award['status'][]) => {
    const awards = await Promise.all(ids.map((id) => load(store, id)));
    return awards.filter(({ status }) => statuses.includes(status));
  };

  /** @returns how many awards it claimed */
  async function play(step: Step): Promise<number> {
    now += CLAIM_STEP_MS;
    switch (step.kind) {
      case 'ask': {
        const { guildId, accountId, isOverwrite } = step;
        const action = isOverwrite ? 'overwrite' : 'increase';
        ids.push((await accept(store, { guildId, accountId, action }, undefined, now)).id);
        return 0;
      }
      case 'claim': {
        const expected = chooseByModel(await Promise.all(ids.map((id) => load(store, id))), now, step.heldGuilds);
        const claims = await store.claimAwards({
          at: now,
          limit: step.limit,
          leaseMs: LEASE_MS,
          heldGuilds: step.heldGuilds,
        });
        expect(claims.map(({ award }) => award.id)).toEqual(expected.slice(0, step.limit));
        for (const { award } of claims) {
          const begun = await store.beginSend(
            { awardId: award.id, fence: award.fence },
            { anchor: { kind: 'empty' }, lastTotal: 1, at: now },
          );
          // A total that others have passed meanwhile is for staff.
          if (!begun) expect(await load(store, award.id)).toMatchObject({ status: 'review', action: 'overwrite' });
        }
        return claims.length;
      }
      case 'conclude':
        await concludeOne(choose(await inStatus('sending', 'unknown'), step.pick), step.outcome);
        return 0;
      case 'undo': {
        const award = choose(await inStatus('queued', 'settled', 'review', 'unknown'), step.pick);
        if (award !== undefined) await undoOne(award);
        return 0;
      }
      case 'decide': {
        const award = choose(await inStatus('review'), step.pick);
        if (award !== undefined)
          await store.decideReview(award.id, { decision: step.decision, staffId: 'staff', at: now });
        return 0;
      }
    }
  }

  async function concludeOne(award: Award | undefined, outcome: Outcome): Promise<void> {
    if (award === undefined) return;
    const { id, fence, status } = award;
    if (outcome === 'settle') await store.settleAward({ awardId: id, fence }, newSettlement({ at: now }));
    else if (outcome === 'postpone')
      await store.postponeAward(
        { awardId: id, fence },
        { runAt: now + 3 * CLAIM_STEP_MS, problem: undefined, at: now },
      );
    else if (outcome === 'refuse') await store.refuseAward({ awardId: id, fence }, { problem: 'REFUSED', at: now });
    else {
      if (status === 'sending') await store.markUnknown({ awardId: id, fence }, { readAt: now, at: now });
      if (outcome === 'review') await store.reviewAward({ awardId: id, fence }, { problem: 'AMBIGUOUS', at: now });
    }
  }

  async function undoOne({ id, guildId }: Award): Promise<void> {
    const outcome = await store.undoAward(
      id,
      { key: `undo:${now}`, actorId: 'staff', guildId, reason: undefined },
      { reply: undefined, at: now },
    );
    if (outcome.kind !== 'recorded') return;
    ids.push(outcome.award.id);
    await store.acknowledgeAward(outcome.award.id, {}, now);
  }

  return { play };
}

function choose<T>(from: readonly T[], pick: number): T | undefined {
  return from[pick % from.length];
}

/** What may be claimed now, by looking at everything. All of it is asked for by staff, so order is age. */
function chooseByModel(awards: readonly Award[], now: number, heldGuilds: readonly string[]): readonly number[] {
  const laneOf = ({ communityId, fieldId, accountId }: Award) => toLane(communityId, fieldId, accountId ?? '');
  const lanes = new Map<string, Award[]>();
  for (const award of [...awards].sort((a, b) => a.id - b.id)) {
    lanes.set(laneOf(award), [...(lanes.get(laneOf(award)) ?? []), award]);
  }
  const isSettled = (id: number) => awards.some((award) => award.id === id && award.status === 'settled');
  const isVisible = ({ status, guildId, reverses }: Award) =>
    status === 'queued' && !heldGuilds.includes(guildId) && (reverses === undefined || isSettled(reverses));
  return [...lanes.values()]
    .flatMap((lane) => {
      if (lane.some(({ status }) => status === 'sending' || status === 'unknown')) return [];
      const head = lane.find(isVisible);
      if (head === undefined || head.runAt > now) return [];
      const waits =
        head.action === 'overwrite' &&
        lane.some(({ id, status, guildId }) => status === 'review' && id < head.id && guildId === head.guildId);
      return waits ? [] : [head.id];
    })
    .sort((a, b) => a - b);
}
