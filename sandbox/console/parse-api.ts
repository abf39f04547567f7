// The words with which a person breaks and mends Returning.AI, or changes it behind the bot's back.
import type { HistoryAction } from '../returning-ai/community.ts';
import { AWARDS, type Fault, type FaultAction } from '../returning-ai/faults.ts';
import { suggest } from './nearest.ts';
import { findNamed } from './option-value.ts';
import { TypingError } from './typing-error.ts';

/** Ways in which the whole API can be out. */
type Outage = 'refused' | '503' | 'hang';

/** Something to be done to Returning.AI. */
export type ApiAction =
  | { readonly kind: 'api-fault'; readonly fault: Fault; readonly says: string }
  | { readonly kind: 'api-outage'; readonly outage: Outage | null }
  | { readonly kind: 'api-release' }
  /** Everything as at the start. */
  | { readonly kind: 'api-mend' }
  | { readonly kind: 'api-requests' }
  | { readonly kind: 'api-reads'; readonly on: boolean }
  | {
      readonly kind: 'api-change';
      readonly name: string;
      readonly action: HistoryAction;
      readonly value: number;
      readonly fieldName: string;
    };

/** What the words are understood with. */
export interface ApiVocabulary {
  readonly memberNames: readonly string[];
  /** The first is meant when none is named. */
  readonly fieldNames: readonly string[];
}

/** Everything that can follow `api`, for help and completion. */
export const API_WORDS = [
  'lose-answer',
  'refuse',
  'drop',
  'hang',
  'release',
  'slow',
  '429',
  '500',
  'outage',
  'reads',
  'change',
  'requests',
  'ok',
] as const;

const DEFAULT_DELAY_MS = 4_000;
const RETRY_AFTER_SECONDS = 3;
const OUTAGES: Readonly<Record<string, Outage | null>> = {
  on: 'refused',
  refused: 'refused',
  '503': '503',
  hang: 'hang',
  off: null,
};

/**
 * Reads what follows `api`.
 * @throws {@link TypingError} that says what to type instead
 */
export function parseApi(text: string, vocabulary: ApiVocabulary): ApiAction {
  const [word = '', ...rest] = text.split(/\s+/u).filter((one) => one !== '');
  if (/^[45]\d\d$/.test(word)) return parseStatus(Number(word), rest);
  switch (word) {
    case 'lose-answer':
      return toFault(word, { kind: 'drop-after' }, rest, 'counted, and its answer lost');
    case 'refuse':
      return toFault(word, { kind: 'status', status: 400 }, rest, 'refused with 400');
    case 'drop':
      return toFault(word, { kind: 'drop-before' }, rest, 'lost on the way, not counted');
    case 'hang':
      return toFault(word, { kind: 'hang-before' }, rest, 'left without an answer until "api release"');
    case 'slow':
      return parseSlow(rest);
    case 'release':
      return { kind: 'api-release' };
    case 'outage':
      return parseOutage(rest[0]);
    case 'reads':
      return parseReads(rest[0]);
    case 'change':
      return parseChange(text.replace(/^\s*change/u, '').trim(), vocabulary);
    case 'requests':
      return { kind: 'api-requests' };
    case 'ok':
      return { kind: 'api-mend' };
    default:
      throw new TypingError(
        `${word === '' ? 'What should Returning.AI do?' : `Returning.AI cannot "${word}".${suggest(word, API_WORDS, 'api ')}`} There are: ${API_WORDS.join(', ')}. "help" explains them.`,
      );
  }
}

function toFault(word: string, action: FaultAction, rest: readonly string[], outcome: string): ApiAction {
  const [count = '1', ...more] = rest;
  const times = Number(count);
  if (!Number.isInteger(times) || times < 1 || more.length > 0) {
    throw new TypingError(`"api ${word}" takes how many awards it hits, e.g. api ${word} 2. Without a number: one.`);
  }
  const which = times === 1 ? 'The next award is' : `The next ${times} awards are each`;
  return {
    kind: 'api-fault',
    fault: { ...action, ...AWARDS, times },
    says: `${which} ${outcome}.`,
  };
}

function parseStatus(status: number, rest: readonly string[]): ApiAction {
  const headers = status === 429 ? { headers: { 'retry-after': String(RETRY_AFTER_SECONDS) } } : {};
  return toFault(String(status), { kind: 'status', status, ...headers }, rest, `answered with ${status}`);
}

function parseSlow(rest: readonly string[]): ApiAction {
  const [typed = String(DEFAULT_DELAY_MS), ...more] = rest;
  const ms = Number(typed);
  if (!Number.isInteger(ms) || ms < 1) throw new TypingError('"api slow" takes milliseconds, e.g. api slow 4000.');
  return toFault('slow 4000', { kind: 'delay', ms }, more, `answered after ${ms} ms`);
}

function parseOutage(word: string | undefined): ApiAction {
  const outage = OUTAGES[word ?? 'on'];
  if (outage === undefined)
    throw new TypingError('Type: api outage on, api outage 503, api outage hang, or api outage off.');
  return { kind: 'api-outage', outage };
}

function parseReads(word: string | undefined): ApiAction {
  if (word !== 'on' && word !== 'off') {
    throw new TypingError(
      'Type: api reads off (it shows neither histories nor totals, so staff decide about a lost answer), or api reads on.',
    );
  }
  return { kind: 'api-reads', on: word === 'on' };
}

/** `@ana +5`, `@ana -2.5 Event Coins`, `@ana =100`. */
function parseChange(text: string, { memberNames, fieldNames }: ApiVocabulary): ApiAction {
  const found = /^(\S+)\s+([+\-−=])\s*(\d+(?:\.\d+)?)(?:\s+(.+))?$/u.exec(text);
  if (found === null)
    throw new TypingError('Type for example: api change @ana +5, or -5, or =100; then a field, if not the first.');
  const [, who = '', sign = '', amount = '', typedField = fieldNames[0] ?? ''] = found;
  const name = findNamed(who, '@', 'member with an account', new Map(memberNames.map((one) => [one, one])));
  const fieldName = fieldNames.find((one) => one.toLowerCase() === typedField.replace(/^field:\s*/u, '').toLowerCase());
  if (fieldName === undefined) {
    throw new TypingError(
      `There is no field "${typedField}".${suggest(typedField, fieldNames)} There are: ${fieldNames.join(', ')}.`,
    );
  }
  const action = sign === '+' ? 'increase' : sign === '=' ? 'overwrite' : 'decrease';
  return { kind: 'api-change', name, action, value: Number(amount), fieldName };
}
