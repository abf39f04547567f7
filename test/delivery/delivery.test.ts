import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UserField } from '../../src/delivery/gateway.ts';
import type { Award } from '../../src/points/award.ts';
import { createDeliveryWorld, type DeliveryWorld, PLACE } from '../support/delivery-world.ts';
import type { FakeApi } from '../support/fake-api.ts';

let world: DeliveryWorld;
beforeEach(async () => {
  world = await createDeliveryWorld();
});
afterEach(() => world.close());

/** A first award that arrives, so that the lane has an anchor and the list is known to work. */
async function warmUp(): Promise<void> {
  await world.ask({ hundredths: 10_000 });
  await world.finish();
}

describe('an award that Returning.AI takes', () => {
  it('is settled with the total that came back', async () => {
    const award = await world.ask({ hundredths: 1_050 });
    await world.advance(0);
    expect(await world.get(award)).toMatchObject({ status: 'settled', total: 10.5, historyId: 'entry-1' });
  });

  it('shows the total before once it is known', async () => {
    await warmUp();
    const award = await world.ask({ hundredths: 500, action: 'decrease' });
    await world.finish();
    expect(await world.get(award)).toMatchObject({ total: 95, totalBefore: 100, outsideChange: false });
  });

  it('says that somebody else wrote in between when the totals do not add up', async () => {
    await warmUp();
    world.api.changeOutside(PLACE, 'increase', 7);
    const award = await world.ask({ hundredths: 100 });
    await world.finish();
    const settled = await world.get(award);
    expect(settled).toMatchObject({ total: 108, outsideChange: true });
    expect(settled.totalBefore).toBeUndefined();
  });

  it('is settled with its total unknown when the answer has none', async () => {
    world.api.faults.push('no-total');
    const award = await world.ask({ hundredths: 100 });
    await world.finish();
    const settled = await world.get(award);
    expect(settled.status).toBe('settled');
    expect(settled.total).toBeUndefined();
  });
});

describe('an award whose ledger may be another process’s by now', () => {
  it('is not sent before it surely is ours again, and then once', async () => {
    const isOurs = vi.spyOn(world.store, 'isOurs').mockReturnValue(false);
    const award = await world.ask({ hundredths: 300 });
    await world.advance(5_000);
    expect(isOurs).toHaveBeenCalled();
    expect(world.api.applied).toEqual([]);
    isOurs.mockReturnValue(true);
    await world.finish();
    expect(await world.get(award)).toMatchObject({ status: 'settled', total: 3 });
    expect(world.api.applied).toHaveLength(1);
  });
});

describe('a lane', () => {
  it('carries one award at a time, in the order in which they were asked for', async () => {
    for (let count = 1; count <= 20; count++) await world.ask({ hundredths: count * 100 });
    await world.finish();
    expect(world.api.applied.map(({ value }) => value)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(world.api.mostAtOnce).toBe(1);
  });

  it('is shared by two guilds of one community', async () => {
    await world.ask({ hundredths: 100, guildId: 'guild' });
    await world.ask({ hundredths: 200, guildId: 'other' });
    await world.ask({ hundredths: 300, guildId: 'guild' });
    await world.finish();
    expect(world.api.mostAtOnce).toBe(1);
    expect(world.api.total(PLACE)).toBe(6);
  });

  it('does not hold up other lanes while one of its awards is being read back', async () => {
    await warmUp();
    world.api.listingOf.set(PLACE.accountId, 'failed');
    world.api.faults.push('lost-before');
    const stuck = await world.ask({ hundredths: 100 });
    await world.advance(100);
    const other = await world.ask({ hundredths: 100, accountId: 'bea' });
    await world.advance(100);
    expect((await world.get(stuck)).status).toBe('unknown');
    expect((await world.get(other)).status).toBe('settled');
    world.api.listingOf.clear();
  });
});

describe('an answer that got lost', () => {
  for (const listing of ['newest-first', 'oldest-first'] as const) {
    it(`is found in the history (${listing}) and the award is not sent again`, async () => {
      await warmUp();
      world.api.listing = listing;
      world.api.faults.push('lost-after');
      const award = await world.ask({ hundredths: 2_500 });
      await world.finish();
      expect(await world.get(award)).toMatchObject({ status: 'settled', historyId: 'entry-2' });
      expect(world.api.sends).toBe(2);
      expect(world.api.total(PLACE)).toBe(125);
    });

    it(`leads to another send once two reads (${listing}) have shown that nothing arrived`, async () => {
      await warmUp();
      world.api.listing = listing;
      world.api.faults.push('lost-before');
      const award = await world.ask({ hundredths: 2_500 });
      await world.advance(2_000);
      expect(await world.get(award)).toMatchObject({ status: 'unknown' });
      await world.finish();
      expect(await world.get(award)).toMatchObject({ status: 'settled', total: 125, attempts: 2 });
      expect(world.api.total(PLACE)).toBe(125);
    });
  }

  it('is found although it was applied only after the first read', async () => {
    await warmUp();
    world.api.faults.push('late');
    const award = await world.ask({ hundredths: 2_500 });
    await world.advance(2_000);
    world.api.applyLate();
    await world.finish();
    expect((await world.get(award)).status).toBe('settled');
    expect(world.api.total(PLACE)).toBe(125);
  });

  it('is found although it was applied half a minute after we gave up, and is not sent again', async () => {
    await warmUp();
    world.api.faults.push('late');
    const award = await world.ask({ hundredths: 2_500 });
    for (let second = 0; second < 30; second++) await world.advance(1_000);
    expect((await world.get(award)).status).toBe('unknown');
    world.api.applyLate();
    await world.finish();
    expect((await world.get(award)).status).toBe('settled');
    expect(world.api.total(PLACE)).toBe(125);
    expect(world.api.sends).toBe(2);
  });

  it('that we gave up on is sent again once it cannot arrive any more', async () => {
    await warmUp();
    world.api.faults.push('late');
    const award = await world.ask({ hundredths: 2_500 });
    await world.finish();
    expect(await world.get(award)).toMatchObject({ status: 'settled', attempts: 2, total: 125 });
  });

  it('of a lane without history is found after an empty list', async () => {
    world.api.faults.push('lost-after');
    const award = await world.ask({ hundredths: 100 });
    await world.finish();
    expect((await world.get(award)).status).toBe('settled');
    expect(world.api.total(PLACE)).toBe(1);
  });

  it('of a lane without history is sent again only where another lane proves that lists show entries', async () => {
    await world.ask({ hundredths: 100, accountId: 'bea' });
    await world.finish();
    world.api.faults.push('lost-before');
    const award = await world.ask({ hundredths: 100 });
    await world.finish();
    expect((await world.get(award)).status).toBe('settled');
    expect(world.api.total(PLACE)).toBe(1);
  });

  it('goes to staff where lists are always empty', async () => {
    world.api.listing = 'empty';
    await warmUp();
    world.api.faults.push('lost-before');
    const award = await world.ask({ hundredths: 100 });
    await world.finish();
    expect((await world.get(award)).status).toBe('review');
    expect(world.api.sends).toBe(2);
  });

  it('goes to staff where there is no list and no total', async () => {
    world.api.listing = 'unsupported';
    await warmUp();
    world.api.faults.push('lost-after');
    const award = await world.ask({ hundredths: 100 });
    await world.finish();
    expect(await world.get(award)).toMatchObject({ status: 'review', problem: 'LIST_UNAVAILABLE' });
  });

  it('is told by the totals where there is no list', async () => {
    world.api.listing = 'unsupported';
    world.api.showsTotals = true;
    await warmUp();
    world.api.faults.push('lost-after', 'none', 'lost-before', 'none');
    await world.ask({ hundredths: 100 });
    await world.ask({ hundredths: 200 });
    await world.ask({ hundredths: 300 });
    const awards = await world.finish();
    expect(awards.map(({ status }) => status)).toEqual(['settled', 'settled', 'settled', 'settled']);
    expect(world.api.total(PLACE)).toBe(106);
  });

  it.each([
    [1.2e15, 'lost-before', 'settled', 1.2e15 + 1],
    [1.2e15, 'lost-after', 'settled', 1.2e15 + 1],
    // One more is the same double.
    [2 ** 53, 'lost-before', 'review', 2 ** 53],
    [2 ** 53, 'lost-after', 'review', 2 ** 53],
  ] as const)('of a total of %d that is %s ends %s: no change is taken for one', async (total, fault, status, end) => {
    world.api.listing = 'unsupported';
    world.api.showsTotals = true;
    world.api.changeOutside(PLACE, 'overwrite', total - 1);
    await world.ask({ hundredths: 100 });
    await world.finish();
    world.api.faults.push(fault);
    const award = await world.ask({ hundredths: 100 });
    await world.finish();
    expect((await world.get(award)).status).toBe(status);
    expect(world.api.total(PLACE)).toBe(end);
  });

  it.each(['newest-first', 'oldest-first'] as const)(
    'in a burst on one account is never for staff, however long its list (%s) is: totals prove what a page cannot',
    async (listing) => {
      world.api.listing = listing;
      world.api.showsTotals = true;
      await warmUp();
      for (let count = 0; count < 30; count += 1) {
        world.api.faults.push('lost-before');
        await world.ask({ hundredths: 100 + count });
        await world.finish();
      }
      const awards = await world.finish();
      expect(awards.filter(({ status }) => status !== 'settled')).toEqual([]);
      expect(world.api.applied).toHaveLength(31);
    },
  );

  it('in a list that is as long as a page is for staff where no total is shown, unless a longer list was seen', async () => {
    await warmUp();
    for (let count = 0; count < 9; count += 1) await world.ask({ hundredths: 100 + count });
    await world.finish();
    world.api.faults.push('lost-before');
    const first = await world.ask({ hundredths: 2_500 });
    await world.finish();
    expect(await world.get(first)).toMatchObject({ status: 'review', problem: 'ABSENCE_UNPROVEN' });
    world.api.faults.push(...Array.from({ length: 12 }, () => 'none' as const), 'lost-after');
    for (let count = 0; count < 13; count += 1) await world.ask({ accountId: 'ben', hundredths: 100 + count });
    await world.finish();
    await world.store.decideReview(first.id, { decision: 'drop', staffId: 'staff', at: 0 });
    world.api.faults.push('lost-before');
    const second = await world.ask({ hundredths: 2_600 });
    await world.finish();
    expect(await world.get(second)).toMatchObject({ status: 'settled' });
  });

  describe('where a list may be its first page, the total proves nothing', () => {
    const fill = async (count: number) => {
      world.api.listing = 'oldest-first';
      world.api.showsTotals = true;
      for (let done = 0; done < count; done += 1) await world.ask({ hundredths: 1_000 });
      await world.finish();
      world.api.pageSize = 10;
    };
    const lose = async (award: Parameters<DeliveryWorld['ask']>[0]) => {
      world.api.faults.push('lost-after');
      const asked = await world.ask(award);
      await world.finish();
      return world.get(asked);
    };

    it('when others have changed it by as much, and the page shows that', async () => {
      await fill(8);
      await world.ask({ hundredths: 1_000, action: 'decrease' });
      await world.finish();
      world.api.changeOutside(PLACE, 'increase', 25);
      const award = await lose({ hundredths: 2_500, action: 'decrease' });
      expect(award).toMatchObject({ status: 'review', problem: 'ABSENCE_UNPROVEN' });
      expect(world.api.total(PLACE)).toBe(70);
    });

    it('when the last answer is of another minute', async () => {
      await fill(10);
      world.api.changeOutside(PLACE, 'increase', 25);
      await world.advance(20_000);
      expect(await lose({ hundredths: 2_500, action: 'decrease' })).toMatchObject({ status: 'review' });
      expect(world.api.total(PLACE)).toBe(100);
    });

    it('when the award before was read back: its total may be an old one', async () => {
      await fill(9);
      const { readTotal } = world.api.gateway;
      world.api.gateway.readTotal = async () => 90;
      await lose({ hundredths: 500 });
      world.api.gateway.readTotal = readTotal;
      expect(await lose({ hundredths: 500, action: 'decrease' })).toMatchObject({ status: 'review' });
      expect(world.api.total(PLACE)).toBe(90);
    });

    it('when the change is so small that user info may round it off', async () => {
      await fill(10);
      const { readTotal } = world.api.gateway;
      world.api.gateway.readTotal = async (...asked) => Math.round((await readTotal(...asked)) ?? 0);
      expect(await lose({ hundredths: 30 })).toMatchObject({ status: 'review' });
      expect(world.api.total(PLACE)).toBe(100.3);
    });

    it('when the total was set to what it was', async () => {
      await fill(10);
      expect(await lose({ hundredths: 10_000, action: 'overwrite' })).toMatchObject({ status: 'review' });
      expect(world.api.sends).toBe(11);
    });

    it('when a second copy is taken off, which is what the copy had added', async () => {
      await fill(9);
      const award = await world.ask({ hundredths: 500 });
      await world.finish();
      world.api.changeOutside(PLACE, 'increase', 5);
      await world.store.reportLateCopy(
        award.id,
        { entryId: world.api.applied.at(-1)?.id ?? '', total: undefined },
        world.now(),
      );
      world.api.faults.push('lost-after');
      await world.store.decideLateCopy(
        { awardId: award.id, number: 1 },
        { decision: 'compensate', staffId: 'staff', at: world.now() },
      );
      world.nudge();
      await world.advance(120_000);
      expect(world.api.total(PLACE)).toBe(95);
    });

    it('after a restart', async () => {
      await fill(10);
      world.api.faults.push('lost-before');
      const award = await world.ask({ hundredths: 500 });
      await world.advance(100);
      world.kill();
      await world.start();
      await world.finish();
      expect(await world.get(award)).toMatchObject({ status: 'review' });
    });
  });

  it('is not taken for absent where the list is silently cut before it: the total has changed', async () => {
    world.api.listing = 'oldest-first';
    world.api.showsTotals = true;
    await warmUp();
    for (let count = 0; count < 9; count += 1) await world.ask({ hundredths: 100 + count });
    await world.finish();
    world.api.pageSize = 10;
    world.api.faults.push('lost-after');
    const award = await world.ask({ hundredths: 2_500 });
    await world.finish();
    expect(await world.get(award)).toMatchObject({ status: 'review', problem: 'ABSENCE_UNPROVEN' });
    expect(world.api.sends).toBe(11);
  });

  it('goes to staff when two entries could be it', async () => {
    await warmUp();
    world.api.faults.push('lost-after');
    const award = await world.ask({ hundredths: 2_500 });
    world.api.changeOutside(PLACE, 'increase', 25);
    await world.finish();
    expect(await world.get(award)).toMatchObject({ status: 'review', problem: 'AMBIGUOUS' });
  });

  describe('is not found in what may be the late arrival of a like award', () => {
    /** One that staff have to decide about, which may arrive yet; then another one like it that is lost. */
    async function loseTwo(before: (first: Award) => Promise<unknown> = async () => undefined): Promise<Award> {
      world.api.showsTotals = true;
      await warmUp();
      await world.ask({ hundredths: 700 });
      await world.finish();
      world.api.faults.push('late');
      const first = await world.ask({ hundredths: 2_500 });
      world.api.changeOutside(PLACE, 'increase', 25);
      world.api.changeOutside(PLACE, 'increase', 25);
      await world.finish();
      expect(await world.get(first)).toMatchObject({ status: 'review', problem: 'AMBIGUOUS' });
      world.api.tellsTime = true;
      await world.advance(15_000);
      await world.ask({ hundredths: 100 });
      await world.advance(1_000);
      world.api.faults.push('lost-before');
      const second = await world.ask({ hundredths: 2_500 });
      await world.advance(100);
      world.api.applyLate();
      await before(first);
      await world.finish();
      return world.get(second);
    }

    it('that staff have not decided about', async () => {
      expect(await loseTwo()).toMatchObject({ status: 'review', historyId: undefined });
    });

    it('that staff have just said to have arrived', async () => {
      const decide = ({ id }: Award) =>
        world.store.decideReview(id, { decision: 'arrived', staffId: 'staff', at: world.now() });
      expect(await loseTwo(decide)).toMatchObject({ status: 'review', historyId: undefined });
    });

    it.each<[string, FakeApi['write']]>([
      ['shows no values', (entry) => ({ ...entry, value: undefined })],
      ['writes totals as values', (entry, { total }) => ({ ...entry, value: total })],
    ])('in a list that %s', async (_, write) => {
      world.api.write = write;
      expect(await loseTwo()).toMatchObject({ status: 'review', historyId: undefined });
    });
  });

  it('is found in a field of whole numbers, though another field of the community lists fractions', async () => {
    const whole = { ...PLACE, fieldId: 'whole' };
    const round = (userField: UserField, value: number) => (userField.fieldId === 'whole' ? Math.round(value) : value);
    world.api.write = (entry, { userField, value }) => ({ ...entry, value: round(userField, value) });
    await world.ask({ hundredths: 10_000, accountId: 'bea' });
    await world.ask({ hundredths: 250, accountId: 'bea' });
    await world.ask({ hundredths: 10_000, fieldId: 'whole' });
    await world.ask({ hundredths: 700, fieldId: 'whole' });
    await world.finish();
    world.api.faults.push('lost-after');
    await world.ask({ hundredths: 250, fieldId: 'whole' });
    await world.finish();
    expect(world.api.total(whole)).toBe(109.5);
  });

  it('is read back for as long as an outage lasts, without asking staff', async () => {
    await warmUp();
    world.api.listing = 'failed';
    world.api.faults.push('lost-after');
    const award = await world.ask({ hundredths: 100 });
    await world.advance(3_600_000);
    expect((await world.get(award)).status).toBe('unknown');
    world.api.listing = 'newest-first';
    await world.finish();
    expect((await world.get(award)).status).toBe('settled');
    expect(world.api.total(PLACE)).toBe(101);
  });
});

describe('an hour without the API', () => {
  it('ends with every award delivered once and in order, sixteen at a time, and new ones do not wait for the rest', async () => {
    const LANES = 60;
    const EACH = 10;
    for (let lane = 0; lane < LANES; lane += 1) world.api.faultOf.set(`member-${lane}`, 'unreachable');
    for (let count = 0; count < LANES * EACH; count += 1) {
      await world.ask({ accountId: `member-${count % LANES}`, hundredths: 100 + Math.floor(count / LANES) });
    }
    await world.advance(3_600_000);
    // One call every 15 s, whatever is waiting.
    expect(world.api.sends).toBeLessThan(3_600 / 11);
    const late = await world.ask({ accountId: 'late', hundredths: 777 });
    world.api.faultOf.clear();
    world.api.sends = 0;
    await world.finish();
    expect(world.api.sends).toBe(LANES * EACH + 1);
    for (let lane = 0; lane < LANES; lane += 1) {
      const values = world.api.applied.filter(({ userField }) => userField.accountId === `member-${lane}`);
      expect(values.map(({ value }) => value)).toEqual(Array.from({ length: EACH }, (_, index) => 1 + index / 100));
    }
    expect(world.api.mostInAll).toBeLessThanOrEqual(16);
    expect(world.api.applied.findIndex(({ userField }) => userField.accountId === 'late')).toBeLessThan(60);
    expect(await world.get(late)).toMatchObject({ status: 'settled' });
  });
});

describe('a key that is refused while an award is being read back', () => {
  it('holds the lane for a while, then asks staff, so that other guilds go on', async () => {
    await warmUp();
    world.api.listing = 'key-problem';
    world.api.faults.push('lost-after');
    const award = await world.ask({ hundredths: 100 });
    await world.advance(60_000);
    expect((await world.get(award)).status).toBe('unknown');
    await world.advance(700_000);
    expect((await world.get(award)).status).toBe('review');
  });
});

describe('an award that something else than the API has answered', () => {
  it('is read back, not refused, and says which status came', async () => {
    await warmUp();
    world.api.faults.push('strange', 'strange');
    const award = await world.ask({ hundredths: 100 });
    await world.advance(0);
    expect(await world.get(award)).toMatchObject({ status: 'unknown', problem: 'ANSWERED_403' });
    await world.finish();
    expect(await world.get(award)).toMatchObject({ status: 'settled', attempts: 3, problem: undefined });
    expect(world.api.applied).toHaveLength(2);
  });

  it('is looked for before each time that it is sent again, and given to staff in the end', async () => {
    await warmUp();
    world.api.faultOf.set('ana', 'strange');
    const award = await world.ask({ hundredths: 100 });
    for (let round = 0; round < 900; round += 1) await world.advance(1_000);
    expect(await world.get(award)).toMatchObject({ status: 'review', problem: 'SERVER_ERRORS', attempts: 30 });
    expect(world.api.sends).toBe(31);
  });

  it('holds up what comes meanwhile like an outage, with that status, until the API answers itself', async () => {
    await warmUp();
    world.api.listing = 'strange';
    for (const name of ['ana', 'bo', 'cy', 'di', 'eve', 'fay']) world.api.faultOf.set(name, 'strange');
    for (const accountId of world.api.faultOf.keys()) await world.ask({ hundredths: 100, accountId });
    await world.advance(2_000);
    expect(world.findHold('other')).toBe('ANSWERED_403');
    world.api.faultOf.clear();
    world.api.listing = 'newest-first';
    await world.finish();
    expect(world.findHold('other')).toBeUndefined();
    expect(world.api.applied).toHaveLength(7);
  });
});

describe('an award that surely was not applied', () => {
  for (const fault of ['unreachable', 'slow-down', 'key-problem'] as const) {
    it(`is sent again by itself after "${fault}"`, async () => {
      world.api.faults.push(fault, fault, fault);
      const award = await world.ask({ hundredths: 100 });
      await world.advance(0);
      expect((await world.get(award)).problem).toBeDefined();
      await world.finish();
      expect(await world.get(award)).toMatchObject({ status: 'settled', total: 1, attempts: 4 });
    });
  }

  it('for which there is no key says so, and goes on by itself once there is one', async () => {
    world.keyless.add(PLACE.communityId);
    const award = await world.ask({ hundredths: 100 });
    await world.advance(0);
    expect(await world.get(award)).toMatchObject({ status: 'queued', problem: 'NO_KEY' });
    world.keyless.clear();
    await world.finish();
    expect(await world.get(award)).toMatchObject({ status: 'settled', total: 1 });
  });

  it('waits as long as the server asked', async () => {
    world.api.faults.push('slow-down');
    const award = await world.ask({ hundredths: 100 });
    await world.advance(1_900);
    expect((await world.get(award)).status).toBe('queued');
    await world.advance(400);
    expect((await world.get(award)).status).toBe('settled');
  });

  it('is not sent again at once where the server says that it may be', async () => {
    world.api.faultOf.set('ana', 'come-back-at-once');
    const award = await world.ask({ hundredths: 100 });
    await world.advance(10_000);
    expect(world.api.sends).toBeLessThanOrEqual(6);
    world.api.faultOf.clear();
    await world.finish();
    expect(await world.get(award)).toMatchObject({ status: 'settled', total: 1 });
  });

  for (const listing of ['newest-first', 'oldest-first'] as const) {
    it(`is not sent once more where the history (${listing}) shows that it was applied all the same`, async () => {
      await warmUp();
      world.api.listing = listing;
      world.api.faults.push('slow-down', 'slow-down-after', 'slow-down');
      const award = await world.ask({ hundredths: 200 });
      await world.finish();
      expect(await world.get(award)).toMatchObject({ status: 'settled', historyId: 'entry-2' });
      expect(world.api.applied.map(({ value }) => value)).toEqual([100, 2]);
    });
  }

  it.each([
    ['and then taken', [], 'settled'],
    ['and then refused', ['refused'], 'settled'],
  ] as const)(
    'is not sent once more without a look, where the history fails just then, %s',
    async (_, next, status) => {
      await warmUp();
      world.api.faults.push('slow-down-after', ...next);
      const before = world.api.total(PLACE);
      const award = await world.ask({ hundredths: 500 });
      await world.advance(50);
      world.api.listFailures = 1;
      await world.finish();
      expect([(await world.get(award)).status, world.api.total(PLACE) - before]).toEqual([status, 5]);
    },
  );

  it('has been tried as often as it was sent, however often it was only claimed', async () => {
    const accounts = Array.from({ length: 16 }, (_, index) => `account-${index}`);
    for (const accountId of accounts) world.api.faultOf.set(accountId, 'slow-down');
    const asked: Award[] = [];
    for (const accountId of accounts) asked.push(await world.ask({ hundredths: 500, accountId }));
    await world.advance(600_000);
    const attempts = (await Promise.all(asked.map((award) => world.get(award)))).map((award) => award.attempts);
    expect(attempts.reduce((sum, one) => sum + one)).toBe(world.api.sends);
    world.api.faultOf.clear();
    await world.finish();
  });

  it('is refused for good when Returning.AI says so', async () => {
    world.api.faults.push('refused');
    const award = await world.ask({ hundredths: 100 });
    await world.finish();
    expect(await world.get(award)).toMatchObject({ status: 'refused', problem: 'REFUSED_400' });
  });

  it('is refused when its account was never known', async () => {
    world.api.faults.push('not-found');
    const award = await world.ask({ hundredths: 100 });
    await world.finish();
    expect(await world.get(award)).toMatchObject({ status: 'refused', problem: 'REFUSED_404' });
  });

  it('waits when an account that was known is suddenly not found: the route has moved', async () => {
    await warmUp();
    world.api.faults.push('not-found', 'not-found');
    const award = await world.ask({ hundredths: 100 });
    await world.advance(100);
    expect(await world.get(award)).toMatchObject({ status: 'queued', problem: 'ROUTE_MOVED' });
    expect(await world.store.listUnannouncedNotices()).toMatchObject([{ kind: 'route', guildId: 'guild' }]);
    await world.finish();
    expect((await world.get(award)).status).toBe('settled');
  });

  it('is refused when its field was deleted, without a call and without a hold on anybody else', async () => {
    await warmUp();
    await world.store.markFieldDeleted(
      { guildId: 'guild', communityId: 'community' },
      { fieldId: 'field', name: 'Gems' },
      { at: world.now() },
    );
    const { sends } = world.api;
    const undo = await world.ask({ hundredths: 100, action: 'decrease' });
    await world.advance(100);
    expect(await world.get(undo)).toMatchObject({ status: 'refused', problem: 'FIELD_DELETED' });
    expect(world.api.sends).toBe(sends);
    expect(await world.store.listUnannouncedNotices()).toEqual([]);
  });

  it('is refused when its field was deleted while it was on its way', async () => {
    await warmUp();
    world.api.faults.push('not-found');
    const { gateway } = world.api;
    const send = gateway.send.bind(gateway);
    Object.assign(gateway, {
      send: async (...args: Parameters<typeof send>) => {
        await world.store.markFieldDeleted(
          { guildId: 'guild', communityId: 'community' },
          { fieldId: 'field', name: 'Gems' },
          { at: world.now() },
        );
        return send(...args);
      },
    });
    const award = await world.ask({ hundredths: 100 });
    await world.advance(100);
    expect(await world.get(award)).toMatchObject({ status: 'refused', problem: 'FIELD_DELETED' });
    expect(await world.store.listUnannouncedNotices()).toEqual([]);
  });

  it('is refused when the list of fields shows meanwhile that its field is no more', async () => {
    const { store } = world;
    const fields = ['field', 'other'].map((fieldId) => ({ fieldId, key: undefined, name: fieldId, numeric: true }));
    await store.saveFields({ guildId: 'guild', communityId: 'community' }, fields, {
      at: world.now(),
      isComplete: true,
    });
    await warmUp();
    world.api.faults.push('not-found');
    const award = await world.ask({ hundredths: 100 });
    await world.advance(100);
    expect(await world.get(award)).toMatchObject({ status: 'queued', problem: 'ROUTE_MOVED' });
    await store.saveFields({ guildId: 'guild', communityId: 'community' }, fields.slice(1), {
      at: world.now(),
      isComplete: true,
    });
    await world.finish();
    expect(await world.get(award)).toMatchObject({ status: 'refused', problem: 'FIELD_DELETED' });
  });

  it('waits so also after staff had to decide about an award to that account', async () => {
    await warmUp();
    world.api.listing = 'unsupported';
    world.api.faults.push('lost-after');
    const unclear = await world.ask({ hundredths: 5_000, action: 'overwrite' });
    await world.finish();
    expect((await world.get(unclear)).status).toBe('review');
    world.api.listing = 'failed';
    world.api.faults.push('not-found');
    const award = await world.ask({ hundredths: 100 });
    await world.finish();
    expect((await world.get(award)).status).toBe('settled');
  });

  it('tells staff once when the key is refused and once when it works again', async () => {
    world.api.faults.push('key-problem', 'key-problem');
    await world.ask({ hundredths: 100 });
    await world.advance(0);
    const [notice] = await world.store.listUnannouncedNotices();
    expect(notice).toMatchObject({ kind: 'key', openAnnounced: false });
    if (notice === undefined) throw new Error('there is no notice');
    await world.store.markNoticeAnnounced(notice, 'open');
    await world.finish();
    expect(await world.store.listUnannouncedNotices()).toMatchObject([{ kind: 'key', openAnnounced: true }]);
  });

  it('does not keep other guilds waiting while one key is refused', async () => {
    world.api.faults.push('key-problem');
    await world.ask({ hundredths: 100 });
    await world.advance(0);
    const other = await world.ask({ hundredths: 100, guildId: 'other', communityId: 'elsewhere' });
    await world.advance(0);
    expect((await world.get(other)).status).toBe('settled');
  });
});

/** Time goes by in steps, as it does: one long leap would pass what is only just being written down. */
async function live(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) await world.advance(1_000);
}

describe('trouble with one account', () => {
  it('whose history cannot be read leaves all others to be served', async () => {
    for (const accountId of ['cia', 'dora']) {
      world.api.listingOf.set(accountId, 'failed');
      world.api.faults.push('lost-after');
      await world.ask({ hundredths: 100, accountId });
      await world.advance(100);
    }
    await live(300);
    const others: Awaited<ReturnType<typeof world.ask>>[] = [];
    for (let index = 0; index < 20; index++) {
      others.push(await world.ask({ hundredths: 100, accountId: `other-${index}`, guildId: `guild-${index}` }));
    }
    await live(300);
    for (const award of others) expect((await world.get(award)).status).toBe('settled');
  });

  for (const fault of ['key-problem', 'slow-down'] as const) {
    it(`that always meets "${fault}" does not stop the awards of its guild to others`, async () => {
      world.api.faultOf.set('cia', fault);
      await world.ask({ hundredths: 100, accountId: 'cia' });
      const others: Awaited<ReturnType<typeof world.ask>>[] = [];
      for (let index = 0; index < 10; index++) {
        others.push(await world.ask({ hundredths: 100, accountId: `other-${index}` }));
      }
      await live(600);
      for (const award of others) expect((await world.get(award)).status).toBe('settled');
      world.api.faultOf.clear();
    });
  }

  it('that is answered with errors each time is given to staff in the end', async () => {
    await warmUp();
    world.api.faultOf.set('ana', 'lost-before');
    const award = await world.ask({ hundredths: 100 });
    await live(900);
    expect(await world.get(award)).toMatchObject({ status: 'review', problem: 'SERVER_ERRORS', attempts: 30 });
  });
});

describe('a new total', () => {
  it('that is given up on and cannot be told keeps its lane until it cannot arrive over what comes next', async () => {
    await warmUp();
    world.api.listing = 'unsupported';
    world.api.faults.push('late');
    const set = await world.ask({ hundredths: 5_000, action: 'overwrite' });
    const next = await world.ask({ hundredths: 500 });
    await world.advance(40_000);
    expect(await world.get(next)).toMatchObject({ status: 'queued' });
    world.api.applyLate();
    await world.finish();
    expect(await world.get(set)).toMatchObject({ status: 'review' });
    expect(world.api.total(PLACE)).toBe(55);
  });

  it('that broke off and cannot be told keeps its lane until what broke off has settled', async () => {
    await warmUp();
    world.api.listing = 'unsupported';
    world.api.faults.push('lost-before');
    await world.ask({ hundredths: 5_000, action: 'overwrite' });
    const next = await world.ask({ hundredths: 500 });
    await world.advance(14_000);
    expect(await world.get(next)).toMatchObject({ status: 'queued' });
    await world.advance(2_000);
    expect(await world.get(next)).toMatchObject({ status: 'settled' });
  });

  it('that was held up while others were given is for staff, not sent over them', async () => {
    await warmUp();
    world.api.faults.push('key-problem');
    const set = await world.ask({ hundredths: 5_000, action: 'overwrite', guildId: 'one' });
    await world.advance(0);
    const later = await world.ask({ hundredths: 1_000, guildId: 'two' });
    await live(60);
    expect((await world.get(later)).status).toBe('settled');
    expect(await world.get(set)).toMatchObject({ status: 'review', problem: 'OVERTAKEN' });
    expect(world.api.total(PLACE)).toBe(110);
  });
});

describe('totals that are read', () => {
  it('are not compared with one of days ago', async () => {
    world.api.showsTotals = true;
    await warmUp();
    await world.advance(3 * 86_400_000);
    world.api.changeOutside(PLACE, 'increase', 25);
    world.api.listing = 'failed';
    world.api.faults.push('lost-before');
    const award = await world.ask({ hundredths: 2_500 });
    await world.advance(1_000);
    world.api.listing = 'unsupported';
    await world.finish();
    expect((await world.get(award)).status).toBe('review');
  });
});

describe('a process that dies', () => {
  it('leaves an award that was on its way to be read back, not sent again', async () => {
    await warmUp();
    const award = await world.ask({ hundredths: 100 });
    // Dies while the call is under way: it was applied, and nobody heard the answer.
    while (world.api.sends < 2) await new Promise(setImmediate);
    world.kill();
    await world.advance(1_000);
    await world.start();
    await world.finish();
    expect((await world.get(award)).status).toBe('settled');
    expect(world.api.sends).toBe(2);
    expect(world.api.total(PLACE)).toBe(101);
  });

  it('leaves what was only queued to be sent', async () => {
    world.kill();
    const award = await world.ask({ hundredths: 100 });
    await world.start();
    await world.finish();
    expect((await world.get(award)).status).toBe('settled');
    expect(world.api.total(PLACE)).toBe(1);
  });
});

describe('taking an award back', () => {
  const reversal = { key: 'undo:1', actorId: 'moderator', guildId: 'guild', reason: undefined };

  it('waits for an original in flight, and goes once that has arrived', async () => {
    await warmUp();
    world.api.faults.push('lost-after');
    const award = await world.ask({ hundredths: 500 });
    await world.advance(0);
    const undone = await world.store.undoAward(award.id, reversal, { reply: undefined, at: world.now() });
    if (undone.kind !== 'recorded') throw new Error(undone.kind);
    await world.store.acknowledgeAward(undone.award.id, {}, world.now());
    world.nudge();
    await world.finish();
    await world.advance(1_000);
    expect((await world.get(undone.award)).status).toBe('settled');
    expect(world.api.total(PLACE)).toBe(100);
  });

  it('dies with an original that is refused', async () => {
    world.api.faults.push('lost-before');
    const award = await world.ask({ hundredths: 500 });
    await world.advance(0);
    const undone = await world.store.undoAward(award.id, reversal, { reply: undefined, at: world.now() });
    if (undone.kind !== 'recorded') throw new Error(undone.kind);
    await world.store.acknowledgeAward(undone.award.id, {}, world.now());
    await world.finish();
    await world.store.decideReview(award.id, { decision: 'drop', staffId: 'staff', at: world.now() });
    await world.advance(1_000);
    expect((await world.get(undone.award)).status).toBe('cancelled');
    expect(world.api.total(PLACE)).toBe(0);
  });
});

describe('a clock that is set', () => {
  const MINUTES = [2, -2, 3 * 60, -3 * 60];

  for (const minutes of MINUTES) {
    const byMs = minutes * 60_000;
    for (const fault of ['unreachable', 'slow-down', 'key-problem'] as const) {
      it(`by ${minutes} minutes while an award waits after "${fault}" keeps nobody waiting`, async () => {
        world.api.faultOf.set('ana', fault);
        await world.ask({ hundredths: 100 });
        await world.advance(20_000);
        await world.setClock(byMs);
        const other = await world.ask({ hundredths: 200, accountId: 'ben' });
        await world.advance(20_000);
        world.api.faultOf.clear();
        await world.advance(15_500);
        expect((await world.get(other)).status).toBe('settled');
        expect(world.api.applied).toHaveLength(2);
      });

      it(`by ${minutes} minutes while no process runs keeps nobody waiting after "${fault}"`, async () => {
        world.api.faultOf.set('ana', fault);
        const award = await world.ask({ hundredths: 100 });
        await world.advance(20_000);
        world.kill();
        world.setClockUnnoticed(byMs);
        world.api.faultOf.clear();
        await world.start();
        // What a server asked for may be an hour, so after a restart the clock is believed that far.
        await world.advance(fault === 'slow-down' && minutes === -2 ? 140_000 : 15_500);
        expect((await world.get(award)).status).toBe('settled');
      });
    }

    it(`by ${minutes} minutes between two reads proves nothing that was not so`, async () => {
      await warmUp();
      world.api.faults.push('late');
      const award = await world.ask({ hundredths: 200 });
      await world.advance(1_000);
      await world.setClock(byMs);
      await world.advance(1_000);
      expect((await world.get(award)).status).toBe('unknown');
      world.api.applyLate();
      await world.finish();
      expect(world.api.sends).toBe(2);
      expect(await world.get(award)).toMatchObject({ status: 'settled', historyId: 'entry-2' });
    });

    it(`by ${minutes} minutes while an answer is lost makes no case for staff of it, nor sends it twice`, async () => {
      await warmUp();
      world.api.faults.push('lost-before', 'lost-after');
      const award = await world.ask({ hundredths: 200 });
      await world.advance(2_000);
      await world.setClock(byMs);
      await world.finish();
      expect(await world.get(award)).toMatchObject({ status: 'settled', attempts: 2 });
      expect(world.api.applied).toHaveLength(2);
    });
  }

  it('back while no process ran hides nothing that was sent before', async () => {
    world.api.tellsTime = true;
    await warmUp();
    world.api.faults.push('lost-after');
    world.api.listingOf.set(PLACE.accountId, 'failed');
    const award = await world.ask({ hundredths: 500 });
    await world.advance(100);
    expect((await world.get(award)).status).toBe('unknown');
    world.kill();
    world.setClockUnnoticed(-20_000);
    await world.start();
    await world.advance(30_000);
    await world.ask({ hundredths: 100, accountId: 'bea' });
    await world.advance(2_000);
    world.api.listingOf.delete(PLACE.accountId);
    await world.finish();
    expect(await world.get(award)).toMatchObject({ status: 'settled', attempts: 1, historyFrom: 'list' });
  });

  it('hours ahead expires nothing that waits for a link', async () => {
    const award = await world.ask({ hundredths: 100, accountId: undefined });
    const startAfter = async (ms: number) => {
      world.kill();
      await world.advance(ms);
      await world.start();
      await world.advance(1_000);
    };
    world.setClockUnnoticed(6 * 3_600_000);
    await startAfter(89.9 * 86_400_000);
    expect((await world.get(award)).status).toBe('waiting');
    await startAfter(86_400_000);
    expect((await world.get(award)).status).toBe('expired');
  });
});
describe('somebody else’s very change', () => {
  it('that was made seconds before ours left is not taken for ours where the server’s clock is known', async () => {
    world.api.tellsTime = true;
    await warmUp();
    world.api.changeOutside(PLACE, 'increase', 8_000);
    await world.advance(3_000);
    world.api.faults.push('lost-before');
    const award = await world.ask({ hundredths: 800_000 });
    await world.finish();
    expect(await world.get(award)).toMatchObject({ status: 'settled', attempts: 2, historyId: 'entry-3' });
    expect(world.api.total(PLACE)).toBe(16_100);
  });

  it('does not keep ours from being found where both arrived', async () => {
    world.api.tellsTime = true;
    await warmUp();
    world.api.changeOutside(PLACE, 'increase', 8_000);
    await world.advance(3_000);
    world.api.faults.push('lost-after');
    const award = await world.ask({ hundredths: 800_000 });
    await world.finish();
    expect(await world.get(award)).toMatchObject({ status: 'settled', attempts: 1, historyId: 'entry-3' });
  });

  it('does not make a try that came late look like somebody else’s once it was sent again', async () => {
    world.api.tellsTime = true;
    await warmUp();
    await world.advance(10_000);
    world.api.faults.push('late', 'lost-before');
    const award = await world.ask({ hundredths: 500 });
    for (let second = 0; second < 55; second += 1) {
      await world.advance(1_000);
      if ((await world.get(award)).attempts === 2 && (await world.get(award)).status === 'unknown')
        world.api.applyLate();
    }
    await world.finish();
    expect([(await world.get(award)).status, world.api.total(PLACE)]).toEqual(['settled', 105]);
  });
});

describe('a look before the first award of a lane that fails', () => {
  it('is tried again, and the award is pending meanwhile', async () => {
    await warmUp();
    world.api.listFailures = 3;
    const award = await world.ask({ accountId: 'bea', hundredths: 500 });
    await world.advance(100);
    expect(await world.get(award)).toMatchObject({ status: 'queued', problem: 'HISTORY_UNREADABLE' });
    expect(world.api.sends).toBe(1);
    await world.advance(5_000);
    expect(await world.get(award)).toMatchObject({ status: 'settled', anchor: { kind: 'empty' } });
  });

  it('is given up after half a minute: points do not stand still for a list', async () => {
    await warmUp();
    world.api.listing = 'failed';
    const award = await world.ask({ accountId: 'bea', hundredths: 500 });
    await world.advance(15_000);
    expect((await world.get(award)).status).toBe('queued');
    await world.advance(25_000);
    expect((await world.get(award)).status).toBe('settled');
  });

  it('leaves none of thirty first awards to staff where a tenth of the looks and a quarter of the answers fail', async () => {
    await warmUp();
    const { list } = world.api.gateway;
    let count = 0;
    world.api.gateway.list = async (...call) => {
      count += 1;
      return count % 10 === 0 ? { kind: 'failed' } : list(...call);
    };
    const faults = ['none', 'lost-after', 'none', 'none', 'none', 'lost-before', 'none', 'none'] as const;
    world.api.faults.push(...Array.from({ length: 30 }, (_, index) => faults[index % faults.length] ?? 'none'));
    for (let member = 0; member < 30; member += 1) await world.ask({ accountId: `m${member}`, hundredths: 500 });
    const awards = await world.finish();
    expect(awards.filter(({ status }) => status !== 'settled')).toEqual([]);
    expect(world.api.applied).toHaveLength(31);
  });
});

describe('an account with a long history', () => {
  it.each([150, 400])(
    'of %i entries, listed by the page, newest first, is told from its first page',
    async (length) => {
      for (let entry = 0; entry < length; entry += 1) world.api.changeOutside(PLACE, 'increase', 1 + entry);
      world.api.pageSize = 100;
      world.api.admitsPages = true;
      await world.advance(100_000_000);
      await warmUp();
      world.api.faults.push('lost-before');
      const absent = await world.ask({ hundredths: 770 });
      await world.advance(40_000);
      expect(await world.get(absent)).toMatchObject({ status: 'settled', attempts: 2 });
      world.api.faults.push('lost-after');
      const there = await world.ask({ hundredths: 880 });
      await world.advance(40_000);
      expect(await world.get(there)).toMatchObject({ status: 'settled', attempts: 1 });
      expect(world.api.applied).toHaveLength(length + 3);
    },
  );
});
