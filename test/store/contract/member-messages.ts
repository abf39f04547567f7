import { describe, expect, it } from 'vitest';
import { HINT_AFTER_MS } from '../../../src/points/limits.ts';
import type { MemberMessage } from '../../../src/store/messages/member-message-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { accept, NOW, type OpenStore, undo, useStore } from './fixtures.ts';

const DAY_MS = 86_400_000;
const LATER = NOW + HINT_AFTER_MS;

export function memberMessagesContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });

  const who = { guildId: 'guild', communityId: 'community', memberId: 'member' };
  const wait = (memberId = 'member', at = NOW) => accept(store, { accountId: undefined, memberId }, undefined, at);
  const due = (at = LATER) => store.listDueMemberMessages({ at, limit: 10 });
  const kinds = async (at = LATER) => (await due(at)).map(({ kind, memberId }) => `${kind} ${memberId}`);
  const first = async (at = LATER): Promise<MemberMessage> => {
    const [message] = await due(at);
    if (message === undefined) throw new Error('nothing is to be told');
    return message;
  };
  async function ask(account = 'ana') {
    const outcome = await store.requestLink({ ...who, account, locale: 'de' }, NOW);
    if (outcome.kind !== 'open') throw new Error(outcome.kind);
    return outcome.request;
  }
  const link = { ...who, accountId: 'account', label: undefined, linkedBy: 'staff', linkedAt: NOW };

  describe('the first points that wait for somebody', () => {
    it('are to be told them some moments later, once, however many follow', async () => {
      for (let count = 0; count < 3; count += 1) await wait();
      await wait('other');
      expect(await due(LATER - 1)).toEqual([]);
      expect(await store.nextMemberMessageDueAt(NOW)).toBe(LATER);
      expect(await kinds()).toEqual(['waiting member', 'waiting other']);
      await store.endMemberMessage((await first()).id, { how: 'done', at: LATER });
      await wait();
      expect(await kinds()).toEqual(['waiting other']);
    });

    it('are not told of to who is linked, wants no messages, takes none, or where the server wants it', async () => {
      await accept(store, { accountId: 'account' });
      await store.setMemberMessages({ ...who, memberId: 'off' }, false);
      await wait('off');
      await store.changeGuild('quiet', { hints: false }, { at: NOW });
      await accept(store, { accountId: undefined, guildId: 'quiet' });
      expect(await due()).toEqual([]);
      await wait('closed');
      await store.endMemberMessage((await first()).id, { how: 'closed', at: LATER });
      await wait('closed');
      expect(await due()).toEqual([]);
      await store.setMemberMessages({ ...who, memberId: 'closed' }, true);
      await wait('closed');
      expect(await kinds()).toEqual(['waiting closed']);
    });

    it('that were gone before it was told are no reason to be silent of the next', async () => {
      const award = await wait();
      await undo(store, award.id);
      await store.endMemberMessage((await first()).id, { how: 'dropped', at: LATER });
      expect(await due()).toEqual([]);
      await wait();
      expect(await kinds()).toEqual(['waiting member']);
    });

    it('are noted with the award: what is not acknowledged is nobody’s business', async () => {
      await accept(store, { accountId: undefined, memberId: 'former-x' });
      expect(await due()).toEqual([]);
    });
  });

  describe('a request for a link that staff decided', () => {
    it('is told at once, denied with the reason', async () => {
      const request = await ask();
      const denied = await store.denyLinkRequest(request, { by: 'staff', reason: 'not yours', at: NOW });
      expect(denied).toMatchObject({ denial: 'not yours', locale: 'de' });
      expect(await due(NOW)).toEqual([
        {
          ...{ ...who, id: expect.any(Number), kind: 'denied', requestId: request.id, madeAt: NOW, begunAt: undefined },
          attempts: 0,
        },
      ]);
    });

    it('is told where it was approved, by whichever way the member was linked', async () => {
      const request = await ask();
      await store.approveLinkRequest(request, link);
      expect(await kinds(NOW)).toEqual(['approved member']);
      const other = { ...link, memberId: 'other', accountId: 'another' };
      await store.requestLink({ ...who, memberId: 'other', account: 'x' }, NOW);
      await store.saveLink(other);
      await store.saveLink({ ...link, memberId: 'third', accountId: 'third' });
      expect(await kinds(NOW)).toEqual(['approved member', 'approved other']);
    });

    it('is not told where the member took it back, or nothing was decided', async () => {
      const request = await ask();
      await store.denyLinkRequest({ ...request, version: 9 }, { by: 'staff', at: NOW });
      await store.withdrawLinkRequest(who, NOW);
      expect(await due(NOW)).toEqual([]);
    });
  });

  describe('a reminder', () => {
    const remind = (before = NOW + 1, at = LATER) => store.remindWaiting({ before, at });

    it('is about all that waits, and comes again only for what came after it', async () => {
      await wait();
      await wait('member', NOW + 5);
      expect(await remind(NOW)).toBe(0);
      expect(await remind(NOW + 1)).toBe(1);
      expect(await kinds()).toEqual(['waiting member', 'expiring member']);
      for (const { id } of await due()) await store.endMemberMessage(id, { how: 'done', at: LATER });
      expect(await remind(NOW + 10)).toBe(0);
      await wait('member', LATER + DAY_MS);
      expect(await remind(LATER + 2 * DAY_MS, LATER + 3 * DAY_MS)).toBe(1);
    });

    it('comes to nobody whose server, or who, wants none', async () => {
      await wait('off');
      await store.setMemberMessages({ ...who, memberId: 'off' }, false);
      await accept(store, { accountId: undefined, guildId: 'quiet' });
      await store.changeGuild('quiet', { hints: false }, { at: NOW });
      await accept(store, { accountId: undefined, guildId: 'left' });
      await store.changeGuild('left', { removedAt: NOW }, { at: NOW });
      expect(await remind()).toBe(0);
    });

    it('makes the first hint needless', async () => {
      await wait();
      await store.endMemberMessage((await first()).id, { how: 'dropped', at: LATER });
      await remind();
      await store.endMemberMessage((await first()).id, { how: 'done', at: LATER });
      await wait();
      expect(await due()).toEqual([]);
    });
  });

  describe('a message', () => {
    it('is tried again later, and remembers whether it may be there', async () => {
      await wait();
      const { id } = await first();
      await store.beginMemberMessage(id, LATER);
      await store.postponeMemberMessage(id, { dueAt: LATER + 5, isUnsent: false });
      expect(await due()).toEqual([]);
      expect(await first(LATER + 5)).toMatchObject({ begunAt: LATER, attempts: 1 });
      await store.postponeMemberMessage(id, { dueAt: LATER + 6, isUnsent: true });
      expect(await first(LATER + 6)).toMatchObject({ begunAt: undefined, attempts: 2 });
    });

    it('goes with whoever is erased, and so does what they chose', async () => {
      await wait();
      await store.denyLinkRequest(await ask(), { by: 'staff', reason: 'of ana', at: NOW });
      await store.setMemberMessages(who, true);
      const before = await store.getPersonalData(who);
      const erasure = await store.beginErasure(who, { at: NOW });
      while (!(await store.continueErasure(erasure?.id ?? 0, { limit: 1, at: NOW }))) {}
      expect(before.made).toBeGreaterThanOrEqual(3);
      expect(await due()).toEqual([]);
      expect(await store.getMemberContact(who)).toEqual({ isOff: false, closedAt: undefined });
      expect(await store.getPersonalData(who)).toMatchObject({ made: 0 });
    });

    it('of a guild leaves room for those of others', async () => {
      for (let index = 0; index < 3; index += 1) await wait(`m${index}`);
      await accept(store, { accountId: undefined, guildId: 'other' });
      const listed = await store.listDueMemberMessages({ at: LATER, limit: 1 });
      expect(listed.map(({ guildId }) => guildId)).toEqual(['guild', 'other']);
    });
  });

  it('knows what a member has chosen in one guild, and what Discord said there', async () => {
    await store.setMemberMessages(who, false);
    expect(await store.getMemberContact(who)).toEqual({ isOff: true, closedAt: undefined });
    expect(await store.getMemberContact({ ...who, guildId: 'other' })).toEqual({ isOff: false, closedAt: undefined });
    await store.setMemberMessages(who, true);
    expect(await store.getMemberContact(who)).toEqual({ isOff: false, closedAt: undefined });
    await wait();
    await store.endMemberMessage((await first()).id, { how: 'closed', at: LATER });
    expect(await store.getMemberContact(who)).toEqual({ isOff: false, closedAt: LATER });
  });
}
