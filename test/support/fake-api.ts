/**
 * Returning.AI in memory, as delivery sees it: what was applied is the truth that tests compare with. Faults are taken
 * from a queue, one for each send.
 */
import type {
  AwardGateway,
  CallOptions,
  HistoryEntry,
  ListOutcome,
  SendOutcome,
  UserField,
} from '../../src/delivery/gateway.ts';
import type { AwardAction } from '../../src/points/award.ts';

export type SendFault =
  | 'none'
  | 'unreachable'
  | 'slow-down'
  /** Turned away for now, and applied all the same. */
  | 'slow-down-after'
  /** Asked to come back at once. */
  | 'come-back-at-once'
  /** A page of somebody in between. */
  | 'strange'
  | 'key-problem'
  | 'not-found'
  | 'refused'
  /** The answer is lost, the change was applied. */
  | 'lost-after'
  /** The answer is lost, the change was not applied. */
  | 'lost-before'
  /** The answer is lost, the change is applied when `applyLate` is called. */
  | 'late'
  /** Applied, the answer has no total and no id. */
  | 'no-total';

export type Listing = 'newest-first' | 'oldest-first' | 'unsupported' | 'failed' | 'strange' | 'key-problem' | 'empty';

export interface AppliedChange {
  readonly userField: UserField;
  readonly action: AwardAction;
  readonly value: number;
  readonly total: number;
  readonly id: string;
  readonly at: number;
  readonly by: 'bot' | 'outside';
}

export interface FakeApi {
  readonly gateway: AwardGateway;
  readonly applied: AppliedChange[];
  readonly faults: SendFault[];
  listing: Listing;
  /** What every send to an account meets, before the queue of faults is asked. */
  readonly faultOf: Map<string, SendFault>;
  /** How an account's history is listed, where not as the others. */
  readonly listingOf: Map<string, Listing>;
  /** Lists are cut here, and say nothing of it unless they are asked to. */
  pageSize: number;
  admitsPages: boolean;
  /** How a list writes an entry, where not as it was sent. */
  write: (entry: HistoryEntry, change: AppliedChange) => HistoryEntry;
  /** Whether answers have a `Date`. */
  tellsTime: boolean;
  /** Whether nothing is taken off that is not there. */
  stopsAtZero: boolean;
  /** How many of the next lists fail. */
  listFailures: number;
  /** Whether user info shows totals. */
  showsTotals: boolean;
  sends: number;
  /** The most sends to one place that were under way together. */
  mostAtOnce: number;
  /** The same, to all places. */
  mostInAll: number;
  total(userField: UserField): number;
  changeOutside(userField: UserField, action: AwardAction, value: number): void;
  /** Applies what was sent with the fault `late` and not applied yet: all, or so many of the earliest. */
  applyLate(count?: number): void;
}

const toName = ({ communityId, fieldId, accountId }: UserField) => `${communityId}/${fieldId}/${accountId}`;

export function createFakeApi(now: () => number): FakeApi {
  const totals = new Map<string, number>();
  const late: (() => void)[] = [];
  const underWay = new Map<string, number>();
  let count = 0;

  function apply(userField: UserField, action: AwardAction, value: number, by: AppliedChange['by']): AppliedChange {
    const before = totals.get(toName(userField)) ?? 0;
    const asked = action === 'overwrite' ? value : before + (action === 'increase' ? value : -value);
    const after = api.stopsAtZero ? Math.max(asked, 0) : asked;
    const hundredths = Math.round(after * 100);
    // What hundredths do not hold has none.
    const total = Number.isSafeInteger(hundredths) ? hundredths / 100 : after;
    totals.set(toName(userField), total);
    count += 1;
    // A clock that stands still while calls come and go is no server's.
    const at = Math.max(now(), (api.applied.at(-1)?.at ?? 0) + 1);
    const change = { userField, action, value, total, id: `entry-${count}`, at, by };
    api.applied.push(change);
    return change;
  }

  function send(userField: UserField, action: AwardAction, value: number): SendOutcome {
    const fault = api.faultOf.get(userField.accountId) ?? api.faults.shift() ?? 'none';
    switch (fault) {
      case 'unreachable':
        return { kind: 'not-applied', problem: 'UNREACHABLE', retryAfterMs: undefined };
      case 'slow-down':
        return { kind: 'not-applied', problem: 'SLOW_DOWN', retryAfterMs: 2_000 };
      case 'slow-down-after':
        apply(userField, action, value, 'bot');
        return { kind: 'not-applied', problem: 'SLOW_DOWN', retryAfterMs: undefined };
      case 'come-back-at-once':
        return { kind: 'not-applied', problem: 'SLOW_DOWN', retryAfterMs: 0 };
      case 'strange':
        return { kind: 'unknown', gaveUp: false, cause: 'HTTP_403', status: 403 };
      case 'key-problem':
        return { kind: 'key-problem' };
      case 'not-found':
        return { kind: 'not-found', status: 404 };
      case 'refused':
        return { kind: 'refused', problem: 'REFUSED_400' };
      case 'lost-before':
        return { kind: 'unknown', gaveUp: false };
      case 'late':
        late.push(() => apply(userField, action, value, 'bot'));
        return { kind: 'unknown', gaveUp: true };
      default: {
        const { total, id, at } = apply(userField, action, value, 'bot');
        if (fault === 'lost-after') return { kind: 'unknown', gaveUp: false };
        if (fault === 'no-total')
          return { kind: 'applied', total: undefined, historyId: undefined, historyAt: undefined };
        return { kind: 'applied', total, historyId: id, historyAt: new Date(at).toISOString() };
      }
    }
  }

  function list(userField: UserField): ListOutcome {
    const listing = api.listingOf.get(userField.accountId) ?? api.listing;
    if (api.listFailures > 0) {
      api.listFailures -= 1;
      return { kind: 'failed' };
    }
    if (listing === 'unsupported') return { kind: 'unsupported' };
    if (listing === 'strange') return { kind: 'failed', cause: 'HTTP_403', status: 403 };
    if (listing === 'failed' || listing === 'key-problem') return { kind: listing };
    const own = api.applied.filter((change) => toName(change.userField) === toName(userField));
    const here = own.map((change) => api.write(toEntry(change), change));
    if (listing === 'newest-first') here.reverse();
    const isCut = api.admitsPages && here.length > api.pageSize;
    return {
      kind: 'listed',
      extent: isCut ? 'first-pages' : 'apparent',
      entries: listing === 'empty' ? [] : here.slice(0, api.pageSize),
    };
  }

  function tellTime(onDate: CallOptions['onDate']): void {
    if (api.tellsTime) onDate?.(new Date(now()).toUTCString());
  }

  const api: FakeApi = {
    applied: [],
    faults: [],
    listing: 'newest-first',
    faultOf: new Map(),
    listingOf: new Map(),
    pageSize: Number.POSITIVE_INFINITY,
    admitsPages: false,
    write: (entry) => entry,
    tellsTime: false,
    stopsAtZero: false,
    listFailures: 0,
    showsTotals: false,
    sends: 0,
    mostAtOnce: 0,
    mostInAll: 0,
    gateway: {
      async send(userField, action, value, { onDate }) {
        const name = toName(userField);
        api.sends += 1;
        underWay.set(name, (underWay.get(name) ?? 0) + 1);
        api.mostAtOnce = Math.max(api.mostAtOnce, underWay.get(name) ?? 0);
        const inAll = [...underWay.values()].reduce((sum, count) => sum + count, 0);
        api.mostInAll = Math.max(api.mostInAll, inAll);
        await new Promise(setImmediate);
        const outcome = send(userField, action, value);
        await new Promise(setImmediate);
        if (outcome.kind !== 'unknown') tellTime(onDate);
        underWay.set(name, (underWay.get(name) ?? 1) - 1);
        return outcome;
      },
      list: async (userField, { onDate }) => {
        const outcome = list(userField);
        if (outcome.kind !== 'failed') tellTime(onDate);
        return outcome;
      },
      readTotal: async ({ accountId }) => {
        if (!api.showsTotals) return undefined;
        const name = [...totals.keys()].find((key) => key.endsWith(`/${accountId}`));
        return name === undefined ? 0 : totals.get(name);
      },
      readTotals: async () => new Map(),
    },
    total: (userField) => totals.get(toName(userField)) ?? 0,
    changeOutside: (userField, action, value) => void apply(userField, action, value, 'outside'),
    applyLate: (count = late.length) => {
      for (const task of late.splice(0, count)) task();
    },
  };
  return api;
}

function toEntry({ id, action, value, at }: AppliedChange): HistoryEntry {
  return { id, action, value, createdAt: new Date(at).toISOString(), total: undefined };
}
