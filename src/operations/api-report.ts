/** The doctor's table of what each endpoint answered, in lines of a hundred columns. Pure. */
import type { Outcome } from '../returning-ai/probing/outcome.ts';
import type { Probe } from '../returning-ai/probing/probes.ts';
import type { Property, Shape } from '../returning-ai/probing/shape.ts';
import type { ProbeResult } from '../returning-ai/probing/survey.ts';

const WIDTH = 100;
const INDENT = '      ';
const TITLE_WIDTH = 58;
const ANSWER_WIDTH = 24;

type Kind = Outcome<unknown>['kind'];

const SYMBOLS: Readonly<Record<Kind, string>> = {
  answered: '✓',
  'not-there': '✗',
  refused: '!',
  rejected: '!',
  unreadable: '!',
  'no-answer': '?',
  'not-asked': '·',
};

/** What the symbols and words of the table mean. */
export const LEGEND = `✓ answered  ✗ not there  ! answered, but not with what was asked for  ? no answer  · not asked
confirmed: a path that no page tells, and it is right.  wrong: it is not.  differs: a page tells it, and
it is not there.
Names and types of properties are shown, never a value. "?" behind a name: some entries lack it.
404 can also mean that the account or the field is not known there.`;

/** One endpoint: a line with what it answered, its path, and what its entries are made of. */
export function formatProbe({ probe, outcome }: ProbeResult): string[] {
  const { title, method, path } = probe;
  const head = [
    `${SYMBOLS[outcome.kind]} ${title}`.padEnd(TITLE_WIDTH),
    describeOutcome(outcome).padEnd(ANSWER_WIDTH),
    judge(probe.certainty, outcome.kind),
  ];
  const lines = [head.join(' ').trimEnd()];
  if (path !== undefined) lines.push(`    ${method} ${path}`);
  if (outcome.kind === 'answered') lines.push(...describeShape(outcome.value));
  return lines;
}

/** Beside how surely the endpoint was known, what its answer says about that. */
function judge(certainty: Probe['certainty'], kind: Kind): string {
  const isDocumented = certainty === 'documented';
  if (kind === 'answered') return isDocumented ? 'as documented' : 'confirmed';
  if (kind === 'not-there') return isDocumented ? 'differs' : 'wrong';
  return kind === 'not-asked' ? '' : 'open';
}

function describeOutcome(outcome: Outcome<Shape>): string {
  switch (outcome.kind) {
    case 'answered':
      return describeAnswer(outcome.value);
    case 'not-there':
      return `not there (${outcome.status})`;
    case 'refused':
      return `key may not${outcome.status === undefined ? '' : ` (${outcome.status})`}`;
    case 'rejected':
      return `asked wrongly (${outcome.status})`;
    case 'unreadable':
      return UNREADABLE[outcome.code] ?? 'cannot be read';
    case 'no-answer':
      return outcome.code === 'NOT_ASKED_AGAIN' ? 'not asked again' : `no answer (${outcome.code})`;
    case 'not-asked':
      return outcome.why;
  }
}

const UNREADABLE: Readonly<Record<string, string>> = {
  NO_LIST: 'no list in it',
  EMPTY_BODY: 'empty',
  NOT_A_JSON_OBJECT: 'not a JSON object',
  BODY_SAYS_FAILURE: 'says that it failed',
};

function describeAnswer({ entries, pageHints }: Shape): string {
  if (entries === undefined) return 'one object';
  return `${entries} ${entries === 1 ? 'entry' : 'entries'}${pageHints.length === 0 ? '' : ', paged'}`;
}

function describeShape({ properties, unnamed, pageHints }: Shape): string[] {
  const words = properties.map(describeProperty);
  if (unnamed > 0) words.push(`${unnamed} more that are not shown`);
  const lines = wrap(words.map((word, index) => (index < words.length - 1 ? `${word},` : word)));
  return pageHints.length === 0 ? lines : [...lines, ...wrap(['pages by:', ...pageHints])];
}

function describeProperty({ name, types, optional }: Property): string {
  return `${name}${optional ? '?' : ''} ${types.join('|')}`;
}

/** Breaks between words, never within one. */
function wrap(words: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(INDENT + word);
  }
  return lines;
}
