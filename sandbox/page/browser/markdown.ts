// Discord's Markdown, as far as people and bots use it, drawn without any HTML of theirs.
import { html, nothing, type TemplateResult } from 'lit-html';
import type { NamesView } from '../wire.ts';
import { formatStamp, type Reading } from './time.ts';

type Piece = TemplateResult | string | typeof nothing;

/** Who reads, and the names behind ids. */
export interface Markup extends Reading {
  readonly names: NamesView;
  readonly guildId?: string;
}

interface Rule {
  readonly pattern: RegExp;
  readonly draw: (found: RegExpExecArray, markup: Markup) => Piece;
}

const inner = (text: string, markup: Markup) => drawInline(text, markup);

const RULES: readonly Rule[] = [
  { pattern: /^\\([^\p{L}\p{N}\s])/u, draw: ([, sign = '']) => sign },
  { pattern: /^`([^`]+)`/, draw: ([, code = '']) => html`<code>${code}</code>` },
  { pattern: /^\*\*([\s\S]+?)\*\*(?!\*)/, draw: ([, text = ''], m) => html`<strong>${inner(text, m)}</strong>` },
  { pattern: /^__([\s\S]+?)__(?!_)/, draw: ([, text = ''], m) => html`<u>${inner(text, m)}</u>` },
  { pattern: /^~~([\s\S]+?)~~/, draw: ([, text = ''], m) => html`<s>${inner(text, m)}</s>` },
  { pattern: /^\*(?=\S)([\s\S]+?)\*(?!\*)/, draw: ([, text = ''], m) => html`<em>${inner(text, m)}</em>` },
  { pattern: /^_(?=\S)([^_]+?)_(?![\p{L}\p{N}])/u, draw: ([, text = ''], m) => html`<em>${inner(text, m)}</em>` },
  {
    pattern: /^<t:(-?\d+)(?::([tTdDfFR]))?>/,
    draw: ([raw, at = '', style = 'f'], m) => drawStamp(raw, Number(at), style, m),
  },
  { pattern: /^<@!?(\d+)>/, draw: ([, id = ''], m) => drawMention(`@${m.names.users[id] ?? 'unknown'}`) },
  { pattern: /^<@&(\d+)>/, draw: ([, id = ''], m) => drawMention(`@${m.names.roles[id] ?? 'unknown role'}`) },
  { pattern: /^<#(\d+)>/, draw: ([, id = ''], m) => drawMention(`#${m.names.channels[id] ?? 'unknown'}`) },
  { pattern: /^<\/([^:>]+):\d+>/, draw: ([, name = '']) => drawMention(`/${name}`) },
  { pattern: /^<(a?):(\w+):\d+>/, draw: ([, , name = '']) => drawCustomEmoji(name) },
  { pattern: /^@(everyone|here)\b/, draw: ([, name = '']) => drawMention(`@${name}`) },
  {
    pattern: /^\[([^\]]+)\]\((?:<)?(https?:\/\/[^\s)>]+)(?:>)?\)/,
    draw: ([, text = '', url = ''], m) => drawLink(url, inner(text, m)),
  },
  { pattern: /^<(https?:\/\/[^\s>]+)>/, draw: ([, url = '']) => drawLink(url, url) },
  {
    pattern: /^https:\/\/discord\.com\/channels\/\d+\/(\d+)\/\d+/,
    draw: ([, id = ''], m) => drawMention(`#${m.names.channels[id] ?? 'channel'} › 💬`),
  },
  { pattern: /^https?:\/\/[^\s<>)]+/, draw: ([url]) => drawLink(url, url) },
];

/** Text with lines, lists, quotes and headings. */
export function drawMarkdown(text: string, markup: Markup): TemplateResult {
  const blocks = text.split(/```(?:\w*\n)?([\s\S]*?)```/);
  return html`${blocks.map((block, index) => (index % 2 === 1 ? html`<pre><code>${block}</code></pre>` : drawLines(block, markup)))}`;
}

function drawLines(text: string, markup: Markup): Piece[] {
  return text.split('\n').map((line, index, all) => {
    const heading = /^(#{1,3}) (.+)$/.exec(line);
    if (heading !== null)
      return html`<p class="heading size-${heading[1]?.length ?? 1}">${inner(heading[2] ?? '', markup)}</p>`;
    const small = /^-# (.+)$/.exec(line);
    if (small !== null) return html`<p class="subtext">${inner(small[1] ?? '', markup)}</p>`;
    const item = /^( *)[-*] (.+)$/.exec(line);
    if (item !== null)
      return html`<p class="item ${(item[1]?.length ?? 0) > 0 ? 'deep' : ''}"><span aria-hidden="true">•</span> ${inner(item[2] ?? '', markup)}</p>`;
    const quote = /^> (.+)$/.exec(line);
    if (quote !== null) return html`<blockquote>${inner(quote[1] ?? '', markup)}</blockquote>`;
    if (line === '') return index === all.length - 1 ? nothing : html`<br />`;
    return html`<p>${inner(line, markup)}</p>`;
  });
}

/** Text within one line. */
export function drawInline(text: string, markup: Markup): Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  for (let rest = text; rest !== ''; ) {
    const hit = findRule(rest, plain);
    if (hit === undefined) {
      const sign = String.fromCodePoint(rest.codePointAt(0) ?? 0);
      plain += sign;
      rest = rest.slice(sign.length);
      continue;
    }
    if (plain !== '') pieces.push(plain);
    plain = '';
    pieces.push(hit.rule.draw(hit.found, markup));
    rest = rest.slice(hit.found[0].length);
  }
  if (plain !== '') pieces.push(plain);
  return pieces;
}

/** A lone underscore within a word begins nothing. */
function findRule(rest: string, before: string): { rule: Rule; found: RegExpExecArray } | undefined {
  if (rest.startsWith('_') && /[\p{L}\p{N}]$/u.test(before)) return undefined;
  for (const rule of RULES) {
    const found = rule.pattern.exec(rest);
    if (found !== null) return { rule, found };
  }
  return undefined;
}

/** The largest number of seconds that a `Date` can hold. */
const LAST_SECOND = 8.64e12;

function drawStamp(raw: string, seconds: number, style: string, markup: Markup): Piece {
  // Neither `Date` nor `Intl` draws those: they throw, and the whole page would stand still.
  if (Math.abs(seconds) > LAST_SECOND) return raw;
  const full = formatStamp(seconds, 'F', markup);
  return html`<time class="stamp" datetime=${new Date(seconds * 1_000).toISOString()} title=${full}>${formatStamp(seconds, style, markup)}</time>`;
}

function drawMention(text: string): TemplateResult {
  return html`<span class="mention">${text}</span>`;
}

/** No address of somebody's is ever loaded; a link says where it would lead. */
function drawLink(url: string, content: Piece | Piece[]): TemplateResult {
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${content}</a>`;
}

const CUSTOM: ReadonlyMap<string, string> = new Map([['coin', '🪙']]);

/** A server's own emoji has no picture here. */
export function drawCustomEmoji(name: string): TemplateResult {
  return html`<span class="emoji" role="img" aria-label=":${name}:">${CUSTOM.get(name) ?? `:${name}:`}</span>`;
}
