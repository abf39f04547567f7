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
  // Before and after decoding: an escape in front of a secret, or one that is part of it, would be taken with it.
  const masked = maskSecrets(decodeNeedless(maskSecrets(oneLine, secrets)), secrets);
  // Masked before it is cut, so that the cut cannot leave half a secret behind.
  const characters = Array.from(masked);
  if (characters.length === 0) return undefined;
  if (characters.length <= MAX_TEXT_LENGTH) return characters.join('');
  return `${characters.slice(0, MAX_TEXT_LENGTH - 1).join('')}…`;
}

/** How many times over a text may be percent-encoded and still be seen through. */
const MAX_DECODINGS = 3;

/** Undoes percent-encoding where none is needed: it would only hide a secret, spelled letter by letter. */
function decodeNeedless(text: string): string {
  let decoded = text;
  for (let count = 0; count < MAX_DECODINGS; count++) {
    decoded = decoded.replace(/%(2[5de]|3\d|[46][1-9a-f]|[57][\da]|5f|7e)/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
  return decoded;
}

function maskSecrets(text: string, secrets: readonly string[]): string {
  return secrets.filter((secret) => secret !== '').reduce(maskSecret, text);
}

function maskSecret(text: string, secret: string): string {
  const spellings = [secret, encodeURIComponent(secret.toWellFormed()), decodeNeedless(secret)].map((spelling) =>
    spelling.replace(/[^a-z0-9]/gi, '\\$&'),
  );
  const lowerSecret = secret.toLowerCase();
  return text
    .replace(new RegExp(spellings.join('|'), 'gi'), MASK)
    .replace(TELLING_FRAGMENT, (run) => (lowerSecret.includes(run.toLowerCase()) ? MASK : run));
}
