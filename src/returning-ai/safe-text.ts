/** Longest API text that is shown or logged. */
const MAX_TEXT_LENGTH = 200;
/** Runs shorter than this say too little about a secret to be worth hiding, and are ordinary words too often. */
const TELLING_FRAGMENT = /[a-z0-9]{8,}/gi;
const MASK = '***';

/**
 * Makes a text that a server sent fit to log and to show: one line, at most 200 characters, no invisible or control
 * characters, and the secrets (also in part, or percent-encoded) masked.
 *
 * @param text - what the server said
 * @param secrets - the API key that the request carried, and any password
 * @returns the safe text, or `undefined` when nothing readable is left
 */
export function toSafeText(text: string, ...secrets: readonly string[]): string | undefined {
  const oneLine = text
    .toWellFormed()
    // Removed, not replaced by a space: an invisible character must not hide a secret from the masking below.
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  // Masked before it is cut, so that the cut cannot leave half a secret behind.
  const characters = Array.from(secrets.filter((secret) => secret !== '').reduce(maskSecret, oneLine));
  if (characters.length === 0) return undefined;
  if (characters.length <= MAX_TEXT_LENGTH) return characters.join('');
  return `${characters.slice(0, MAX_TEXT_LENGTH - 1).join('')}…`;
}

function maskSecret(text: string, secret: string): string {
  const spellings = [secret, encodeURIComponent(secret.toWellFormed())].map((spelling) =>
    spelling.replace(/[^a-z0-9]/gi, '\\$&'),
  );
  const lowerSecret = secret.toLowerCase();
  return text
    .replace(new RegExp(spellings.join('|'), 'gi'), MASK)
    .replace(TELLING_FRAGMENT, (run) => (lowerSecret.includes(run.toLowerCase()) ? MASK : run));
}
