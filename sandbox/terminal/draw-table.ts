import type { Style } from './style.ts';
import { cutToWidth, padToWidth, textWidth } from './width.ts';

/** A column of a table. */
export interface Column {
  readonly title: string;
  readonly side?: 'left' | 'right';
}

const INDENT = '  ';
const GAP = '   ';

/** Draws a table with a title line; the last column is cut where the screen ends. */
export function drawTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { style, width }: { readonly style: Style; readonly width: number },
): string[] {
  const widths = columns.map(({ title }, index) =>
    Math.max(textWidth(title), ...rows.map((row) => textWidth(row[index] ?? ''))),
  );
  const drawRow = (cells: readonly string[]) => {
    const padded = columns.map(({ side = 'left' }, index) =>
      padToWidth(cells[index] ?? '', widths[index] ?? 0, side === 'left' ? 'right' : 'left'),
    );
    return cutToWidth(`${INDENT}${padded.join(GAP)}`.trimEnd(), width);
  };
  return [style.dim(drawRow(columns.map(({ title }) => title))), ...rows.map(drawRow)];
}
