import type { ProblemCode } from './problem.ts';

/** The change to the field, in the API's own words ("action"). */
export type AwardAction = 'increase' | 'decrease' | 'overwrite';

/**
 * The state of an award. Only `docs/awards.md` draws the arrows; these are the words.
 *
 * - `recorded`: in the ledger, Discord has not yet confirmed that its person saw the acknowledgement
 * - `waiting`: accepted, the member has no linked account yet
 * - `queued`: to be sent
 * - `sending`: claimed by a worker; may be on the wire
 * - `unknown`: sent, and nobody knows whether it was applied; being read back
 * - `review`: reading back could not tell; staff must
 * - `settled`: Returning.AI has confirmed it
 * - `refused`: Returning.AI will not take it, or staff dropped it
 * - `cancelled`: taken back before it was sent
 * - `expired`: waited too long for a link
 */
export type AwardStatus =
  | 'recorded'
  | 'waiting'
  | 'queued'
  | 'sending'
  | 'unknown'
  | 'review'
  | 'settled'
  | 'refused'
  | 'cancelled'
  | 'expired';

/**
 * How an award came to be.
 *
 * - `reaction`: somebody reacted
 * - `reaction-removed`: the reactor took the reaction away, so this takes the award back
 * - `reactions-cleared`: somebody else did
 * - `compensation`: staff took off a second copy of another award
 */
export type AwardSource = 'command' | 'undo' | 'reaction' | 'reaction-removed' | 'reactions-cleared' | 'compensation';

/** A further copy of an award: an earlier sending arrived after it had been sent again. */
export interface LateCopy {
  /** `found`: staff must decide. */
  readonly state: 'found' | 'compensated' | 'ignored';
  /** Its entry in Returning.AI's history. */
  readonly entryId: string;
  /** The total after it, where the history is known to list totals. */
  readonly total: number | undefined;
  /** The number of the copy, from 1: each try of an award may arrive late. This is the latest one found. */
  readonly number: number;
  readonly decidedBy: string | undefined;
}

/** The message whose reaction made an award, or took one back; or which staff awarded. */
export interface AwardOrigin {
  readonly channelId: string;
  readonly messageId: string;
  /** Of the reaction, as a message shows it; undefined: there was none. */
  readonly emoji: string | undefined;
}

/** The newest entry of a lane's history known before a send: reading back starts there. */
export type Anchor =
  | { readonly kind: 'entry'; readonly id: string; readonly at: string | undefined }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' };

/** One intended change to one member's field. Amounts are integer hundredths, times milliseconds since the epoch. */
export interface Award {
  readonly id: number;
  /** The idempotency key: the same cause never makes a second award. */
  readonly key: string;
  /** The short public id, for example `R-7F3K2M`. */
  readonly receipt: string;
  readonly guildId: string;
  readonly communityId: string;
  readonly fieldId: string;
  readonly fieldName: string;
  /** The Returning.AI user; undefined while the member is not linked. */
  readonly accountId: string | undefined;
  readonly memberId: string;
  readonly action: AwardAction;
  readonly hundredths: number;
  readonly reason: string | undefined;
  /** The Discord user who asked for it. */
  readonly actorId: string;
  readonly source: AwardSource;
  readonly origin: AwardOrigin | undefined;
  /** The award that this one takes back. */
  readonly reverses: number | undefined;
  readonly status: AwardStatus;
  /** Counts what people can see of it; a message that showed an older version is out of date. */
  readonly version: number;
  /** Sends begun so far. */
  readonly attempts: number;
  /** Raised by every claim: a worker may only change the award under the fence it claimed. */
  readonly fence: number;
  readonly leaseUntil: number | undefined;
  readonly runAt: number;
  readonly sentAt: number | undefined;
  readonly anchor: Anchor;
  /** When a read first proved that the entry was not there. */
  readonly absentAt: number | undefined;
  /** The total that Returning.AI returned; undefined where it returned none. */
  readonly total: number | undefined;
  /** The total right before it; only where it was read or is known. */
  readonly totalBefore: number | undefined;
  /** Somebody else changed the field between our last look and this award. */
  readonly outsideChange: boolean;
  /** By how much in all, in points; undefined where nobody did, or it is not known. */
  readonly outsideBy: number | undefined;
  readonly historyId: string | undefined;
  /** The source of that entry. Only an answer can vouch for it: a list would prove itself. */
  readonly historyFrom: 'answer' | 'list' | undefined;
  /** The server's own time of the entry, as the answer told it. */
  readonly historyAt: string | undefined;
  /** Why it is refused, held up or under review. */
  readonly problem: ProblemCode | undefined;
  readonly lateCopy: LateCopy | undefined;
  /** Staff member who decided a review. */
  readonly decidedBy: string | undefined;
  readonly createdAt: number;
  readonly settledAt: number | undefined;
}

/** Statuses that nothing will change any more, except that a settled award may be taken back by another. */
const FINAL_STATUSES: readonly AwardStatus[] = ['settled', 'refused', 'cancelled', 'expired'];

/** Whether staff must decide about it. */
export function isForStaff({ status, lateCopy }: Pick<Award, 'status' | 'lateCopy'>): boolean {
  return status === 'review' || lateCopy?.state === 'found';
}

/** Whether the award's life is over. */
export function isFinal(status: AwardStatus): boolean {
  return FINAL_STATUSES.includes(status);
}

const VOID_STATUSES: readonly AwardStatus[] = ['refused', 'cancelled', 'expired'];

/** Whether it has ended without changing any points. */
export function isVoid(status: AwardStatus): boolean {
  return VOID_STATUSES.includes(status);
}

/**
 * The award that this one follows from: the one that it takes back, in whose place it was given anew, or whose second
 * copy it takes off.
 */
export function toOriginId({ reverses, key }: Pick<Award, 'reverses' | 'key'>): number | undefined {
  if (reverses !== undefined) return reverses;
  const [, id] = /^(?:again|late):(\d+)/.exec(key) ?? [];
  return id === undefined ? undefined : Number(id);
}

/** By how much a new total changes the one before it, in hundredths; at most what a number counts exactly. */
export function toDifference(hundredths: number, totalBefore: number): number {
  return Math.min(Math.abs(hundredths - Math.round(totalBefore * 100)), Number.MAX_SAFE_INTEGER);
}

/**
 * Whether the total ended at zero where it should have gone below: Returning.AI took off what was there and no more, or,
 * told to set a total below zero, set that one.
 */
export function isStoppedAtZero({
  action,
  hundredths,
  total,
  totalBefore,
}: Pick<Award, 'action' | 'hundredths' | 'total' | 'totalBefore'>): boolean {
  if (total !== 0) return false;
  if (action === 'overwrite') return hundredths < 0;
  return (
    action === 'decrease' && totalBefore !== undefined && totalBefore >= 0 && Math.round(totalBefore * 100) < hundredths
  );
}

/**
 * Why the amount of a second copy is not known for sure, so that nothing can be taken off or given back for it: a total
 * was set; or the copy took points off and may have stopped at zero, having found less than it was to take off. What was
 * there before it nobody knows; that it left something, or went below zero, shows that it took off all.
 *
 * @returns undefined where it is known
 */
export function findCopyObstacle({
  action,
  total,
  lateCopy,
}: Pick<Award, 'action' | 'total' | 'lateCopy'>): 'set' | 'may-have-stopped' | undefined {
  if (action !== 'decrease') return action === 'overwrite' ? 'set' : undefined;
  const left = lateCopy?.total;
  const isAllTaken = (left !== undefined && left !== 0) || (total !== undefined && total < 0);
  return isAllTaken ? undefined : 'may-have-stopped';
}

/**
 * The lane of an award: all awards to one user's field in one community go one at a time, in order, from whichever
 * guild they come.
 */
export function toLane(communityId: string, fieldId: string, accountId: string): string {
  return [communityId, fieldId, accountId].map(toLanePart).join('/');
}

/** Hexadecimal ids are the same in either case; a lane must not exist twice for two spellings. */
function toLanePart(id: string): string {
  return encodeURIComponent(/^[0-9a-f]{24}$/i.test(id) ? id.toLowerCase() : id);
}
