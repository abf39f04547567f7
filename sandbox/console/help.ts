import { span } from '../terminal/markup.ts';
import type { Screen } from '../terminal/screen.ts';
import { padToWidth } from '../terminal/width.ts';
import { wrapSpans } from '../terminal/wrap.ts';

const TOPICS: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'In Discord',
    [
      ['/points add @ana 10 reason: thanks', 'a command of the bot: required options in order, then name: value'],
      ['press Undo', 'a button of the last message that has it'],
      ['choose Event Coins', 'an entry of the last message’s select'],
      ['react ⭐ · super ⭐ · unreact ⭐', 'to the newest message of somebody else; Tab shows emoji'],
      ['react ⭐ 2 · react ⭐ @ana', 'to the one before that; to her newest'],
      ['clear ⭐ · clear', 'a moderator takes those reactions away; all of them'],
      ['menu Why points?', 'an entry of such a message’s menu'],
      ['/links import file: ./links.csv', 'a file of this machine, where an option takes one'],
      ['as admin', 'be somebody else: mod, admin, ana, ben, cleo'],
      ['channel #log', 'go to a channel or a post and read it as that person does'],
      ['say hello', 'write a message'],
      ['force /points add @ana 5', 'send what Discord’s own client would not send'],
    ],
  ],
  [
    'Returning.AI',
    [
      ['ledger', 'its totals, and what made them'],
      ['api lose-answer', 'the next award is counted, its answer is lost'],
      ['api refuse · api 429 · api 500', 'the next award gets that answer; a number after it: so many awards'],
      ['api drop · api slow 4000', 'the next award is lost on the way; answered late'],
      ['api hang · api release', 'the next award gets no answer until it is released'],
      ['api outage on · off', 'nothing listens; also: 503, hang'],
      ['api reads off · on', 'it shows no histories or totals: after a lost answer, staff decide'],
      ['api change @ana +5', 'somebody changes a total behind the bot’s back; also -5, =100'],
      ['api requests · api ok', 'what the bot asked; everything in order again'],
    ],
  ],
  [
    'The bot',
    [
      ['kill · start', 'kill -9, and start it again'],
      ['stop', 'end it as an operator would'],
      ['log', 'the last lines of its log'],
      ['people · help · exit', 'who is here; this; end everything (Ctrl-C too)'],
    ],
  ],
];

const WORDS_WIDTH = 36;
const INDENT = '  ';

/** Below this, what a word does stands under it. */
const WIDE_ENOUGH = 70;

/** What can be typed, with what it does. */
export function drawHelp({ style, width }: Screen): string[] {
  const isWide = width() >= WIDE_ENOUGH;
  const left = isWide ? WORDS_WIDTH + INDENT.length + 1 : INDENT.length * 2;
  return TOPICS.flatMap(([title, entries]) => [
    INDENT + style.bold(title),
    ...entries.flatMap(([words, meaning]) => {
      const [first = '', ...more] = wrapSpans([span(meaning)], width() - left).map((line) =>
        line.map(({ text }) => text).join(''),
      );
      const indented = more.map((line) => ' '.repeat(left) + line);
      const begin = INDENT + style.cyan(isWide ? padToWidth(words, WORDS_WIDTH) : words);
      return isWide ? [`${begin} ${first}`, ...indented] : [begin, ' '.repeat(left) + first, ...indented];
    }),
  ]);
}
