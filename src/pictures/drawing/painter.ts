/**
 * Draws pictures in a thread of its own, so that nothing else waits for it. The thread is started for the first picture and
 * ended when there was none for a while, or when one takes too long.
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

/** One chart takes some 50 ms, so these wait a second. */
export const MOST_WAITING = 20;
/** The first one, with the start of the thread, takes less than one on a slow machine. */
export const DRAWING_LIMIT_MS = 10_000;
export const IDLE_LIMIT_MS = 60_000;

/** The fonts and the renderer take some 60 MB beside this. */
const LIMITS = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };

interface Job {
  readonly chart: Chart;
  readonly end: (painted: Painted) => void;
}

/** A thread, what it draws now, and how it is told to stop. */
interface Running {
  readonly thread: PaintingThread;
  job: Job | undefined;
  cancelTimer: () => void;
}

export function createPainter({ clock, log, startThread = startDrawingThread }: PainterOptions): Painter {
  const waiting: Job[] = [];
  let running: Running | undefined;
  let isClosed = false;

  function start(): Running {
    const thread = startThread();
    const started: Running = { thread, job: undefined, cancelTimer: () => undefined };
    // The bot decides how long the process lives.
    thread.unref();
    thread.on('message', (drawn) => finish(started, drawn));
    thread.on('error', (err) => void lose(started, { err, problem: 'threw' }));
    thread.on('exit', (code) => void lose(started, { code, problem: 'ended' }));
    return started;
  }

  /** The thread is let go of; what it was drawing has failed, what waits is drawn by the next. */
  async function lose(
    lost: Running,
    why: { readonly problem: string; readonly err?: unknown; readonly code?: number },
  ) {
    if (running !== lost) return;
    running = undefined;
    lost.cancelTimer();
    if (lost.job !== undefined) log.error(why, 'a picture could not be drawn');
    lost.job?.end({ kind: 'failed' });
    next();
    await lost.thread.terminate();
  }

  function finish(done: Running, drawn: Drawn): void {
    if (running !== done || done.job === undefined) return;
    const { job } = done;
    done.job = undefined;
    done.cancelTimer();
    if ('problem' in drawn) log.error({ problem: drawn.problem }, 'a picture could not be drawn');
    job.end('problem' in drawn ? { kind: 'failed' } : { kind: 'drawn', png: Buffer.from(drawn.png) });
    next();
    if (done.job === undefined)
      done.cancelTimer = clock.schedule(() => void lose(done, { problem: 'idle' }), IDLE_LIMIT_MS);
  }

  function next(): void {
    if (running?.job !== undefined) return;
    const job = waiting.shift();
    if (job === undefined) return;
    running ??= start();
    const drawing = running;
    drawing.cancelTimer();
    drawing.job = job;
    drawing.cancelTimer = clock.schedule(() => void lose(drawing, { problem: 'took too long' }), DRAWING_LIMIT_MS);
    drawing.thread.postMessage(job.chart);
  }

  return {
    paint(chart) {
      if (isClosed) return Promise.resolve({ kind: 'failed' });
      if (waiting.length >= MOST_WAITING) return Promise.resolve({ kind: 'busy' });
      return new Promise((end) => {
        waiting.push({ chart, end });
        next();
      });
    },
    async close() {
      isClosed = true;
      for (const { end } of waiting.splice(0)) end({ kind: 'failed' });
      if (running !== undefined) await lose(running, { problem: 'the bot stops' });
    },
  };
}

function startDrawingThread(): PaintingThread {
  return new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: LIMITS });
}
