/** Pictures of totals and leaderboards: what is drawn, and the same in words for who does not see it. */

import type { BarsChart, TotalsChart } from '../../pictures/chart.ts';
import { toValue } from '../../points/amount.ts';
import { type Course, type CoursePoint, joinStretches, thinOut } from '../../points/course.ts';
import { isFormerMember, toMention } from '../../points/person.ts';
import type { HistoryCourse } from '../../services/balances.ts';
import type { NamedBoard } from '../../services/boards.ts';
import { listOf, sentences, type Text, text } from '../../texts/text.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessageFile, MessagePayload } from '../command.ts';
import { describePeriod } from './board-embeds.ts';
import { renderList } from './message.ts';
import { cutText, toInertText, toPlainLine } from './text.ts';

const MAX_FIELD_NAME = 60;
const MAX_MEMBER_NAME = 32;
/** Of what an attachment shows. Source: Discord, resources/message, "Attachment Object". */
const MAX_DESCRIPTION = 1_024;

/** A picture is 800 pixels wide. */
const MOST_POINTS = 800;

/** What to draw of a member's history. */
export function toTotalsChart({ course, until, timezone }: HistoryCourse, locale: string): TotalsChart {
  const { say, locale: own } = toTexts(locale);
  const [first] = course.points;
  return {
    kind: 'totals',
    points: thinOut(course.points, MOST_POINTS),
    undone: joinStretches(course.undone, (until - (first?.at ?? until)) / MOST_POINTS),
    until,
    locale: own,
    timezone,
    legend: { undone: say('chart.legend.undone'), outside: say('chart.legend.outside') },
  };
}

interface HistoryChartView {
  readonly memberId: string;
  /** As in the query of the history; 0: all. */
  readonly since: number;
  readonly locale: string;
  readonly png: Buffer;
}

/** A member's totals as a picture. */
export function renderTotalsChart(
  history: HistoryCourse,
  { memberId, since, locale, png }: HistoryChartView,
): MessagePayload {
  const { say, render } = toTexts(locale);
  const { field, sinceDay } = history;
  const lines = [`${toMention(memberId, locale)} · ${toInertText(field.name, MAX_FIELD_NAME)}`];
  if (since > 0) lines.push(say('list.since', { since: sinceDay ?? `<t:${Math.floor(since / 1000)}:f>` }));
  if (!history.linked) lines.push(say('history.not-linked'));
  else if (!history.complete) lines.push(say('history.incomplete'));
  return {
    ...renderList({ title: `📊 ${say('chart.title')}`, description: lines.join('\n') }),
    files: [toPicture(png, render(describeCourse(history, locale)))],
  };
}

function toPicture(png: Buffer, description: string): MessageFile {
  return { name: 'chart.png', data: png, description: cutText(description, MAX_DESCRIPTION) };
}

/** In words what the picture shows. */
function describeCourse({ course, field, timezone }: HistoryCourse, locale: string): Text {
  const { points, undone } = course;
  const name = toPlainLine(field.name, MAX_FIELD_NAME);
  const when = ({ at }: CoursePoint) => toMoment(at, timezone, locale);
  const [first] = points;
  const last = points.at(-1);
  const said: Text[] = [];
  if (first !== undefined && last !== undefined) {
    const least = points.reduce((one, other) => (other.total < one.total ? other : one));
    const most = points.reduce((one, other) => (other.total > one.total ? other : one));
    const ends = { from: when(first), to: when(last), first: first.total, last: last.total };
    const extremes = { least: least.total, leastAt: when(least), most: most.total, mostAt: when(most) };
    said.push(
      points.length === 1
        ? text('chart.alt.one', { field: name, total: first.total, at: when(first) })
        : text('chart.alt.totals', { field: name, count: points.length, ...ends, ...extremes }),
    );
  }
  const outside = points.filter(({ isOutside }) => isOutside).length;
  if (outside > 0) said.push(text('chart.alt.outside', { count: outside }));
  if (undone.length > 0) said.push(text('chart.alt.undone', { count: undone.length }));
  const usual = findUsual(course);
  if (usual !== undefined) said.push(text('chart.alt.flat', usual));
  return sentences(said);
}

const FEWEST_FOR_USUAL = 10;
/** Where the most is so many times as high as what is usual, the rest of the line lies flat. */
const FLAT = 5;

/** Between which totals nine of ten are, where few others are so far off that the picture shows little of those. */
function findUsual({ points }: Course): { readonly low: number; readonly high: number } | undefined {
  if (points.length < FEWEST_FOR_USUAL) return undefined;
  const totals = points.map(({ total }) => total).sort((one, other) => one - other);
  const at = (share: number) => totals[Math.round((totals.length - 1) * share)] ?? 0;
  const [low, high] = [at(0.05), at(0.95)];
  return at(1) - at(0) > FLAT * (high - low) && at(1) > at(0) ? { low, high } : undefined;
}

function toMoment(at: number, timezone: string, locale: string): string {
  const write = (timeZone: string) =>
    new Intl.DateTimeFormat(toTexts(locale).locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(at);
  try {
    return write(timezone);
  } catch {
    // It was known when it was chosen; this runtime may know others.
    return write('UTC');
  }
}

/** What to draw of a page of a board. */
export function toBoardChart(board: NamedBoard, locale: string): BarsChart {
  const texts = toTexts(locale);
  const bars = board.rows.map(({ rank, memberId, hundredths }) => ({
    mark: `${rank}.`,
    name: nameMember(board, memberId, locale),
    value: toValue(hundredths),
  }));
  return { kind: 'bars', bars, locale: texts.locale };
}

/** A page of a board as a picture. */
export function renderBoardChart(board: NamedBoard, locale: string, png: Buffer): MessagePayload {
  const { say, render } = toTexts(locale);
  const period = describePeriod(board, locale);
  const rows = board.rows.map(({ rank, memberId, hundredths }) =>
    say('chart.alt.row', { rank, name: nameMember(board, memberId, locale), total: toValue(hundredths) }),
  );
  const field = toPlainLine(board.field.name, MAX_FIELD_NAME);
  return {
    ...renderList({
      title: `📊 ${say('chart.board-title')}`,
      description: `${toInertText(board.field.name, MAX_FIELD_NAME)} · ${period}`,
      footer: [say('board.counts'), say('board.page', { page: board.page })].join(' · '),
    }),
    files: [toPicture(png, say('chart.alt.board', { field, period, rows: render(listOf(rows, 'commas')) }))],
  };
}

function nameMember({ absent, names }: NamedBoard, memberId: string, locale: string): string {
  const { say } = toTexts(locale);
  if (absent.has(memberId)) return say('chart.left');
  if (isFormerMember(memberId)) return say('person.former');
  const name = names.get(memberId);
  return name === undefined ? say('chart.unnamed') : toPlainLine(name, MAX_MEMBER_NAME);
}
