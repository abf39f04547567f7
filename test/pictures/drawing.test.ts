/** Charts as PNGs, with the real renderer and the real fonts. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Chart } from '../../src/pictures/chart.ts';
import { type Draw, layOut, prepareDrawing } from '../../src/pictures/drawing/draw.ts';
import { type Fonts, loadFonts } from '../../src/pictures/drawing/fonts.ts';
import { readCharacters } from '../../src/pictures/drawing/woff2-characters.ts';
import { LANGUAGES } from '../../src/texts/languages.ts';
import { toTexts } from '../../src/texts/texts.ts';
import { barsChart, DAY_MS, NOON, totalsChart } from './charts.ts';

let draw: Draw;
let fonts: Fonts;
beforeAll(async () => {
  draw = await prepareDrawing();
  fonts = loadFonts();
});

/** Width and height of a PNG. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const bytes = Buffer.from(png);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Of hours, days, months and years; small, large and very large totals. */
function listCharts(locale: string): readonly Chart[] {
  const { say } = toTexts(locale);
  const legend = { undone: say('chart.legend.undone'), outside: say('chart.legend.outside') };
  const spans = [0.01, 0.5, 3, 40, 400, 4_000];
  const tops = [1, 99.25, 54_321, 7_000_000, 3e9, 4e12, 1e15];
  return spans.flatMap((days) =>
    tops.flatMap((top) =>
      [1, -1].map((sign) => {
        const points = [0, 0.3, 1].map((share, index) => ({
          ...{ at: NOON - days * DAY_MS * (1 - share), total: sign * top * share, isOutside: index === 1 },
        }));
        const undone = [{ from: points[0]?.at ?? 0, to: NOON }];
        return totalsChart([], { points, undone, legend, locale });
      }),
    ),
  );
}

describe('the fonts', () => {
  it.each(Object.keys(LANGUAGES))('have each character of each label in %s', (locale) => {
    const bars = barsChart([0.25, -12_345.67, 1e15], { locale });
    const labels = [...listCharts(locale), bars].flatMap((chart) =>
      layOut(chart, fonts.canDraw).shapes.flatMap((shape) => (shape.kind === 'label' ? [shape.text] : [])),
    );
    expect(labels.length).toBeGreaterThan(500);
    const missing = [...new Set(labels.join(''))].filter((character) => !fonts.canDraw(character));
    expect(missing).toEqual([]);
  });

  it('have names in Latin, Cyrillic, Greek and Japanese letters, and say what they do not have', () => {
    const has = (text: string) => [...text].every(fonts.canDraw);
    expect(['Zoë', 'Nguyễn', 'Иван', 'Ζωή', '田中さくら', 'カナ'].filter((name) => !has(name))).toEqual([]);
    expect(['🌟', 'مرحبا', '한'].filter(has)).toEqual([]);
  });

  it('are given to the renderer only where they are needed', () => {
    expect(fonts.filesFor(['12 Ana'])).toHaveLength(1);
    expect(fonts.filesFor(['12 Ana', '合計'])).toHaveLength(2);
  });

  it('are WOFF2', () => {
    expect(() => readCharacters(Buffer.from('OTTO, and no more than that'))).toThrow('no WOFF2 font');
  });
});

describe('a picture', () => {
  const noise = (length: number) => Array.from({ length }, (_, index) => ((index * 7_919) % 101) - 30 + index / 3);

  it.each([1, 2, 50, 10_000])('of %d totals is small', (length) => {
    const png = draw(totalsChart(noise(length)));
    expect(sizeOf(png)).toEqual([800, 480]);
    expect(png.length).toBeLessThan(120_000);
  });

  it('has letters: without its labels it is smaller', () => {
    const bars = barsChart([3, 2, 1]);
    const nameless = { ...bars, bars: bars.bars.map((bar) => ({ ...bar, name: '' })) };
    expect(draw(bars).length).toBeGreaterThan(draw(nameless).length + 500);
    const japanese = { ...bars, bars: bars.bars.map((bar) => ({ ...bar, name: '田中さくら' })) };
    expect(draw(japanese).length).toBeGreaterThan(draw(nameless).length + 500);
  });

  it('is the same for the same chart, and grows with its rows', () => {
    expect(draw(barsChart([5, 4]))).toEqual(draw(barsChart([5, 4])));
    expect(sizeOf(draw(barsChart([5, 4])))[1]).toBeLessThan(sizeOf(draw(barsChart([5, 4, 3])))[1]);
  });
});
