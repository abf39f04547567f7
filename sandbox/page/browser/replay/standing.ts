// How things stood at a step: what the steps up to it have changed, one after the other.
import type { Recording, SeenChange, SeenMessage } from '../../../replay/recording.ts';

/** What was there at a step, and what the step itself made new or different. */
export interface Standing {
  /** In the order in which they came up; without those that are deleted. */
  readonly messages: readonly SeenMessage[];
  readonly newMessages: ReadonlySet<string>;
  readonly accounts: readonly AccountStanding[];
}

/** One member's points. */
export interface AccountStanding {
  readonly memberId: string;
  /** What Returning.AI counts. */
  readonly total: number;
  readonly isNew: boolean;
  readonly awards: readonly AwardStanding[];
}

/** One award that was sent, by what is known of it on the wire. */
export interface AwardStanding {
  /** Undefined for a request that no award was claimed for. */
  readonly receipt: string | undefined;
  readonly action: string;
  readonly value: number;
  readonly sent: number;
  readonly applied: number;
  readonly isNew: boolean;
  /** Where it was counted more than once: how long after it was sent the latest of these requests was carried out. */
  readonly lateMs: number | undefined;
}

/** A change with the times at which it was sent and first seen as applied. */
interface TimedChange extends SeenChange {
  readonly sentMs: number;
  readonly appliedMs: number | undefined;
}

/** Reads it from the beginning: a seed has some hundred steps. */
export function standAt({ steps, members, awards }: Recording, index: number): Standing {
  const messages = new Map<string, SeenMessage>();
  const changes = new Map<number, TimedChange>();
  const totals = new Map<string, number>();
  for (const step of steps.slice(0, index + 1)) {
    for (const message of step.messages) messages.set(message.id, message);
    for (const change of step.changes) {
      const { sentMs = step.ms, appliedMs = change.isApplied ? step.ms : undefined } = changes.get(change.number) ?? {};
      changes.set(change.number, { ...change, sentMs, appliedMs });
    }
    for (const [account, total] of Object.entries(step.totals)) totals.set(account, total);
  }
  const now = steps[index];
  const newChanges = new Set(now?.changes.map(({ number }) => number));
  const receipts = new Map(awards.map(({ id, receipt }) => [id, receipt]));
  return {
    messages: [...messages.values()].filter(({ isDeleted }) => !isDeleted),
    newMessages: new Set(now?.messages.map(({ id }) => id)),
    accounts: members.map(({ id, account }) => ({
      memberId: id,
      total: totals.get(account) ?? 0,
      isNew: index > 0 && now?.kind !== 'verdict' && now?.totals[account] !== undefined,
      awards: standAwards(
        [...changes.values()].filter((change) => change.account === account),
        receipts,
        newChanges,
      ),
    })),
  };
}

function standAwards(
  changes: readonly TimedChange[],
  receipts: ReadonlyMap<number, string>,
  newChanges: ReadonlySet<number>,
): AwardStanding[] {
  const groups = Map.groupBy(changes, ({ award, number }) => (award === undefined ? `#${number}` : String(award)));
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { award, action, value } = first;
    const waits = own.flatMap(({ sentMs, appliedMs }) => (appliedMs === undefined ? [] : [appliedMs - sentMs]));
    return {
      receipt: award === undefined ? undefined : receipts.get(award),
      action,
      value,
      sent: own.length,
      applied: waits.length,
      lateMs: waits.length > 1 ? Math.max(...waits) : undefined,
      isNew: own.some(({ number }) => newChanges.has(number)),
    };
  });
}
