// Which request to Returning.AI was for which award, and what became of both. No request says so itself: the bot claims an
// award in its database before it sends, and sends one at a time to each field of an account. So whatever is being sent
// there when a request arrives is what the request is for.
import type { RecordedRequest } from '../../returning-ai/requests.ts';
import type { LifeStep } from '../wire.ts';
import type { AwardRow } from './ledger-file.ts';

/** What is noted of one award. */
interface Entry {
  status: string | undefined;
  readonly steps: LifeStep[];
  /** Its requests, by number. */
  readonly sends: Map<number, RecordedRequest['outcome']>;
  readonly looks: Set<number>;
}

/** What was seen on the wire and in the database, by receipt. */
export interface WireBook {
  /** Notes what is new. To be called after each change of either. */
  readonly look: (awards: readonly AwardRow[], requests: readonly RecordedRequest[]) => void;
  /** The bot's process ended or began: part of the life of every award that is under way. */
  readonly note: (step: Omit<LifeStep, 'at'>) => void;
  readonly stepsOf: (receipt: string) => readonly LifeStep[];
  /** The numbers of the requests that sent it. */
  readonly sendsOf: (receipt: string) => readonly number[];
  readonly receiptOf: (requestNumber: number) => string | undefined;
}

const HISTORIES = /\/user-fields\/([^/]+)\/users\/([^/]+)\/histories(?:\?|$)/;
/** What the bot has nothing left to do about. */
const ENDED = new Set(['settled', 'refused', 'cancelled', 'expired']);
const IN_FLIGHT = new Set(['sending', 'unknown']);

const STATUS_STEPS: Readonly<Record<string, Omit<LifeStep, 'at'>>> = {
  waiting: { kind: 'wait', says: 'waits for the account' },
  review: { kind: 'wait', says: 'staff are asked' },
  refused: { kind: 'end', says: 'refused' },
  cancelled: { kind: 'end', says: 'taken back before it was sent' },
  expired: { kind: 'end', says: 'expired' },
};

/** Whether an award has ended. */
export function hasEnded(status: string): boolean {
  return ENDED.has(status);
}

/** A request that may still change. */
interface OpenRequest {
  readonly record: RecordedRequest;
  readonly entry: Entry;
  readonly isSend: boolean;
}

/** What a book is made of. */
interface Pages {
  readonly now: () => number;
  readonly entries: Map<string, Entry>;
  readonly receipts: Map<number, string>;
  /** By number. */
  readonly open: Map<number, OpenRequest>;
  /** How many requests were read. */
  read: number;
}

/** An empty book. */
export function createWireBook(now: () => number): WireBook {
  const pages: Pages = { now, entries: new Map(), receipts: new Map(), open: new Map(), read: 0 };
  const { entries, receipts } = pages;
  return {
    look: (awards, requests) => {
      lookAtAwards(pages, awards);
      lookAtRequests(pages, awards, requests);
    },
    note: (step) => {
      for (const entry of entries.values()) if (!ENDED.has(entry.status ?? '')) write(entry, step, now());
    },
    stepsOf: (receipt) => entries.get(receipt)?.steps ?? [],
    sendsOf: (receipt) => [...(entries.get(receipt)?.sends.keys() ?? [])],
    receiptOf: (requestNumber) => receipts.get(requestNumber),
  };
}

function write(entry: Entry, step: Omit<LifeStep, 'at'>, at: number): void {
  if (entry.steps.at(-1)?.says !== step.says) entry.steps.push({ ...step, at });
}

function lookAtAwards({ entries, now }: Pages, awards: readonly AwardRow[]): void {
  for (const award of awards) {
    const known = entries.get(award.receipt);
    const entry: Entry = known ?? { status: undefined, steps: [], sends: new Map(), looks: new Set() };
    if (known === undefined) {
      entries.set(award.receipt, entry);
      write(entry, { kind: 'good', says: 'recorded' }, award.created_at);
    }
    if (entry.status !== award.status) noteStatus(entry, award.status, now());
    entry.status = award.status;
  }
}

function noteStatus(entry: Entry, status: string, at: number): void {
  const step = STATUS_STEPS[status];
  if (step !== undefined) write(entry, step, at);
  if (status !== 'settled') return;
  if (entry.status === 'review') write(entry, { kind: 'good', says: 'staff: it arrived' }, at);
  else if (Math.max(...entry.looks) > Math.max(...entry.sends.keys()))
    write(entry, { kind: 'good', says: 'found' }, at);
  write(entry, { kind: 'end', says: 'counted' }, at);
}

function lookAtRequests(pages: Pages, awards: readonly AwardRow[], requests: readonly RecordedRequest[]): void {
  for (const record of requests.slice(pages.read)) begin(pages, awards, record);
  pages.read = requests.length;
  for (const [number, { record, entry, isSend }] of pages.open) {
    if (record.outcome === 'open' || record.outcome === 'held') continue;
    pages.open.delete(number);
    if (isSend) noteOutcome(entry, record, pages.now());
  }
}

function begin({ entries, receipts, open }: Pages, awards: readonly AwardRow[], record: RecordedRequest): void {
  const [, fieldId, accountId] = HISTORIES.exec(record.path) ?? [];
  const isSend = record.method === 'POST';
  const award = awards.find(
    ({ field_id, account_id, status }) =>
      field_id === fieldId && account_id === accountId && (isSend ? status === 'sending' : IN_FLIGHT.has(status)),
  );
  const entry = award && entries.get(award.receipt);
  if (award === undefined || entry === undefined) return;
  if (isSend) {
    receipts.set(record.number, award.receipt);
    write(entry, { kind: 'good', says: entry.sends.size === 0 ? 'sent' : 'sent again' }, record.at);
    entry.sends.set(record.number, record.outcome);
  } else if (award.status === 'unknown') {
    entry.looks.add(record.number);
    write(entry, { kind: 'wait', says: 'looked up' }, record.at);
  }
  open.set(record.number, { record, entry, isSend });
}

function noteOutcome(entry: Entry, record: RecordedRequest, at: number): void {
  if (record.outcome !== 'answered')
    write(entry, { kind: 'bad', says: record.applied ? 'answer lost' : 'lost on the way' }, at);
  else if (record.status !== null && record.status >= 400)
    write(entry, { kind: 'bad', says: `answer ${record.status}` }, at);
}
