/** Plays many seeds on all cores and sums up what became of them. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Verdict } from './oracle/judge.ts';

/** The seeds of one thread. */
export interface Share {
  readonly from: number;
  /** Not among them. */
  readonly to: number;
  readonly step: number;
}

export interface Failure {
  readonly seed: number;
  readonly problems: readonly string[];
  /** Plays exactly this seed once more and prints what happened. */
  readonly replay: string;
}

export interface Summary {
  readonly schedules: number;
  readonly failures: readonly Failure[];
  readonly counts: Readonly<Record<string, number>>;
}

interface Told extends Verdict {
  readonly seed: number;
}

export interface SchedulesOptions {
  readonly from: number;
  readonly count: number;
  /** Ends as soon as so many have failed. */
  readonly mostFailures?: number;
  readonly onProgress?: (played: number) => void;
}

function toReplay(seed: number): string {
  return `npm run torture -- --seed ${seed}`;
}

/** @throws Error when a thread breaks off */
export async function playSchedules(options: SchedulesOptions): Promise<Summary> {
  const { from, count, mostFailures = Infinity, onProgress } = options;
  const failures: Failure[] = [];
  const counts: Record<string, number> = {};
  const workers: Worker[] = [];
  let schedules = 0;

  function hear({ seed, problems, counts: own }: Told): void {
    schedules += 1;
    for (const [name, number] of Object.entries(own)) counts[name] = (counts[name] ?? 0) + number;
    if (problems.length > 0) failures.push({ seed, problems, replay: toReplay(seed) });
    if (failures.length >= mostFailures) for (const worker of workers) void worker.terminate();
    onProgress?.(schedules);
  }

  const threads = Math.min(availableParallelism(), count);
  await Promise.all(
    Array.from({ length: threads }, (_, index) => {
      const workerData: Share = { from: from + index, to: from + count, step: threads };
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData });
      workers.push(worker);
      worker.on('message', hear);
      return new Promise<void>((resolve, reject) => {
        worker.once('error', reject);
        worker.once('exit', () => resolve());
      });
    }),
  );
  return { schedules, failures, counts };
}
