/** A leaderboard, as people read it. */
import { formatHundredths, toValue } from '../../points/amount.ts';
import { toMention } from '../../points/person.ts';
import type { Board, OwnBoard } from '../../services/boards.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { renderList, toButtons } from './message.ts';
import { toFieldName } from './stored-words.ts';
import { toInertText } from './text.ts';

const MAX_FIELD_NAME = 60;
const MEDALS: readonly string[] = ['🥇 ', '🥈 ', '🥉 '];

interface BoardView {
  /** Who asked for it: their buttons change this message, anybody else's bring a copy for them alone. */
  readonly ownerId: string;
  readonly locale: string;
}

/** A page of a board. */
export function renderBoard(board: Board, view: BoardView): MessagePayload {
  return render(board, view, []);
}

/** The page with the reader on it, and where they are. */
export function renderOwnBoard({ board, standing, isHidden }: OwnBoard, view: BoardView): MessagePayload {
  const { say } = toTexts(view.locale);
  if (isHidden) return render(board, view, [say('board.own-hidden')]);
  if (standing === undefined) return render(board, view, [say('board.own-absent')]);
  const { rank, toNext } = standing;
  const own =
    toNext === undefined ? say('board.own', { rank }) : say('board.own-behind', { rank, distance: toValue(toNext) });
  return render(board, view, [own]);
}

function render(board: Board, { ownerId, locale }: BoardView, own: readonly string[]): MessagePayload {
  const { say } = toTexts(locale);
  const { field, window, page, isLast } = board;
  const head = `${toInertText(toFieldName(field.name, locale), MAX_FIELD_NAME)} · ${describePeriod(board, locale)}`;
  const place = [window, field.id, ownerId] as const;
  const turn = (label: string, to: number, isOff: boolean) => ({
    label,
    customId: toCustomId('leaderboard:page', to, ...place),
    disabled: isOff,
  });
  const jump = { label: say('board.jump'), customId: toCustomId('leaderboard:me', ...place) };
  const chart = {
    label: say('chart.button'),
    customId: toCustomId('leaderboard:chart', page, window, field.id),
    disabled: board.rows.length === 0,
  };
  const isOnly = page === 1 && isLast;
  const turns = isOnly
    ? []
    : [turn(say('board.previous'), page - 1, page === 1), turn(say('board.next'), page + 1, isLast)];
  return renderList({
    title: `📊 ${say('board.title')}`,
    description: [head, ...own, '', ...describeRows(board, locale)].join('\n'),
    footer: [say('board.counts'), ...(isOnly ? [] : [say('board.page', { page })])].join(' · '),
    components: [toButtons([...turns, jump, chart])],
  });
}

/** Since when a board counts. */
export function describePeriod({ window, firstDay = '' }: Pick<Board, 'window' | 'firstDay'>, locale: string): string {
  const { say } = toTexts(locale);
  return window === 'month' || window === 'week'
    ? say(`board.period.${window}`, { day: firstDay })
    : say(`board.period.${window}`);
}

function describeRows({ rows, absent, page }: Board, locale: string): readonly string[] {
  const { say } = toTexts(locale);
  if (rows.length === 0) return [say(page > 1 ? 'board.empty-page' : 'board.empty')];
  return rows.map(({ rank, memberId, hundredths }) => {
    const who = absent.has(memberId) ? say('board.left') : toMention(memberId, locale);
    return `${MEDALS[rank - 1] ?? ''}${rank}. ${who} · **${formatHundredths(hundredths, locale)}**`;
  });
}
