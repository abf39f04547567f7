// How a message looks in a terminal: who it is for, its text, its files, its embeds as boxes, its buttons and selects, its
// reactions.
import type { APIAttachment, APIEmbed, APIMessage, APIReaction } from 'discord.js';
import { MESSAGE_FLAGS } from '../discord/protocol.ts';
import { type MarkupView, paint, readMarkup, type Span, span, toHarmless } from './markup.ts';
import type { Style } from './style.ts';
import { cutToWidth } from './width.ts';
import { spansWidth, wrapSpans } from './wrap.ts';

/** What a message is drawn with. */
export interface MessageView extends MarkupView {
  readonly style: Style;
  /** Columns that may be used. */
  readonly width: number;
  /** Said beside the author, e.g. that the message changed by itself. */
  readonly note?: string | undefined;
}

/** What all components have in common here; the published types tell them apart by a number. */
interface AnyComponent {
  readonly type: number;
  readonly label?: string | null;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string; readonly default?: boolean }[];
  readonly components?: readonly AnyComponent[];
  readonly content?: string;
}

const SUPPRESS_EMBEDS = 1 << 2;
const BUTTON = 2;
const TEXT_DISPLAY = 10;
const SELECTS: readonly number[] = [3, 5, 6, 7, 8];
const INDENT = '  ';
const WIDEST_BOX = 76;
const NARROWEST_BOX = 24;
/** The frame and a space on either side. */
const FRAME_WIDTH = 4;

/** Draws a message as lines that are at most `width` columns wide. */
export function drawMessage(message: APIMessage, view: MessageView): string[] {
  const flags = message.flags ?? 0;
  const header = drawHeader(message, view);
  if ((flags & MESSAGE_FLAGS.loading) !== 0) return [header, `${INDENT}${view.style.dim('… is thinking')}`];
  const width = Math.max(NARROWEST_BOX, Math.min(view.width, WIDEST_BOX + INDENT.length) - INDENT.length);
  const embeds = (flags & SUPPRESS_EMBEDS) !== 0 ? [] : message.embeds;
  return [
    header,
    ...(message.content === '' ? [] : drawText(message.content, width, view)),
    ...(message.attachments ?? []).map((attachment) => drawAttachment(attachment, width, view.style)),
    ...embeds.flatMap((embed) => drawEmbed(embed, width, view)),
    ...((message.components ?? []) as readonly AnyComponent[]).flatMap((row) => drawRow(row, width, view)),
    ...drawReactions(message.reactions ?? [], width, view.style),
  ].map((line, index) => (index === 0 ? line : INDENT + line));
}

/** Draws nothing but the reactions of a message, with what it takes to know the message again. */
export function drawReactionLine(message: APIMessage, view: MessageView): string {
  const { author, reactions = [] } = message;
  const width = Math.min(view.width - INDENT.length, WIDEST_BOX);
  const shown = reactions.length === 0 ? 'no reactions' : reactions.map(describeReaction).join('  ');
  const name = toHarmless(author.global_name ?? author.username);
  const words = (message.content || message.embeds[0]?.title) ?? '';
  const text = readMarkup(words, view).map((line) => line.map((one) => one.text).join(''));
  const about = words === '' ? name : `${name}: ${text.join(' ')}`;
  const line = cutToWidth(`${shown} · ${about}`, width);
  return INDENT + line.slice(0, shown.length) + view.style.dim(line.slice(shown.length));
}

function drawHeader({ author, flags }: APIMessage, { style, note }: MessageView): string {
  const name = style.bold(toHarmless(author.global_name ?? author.username));
  const tag = author.bot === true ? ` ${style.dim('BOT')}` : '';
  const privately = ((flags ?? 0) & MESSAGE_FLAGS.ephemeral) === 0 ? '' : ` ${style.yellow('· only you see this')}`;
  return `${INDENT}${name}${tag}${privately}${note === undefined ? '' : ` ${style.dim(`· ${note}`)}`}`;
}

/** A line that goes on is set in, so that each line of a list is seen to begin. */
function drawText(text: string, width: number, view: MessageView): string[] {
  return readMarkup(text, view).flatMap((line) =>
    wrapSpans(line, width - INDENT.length).map(
      (part, index) => `${index === 0 ? '' : INDENT}${paint(part, view.style)}`,
    ),
  );
}

/** Where it can be clicked, it opens. */
function drawAttachment({ filename, size, url }: APIAttachment, width: number, style: Style): string {
  const shown = cutToWidth(`📎 ${toHarmless(filename)} (${describeSize(size)})`, width);
  return style.link(toHarmless(url), shown);
}

function describeSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  const [unit, size] = bytes < 1_000_000 ? ['kB', 1_000] : ['MB', 1_000_000];
  return `${(bytes / Number(size)).toFixed(1)} ${unit}`;
}

function drawReactions(reactions: readonly APIReaction[], width: number, style: Style): string[] {
  const parts = reactions.map((reaction) => span(keepTogether(describeReaction(reaction))));
  return wrapSpans(
    parts.flatMap((part, index) => (index === 0 ? [part] : [span('  '), part])),
    width,
  )
    .filter((line) => line.length > 0)
    .map((line) => paint(line, style));
}

function describeReaction({ emoji, count, count_details }: APIReaction): string {
  const shown = emoji.id === null ? (emoji.name ?? '') : `:${emoji.name}:`;
  return `${toHarmless(shown)} ${count}${count_details.burst === 0 ? '' : ` (${count_details.burst} super)`}`;
}

function wrapText(text: string, width: number, view: MarkupView): Span[][] {
  return readMarkup(text, view).flatMap((line) => wrapSpans(line, width));
}

function drawEmbed(embed: APIEmbed, width: number, view: MessageView): string[] {
  const inner = width - FRAME_WIDTH;
  const title = embed.title === undefined ? [] : wrapSpans([span(embed.title, 'bold')], inner);
  const body = embed.description === undefined ? [] : wrapText(embed.description, inner, view);
  const fields = (embed.fields ?? []).flatMap(({ name, value }) => [
    ...wrapSpans([span(name, 'bold')], inner),
    ...wrapText(value, inner, view),
  ]);
  const footer = embed.footer === undefined ? [] : wrapSpans([span(embed.footer.text, 'dim')], inner);
  return drawBox([...title, ...body, ...fields, ...footer], embed.color, view.style);
}

/** A box around the lines, as wide as the widest of them. */
function drawBox(lines: readonly (readonly Span[])[], colour: number | undefined, style: Style): string[] {
  const inner = Math.max(NARROWEST_BOX - FRAME_WIDTH, ...lines.map(spansWidth));
  const frame = (text: string) => (colour === undefined ? style.dim(text) : style.colour(colour, text));
  // Some terminals give an emoji fewer columns than Unicode does: there, the column is gone to and not reached by filling.
  const column = style.plain ? '' : `\u001B[${INDENT.length + inner + FRAME_WIDTH}G`;
  return [
    frame(`╭${'─'.repeat(inner + 2)}╮`),
    ...lines.map((line) => {
      const padding = ' '.repeat(inner - spansWidth(line));
      return `${frame('│')} ${paint(line, style)}${padding} ${column}${frame('│')}`;
    }),
    frame(`╰${'─'.repeat(inner + 2)}╯`),
  ];
}

function drawRow(row: AnyComponent, width: number, view: MessageView): string[] {
  if (row.type === TEXT_DISPLAY) return drawText(row.content ?? '', width, view);
  const parts = (row.components ?? []).flatMap((component) => drawControl(component));
  return wrapSpans(
    parts.flatMap((part, index) => (index === 0 ? [part] : [span(' '), part])),
    width,
  ).map((line) => paint(line, view.style));
}

/** Spaces inside it do not break: a button stays in one piece. */
function keepTogether(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}

function drawControl(component: AnyComponent): Span[] {
  if (component.type === BUTTON) {
    const label = component.label ?? component.custom_id ?? '';
    return [
      component.disabled === true
        ? span(keepTogether(`(${label})`), 'dim')
        : span(keepTogether(`[ ${label} ]`), 'bold'),
    ];
  }
  if (!SELECTS.includes(component.type)) return [];
  const chosen = component.options?.find((option) => option.default === true)?.label;
  const label = component.placeholder ?? 'Select';
  return [span(keepTogether(`[ ${label}${chosen === undefined ? '' : `: ${chosen}`} ▾ ]`), 'bold')];
}
