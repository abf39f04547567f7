/**
 * Draws pictures in a thread of its own, so that nothing else waits for it. The thread is started for the first picture and
 * ended when there was none for a while, or when one takes too long or fails.
 */
import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import type { Chart } from '../chart.ts';
import type { Drawn } from './worker.ts';

/** How a picture ended. */
export type Painted =
  | { readonly kind: 'drawn'; readonly png: Buffer }
  /** Too many wait already. */
  | { readonly kind: 'busy' }
  /** Logged. */
  | { readonly kind: 'failed' };

export interface Painter {
  /** Draws, after those that were asked for before. Never throws. */
  paint(chart: Chart): Promise<Painted>;
  /** Ends the thread. What waits has failed. */
  close(): Promise<void>;
}

/** As much of a thread as is needed here. */
export type PaintingThread = Pick<Worker, 'postMessage' | 'terminate' | 'unref'> & {
  on(event: 'message', listener: (drawn: Drawn) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
};

interface PainterOptions {
  readonly clock: Clock;
  readonly log: Logger;
  readonly startThread?: () => PaintingThread;
}

/** One chart takes some 100 ms, so these wait two seconds. */
export const MOST_WAITING = 20;
/** The first one, with the start of the thread, took 3 to 5 seconds on a machine with ten times as much to do as it can. */
export const DRAWING_LIMIT_MS = 10_000;
export const IDLE_LIMIT_MS = 60_000;

const NOT_DRAWN = 'a picture could not be drawn';

/** The fonts and the renderer take more beside this. */
const LIMITS = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 4 };

interface Job {
  readonly chart: Chart;
  readonly end: (painted: Painted) => void;
}

/** A thread, what it draws now, and how its time-out is called off. */
interface Running {
  readonly thread: PaintingThread;
  job: Job | undefined;
  cancelTimer: () => void;
}

interface Queue extends Required<PainterOptions> {
  readonly waiting: Job[];
  running: Running | undefined;
  isClosed: boolean;
}

export function createPainter({ startThread = startDrawingThread, ...options }: PainterOptions): Painter {
  const queue: Queue = { ...options, startThread, waiting: [], running: undefined, isClosed: false };
  return {
    paint(chart) {
      if (queue.isClosed) return Promise.resolve({ kind: 'failed' });
      if (queue.waiting.length >= MOST_WAITING) return Promise.resolve({ kind: 'busy' });
      return new Promise((end) => {
        queue.waiting.push({ chart, end });
        drawNext(queue);
      });
    },
    async close() {
      queue.isClosed = true;
      for (const { end } of queue.waiting.splice(0)) end({ kind: 'failed' });
      if (queue.running !== undefined) await letGo(queue, queue.running, 'the bot stops');
    },
  };
}

function drawNext(queue: Queue): void {
  if (queue.running?.job !== undefined) return;
  const job = queue.waiting.shift();
  if (job === undefined) return;
  const running = queue.running ?? tryStart(queue);
  if (running === undefined) {
    job.end({ kind: 'failed' });
    drawNext(queue);
    return;
  }
  queue.running = running;
  running.job = job;
  endAfter(queue, running, DRAWING_LIMIT_MS, 'it took too long');
  running.thread.postMessage(job.chart);
}

function tryStart(queue: Queue): Running | undefined {
  try {
    return start(queue);
  } catch (error) {
    queue.log.error({ reason: String(error) }, NOT_DRAWN);
    return undefined;
  }
}

function start(queue: Queue): Running {
  const thread = queue.startThread();
  const started: Running = { thread, job: undefined, cancelTimer: () => undefined };
  // The bot decides how long the process lives.
  thread.unref();
  thread.on('message', (drawn) => finish(queue, started, drawn));
  thread.on('error', (error) => void letGo(queue, started, String(error)));
  thread.on('exit', (code) => void letGo(queue, started, `its thread ended with ${code}`));
  return started;
}

function finish(queue: Queue, running: Running, drawn: Drawn): void {
  const { job } = running;
  if (queue.running !== running || job === undefined) return;
  // A renderer that broke off may never draw again, and fonts that could not be read are not read twice.
  if ('problem' in drawn) {
    void letGo(queue, running, drawn.problem);
    return;
  }
  running.job = undefined;
  job.end({ kind: 'drawn', png: Buffer.from(drawn.png) });
  endAfter(queue, running, IDLE_LIMIT_MS, 'nothing is to be drawn');
  drawNext(queue);
}

function endAfter(queue: Queue, running: Running, delayMs: number, reason: string): void {
  running.cancelTimer();
  running.cancelTimer = queue.clock.schedule(() => void letGo(queue, running, reason), delayMs);
}

/** What the thread was drawing has failed; what waits is drawn by the next. */
async function letGo(queue: Queue, running: Running, reason: string): Promise<void> {
  if (queue.running !== running) return;
  queue.running = undefined;
  running.cancelTimer();
  const { job, thread } = running;
  if (job !== undefined) queue.log.error({ reason }, NOT_DRAWN);
  job?.end({ kind: 'failed' });
  drawNext(queue);
  await thread.terminate();
}

function startDrawingThread(): PaintingThread {
  return new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: LIMITS });
}
