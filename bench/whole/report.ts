/** The table of the benchmarks as a page. */
import { cpus, totalmem } from 'node:os';
import type { Row } from './rounds.ts';

export interface Report {
  readonly rows: readonly Row[];
  readonly rounds: number;
  readonly isQuick: boolean;
  readonly commit: string;
  readonly at: Date;
  /** What is written by hand, from its heading on. */
  readonly byHand: string;
}

/** Where the part that is written by hand begins; a new page keeps it. */
export const BY_HAND = '## What stands in the way';

const METHOD = `Each side is a process of its own, between the same two fake servers, which are processes of their own as well. The sides run
one after another, round by round (A B A B …). A figure is the median of the rounds; a ratio is the median of the
ratios of each round, with the smallest and the largest in brackets. *Before* is the ratio when
it was measured first. Processor time and memory are what Linux says of the process. What is wanted was chosen before it was measured. This bot has the options of *npm start*, the others none.

- **Bare discord.js** defers every command and counts every reaction. *Limiter lifted*: without discord.js's own 50 webhook
  calls a second, which this bot does not use either.
- **Afternoon bot**: defers, asks the API, edits. It keeps nothing; when it dies, points are lost.
- **Small durable outbox**: records, acknowledges, sends, settles and shows, with one commit for what arrives together. The
  least that a durable bot can do: no read-back of a lost answer, no undo, no history, no rules.
- **Bare undici** posts 32 at a time.

Weaknesses: everything is on one machine and shares its processors with the fake servers; loopback has no latency, so that
whatever costs time shows more than it would on the internet; the API answers at once, which no real one does.`;

export function toPage({ rows, rounds, isQuick, commit, at, byHand }: Report): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; `npm run bench -- --quick` does a tenth of the work. Trust ratios: absolute figures are of one machine.',
    '',
    `${machine}. Commit ${commit}, ${at.toISOString().slice(0, 10)}, ${rounds} round${rounds === 1 ? '' : 's'}${isQuick ? ', a tenth of the work' : ''}.`,
    '',
    '| work | this bot | against | ratio | before | wanted |',
    '|---|---|---|---|---|---|',
    ...rows.map(toLine),
    '',
    '## Method',
    '',
    METHOD,
    '',
    byHand,
  ].join('\n');
}

function toLine({ work, unit, against, before, own, other, ratio, lowest, highest, wanted, reached }: Row): string {
  const sign = reached === undefined ? '' : reached ? ' ✓' : ' ✗';
  const cells = [
    work,
    `${toFigure(own)} ${unit}`,
    `${toFigure(other)} ${unit} (${against.split('/')[0]})`,
    `**${ratio.toFixed(2)}** [${lowest.toFixed(2)}..${highest.toFixed(2)}]`,
    before === undefined ? '' : String(before),
    `${wanted ?? ''}${sign}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function toFigure(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: value >= 1_000 ? 4 : 3 });
}
