/** A leaderboard, as people read it. */
import { formatHundredths } from '../../points/amount.ts';
import type { BoardWindow } from '../../points/board.ts';
import { toMention } from '../../points/person.ts';
import type { Board, OwnBoard } from '../../services/boards.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { renderList, toButtons } from './message.ts';
import { toInertText } from './text.ts';

const MAX_FIELD_NAME = 60;
const WINDOWS: Readonly<Record<BoardWindow, string>> = {
  all: 'All time',
  month: 'This month',
  week: 'This week',
  day: 'Today',
};
const MEDALS: readonly string[] = ['🥇 ', '🥈 ', '🥉 '];
/** It is asked for where people look at totals, and is none. */
const WHAT_COUNTS = 'Counts what was given through this bot, not everything in Returning.AI';

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
  if (isHidden)
    return render(board, view, ['You hide from boards here. `/privacy board:shown` puts you back on them.']);
  if (standing === undefined) return render(board, view, ['You: not on this board yet.']);
  const { rank, toNext } = standing;
  const distance = toNext === undefined ? '' : `, ${formatHundredths(toNext, view.locale)} to go`;
  return render(board, view, [`**You: ${toOrdinal(rank)}${distance}**`]);
}

function render(board: Board, { ownerId, locale }: BoardView, own: readonly string[]): MessagePayload {
  const { field, window, firstDay, page, isLast } = board;
  const since = firstDay === undefined || window === 'day' ? '' : `, since ${firstDay}`;
  const head = `${toInertText(field.name, MAX_FIELD_NAME)} · ${WINDOWS[window]}${since}`;
  const place = [window, field.id, ownerId] as const;
  const turn = (label: string, to: number, isOff: boolean) => ({
    label,
    customId: toCustomId('leaderboard:page', to, ...place),
    disabled: isOff,
  });
  const jump = { label: 'Jump to me', customId: toCustomId('leaderboard:me', ...place) };
  const isOnly = page === 1 && isLast;
  const turns = isOnly ? [] : [turn('Previous', page - 1, page === 1), turn('Next', page + 1, isLast)];
  return renderList({
    title: '📊 Leaderboard',
    description: [head, ...own, '', ...describeRows(board, locale)].join('\n'),
    footer: isOnly ? WHAT_COUNTS : `${WHAT_COUNTS} · Page ${page}`,
    components: [toButtons([...turns, jump])],
  });
}

function describeRows({ rows, absent, page }: Board, locale: string): readonly string[] {
  if (rows.length === 0 && page > 1) return ['Nobody is this far down any more.'];
  if (rows.length === 0) {
    return [
      'Nobody yet. Points given with `/points add`, or by reactions once there is a rule (`/rules add`), count here as soon as they have arrived.',
    ];
  }
  return rows.map(({ rank, memberId, hundredths }) => {
    const who = absent.has(memberId) ? '*a member who has left*' : toMention(memberId);
    return `${MEDALS[rank - 1] ?? ''}${rank}. ${who} · **${formatHundredths(hundredths, locale)}**`;
  });
}

const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

function toOrdinal(rank: number): string {
  return `${rank}${ENDINGS[new Intl.PluralRules('en', { type: 'ordinal' }).select(rank)] ?? 'th'}`;
}
