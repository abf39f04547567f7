import { describe, expect, it } from 'vitest';
import type { LinkRequest } from '../../../src/store/links/link-request-store.ts';
import type { Link } from '../../../src/store/links/link-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { accept, load, NOW, newReply, type OpenStore, useStore } from './fixtures.ts';

const DAY_MS = 24 * 60 * 60_000;

export function linkRequestsContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });

  const who = { guildId: 'guild', communityId: 'community', memberId: 'member' };
  const toLink = (change: Partial<Link> = {}): Link => ({
    ...who,
    accountId: 'account',
    label: 'ana@example.org',
    linkedBy: 'staff',
    linkedAt: NOW + 5,
    ...change,
  });
  async function ask(change: Partial<LinkRequest> = {}, at = NOW): Promise<LinkRequest> {
    const outcome = await store.requestLink({ ...who, account: 'ana', ...change }, at);
    if (outcome.kind !== 'open') throw new Error(outcome.kind);
    return outcome.request;
  }
  const get = async ({ id, guildId }: LinkRequest) => store.getLinkRequest(guildId, id);
  const due = async (at = NOW) => (await store.listDueLinkRequests({ at, limit: 10 })).map(({ id }) => id);
  const addStaffChannel = (guildId = 'guild') => store.changeGuild(guildId, { staffChannelId: 'staff' }, { at: NOW });

  describe('a request', () => {
    it('is open, one for each member, guild and community', async () => {
      const request = await ask();
      expect(request).toEqual({
        ...who,
        id: request.id,
        account: 'ana',
        state: 'open',
        requestedAt: NOW,
        decidedBy: undefined,
        decidedAt: undefined,
        version: 1,
        channelId: undefined,
        cardId: undefined,
      });
      expect((await ask({}, NOW + 9)).version).toBe(1);
      expect(await ask({ account: 'ana2' }, NOW + 9)).toMatchObject({
        id: request.id,
        version: 2,
        requestedAt: NOW + 9,
      });
      const others = [await ask({ memberId: 'b' }), await ask({ guildId: 'g' }), await ask({ communityId: 'c' })];
      expect(new Set([request, ...others].map(({ id }) => id)).size).toBe(4);
      expect(await store.getLinkRequest('g', request.id)).toBeUndefined();
    });

    it('is not needed by who is linked', async () => {
      await store.saveLink(toLink());
      expect(await store.requestLink({ ...who, account: 'x' }, NOW)).toEqual({ kind: 'linked', link: toLink() });
      expect(
        await store.findLatestLinkRequest({ guildId: 'guild', communityId: 'community', memberId: 'member' }),
      ).toBeUndefined();
    });

    it('is found as the latest of its member, open or not', async () => {
      const latest = () =>
        store.findLatestLinkRequest({ guildId: 'guild', communityId: 'community', memberId: 'member' });
      const first = await ask();
      await store.denyLinkRequest(first, { by: 'staff', at: NOW + 1 });
      expect(await latest()).toMatchObject({ id: first.id, state: 'denied', decidedBy: 'staff', decidedAt: NOW + 1 });
      const second = await ask({}, NOW + 2);
      expect(second.id).not.toBe(first.id);
      expect(await latest()).toEqual(second);
      expect(
        await store.findLatestLinkRequest({ guildId: 'guild', communityId: 'community', memberId: 'other' }),
      ).toBeUndefined();
    });

    it('is listed while it is open, oldest first, with how many there are', async () => {
      const [a, b, c] = [await ask({ memberId: 'a' }), await ask({ memberId: 'b' }), await ask({ memberId: 'c' })];
      await ask({ guildId: 'g' });
      await ask({ communityId: 'c' });
      expect(await store.listOpenLinkRequests({ guildId: 'guild', communityId: 'community' }, 2)).toEqual({
        requests: [a, b],
        total: 3,
      });
      await store.denyLinkRequest(a, { by: 'staff', at: NOW });
      expect(await store.listOpenLinkRequests({ guildId: 'guild', communityId: 'community' }, 2)).toEqual({
        requests: [b, c],
        total: 2,
      });
    });

    it('that was taken back is opened again for a day, and is another one after it', async () => {
      const first = await ask();
      expect(
        await store.withdrawLinkRequest({ guildId: 'guild', communityId: 'community', memberId: 'member' }, NOW + 1),
      ).toMatchObject({
        id: first.id,
        state: 'withdrawn',
        decidedBy: 'member',
        version: 2,
      });
      expect(
        await store.withdrawLinkRequest({ guildId: 'guild', communityId: 'community', memberId: 'member' }, NOW + 1),
      ).toBeUndefined();
      const again = await ask({ account: 'new' }, NOW + DAY_MS);
      expect(again).toMatchObject({ id: first.id, state: 'open', account: 'new', version: 3, decidedBy: undefined });
      await store.withdrawLinkRequest({ guildId: 'guild', communityId: 'community', memberId: 'member' }, NOW + DAY_MS);
      expect((await ask({}, NOW + 2 * DAY_MS)).id).not.toBe(first.id);
    });
  });

  describe('a decision', () => {
    it('is taken once, about what was seen, in its own guild', async () => {
      const seen = await ask();
      expect(await store.denyLinkRequest({ ...seen, guildId: 'g' }, { by: 'staff', at: NOW })).toBeUndefined();
      const now = await ask({ account: 'changed' });
      expect(await store.denyLinkRequest(seen, { by: 'staff', at: NOW })).toBeUndefined();
      expect(await store.approveLinkRequest(seen, toLink())).toEqual({ kind: 'not-open' });
      expect(await store.getLink({ guildId: 'guild', communityId: 'community', memberId: 'member' })).toBeUndefined();
      expect(await store.denyLinkRequest(now, { by: 'staff', at: NOW })).toMatchObject({ state: 'denied', version: 3 });
      expect(await store.denyLinkRequest(now, { by: 'other', at: NOW })).toBeUndefined();
      expect(await store.approveLinkRequest(now, toLink())).toEqual({ kind: 'not-open' });
      const closed = await get(now);
      expect(closed).toMatchObject({ state: 'denied', decidedBy: 'staff' });
      expect(await store.denyLinkRequest({ ...now, version: 3 }, { by: 'other', at: NOW })).toBeUndefined();
      expect(await store.approveLinkRequest({ ...now, version: 3 }, toLink())).toEqual({ kind: 'not-open' });
      expect(await get(now)).toEqual(closed);
    });

    it('for it links, ends the request and queues what waited, of two at once only one', async () => {
      const waiting = await accept(store, { accountId: undefined }, newReply());
      const request = await ask();
      const outcomes = await Promise.all([
        store.approveLinkRequest(request, toLink()),
        store.approveLinkRequest(request, toLink({ linkedBy: 'other' })),
        store.denyLinkRequest(request, { by: 'third', at: NOW }),
      ]);
      expect(outcomes[0]).toMatchObject({ kind: 'linked', delivered: [{ id: waiting.id, status: 'queued' }] });
      expect(outcomes.slice(1)).toEqual([{ kind: 'not-open' }, undefined]);
      expect(await get(request)).toMatchObject({
        state: 'approved',
        decidedBy: 'staff',
        decidedAt: NOW + 5,
        version: 2,
      });
      expect(await store.getLink({ guildId: 'guild', communityId: 'community', memberId: 'member' })).toEqual(toLink());
    });

    it('for it changes nothing when the account is somebody else’s', async () => {
      const waiting = await accept(store, { accountId: undefined });
      const request = await ask();
      await store.saveLink(toLink({ memberId: 'other' }));
      expect((await store.approveLinkRequest(request, toLink())).kind).toBe('account-taken');
      expect(await get(request)).toEqual(request);
      expect((await load(store, waiting.id)).status).toBe('waiting');
    });

    it('is not needed any more once the member is linked by other means', async () => {
      const request = await ask();
      const elsewhere = [await ask({ memberId: 'b' }), await ask({ guildId: 'g' }), await ask({ communityId: 'c' })];
      await store.saveLink(toLink({ accountId: 'another' }));
      expect(await get(request)).toMatchObject({ state: 'approved', decidedBy: 'staff' });
      for (const one of elsewhere) expect(await get(one)).toEqual(one);
    });
  });

  describe('a card', () => {
    const shownAs = (version: number, cardId?: string) => ({ version, channelId: 'staff', cardId });

    it('is due once there is a place for it, and whenever it does not show what is so', async () => {
      const request = await ask();
      await store.changeGuild('guild', { logChannelId: 'log' }, { at: NOW });
      expect(await due()).toEqual([]);
      await addStaffChannel();
      expect(await due(NOW - 1)).toEqual([]);
      expect(await due()).toEqual([request.id]);
      await store.markLinkRequestShown(request.id, shownAs(1, 'card'));
      expect(await due()).toEqual([]);
      await ask({ account: 'changed' }, NOW + 1);
      expect(await due(NOW + 1)).toEqual([request.id]);
      // A card that is there is kept true without a channel for new ones.
      await store.changeGuild('guild', { staffChannelId: null }, { at: NOW });
      expect(await due(NOW + 1)).toEqual([request.id]);
      await store.changeGuild('guild', { removedAt: NOW }, { at: NOW });
      expect(await due(NOW + 1)).toEqual([]);
    });

    it('that is about to be posted stays due; one that showed an older version too', async () => {
      await addStaffChannel();
      const request = await ask();
      await store.markLinkRequestShown(request.id, shownAs(0));
      expect(await get(request)).toMatchObject({ channelId: 'staff', cardId: undefined });
      expect(await due()).toEqual([request.id]);
      await ask({ account: 'changed' });
      await store.markLinkRequestShown(request.id, shownAs(1, 'card'));
      expect(await due()).toEqual([request.id]);
      await store.markLinkRequestShown(request.id, shownAs(2, 'card'));
      expect(await due()).toEqual([]);
    });

    it('can be put off', async () => {
      await addStaffChannel();
      const request = await ask();
      await store.postponeLinkRequest(request.id, { dueAt: NOW + 10 });
      expect(await due(NOW + 9)).toEqual([]);
      expect(await store.nextLinkRequestDueAt(NOW + 9)).toBe(NOW + 10);
      expect(await due(NOW + 10)).toEqual([request.id]);
      expect(await store.nextLinkRequestDueAt(NOW + 10)).toBeUndefined();
    });

    it('of many guilds is handed out in the order in which they fell due, the first of each guild and channel', async () => {
      for (const guildId of ['guild', 'g']) await addStaffChannel(guildId);
      const [late, early] = [await ask({}, NOW + 2), await ask({ guildId: 'g' }, NOW + 1)];
      const third = await ask({ memberId: 'c' }, NOW + 2);
      expect(await due(NOW + 2)).toEqual([early.id, late.id, third.id]);
      const firsts = async () => (await store.listDueLinkRequests({ at: NOW + 2, limit: 1 })).map(({ id }) => id);
      expect(await firsts()).toEqual([early.id, late.id]);
      await store.markLinkRequestShown(third.id, { version: 0, channelId: 'staff', cardId: 'card' });
      expect(await firsts()).toEqual([early.id, late.id, third.id]);
    });
  });

  describe('links', () => {
    it('are listed by member, of one guild and community', async () => {
      const links = ['b', 'a'].map((memberId) => toLink({ memberId, accountId: `account of ${memberId}` }));
      for (const link of links) await store.saveLink(link);
      await store.saveLink(toLink({ guildId: 'g' }));
      await store.saveLink(toLink({ communityId: 'c' }));
      expect(await store.listLinks({ guildId: 'guild', communityId: 'community' })).toEqual(links.toReversed());
    });

    it('are imported only as long as they are what was seen', async () => {
      const waiting = await accept(store, { accountId: undefined });
      expect(await store.importLink(toLink(), 'seen')).toEqual({ kind: 'changed' });
      expect((await load(store, waiting.id)).status).toBe('waiting');
      expect(await store.importLink(toLink(), undefined)).toMatchObject({
        kind: 'linked',
        delivered: [{ id: waiting.id }],
        previousAccountId: undefined,
      });
      // Who linked it first stays.
      expect(await store.importLink(toLink({ linkedBy: 'importer' }), undefined)).toEqual({ kind: 'unchanged' });
      expect(await store.getLink({ guildId: 'guild', communityId: 'community', memberId: 'member' })).toEqual(toLink());
      const other = toLink({ accountId: 'other' });
      expect(await store.importLink(other, undefined)).toEqual({ kind: 'changed' });
      expect(await store.importLink(other, 'account')).toMatchObject({ kind: 'linked', previousAccountId: 'account' });
      expect(await store.importLink(toLink({ memberId: 'b', accountId: 'other' }), undefined)).toEqual({
        kind: 'account-taken',
        by: other,
      });
    });
  });

  describe('a draft', () => {
    const draft = { guildId: 'guild', userId: 'admin', kind: 'links' as const, content: '{"a":1}', createdAt: NOW };

    it('is taken once, by its own person in its own guild', async () => {
      const id = await store.saveDraft(draft);
      const other = await store.saveDraft(draft);
      expect(other).not.toBe(id);
      expect(await store.takeDraft({ id, guildId: 'g', userId: 'admin', kind: 'links' })).toBeUndefined();
      expect(await store.takeDraft({ id, guildId: 'guild', userId: 'other', kind: 'links' })).toBeUndefined();
      const taken = await Promise.all(
        [1, 2].map(() => store.takeDraft({ id, guildId: 'guild', userId: 'admin', kind: 'links' })),
      );
      expect(taken).toEqual([{ ...draft, id }, undefined]);
      expect(await store.takeDraft({ id: other, guildId: 'guild', userId: 'admin', kind: 'links' })).toEqual({
        ...draft,
        id: other,
      });
    });

    it('gives way to the third one after it, of the same person, guild and kind', async () => {
      const first = await store.saveDraft(draft);
      const others = [{ userId: 'other' }, { guildId: 'other' }, { kind: 'community' as const }];
      for (const change of [...others, ...others, {}, {}]) await store.saveDraft({ ...draft, ...change });
      const last = await store.saveDraft(draft);
      expect(await store.takeDraft({ id: first, guildId: 'guild', userId: 'admin', kind: 'links' })).toBeUndefined();
      expect(await store.takeDraft({ id: last - 1, guildId: 'guild', userId: 'admin', kind: 'links' })).toBeDefined();
      expect(await store.takeDraft({ id: last - 2, guildId: 'guild', userId: 'admin', kind: 'links' })).toBeDefined();
      expect(await store.takeDraft({ id: first + 1, guildId: 'guild', userId: 'other', kind: 'links' })).toBeDefined();
    });

    it('is forgotten with time', async () => {
      const old = await store.saveDraft(draft);
      const young = await store.saveDraft({ ...draft, createdAt: NOW + 1 });
      await store.forgetExpired({ tokens: 0, previews: NOW + 1, counts: 0 });
      expect(await store.takeDraft({ id: old, guildId: 'guild', userId: 'admin', kind: 'links' })).toBeUndefined();
      expect(await store.takeDraft({ id: young, guildId: 'guild', userId: 'admin', kind: 'links' })).toBeDefined();
    });
  });
}
