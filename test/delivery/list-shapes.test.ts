/** Lists that show something else than was sent: whatever they show, an award counts once or is put before staff. */
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDeliveryWorld, type DeliveryWorld, PLACE } from '../support/delivery-world.ts';
import type { FakeApi, SendFault } from '../support/fake-api.ts';

type Write = FakeApi['write'];

const later =
  (ms: number): Write =>
  (entry) => ({ ...entry, createdAt: new Date(Date.parse(entry.createdAt ?? '') + ms).toISOString() });
const HOUR_MS = 3_600_000;

const SHAPES = {
  'as it was sent': (entry) => entry,
  '90 s earlier': later(-90_000),
  '2 h earlier': later(-2 * HOUR_MS),
  '8 h earlier': later(-8 * HOUR_MS),
  '90 s later': later(90_000),
  '2 h later': later(2 * HOUR_MS),
  '8 h later': later(8 * HOUR_MS),
  'totals as values': (entry, { total }) => ({ ...entry, value: total }),
  hundredths: (entry, { value }) => ({ ...entry, value: value * 100 }),
  'all overwrites': (entry) => ({ ...entry, action: 'overwrite' }),
  'all increases': (entry) => ({ ...entry, action: 'increase' }),
  'actions in other words': (entry) => ({ ...entry, action: undefined }),
  'numbers as text': (entry) => ({ ...entry, value: undefined }),
  'other ids': (entry) => ({ ...entry, id: `other-${entry.id}` }),
  'values below zero for decreases': (entry, { action, value }) => ({
    ...entry,
    value: action === 'decrease' ? -value : value,
  }),
  'values without their fraction': (entry, { value }) => ({ ...entry, value: Math.trunc(value) }),
  'each time an hour earlier than the one before': (entry, change) =>
    later(-HOUR_MS * Number(change.id.replace(/\D/g, '')))(entry, change),
  'times of the day alone': (entry) => ({ ...entry, createdAt: `${entry.createdAt?.slice(0, 10)}T00:00:00.000Z` }),
  'no times': (entry) => ({ ...entry, createdAt: undefined }),
} as const satisfies Readonly<Record<string, Write>>;
type Shape = keyof typeof SHAPES;

/** What is still told: the shape is seen through, or leaves enough. */
const TELLING: readonly Shape[] = [
  'as it was sent',
  '90 s earlier',
  '2 h earlier',
  '8 h earlier',
  '90 s later',
  '2 h later',
  '8 h later',
  'values below zero for decreases',
  'all increases',
];

async function createWorld(shape: Shape): Promise<DeliveryWorld> {
  const world = await createDeliveryWorld();
  onTestFinished(() => world.close());
  world.api.write = SHAPES[shape];
  return world;
}

/** +5 and +7.5 settle, then the answer to +10.5 gets lost. */
async function lose(world: DeliveryWorld, fault: SendFault, amounts = [500, 750]) {
  for (const hundredths of amounts) await world.ask({ hundredths });
  await world.finish();
  await world.advance(5_000);
  world.api.faults.push(fault);
  const award = await world.ask({ hundredths: 1_050 });
  await world.finish();
  return world.get(award);
}

const countOf = ({ api }: DeliveryWorld, value: number) =>
  api.applied.filter((change) => change.value === value).length;

describe.each(Object.keys(SHAPES) as Shape[])('a list with %s', (shape) => {
  it('never makes an award that arrived count twice', async () => {
    const world = await createWorld(shape);
    const award = await lose(world, 'lost-after');
    expect(countOf(world, 10.5)).toBe(1);
    if (TELLING.includes(shape)) expect(award.status).toBe('settled');
    else expect(['settled', 'review']).toContain(award.status);
  });

  it('never makes one count twice whose lane has one entry that shows the same either way', async () => {
    const world = await createWorld(shape);
    await lose(world, 'lost-after', [500]);
    expect(countOf(world, 10.5)).toBe(1);
  });

  it('never makes the first award of a community count twice', async () => {
    const world = await createWorld(shape);
    world.api.changeOutside(PLACE, 'increase', 3);
    await lose(world, 'lost-after', []);
    expect(countOf(world, 10.5)).toBe(1);
  });

  it('loses no award that did not arrive', async () => {
    const world = await createWorld(shape);
    const award = await lose(world, 'lost-before');
    expect(award.status === 'settled' ? countOf(world, 10.5) : award.status).toBe(
      award.status === 'settled' ? 1 : 'review',
    );
  });

  it('hides no second copy where it shows what it is', async () => {
    const world = await createWorld(shape);
    const award = await lose(world, 'late');
    world.api.applyLate();
    await world.advance(60_000);
    if (award.status === 'settled') expect(countOf(world, 10.5)).toBe(2);
    else expect(countOf(world, 10.5)).toBe(1);
  });
});

describe('a list with totals as values', () => {
  it('settles what came in a burst where user info shows that the total has changed by exactly that', async () => {
    const world = await createWorld('totals as values');
    world.api.showsTotals = true;
    for (const hundredths of [500, 750]) await world.ask({ hundredths });
    world.api.faults.push('none', 'none', 'lost-after');
    const award = await world.ask({ hundredths: 1_050 });
    await world.finish();
    expect(await world.get(award)).toMatchObject({ status: 'settled', historyId: 'entry-3' });
    expect(countOf(world, 10.5)).toBe(1);
  });
});

describe('what one lane has shown', () => {
  it('counts for the others of its community: an entry with another value is not taken for somebody else’s', async () => {
    const world = await createWorld('totals as values');
    await lose(world, 'lost-after');
    world.api.faults.push('lost-after');
    const other = await world.ask({ accountId: 'bea', hundredths: 400 });
    world.api.changeOutside({ ...PLACE, accountId: 'bea' }, 'increase', 3);
    await world.finish();
    expect(await world.get(other)).toMatchObject({ status: 'review' });
    expect(countOf(world, 4)).toBe(1);
  });

  it('checks the fields of a lane that nothing is known of', async () => {
    const world = await createWorld('as it was sent');
    for (const hundredths of [500, 750]) await world.ask({ hundredths });
    await world.finish();
    world.api.faults.push('lost-before');
    const first = await world.ask({ accountId: 'bea', hundredths: 400 });
    await world.advance(0);
    world.api.changeOutside({ ...PLACE, accountId: 'bea' }, 'increase', 3);
    await world.finish();
    expect(await world.get(first)).toMatchObject({ status: 'settled', attempts: 2 });
  });
});

describe('any list', () => {
  const shape = fc.constantFrom(...(Object.keys(SHAPES) as Shape[]));
  const step = fc.record({
    hundredths: fc.constantFrom(500, 750, 1_050),
    action: fc.constantFrom('increase' as const, 'increase' as const, 'decrease' as const),
    fault: fc.constantFrom<SendFault>('none', 'none', 'lost-after', 'lost-before'),
    gapMs: fc.constantFrom(0, 3_000, 120_000),
    outside: fc.constantFrom(0, 0, 0, 3),
    accountId: fc.constantFrom('ana', 'bea'),
  });

  it('leaves every award applied once, or before staff, and never twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        shape,
        fc.boolean(),
        fc.array(step, { minLength: 1, maxLength: 8 }),
        async (name, shows, steps) => {
          const world = await createDeliveryWorld();
          try {
            world.api.write = SHAPES[name];
            world.api.showsTotals = shows;
            let count = 1;
            for (const { fault, gapMs, outside, hundredths, ...award } of steps) {
              const userField = { ...PLACE, accountId: award.accountId };
              if (outside > 0) world.api.changeOutside(userField, 'increase', outside);
              world.api.faultOf.set(award.accountId, fault);
              // Amounts of their own tell whose an entry is.
              await world.ask({ ...award, hundredths: hundredths + 10_000 * count });
              count += 1;
              await world.advance(2_000);
              world.api.faultOf.clear();
              await world.advance(gapMs);
            }
            for (const award of await world.finish()) {
              const times = countOf(world, award.hundredths / 100);
              if (award.status === 'settled') expect([name, award, times]).toEqual([name, award, 1]);
              else expect([name, award.status, times <= 1]).toEqual([name, 'review', true]);
            }
          } finally {
            await world.close();
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
