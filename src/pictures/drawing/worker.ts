/** The thread that draws. It gets one chart at a time, and answers with a PNG or with why there is none. */
import { parentPort } from 'node:worker_threads';
import type { Chart } from '../chart.ts';
import { type Draw, prepareDrawing } from './draw.ts';

/** What the thread answers. */
export type Drawn = { readonly png: Uint8Array } | { readonly problem: string };

let drawing: Promise<Draw> | undefined;

async function answer(chart: Chart): Promise<Drawn> {
  try {
    drawing ??= prepareDrawing();
    return { png: (await drawing)(chart) };
  } catch (error) {
    return { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', async (chart: Chart) => parentPort?.postMessage(await answer(chart)));
