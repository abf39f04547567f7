/** A text that is not in any language yet: what services and rules hand on for whoever reads it. */
import type { Arguments } from './arguments.ts';
import type { en } from './languages/en.ts';
import { SOURCE_LANGUAGE } from './languages.ts';
import { toTexts } from './texts.ts';

/** The name of a text in the catalogue. */
export type TextKey = keyof typeof en;

/** The arguments of a text, as the rest of a parameter list: nothing where it has none. */
export type Given<Key extends TextKey> = keyof Arguments<(typeof en)[Key]> extends never
  ? []
  : [args: Arguments<(typeof en)[Key]>];

/** A value in a text. A text is said in the language of the one that it stands in. */
export type TextValue = string | number | Date | Text;

/** What {@link Texts.render} says in its language. */
export type Text = { readonly english: string } & Content;

/** `and`: "a, b and c"; `or`: "a, b or c"; `commas`: "a, b, c"; `sentences`: one behind the other. */
type Joined = 'and' | 'or' | 'commas' | 'sentences';

export type Content =
  | { readonly kind: 'message'; readonly key: TextKey; readonly args: Readonly<Record<string, TextValue>> }
  | { readonly kind: 'list'; readonly items: readonly (string | Text)[]; readonly joined: Joined }
  /** Milliseconds. */
  | { readonly kind: 'duration'; readonly ms: number };

/** A text of the catalogue, to be said later. */
export function text<Key extends TextKey>(key: Key, ...[args]: Given<Key>): Text {
  return withEnglish({ kind: 'message', key, args: args ?? {} });
}

/** Several things in one sentence. */
export function listOf(items: readonly (string | Text)[], joined: Exclude<Joined, 'sentences'> = 'and'): Text {
  return withEnglish({ kind: 'list', items, joined });
}

/** Whole sentences, one behind the other. */
export function sentences(items: readonly (string | Text)[]): Text {
  return withEnglish({ kind: 'list', items, joined: 'sentences' });
}

/** A length of time, in the largest unit of which it is a whole number: "an hour", "90 days", "2.5 seconds". */
export function duration(ms: number): Text {
  return withEnglish({ kind: 'duration', ms });
}

function withEnglish(content: Content): Text {
  return {
    ...content,
    // When it is asked for: of the problems of a large file nobody reads the English.
    get english() {
      return toTexts(SOURCE_LANGUAGE).render(content);
    },
  };
}
