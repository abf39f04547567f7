import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/pictures/chart.ts';
import {
  createPainter,
  DRAWING_LIMIT_MS,
  IDLE_LIMIT_MS,
  MOST_WAITING,
  type Painted,
  type PaintingThread,
} from '../../src/pictures/drawing/painter.ts';
import type { Drawn } from '../../src/pictures/drawing/worker.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { barsChart, totalsChart } from './charts.ts';

const CHART = barsChart([1]);
const PNG = Uint8Array.from([1, 2, 3]);

/** Threads that do nothing until they are told. */
function createScene() {
  const clock = createManualClock();
  const threads: {
    readonly charts: Chart[];
    isOver: boolean;
    answer(drawn: Drawn): void;
    fail(error: Error): void;
    exit(code: number): void;
  }[] = [];
  function startThread(): PaintingThread {
    const listeners: Record<string, (value: never) => void> = {};
    const tell = (event: string, value: unknown) => listeners[event]?.(value as never);
    const thread = {
      charts: [] as Chart[],
      isOver: false,
      answer: (drawn: Drawn) => tell('message', drawn),
      fail: (error: Error) => tell('error', error),
      exit: (code: number) => tell('exit', code),
    };
    threads.push(thread);
    return {
      on: (event: string, listener: (value: never) => void) => {
        listeners[event] = listener;
      },
      unref: () => undefined,
      postMessage: (chart: Chart) => void thread.charts.push(chart),
      terminate: async () => {
        thread.isOver = true;
        tell('exit', 1);
        return 1;
      },
    };
  }
  const painter = createPainter({ clock, log: pino({ enabled: false }), startThread });
  return { painter, threads, clock };
}

describe('the painter', () => {
  it('starts a thread for the first picture, hands it one at a time, and keeps it for the next', async () => {
    const { painter, threads } = createScene();
    expect(threads).toHaveLength(0);
    const both = [painter.paint(CHART), painter.paint(CHART)];
    expect(threads.map(({ charts }) => charts.length)).toEqual([1]);
    threads[0]?.answer({ png: PNG });
    expect(await both[0]).toEqual({ kind: 'drawn', png: Buffer.from(PNG) });
    expect(threads.map(({ charts }) => charts.length)).toEqual([2]);
    threads[0]?.answer({ png: PNG });
    expect(await both[1]).toMatchObject({ kind: 'drawn' });
  });

  it('takes so many that wait, and no more', async () => {
    const { painter, threads } = createScene();
    const taken = Array.from({ length: MOST_WAITING + 1 }, () => painter.paint(CHART));
    expect(await painter.paint(CHART)).toEqual({ kind: 'busy' });
    for (let drawn = 0; drawn <= MOST_WAITING; drawn += 1) threads[0]?.answer({ png: PNG });
    expect((await Promise.all(taken)).every(({ kind }) => kind === 'drawn')).toBe(true);
  });

  it('ends a thread that takes too long, and draws the next in another', async () => {
    const { painter, threads, clock } = createScene();
    const both = [painter.paint(CHART), painter.paint(CHART)];
    await clock.advance(DRAWING_LIMIT_MS);
    expect(await both[0]).toEqual({ kind: 'failed' });
    expect(threads.map(({ isOver }) => isOver)).toEqual([true, false]);
    // Too late: somebody else would get it.
    threads[0]?.answer({ png: Uint8Array.from([9]) });
    threads[1]?.answer({ png: PNG });
    expect(await both[1]).toEqual({ kind: 'drawn', png: Buffer.from(PNG) });
  });

  it.each<[string, (thread: ReturnType<typeof createScene>['threads'][number]) => void]>([
    ['that says so', (thread) => thread.answer({ problem: 'no font' })],
    ['whose thread throws', (thread) => thread.fail(new Error('out of memory'))],
    ['whose thread ends', (thread) => thread.exit(1)],
  ])('a picture %s has failed, and the next is drawn', async (_, break_) => {
    const { painter, threads } = createScene();
    const failed = painter.paint(CHART);
    if (threads[0] !== undefined) break_(threads[0]);
    expect(await failed).toEqual({ kind: 'failed' });
    const next = painter.paint(CHART);
    threads.at(-1)?.answer({ png: PNG });
    expect(await next).toMatchObject({ kind: 'drawn' });
  });

  it('begins anew in another thread after a picture that failed: what is broken in the old one stays broken', async () => {
    const { painter, threads } = createScene();
    const both = [painter.paint(CHART), painter.paint(CHART)];
    threads[0]?.answer({ problem: 'unreachable' });
    expect(await both[0]).toEqual({ kind: 'failed' });
    expect(threads.map(({ isOver, charts }) => [isOver, charts.length])).toEqual([
      [true, 1],
      [false, 1],
    ]);
    threads[1]?.answer({ png: PNG });
    expect(await both[1]).toMatchObject({ kind: 'drawn' });
  });

  it('fails where no thread can be started, and tries again with the next', async () => {
    let starts = 0;
    const startThread = (): PaintingThread => {
      starts += 1;
      throw new Error('no memory for a thread');
    };
    const painter = createPainter({ clock: createManualClock(), log: pino({ enabled: false }), startThread });
    const both = [painter.paint(CHART), painter.paint(CHART)];
    expect(await Promise.all(both)).toEqual([{ kind: 'failed' }, { kind: 'failed' }]);
    expect(starts).toBe(2);
  });

  it('lets go of its thread once nothing was drawn for a while', async () => {
    const { painter, threads, clock } = createScene();
    const first = painter.paint(CHART);
    threads[0]?.answer({ png: PNG });
    await first;
    await clock.advance(IDLE_LIMIT_MS - 1);
    expect(threads[0]?.isOver).toBe(false);
    await clock.advance(1);
    expect(threads[0]?.isOver).toBe(true);
    void painter.paint(CHART);
    expect(threads).toHaveLength(2);
  });

  it('fails all that waits when the bot stops, and takes no more', async () => {
    const { painter, threads } = createScene();
    const both = [painter.paint(CHART), painter.paint(CHART)];
    await painter.close();
    expect(await Promise.all(both)).toEqual<Painted[]>([{ kind: 'failed' }, { kind: 'failed' }]);
    expect(threads.map(({ isOver }) => isOver)).toEqual([true]);
    expect(await painter.paint(CHART)).toEqual({ kind: 'failed' });
  });

  it('draws in a real thread while this one goes on, and outlives a chart that cannot be drawn', async () => {
    const painter = createPainter({ clock: systemClock, log: pino({ enabled: false }) });
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    }, 1);
    const broken = { kind: 'bars' } as Chart;
    const totals = Array.from({ length: 800 }, (_, index) => index % 37);
    const painted = await Promise.all([broken, CHART, totalsChart(totals)].map((chart) => painter.paint(chart)));
    clearInterval(turning);
    expect(painted.map(({ kind }) => kind)).toEqual(['failed', 'drawn', 'drawn']);
    expect(turns).toBeGreaterThan(5);
    await painter.close();
  });
});
