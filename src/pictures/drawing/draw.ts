/** From a chart to the bytes of a PNG. Loaded by the worker alone: it is what is heavy. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { layOutBars } from '../bars-chart.ts';
import type { Chart } from '../chart.ts';
import type { CanDraw } from '../labels.ts';
import type { Picture } from '../picture.ts';
import { FONT_FAMILY, toSvg } from '../svg.ts';
import { layOutTotals } from '../totals-chart.ts';
import { loadFonts } from './fonts.ts';

export type Draw = (chart: Chart) => Uint8Array;

/** Loads fonts and the renderer. Once in a process: the renderer takes no second start. */
export async function prepareDrawing(): Promise<Draw> {
  const { resolve } = createRequire(import.meta.url);
  await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const fonts = loadFonts();
  return (chart) => {
    const picture = layOut(chart, fonts.canDraw);
    const texts = picture.shapes.flatMap((shape) => (shape.kind === 'label' ? [shape.text] : []));
    return toPng(toSvg(picture), fonts.filesFor(texts));
  };
}

/** @param canDraw - which characters the fonts have */
export function layOut(chart: Chart, canDraw: CanDraw): Picture {
  return chart.kind === 'totals' ? layOutTotals(chart) : layOutBars(chart, canDraw);
}

/** Each of the renderer's objects lies in memory that no garbage collector sees. */
function toPng(svg: string, fontBuffers: readonly Uint8Array[]): Uint8Array {
  const font = { fontBuffers: [...fontBuffers], defaultFontFamily: FONT_FAMILY, sansSerifFamily: FONT_FAMILY };
  const renderer = new Resvg(svg, { font });
  try {
    const image = renderer.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    renderer.free();
  }
}
