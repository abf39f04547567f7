import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Grant, mayChange, planRoles, type RoleFacts, type RoleStep } from '../../src/rewards/plan.ts';
import type { Reward } from '../../src/rewards/reward.ts';
import { createReward } from '../support/reward-samples.ts';

const BRONZE = createReward();
const SILVER = createReward({ roleId: 'silver', total: 50_000 });
const LOW = createReward({ stack: false });
const HIGH = createReward({ roleId: 'silver', total: 50_000, stack: false });

interface Case {
  readonly rewards?: readonly Reward[];
  /** Of every role. */
  readonly total?: number;
  readonly has?: readonly string[];
  readonly grants?: readonly Grant[];
  readonly joinedAt?: number;
  readonly paused?: readonly string[];
}

const grant = (roleId: string, state: Grant['state'] = 'given', at = 100): Grant => ({ roleId, state, at });

function plan({ rewards = [BRONZE], total, has = [], grants = [], joinedAt = 1, paused = [] }: Case): string[] {
  const steps = planRoles({
    rewards,
    totals: new Map(total === undefined ? [] : rewards.map(({ roleId }) => [roleId, total])),
    grants,
    paused: new Set(paused),
    member: { roleIds: new Set(has), joinedAt },
  });
  return steps.map((step) => [step.kind, step.roleId, ...(step.kind === 'note' ? [step.state] : [])].join(' '));
}

describe('the roles that a member should have', () => {
  it.each<[string, Case, string[]]>([
    ['below the total: none', { total: 99.99 }, []],
    ['at the total: it is given', { total: 100 }, ['give bronze']],
    ['at a total that a float cannot hold exactly', { total: 99.999_999_999 }, ['give bronze']],
    ['given already: nothing', { total: 100, has: ['bronze'], grants: [grant('bronze')] }, []],
    ['a total that nobody knows changes nothing', { has: ['bronze'], grants: [grant('bronze')] }, []],
    ['fallen below: it is taken', { total: 99, has: ['bronze'], grants: [grant('bronze')] }, ['take bronze']],
    [
      'fallen below, and somebody took it: it is forgotten',
      { total: 99, grants: [grant('bronze')] },
      ['forget bronze'],
    ],
    ['what others gave is never taken', { total: 99, has: ['bronze'] }, []],
    ['what others gave is noted as theirs', { total: 100, has: ['bronze'] }, ['note bronze found']],
    [
      'theirs, fallen below: it stays',
      { total: 99, has: ['bronze'], grants: [grant('bronze', 'found')] },
      ['forget bronze'],
    ],
    ['somebody took it: that is respected', { total: 100, grants: [grant('bronze')] }, ['note bronze withdrawn']],
    ['and stays so', { total: 100, grants: [grant('bronze', 'withdrawn')] }, []],
    [
      'until they give it again',
      { total: 100, has: ['bronze'], grants: [grant('bronze', 'withdrawn')] },
      ['note bronze found'],
    ],
    ['who left and came back is given it', { total: 100, grants: [grant('bronze')], joinedAt: 101 }, ['give bronze']],
    [
      'also where it had been withdrawn',
      { total: 100, grants: [grant('bronze', 'withdrawn')], joinedAt: 101 },
      ['give bronze'],
    ],
    ['the process died before it was given', { total: 100, grants: [grant('bronze', 'giving')] }, ['give bronze']],
    [
      'the process died right after',
      { total: 100, has: ['bronze'], grants: [grant('bronze', 'giving')] },
      ['note bronze given'],
    ],
    [
      'the process died, and the total fell',
      { total: 0, has: ['bronze'], grants: [grant('bronze', 'giving')] },
      ['take bronze'],
    ],
    ['paused: nothing is given', { total: 100, paused: ['bronze'] }, []],
    ['paused: nothing is taken', { total: 0, has: ['bronze'], grants: [grant('bronze')], paused: ['bronze'] }, []],
  ])('%s', (_, given, steps) => {
    expect(plan(given)).toEqual(steps);
  });

  it('are all that were reached, or the highest alone of those that do not stack', () => {
    expect(plan({ rewards: [BRONZE, SILVER], total: 500 })).toEqual(['give bronze', 'give silver']);
    expect(plan({ rewards: [LOW, HIGH], total: 500 })).toEqual(['give silver']);
    expect(plan({ rewards: [BRONZE, HIGH], total: 500 })).toEqual(['give bronze', 'give silver']);
    expect(plan({ rewards: [LOW, SILVER], total: 500 })).toEqual(['give silver']);
  });

  it('change from one to the next without a moment in between, up and down', () => {
    const low = { has: ['bronze'], grants: [grant('bronze')] };
    expect(plan({ rewards: [LOW, HIGH], total: 500, ...low })).toEqual(['give silver', 'take bronze']);
    const high = { has: ['silver'], grants: [grant('silver')] };
    expect(plan({ rewards: [LOW, HIGH], total: 499, ...high })).toEqual(['give bronze', 'take silver']);
  });

  it('of one field say nothing of another', () => {
    const other = createReward({ roleId: 'silver', total: 50_000, stack: false, fieldId: 'other' });
    expect(plan({ rewards: [LOW, other], total: 500 })).toEqual(['give bronze', 'give silver']);
  });

  it('stay within the margin, and when the total falls where they are to be kept', () => {
    const has = { has: ['bronze'], grants: [grant('bronze')] };
    const margin = createReward({ margin: 1_000 });
    expect(plan({ rewards: [margin], total: 90, ...has })).toEqual([]);
    expect(plan({ rewards: [margin], total: 89.99, ...has })).toEqual(['take bronze']);
    expect(plan({ rewards: [margin], total: 90 })).toEqual([]);
    expect(plan({ rewards: [createReward({ keep: true })], total: 0, ...has })).toEqual([]);
    expect(plan({ rewards: [createReward({ keep: true })], total: 0 })).toEqual([]);
  });

  it('are left in favour of nothing while the higher one is paused', () => {
    const low = { has: ['bronze'], grants: [grant('bronze')], paused: ['silver'] };
    expect(plan({ rewards: [LOW, HIGH], total: 500, ...low })).toEqual([]);
  });

  it('follow an edit, and the removal of a higher one', () => {
    const has = { has: ['bronze'], grants: [grant('bronze')], total: 150 };
    expect(plan({ rewards: [createReward({ total: 20_000 })], ...has })).toEqual(['take bronze']);
    expect(plan({ rewards: [createReward({ total: 15_000 })], ...has })).toEqual([]);
    expect(plan({ rewards: [LOW], has: ['silver'], total: 500 })).toEqual(['give bronze']);
  });
});

const ROLES = ['a', 'b', 'c', 'd'];
const rewardsArbitrary = fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1 }).chain((roleIds) =>
  fc.tuple(
    ...roleIds.map((roleId) =>
      fc
        .record({
          total: fc.integer({ min: 1, max: 1_000 }).map((points) => points * 100),
          margin: fc.integer({ min: 0, max: 300 }).map((points) => points * 100),
          ...{ stack: fc.boolean(), keep: fc.boolean(), fieldId: fc.constantFrom('one', 'two') },
        })
        .map((settings) => createReward({ roleId, ...settings })),
    ),
  ),
);
const totalArbitrary = fc.option(fc.integer({ min: -10, max: 1_200 }), { nil: undefined });

/** What a member has, and what the ledger says of it. */
interface Standing {
  readonly held: Set<string>;
  readonly grants: Map<string, Grant>;
}

function toFacts(rewards: readonly Reward[], total: number | undefined, { held, grants }: Standing): RoleFacts {
  const totals = new Map(total === undefined ? [] : rewards.map(({ roleId }) => [roleId, total]));
  const member = { roleIds: held, joinedAt: 0 };
  return { rewards, totals, grants: [...grants.values()], paused: new Set(), member };
}

function follow(standing: Standing, steps: readonly RoleStep[]): void {
  const { held, grants } = standing;
  for (const step of steps) {
    const { roleId } = step;
    if (step.kind === 'give') held.add(roleId);
    if (step.kind === 'take') held.delete(roleId);
    if (step.kind === 'note') grants.set(roleId, grant(roleId, step.state));
    else if (step.kind === 'give') grants.set(roleId, grant(roleId));
    else grants.delete(roleId);
  }
}

/** After each total, everything is as it should be. */
function live(rewards: readonly Reward[], totals: readonly (number | undefined)[], held: readonly string[] = []) {
  const standing: Standing = { held: new Set(held), grants: new Map() };
  const taken: string[] = [];
  const changes: number[] = [];
  for (const total of totals) {
    const steps = planRoles(toFacts(rewards, total, standing));
    taken.push(...steps.flatMap((step) => (step.kind === 'take' ? [step.roleId] : [])));
    changes.push(steps.filter(({ kind }) => kind === 'give' || kind === 'take').length);
    follow(standing, steps);
  }
  return { standing, taken, changes };
}

describe('whatever the rewards and however totals move', () => {
  const world = fc.tuple(rewardsArbitrary, fc.array(totalArbitrary, { minLength: 1, maxLength: 12 }));
  const heldArbitrary = fc.subarray(ROLES);

  it('one look is enough: right after it nothing is left to do', () => {
    fc.assert(
      fc.property(world, heldArbitrary, ([rewards, totals], held) => {
        const { standing } = live(rewards, totals, held);
        expect(planRoles(toFacts(rewards, totals.at(-1), standing))).toEqual([]);
      }),
    );
  });

  it('no role is taken that others gave', () => {
    fc.assert(
      fc.property(world, heldArbitrary, ([rewards, totals], held) => {
        const { taken, standing } = live(rewards, totals, held);
        expect(taken.filter((roleId) => held.includes(roleId))).toEqual([]);
        expect(held.every((roleId) => standing.held.has(roleId))).toBe(true);
      }),
    );
  });

  it('no role comes and goes while the total moves within its margin', () => {
    const inside = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(rewardsArbitrary, inside, ([first], places) => {
        if (first === undefined) return;
        const totals = places.map((place) => (first.total - place * first.margin) / 100);
        const { changes } = live([first], totals);
        expect(changes.reduce((all, count) => all + count, 0)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('what is to be kept is never taken for a total that falls', () => {
    fc.assert(
      fc.property(world, ([rewards, totals]) => {
        const kept = rewards.map((reward) => ({ ...reward, keep: true, stack: true }));
        expect(live(kept, totals).taken).toEqual([]);
      }),
    );
  });

  it('of a field, one at most is held of those that do not stack, where no two have one total', () => {
    fc.assert(
      fc.property(world, ([rewards, totals]) => {
        const distinct = rewards.map((reward, index) => ({ ...reward, stack: false, total: reward.total + index }));
        const { standing } = live(distinct, totals);
        for (const fieldId of ['one', 'two']) {
          const ofField = distinct.filter((reward) => reward.fieldId === fieldId);
          expect(ofField.filter(({ roleId }) => standing.held.has(roleId)).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('the order of the rewards makes no difference', () => {
    fc.assert(
      fc.property(world, ([rewards, totals]) => {
        const turned = live(rewards.toReversed(), totals).standing;
        expect([...turned.held].sort()).toEqual([...live(rewards, totals).standing.held].sort());
      }),
    );
  });

  it('where Discord need not be asked, nothing was to do', () => {
    fc.assert(
      fc.property(rewardsArbitrary, totalArbitrary, heldArbitrary, (rewards, total, held) => {
        const facts = toFacts(rewards, total, { held: new Set(held), grants: new Map() });
        if (!mayChange(facts)) expect(planRoles(facts)).toEqual([]);
      }),
    );
  });
});
