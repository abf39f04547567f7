/** Judges one read of a lane's list about an award, with the evidence about this community's lists. */
import { toValue } from '../points/amount.ts';
import { type Anchor, type Award, toLane } from '../points/award.ts';
import type { ClaimedAward } from '../store/awards/award-store.ts';
import type { DeliveryContext } from './delivery-context.ts';
import {
  type Evidence,
  type FieldTrust,
  join,
  mayStandFor,
  NO_EVIDENCE,
  observe,
  observeAnchor,
  toTrust,
  withToldTimes,
} from './field-trust.ts';
import type { HistoryEntry } from './gateway.ts';
import type { JudgedList } from './history-lists.ts';
import { decideReadBack, type ReadBackVerdict } from './read-back.ts';
import { READ_BUDGET_MS } from './time-limits.ts';

type Listed = Extract<JudgedList, { kind: 'listed' }>;

export interface ListVerdict {
  readonly verdict: ReadBackVerdict;
  /** With the times that answers would have told. */
  readonly entries: readonly HistoryEntry[];
  readonly trust: FieldTrust;
  /** The earliest that the server's clock may have shown when the first try left; undefined: not known. */
  readonly notBefore: number | undefined;
  /** A list of another lane that would have told more gave no answer this time. */
  readonly isControlMissing?: boolean;
}

/** Judges a list. Where fields of it were never checked and would decide, a list of another lane is read for that. */
export async function judgeList(
  context: DeliveryContext,
  claimed: ClaimedAward,
  listed: Listed,
  key: string,
): Promise<ListVerdict> {
  const { store, lists } = context;
  const { award, lane } = claimed;
  const ours = await store.listByHistoryIds(
    lane.lane,
    listed.entries.map(({ id }) => id),
  );
  const own = observeAll(listed.entries, ours, award.anchor);
  const withoutEntry = await store.listValuesWithoutEntry(lane.lane, award.action, award.sentAt);
  const notBefore = await findNotBefore(context, award);
  const judge = (evidence: Evidence, listingProven: boolean) =>
    decide({
      award,
      listed,
      claimedIds: new Set(ours.keys()),
      withoutEntry,
      notBefore,
      // Another field may hold fractions where this one holds whole numbers.
      evidence: { ...evidence, fractions: own.fractions },
      listingProven,
    });
  const first = judge(lists.learn(award.communityId, own), listed.entries.length > 0);
  if (!wantsControl(first)) return first;
  const control = await readControl(context, claimed, key);
  if (control === 'failed') return { ...first, isControlMissing: true };
  return judge(lists.learn(award.communityId, control.evidence), listed.entries.length > 0 || control.isShown);
}

/**
 * The earliest that the server's clock may have shown when the first try left. Our clock may have been set while no
 * process ran, so the time of what another process sent says nothing beside the clock of this one.
 */
async function findNotBefore(
  { store, sendTimes, serverClock }: DeliveryContext,
  { id, sentAt }: ClaimedAward['award'],
): Promise<number | undefined> {
  const first = await store.findFirstSending(id);
  if (first !== undefined) return first.notBefore;
  const isOurs = sendTimes.beganAt(id) !== undefined;
  return isOurs && sentAt !== undefined ? serverClock.earliestAt(sentAt) : undefined;
}

interface Judging {
  readonly award: ClaimedAward['award'];
  readonly listed: Listed;
  readonly claimedIds: ReadonlySet<string>;
  /** Of awards like this one, in hundredths: what is listed may be theirs, come late. */
  readonly withoutEntry: readonly number[];
  readonly notBefore: number | undefined;
  readonly evidence: Evidence;
  readonly listingProven: boolean;
}

function decide(judging: Judging): ListVerdict {
  const { award, listed, claimedIds, withoutEntry, notBefore, evidence, listingProven } = judging;
  const entries = withToldTimes(listed.entries, evidence);
  const trust = toTrust(evidence, award.action);
  const verdict = decideReadBack({
    action: award.action,
    value: toValue(award.hundredths),
    sentAt: award.sentAt,
    anchor: asListed(award.anchor, entries),
    entries,
    extent: listed.extent,
    trust,
    notBefore,
    claimedIds,
    listingProven,
  });
  const isTheirs = (value: number | undefined) =>
    withoutEntry.some(
      (hundredths) => value === undefined || trust.value === 'contradicted' || mayStandFor(value, toValue(hundredths)),
    );
  return { verdict: withDoubt(verdict, isTheirs), entries, trust, notBefore };
}

/** An entry that may be of an award for which staff have to answer proves nothing: theirs is not to be taken away. */
function withDoubt(verdict: ReadBackVerdict, isTheirs: (value: number | undefined) => boolean): ReadBackVerdict {
  const entry = verdict.kind === 'there' ? verdict.entry : verdict.kind === 'unproven' ? verdict.sole : undefined;
  const isDoubtful = entry !== undefined && isTheirs(entry.value);
  return isDoubtful ? { kind: 'unproven', hasCandidates: true } : verdict;
}

/** When an entry could not be excluded for lack of a check, or when the empty list may be empty for everybody. */
function wantsControl({ verdict, entries, trust }: ListVerdict): boolean {
  if (verdict.kind === 'there' || verdict.kind === 'absent') return false;
  return entries.length === 0 || Object.values(trust).includes('unchecked');
}

/** The evidence of our own entries about a list. */
export function observeAll(
  entries: readonly HistoryEntry[],
  ours: ReadonlyMap<string, Award>,
  anchor: Anchor,
): Evidence {
  return entries.reduce((evidence, entry) => {
    const award = ours.get(entry.id);
    const isAnchor = anchor.kind === 'entry' && anchor.id === entry.id;
    const own = award?.historyId === entry.id ? observe(entry, award) : NO_EVIDENCE;
    return join(evidence, isAnchor ? join(own, observeAnchor(entry.createdAt, anchor.at)) : own);
  }, NO_EVIDENCE);
}

/** The place of the anchor among entries of one list is told by that list's own times. */
export function asListed(anchor: Anchor, entries: readonly HistoryEntry[]): Anchor {
  if (anchor.kind !== 'entry') return anchor;
  return { ...anchor, at: entries.find(({ id }) => id === anchor.id)?.createdAt ?? anchor.at };
}

/** A lane of the same community of which an entry is surely there: whether it is shown, and with which fields. */
async function readControl({ store, lists }: DeliveryContext, { award, lane }: ClaimedAward, key: string) {
  const control = await store.findControlLane({ communityId: award.communityId, exceptLane: lane.lane });
  if (control === undefined) return { isShown: false, evidence: NO_EVIDENCE };
  const { fieldId, accountId, historyId } = control;
  const userField = { communityId: award.communityId, fieldId, accountId };
  const listed = await lists.read(userField, { key, budgetMs: READ_BUDGET_MS });
  if (listed.kind === 'failed' || listed.kind === 'unreachable') return 'failed';
  if (listed.kind !== 'listed') return { isShown: false, evidence: NO_EVIDENCE };
  const ids = listed.entries.map(({ id }) => id);
  const ours = await store.listByHistoryIds(toLane(award.communityId, fieldId, accountId), ids);
  return { isShown: ids.includes(historyId), evidence: observeAll(listed.entries, ours, { kind: 'unknown' }) };
}
