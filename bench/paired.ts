/** Runs contestants in turn, A B A B …, and prints each one's median and its ratio to the first, pair by pair. */

/** `wall` is what somebody waits; `cpu` is what this thread works, whatever else the machine does. */
export type Measure = 'wall' | 'cpu';

export interface Contestant {
  readonly name: string;
  /** Does the whole piece of work once. */
  run(): Promise<void>;
}

export interface PairedOptions {
  readonly title: string;
  /** Pieces of work in one run, to tell the time of one. */
  readonly operations: number;
  readonly rounds?: number;
  /** `wall` by default. */
  readonly measure?: Measure;
}

const DEFAULT_ROUNDS = 7;

export async function runPaired(contestants: readonly Contestant[], options: PairedOptions): Promise<void> {
  const { title, operations, rounds = DEFAULT_ROUNDS, measure = 'wall' } = options;
  const clock = CLOCKS[measure];
  for (const { run } of contestants) await run();
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { run }] of contestants.entries()) times[index]?.push(await time(run, clock));
  }
  const rows = contestants.map(({ name }, index) => {
    const own = times[index] ?? [];
    const ratios = own.map((time, round) => time / (times[0]?.[round] ?? Number.NaN));
    return `  ${name.padEnd(34)} ${((median(own) * 1_000) / operations).toFixed(1).padStart(9)} µs ${measure} each   ${median(ratios).toFixed(2)}x`;
  });
  process.stdout.write(`${title} (${operations} operations, median of ${rounds} runs in turn)\n${rows.join('\n')}\n`);
}

/** Milliseconds since some moment. */
const CLOCKS: Readonly<Record<Measure, () => number>> = {
  wall: () => performance.now(),
  cpu: () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  },
};

async function time(run: () => Promise<void>, clock: () => number): Promise<number> {
  const startedAt = clock();
  await run();
  return clock() - startedAt;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
