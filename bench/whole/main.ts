/**
 * What the bot costs beside what others run, all in one run: `npm run bench`. Writes docs/benchmarks.md. Linux.
 *
 * - `--quick`: one round of a tenth of the work, in some five minutes; the page is printed, not written
 * - `--rounds 3`: so many rounds
 * - `--only commands`: one kind of work (commands, deliveries, reactions, memory, start); printed, not written
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BY_HAND, toPage } from './report.ts';
import { type Comparison, compare, type Figures, type Row } from './rounds.ts';
import { type Servers, startServers } from './servers.ts';
import { COMMAND_COMPARISONS, measureCommands } from './work/commands.ts';
import { DELIVERY_COMPARISONS, measureDeliveries } from './work/deliveries.ts';
import { MEMORY_COMPARISONS, measureMemory, measureStart, START_COMPARISONS } from './work/memory.ts';
import { measureReactions, REACTION_COMPARISONS } from './work/reactions.ts';

interface Work {
  readonly measure: (servers: Servers, scale: number) => Promise<Figures>;
  readonly comparisons: readonly Comparison[];
}

const WORKS: Readonly<Record<string, Work>> = {
  commands: { measure: measureCommands, comparisons: COMMAND_COMPARISONS },
  deliveries: { measure: measureDeliveries, comparisons: DELIVERY_COMPARISONS },
  reactions: { measure: measureReactions, comparisons: REACTION_COMPARISONS },
  start: { measure: measureStart, comparisons: START_COMPARISONS },
  memory: { measure: measureMemory, comparisons: MEMORY_COMPARISONS },
};
const PAGE = 'docs/benchmarks.md';
const ROUNDS = 5;
const QUICK_SCALE = 0.1;

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' }, rounds: { type: 'string' } },
});
const rounds = Number(values.rounds ?? (values.quick ? 1 : ROUNDS));
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');
const scale = values.quick ? QUICK_SCALE : 1;

async function run(name: string, { measure, comparisons }: Work): Promise<Row[]> {
  const servers = await startServers();
  try {
    const measured: Figures[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      process.stderr.write(`${name}, round ${round} of ${rounds}\n`);
      measured.push(await measure(servers, scale));
    }
    return comparisons.map((comparison) => compare(measured, comparison));
  } finally {
    servers.stop();
  }
}

const chosen = Object.entries(WORKS).filter(([name]) => values.only === undefined || name === values.only);
if (chosen.length === 0) throw new Error(`--only takes one of: ${Object.keys(WORKS).join(', ')}.`);
const rows: Row[] = [];
for (const [name, work] of chosen) rows.push(...(await run(name, work)));
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const earlier = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : BY_HAND;
const byHand = earlier.slice(earlier.indexOf(BY_HAND));
const page = toPage({ rows, rounds, isQuick: values.quick, commit, at: new Date(), byHand });
if (values.quick || values.only !== undefined) process.stdout.write(page);
else writeFileSync(PAGE, page);
