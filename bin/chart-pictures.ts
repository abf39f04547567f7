/** Draws examples of charts for the documents, as the bot draws them. */
import type { BarsChart, TotalsChart } from '../src/pictures/chart.ts';
import { prepareDrawing } from '../src/pictures/drawing/draw.ts';
import { toTexts } from '../src/texts/texts.ts';
import { write } from './picture-studio.ts';

const DAY_MS = 86_400_000;
const UNTIL = Date.UTC(2026, 10, 30, 12);
const LOCALE = 'en-US';

const TOTALS = [20, 25, 35, 45, 40, 50, 60, 70, 62, 75, 90, 84, 95, 105, 100, 115];
const DAYS = [42, 40, 37, 33, 31, 28, 27, 24, 20, 18, 15, 12, 9, 6, 4, 2];
const OUTSIDE = [4, 10];
const UNDONE = [7, 8] as const;

const { say } = toTexts(LOCALE);
const points = TOTALS.map((total, index) => ({
  ...{ at: UNTIL - (DAYS[index] ?? 0) * DAY_MS, total, isOutside: OUTSIDE.includes(index) },
}));
const [from, to] = UNDONE.map((index) => points[index]?.at ?? UNTIL);
const totals: TotalsChart = {
  ...{ kind: 'totals', points, undone: [{ from: from ?? UNTIL, to: to ?? UNTIL }], until: UNTIL },
  ...{ locale: LOCALE, timezone: 'Europe/Berlin' },
  legend: { undone: say('chart.legend.undone'), outside: say('chart.legend.outside') },
};
const bars: BarsChart = {
  kind: 'bars',
  bars: [
    { mark: '1.', name: 'Ana', value: 120 },
    { mark: '2.', name: 'Ben', value: 95 },
    { mark: '2.', name: 'Cleo', value: 95 },
    { mark: '4.', name: 'さくら', value: 40 },
  ],
  locale: LOCALE,
};

export async function drawCharts(): Promise<void> {
  const draw = await prepareDrawing();
  write('chart-totals.png', Buffer.from(draw(totals)));
  write('chart-board.png', Buffer.from(draw(bars)));
}
