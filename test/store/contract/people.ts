import { describe, expect, it } from 'vitest';
import { toLane } from '../../../src/points/award.ts';
import { isFormerMember } from '../../../src/points/person.ts';
import { DEFAULT_SETTINGS } from '../../../src/reactions/rule.ts';
import type { Link } from '../../../src/store/links/link-store.ts';
import type { AddedReaction, ReactionContext } from '../../../src/store/reactions/reaction-store.ts';
import type { Store } from '../../../src/store/store.ts';
import {
  accept,
  load,
  NOW,
  newAward,
  newReply,
  type OpenStore,
  putUnderReview,
  readLane,
  record,
  send,
  settle,
  undoAndAccept,
  useStore,
  watchEvents,
} from './fixtures.ts';

const DAY_MS = 86_400_000;
/** So few that every erasure takes several chunks. */
const CHUNK = 2;
/** Of reactors the id is read: when the account was made. */
const ANA = '200000000000000001';

export function peopleContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });

  const link = (change: Partial<Link> = {}) =>
    store.saveLink({
      guildId: 'guild',
      communityId: 'community',
      memberId: ANA,
      accountId: 'account',
      label: 'ana@example.com',
      linkedBy: 'admin',
      linkedAt: NOW,
      ...change,
    });
  const erase = async (memberId = ANA, guildId = 'guild') => {
    const erasure = await store.beginErasure({ guildId, memberId }, { at: NOW });
    if (erasure === undefined) return 0;
    let chunks = 1;
    while (!(await store.continueErasure(erasure.id, { limit: CHUNK, at: NOW }))) chunks += 1;
    await store.purge();
    return chunks;
  };
  const rule = async () => {
    const emoji = { key: '⭐', text: '⭐' };
    const settings = { ...DEFAULT_SETTINGS, guildId: 'guild', emoji, hundredths: 500, createdBy: 'admin' };
    const added = await store.addRule(settings, { replaces: undefined, at: NOW });
    if (added === undefined) throw new Error('no rule');
    return added;
  };
  const toReaction = (ruleId: number, change: { giver?: string; author?: string; messageId?: string } = {}) => {
    const { giver = ANA, author = 'ben', messageId = `${BigInt(NOW - 1_420_070_400_000) << 22n}` } = change;
    const reaction: AddedReaction = {
      kind: 'added',
      guildId: 'guild',
      channelId: 'channel',
      messageId,
      emojiKey: '⭐',
      isSuper: false,
      facts: {
        giver: { id: giver, isBot: false, roleIds: [], joinedAt: 0 },
        author: { id: author, isBot: false, roleIds: [], isPresent: true, isWritten: true },
        placeIds: ['channel'],
      },
      ruleIds: [ruleId],
    };
    return reaction;
  };
  const settleDue = async () => {
    const due = await store.listDueReactions({ at: NOW, limit: 100, except: [] });
    const field = { id: 'field', name: 'Loyalty Points' };
    const rules = (await store.listRules('guild')).map((one) => [one.id, { rule: one, field }] as const);
    const context: ReactionContext = {
      guildId: 'guild',
      communityId: 'community',
      isEnabled: true,
      dayStart: NOW - DAY_MS,
      rules: new Map(rules),
    };
    return store.settleReactions(
      context,
      due.map(({ id }) => id),
      NOW,
    );
  };
  const numbersOf = async (id: number) => {
    const { memberId, actorId, reason, key, version, decidedBy, ...numbers } = await load(store, id);
    return numbers;
  };

  describe('who are erased', () => {
    it('leave every number of their awards, and take name and reason out of them', async () => {
      const { id } = await settle(store, { memberId: ANA, reason: 'helped Bea' }, { total: 10, historyId: 'h1' });
      const before = await numbersOf(id);
      expect(await erase()).toBeGreaterThan(0);
      expect(await numbersOf(id)).toEqual(before);
      const award = await load(store, id);
      expect(isFormerMember(award.memberId)).toBe(true);
      expect(award.actorId).toBe('moderator');
      expect(award.reason).toBeUndefined();
      const owned = await store.listByHistoryIds(await laneOf(id), ['h1']);
      expect(owned.get('h1')?.receipt).toBe(award.receipt);
    });

    it('are one former member in one server, and another in the next', async () => {
      const ids = [];
      for (const guildId of ['guild', 'guild', 'other']) {
        ids.push((await settle(store, { memberId: ANA, guildId })).id);
      }
      await erase();
      const [first, second, other] = await Promise.all(ids.map((id) => load(store, id)));
      expect(first?.memberId).toBe(second?.memberId);
      expect(other).toMatchObject({ memberId: ANA });
      await erase(ANA, 'other');
      const after = await load(store, ids[2] ?? 0);
      expect(isFormerMember(after.memberId)).toBe(true);
      expect(after.memberId).not.toBe(first?.memberId);
    });

    it('go from what they gave and decided too', async () => {
      const given = await settle(store, { actorId: ANA, reason: 'a reason of Ana' });
      const reviewed = await putUnderReview(store, { accountId: 'another', reason: 'of the moderator' });
      await store.decideReview(reviewed.id, { decision: 'drop', staffId: ANA, at: NOW });
      await erase();
      expect(isFormerMember((await load(store, given.id)).actorId)).toBe(true);
      expect((await load(store, given.id)).reason).toBeUndefined();
      const decided = await load(store, reviewed.id);
      expect(isFormerMember(decided.decidedBy ?? '')).toBe(true);
      expect(decided).toMatchObject({ actorId: 'moderator', reason: 'of the moderator', memberId: 'member' });
      expect(await store.listStanding({ guildId: 'guild', actorId: ANA, limit: 10 })).toEqual([]);
    });

    it('still get what is on its way', async () => {
      const award = await send(store, { memberId: ANA });
      const queued = await accept(store, { memberId: ANA });
      await erase();
      const settlement = { total: 1, totalBefore: undefined, outsideChange: false, at: NOW };
      const seen = { historyId: 'h', historyAt: undefined };
      expect(await store.settleAward({ awardId: award.id, fence: award.fence }, { ...settlement, ...seen })).toBe(true);
      expect(
        (await store.claimAwards({ at: NOW, limit: 5, leaseMs: 1_000, heldGuilds: [] })).map((one) => one.award.id),
      ).toEqual([queued.id]);
    });

    it('lose what waits for a link, and the log channel is told', async () => {
      const events = await watchEvents(store);
      const waiting = await accept(store, { memberId: ANA, accountId: undefined });
      await erase();
      expect((await load(store, waiting.id)).status).toBe('expired');
      expect(await events()).toEqual([
        ['waiting', waiting.id],
        ['expired', waiting.id],
      ]);
    });

    it('lose what was recorded and not acknowledged before, where it would wait', async () => {
      const recorded = await record(store, { memberId: ANA, accountId: undefined });
      await erase();
      expect((await store.acknowledgeAward(recorded.id, {}, NOW))?.status).toBe('expired');
    });

    it('have no link and no open request, and begin anew', async () => {
      const old = await settle(store, { memberId: ANA });
      await link();
      await store.requestLink(
        { guildId: 'guild', communityId: 'community', memberId: 'cy', account: 'cy@example.com' },
        NOW,
      );
      await erase();
      await erase('cy');
      expect(await store.getLink({ guildId: 'guild', communityId: 'community', memberId: ANA })).toBeUndefined();
      expect((await store.listOpenLinkRequests({ guildId: 'guild', communityId: 'community' }, 5)).total).toBe(0);
      expect(
        await store.findLatestLinkRequest({ guildId: 'guild', communityId: 'community', memberId: 'cy' }),
      ).toBeUndefined();
      expect(await link()).toMatchObject({ kind: 'linked', delivered: [] });
      expect(
        await store.listMemberAwards({ guildId: 'guild', memberId: ANA, fieldId: 'field', since: 0, limit: 10 }),
      ).toEqual([]);
      const { memberId } = await load(store, old.id);
      expect(
        await store.listMemberAwards({ guildId: 'guild', memberId, fieldId: 'field', since: 0, limit: 10 }),
      ).toHaveLength(1);
    });

    it('are taken out of every message that can still be changed, and private ones are let go of', async () => {
      const replies = { public: newReply({ notify: true }), private: newReply({ ephemeral: true }) };
      const shown = await settle(store, { memberId: ANA }, {}, replies.public);
      const hidden = await settle(store, { memberId: ANA }, {}, replies.private);
      for (const { message, award } of await store.listDueMessages({ at: NOW + DAY_MS, limit: 10 })) {
        await store.markShown(message.id, { version: award.version, messageId: `m${message.id}` });
      }
      expect(await store.listDueMessages({ at: NOW + DAY_MS, limit: 10 })).toEqual([]);
      await erase();
      const due = await store.listDueMessages({ at: NOW, limit: 10 });
      expect(due.map(({ message, award }) => [message.kind, award.id])).toEqual([
        ['reply', shown.id],
        ['notice', shown.id],
      ]);
      for (const { message, award } of due) {
        expect(isFormerMember(award.memberId)).toBe(true);
        expect(message).toMatchObject({ token: undefined, messageId: `m${message.id}` });
      }
      const [gone] = await store.listMessages(hidden.id);
      expect(gone).toMatchObject({ token: undefined, messageId: undefined, interactionId: undefined });
    });

    it('are taken out of the messages of what they took back', async () => {
      const award = await settle(store, {}, {}, newReply());
      const undone = await undoAndAccept(store, award.id);
      for (const { message, award: at } of await store.listDueMessages({ at: NOW + DAY_MS, limit: 10 })) {
        await store.markShown(message.id, { version: at.version, messageId: 'm' });
      }
      expect(undone.actorId).toBe('undoer');
      await erase('undoer');
      expect((await store.listDueMessages({ at: NOW, limit: 10 })).map((one) => one.award.id)).toContain(award.id);
    });

    it('have what they had confirmed to undo undone to its end, without their name', async () => {
      const ids: number[] = [];
      for (let count = 0; count < 6; count += 1) ids.push((await settle(store, { actorId: ANA })).id);
      const asked = { guildId: 'guild', actorId: ANA, ofOthers: false, needs: 'increase' } as const;
      const targets = ids.map((awardId) => ({ awardId, how: 'back' }) as const);
      const { id } = await store.saveUndo(asked, targets, NOW);
      await store.startUndo(id, {
        reply: { interactionId: '7', token: 'token', locale: 'en-US' },
        isLimited: false,
        at: NOW,
      });
      await store.advanceUndo(id, { limit: 2, at: NOW });
      const erasure = await store.beginErasure({ guildId: 'guild', memberId: ANA }, { at: NOW });
      for (let isOver = false; !isOver; ) {
        isOver = await store.continueErasure(erasure?.id ?? 0, { limit: CHUNK, at: NOW });
        await store.advanceUndo(id, { limit: 1, at: NOW });
      }
      while ((await store.advanceUndo(id, { limit: 2, at: NOW })).isUnfinished);
      for (const awardId of ids) {
        const reversal = await store.findReversal(awardId);
        expect(isFormerMember(reversal?.actorId ?? '')).toBe(true);
      }
      expect(await store.getPersonalData({ guildId: 'guild', memberId: ANA })).toMatchObject({ awardsBy: 0, made: 0 });
    });

    it('may have an award under review, about which staff then decide', async () => {
      const reviewed = await putUnderReview(store, { memberId: ANA });
      await erase();
      expect(await store.decideReview(reviewed.id, { decision: 'again', staffId: 'staff', at: NOW })).toMatchObject({
        kind: 'decided',
      });
      const [claimed] = await store.claimAwards({ at: NOW, limit: 1, leaseMs: 1_000, heldGuilds: [] });
      expect(claimed?.award).toMatchObject({ id: reviewed.id, accountId: 'account' });
    });

    it('are erased once: the second time changes nothing', async () => {
      const { id } = await settle(store, { memberId: ANA });
      await link();
      await erase();
      const once = await load(store, id);
      expect(await store.beginErasure({ guildId: 'guild', memberId: ANA }, { at: NOW })).toBeUndefined();
      expect(await load(store, id)).toEqual(once);
      expect(await store.listErasures()).toEqual([]);
    });

    it('are the same former member after an interruption', async () => {
      const ids = [];
      for (let count = 0; count < 5; count += 1) ids.push((await settle(store, { memberId: ANA })).id);
      const erasure = await store.beginErasure({ guildId: 'guild', memberId: ANA }, { at: NOW });
      expect(await store.continueErasure(erasure?.id ?? 0, { limit: CHUNK, at: NOW })).toBe(false);
      expect(await store.listErasures()).toEqual([erasure]);
      expect(await store.beginErasure({ guildId: 'guild', memberId: ANA }, { at: NOW })).toEqual(erasure);
      await erase();
      const names = await Promise.all(ids.map(async (id) => (await load(store, id)).memberId));
      expect(new Set(names).size).toBe(1);
      expect(await store.listErasures()).toEqual([]);
    });
  });

  describe('reactions of who is erased', () => {
    it('keep what they gave; it is taken back when a moderator clears them', async () => {
      const { id: ruleId } = await rule();
      await store.observeReactions([toReaction(ruleId)], NOW);
      expect(await settleDue()).toMatchObject({ awarded: 1 });
      await erase();
      const { messageId } = toReaction(ruleId);
      const [reaction] = await store.listReactions({ guildId: 'guild', messageId });
      expect(reaction).toMatchObject({ isStanding: true, authorId: 'ben' });
      expect(isFormerMember(reaction?.reactorId ?? '')).toBe(true);
      const award = await load(store, reaction?.awardId ?? 0);
      expect(award).toMatchObject({ memberId: 'ben', hundredths: 500, status: 'waiting' });
      expect(award.key).not.toContain(ANA);
      await store.observeReactions([{ kind: 'cleared', messageId, emojiKey: undefined }], NOW);
      expect(await settleDue()).toMatchObject({ takenBack: 1 });
    });

    it('that are not decided never are', async () => {
      const { id: ruleId } = await rule();
      const reaction = toReaction(ruleId, { giver: '200000000000000002', author: ANA });
      await store.observeReactions([reaction], NOW);
      expect(await store.getPersonalData({ guildId: 'guild', memberId: ANA })).toMatchObject({ reactionsTo: 1 });
      await erase();
      expect(await store.getPersonalData({ guildId: 'guild', memberId: ANA })).toMatchObject({ reactionsTo: 0 });
      expect(await settleDue()).toMatchObject({ awarded: 0 });
      expect(await store.listReactions({ guildId: 'guild', messageId: reaction.messageId })).toMatchObject([
        { isFrozen: true, isPresent: true },
      ]);
    });

    it('that a moderator has just cleared are still taken back, as cleared', async () => {
      const { id: ruleId } = await rule();
      await store.observeReactions([toReaction(ruleId)], NOW);
      await settleDue();
      const { messageId } = toReaction(ruleId);
      await store.observeReactions([{ kind: 'cleared', messageId, emojiKey: undefined }], NOW);
      const undone = await store.listReactions({ guildId: 'guild', messageId });
      await store.saveLink({
        guildId: 'guild',
        communityId: 'community',
        memberId: 'ben',
        accountId: 'of-ben',
        label: undefined,
        linkedBy: 'admin',
        linkedAt: NOW,
      });
      const [claimed] = await store.claimAwards({ at: NOW, limit: 1, leaseMs: 1_000, heldGuilds: [] });
      await store.beginSend(
        { awardId: claimed?.award.id ?? 0, fence: claimed?.award.fence ?? 0 },
        { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW },
      );
      await erase();
      expect(await settleDue()).toMatchObject({ takenBack: 1 });
      const reversal = await store.findReversal(undone[0]?.awardId ?? 0);
      expect(reversal?.source).toBe('reactions-cleared');
      expect(isFormerMember(reversal?.actorId ?? '')).toBe(true);
    });

    it('are found among more of another kind than a chunk takes', async () => {
      const { id: ruleId } = await rule();
      await store.observeReactions([toReaction(ruleId)], NOW);
      await store.observeReactions([toReaction(ruleId, { giver: '200000000000000002', author: ANA })], NOW);
      await settleDue();
      await erase();
      expect(await store.getPersonalData({ guildId: 'guild', memberId: ANA })).toMatchObject({
        reactionsBy: 0,
        reactionsTo: 0,
        awardsBy: 0,
      });
    });

    it('may come anew while they are being erased', async () => {
      const { id: ruleId } = await rule();
      await store.observeReactions([toReaction(ruleId)], NOW);
      await settleDue();
      const erasure = await store.beginErasure({ guildId: 'guild', memberId: ANA }, { at: NOW });
      const awarded = [];
      for (const _ of ['award', 'reaction']) {
        await store.continueErasure(erasure?.id ?? 0, { limit: 1, at: NOW });
        await store.observeReactions([toReaction(ruleId)], NOW);
        awarded.push((await settleDue()).awarded);
      }
      expect(awarded).toEqual([0, 1]);
      await erase();
      const reactions = await store.listReactions({ guildId: 'guild', messageId: toReaction(ruleId).messageId });
      expect(reactions.map(({ reactorId }) => isFormerMember(reactorId))).toEqual([true, true]);
    });
  });

  describe('what is stored about somebody', () => {
    it('is counted, in one server alone', async () => {
      expect(await store.getPersonalData({ guildId: 'guild', memberId: ANA })).toEqual({
        links: [],
        openRequest: undefined,
        endedRequests: 0,
        waiting: 0,
        awardsTo: 0,
        awardsBy: 0,
        reactionsBy: 0,
        reactionsTo: 0,
        made: 0,
        deeds: 0,
      });
      await accept(store, { memberId: ANA, accountId: undefined, communityId: 'another' });
      await settle(store, { memberId: ANA });
      await settle(store, { actorId: ANA });
      await settle(store, { memberId: ANA, guildId: 'other' });
      await link();
      await link({ memberId: 'ben', accountId: 'second', linkedBy: ANA });
      expect(await store.getPersonalData({ guildId: 'guild', memberId: ANA })).toMatchObject({
        links: [{ label: 'ana@example.com' }],
        waiting: 1,
        awardsTo: 2,
        awardsBy: 1,
        // Who linked Ben, and that Ana was linked.
        made: 3,
        deeds: 1,
      });
    });
  });

  describe('what is old', () => {
    it('is the reason of an award that has ended, and of no other', async () => {
      const old = await settle(store, { reason: 'old' });
      const open = await accept(store, { reason: 'open', memberId: 'x', accountId: undefined });
      expect(await store.forgetReasons({ before: NOW, limit: 10 })).toBe(0);
      expect(await store.forgetReasons({ before: NOW + 1, limit: 10 })).toBe(1);
      expect((await load(store, old.id)).reason).toBeUndefined();
      expect((await load(store, open.id)).reason).toBe('open');
    });

    it('goes in chunks', async () => {
      for (let count = 0; count < 3; count += 1) await settle(store, { reason: 'old' });
      expect(await store.forgetReasons({ before: NOW + 1, limit: 2 })).toBe(2);
      expect(await store.forgetReasons({ before: NOW + 1, limit: 2 })).toBe(1);
      expect(await store.forgetReasons({ before: NOW + 1, limit: 2 })).toBe(0);
    });

    it('is a refusal, but not before its rule stops looking back', async () => {
      const { id: ruleId } = await rule();
      const bot = toReaction(ruleId);
      await store.observeReactions(
        [{ ...bot, facts: { ...bot.facts, giver: { ...bot.facts.giver, isBot: true } } }],
        NOW,
      );
      await settleDue();
      const later = NOW + 3 * DAY_MS;
      expect(await store.forgetReactions({ before: later, at: later, limit: 10 })).toBe(0);
      const muchLater = NOW + 8 * DAY_MS;
      expect(await store.forgetReactions({ before: muchLater, at: muchLater, limit: 10 })).toBe(1);
    });

    it('is a request for a link that has ended', async () => {
      const ask = { guildId: 'guild', communityId: 'community', account: 'typed@example.com' };
      await store.requestLink({ ...ask, memberId: ANA }, NOW);
      await store.requestLink({ ...ask, memberId: 'ben' }, NOW);
      await store.withdrawLinkRequest({ guildId: 'guild', communityId: 'community', memberId: ANA }, NOW);
      expect(await store.forgetLinkRequests({ before: NOW, limit: 10 })).toBe(0);
      expect(await store.forgetLinkRequests({ before: NOW + 1, limit: 10 })).toBe(1);
      expect((await store.listOpenLinkRequests({ guildId: 'guild', communityId: 'community' }, 5)).total).toBe(1);
    });

    it('keeps, without a name, a request whose card still tells of it, until it is changed', async () => {
      const ask = { guildId: 'guild', communityId: 'community', account: 'typed@example.com', memberId: ANA };
      const asked = await store.requestLink(ask, NOW);
      if (asked.kind !== 'open') throw new Error('not open');
      const { request } = asked;
      const card = { channelId: 'staff', cardId: 'card' };
      await store.changeGuild('guild', { staffChannelId: 'staff' }, { at: NOW });
      await store.markLinkRequestShown(request.id, { ...card, version: request.version });
      const denied = await store.denyLinkRequest(request, { by: 'staff', at: NOW });
      await store.markLinkRequestShown(request.id, { ...card, version: denied?.version ?? 0 });
      expect(await store.forgetLinkRequests({ before: NOW + 1, limit: 10 })).toBe(1);
      expect(await store.forgetLinkRequests({ before: NOW + 1, limit: 10 })).toBe(0);
      const [left] = await store.listDueLinkRequests({ at: NOW, limit: 5 });
      expect(left).toMatchObject({ ...card, account: '', memberId: '', decidedBy: '', state: 'denied' });
      await store.markLinkRequestShown(request.id, { ...card, version: left?.version ?? 0 });
      expect(await store.forgetLinkRequests({ before: NOW + 1, limit: 10 })).toBe(1);
      expect(await store.getLinkRequest('guild', request.id)).toBeUndefined();
    });

    it('has cards that lose the name of whoever decided and is erased', async () => {
      const ask = { guildId: 'guild', communityId: 'community', account: 'typed', memberId: 'ben' };
      const asked = await store.requestLink(ask, NOW);
      if (asked.kind !== 'open') throw new Error('not open');
      await store.changeGuild('guild', { staffChannelId: 'staff' }, { at: NOW });
      const denied = await store.denyLinkRequest(asked.request, { by: ANA, at: NOW });
      const shown = { channelId: 'staff', cardId: 'card', version: denied?.version ?? 0 };
      await store.markLinkRequestShown(asked.request.id, shown);
      expect(await store.listDueLinkRequests({ at: NOW, limit: 5 })).toEqual([]);
      await erase();
      const [due] = await store.listDueLinkRequests({ at: NOW, limit: 5 });
      expect(isFormerMember(due?.decidedBy ?? '')).toBe(true);
    });

    it('is a server that removed the bot, wholly, and no other', async () => {
      const forgetAll = async () => {
        let chunks = 0;
        while ((await store.forgetGuilds({ before: NOW + 1, limit: CHUNK })) > 0) chunks += 1;
        return chunks;
      };
      const gone = await settle(store, { guildId: 'gone', accountId: 'own' });
      const kept = await settle(store, { accountId: 'own2' });
      await undoAndAcceptIn('gone', gone.id);
      await store.changeGuild('gone', { removedAt: NOW, logChannelId: 'log' }, { at: NOW });
      await store.changeGuild('guild', {}, { at: NOW });
      expect(await forgetAll()).toBe(0);
      const [reversal] = await store.claimAwards({ at: NOW, limit: 1, leaseMs: 1_000, heldGuilds: [] });
      await store.refuseAward(
        { awardId: reversal?.award.id ?? 0, fence: reversal?.award.fence ?? 0 },
        { problem: 'REFUSED', at: NOW },
      );
      expect(await forgetAll()).toBeGreaterThan(1);
      expect(await store.getAward(gone.id)).toBeUndefined();
      expect((await store.getGuild('gone')).logChannelId).toBeUndefined();
      expect(await readLane(store, { accountId: 'own2' })).toMatchObject({
        lane: await laneOf(kept.id),
        lastTotal: 10,
      });
      expect(await readLane(store, { accountId: 'own' })).toMatchObject({ lastTotal: undefined });
    });
  });

  describe('a server that is being forgotten', () => {
    it('is off, whoever switches it on, until nothing of it is left', async () => {
      const { id: ruleId } = await rule();
      await settle(store);
      await store.changeGuild('guild', { removedAt: NOW }, { at: NOW });
      await store.forgetGuilds({ before: NOW + 1, limit: 1 });
      await store.changeGuild('guild', { removedAt: null, enabled: true }, { at: NOW });
      expect((await store.getGuild('guild')).enabled).toBe(false);
      const limits = { perAward: undefined, perModeratorHour: undefined };
      expect(await store.recordAward(newAward(), { reply: undefined, limits, at: NOW })).toEqual({ kind: 'forgotten' });
      await store.observeReactions([toReaction(ruleId)], NOW);
      expect(await settleDue()).toMatchObject({ awarded: 0 });
      while ((await store.forgetGuilds({ before: NOW + 1, limit: CHUNK })) > 0);
      expect((await store.getGuild('guild')).enabled).toBe(true);
      await record(store);
    });
  });

  async function undoAndAcceptIn(guildId: string, awardId: number) {
    const undo = { key: 'undo-in', actorId: 'undoer', guildId, reason: undefined };
    const outcome = await store.undoAward(awardId, undo, { reply: undefined, at: NOW });
    if (outcome.kind === 'recorded') await store.acknowledgeAward(outcome.award.id, {}, NOW);
  }

  async function laneOf(awardId: number): Promise<string> {
    const { communityId, fieldId, accountId = '' } = await load(store, awardId);
    return toLane(communityId, fieldId, accountId);
  }
}
