/**
 * Looks at a lane right before an award is sent: for the anchor from which its outcome could be read back, and the
 * total that it starts from.
 */
import { isSameTotal } from '../points/amount.ts';
import type { Anchor, Award } from '../points/award.ts';
import type { Lane } from '../store/awards/award-store.ts';
import type { Store } from '../store/store.ts';
import { findFieldKeys } from './field-keys.ts';
import { toTrust, withToldTimes } from './field-trust.ts';
import type { AwardGateway, UserField } from './gateway.ts';
import type { HistoryLists } from './history-lists.ts';
import type { Patience } from './patience.ts';
import { chooseAnchor, isNewestFirst, toAnchor } from './read-back.ts';

/** A lane's newest entry is taken as still the newest for this long; awards in a row need no read in between. */
export const ANCHOR_FRESH_MS = 60_000;
/** A member is waiting: a slow read is given up and the award goes with what is known. */
export const LOOK_BUDGET_MS = 1_500;

export interface LaneFacts {
  readonly anchor: Anchor;
  /** The total before; for an `overwrite` only where it is surely the present one. */
  readonly before: number | undefined;
}

interface LaneLook {
  readonly award: Award;
  readonly lane: Lane;
  readonly userField: UserField;
  readonly key: string;
}

/** The list that would tell failed: nothing is known from which an outcome could be read back. */
export interface LookAgain {
  readonly lookAgainMs: number;
  /** Of the answer, where the head of one came. */
  readonly status: number | undefined;
  /** Nobody could be asked. Sends may go to another address. */
  readonly isUnreachable?: true;
}

/** The list gave no usable answer this time. */
interface FailedLook {
  readonly failedWith: number | 'unreachable' | undefined;
}

export interface LaneFactsFinder {
  find(look: LaneLook): Promise<LaneFacts | LookAgain>;
}

export function createLaneFactsFinder(
  gateway: Pick<AwardGateway, 'readTotal'>,
  lists: HistoryLists,
  patience: Patience,
  { store, now }: { readonly store: Pick<Store, 'listFields'>; readonly now: () => number },
): LaneFactsFinder {
  const readTotal = async ({ award, userField, key }: LaneLook) =>
    gateway.readTotal(userField, await findFieldKeys(store, award), { key, budgetMs: LOOK_BUDGET_MS });

  /** Undefined: there is no list. */
  async function fromList(look: LaneLook): Promise<LaneFacts | FailedLook | undefined> {
    const { lane, userField, key, award } = look;
    const listed = await lists.read(userField, { key, budgetMs: LOOK_BUDGET_MS, isEnough: isNewestFirst });
    if (listed.kind === 'unreachable') return { failedWith: 'unreachable' };
    if (listed.kind === 'failed') return { failedWith: listed.status };
    if (listed.kind !== 'listed') return undefined;
    patience.afterSuccess(award.id, award.communityId);
    const evidence = lists.evidenceOf(award.communityId);
    const entries = withToldTimes(listed.entries, evidence);
    const isOrdered = entries.length === 0 || toTrust(evidence, award.action).time !== 'contradicted';
    const newest = isOrdered ? toAnchor(entries, listed.extent) : ({ kind: 'unknown' } as const);
    const anchor = chooseAnchor(lane.anchor, newest, entries);
    if (award.action !== 'overwrite') return { anchor, before: anchor.kind === 'unknown' ? undefined : lane.lastTotal };
    const known = isTotalOf(lane, newest) ? lane.lastTotal : undefined;
    return { anchor, before: known ?? (await readTotal(look)) };
  }

  /** User info that disagrees with what our last award returned lags behind, or others wrote: it proves nothing. */
  async function fromTotal(look: LaneLook): Promise<LaneFacts> {
    const { lastTotal } = look.lane;
    const total = await readTotal(look);
    const agrees = total !== undefined && (lastTotal === undefined || isSameTotal(total, lastTotal));
    return { anchor: { kind: 'unknown' }, before: agrees ? total : undefined };
  }

  return {
    async find(look) {
      const { award, lane } = look;
      const isOverwrite = award.action === 'overwrite';
      if (lists.hasNone(award.communityId)) return fromTotal(look);
      // One of the future was noted before somebody put the clock back.
      const isFresh = lane.anchorAt !== undefined && Math.abs(now() - lane.anchorAt) < ANCHOR_FRESH_MS;
      if (isFresh && lane.anchor.kind !== 'unknown' && !isOverwrite) {
        return { anchor: lane.anchor, before: lane.lastTotal };
      }
      const facts = await fromList(look);
      if (facts !== undefined && !('failedWith' in facts)) return facts;
      if (lists.hasNone(award.communityId)) return fromTotal(look);
      if (facts !== undefined && lane.anchor.kind === 'unknown') {
        const lookAgainMs = patience.afterFailure(award.id, award.communityId);
        if (lookAgainMs !== undefined) return toLookAgain(lookAgainMs, facts);
      }
      return {
        anchor: lane.anchor,
        before: isOverwrite || lane.anchor.kind === 'unknown' ? undefined : lane.lastTotal,
      };
    },
  };
}

function toLookAgain(lookAgainMs: number, { failedWith }: FailedLook): LookAgain {
  if (failedWith === 'unreachable') return { lookAgainMs, status: undefined, isUnreachable: true };
  return { lookAgainMs, status: failedWith };
}

/** An anchor that was only read came with no total: the last total may be older than it, and others wrote in between. */
function isTotalOf({ anchor, anchorAt, lastTotalAt }: Lane, newest: Anchor): boolean {
  const isNewest = newest.kind === 'entry' && anchor.kind === 'entry' && newest.id === anchor.id;
  return isNewest && anchorAt !== undefined && anchorAt === lastTotalAt;
}
