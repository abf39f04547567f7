import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLateCopies } from '../../src/delivery/late-copies.ts';
import { type Award, findCopyObstacle } from '../../src/points/award.ts';
import { decideReversal } from '../../src/points/undo.ts';
import { createDeliveryWorld, type DeliveryWorld, PLACE } from '../support/delivery-world.ts';

const SILENT = pino({ level: 'silent' });
const MINUTE_MS = 60_000;

/** A world whose lane has an entry, so that what is absent can be told. */
async function createWorld(
  begin = (world: DeliveryWorld): unknown => world.ask({ hundredths: 100 }),
): Promise<DeliveryWorld> {
  const world: DeliveryWorld = await createDeliveryWorld(Math.random, ({ store, clock }) => {
    const watch = createLateCopies({
      store,
      gateway: { list: (userField, options) => world.api.gateway.list(userField, options) },
      credentials: { find: async () => ({ key: 'key' }) },
      clock,
      log: SILENT,
    });
    watch.start();
    return [watch];
  });
  onTestFinished(() => world.close());
  await begin(world);
  await world.advance(1_000);
  return world;
}

/** An award whose answer never came, that was proven absent and sent again. */
async function sendTwice(world: DeliveryWorld, fault: 'late' | 'lost-before' = 'late'): Promise<Award> {
  world.api.faults.push(fault);
  const award = await world.ask({ hundredths: 500 });
  await world.advance(MINUTE_MS);
  const settled = await world.get(award);
  expect([settled.status, settled.attempts]).toEqual(['settled', 2]);
  return settled;
}

/** One look of a process that does nothing else, so much later. */
async function lookOnce({ store, api, now }: DeliveryWorld, laterMs: number): Promise<void> {
  const watch = createLateCopies({
    store,
    gateway: { list: (userField, options) => api.gateway.list(userField, options) },
    credentials: { find: async () => ({ key: 'key' }) },
    clock: {
      now: () => now() + laterMs,
      monotonic: () => now() + laterMs,
      confirmed: () => now() + laterMs,
      schedule: () => () => undefined,
    },
    log: SILENT,
  });
  watch.start();
  await watch.stop();
}

describe('an award that was taken back after a try that had not arrived', () => {
  it('is given to staff when that try arrives after all, and can be taken off once', async () => {
    const world = await createWorld();
    world.api.faults.push('late');
    const award = await world.ask({ hundredths: 500 });
    await world.advance(2_000);
    world.api.faultOf.set(PLACE.accountId, 'unreachable');
    await world.advance(MINUTE_MS);
    expect(await world.get(award)).toMatchObject({ status: 'queued' });
    const by = { key: 'undo', actorId: 'staff', guildId: 'guild', reason: undefined };
    expect((await world.store.undoAward(award.id, by, { reply: undefined, at: world.now() })).kind).toBe('cancelled');
    world.api.faultOf.clear();
    world.api.applyLate();
    world.nudge();
    await world.advance(5 * MINUTE_MS);
    const found = await world.get(award);
    expect(found).toMatchObject({ status: 'cancelled', lateCopy: { state: 'found' } });
    await world.store.decideLateCopy(
      { awardId: award.id, number: 1 },
      { decision: 'compensate', staffId: 'staff', at: world.now() },
    );
    world.nudge();
    await world.advance(MINUTE_MS);
    expect(world.api.total(PLACE)).toBe(1);
  });
});

describe('an award that was sent again', () => {
  it('is given to staff when its first copy arrives after all, and can be taken off once', async () => {
    const world = await createWorld();
    const award = await sendTwice(world);
    world.api.applyLate();
    expect(world.api.total(PLACE)).toBe(11);
    await world.advance(5 * MINUTE_MS);
    const found = await world.get(award);
    expect(found.lateCopy).toMatchObject({ state: 'found', entryId: world.api.applied.at(-1)?.id });
    expect(await world.store.listReviews('guild', 10)).toEqual([found]);
    expect((await world.store.countOpen('guild')).review).toBe(1);

    const decided = await world.store.decideLateCopy(
      { awardId: award.id, number: 1 },
      { decision: 'compensate', staffId: 'staff', at: world.now() },
    );
    const again = await world.store.decideLateCopy(
      { awardId: award.id, number: 1 },
      { decision: 'compensate', staffId: 'other', at: world.now() },
    );
    expect([decided.kind, again.kind, again.award.lateCopy?.decidedBy]).toEqual(['decided', 'not-open', 'staff']);
    world.nudge();
    await world.advance(MINUTE_MS);
    expect(world.api.total(PLACE)).toBe(6);
    expect(await world.store.listReviews('guild', 10)).toEqual([]);
  });

  it.each([
    ['left something', 1, 4, undefined],
    ['found less than it was to take off, since points were taken off meanwhile', 9, 0, 'may-have-stopped'],
  ] as const)('takes points off only once where its copy %s', async (_, taken, left, obstacle) => {
    const world = await createWorld();
    world.api.stopsAtZero = true;
    world.api.write = (entry, { total }) => ({ ...entry, total });
    await world.ask({ hundredths: 1_400 });
    await world.advance(1_000);
    world.api.faults.push('late');
    const award = await world.ask({ action: 'decrease', hundredths: 500 });
    await world.advance(MINUTE_MS);
    await world.ask({ action: 'decrease', hundredths: taken * 100 });
    await world.advance(5_000);
    world.api.applyLate();
    expect(world.api.total(PLACE)).toBe(left);
    await world.advance(5 * MINUTE_MS);
    const found = await world.get(award);
    expect(found.lateCopy).toMatchObject({ state: 'found', total: left });
    expect(findCopyObstacle(found)).toBe(obstacle);
  });

  it('takes nothing off for a removal whose own entry was never named, since that may be what was found', async () => {
    const world = await createWorld();
    world.api.stopsAtZero = true;
    world.api.write = (entry, { total }) => ({ ...entry, total });
    await world.ask({ hundredths: 1_400 });
    await world.advance(1_000);
    world.api.faults.push('late', 'no-total');
    const award = await world.ask({ action: 'decrease', hundredths: 500 });
    await world.advance(MINUTE_MS);
    expect(await world.get(award)).toMatchObject({ status: 'settled', historyId: undefined });
    await world.ask({ action: 'decrease', hundredths: 800 });
    await world.advance(5_000);
    world.api.applyLate();
    await world.advance(5 * MINUTE_MS);
    const found = await world.get(award);
    expect(found.lateCopy).toMatchObject({ state: 'found' });
    expect(findCopyObstacle(found)).toBe('may-have-stopped');
  });

  it('leaves the total before the next award unknown, so that a removal of all is not taken for one that stopped', async () => {
    const world = await createWorld();
    await sendTwice(world);
    world.api.applyLate();
    await world.advance(5 * MINUTE_MS);
    const removal = await world.ask({ action: 'decrease', hundredths: 1_100 });
    world.nudge();
    await world.advance(MINUTE_MS);
    const settled = await world.get(removal);
    expect(settled).toMatchObject({ status: 'settled', total: 0, totalBefore: undefined });
    expect(decideReversal(settled)).toEqual({ kind: 'reverse', action: 'increase', hundredths: 1_100 });
  });

  it('leaves a total that is newer than the copy as it is, so that a removal which stopped at zero is seen to have', async () => {
    const world = await createWorld();
    world.api.stopsAtZero = true;
    const award = await sendTwice(world);
    world.api.applyLate();
    await world.advance(2_000);
    const next = await world.ask({ hundredths: 100 });
    await world.advance(2_000);
    expect(await world.get(next)).toMatchObject({ status: 'settled', total: 12 });
    expect((await world.get(award)).lateCopy).toBeUndefined();
    await world.advance(5 * MINUTE_MS);
    expect((await world.get(award)).lateCopy?.state).toBe('found');
    const removal = await world.ask({ action: 'decrease', hundredths: 5_000 });
    await world.advance(MINUTE_MS);
    const settled = await world.get(removal);
    expect(settled).toMatchObject({ status: 'settled', total: 0, totalBefore: 12 });
    expect(decideReversal(settled)).toEqual({ kind: 'not-undoable', why: 'stopped-at-zero' });
  });

  it('stays as it is when staff say that the other entry is somebody else’s', async () => {
    const world = await createWorld();
    const award = await sendTwice(world, 'lost-before');
    world.api.changeOutside(PLACE, 'increase', 5);
    await world.advance(5 * MINUTE_MS);
    await world.store.decideLateCopy(
      { awardId: award.id, number: 1 },
      { decision: 'ignore', staffId: 'staff', at: world.now() },
    );
    world.nudge();
    await world.advance(MINUTE_MS);
    expect([(await world.get(award)).lateCopy?.state, world.api.total(PLACE)]).toEqual(['ignored', 11]);
  });

  it('leaves the total unknown where its own entry has no name: what was found may be that, and the copy newer', async () => {
    const world = await createWorld();
    world.api.stopsAtZero = true;
    world.api.faults.push('late', 'no-total');
    const award = await world.ask({ hundredths: 500 });
    await world.advance(MINUTE_MS);
    const next = await world.ask({ hundredths: 100 });
    await world.advance(2_000);
    expect(await world.get(next)).toMatchObject({ status: 'settled', total: 7 });
    world.api.applyLate();
    await world.advance(60 * MINUTE_MS);
    expect((await world.get(award)).lateCopy?.state).toBe('found');
    const removal = await world.ask({ action: 'decrease', hundredths: 1_200 });
    await world.advance(MINUTE_MS);
    expect(decideReversal(await world.get(removal))).toEqual({
      kind: 'reverse',
      action: 'increase',
      hundredths: 1_200,
    });
  });

  it('takes no copy of its undo for its own where its own entry was found by a list', async () => {
    const world = await createWorld(({ api }) => api.changeOutside(PLACE, 'increase', 1));
    world.api.faults.push('late', 'lost-after');
    const award = await world.ask({ hundredths: 500 });
    await world.advance(2 * MINUTE_MS);
    expect(await world.get(award)).toMatchObject({ status: 'settled', attempts: 2, historyFrom: 'list' });
    world.api.changeOutside(PLACE, 'decrease', 5);
    await world.advance(20 * MINUTE_MS);
    expect((await world.get(award)).lateCopy).toBeUndefined();
    world.api.applyLate();
    await world.advance(60 * MINUTE_MS);
    expect((await world.get(award)).lateCopy?.state).toBe('found');
  });

  it('is found where lists write the total as the value, which is the same for the first entry of a lane', async () => {
    const world = await createWorld(() => undefined);
    world.api.write = (entry, { total }) => ({ ...entry, value: total });
    world.api.faults.push('late');
    const award = await world.ask({ hundredths: 500 });
    await world.advance(MINUTE_MS);
    await world.store.decideReview(award.id, { decision: 'again', staffId: 'staff', at: world.now() });
    world.nudge();
    await world.advance(MINUTE_MS);
    expect(await world.get(award)).toMatchObject({ status: 'settled', attempts: 2, total: 5 });
    world.api.applyLate();
    await world.advance(60 * MINUTE_MS);
    expect((await world.get(award)).lateCopy?.state).toBe('found');
  });

  it('is found to be there twice also by a process that was started since', async () => {
    const world = await createWorld();
    const award = await sendTwice(world);
    world.kill();
    world.api.applyLate();
    await world.start();
    await world.advance(5 * MINUTE_MS);
    expect((await world.get(award)).lateCopy?.state).toBe('found');
  });

  it.each([
    ['nothing more turns up', () => undefined],
    ['an entry of another value does', (world: DeliveryWorld) => world.api.changeOutside(PLACE, 'increase', 6)],
    ['an entry of another action does', (world: DeliveryWorld) => world.api.changeOutside(PLACE, 'decrease', 5)],
    ['another award of ours like it does', (world: DeliveryWorld) => world.ask({ hundredths: 500 })],
  ])('is nobody’s business when %s', async (_, happen) => {
    const world = await createWorld();
    const award = await sendTwice(world, 'lost-before');
    await happen(world);
    await world.advance(180 * MINUTE_MS);
    expect((await world.get(award)).lateCopy).toBeUndefined();
    expect(await world.store.listDueLateWatches({ at: Number.MAX_SAFE_INTEGER, limit: 10 })).toEqual([]);
  });

  it('is looked at later where the history cannot be listed, and not for ever', async () => {
    const world = await createWorld();
    const award = await sendTwice(world);
    world.api.listing = 'failed';
    world.api.applyLate();
    await world.advance(10 * MINUTE_MS);
    expect((await world.get(award)).lateCopy).toBeUndefined();
    world.api.listing = 'oldest-first';
    await world.advance(MINUTE_MS);
    expect((await world.get(award)).lateCopy?.state).toBe('found');
  });

  it('leaves an entry alone that may be that of another award like it, of which nobody knows yet', async () => {
    const world = await createWorld();
    const award = await sendTwice(world);
    world.kill();
    const { store } = world;
    const other = await world.ask({ hundredths: 500 });
    const [claimed] = await store.claimAwards({ at: world.now(), limit: 1, leaseMs: MINUTE_MS, heldGuilds: [] });
    const { id, fence } = claimed?.award ?? other;
    await store.beginSend(
      { awardId: id, fence },
      { anchor: { kind: 'unknown' }, lastTotal: undefined, at: world.now() },
    );
    await store.markUnknown({ awardId: id, fence }, { readAt: world.now(), at: world.now() });
    world.api.changeOutside(PLACE, 'increase', 5);
    await lookOnce(world, 5 * MINUTE_MS);
    expect((await world.get(award)).lateCopy).toBeUndefined();
    await store.reviewAward({ awardId: id, fence }, { problem: 'AMBIGUOUS', at: world.now() });
    await lookOnce(world, 6 * MINUTE_MS);
    expect((await world.get(award)).lateCopy).toBeUndefined();
    await store.decideReview(id, { decision: 'drop', staffId: 'staff', at: world.now() });
    await lookOnce(world, 7 * MINUTE_MS);
    expect((await world.get(award)).lateCopy?.state).toBe('found');
    await world.start();
  });

  it('leaves an entry alone that may be that of an award of another action, where no action was checked', async () => {
    const world = await createWorld();
    world.api.write = (entry) => ({ ...entry, action: 'overwrite' });
    const award = await sendTwice(world);
    world.kill();
    const { store } = world;
    const other = await world.ask({ hundredths: 500, action: 'decrease' });
    const [claimed] = await store.claimAwards({ at: world.now(), limit: 1, leaseMs: MINUTE_MS, heldGuilds: [] });
    const { id, fence } = claimed?.award ?? other;
    await store.beginSend(
      { awardId: id, fence },
      { anchor: { kind: 'unknown' }, lastTotal: undefined, at: world.now() },
    );
    await store.markUnknown({ awardId: id, fence }, { readAt: world.now(), at: world.now() });
    world.api.changeOutside(PLACE, 'decrease', 5);
    await lookOnce(world, 5 * MINUTE_MS);
    expect((await world.get(award)).lateCopy).toBeUndefined();
    await world.start();
  });

  it('takes no later award of its lane for its copy where no answer names an entry', async () => {
    const world = await createWorld();
    world.api.faults.push('late', 'no-total', 'no-total');
    const award = await world.ask({ hundredths: 500 });
    await world.advance(MINUTE_MS);
    await world.ask({ hundredths: 900 });
    await world.advance(180 * MINUTE_MS);
    expect((await world.get(award)).lateCopy).toBeUndefined();
  });

  it('is found where its own entry has no id that we know', async () => {
    const world = await createWorld();
    world.api.faults.push('late', 'no-total');
    const award = await world.ask({ hundredths: 500 });
    await world.advance(MINUTE_MS);
    expect((await world.get(award)).historyId).toBeUndefined();
    await world.advance(3 * MINUTE_MS);
    expect((await world.get(award)).lateCopy).toBeUndefined();
    world.api.applyLate();
    await world.advance(60 * MINUTE_MS);
    expect((await world.get(award)).lateCopy?.state).toBe('found');
  });

  it.each(['increase', 'decrease'] as const)(
    'is found where its own entry has no id that we know, and lists show totals as values: %s',
    async (action) => {
      const world = await createWorld((begun) => begun.api.changeOutside(PLACE, 'increase', 1));
      world.api.write = (entry, { total }) => ({ ...entry, value: total });
      world.api.faults.push('late', 'no-total');
      const award = await world.ask({ hundredths: 500, action });
      await world.advance(MINUTE_MS);
      expect(await world.get(award)).toMatchObject({ status: 'settled', attempts: 2, historyId: undefined });
      world.api.applyLate();
      await world.advance(60 * MINUTE_MS);
      expect((await world.get(award)).lateCopy?.state).toBe('found');
    },
  );
});

describe('an award of which several tries were given up', () => {
  /** Two tries whose answers never came, and a third that was confirmed. */
  async function sendThrice(world: DeliveryWorld): Promise<Award> {
    world.api.faults.push('late', 'late');
    const award = await world.ask({ hundredths: 500 });
    for (let minute = 0; minute < 3; minute += 1) await world.advance(MINUTE_MS);
    const settled = await world.get(award);
    expect([settled.status, settled.attempts]).toEqual(['settled', 3]);
    return settled;
  }

  /** Staff take off what their cards are about, one after the other. */
  async function takeOffAll(world: DeliveryWorld, award: Award): Promise<number[]> {
    const numbers: number[] = [];
    for (let look = 0; look < 12; look += 1) {
      const { lateCopy } = await world.get(award);
      if (lateCopy?.state === 'found') {
        numbers.push(lateCopy.number);
        await world.store.decideLateCopy(
          { awardId: award.id, number: lateCopy.number },
          { decision: 'compensate', staffId: 'staff', at: world.now() },
        );
        world.nudge();
      }
      await world.advance(20_000);
    }
    return numbers;
  }

  it('has each of them brought before staff, and taken off once', async () => {
    const world = await createWorld();
    const award = await sendThrice(world);
    world.api.applyLate();
    expect(world.api.total(PLACE)).toBe(16);
    await world.advance(MINUTE_MS);
    expect(await takeOffAll(world, award)).toEqual([1, 2]);
    expect(world.api.total(PLACE)).toBe(6);
    expect(await world.store.listDueLateWatches({ at: Number.MAX_SAFE_INTEGER, limit: 10 })).toEqual([]);
  });

  it('has the second found also where it comes after staff have decided about the first', async () => {
    const world = await createWorld();
    const award = await sendThrice(world);
    world.api.applyLate(1);
    await world.advance(MINUTE_MS);
    expect(await takeOffAll(world, award)).toEqual([1]);
    world.api.applyLate();
    await world.advance(30 * MINUTE_MS);
    expect(await takeOffAll(world, award)).toEqual([2]);
    expect(world.api.total(PLACE)).toBe(6);
  });

  it('has no more found than tries were given up: a further one is somebody else’s', async () => {
    const world = await createWorld();
    const award = await sendTwice(world);
    world.api.applyLate();
    world.api.changeOutside(PLACE, 'increase', 5);
    await world.advance(5 * MINUTE_MS);
    expect(await takeOffAll(world, award)).toEqual([1]);
  });

  it('takes nothing off by a press on the card of a copy that was decided before', async () => {
    const world = await createWorld();
    const award = await sendThrice(world);
    world.api.applyLate();
    await world.advance(5 * MINUTE_MS);
    await world.store.decideLateCopy(
      { awardId: award.id, number: 1 },
      { decision: 'ignore', staffId: 'staff', at: world.now() },
    );
    await world.advance(MINUTE_MS);
    expect((await world.get(award)).lateCopy).toMatchObject({ state: 'found', number: 2 });
    const late = await world.store.decideLateCopy(
      { awardId: award.id, number: 1 },
      { decision: 'compensate', staffId: 'staff', at: world.now() },
    );
    expect([late.kind, late.award.lateCopy?.state]).toEqual(['not-open', 'found']);
  });

  it('is watched for the next copy also where staff take more than a day for the first', async () => {
    const world = await createWorld();
    const award = await sendThrice(world);
    world.api.applyLate();
    await world.advance(5 * MINUTE_MS);
    for (let hour = 0; hour < 26; hour += 1) await world.advance(60 * MINUTE_MS);
    expect(await takeOffAll(world, award)).toEqual([1, 2]);
  });
});

describe('an entry of somebody else that is like an award', () => {
  it.each([true, false])(
    'and was surely made before its first try is no copy of it where the server’s clock is known (%s)',
    async (known) => {
      const world = await createWorld();
      world.api.tellsTime = known;
      await world.ask({ hundredths: 100 });
      await world.advance(5_000);
      world.api.changeOutside(PLACE, 'increase', 5);
      await world.advance(3_000);
      world.api.faults.push('lost-before');
      const award = await world.ask({ hundredths: 500 });
      await world.advance(10 * MINUTE_MS);
      const { attempts, lateCopy } = await world.get(award);
      // Without that clock it is taken for the award itself: a limit.
      expect([attempts, lateCopy, world.api.total(PLACE)]).toEqual([known ? 2 : 1, undefined, known ? 12 : 7]);
    },
  );
});
