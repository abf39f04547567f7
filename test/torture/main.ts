/**
 * `npm run torture`: many schedules in memory, then the real process with `kill -9`. `--seed 123` plays one schedule and
 * prints what happened in it; `--schedules 500` and `--from 1` say how many and from where.
 */
import { parseArgs } from 'node:util';
import { openLedger } from './ledger.ts';
import { play } from './play.ts';
import { playSchedules } from './schedules.ts';

const PROGRESS = 500;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    from: { type: 'string', default: '1' },
    schedules: { type: 'string', default: '10000' },
    'most-failures': { type: 'string', default: '10' },
  },
});

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
  console.log(`${schedules} schedules: ${describe(counts)}; ${failures.length} failed`);
  return failures.length === 0;
}

function describe(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

const isWell = values.seed === undefined ? await playMany() : await replay(Number(values.seed));
process.exitCode = isWell ? 0 : 1;
