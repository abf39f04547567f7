/**
 * Gives one point to a test account and takes it back, to see what the API makes of it. The API's POST is not
 * idempotent: each of the two is sent once, and the second only when the first has surely arrived.
 */
import type { Finding } from '../../operations/discord-check.ts';
import type { ReturningClient } from '../client.ts';
import { OutcomeUnknownError } from '../errors.ts';
import type { ApiProfile } from '../for-the-bot/api-profile.ts';
import { isJsonObject } from '../http/envelope.ts';
import type { HistoryEntry, HistoryTarget } from '../resources/user-field-histories.ts';
import type { UserField } from '../resources/user-fields.ts';
import type { Asker } from './asker.ts';
import type { HistoryApi, HistoryList } from './findings.ts';
import { type Contradictions, compareListed, describeListed } from './list-check.ts';
import { type Outcome, toFailure } from './outcome.ts';
import {
  type Action,
  type Sent,
  type ShownTotal,
  SIGNS,
  toSendFinding,
  toSumFinding,
  toTotalFinding,
} from './round-trip-words.ts';

const SEND_BUDGET_MS = 10_000;
/** How long a list or user info may lag behind before it is given up. */
const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 500;
/** What is given and taken back. */
const CHANGE = 1;

export interface RoundTripOptions {
  readonly client: ReturningClient;
  readonly asker: Asker;
  readonly key: string;
  readonly target: HistoryTarget;
  readonly field: UserField;
  /** APIs that list this field's history. */
  readonly apis: readonly HistoryApi[];
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly wait: (delayMs: number) => Promise<void>;
}

/** What a round trip has proved. What it could not tell is left out. */
export interface RoundTripEvidence {
  /** The lists as they were after it; one that did not show what was confirmed cannot be read back from. */
  readonly looks: Partial<Readonly<Record<HistoryApi, Outcome<HistoryList>>>>;
  /** The name under which user info showed the new total; `none` when it answered and did not. */
  readonly totals?: ApiProfile['totals'] | undefined;
  /** An entry that is surely there. */
  readonly historyId?: string | undefined;
  /** What the lists showed otherwise than it was sent and confirmed. */
  readonly contradictions?: Partial<Readonly<Record<HistoryApi, Contradictions>>> | undefined;
}

/** Makes the round trip; a finding comes as soon as there is one. Never sends anything twice. */
export async function* makeRoundTrip(options: RoundTripOptions): AsyncGenerator<Finding, RoundTripEvidence> {
  const before = await readLists(options);
  const plus = await send(options, 'increase');
  yield toSendFinding('increase', plus);
  if (plus.kind === 'unknown') yield await lookForLost(options, 'increase', before);
  if (plus.kind !== 'applied') return { looks: {} };

  const { created } = plus;
  const shown = created.total === undefined ? {} : await waitForTotal(options, created.total);
  if (created.total !== undefined) yield toTotalFinding(shown.found, plus.at, PATIENCE_MS);

  const minus = await send(options, 'decrease');
  yield toSendFinding('decrease', minus);
  if (minus.kind === 'unknown') yield await lookForLost(options, 'decrease', before);
  if (minus.kind === 'applied') yield toSumFinding(created.total, minus.created.total);
  const looks: Partial<Record<HistoryApi, Outcome<HistoryList>>> = {};
  const contradictions: Partial<Record<HistoryApi, Contradictions>> = {};
  for (const api of options.apis) {
    const { finding, look, wrong } = await checkList(options, api, before.get(api), [plus, minus]);
    yield finding;
    if (look !== undefined) looks[api] = look;
    if (wrong !== undefined) contradictions[api] = wrong;
  }
  return { looks, totals: shown.found?.way ?? shown.otherwise, historyId: created.id, contradictions };
}

async function send({ client, key, target, now }: RoundTripOptions, action: Action): Promise<Sent> {
  try {
    const created = await client.histories.create(
      { ...target, action, value: CHANGE },
      { key, budgetMs: SEND_BUDGET_MS },
    );
    return { kind: 'applied', action, created, at: now() };
  } catch (error) {
    if (error instanceof OutcomeUnknownError) return { kind: 'unknown', code: error.code };
    return { kind: 'not-applied', failure: toFailure(error) };
  }
}

type Lists = ReadonlyMap<string, ReadonlySet<string>>;

/** The ids that stand in each list. */
async function readLists(options: RoundTripOptions): Promise<Lists> {
  const lists = new Map<string, ReadonlySet<string>>();
  for (const api of options.apis) {
    const list = await readList(options, api);
    if (list.kind === 'answered') lists.set(api, new Set(list.value.entries.map(({ id }) => id)));
  }
  return lists;
}

function readList({ client, asker, target }: RoundTripOptions, api: HistoryApi) {
  const { histories } = api === 'application' ? client.application : client;
  return asker.run<HistoryList>(api, (auth) => histories.list(target, auth));
}

/** Looks until something is there, or patience ends. */
async function waitFor<Found>(
  { now, wait }: RoundTripOptions,
  look: () => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const endsAt = now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined || now() >= endsAt) return found;
    await wait(LOOK_EVERY_MS);
  }
}

/** Whether a list shows what nobody confirmed. Another's entry of the same kind looks alike, and a person decides. */
async function lookForLost(options: RoundTripOptions, action: Action, before: Lists): Promise<Finding> {
  const name = `Looking for ${SIGNS[action]}`;
  const isNew = (api: string, entry: HistoryEntry) =>
    before.get(api)?.has(entry.id) === false && entry.action === action && Math.abs(entry.value ?? 0) === 1;
  const found = await waitFor(options, async () => {
    for (const api of options.apis) {
      const list = await readList(options, api);
      if (list.kind === 'answered' && list.value.entries.some((entry) => isNew(api, entry))) return api;
    }
    return undefined;
  });
  const detail =
    found === undefined
      ? `No list shows a new entry of ${SIGNS[action]} after ${PATIENCE_MS / 1000} s, which proves nothing.`
      : `The list of the ${found} API shows a new entry of ${SIGNS[action]}: unless somebody else made it, it arrived.`;
  return { name, state: 'warning', detail };
}

/** `otherwise`: what it says that the total was not found. */
interface TotalLook {
  readonly found?: ShownTotal | undefined;
  readonly otherwise?: 'none' | undefined;
}

async function waitForTotal(options: RoundTripOptions, total: number): Promise<TotalLook> {
  const { client, asker, target, field, now } = options;
  let otherwise: 'none' | undefined;
  const found = await waitFor(options, async () => {
    const info = await asker.run('integration', (auth) => client.users.info({ idOrEmail: target.userId }, auth));
    otherwise = info.kind === 'answered' ? 'none' : undefined;
    if (info.kind !== 'answered') return undefined;
    const { customFields } = info.value;
    const way = (['id', 'key', 'name'] as const).find((one) => isAt(customFields, field[one], total));
    return way && { way, at: now() };
  });
  return { found, otherwise };
}

function isAt(customFields: unknown, name: string | undefined, total: number): boolean {
  return (
    isJsonObject(customFields) &&
    name !== undefined &&
    Object.hasOwn(customFields, name) &&
    customFields[name] === total
  );
}

/** What one list is after the entries were confirmed; `look` is undefined where that cannot be told. */
interface ListCheck {
  readonly finding: Finding;
  readonly look: Outcome<HistoryList> | undefined;
  /** Undefined where the list did not show the entries. */
  readonly wrong?: Contradictions;
}

/** How one list shows the entries. */
async function checkList(
  options: RoundTripOptions,
  api: HistoryApi,
  before: ReadonlySet<string> | undefined,
  sent: readonly Sent[],
): Promise<ListCheck> {
  const name = `History (${api} API)`;
  const applied = sent.filter((one) => one.kind === 'applied');
  const what = applied.length === 2 ? 'both entries' : 'the entry';
  if (before === undefined && applied.some(({ created }) => created.id === undefined)) {
    const detail = `Whether it shows ${what} cannot be told: the answer had no id, and the list was not there before.`;
    return { finding: { name, state: 'warning', detail }, look: undefined };
  }
  // Where the answer told no id: a new entry of that action.
  const isOf = ({ created: { id }, action }: (typeof applied)[number], entry: HistoryEntry) =>
    id === undefined ? before?.has(entry.id) === false && entry.action === action : entry.id === id;
  const startedAt = options.now();
  let look: Outcome<HistoryList> | undefined;
  const found = await waitFor(options, async () => {
    look = await readList(options, api);
    const entries = look.kind === 'answered' ? look.value.entries : [];
    const own = applied.flatMap((one) => {
      const entry = entries.find((listed) => isOf(one, listed));
      return entry === undefined ? [] : [{ action: one.action, value: CHANGE, created: one.created, entry }];
    });
    return own.length === applied.length ? own : undefined;
  });
  if (found === undefined) {
    const detail = `Did not show ${what} within ${PATIENCE_MS / 1000} s.`;
    return { finding: { name, state: 'warning', detail }, look: isAnswered(look) ? ENTRY_MISSING : look };
  }
  const written = found
    .map(({ entry: { action, value } }) => `${action ?? 'no action'} ${value ?? 'without a value'}`)
    .join(', ');
  const delayMs = Math.round(options.now() - startedAt);
  const detail = `Shows ${what} after ${delayMs} ms, written as: ${written}.`;
  return { finding: toListFinding(name, detail, found.flatMap(describeListed)), look, wrong: compareListed(found) };
}

function toListFinding(name: string, detail: string, wrong: readonly string[]): Finding {
  if (wrong.length === 0) return { name, state: 'ok', detail };
  return {
    name,
    state: 'problem',
    detail: `${detail} That is not what was sent and confirmed: it shows ${wrong.join(', ')}.`,
    fix: 'What contradicts proves nothing: a lost answer is read back by what is left, and staff are asked more often. Choose a staff channel, and tell Returning.AI.',
  };
}

/** A list that answers without what is surely there. */
const ENTRY_MISSING: Outcome<HistoryList> = { kind: 'unreadable', code: 'ENTRY_MISSING' };

function isAnswered(look: Outcome<unknown> | undefined): boolean {
  return look?.kind === 'answered';
}
