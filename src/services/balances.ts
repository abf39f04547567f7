/** A member's totals and history: the API's figures joined with the bot's own awards. */

import type { AwardGateway, ListOutcome } from '../delivery/gateway.ts';
import { UserError } from '../errors.ts';
import { type Award, isFinal, toLane } from '../points/award.ts';
import { type Course, toCourse } from '../points/course.ts';
import { toFieldKeys } from '../points/field-keys.ts';
import { type HistoryLine, mergeHistory, toPage } from '../points/history.ts';
import { canSeeOthers } from '../points/permission.ts';
import { parseSince } from '../points/since.ts';
import { findStandingReversal } from '../points/standing.ts';
import { toDay, toStartOfDay } from '../reactions/day.ts';
import type { Store } from '../store/store.ts';
import { type Text, text } from '../texts/text.ts';
import type { Actor } from './actor.ts';
import type { Communities, Community } from './communities.ts';
import { type Field, toField } from './field-names.ts';
import type { FieldService } from './fields.ts';
import { type AskedReads, createAskedReads, describePutOff, toPutOff } from './reads/asked-reads.ts';
import { createReadBudget } from './reads/read-budget.ts';
import type { ReadPauses } from './reads/read-pauses.ts';

/** What somebody has of one field. */
export interface FieldTotal {
  readonly field: Field;
  readonly total: number | undefined;
  /** `now`: read from Returning.AI, seconds ago at most. `earlier`: the total it returned at `at`. */
  readonly source: 'now' | 'earlier' | 'none';
  readonly at: number | undefined;
}

export interface Balance extends FieldTotal {
  /** Of the community's other fields that hold numbers; none where one field was asked for. */
  readonly others: readonly FieldTotal[];
  /** Why nobody was asked this time, and when to ask again. Undefined: the total was asked for. */
  readonly putOff: Text | undefined;
  /** Accepted, not settled yet; first what waits for a link. */
  readonly pending: readonly Award[];
  readonly linked: boolean;
}

export interface HistoryPage {
  readonly field: Field;
  readonly lines: readonly HistoryLine[];
  readonly page: number;
  readonly pages: number;
  /** False: the API could not list, so only our own awards are shown. */
  readonly complete: boolean;
  readonly linked: boolean;
  /** The day that it goes back to, by the server's time zone, where it goes back to the beginning of one. */
  readonly sinceDay?: string | undefined;
}

/** How the total of a member's history went. */
export interface HistoryCourse extends Pick<HistoryPage, 'field' | 'complete' | 'linked' | 'sinceDay'> {
  readonly course: Course;
  /** Until when it is known, in milliseconds since the epoch: now. */
  readonly until: number;
  /** Of the server. */
  readonly timezone: string;
}

interface MemberField {
  readonly memberId: string;
  /** As typed; undefined: the default. */
  readonly field: string | undefined;
}

export interface HistoryAsked extends MemberField {
  /** Only lines at or after this time, in milliseconds since the epoch; 0: all. */
  readonly since: number;
  /** From 1. */
  readonly page: number;
}

export interface BalanceService {
  /**
   * @param actor - who asks: each person may have only so much read in so much time
   * @throws {@link UserError} ASK_LATER when nobody may be asked now and no total is known
   */
  balance(actor: Actor, asked: MemberField): Promise<Balance>;
  /** How far back somebody means, in milliseconds since the epoch; 0: all. A day is one of the server's time zone. */
  readSince(guildId: string, typed: string | undefined): Promise<number>;
  /**
   * @throws {@link UserError} ASK_LATER as with a balance
   */
  history(actor: Actor, asked: HistoryAsked): Promise<HistoryPage>;
  /**
   * How the total went in the history of all pages.
   *
   * @throws {@link UserError} as `history`; NOTHING_TO_DRAW where no line says a total
   */
  course(actor: Actor, asked: Omit<HistoryAsked, 'page'>): Promise<HistoryCourse>;
}

const READ_BUDGET_MS = 5_000;
/** In memory for a few seconds. A list may have megabytes. */
const KEPT_TOTALS = 1_000;
const KEPT_LISTS = 16;
/** Our own awards that are joined to the list; older ones still show as entries of the API. */
const MAX_OWN_AWARDS = 1_000;
/** What is looked through for awards on their way, of each field. */
const LATEST_AWARDS = 100;
/** Shown beside the one that comes first. */
const MAX_OTHER_FIELDS = 20;

interface BalanceServiceOptions {
  readonly store: Store;
  readonly gateway: Pick<AwardGateway, 'list' | 'readTotals'>;
  readonly communities: Communities;
  readonly fields: FieldService;
  readonly pauses: Pick<ReadPauses, 'leftMs'>;
  readonly now: () => number;
  readonly monotonic: () => number;
}

/** The service's metered reads. */
interface Reads extends BalanceServiceOptions {
  /** Of one account, by field. */
  readonly totals: AskedReads<ReadonlyMap<string, number>>;
  readonly lists: AskedReads<ListOutcome>;
}

export function createBalanceService(options: BalanceServiceOptions): BalanceService {
  const { store, now, monotonic } = options;
  const metered = { ...options, budget: createReadBudget(monotonic) };
  const reads: Reads = {
    ...options,
    totals: createAskedReads({ ...metered, isMissing: (totals) => totals.size === 0, most: KEPT_TOTALS }),
    lists: createAskedReads({ ...metered, isMissing: ({ kind }) => kind !== 'listed', most: KEPT_LISTS }),
  };
  return {
    balance: (actor, asked) => findBalance(reads, actor, asked),

    async readSince(guildId, typed) {
      return parseSince(typed, now(), (await store.getGuild(guildId)).timezone);
    },

    async history(actor, asked) {
      const timezone = await requireMayRead(store, actor, asked.memberId);
      const { lines: all, ...history } = await loadHistory(reads, actor, asked);
      const { lines, ...place } = toPage(all, asked.page);
      const related = await Promise.all(lines.map((line) => withRelations(store, line)));
      return { ...history, ...place, lines: related, sinceDay: toSinceDay(asked.since, timezone) };
    },

    async course(actor, asked) {
      const timezone = await requireMayRead(store, actor, asked.memberId);
      const { lines, ...history } = await loadHistory(reads, actor, asked);
      const course = toCourse(lines);
      if (course.points.length === 0) throw new UserError('NOTHING_TO_DRAW', text('refusal.nothing-to-draw'));
      return { ...history, course, until: now(), timezone, sinceDay: toSinceDay(asked.since, timezone) };
    },
  };
}

/** @returns the server's time zone */
async function requireMayRead(store: Pick<Store, 'getGuild'>, actor: Actor, memberId: string): Promise<string> {
  const { staffRoleId, timezone } = await store.getGuild(actor.guildId);
  if (memberId !== actor.userId && !canSeeOthers(actor, staffRoleId)) {
    throw new UserError('NOT_ALLOWED', text('refusal.others-history'));
  }
  return timezone;
}

function toSinceDay(since: number, timezone: string): string | undefined {
  const isDay = since > 0 && toStartOfDay(since, timezone) === since;
  return isDay ? toDay(since, timezone) : undefined;
}

const UNKNOWN = { total: undefined, source: 'none', at: undefined } as const;

async function findBalance(reads: Reads, actor: Actor, { memberId, field: typed }: MemberField): Promise<Balance> {
  const { store, communities, fields } = reads;
  const { guildId } = actor;
  const community = await communities.require(guildId);
  const { communityId } = community;
  const field = await fields.resolve(guildId, community, typed);
  const stored = await listNumeric(reads, guildId, communityId);
  const others = typed === undefined ? stored.filter(({ fieldId }) => fieldId !== field.id) : [];
  const shown = [field, ...others.slice(0, MAX_OTHER_FIELDS).map(toField)];
  const member = { guildId, communityId, memberId };
  const pending = await listPending(reads, member, typed === undefined ? shown : [field], typed === undefined);
  const link = await store.getLink(member);
  if (link === undefined) return { field, ...UNKNOWN, others: [], putOff: undefined, pending, linked: false };
  const { figures, waitMs } = await findTotals(reads, actor, community, { shown, accountId: link.accountId });
  const [first = { field, ...UNKNOWN }, ...rest] = figures;
  if (waitMs !== undefined && first.total === undefined) throw toPutOff(waitMs);
  // Where nobody has told what a field holds, only a number shows that it holds one.
  const isNumeric = ({ field: { id }, total }: FieldTotal) =>
    total !== undefined || stored.some(({ fieldId, numeric }) => fieldId === id && numeric === true);
  const putOff = waitMs === undefined ? undefined : describePutOff(waitMs);
  return { ...first, others: rest.filter(isNumeric), putOff, pending, linked: true };
}

/** Fields that may hold points. A list that is old is asked for anew, for the next time. */
async function listNumeric({ store, fields }: Reads, guildId: string, communityId: string) {
  await fields.suggest(guildId, '');
  const { fields: stored } = await store.listFields({ guildId, communityId });
  return stored.filter(({ numeric }) => numeric !== false);
}

/** @param isAll - also what waits of fields that are not shown any more */
async function listPending(
  { store }: Reads,
  member: Parameters<Store['listWaiting']>[0],
  shown: readonly Field[],
  isAll: boolean,
): Promise<readonly Award[]> {
  const { guildId, memberId } = member;
  const waiting = (await store.listWaiting(member)).filter(
    ({ fieldId }) => isAll || shown.some(({ id }) => id === fieldId),
  );
  const latest = await Promise.all(
    shown.map(({ id: fieldId }) =>
      store.listMemberAwards({ guildId, memberId, fieldId, since: 0, limit: LATEST_AWARDS }),
    ),
  );
  const isUnderWay = ({ status }: Award) => !isFinal(status) && status !== 'recorded' && status !== 'waiting';
  return [...waiting, ...latest.flat().filter(isUnderWay)];
}

/** By one call. `waitMs`: nobody was to be asked for so long. */
async function findTotals(
  { store, gateway, totals }: Reads,
  { guildId, userId }: Actor,
  { communityId, key }: Community,
  { shown, accountId }: { readonly shown: readonly Field[]; readonly accountId: string },
): Promise<{ readonly figures: readonly FieldTotal[]; readonly waitMs: number | undefined }> {
  const { fields } = await store.listFields({ guildId, communityId });
  const toOwnLane = ({ id }: Field) => toLane(communityId, id, accountId);
  const names = await Promise.all(shown.map((field) => toName(store, guildId, toOwnLane(field))));
  const asked = await totals.read({
    userId,
    key,
    name: names.join(' '),
    ask: () =>
      gateway.readTotals(
        { communityId, accountId },
        shown.map(({ id }) => toFieldKeys(id, fields)),
        { key, budgetMs: READ_BUDGET_MS },
      ),
  });
  const figures = shown.map(async (field): Promise<FieldTotal> => {
    const total = asked.kind === 'read' ? asked.value.get(field.id) : undefined;
    if (asked.kind === 'read' && total !== undefined) return { field, total, source: 'now', at: asked.at };
    const earlier = await store.lastKnownTotal({ guildId, lane: toOwnLane(field) });
    return earlier === undefined ? { field, ...UNKNOWN } : { field, ...earlier, source: 'earlier' };
  });
  return { figures: await Promise.all(figures), waitMs: asked.kind === 'put-off' ? asked.waitMs : undefined };
}

/**
 * Names a read by the lane's version: a total read before an award settled, or while it did, is stale afterwards. A
 * guild has its own reads, since its key may show it something else.
 */
async function toName(store: Pick<Store, 'findLaneVersion'>, guildId: string, lane: string): Promise<string> {
  return [guildId, lane, await store.findLaneVersion(lane)].join(' ');
}

async function loadHistory(
  reads: Reads,
  { guildId, userId }: Actor,
  { memberId, field: typed, since }: Omit<HistoryAsked, 'page'>,
): Promise<Pick<HistoryPage, 'field' | 'lines' | 'complete' | 'linked'>> {
  const { store, gateway, communities, fields, lists } = reads;
  const community = await communities.require(guildId);
  const field = await fields.resolve(guildId, community, typed);
  const awards = await store.listMemberAwards({ guildId, memberId, fieldId: field.id, since, limit: MAX_OWN_AWARDS });
  const visible = awards.filter(
    ({ status, problem, communityId }) =>
      // Nobody was ever shown that one.
      status !== 'recorded' && problem !== 'NOT_ACKNOWLEDGED' && communityId === community.communityId,
  );
  const link = await store.getLink({ guildId, communityId: community.communityId, memberId });
  if (link === undefined) return { field, lines: mergeHistory([], visible, new Map()), complete: true, linked: false };
  const place = { communityId: community.communityId, fieldId: field.id, accountId: link.accountId };
  const lane = toLane(community.communityId, field.id, link.accountId);
  const { key } = community;
  const asked = await lists.read({
    userId,
    key,
    name: await toName(store, guildId, lane),
    ask: () => gateway.list(place, { key, budgetMs: READ_BUDGET_MS }),
  });
  if (asked.kind === 'put-off') throw toPutOff(asked.waitMs);
  const listed = asked.value;
  const entries = listed.kind === 'listed' ? listed.entries : [];
  const owners = await store.listByHistoryIds(
    lane,
    entries.map(({ id }) => id),
  );
  const lines = mergeHistory(entries, visible, onlyOfGuild(owners, guildId)).filter(
    ({ at }) => at === undefined || at >= since,
  );
  return {
    field,
    lines,
    complete: listed.kind === 'listed' && (listed.extent === 'declared' || listed.extent === 'apparent'),
    linked: true,
  };
}

/** Adds the receipts of the award a line takes back and of the one that takes it back. */
async function withRelations(store: Relations, line: HistoryLine): Promise<HistoryLine> {
  const { award } = line;
  if (award?.status !== 'settled') return line;
  const [original, reversal] = await Promise.all([
    award.reverses === undefined ? undefined : store.getAward(award.reverses),
    findStandingReversal(store.findReversal, award.id),
  ]);
  const takenBackBy = reversal?.status === 'settled' ? reversal.receipt : undefined;
  return { ...line, takesBack: original?.receipt, takenBackBy };
}

type Relations = Pick<Store, 'findReversal' | 'getAward'>;

/** Another guild's reasons and people are none of this guild's business; that it was this bot is. */
function onlyOfGuild(owners: ReadonlyMap<string, Award>, guildId: string): ReadonlyMap<string, Award | 'elsewhere'> {
  return new Map([...owners].map(([id, award]) => [id, award.guildId === guildId ? award : 'elsewhere']));
}
