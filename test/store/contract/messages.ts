import { describe, expect, it } from 'vitest';
import type { AwardMessage } from '../../../src/store/messages/message-store.ts';
import type { Store } from '../../../src/store/store.ts';
import {
  accept,
  claimOne,
  load,
  makeUnknown,
  NOW,
  newReply,
  newSettlement,
  type OpenStore,
  putUnderReview,
  record,
  send,
  settle,
  undoAndAccept,
  useStore,
} from './fixtures.ts';

const FOREVER = NOW * 2;
const PLACE = { guildId: 'guild', channelId: 'staff', locale: 'de' };

export function messagesContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });

  const due = async (at = FOREVER) =>
    (await store.listDueMessages({ at, limit: 100 })).map(({ message }) => [message.kind, message.awardId]);
  const onlyMessage = async (awardId: number): Promise<AwardMessage> => {
    const [message, ...others] = await store.listMessages(awardId);
    if (message === undefined || others.length > 0) throw new Error('not one message');
    return message;
  };
  const show = async (awardId: number, tokenSpent = false) => {
    const { version } = await load(store, awardId);
    for (const { id } of await store.listMessages(awardId)) await store.markShown(id, { version, tokenSpent });
  };

  describe('what waits for its channel', () => {
    it('is due at once when its channel changes, or its guild, and counts its tries on', async () => {
      const { id } = await accept(store, {}, newReply());
      const { id: other } = await accept(store, {}, newReply({ channelId: 'elsewhere', interactionId: 'other' }));
      for (const award of [id, other]) {
        const message = await onlyMessage(award);
        await store.postponeMessage(message.id, { dueAt: NOW + 5_000 });
      }
      expect(await store.wakeMessages('guild', ['channel', 'third'], NOW)).toBe(1);
      expect(await due(NOW)).toEqual([['reply', id]]);
      expect((await onlyMessage(id)).attempts).toBe(1);
      expect(await store.wakeMessages('neighbour', 'all', NOW)).toBe(0);
      expect(await store.wakeMessages('guild', 'all', NOW)).toBe(1);
      expect(await due(NOW)).toHaveLength(2);
    });

    it('that is shown is not woken', async () => {
      const { id } = await accept(store, {}, newReply());
      await show(id);
      expect(await store.wakeMessages('guild', 'all', NOW)).toBe(0);
    });
  });

  describe('the reply', () => {
    it('keeps where and how it is to be finished', async () => {
      const { id } = await record(store, {}, newReply({ ephemeral: true, locale: 'pt-BR' }));
      expect(await onlyMessage(id)).toEqual({
        id: expect.any(Number),
        kind: 'reply',
        awardId: id,
        guildId: 'guild',
        channelId: 'channel',
        messageId: undefined,
        interactionId: 'interaction',
        applicationId: 'application',
        token: 'interaction-token',
        tokenExpiresAt: NOW + 900_000,
        ephemeral: true,
        locale: 'pt-BR',
        shownVersion: 0,
        attempts: 0,
      });
    });

    it('says pending after 2.5 s when nothing has come of it, and not before it was acknowledged', async () => {
      const { id } = await record(store, {}, newReply());
      expect(await due()).toEqual([]);
      expect(await store.nextMessageDueAt(NOW)).toBeUndefined();
      await store.acknowledgeAward(id, {}, NOW);
      expect(await due(NOW + 2_499)).toEqual([]);
      expect(await store.nextMessageDueAt(NOW)).toBe(NOW + 2_500);
      expect(await due(NOW + 2_500)).toEqual([['reply', id]]);
      expect(await store.nextMessageDueAt(NOW + 2_500)).toBeUndefined();
      await claimOne(store);
      expect(await due(NOW + 2_500)).toEqual([['reply', id]]);
      await show(id);
      expect(await due()).toEqual([]);
    });

    it('says at once that it waits for a link', async () => {
      const { id } = await accept(store, { accountId: undefined }, newReply());
      const [shown] = await store.listDueMessages({ at: NOW, limit: 10 });
      expect(shown).toMatchObject({
        message: { awardId: id, messageId: `message-${id}` },
        award: { status: 'waiting' },
      });
    });

    it('is due at once after every change that people can see, and only then', async () => {
      const { id, fence } = await send(store, {}, newReply());
      await show(id);
      expect(await due()).toEqual([]);
      await store.markUnknown({ awardId: id, fence }, { readAt: NOW, at: NOW });
      expect(await due(NOW)).toEqual([['reply', id]]);
      await show(id);
      const [read] = await store.claimReadBacks({ at: NOW, limit: 1, leaseMs: 10, heldGuilds: [] });
      expect(await due()).toEqual([]);
      await store.settleAward({ awardId: id, fence: read?.award.fence ?? 0 }, newSettlement());
      expect(await due(NOW)).toEqual([['reply', id]]);
      await show(id);
      expect(await due()).toEqual([]);
    });

    it('stays due when the award changed while an older version was being shown', async () => {
      const { id, fence } = await send(store, {}, newReply());
      const message = await onlyMessage(id);
      await store.settleAward({ awardId: id, fence }, newSettlement());
      await store.markShown(message.id, { version: 1, messageId: 'm1' });
      expect(await due(NOW)).toEqual([['reply', id]]);
      await store.markShown(message.id, { version: 2 });
      await store.markShown(message.id, { version: 1 });
      expect(await due()).toEqual([]);
      expect(await onlyMessage(id)).toMatchObject({ shownVersion: 2, messageId: 'm1' });
    });

    it('shows that its award was undone once the reversal has settled', async () => {
      const original = await settle(store, {}, {}, newReply());
      await show(original.id);
      const reversal = await undoAndAccept(store, original.id);
      expect(await due()).toEqual([]);
      const { award } = await claimOne(store);
      await store.settleAward({ awardId: reversal.id, fence: award.fence }, newSettlement());
      expect(await due(NOW)).toEqual([['reply', original.id]]);
    });

    it('is tried again later, and each failed try is counted, but no wait', async () => {
      const { id } = await settle(store, {}, {}, newReply());
      const message = await onlyMessage(id);
      await store.postponeMessage(message.id, { dueAt: NOW + 70 });
      await store.postponeMessage(message.id, { dueAt: NOW + 75 });
      await store.postponeMessage(message.id, { dueAt: NOW + 80, why: 'waits' });
      expect(await due(NOW + 79)).toEqual([]);
      expect(await store.nextMessageDueAt(NOW)).toBe(NOW + 80);
      const [again] = await store.listDueMessages({ at: NOW + 80, limit: 1 });
      expect(again?.message.attempts).toBe(2);
      await show(id);
      await store.postponeMessage(message.id, { dueAt: NOW + 90 });
      expect(await due()).toEqual([]);
      expect(await onlyMessage(id)).toMatchObject({ attempts: 0 });
    });

    it('comes in the order in which messages fell due, up to the limit', async () => {
      const first = await accept(store, { accountId: 'a' }, newReply(), NOW + 5);
      const second = await accept(store, { accountId: 'b' }, newReply(), NOW);
      const listed = async (limit: number) =>
        (await store.listDueMessages({ at: FOREVER, limit })).map((d) => d.award.id);
      expect(await listed(10)).toEqual([second.id, first.id]);
      expect(await listed(1)).toEqual([second.id]);
    });
  });

  describe('tokens', () => {
    it('are forgotten when they are spent', async () => {
      const { id } = await settle(store, {}, {}, newReply());
      await show(id, true);
      expect((await onlyMessage(id)).token).toBeUndefined();
    });

    it('are forgotten when they can no longer be used', async () => {
      const { id } = await settle(store, {}, {}, newReply());
      await store.forgetExpired({ tokens: NOW + 900_000, previews: 0, counts: 0 });
      expect((await onlyMessage(id)).token).toBe('interaction-token');
      await store.forgetExpired({ tokens: NOW + 900_001, previews: 0, counts: 0 });
      expect((await onlyMessage(id)).token).toBeUndefined();
      expect(await due()).toEqual([['reply', id]]);
    });
  });

  describe('a notice', () => {
    it('pings once, when the award has settled', async () => {
      const { id, fence } = await send(store, {}, newReply({ notify: true }));
      expect(await due()).toEqual([['reply', id]]);
      await store.markUnknown({ awardId: id, fence }, { readAt: NOW, at: NOW });
      expect(await due()).toEqual([['reply', id]]);
      await store.settleAward({ awardId: id, fence }, newSettlement());
      expect(await due()).toEqual([
        ['reply', id],
        ['notice', id],
      ]);
      await show(id);
      const reversal = await undoAndAccept(store, id);
      const { award } = await claimOne(store);
      await store.settleAward({ awardId: reversal.id, fence: award.fence }, newSettlement());
      expect(await due()).toEqual([['reply', id]]);
    });

    it('is done after one showing even when the award has changed meanwhile', async () => {
      const { id } = await settle(store, {}, {}, newReply({ notify: true }));
      const notice = (await store.listMessages(id)).find(({ kind }) => kind === 'notice');
      await store.markShown(notice?.id ?? 0, { version: 1 });
      expect(await due()).toEqual([['reply', id]]);
    });

    it('added later is due only if the award has settled', async () => {
      const settled = await settle(store);
      const queued = await accept(store);
      await store.addMessage(queued.id, 'notice', PLACE);
      await store.addMessage(settled.id, 'notice', PLACE);
      expect(await due(NOW)).toEqual([['notice', settled.id]]);
    });
  });

  describe('a card', () => {
    it('is shown at once, and changes with its award', async () => {
      const { id } = await putUnderReview(store);
      await store.addMessage(id, 'card', PLACE);
      expect(await onlyMessage(id)).toMatchObject({ channelId: 'staff', locale: 'de', token: undefined });
      expect(await due(NOW)).toEqual([['card', id]]);
      await show(id);
      expect(await due()).toEqual([]);
      await store.decideReview(id, { decision: 'drop', staffId: 'staff', at: NOW });
      expect(await due(NOW)).toEqual([['card', id]]);
    });

    it('moves to another channel, posted or not, and is due there', async () => {
      const { id, version } = await putUnderReview(store);
      await store.addMessage(id, 'card', PLACE);
      const [refused] = await store.listMessages(id);
      await store.markShown(refused?.id ?? 0, { version });
      expect(await due()).toEqual([]);
      await store.addMessage(id, 'card', { ...PLACE, channelId: 'elsewhere' });
      expect(await due(NOW)).toEqual([['card', id]]);
      const [moved] = await store.listMessages(id);
      await store.markShown(moved?.id ?? 0, { version, messageId: 'posted' });
      await store.addMessage(id, 'card', { ...PLACE, channelId: 'elsewhere' });
      expect(await onlyMessage(id)).toMatchObject({ channelId: 'elsewhere', messageId: 'posted' });
      await store.postponeMessage(moved?.id ?? 0, { dueAt: NOW });
      await store.addMessage(id, 'card', PLACE);
      expect(await onlyMessage(id)).toMatchObject({ channelId: 'staff', messageId: undefined, attempts: 0 });
      expect(await due(NOW)).toEqual([['card', id]]);
    });

    it('that moved while it was changed in its old channel is still to be posted in the new one', async () => {
      const { id, version } = await putUnderReview(store);
      await store.addMessage(id, 'card', { ...PLACE, channelId: 'elsewhere' });
      await store.addMessage(id, 'card', PLACE);
      const { id: messageId } = await onlyMessage(id);
      await store.markShown(messageId, { version, messageId: 'posted', channelId: 'elsewhere' });
      expect(await onlyMessage(id)).toMatchObject({ channelId: 'staff', messageId: undefined, shownVersion: 0 });
      expect(await due(NOW)).toEqual([['card', id]]);
    });

    it('is all that moves: a ping that was posted stays where it was', async () => {
      const { id } = await settle(store);
      await store.addMessage(id, 'notice', PLACE);
      await store.markShown((await onlyMessage(id)).id, { version: 1, messageId: 'posted' });
      await store.addMessage(id, 'notice', { ...PLACE, channelId: 'elsewhere' });
      expect(await onlyMessage(id)).toMatchObject({ channelId: 'staff', messageId: 'posted' });
    });

    it('belongs to an award that exists', async () => {
      await expect(store.addMessage(999_999, 'card', PLACE)).rejects.toThrow();
    });
  });

  it('shows again, after a crash, what was on its way', async () => {
    const { id } = await send(store, {}, newReply());
    await show(id);
    await store.recoverInFlight({ at: NOW + 5, readAt: NOW });
    expect(await due(NOW + 5)).toEqual([['reply', id]]);
    const unknown = await makeUnknown(store, { accountId: 'other' }, newReply());
    await show(unknown.id);
    await store.recoverInFlight({ at: NOW, readAt: NOW });
    expect(await due(NOW)).toEqual([]);
  });

  it('lists each way at which something waits once, in the order of their keys', async () => {
    for (const interactionId of ['first', 'second']) await accept(store, {}, newReply({ interactionId }));
    const { id } = await accept(store, {}, newReply({ interactionId: 'third', channelId: 'elsewhere' }));
    const spent = await onlyMessage(id);
    await store.postponeMessage(spent.id, { dueAt: NOW, why: 'token-spent' });
    const ways = await store.listMessageWays('', 10);
    expect(ways.map(({ guildId, route, channelId }) => [guildId, route, channelId])).toEqual([
      ['guild', 'answer', undefined],
      ['guild', 'edit', 'elsewhere'],
    ]);
    expect(await store.listMessageWays(ways[0]?.key ?? '', 10)).toEqual(ways.slice(1));
    expect(await store.listMessageWays('', 1)).toEqual(ways.slice(0, 1));
  });
}
