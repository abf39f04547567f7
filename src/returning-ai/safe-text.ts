/** Longest API text that is shown or logged. */
const MAX_TEXT_LENGTH = 200;
/** Runs shorter than this say too little about a key to be worth hiding, and are ordinary words too often. */
const TELLING_FRAGMENT = /[a-z0-9]{8,}/gi;
const MASK = '***';

/**
 * Makes a text that a server sent fit to log and to show: one line, at most 200 characters, no invisible or control
 * characters, and the API key (also in part, or percent-encoded) masked.
 *
 * @param text - what the server said
 * @param key - the API key that the request carried
 * @returns the safe text, or `undefined` when nothing readable is left
 */
export function toSafeText(text: string, key: string): string | undefined {
  const oneLine = text
    .toWellFormed()
    // Removed, not replaced by a space: an invisible character must not hide the key from the masking below.
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  // Masked before it is cut, so that the cut cannot leave half a key behind.
  const characters = Array.from(maskKey(oneLine, key));
  if (characters.length === 0) return undefined;
  if (characters.length <= MAX_TEXT_LENGTH) return characters.join('');
  return `${characters.slice(0, MAX_TEXT_LENGTH - 1).join('')}…`;
}

function maskKey(text: string, key: string): string {
  const spellings = [key, encodeURIComponent(key)].map((spelling) => spelling.replace(/[^a-z0-9]/gi, '\\$&'));
  const lowerKey = key.toLowerCase();
  return text
    .replace(new RegExp(spellings.join('|'), 'gi'), MASK)
    .replace(TELLING_FRAGMENT, (run) => (lowerKey.includes(run.toLowerCase()) ? MASK : run));
}
