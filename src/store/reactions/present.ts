/** What is there of a member's reaction under one rule, emoji by emoji: skin tones of an emoji are emojis of their own to Discord. */

import type { ReactionRow } from '../schema/tables.ts';
import type { PresentEmoji } from './reaction-store.ts';

/** Bits of `reactions.kinds`. */
export const NORMAL = 1;
export const SUPER = 2;

/** Kinds by emoji, without those of which nothing is there. */
type Present = ReadonlyMap<string, number>;
type PresentColumns = Pick<ReactionRow, 'kinds' | 'toned'>;

/** @returns the columns with these kinds of an emoji; undefined when they are there already */
export function addEmoji(row: ReactionRow, emojiKey: string, kinds: number): PresentColumns | undefined {
  const present = read(row);
  const before = present.get(emojiKey) ?? 0;
  return (before & kinds) === kinds ? undefined : toColumns(row.emoji_key, present, emojiKey, before | kinds);
}

/** @returns the columns without these kinds of an emoji; undefined when none of them was there */
export function takeEmoji(row: ReactionRow, emojiKey: string, kinds: number): PresentColumns | undefined {
  const present = read(row);
  const before = present.get(emojiKey) ?? 0;
  return (before & kinds) === 0 ? undefined : toColumns(row.emoji_key, present, emojiKey, before & ~kinds);
}

/** The columns of a reaction that came with one emoji. */
export function toNewColumns(ruleKey: string, emojiKey: string, kinds: number): PresentColumns {
  return toColumns(ruleKey, new Map(), emojiKey, kinds);
}

export function listPresent(row: ReactionRow): PresentEmoji[] {
  return [...read(row)].map(([emojiKey, kinds]) => ({
    emojiKey,
    hasNormal: (kinds & NORMAL) !== 0,
    hasSuper: (kinds & SUPER) !== 0,
  }));
}

function read({ emoji_key, kinds, toned }: ReactionRow): Present {
  if (toned !== null) return new Map(JSON.parse(toned) as [string, number][]);
  return new Map(kinds === 0 ? [] : [[emoji_key, kinds]]);
}

function toColumns(ruleKey: string, before: Present, emojiKey: string, kinds: number): PresentColumns {
  const present = new Map(before).set(emojiKey, kinds);
  if (kinds === 0) present.delete(emojiKey);
  const all = [...present.values()].reduce((sum, one) => sum | one, 0);
  const isPlain = [...present.keys()].every((key) => key === ruleKey);
  return { kinds: all, toned: isPlain ? null : JSON.stringify([...present]) };
}
