/** Finds what does not come from the catalogue, in messages that are said in the pseudo-language. */

/** Not words: mentions, times, what is typed or pressed, links, receipts, time zones, codes. */
const NO_WORDS = /<[^>]*>|`[^`]*`|https?:\/\/[\w./-]+|\b[RUEB]-[A-Z0-9]{4,}|Europe\/Berlin|UTC|ENOTFOUND|:\w+:/g;

/** Of what Discord gets of a message: ids, values and the like, which nobody reads. */
const UNREAD = ['custom_id', 'value', 'type', 'nonce', 'data'];

/** Texts that people read in a message. Those of embeds' fields are not in it. */
export function listWords(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return UNREAD.includes(name) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => listWords(part, key));
}

/** Words of a language, outside of the brackets or plain within them. */
export function findSlipped(text: string): readonly string[] {
  let outside = text.replaceAll(NO_WORDS, '');
  const plain = outside.match(/[A-Za-z]{2,}/g) ?? [];
  while (/⟦[^⟦⟧]*⟧/.test(outside)) outside = outside.replaceAll(/⟦[^⟦⟧]*⟧/g, '');
  return [...plain, ...(outside.match(/\p{L}+/gu) ?? [])];
}
