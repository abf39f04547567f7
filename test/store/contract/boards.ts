import { expect, it } from 'vitest';
import { type BoardWindow, toPeriod } from '../../../src/points/board.ts';
import type { Store } from '../../../src/store/store.ts';
import { accept, claimOne, NOW, newSettlement, type OpenStore, settle, undoAndAccept, useStore } from './fixtures.ts';

const DAY_MS = 86_400_000;
/** Of `NOW`, in UTC: a Sunday. */
const TODAY = '2025-06-15';

export function boardsContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });

  const toBoard = (window: BoardWindow = 'all', day = TODAY) => ({
    ...{ guildId: 'guild', communityId: 'community', fieldId: 'field' },
    period: toPeriod(window, day),
  });
  const list = async (window?: BoardWindow, day?: string) =>
    (await store.listBoard(toBoard(window, day), { offset: 0, limit: 100 })).map(
      ({ memberId, hundredths, rank }) => `${rank} ${memberId} ${hundredths}`,
    );
  const give = (memberId: string, hundredths: number, at = NOW, more: Parameters<typeof settle>[1] = {}) =>
    settle(store, { memberId, accountId: memberId, hundredths, ...more }, { at });
  const settleNext = async (at = NOW) => {
    const { award } = await claimOne(store);
    const claim = { awardId: award.id, fence: award.fence };
    await store.beginSend(claim, { anchor: { kind: 'empty' }, lastTotal: undefined, at });
    expect(await store.settleAward(claim, newSettlement({ total: undefined, at }))).toBe(true);
  };

  it('lists who got most, from what has settled, the first page and the next', async () => {
    await give('ana', 300);
    await give('ben', 500);
    await give('ana', 300);
    await accept(store, { memberId: 'cleo', accountId: 'cleo' });
    expect(await list()).toEqual(['1 ana 600', '2 ben 500']);
    expect(await store.listBoard(toBoard(), { offset: 1, limit: 1 })).toEqual([
      { memberId: 'ben', hundredths: 500, rank: 2 },
    ]);
  });

  it('gives the same rank for the same points, in a stable order, also where a page begins among them', async () => {
    for (const [memberId, hundredths] of [
      ['d', 100],
      ['c', 200],
      ['b', 200],
      ['a', 300],
    ] as const) {
      await give(memberId, hundredths);
    }
    expect(await list()).toEqual(['1 a 300', '2 b 200', '2 c 200', '4 d 100']);
    expect(await store.listBoard(toBoard(), { offset: 2, limit: 2 })).toMatchObject([
      { memberId: 'c', rank: 2 },
      { memberId: 'd', rank: 4 },
    ]);
  });

  it('keeps guilds, communities and fields apart', async () => {
    await give('ana', 100);
    for (const [index, place] of [{ guildId: 'other' }, { communityId: 'other' }, { fieldId: 'other' }].entries()) {
      await give('ana', 100, NOW, { ...place, accountId: `other-${index}` });
    }
    expect(await list()).toEqual(['1 ana 100']);
  });

  it('counts for the day, the week and the month in which it settled', async () => {
    await give('today', 100);
    await give('monday', 100, NOW - 6 * DAY_MS);
    await give('first', 100, NOW - 14 * DAY_MS);
    await give('may', 100, NOW - 15 * DAY_MS);
    expect(await list('day')).toEqual(['1 today 100']);
    expect(await list('week')).toEqual(['1 monday 100', '1 today 100']);
    expect(await list('month')).toEqual(['1 first 100', '1 monday 100', '1 today 100']);
    expect(await list('all')).toHaveLength(4);
    expect(await list('day', '2025-05-31')).toEqual(['1 may 100']);
  });

  it('begins the day by the time zone of the server, as it was when the award settled', async () => {
    const midnight = Date.parse(`${TODAY}T00:00:00Z`);
    await store.changeGuild('guild', { timezone: 'Asia/Tokyo' }, { at: NOW });
    await give('ana', 100, midnight - 1);
    await store.changeGuild('guild', { timezone: 'America/New_York' }, { at: NOW });
    await give('ben', 100, midnight + 1);
    expect(await list('day')).toEqual(['1 ana 100']);
    expect(await list('day', '2025-06-14')).toEqual(['1 ben 100']);
  });

  it('leaves nothing of an award that was taken back later, on its own day too, and has it again when that is undone', async () => {
    const { id } = await give('ana', 100, NOW - DAY_MS);
    await give('ana', 30);
    const reversal = await undoAndAccept(store, id);
    await settleNext();
    expect(await list('all')).toEqual(['1 ana 30']);
    expect(await list('day', '2025-06-14')).toEqual([]);
    expect(await list('day')).toEqual(['1 ana 30']);
    await undoAndAccept(store, reversal.id);
    await settleNext();
    expect(await list('all')).toEqual(['1 ana 130']);
    expect(await list('day', '2025-06-14')).toEqual(['1 ana 100']);
    expect(await list('day')).toEqual(['1 ana 30']);
  });

  it('has nobody with nothing or less', async () => {
    await give('ana', 100);
    await give('ana', 100, NOW, { action: 'decrease' });
    await give('ben', 100, NOW, { action: 'decrease' });
    expect(await list()).toEqual([]);
    expect(await store.findStanding(toBoard(), 'ben')).toBeUndefined();
  });

  it('counts of a new total the change that it made, where the total before it is known', async () => {
    const overwrite = { action: 'overwrite', hundredths: 5_000 } as const;
    await settle(store, { ...overwrite, memberId: 'ana', accountId: 'a' }, { total: 50, totalBefore: 20 });
    await settle(store, { ...overwrite, memberId: 'ben', accountId: 'b' }, { total: 50 });
    expect(await list()).toEqual(['1 ana 3000']);
  });

  it('counts an award once that has arrived twice, also once its second copy is taken off', async () => {
    const { id } = await give('ana', 100);
    await store.reportLateCopy(id, { entryId: 'copy', total: undefined }, NOW);
    await store.decideLateCopy({ awardId: id, number: 1 }, { decision: 'compensate', staffId: 'staff', at: NOW });
    await settleNext();
    expect(await list()).toEqual(['1 ana 100']);
    const [compensation] = await store.listMemberAwards({
      ...{ guildId: 'guild', memberId: 'ana', fieldId: 'field', since: 0, limit: 1 },
    });
    await undoAndAccept(store, compensation?.id ?? 0);
    await settleNext();
    expect(await list()).toEqual(['1 ana 100']);
  });

  it('counts what staff say has arrived', async () => {
    const { id } = await accept(store, { memberId: 'ana' });
    const { award } = await claimOne(store);
    const claim = { awardId: id, fence: award.fence };
    await store.beginSend(claim, { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW });
    await store.markUnknown(claim, { readAt: NOW, at: NOW });
    await store.reviewAward(claim, { problem: 'AMBIGUOUS', at: NOW });
    await store.decideReview(id, { decision: 'arrived', staffId: 'staff', at: NOW });
    expect(await list('day')).toEqual(['1 ana 1000']);
  });

  it('tells where somebody is, and what the next place has more', async () => {
    for (const [memberId, hundredths] of [
      ['a', 500],
      ['b', 300],
      ['c', 300],
      ['d', 100],
    ] as const) {
      await give(memberId, hundredths);
    }
    const find = (memberId: string) => store.findStanding(toBoard(), memberId);
    expect(await find('a')).toEqual({ rank: 1, position: 0, hundredths: 500, toNext: undefined });
    expect(await find('c')).toEqual({ rank: 2, position: 2, hundredths: 300, toNext: 200 });
    expect(await find('d')).toEqual({ rank: 4, position: 3, hundredths: 100, toNext: 200 });
    expect(await find('nobody')).toBeUndefined();
  });

  it('passes over who hides, in one guild, until they are shown again', async () => {
    await give('ana', 300);
    await give('ben', 200);
    const ana = { guildId: 'guild', memberId: 'ana' };
    await store.setHidden(ana, true);
    await store.setHidden(ana, true);
    expect(await store.isHidden(ana)).toBe(true);
    expect(await store.isHidden({ ...ana, guildId: 'other' })).toBe(false);
    expect(await list()).toEqual(['1 ben 200']);
    expect(await store.findStanding(toBoard(), 'ben')).toMatchObject({ rank: 1, toNext: undefined });
    expect(await store.findStanding(toBoard(), 'ana')).toBeUndefined();
    await store.setHidden(ana, false);
    expect(await store.isHidden(ana)).toBe(false);
    expect(await list()).toEqual(['1 ana 300', '2 ben 200']);
  });

  it('has nobody who was erased, whatever settles of them afterwards, and forgets that they hid', async () => {
    await give('801', 300);
    await give('ben', 200);
    await accept(store, { memberId: '801', accountId: '801' });
    const member = { guildId: 'guild', memberId: '801' };
    await store.setHidden(member, true);
    const erasure = await store.beginErasure(member, { at: NOW, actorId: 'admin' });
    const goOn = (limit: number) => store.continueErasure(erasure?.id ?? 0, { limit, at: NOW });
    while (!(await goOn(1)));
    await settleNext();
    expect(await list()).toEqual(['1 ben 200']);
    expect(await store.isHidden(member)).toBe(false);
  });

  it('has nobody who is being erased, also where their award settles between two steps of that', async () => {
    await give('801', 300);
    await accept(store, { memberId: '801', accountId: '801' });
    const erasure = await store.beginErasure({ guildId: 'guild', memberId: '801' }, { at: NOW, actorId: 'admin' });
    const goOn = (limit: number) => store.continueErasure(erasure?.id ?? 0, { limit, at: NOW });
    await goOn(1);
    await settleNext();
    while (!(await goOn(1)));
    expect(await list()).toEqual([]);
  });
}
