/** A ledger in which everything has happened that can happen to awards, undos, reactions, links and people. */
import { DEFAULT_SETTINGS } from '../../src/reactions/rule.ts';
import type { AddedReaction, ReactionContext } from '../../src/store/reactions/reaction-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { UndoTarget } from '../../src/store/undos/undo-store.ts';
import {
  accept,
  claimOne,
  makeUnknown,
  NOW,
  newReply,
  newSettlement,
  putUnderReview,
  record,
  send,
  settle,
  undo,
  undoAndAccept,
} from './contract/fixtures.ts';

/** Fills an empty store. */
export async function fillLedger(store: Store): Promise<void> {
  await store.changeGuild('guild', { logChannelId: 'log' }, { at: NOW });
  await fillLane(store);
  await store.advanceLogCursor('guild', { eventId: 1 });
  await fillAudit(store);
  await fillCopies(store);
  await fillOtherLanes(store);
  await fillWaiting(store);
  await fillBulks(store);
  await fillReactions(store);
  await fillUndos(store);
  await fillErasures(store);
  await fillRewards(store);
  await store.openNotice('guild', 'outage', NOW);
  await settle(store, { accountId: 'anchored' }, { total: 10, historyId: 'h1', historyAt: '2026-01-01T00:00:00Z' });
  await accept(store, { accountId: 'queued' });
}

/** One award right behind the other, a set that was taken back, an undone undo. */
async function fillLane(store: Store): Promise<void> {
  const entry = { historyId: 'h1', historyAt: '2026-01-01T00:00:00Z', total: 10 };
  const first = await settle(store, { hundredths: 1_000 }, entry, newReply({ notify: true }));
  await accept(store, { hundredths: 500 });
  const { award } = await claimOne(store);
  await store.beginSend(
    { awardId: award.id, fence: award.fence },
    { anchor: { kind: 'entry', id: 'h1', at: entry.historyAt }, lastTotal: 10, at: NOW + 1 },
  );
  const settlement = newSettlement({ total: 15, totalBefore: 10, historyId: 'h2', at: NOW + 1 });
  await store.settleAward({ awardId: award.id, fence: award.fence }, settlement);
  const reversal = await undoAndAccept(store, first.id);
  await settleNext(store);
  await undoAndAccept(store, reversal.id);
  await settleNext(store);
  const set = await settle(store, { action: 'overwrite', hundredths: 2_000 }, { total: 20, totalBefore: 15 });
  await undoAndAccept(store, set.id);
  await settleNext(store);
}

/** Of each kind of deed that needs nothing else; those of links, rules and undos come with these. */
async function fillAudit(store: Store): Promise<void> {
  await store.changeGuild('guild', { perAward: 1_000_000, logChannelId: 'other-log' }, { at: NOW, actorId: 'admin' });
  await store.changeGuild('guild', { perAward: null, logChannelId: 'log' }, { at: NOW, actorId: 'admin' });
  const key = { sealed: 'sealed', setBy: 'admin', verifiedAt: NOW };
  await store.saveGuildKey({ guildId: 'guild', communityId: 'community' }, key, NOW);
  const who = { guildId: 'guild', actorId: 'admin', at: NOW };
  await store.recordDeed({ ...who, action: 'links-exported', after: { links: 1 } });
  await store.recordDeed({ ...who, action: 'member-shown', memberId: '801' });
}

async function settleNext(store: Store): Promise<void> {
  const { award } = await claimOne(store);
  await store.beginSend(
    { awardId: award.id, fence: award.fence },
    { anchor: { kind: 'unknown' }, lastTotal: undefined, at: NOW + 2 },
  );
  await store.settleAward({ awardId: award.id, fence: award.fence }, newSettlement({ total: undefined, at: NOW + 2 }));
}

/** Of three awards that were sent again one has arrived twice, one three times; of the third that is not known yet. */
async function fillCopies(store: Store): Promise<void> {
  for (const accountId of ['twice', 'thrice', 'again']) {
    const { id, fence } = await makeUnknown(store, { accountId });
    await store.postponeAward({ awardId: id, fence }, { runAt: NOW, problem: undefined, at: NOW });
    const { award } = await claimOne(store);
    await store.beginSend(
      { awardId: id, fence: award.fence },
      { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW },
    );
    await store.settleAward({ awardId: id, fence: award.fence }, newSettlement({ historyId: 'second' }));
    if (accountId === 'again') return;
    await store.reportLateCopy(id, { entryId: `first-${accountId}`, total: undefined }, NOW);
    await store.decideLateCopy({ awardId: id, number: 1 }, { decision: 'compensate', staffId: 'staff', at: NOW });
    await settleNext(store);
    if (accountId === 'twice') continue;
    await store.reportLateCopy(id, { entryId: `third-${accountId}`, total: undefined }, NOW);
    await store.decideLateCopy({ awardId: id, number: 2 }, { decision: 'ignore', staffId: 'staff', at: NOW });
  }
}

/** Every other status, each in a lane of its own. */
async function fillOtherLanes(store: Store): Promise<void> {
  const refused = await send(store, { accountId: 'refused' });
  await store.refuseAward({ awardId: refused.id, fence: refused.fence }, { problem: 'REFUSED_400', at: NOW });
  await putUnderReview(store, { accountId: 'review' }, newReply());
  await makeUnknown(store, { accountId: 'unknown' });
  const sending = await send(store, { accountId: 'sending' });
  await undoAndAccept(store, sending.id);
  const cancelled = await accept(store, { accountId: 'cancelled' });
  await undo(store, cancelled.id);
  const unseen = await record(store, { accountId: 'unseen' }, newReply());
  await store.cancelRecorded({ awardId: unseen.id, at: NOW });
  await record(store, { accountId: 'recorded' }, newReply());
}

/** One that is done, one that is only shown. */
async function fillBulks(store: Store): Promise<void> {
  const asked = { guildId: 'guild', actorId: 'moderator', source: 'csv', communityId: 'community' } as const;
  const items = ['821', '822'].map((memberId) => ({ memberId, hundredths: 100 }));
  for (const isConfirmed of [true, false]) {
    const bulk = await store.beginBulk({ ...asked, fieldId: 'field', fieldName: 'Points', reason: 'quiz' }, NOW);
    await store.addBulkItems(bulk, items, 0);
    await store.showBulk(bulk.id, isConfirmed ? 'hash' : undefined);
    if (!isConfirmed) continue;
    const place = { channelId: 'channel', locale: 'en-US', interactionId: '7', token: 'token' };
    await store.startBulk(bulk.id, { place, at: NOW });
    await store.advanceBulk(bulk.id, { limit: 10, at: NOW });
  }
}

async function fillWaiting(store: Store): Promise<void> {
  await accept(store, { accountId: undefined, memberId: 'late' }, undefined, NOW - 1);
  await store.expireWaiting({ before: NOW, at: NOW });
  await accept(store, { accountId: undefined, memberId: 'waiting' });
  const who = { guildId: 'guild', communityId: 'community' };
  await store.requestLink({ ...who, memberId: 'waiting', account: 'somebody' }, NOW);
  const denied = await store.requestLink({ ...who, memberId: 'denied', account: 'somebody' }, NOW);
  if (denied.kind === 'open') await store.denyLinkRequest(denied.request, { by: 'staff', at: NOW });
  const link = { ...who, memberId: '900', accountId: 'author', label: undefined, linkedBy: 'staff', linkedAt: NOW };
  await store.saveLink(link);
}

/** One that is done, one that undid what the first one did, one that was only shown, one that still runs. */
async function fillUndos(store: Store): Promise<void> {
  const many = { accountId: 'many' };
  const [given] = await store.listReactions({ guildId: 'guild', messageId: GIVEN_AGAIN_MESSAGE });
  const ids = [(await settle(store, many)).id, (await accept(store, many)).id, given?.awardId ?? 0];
  const first = await startUndo(store, ids.map(toTarget));
  await store.advanceUndo(first, { limit: 10, at: NOW });
  await settleNext(store);
  const targets = await store.listUndoTargets({ kind: 'undo', guildId: 'guild', undoId: first }, 10);
  await store.advanceUndo(await startUndo(store, targets), { limit: 10, at: NOW });
  for (const _ of ids) await settleNext(store);
  const { id } = await settle(store, { accountId: 'others' });
  await saveUndo(store, [toTarget(id)]);
  await startUndo(store, [toTarget(id)]);
}

const toTarget = (awardId: number): UndoTarget => ({ awardId, how: 'back' });

function saveUndo(store: Store, targets: readonly UndoTarget[]) {
  return store.saveUndo({ guildId: 'guild', actorId: 'staff', ofOthers: true, needs: 'increase' }, targets, NOW);
}

async function startUndo(store: Store, targets: readonly UndoTarget[]): Promise<number> {
  const { id } = await saveUndo(store, targets);
  await store.startUndo(id, {
    reply: { interactionId: '7', token: 'token', locale: 'en-US' },
    isLimited: false,
    at: NOW,
  });
  return id;
}

/** One that was given, and a member whose roles are to be looked at. */
async function fillRewards(store: Store): Promise<void> {
  const reward = { guildId: 'guild', roleId: 'gold', roleName: 'Gold', communityId: 'community', fieldId: 'field' };
  const settings = { total: 10_000, margin: 500, stack: true, keep: false, powers: [] };
  await store.addReward({ ...reward, ...settings }, { at: NOW, actorId: 'admin' });
  await settle(store, { accountId: 'rewarded' }, { total: 100 });
  await store.noteSettledMembers('guild', { at: NOW, limit: 10 });
  await store.putGrant({ guildId: 'guild', memberId: 'member' }, { roleId: 'gold', state: 'given', at: NOW });
}

/** Of two who had reacted one is erased; of the other only the award is, so far. */
async function fillErasures(store: Store): Promise<void> {
  for (const [memberId, rows] of [
    ['801', 100],
    ['802', 1],
  ] as const) {
    const erasure = await store.beginErasure({ guildId: 'guild', memberId }, { at: NOW });
    await store.continueErasure(erasure?.id ?? 0, { limit: rows, at: NOW });
  }
}

/** Some that stand, one that was taken back, one that is not decided yet. */
async function fillReactions(store: Store): Promise<void> {
  const settings = { ...DEFAULT_SETTINGS, hundredths: 300, guildId: 'guild', createdBy: 'admin' };
  const rule = await store.addRule({ ...settings, emoji: { key: '⭐', text: '⭐' } }, { replaces: undefined, at: NOW });
  if (rule === undefined) throw new Error('no rule');
  const field = { id: 'field', name: 'Points' };
  const context: ReactionContext = {
    guildId: 'guild',
    communityId: 'community',
    isEnabled: true,
    dayStart: 0,
    rules: new Map([[rule.id, { rule, field }]]),
  };
  const react = (messageId: string, giverId = '800') =>
    store.observeReactions([toAdded(messageId, giverId, rule.id)], NOW);
  const decide = async () => {
    const due = await store.listDueReactions({ at: NOW, limit: 10, except: [] });
    await store.settleReactions(
      context,
      due.map(({ id }) => id),
      NOW,
    );
  };
  await react(STANDING_MESSAGE);
  await react(TAKEN_MESSAGE);
  await react(ERASED_MESSAGE, '801');
  await react(ERASED_MESSAGE, '802');
  await decide();
  for (let count = 0; count < 4; count += 1) await settleNext(store);
  const gone = { messageId: TAKEN_MESSAGE, reactorId: '800', emojiKey: '⭐', isSuper: false };
  await store.observeReactions([{ kind: 'removed', ...gone }], NOW);
  await decide();
  await settleNext(store);
  await react(GIVEN_AGAIN_MESSAGE, '803');
  await decide();
  await react(UNDECIDED_MESSAGE);
}

/** Ids of messages that were written today. */
const toMessageId = (number: number) => String((BigInt(NOW - 1_420_070_400_000) << 22n) + BigInt(number));
export const STANDING_MESSAGE = toMessageId(1);
export const TAKEN_MESSAGE = toMessageId(2);
export const ERASED_MESSAGE = toMessageId(4);
export const GIVEN_AGAIN_MESSAGE = toMessageId(5);
const UNDECIDED_MESSAGE = toMessageId(3);

function toAdded(messageId: string, giverId: string, ruleId: number): AddedReaction {
  return {
    kind: 'added',
    guildId: 'guild',
    channelId: '500',
    messageId,
    emojiKey: '⭐',
    isSuper: false,
    ruleIds: [ruleId],
    facts: {
      giver: { id: giverId, isBot: false, roleIds: [], joinedAt: 0 },
      author: { id: '900', isBot: false, isPresent: true, roleIds: [], isWritten: true },
      placeIds: ['500'],
    },
  };
}
