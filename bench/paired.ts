/** Runs contestants in turn, A B A B …, and prints each one's median and its ratio to the first, pair by pair. */

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
}

const DEFAULT_ROUNDS = 7;

export async function runPaired(contestants: readonly Contestant[], options: PairedOptions): Promise<void> {
  const { title, operations, rounds = DEFAULT_ROUNDS } = options;
  for (const { run } of contestants) await run();
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { run }] of contestants.entries()) times[index]?.push(await measure(run));
  }
  const rows = contestants.map(({ name }, index) => {
    const own = times[index] ?? [];
    const ratios = own.map((time, round) => time / (times[0]?.[round] ?? Number.NaN));
    return `  ${name.padEnd(34)} ${((median(own) * 1_000) / operations).toFixed(1).padStart(9)} µs each   ${median(ratios).toFixed(2)}x`;
  });
  process.stdout.write(`${title} (${operations} operations, median of ${rounds} runs in turn)\n${rows.join('\n')}\n`);
}

async function measure(run: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
