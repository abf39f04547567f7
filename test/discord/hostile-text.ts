/** Text that somebody might write to harm a message, and what must never come of it. */
import fc from 'fast-check';
import { CREATE_MESSAGE } from '../../sandbox/discord/message-body.ts';
import { checkBody } from '../../sandbox/discord/schema.ts';
import type { MessagePayload } from '../../src/discord/command.ts';
import { anyText } from '../support/any-text.ts';

const NASTY = [
  '@everyone',
  '<@999>',
  '<@&999>',
  '<#999>',
  '</setup:1>',
  '<:smile:1>',
  '<t:0:R>',
  '**bold** __under__ ~~gone~~ ||hidden||',
  '`code` ```block```',
  '[click](https://evil.example)',
  '# heading',
  'line\nbreak\r\nand\u2028more',
  '\u202eturned\u202c',
  '\u200b\u2060',
  '',
  ' ',
  '\ud83d',
  'W'.repeat(400),
  '**'.repeat(200),
  '👨‍👩‍👧‍👦'.repeat(30),
];

/** Anything that a name, a reason or an id from elsewhere may be. */
export const hostileText = fc.oneof(fc.constantFrom(...NASTY), anyText(120));

/** What Discord would refuse or ignore in a message. */
export function findProblems(payload: MessagePayload): readonly unknown[] {
  const { problems, unknownFields } = checkBody(CREATE_MESSAGE, payload);
  return [...problems, ...unknownFields];
}

/** Everything of a message that Discord reads as Markdown. */
export function toMarkdown(payload: MessagePayload): string {
  return [payload.content, ...(payload.embeds ?? []).map(({ description }) => description)].join('\n');
}

const TURNED = /[\u202a-\u202e\u2066-\u2069\u200b\u2028]/gu;
const LIVE = /<[@#:/]&?(?!(?:200|300)>)[^>\n]*>|@everyone|@here|\]\(|\|\||~~|```|^#{1,3} /gmu;

/** Text of others that still has a meaning to Discord: mentions, links, formatting that is not ours, turned text. */
export function findLiveMarkup(markdown: string): readonly string[] {
  // Escaped, or within a code span of one line, nothing has a meaning.
  const inert = markdown.replaceAll(/\\./gs, '').replaceAll(/`[^`\n]+`/g, '');
  return [...inert.matchAll(LIVE), ...markdown.matchAll(TURNED)].map(([found]) => found);
}

/** Custom ids of everything that can be pressed or chosen. */
export function listCustomIds(payload: MessagePayload): readonly string[] {
  return (payload.components ?? []).flatMap((row) =>
    'components' in row ? row.components.flatMap((one) => ('custom_id' in one ? [one.custom_id] : [])) : [],
  );
}
