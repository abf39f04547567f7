/** Pictures for people: where one cannot be drawn, they are told so. */
import { UserError } from '../errors.ts';
import type { Chart } from '../pictures/chart.ts';
import type { Painter } from '../pictures/drawing/painter.ts';
import { text } from '../texts/text.ts';

export interface PictureService {
  /**
   * @returns a PNG
   * @throws {@link UserError} CHARTS_BUSY, CHART_FAILED
   */
  draw(chart: Chart): Promise<Buffer>;
}

interface PictureServiceOptions {
  readonly painter: Pick<Painter, 'paint'>;
}

export function createPictureService({ painter }: PictureServiceOptions): PictureService {
  return {
    async draw(chart) {
      const painted = await painter.paint(chart);
      if (painted.kind === 'busy') throw new UserError('CHARTS_BUSY', text('refusal.charts-busy'));
      if (painted.kind === 'failed') throw new UserError('CHART_FAILED', text('refusal.chart-failed'));
      return painted.png;
    },
  };
}
