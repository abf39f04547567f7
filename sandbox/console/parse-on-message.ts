// The words that do something to a message: react and what goes with it, and the message's menu.
import type { EmojiInput } from '../discord/emoji.ts';
import { findEmoji } from './emoji-names.ts';
import type { MessageTarget } from './message-target.ts';
import { suggest } from './nearest.ts';
import { type Directory, findNamed } from './option-value.ts';
import { TypingError } from './typing-error.ts';

/** Something to be done to a message. */
export type MessageAction =
  | { readonly kind: 'react'; readonly emoji: EmojiInput; readonly burst: boolean; readonly target: MessageTarget }
  | { readonly kind: 'unreact'; readonly emoji: EmojiInput; readonly target: MessageTarget }
  /** Without an emoji: all of them. */
  | { readonly kind: 'clear'; readonly emoji: EmojiInput | undefined; readonly target: MessageTarget }
  | { readonly kind: 'menu'; readonly menu: MenuDefinition; readonly target: MessageTarget };

/** An entry that the bot has registered for the menu of messages, or of members. */
export interface MenuDefinition {
  readonly name: string;
  readonly of: 'message' | 'user';
}

/** What the words are understood with. */
export interface MenuVocabulary {
  readonly menus: readonly MenuDefinition[];
  readonly directory: Directory;
}

/** The words, for help and completion. */
export const MESSAGE_WORDS = ['react', 'super', 'unreact', 'clear', 'menu'] as const;

/** The words that an emoji follows. */
export const EMOJI_WORDS: readonly string[] = MESSAGE_WORDS.filter((word) => word !== 'menu');

type MessageWord = (typeof MESSAGE_WORDS)[number];

/** Whether a line that begins with this word is about a message. */
export function isMessageWord(word: string): word is MessageWord {
  return MESSAGE_WORDS.some((one) => one === word);
}

/**
 * Reads what follows one of the words: `⭐`, `⭐ 2`, `⭐ @ana`, `⭐ @ana 2`, `Why points? @ana`.
 * @throws {@link TypingError} that says what to type instead
 */
export function parseOnMessage(word: MessageWord, rest: string, vocabulary: MenuVocabulary): MessageAction {
  const { what, target } = cutTarget(rest, vocabulary.directory);
  if (word === 'menu') return parseMenu(what, target, vocabulary);
  if (word === 'clear' && what === '') return { kind: 'clear', emoji: undefined, target };
  if (what === '') throw new TypingError(`With which emoji? Type for example: ${word} ⭐`);
  const emoji = findEmoji(what, vocabulary.directory.emoji);
  return word === 'react' || word === 'super'
    ? { kind: 'react', emoji, burst: word === 'super', target }
    : { kind: word, emoji, target };
}

function cutTarget(rest: string, { members }: Directory): { what: string; target: MessageTarget } {
  const found = /^(?<what>.*?)(?:(?:^|\s+)(?<who>@\S+))?(?:(?:^|\s+)(?<back>\d+))?$/su.exec(rest.trim())?.groups ?? {};
  const { what = '', who, back = '1' } = found;
  if (Number(back) < 1) throw new TypingError('Count from 1, the newest message.');
  const author = who === undefined ? undefined : findNamed(who, '@', 'member', members);
  return { what: what.trim(), target: { author, back: Number(back) } };
}

function parseMenu(typed: string, target: MessageTarget, { menus }: MenuVocabulary): MessageAction {
  const menu = menus.find(({ name }) => toPlainName(name) === toPlainName(typed));
  if (menu === undefined) {
    const names = menus.map(({ name }) => name);
    const wrong = typed === '' ? 'Which entry?' : `There is no entry "${typed}".${suggest(typed, names, 'menu ')}`;
    throw new TypingError(`${wrong} There are: ${names.join(', ') || 'none: the bot is not running'}.`);
  }
  if (menu.of === 'user' && target.author === undefined) {
    throw new TypingError(`"${menu.name}" is in the menu of members. Say whose: menu ${menu.name} @ana`);
  }
  return { kind: 'menu', menu, target };
}

/** Nobody types the question mark of `Why points?`. */
function toPlainName(name: string): string {
  return name.toLowerCase().replace(/\W+$/u, '');
}
