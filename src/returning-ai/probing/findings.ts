/** What the bot can make of what was found: which list it reads back from, and where a total stands. Pure. */
import type { ApiProfile } from '../for-the-bot/api-profile.ts';
import type { JsonObject } from '../http/envelope.ts';
import type { PagedList } from '../http/paged-list.ts';
import type { HistoryEntry } from '../resources/user-field-histories.ts';
import type { UserField } from '../resources/user-fields.ts';
import type { Outcome } from './outcome.ts';

/** The list of one user's field as the bot reads it, further pages included. */
export type HistoryList = Pick<PagedList<HistoryEntry>, 'entries' | 'complete'>;

/** An API that may list histories. */
export type HistoryApi = 'integration' | 'application';

/** The lists of both APIs, and an entry that is surely there, should the ledger know one. */
export interface HistoryLooks {
  readonly integration: Outcome<HistoryList>;
  readonly application: Outcome<HistoryList>;
  readonly knownId: string | undefined;
}

/**
 * Chooses the list to read back from: one that shows an entry that is surely there, else one with entries, else one that
 * answers at all, and among equals that of the integration API, where awards are sent.
 *
 * @returns undefined where it could not be told, because an API did not answer or was not asked
 */
export function chooseHistories(looks: HistoryLooks): ApiProfile['histories'] | undefined {
  const { integration, application, knownId } = looks;
  const [ours, theirs] = [rank(integration, knownId), rank(application, knownId)];
  if (ours > 0 && ours >= theirs) return isOpen(application) && ours < BEST ? undefined : 'integration';
  if (isOpen(integration)) return undefined;
  if (theirs > 0) return 'application';
  // Another key may be let in.
  const isTold = ![integration, application].some((look) => isOpen(look) || look.kind === 'refused');
  return isTold ? 'none' : undefined;
}

const BEST = 2;

/** 3: shows what is surely there. 2: shows something. 1: shows nothing. 0: is none. */
function rank(look: Outcome<HistoryList>, knownId: string | undefined): number {
  if (look.kind !== 'answered') return 0;
  const { entries } = look.value;
  if (entries.some(({ id }) => id === knownId)) return 3;
  return entries.length > 0 ? BEST : 1;
}

/** May be there tomorrow as much as today. */
function isOpen({ kind }: Outcome<unknown>): boolean {
  return kind === 'no-answer' || kind === 'not-asked';
}

/** By the server's own times, which alone can tell; of one entry, or of entries of one time, nothing can. */
export function findOrder(entries: readonly HistoryEntry[]): ApiProfile['order'] {
  const times = entries.map(({ createdAt }) => Date.parse(createdAt ?? ''));
  const steps = times.slice(1).map((time, index) => time - (times[index] ?? Number.NaN));
  if (steps.some((step) => step !== 0) && steps.every((step) => step <= 0)) return 'newest-first';
  return steps.some((step) => step !== 0) && steps.every((step) => step >= 0) ? 'oldest-first' : 'unknown';
}

/**
 * Finds under which of its names a field's total stands in user info.
 *
 * @param fields - all fields of the community: a name that two of them have proves nothing
 */
export function findTotalName(
  customFields: JsonObject,
  field: Pick<UserField, 'id' | 'key' | 'name'>,
  fields: readonly Pick<UserField, 'id' | 'key' | 'name'>[],
): ApiProfile['totals'] {
  const others = fields.filter(({ id }) => id !== field.id).flatMap(({ id, key, name }) => [id, key, name]);
  const isNumberAt = (name: string | undefined) =>
    name !== undefined &&
    !others.includes(name) &&
    Object.hasOwn(customFields, name) &&
    typeof customFields[name] === 'number';
  return (['id', 'key', 'name'] as const).find((way) => isNumberAt(field[way])) ?? 'none';
}
