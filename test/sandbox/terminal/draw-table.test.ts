import { describe, expect, it } from 'vitest';
import { drawTable } from '../../../sandbox/terminal/draw-table.ts';
import { createStyle } from '../../../sandbox/terminal/style.ts';
import { cutToWidth, textWidth } from '../../../sandbox/terminal/width.ts';

describe('a table in a terminal', () => {
  it('lines its columns up, also around wide characters', () => {
    const columns = [{ title: 'member' }, { title: 'total', side: 'right' }] as const;
    expect(
      drawTable(
        columns,
        [
          ['小林', '7.5'],
          ['Ana', '1000'],
        ],
        { style: createStyle(1), width: 80 },
      ),
    ).toEqual(['  member   total', '  小林       7.5', '  Ana       1000']);
  });

  it('is cut where the screen ends', () => {
    const [, row = ''] = drawTable([{ title: 'x' }], [['日本語'.repeat(20)]], { style: createStyle(1), width: 20 });
    expect(textWidth(row)).toBeLessThanOrEqual(20);
    expect(row.endsWith('…')).toBe(true);
  });

  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['日本語', 4, '日…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3, '👩‍👩‍👧‍👦…'],
  ])('cuts "%s" to %d columns', (text, width, expected) => {
    expect(cutToWidth(text, width)).toBe(expected);
  });
});
