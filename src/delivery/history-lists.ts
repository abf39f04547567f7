/**
 * Reads a deployment's history lists and remembers their quirks, which are documented nowhere: whether there are lists,
 * how long a page is, how far its fields can be trusted. Kept in memory alone, since a deployment may change.
 */
import { type Evidence, join, NO_EVIDENCE } from './field-trust.ts';
import type { AwardGateway, ListOptions, ListOutcome, UserField } from './gateway.ts';
import type { Extent } from './read-back.ts';

/** A deployment that has no list is asked again after this long. */
const UNSUPPORTED_MEMORY_MS = 600_000;
/** Evidence is kept for so long: a deployment may change, and people may edit an entry by hand. */
const EVIDENCE_MEMORY_MS = 3_600_000;
/** A list of such a length may be one page of a longer list. Pages of other lengths are not known of. */
const PAGE_SIZES: ReadonlySet<number> = new Set([
  10, 12, 15, 16, 18, 20, 24, 25, 30, 32, 35, 36, 40, 45, 48, 50, 60, 64, 70, 75, 80, 90, 96, 100, 120, 125, 128, 150,
  200, 250, 256, 300, 400, 500, 512, 1_000, 1_024, 2_000, 2_048, 5_000, 10_000,
]);

type Listed = Extract<ListOutcome, { kind: 'listed' }>;

export type JudgedList =
  | Exclude<ListOutcome, Listed>
  | (Pick<Listed, 'kind' | 'entries'> & { readonly extent: Extent });

export interface HistoryLists {
  /** Reads a list, learns from it, and says how much of the history it surely holds. */
  read(userField: UserField, options: ListOptions): Promise<JudgedList>;
  /** The deployment has said lately that it has no such list. */
  hasNone(communityId: string): boolean;
  /** All communities of which that is known. */
  withNone(): readonly string[];
  /** The evidence about the fields of this community's lists. */
  evidenceOf(communityId: string): Evidence;
  /** @returns what is known now */
  learn(communityId: string, evidence: Evidence): Evidence;
}

export function createHistoryLists(gateway: Pick<AwardGateway, 'list'>, now: () => number): HistoryLists {
  const unsupportedSince = new Map<string, number>();
  const longest = new Map<string, number>();
  const evidences = new Map<string, { readonly evidence: Evidence; readonly since: number }>();

  function judge(communityId: string, { entries: { length }, extent }: Listed): Extent {
    if (extent === 'partial') return 'partial';
    if (extent === 'first-pages') return 'beginning';
    const longestSeen = longest.get(communityId) ?? 0;
    longest.set(communityId, Math.max(longestSeen, length));
    return extent === 'declared' || length < longestSeen || !PAGE_SIZES.has(length) ? 'whole' : 'page';
  }

  function recall(communityId: string) {
    const known = evidences.get(communityId);
    const isFresh = known !== undefined && Math.abs(now() - known.since) < EVIDENCE_MEMORY_MS;
    return isFresh ? known : { evidence: NO_EVIDENCE, since: now() };
  }

  const hasNone = (communityId: string) =>
    now() - (unsupportedSince.get(communityId) ?? Number.NEGATIVE_INFINITY) < UNSUPPORTED_MEMORY_MS;

  function learn(communityId: string, evidence: Evidence): Evidence {
    const known = recall(communityId);
    const joined = join(known.evidence, evidence);
    evidences.set(communityId, { evidence: joined, since: known.since });
    return joined;
  }

  return {
    async read(userField, options) {
      const listed = await gateway.list(userField, options);
      const { communityId } = userField;
      if (listed.kind === 'unsupported') unsupportedSince.set(communityId, now());
      if (listed.kind !== 'listed') return listed;
      unsupportedSince.delete(communityId);
      learn(communityId, toEvidence(listed));
      return { kind: 'listed', entries: listed.entries, extent: judge(communityId, listed) };
    },
    hasNone,
    withNone: () => [...unsupportedSince.keys()].filter(hasNone),
    evidenceOf: (communityId) => recall(communityId).evidence,
    learn,
  };
}

/** The doctor's findings, as evidence. */
export function toEvidence({ contradicted = [], timeOffsetMs }: Listed): Evidence {
  const offsets = timeOffsetMs === undefined ? undefined : { least: timeOffsetMs, most: timeOffsetMs };
  const others = contradicted.filter((field) => field !== 'time' || offsets === undefined);
  return { ...NO_EVIDENCE, contradicted: new Set(others), offsets };
}
