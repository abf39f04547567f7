/** Which emojis a rule is about, by this project's word and not by its code: its own, and without a tone all tones of it. */
import type { Reaction } from '../../src/store/reactions/reaction-store.ts';

export function isAbout(ruleEmoji: string, emoji: string): boolean {
  return ruleEmoji === emoji || ruleEmoji === emoji.replace(/[🏻-🏿]/u, '');
}

/** What is noted of one emoji, as a catch-up compares it with who is listed. */
export function toNoted({ reactorId, ruleId, present }: Reaction, emoji: string) {
  const { hasNormal = false, hasSuper = false } = present.find(({ emojiKey }) => emojiKey === emoji) ?? {};
  return { reactorId, ruleId, hasNormal, hasSuper };
}
