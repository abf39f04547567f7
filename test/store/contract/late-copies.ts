import { expect, it } from 'vitest';
import { toLane } from '../../../src/points/award.ts';
import type { Store } from '../../../src/store/store.ts';
import { claimOne, load, makeUnknown, NOW, newSettlement, type OpenStore, useStore } from './fixtures.ts';

const LANE = toLane('community', 'field', 'account');

/** Further copies of awards that were sent again. */
export function lateCopiesContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });

  /** An award of which so many tries were given up before one was confirmed. */
  async function sendAgain(tries: number): Promise<number> {
    const { id, fence } = await makeUnknown(store);
    await store.postponeAward(
      { awardId: id, fence },
      { runAt: NOW, problem: undefined, at: NOW, notBefore: NOW - 3_000 },
    );
    for (let other = 1; other < tries; other += 1) {
      const { award } = await claimOne(store, NOW);
      await store.beginSend(
        { awardId: id, fence: award.fence },
        { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW + other },
      );
      await store.markUnknown({ awardId: id, fence: award.fence }, { readAt: NOW, at: NOW + other });
      await store.postponeAward(
        { awardId: id, fence: award.fence },
        { runAt: NOW, problem: undefined, at: NOW + other, notBefore: NOW + other },
      );
    }
    const { award } = await claimOne(store, NOW);
    await store.beginSend(
      { awardId: id, fence: award.fence },
      { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW + 9 },
    );
    await store.settleAward({ awardId: id, fence: award.fence }, newSettlement({ historyId: 'own' }));
    return id;
  }

  const watches = () => store.listDueLateWatches({ at: Number.MAX_SAFE_INTEGER, limit: 10 });

  it('are watched for from the first sending on, as many as tries were given up', async () => {
    const id = await sendAgain(3);
    const { sentAt } = await load(store, id);
    const [watch] = await watches();
    expect(watch).toMatchObject({ tries: 3, found: 0, checks: 0, notBefore: NOW - 3_000 });
    expect(watch?.firstSentAt).toBeLessThan(sentAt ?? 0);
    expect(await store.findFirstSending(id)).toEqual({ firstSentAt: watch?.firstSentAt, notBefore: watch?.notBefore });
    expect(await store.findFirstSending(id + 1)).toBeUndefined();
  });

  it('are watched for until as many have turned up, one after the other', async () => {
    const id = await sendAgain(2);
    await store.reportLateCopy(id, { entryId: 'first', total: undefined }, NOW + 20);
    expect(await watches()).toMatchObject([{ found: 1, tries: 2 }]);
    await expect(store.reportLateCopy(id, { entryId: 'second', total: undefined }, NOW + 21)).rejects.toThrow(
      'not decided yet',
    );
    await store.decideLateCopy({ awardId: id, number: 1 }, { decision: 'compensate', staffId: 'staff', at: NOW + 22 });
    await store.reportLateCopy(id, { entryId: 'second', total: undefined }, NOW + 23);
    expect((await load(store, id)).lateCopy).toEqual({
      state: 'found',
      entryId: 'second',
      number: 2,
      decidedBy: undefined,
    });
    expect(await watches()).toEqual([]);
  });

  it('keep their entries, whoever decided about them', async () => {
    const id = await sendAgain(2);
    await store.reportLateCopy(id, { entryId: 'first', total: undefined }, NOW + 20);
    await store.decideLateCopy({ awardId: id, number: 1 }, { decision: 'ignore', staffId: 'staff', at: NOW + 22 });
    await store.reportLateCopy(id, { entryId: 'second', total: undefined }, NOW + 23);
    const owners = await store.listByHistoryIds(LANE, ['own', 'first', 'second', 'another']);
    expect([...owners.keys()].toSorted()).toEqual(['first', 'own', 'second']);
    expect([...owners.values()].every((award) => award.id === id)).toBe(true);
  });

  it('are taken off once each, and a press about an earlier one decides nothing', async () => {
    const id = await sendAgain(2);
    await store.reportLateCopy(id, { entryId: 'first', total: undefined }, NOW + 20);
    await store.decideLateCopy({ awardId: id, number: 1 }, { decision: 'compensate', staffId: 'staff', at: NOW + 22 });
    await store.reportLateCopy(id, { entryId: 'second', total: undefined }, NOW + 23);
    expect(
      (
        await store.decideLateCopy(
          { awardId: id, number: 1 },
          { decision: 'compensate', staffId: 'staff', at: NOW + 24 },
        )
      ).kind,
    ).toBe('not-open');
    expect(
      (
        await store.decideLateCopy(
          { awardId: id, number: 2 },
          { decision: 'compensate', staffId: 'staff', at: NOW + 25 },
        )
      ).kind,
    ).toBe('decided');
    expect(
      (await store.decideLateCopy({ awardId: id, number: 2 }, { decision: 'ignore', staffId: 'staff', at: NOW + 26 }))
        .kind,
    ).toBe('not-open');
    expect((await store.countOpen('guild')).queued).toBe(2);
  });

  it('have a card each: what was decided about one stays in the channel', async () => {
    const id = await sendAgain(2);
    await store.reportLateCopy(id, { entryId: 'first', total: undefined }, NOW + 20);
    await store.addMessage(id, 'card', { guildId: 'guild', channelId: 'staff', locale: 'en-US' });
    const [card] = await store.listMessages(id);
    await store.markShown(card?.id ?? 0, { version: 99, messageId: 'message-1' });
    await store.decideLateCopy({ awardId: id, number: 1 }, { decision: 'ignore', staffId: 'staff', at: NOW + 22 });
    expect((await store.listMessages(id))[0]?.messageId).toBe('message-1');
    await store.reportLateCopy(id, { entryId: 'second', total: undefined }, NOW + 23);
    expect((await store.listMessages(id))[0]).toMatchObject({ messageId: undefined, shownVersion: 0 });
    expect((await store.listDueMessages({ at: NOW + 23, limit: 10 })).map(({ message }) => message.id)).toEqual([
      card?.id,
    ]);
  });

  it('tell who told of the award’s own entry: the answer, with its time, or a list', async () => {
    const told = await sendAgain(1);
    expect(await load(store, told)).toMatchObject({ historyFrom: undefined, historyAt: undefined });
    const settle = async (historyFrom: 'answer' | 'list', historyId: string) => {
      const { id, fence } = await makeUnknown(store, { accountId: historyId });
      const historyAt = '2026-11-01T12:00:00.000Z';
      await store.settleAward({ awardId: id, fence }, newSettlement({ historyId, historyAt, historyFrom }));
      return load(store, id);
    };
    expect(await settle('answer', 'a')).toMatchObject({ historyFrom: 'answer', historyAt: '2026-11-01T12:00:00.000Z' });
    expect(await settle('list', 'b')).toMatchObject({ historyFrom: 'list', historyAt: undefined });
  });

  it('are looked for when the next watch falls due', async () => {
    expect(await store.nextLateWatchAt(NOW)).toBeUndefined();
    const id = await sendAgain(1);
    await store.advanceLateWatch(id, { isChecked: true, dueAt: NOW + 5_000 });
    expect(await store.nextLateWatchAt(NOW)).toBe(NOW + 5_000);
    expect(await store.nextLateWatchAt(NOW + 5_000)).toBeUndefined();
  });
}
