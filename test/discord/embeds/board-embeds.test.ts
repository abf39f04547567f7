import { describe, expect, it } from 'vitest';
import { renderBoard, renderOwnBoard } from '../../../src/discord/embeds/board-embeds.ts';
import type { Board, OwnBoard } from '../../../src/services/boards.ts';
import { findProblems, listCustomIds } from '../hostile-text.ts';

const FIELD = { id: 'f'.repeat(24), name: 'Loyalty Points' };
const VIEW = { ownerId: '900', locale: 'en-US' };

function createBoard(change: Partial<Board> = {}): Board {
  const rows = [
    { rank: 1, memberId: '200', hundredths: 123_450 },
    { rank: 2, memberId: '201', hundredths: 1_000 },
    { rank: 2, memberId: '202', hundredths: 1_000 },
    { rank: 4, memberId: '203', hundredths: 1 },
  ];
  return {
    field: FIELD,
    window: 'all',
    firstDay: undefined,
    rows,
    page: 1,
    isLast: true,
    absent: new Set(),
    ...change,
  };
}

const textOf = (payload: ReturnType<typeof renderBoard>) => payload.embeds?.[0]?.description ?? '';

describe('a leaderboard', () => {
  it('shows rank, member and points, ties as ties, and what it counts', () => {
    const payload = renderBoard(createBoard(), VIEW);
    expect(payload.embeds?.[0]?.title).toBe('📊 Leaderboard');
    expect(textOf(payload).split('\n')).toEqual([
      'Loyalty Points · All time',
      '',
      '🥇 1. <@200> · **1,234.5**',
      '🥈 2. <@201> · **10**',
      '🥈 2. <@202> · **10**',
      '4. <@203> · **0.01**',
    ]);
    expect(payload.embeds?.[0]?.footer?.text).toBe(
      'Counts what was given through this bot, not everything in Returning.AI',
    );
    expect(findProblems(payload)).toEqual([]);
  });

  it('says since when it counts, and writes numbers as its readers do', () => {
    const month = createBoard({ window: 'month', firstDay: '2026-11-01' });
    expect(textOf(renderBoard(month, { ...VIEW, locale: 'de' }))).toMatch(
      /^Loyalty Points · Dieser Monat, seit 2026-11-01\n.*1\.234,5/s,
    );
    expect(textOf(renderBoard(createBoard({ window: 'day', firstDay: '2026-11-30' }), VIEW))).toMatch(/· Today\n/);
  });

  it('names nobody who has left', () => {
    expect(textOf(renderBoard(createBoard({ absent: new Set(['201']) }), VIEW))).toContain(
      '🥈 2. *a member who has left* · **10**',
    );
  });

  it('carries all that its buttons need: page, time, field and who asked', () => {
    const middle = renderBoard(createBoard({ page: 2, isLast: false, window: 'week' }), VIEW);
    expect(listCustomIds(middle)).toEqual([
      `leaderboard:page:1:week:${FIELD.id}:900`,
      `leaderboard:page:3:week:${FIELD.id}:900`,
      `leaderboard:me:week:${FIELD.id}:900`,
      `leaderboard:chart:2:week:${FIELD.id}`,
    ]);
    expect(middle.embeds?.[0]?.footer?.text).toMatch(/Page 2$/);
    expect(listCustomIds(renderBoard(createBoard(), VIEW))).toHaveLength(2);
  });

  it('of nobody says how to begin; a page behind the last says that it is one', () => {
    expect(textOf(renderBoard(createBoard({ rows: [] }), VIEW))).toContain(
      'Nobody yet. Points given with `/points add`',
    );
    expect(textOf(renderBoard(createBoard({ rows: [], page: 9 }), VIEW))).toContain('Nobody is this far down');
  });
});

describe('jumping to oneself', () => {
  const own = (change: Partial<OwnBoard>) =>
    textOf(renderOwnBoard({ board: createBoard(), standing: undefined, isHidden: false, ...change }, VIEW));
  const standing = (rank: number, toNext: number | undefined) => ({ rank, position: 0, hundredths: 1, toNext });

  it.each([
    [standing(37, 1_200), '**You: 37th, 12 to go**'],
    [standing(2, 50), '**You: 2nd, 0.5 to go**'],
    [standing(23, 100), '**You: 23rd, 1 to go**'],
    [standing(11, 100), '**You: 11th, 1 to go**'],
    [standing(1, undefined), '**You: 1st**'],
  ])('tells the place and what is missing to the next one: %o', (found, words) => {
    expect(own({ standing: found })).toContain(words);
  });

  it('says that one is not on it, or hides', () => {
    expect(own({})).toContain('You: not on this board yet.');
    expect(own({ isHidden: true })).toContain('`/privacy board:shown`');
  });
});
