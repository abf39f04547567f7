/** The marks of an axis of time, as people of a time zone and a language read them. Pure. */
import { scaleUtc } from 'd3-scale';
import { keepLatest } from '../points/keep-latest.ts';
import type { Stretch } from './chart.ts';
import { withPlainSpaces } from './labels.ts';

export interface TimeMark {
  /** In milliseconds since the epoch. */
  readonly at: number;
  readonly label: string;
  /** The day of an hour, the year of a day: on the first mark, and where it is another than on the one before. */
  readonly context: string;
}

interface Reader {
  readonly locale: string;
  readonly timezone: string;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MOST_MARKS = 6;

/** Marks at round hours, days, months or years of the time zone, oldest first. */
export function toTimeMarks({ from, to }: Stretch, { locale, timezone }: Reader): readonly TimeMark[] {
  const wall = scaleUtc().domain([toWall(from, timezone), toWall(to, timezone)]);
  const all = wall.ticks(MOST_MARKS - 1).map((tick) => tick.getTime());
  const every = Math.ceil(all.length / MOST_MARKS);
  const walls = all.filter((_, index) => index % every === 0);
  const [label, context] = toFormats(toStep(walls, to - from), locale);
  let before = '';
  return walls.map((at) => {
    const said = context?.(at) ?? '';
    const mark = { at: fromWall(at, timezone), label: label(at), context: said === before ? '' : said };
    before = said;
    return mark;
  });
}

function toStep([first, second]: readonly number[], length: number): number {
  return first === undefined || second === undefined ? length : second - first;
}

type Format = (wall: number) => string;

/** Wall time is read as if it were UTC, so it is written as UTC. */
function toFormats(stepMs: number, locale: string): readonly [Format, Format?] {
  const write = (options: Intl.DateTimeFormatOptions): Format => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (wall) => withPlainSpaces(format.format(wall));
  };
  const [year, month, day] = ['numeric', 'numeric', 'numeric'] as const;
  if (stepMs < DAY_MS) return [write({ hour: 'numeric', minute: '2-digit' }), write({ year, month, day })];
  if (stepMs < 27 * DAY_MS) return [write({ month, day }), write({ year })];
  return stepMs < 360 * DAY_MS ? [write({ year, month })] : [write({ year })];
}

/** What a clock there shows, as if it were UTC. */
function toWall(at: number, timezone: string): number {
  const parts = toClock(timezone).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'));
}

/** When a clock there shows that. Around a change of the clock: a moment within an hour of it. */
function fromWall(wall: number, timezone: string): number {
  const guess = wall - (toWall(wall, timezone) - wall);
  return guess - (toWall(guess, timezone) - wall);
}

/** As many as are asked for in turn. */
const ZONES = 16;
const toClock = keepLatest(ZONES, (timezone: string) => {
  const write = (timeZone: string) =>
    new Intl.DateTimeFormat('en-US', {
      ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
    });
  try {
    return write(timezone);
  } catch {
    // It was known when it was chosen; this runtime may know others.
    return write('UTC');
  }
});
