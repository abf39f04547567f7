// What the bot says, in its own catalogue's words and in the language of whoever reads them: what the scene compares with.
import { LANGUAGES } from '../src/texts/languages.ts';
import type { Given, TextKey } from '../src/texts/text.ts';
import { toTexts } from '../src/texts/texts.ts';

/** The languages that the bot speaks, by Discord's codes. */
export const BOT_LANGUAGES: readonly string[] = Object.keys(LANGUAGES);

/** Something that the bot says, to a reader of this locale. */
export type Words = (locale: string) => string;

/** A text of the catalogue. */
export function says<Key extends TextKey>(key: Key, ...given: Given<Key>): Words {
  return (locale) => toTexts(locale).say(key, ...given);
}
