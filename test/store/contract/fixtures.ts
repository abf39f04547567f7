import { afterEach, beforeEach, expect } from 'vitest';
import type { Award } from '../../../src/points/award.ts';
import type {
  AwardLimits,
  ClaimedAward,
  Lane,
  NewAward,
  NewReply,
  Settlement,
} from '../../../src/store/awards/award-store.ts';
import type { Store } from '../../../src/store/store.ts';

/** Opens an empty store of the engine under test. The suite closes it. */
export type OpenStore = (options?: { readonly random?: () => number }) => Promise<Store>;

/** Opens a store before each test, hands it over, and closes it after. */
export function useStore(open: OpenStore, use: (store: Store) => void): void {
  let opened: Store | undefined;
  beforeEach(async () => {
    opened = await open();
    use(opened);
  });
  afterEach(async () => {
    await opened?.close();
  });
}

export const NOW = 1_750_000_000_000;
export const LEASE_MS = 30_000;
export const NO_LIMITS: AwardLimits = { perAward: undefined, perModeratorHour: undefined };

let counter = 0;

function nextKey(cause: string): string {
  counter += 1;
  return `${cause}:${counter}`;
}

export function newAward(change: Partial<NewAward> = {}): NewAward {
  return {
    key: nextKey('interaction'),
    guildId: 'guild',
    communityId: 'community',
    fieldId: 'field',
    fieldName: 'Loyalty Points',
    accountId: 'account',
    memberId: 'member',
    action: 'increase',
    hundredths: 1_000,
    reason: undefined,
    actorId: 'moderator',
    source: 'command',
    reverses: undefined,
    ...change,
  };
}

export function newReply(change: Partial<NewReply> = {}): NewReply {
  return {
    interactionId: 'interaction',
    applicationId: 'application',
    token: 'interaction-token',
    channelId: 'channel',
    ephemeral: false,
    locale: 'en-US',
    notify: false,
    ...change,
  };
}

export async function record(store: Store, change: Partial<NewAward> = {}, reply?: NewReply, at = NOW): Promise<Award> {
  const outcome = await store.recordAward(newAward(change), { reply, limits: NO_LIMITS, at });
  if (outcome.kind !== 'recorded') throw new Error(`not recorded: ${outcome.kind}`);
  return outcome.award;
}

/** Recorded and acknowledged: queued, or waiting where the account is unknown. */
export async function accept(store: Store, change: Partial<NewAward> = {}, reply?: NewReply, at = NOW): Promise<Award> {
  const { id } = await record(store, change, reply, at);
  const award = await store.acknowledgeAward(id, { messageId: reply && `message-${id}` }, at);
  if (award === undefined) throw new Error('the award is gone');
  return award;
}

export async function claimOne(store: Store, at = NOW): Promise<ClaimedAward> {
  const [claimed] = await store.claimAwards({ at, limit: 1, leaseMs: LEASE_MS, heldGuilds: [] });
  if (claimed === undefined) throw new Error('nothing to claim');
  return claimed;
}

/** Queued, claimed and on the wire. */
export async function send(
  store: Store,
  change: Partial<NewAward> = {},
  reply?: NewReply,
  totalBefore?: number,
): Promise<Award> {
  const { id } = await accept(store, change, reply);
  const { award } = await claimOne(store);
  expect(award.id).toBe(id);
  expect(
    await store.beginSend(
      { awardId: id, fence: award.fence },
      { anchor: { kind: 'empty' }, lastTotal: totalBefore, at: NOW },
    ),
  ).toBe(true);
  return award;
}

export async function settle(
  store: Store,
  change: Partial<NewAward> = {},
  settlement: Partial<Settlement> = {},
  reply?: NewReply,
): Promise<Award> {
  const award = await send(store, change, reply);
  expect(await store.settleAward({ awardId: award.id, fence: award.fence }, newSettlement(settlement))).toBe(true);
  return load(store, award.id);
}

export async function makeUnknown(store: Store, change: Partial<NewAward> = {}, reply?: NewReply): Promise<Award> {
  const award = await send(store, change, reply);
  expect(await store.markUnknown({ awardId: award.id, fence: award.fence }, { readAt: NOW, at: NOW })).toBe(true);
  return load(store, award.id);
}

export async function putUnderReview(store: Store, change: Partial<NewAward> = {}, reply?: NewReply): Promise<Award> {
  const { id, fence } = await makeUnknown(store, change, reply);
  expect(await store.reviewAward({ awardId: id, fence }, { problem: 'AMBIGUOUS', at: NOW })).toBe(true);
  return load(store, id);
}

/** What is known of a lane, as its next award would be sent with. Nothing may be under way in it, nor due elsewhere. */
export async function readLane(store: Store, change: Partial<NewAward> = {}): Promise<Lane> {
  const { id } = await accept(store, change);
  const { award, lane } = await claimOne(store);
  expect(award.id).toBe(id);
  await store.refuseAward({ awardId: id, fence: award.fence }, { problem: 'REFUSED', at: NOW });
  return lane;
}

export function newSettlement(change: Partial<Settlement> = {}): Settlement {
  return {
    total: 10,
    totalBefore: undefined,
    outsideChange: false,
    historyId: undefined,
    historyAt: undefined,
    at: NOW,
    ...change,
  };
}

export async function load(store: Store, id: number): Promise<Award> {
  const award = await store.getAward(id);
  if (award === undefined) throw new Error(`no award ${id}`);
  return award;
}

export function undo(store: Store, awardId: number, key = nextKey('undo'), reply?: NewReply) {
  return store.undoAward(
    awardId,
    { key, actorId: 'undoer', guildId: 'guild', reason: 'a mistake' },
    { reply, at: NOW },
  );
}

/** Undoes an award that may have been applied, and has the reversal acknowledged. */
export async function undoAndAccept(store: Store, awardId: number): Promise<Award> {
  const outcome = await undo(store, awardId);
  if (outcome.kind !== 'recorded') throw new Error(`not recorded: ${outcome.kind}`);
  await store.acknowledgeAward(outcome.award.id, {}, NOW);
  return load(store, outcome.award.id);
}

/** Sets up a log channel and returns a reader of what it would be told, oldest first. */
export async function watchEvents(store: Store, guildId = 'guild') {
  await store.changeGuild(guildId, { logChannelId: 'log' }, { at: NOW });
  return async () =>
    (await store.listEvents(guildId, 100)).flatMap((event) =>
      event.kind === 'audit' ? [] : [[event.kind, event.award.id]],
    );
}
