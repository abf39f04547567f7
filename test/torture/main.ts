/**
 * `npm run torture`: many schedules in memory, then the real process with `kill -9`.
 *
 * - `--seed 123` plays one schedule and prints what happened in it; `--process-seed 3` does so with the real process
 * - `--seed 123 --json` prints what happened step by step, for the page of the sandbox (`npm run sandbox -- --seed 123`)
 * - `--schedules 500`, `--kills 20`, `--from 1`: how many, and from which seed on; 0 leaves a part out
 */
import { parseArgs } from 'node:util';
import { CLASSES } from './classes.ts';
import { openLedger } from './ledger.ts';
import { play } from './play.ts';
import { type ProcessPlayed, playProcess, playProcesses } from './processes.ts';
import { recordSeed } from './recording.ts';
import { playSchedules } from './schedules.ts';

const PROGRESS = 500;
const KILLS_OF_A_REPLAY = 10;
/** Among so many, whatever can happen does. */
const ENOUGH = 10_000;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
    'process-seed': { type: 'string' },
    kills: { type: 'string', default: '300' },
    from: { type: 'string', default: '1' },
    schedules: { type: 'string', default: '10000' },
    'most-failures': { type: 'string', default: '10' },
  },
});

async function record(seed: number): Promise<boolean> {
  const ledger = await openLedger();
  const recording = await recordSeed(seed, ledger);
  await ledger.close();
  process.stdout.write(JSON.stringify(recording));
  return recording.problems.length === 0;
}

async function replay(seed: number): Promise<boolean> {
  const ledger = await openLedger();
  const { lines, problems } = await play(seed, ledger);
  await ledger.close();
  console.log([...lines, '', ...(problems.length === 0 ? ['Every promise was kept.'] : problems)].join('\n'));
  return problems.length === 0;
}

async function playMany(): Promise<boolean> {
  const { failures, counts, schedules } = await playSchedules({
    from: Number(values.from),
    count: Number(values.schedules),
    mostFailures: Number(values['most-failures']),
    onProgress: (played) => {
      if (played % PROGRESS === 0) console.log(`${played} schedules`);
    },
  });
  for (const { problems, replay } of failures) console.log(`${replay}\n  ${problems.join('\n  ')}`);
  console.log(describe(counts));
  const never = CLASSES.filter((name) => counts[name] === undefined);
  if (never.length > 0) console.log(`never came up: ${never.join(', ')}`);
  console.log(`${schedules} schedules, ${failures.length} failed`);
  return failures.length === 0 && (never.length === 0 || schedules < ENOUGH);
}

function describe(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, count]) => `${String(count).padStart(8)}  ${name}`)
    .join('\n');
}

async function killMany(): Promise<boolean> {
  const kills = Number(values.kills);
  const { seeds, played } = await playProcesses(Number(values.from), kills, tellOfProcess);
  const sum = (name: 'kills' | 'awards' | 'lost' | 'doubled' | 'review' | 'thinking') =>
    played.reduce((total, one) => total + one[name], 0);
  console.log(
    `seeds ${seeds.at(0)} to ${seeds.at(-1)}: ${sum('kills')} kills, ${sum('awards')} awards, ${sum('lost')} lost, ${sum('doubled')} doubled, ${sum('review')} in review, ${sum('thinking')} thinking`,
  );
  return played.every(({ problems }) => problems.length === 0);
}

function tellOfProcess({ seed, kills, awards, problems, lines }: ProcessPlayed): void {
  console.log(`seed ${seed}: ${kills} kills, ${awards} awards`);
  if (problems.length === 0) return;
  console.log([...lines, '', ...problems, `npm run torture -- --process-seed ${seed}`].join('\n'));
}

async function replayProcess(seed: number): Promise<boolean> {
  const { lines, problems } = await playProcess(seed, KILLS_OF_A_REPLAY);
  console.log([...lines, '', ...(problems.length === 0 ? ['Every promise was kept.'] : problems)].join('\n'));
  return problems.length === 0;
}

async function run(): Promise<boolean> {
  if (values.seed !== undefined) return (values.json ? record : replay)(Number(values.seed));
  if (values['process-seed'] !== undefined) return replayProcess(Number(values['process-seed']));
  const isKeptInMemory = values.schedules === '0' || (await playMany());
  const isKeptByProcess = values.kills === '0' || (await killMany());
  return isKeptInMemory && isKeptByProcess;
}

process.exitCode = (await run()) ? 0 : 1;
