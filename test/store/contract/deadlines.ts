import { describe, expect, it } from 'vitest';
import { toFirstId } from '../../../src/reactions/snowflake.ts';
import type { Store } from '../../../src/store/store.ts';
import { accept, claimOne, LEASE_MS, makeUnknown, NOW, newReply, type OpenStore, send, useStore } from './fixtures.ts';
import { addRule, toAdded } from './reaction-fixtures.ts';

const HOUR_MS = 3_600_000;

/** Something that waits by a stored time, and the longest that it ever does. */
interface Waiting {
  readonly longestMs: number;
  /** Makes it due that much after `NOW`. */
  put(store: Store, waitMs: number): Promise<void>;
  isDue(store: Store, at: number): Promise<boolean>;
}

const isClaimed = async (store: Store, at: number) =>
  (await store.claimAwards({ at, limit: 1, leaseMs: LEASE_MS, heldGuilds: [] })).length > 0;
const isRead = async (store: Store, at: number) =>
  (await store.claimReadBacks({ at, limit: 1, leaseMs: LEASE_MS, heldGuilds: [] })).length > 0;

const WAITING: Readonly<Record<string, Waiting>> = {
  'an award that failed': {
    longestMs: 15_000,
    async put(store, waitMs) {
      await accept(store);
      const { award } = await claimOne(store);
      await store.postponeAward(
        { awardId: award.id, fence: award.fence },
        { runAt: NOW + waitMs, problem: 'KEY_PROBLEM', at: NOW },
      );
    },
    isDue: isClaimed,
  },
  'an award whose server asked for a pause': {
    longestMs: HOUR_MS,
    async put(store, waitMs) {
      const { id, fence } = await send(store);
      await store.postponeAward({ awardId: id, fence }, { runAt: NOW + waitMs, problem: 'SLOW_DOWN', at: NOW });
    },
    isDue: isClaimed,
  },
  'an award that was being sent when its process died': {
    longestMs: 15_000,
    async put(store, waitMs) {
      await accept(store, {}, undefined, NOW + waitMs);
      await claimOne(store, NOW + waitMs);
    },
    async isDue(store, at) {
      await store.recoverInFlight({ at, readAt: at });
      return isClaimed(store, at);
    },
  },
  'an award that is read back': {
    longestMs: 15_000,
    async put(store, waitMs) {
      await makeUnknown(store);
      const [claimed] = await store.claimReadBacks({ at: NOW, limit: 1, leaseMs: LEASE_MS, heldGuilds: [] });
      await store.postponeReadBack(
        { awardId: claimed?.award.id ?? 0, fence: claimed?.award.fence ?? 0 },
        { readAt: NOW + waitMs, absentAt: undefined },
      );
    },
    isDue: isRead,
  },
  'an award that somebody reads back, or did': {
    longestMs: LEASE_MS,
    async put(store, waitMs) {
      await makeUnknown(store);
      await store.claimReadBacks({ at: NOW, limit: 1, leaseMs: waitMs, heldGuilds: [] });
    },
    isDue: isRead,
  },
  'a message': {
    longestMs: HOUR_MS,
    async put(store, waitMs) {
      await makeUnknown(store, {}, newReply());
      const [due] = await store.listDueMessages({ at: NOW + HOUR_MS, limit: 1 });
      await store.postponeMessage(due?.message.id ?? 0, { dueAt: NOW + waitMs });
    },
    isDue: async (store, at) => (await store.listDueMessages({ at, limit: 1 })).length > 0,
  },
  'a reaction': {
    longestMs: 60_000,
    async put(store, waitMs) {
      const rule = await addRule(store);
      await store.observeReactions([toAdded({}, [rule])], NOW + waitMs);
    },
    isDue: async (store, at) => (await store.listDueReactions({ at, limit: 1, except: [] })).length > 0,
  },
  'a request for a link': {
    longestMs: HOUR_MS,
    async put(store, waitMs) {
      await store.changeGuild('guild', { staffChannelId: 'staff' }, { at: NOW });
      const who = { guildId: 'guild', communityId: 'community', memberId: 'member', account: 'ana' };
      const asked = await store.requestLink(who, NOW);
      if (asked.kind === 'open') await store.postponeLinkRequest(asked.request.id, { dueAt: NOW + waitMs });
    },
    isDue: async (store, at) => (await store.listDueLinkRequests({ at, limit: 1 })).length > 0,
  },
  'a look for a second copy': {
    longestMs: 90 * 60_000,
    async put(store, waitMs) {
      const { id, fence } = await makeUnknown(store);
      await store.postponeAward({ awardId: id, fence }, { runAt: NOW, problem: undefined, at: NOW });
      await store.advanceLateWatch(id, { isChecked: true, dueAt: NOW + waitMs });
    },
    isDue: async (store, at) => (await store.listDueLateWatches({ at, limit: 1 })).length > 0,
  },
  'a look-up of a member': {
    longestMs: 24 * HOUR_MS,
    async put(store, waitMs) {
      await store.changeGuild('guild', { identityFieldId: 'field' }, { at: NOW });
      const member = { guildId: 'guild', communityId: 'community', memberId: 'member' };
      await store.wishIdentityLookUp(member, true, NOW + waitMs);
    },
    isDue: async (store, at) => (await store.listDueIdentityLookUps({ at, perGuild: 1 })).length > 0,
  },
};

export function deadlinesContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });

  describe.each(Object.entries(WAITING))('%s', (_, { put, isDue, longestMs }) => {
    it('waits as long as it should where nobody has set the clock', async () => {
      await put(store, longestMs);
      await store.moveDeadlines({ at: NOW, setByMs: 0 });
      expect(await isDue(store, NOW + longestMs - 1)).toBe(false);
      expect(await isDue(store, NOW + longestMs)).toBe(true);
    });

    it.each([2 * 60_000, 3 * HOUR_MS, 400 * 24 * HOUR_MS])(
      'waits no longer though the clock was put back by %i ms',
      async (backMs) => {
        await put(store, 10_000);
        await store.moveDeadlines({ at: NOW + 4_000 - backMs, setByMs: -backMs });
        expect(await isDue(store, NOW - backMs + 9_999)).toBe(false);
        expect(await isDue(store, NOW - backMs + 10_000)).toBe(true);
      },
    );

    it('goes on to wait though the clock was put forward', async () => {
      await put(store, 10_000);
      await store.moveDeadlines({ at: NOW + 4_000 + 3 * HOUR_MS, setByMs: 3 * HOUR_MS });
      expect(await isDue(store, NOW + 3 * HOUR_MS + 9_999)).toBe(false);
      expect(await isDue(store, NOW + 3 * HOUR_MS + 10_000)).toBe(true);
    });

    it('is still due where it was due before the clock was put back', async () => {
      await put(store, 10_000);
      await store.moveDeadlines({ at: NOW + 60_000 - 3 * HOUR_MS, setByMs: -3 * HOUR_MS });
      expect(await isDue(store, NOW + 60_000 - 3 * HOUR_MS)).toBe(true);
    });

    it('is due at a start that finds it further ahead than it ever waits', async () => {
      await put(store, 10_000);
      const at = NOW - longestMs - 60_000;
      await store.moveDeadlines({ at, setByMs: 0 });
      expect(await isDue(store, at)).toBe(true);
    });
  });

  it('opens no token for less long than Discord does, whoever sets the clock', async () => {
    const interactionId = toFirstId(NOW);
    // A clock that is three hours behind notes it, and one that was three hours ahead is put right.
    const award = await accept(store, {}, newReply({ interactionId }), NOW - 3 * HOUR_MS);
    const expiry = async () => (await store.listMessages(award.id))[0]?.tokenExpiresAt;
    expect(await expiry()).toBe(NOW + 15 * 60_000);
    await store.moveDeadlines({ at: NOW - 3 * HOUR_MS, setByMs: -3 * HOUR_MS });
    expect(await expiry()).toBe(NOW + 15 * 60_000);
  });
}
