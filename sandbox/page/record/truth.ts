// What is true of every award and total, told from the two servers' own records and the bot's database. The bot is never
// asked.
import type { HistoryRecord } from '../../returning-ai/community.ts';
import type { Resident, Town } from '../../town.ts';
import type { FootView, LifeView, TruthMember, TruthRow } from '../wire.ts';
import type { AwardRow } from './ledger-file.ts';
import { hasEnded, type WireBook } from './wire-book.ts';

/** What the truth is told from. */
export interface Evidence {
  readonly town: Town;
  readonly awards: readonly AwardRow[];
  readonly book: WireBook;
  /** The totals that Discord tells, by receipt. */
  readonly said: ReadonlyMap<string, number>;
  readonly now: number;
}

/** Lives that are told, newest first. */
const SHOWN_LIVES = 40;
/** The log channel gathers its lines for some seconds; what Discord does not tell by then, it does not tell. */
const TOLD_WITHIN_MS = 15_000;
const WORDS = { increase: '+', decrease: '−', overwrite: '=' } as const;

/** Every member with an account or with awards. */
export function tellMembers(evidence: Evidence): TruthMember[] {
  const { town, awards } = evidence;
  return town.residents.flatMap((resident) => {
    const own = awards.filter(({ member_id }) => member_id === resident.person.id);
    if (resident.accountId === undefined && own.length === 0) return [];
    const rows = town.fields.flatMap((field, index) => {
      const row = tellRow(evidence, resident, field, own);
      return index === 0 || row.api !== 0 || row.open > 0 ? [row] : [];
    });
    const label = resident.person.user.displayName ?? resident.name;
    return [{ name: resident.name, label, rows }];
  });
}

function tellRow(
  { town, book, said, now }: Evidence,
  { accountId }: Resident,
  field: Town['fields'][number],
  own: readonly AwardRow[],
): TruthRow {
  const here = own.filter(({ field_id }) => field_id === field.id);
  const open = here.filter(({ status }) => !hasEnded(status)).length;
  const entries = accountId === undefined ? [] : town.api.histories(town.communityId, field.id, accountId);
  const newest = entries.findLast(({ by }) => by === 'bot');
  const api = entries.at(-1)?.total ?? 0;
  const base = { field: field.name, api, open, outside: toHundredths(api - (newest?.total ?? 0)) };
  if (newest === undefined) return { ...base, discord: 0, verdict: open > 0 ? 'under-way' : 'agree' };
  const toldOf = ({ requestNumber }: HistoryRecord) => said.get(book.receiptOf(requestNumber ?? 0) ?? '');
  const verdict = judge(newest, toldOf(newest), open, now);
  // Until the newest is told, what was told before still stands there.
  const told = entries.findLast((entry) => entry.by === 'bot' && toldOf(entry) !== undefined);
  const discord = verdict === 'untold' ? undefined : told === undefined ? 0 : toldOf(told);
  return { ...base, discord, verdict };
}

function judge(newest: HistoryRecord, discord: number | undefined, open: number, now: number): TruthRow['verdict'] {
  if (open > 0) return 'under-way';
  const isFresh = now - Date.parse(newest.createdAt) < TOLD_WITHIN_MS;
  if (discord === undefined) return isFresh ? 'under-way' : 'untold';
  if (discord === newest.total) return 'agree';
  return isFresh ? 'under-way' : 'differ';
}

/** The newest awards, the newest first. */
export function tellLives(evidence: Evidence): LifeView[] {
  const counts = countEntries(evidence);
  return evidence.awards
    .slice(-SHOWN_LIVES)
    .reverse()
    .map((award) => tellLife(evidence, award, counts));
}

function tellLife({ town, book }: Evidence, award: AwardRow, counts: ReadonlyMap<string, number>): LifeView {
  const resident = town.residents.find(({ person }) => person.id === award.member_id);
  const counted = counts.get(award.receipt) ?? 0;
  const isOpen = !hasEnded(award.status);
  const problem = findProblem(award, counted);
  return {
    receipt: award.receipt,
    memberLabel: resident?.person.user.displayName ?? 'somebody who left',
    change: `${WORDS[award.action]}${award.hundredths / 100} ${award.field_name}`,
    status: award.status,
    steps: book.stepsOf(award.receipt),
    sent: book.sendsOf(award.receipt).length,
    counted,
    verdict: problem !== undefined ? 'wrong' : isOpen ? 'under-way' : 'well',
  };
}

/** Whether every point was counted once and none was lost. */
export function tellFoot(evidence: Evidence): FootView {
  const { awards, town, book } = evidence;
  const counts = countEntries(evidence);
  const wrong = awards.flatMap((award) => {
    const says = findProblem(award, counts.get(award.receipt) ?? 0);
    return says === undefined ? [] : [{ receipt: award.receipt, says }];
  });
  const strays = listEntries(town).filter(({ by, requestNumber }) => {
    return by === 'bot' && book.receiptOf(requestNumber ?? 0) === undefined;
  });
  const stray = strays.length === 0 ? [] : [{ receipt: '', says: `${strays.length} counted that nobody wrote down` }];
  const ended = awards.filter(({ status }) => hasEnded(status)).length;
  const problems = [...wrong, ...stray];
  return {
    settled: ended,
    open: awards.length - ended,
    problems,
  };
}

/** How often each award is in Returning.AI's history. */
function countEntries({ town, book }: Evidence): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { by, requestNumber } of listEntries(town)) {
    const receipt = by === 'bot' ? book.receiptOf(requestNumber ?? 0) : undefined;
    if (receipt !== undefined) counts.set(receipt, (counts.get(receipt) ?? 0) + 1);
  }
  return counts;
}

function listEntries({ residents, fields, api, communityId }: Town): HistoryRecord[] {
  return residents.flatMap(({ accountId }) =>
    accountId === undefined ? [] : fields.flatMap(({ id }) => api.histories(communityId, id, accountId)),
  );
}

function findProblem({ status, late_state }: AwardRow, counted: number): string | undefined {
  // Another award takes off what was counted too often.
  const isMended = late_state === 'compensated';
  if (counted > 1 && !isMended) return `counted ${counted} times`;
  if (status === 'settled' && counted === 0) return 'said to be counted, and is not';
  if (hasEnded(status) && status !== 'settled' && counted > 0) return `${status}, and counted all the same`;
  return undefined;
}

function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
