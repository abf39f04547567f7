import type { Style } from './style.ts';

/** A piece of text of one look. */
export interface Span {
  readonly text: string;
  readonly look: ReadonlySet<Look>;
}

/** What a piece of text can look like. `mention` is a member, role or channel. */
type Look = 'bold' | 'italic' | 'underline' | 'strike' | 'code' | 'dim' | 'mention';

/** Names behind the ids in a message. */
export interface Names {
  readonly user: (id: string) => string | undefined;
  readonly role: (id: string) => string | undefined;
  readonly channel: (id: string) => string | undefined;
}

/** What markup is read with. */
export interface MarkupView {
  readonly names: Names;
  /** Milliseconds since 1970, for times relative to now. */
  readonly now: number;
}

const NO_LOOK: ReadonlySet<Look> = new Set();
const INNER = '(?:\\\\.|[^\\\\])+?';
/** What Discord's clients read inside a line; a backslash takes away the meaning of the sign after it. */
const INLINE = new RegExp(
  [
    '\\\\(?<escaped>[^\\w\\s])',
    '`(?<code>[^`]+)`',
    '<(?<kind>@!?|@&|#)(?<id>\\d+)>',
    'https://discord\\.com/channels/\\d+/(?<linked>\\d+)(?<message>/\\d+)?',
    '<t:(?<seconds>-?\\d+)(?::(?<format>[tTdDfFR]))?>',
    '<a?:(?<emoji>\\w+):\\d+>',
    `\\*\\*(?<bold>${INNER})\\*\\*`,
    `~~(?<strike>${INNER})~~`,
    `__(?<underline>${INNER})__`,
    `\\*(?<italic>${INNER})\\*`,
    `(?<!\\w)_(?<slanted>${INNER})_(?!\\w)`,
  ].join('|'),
  'gu',
);

/** What would move a terminal's cursor or turn its reading direction round. */
const CONTROLS = /(?!\n)[\p{Control}\u202A-\u202E\u2066-\u2069]/gu;

/** Reads the markup of a message, line by line. */
export function readMarkup(text: string, view: MarkupView): Span[][] {
  const lines = toHarmless(text).split('\n');
  return lines.map((line) => {
    const small = /^-# (.*)/.exec(line);
    if (small) return readInline(small[1] ?? '', view, new Set<Look>(['dim']));
    const heading = /^#{1,3} (.*)/.exec(line);
    return heading ? readInline(heading[1] ?? '', view, new Set<Look>(['bold'])) : readInline(line, view, NO_LOOK);
  });
}

/** A piece of text of one look, or of none, as it is: without markup, in one line. */
export function span(text: string, ...look: readonly Look[]): Span {
  return { text: toHarmless(text).replaceAll('\n', ' '), look: look.length === 0 ? NO_LOOK : new Set(look) };
}

/** Text that does nothing to a terminal but stand there. */
export function toHarmless(text: string): string {
  return text.replace(CONTROLS, '');
}

function readInline(text: string, view: MarkupView, look: ReadonlySet<Look>): Span[] {
  const spans: Span[] = [];
  let done = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > done) spans.push({ text: text.slice(done, match.index), look });
    spans.push(...readMatch(match.groups ?? {}, view, look));
    done = match.index + match[0].length;
  }
  if (done < text.length) spans.push({ text: text.slice(done), look });
  return spans;
}

function readMatch(found: Record<string, string | undefined>, view: MarkupView, look: ReadonlySet<Look>): Span[] {
  const { escaped, code, kind, id, linked, message, seconds, format, emoji } = found;
  const also = (more: Look) => new Set([...look, more]);
  if (escaped !== undefined) return [{ text: escaped, look }];
  if (code !== undefined) return [{ text: code, look: also('code') }];
  if (kind !== undefined && id !== undefined) return [{ text: nameOf(kind, id, view.names), look: also('mention') }];
  if (linked !== undefined) {
    const text = nameOf('#', linked, view.names) + (message === undefined ? '' : ' › message');
    return [{ text, look: also('mention') }];
  }
  if (seconds !== undefined) return [{ text: tellTime(Number(seconds) * 1_000, format, view.now), look }];
  if (emoji !== undefined) return [{ text: `:${emoji}:`, look }];
  for (const [name, nested] of [
    ['bold', found.bold],
    ['strike', found.strike],
    ['underline', found.underline],
    ['italic', found.italic ?? found.slanted],
  ] as const) {
    if (nested !== undefined) return readInline(nested, view, also(name));
  }
  return [];
}

function nameOf(kind: string, id: string, names: Names): string {
  if (kind === '#') return `#${names.channel(id) ?? 'unknown'}`;
  return kind === '@&' ? `@${names.role(id) ?? 'unknown-role'}` : `@${names.user(id) ?? 'unknown-user'}`;
}

const FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};
const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;
/** Closer than this is "just now": the scene reads the same on a slow machine. */
const JUST_NOW_SECONDS = 5;

function tellTime(at: number, format: string | undefined, now: number): string {
  if (format !== 'R') return new Intl.DateTimeFormat('en-GB', FORMATS[format ?? 'f']).format(at);
  const seconds = Math.round((at - now) / 1_000);
  if (Math.abs(seconds) < JUST_NOW_SECONDS) return 'just now';
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('en').format(Math.round(seconds / size), unit);
}

/** Spans as a terminal shows them. Without colours, only what changes the meaning is marked: text that is struck out. */
export function paint(spans: readonly Span[], style: Style): string {
  return spans.map((one) => paintOne(one, style)).join('');
}

function paintOne({ text, look }: Span, style: Style): string {
  if (style.plain) return look.has('strike') ? `~~${text}~~` : text;
  let painted = text;
  if (look.has('mention') || look.has('code')) painted = style.cyan(painted);
  if (look.has('italic')) painted = style.italic(painted);
  if (look.has('underline')) painted = style.underline(painted);
  if (look.has('strike')) painted = style.strike(painted);
  if (look.has('dim')) painted = style.dim(painted);
  return look.has('bold') ? style.bold(painted) : painted;
}
