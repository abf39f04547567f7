/** Longest API text that is shown or logged. */
const MAX_TEXT_LENGTH = 200;
/** Nothing behind this is looked at. */
const MAX_RAW_LENGTH = 4_096;
/** Runs shorter than this say too little about a secret to be worth hiding, and are ordinary words too often. */
const TELLING_FRAGMENT = /[a-z0-9]{8,}/gi;
export const MASK = '***';

/**
 * Makes a text that a server sent fit to log and to show: one line, at most 200 characters, no invisible or control
 * characters, and the secrets masked.
 *
 * @param text - what the server said
 * @param secrets - the API key that the request carried, and any password
 * @returns the safe text, or `undefined` when nothing readable is left, or a secret is spelled in it in another way
 */
export function toSafeText(text: string, ...secrets: readonly string[]): string | undefined {
  const oneLine = text
    .slice(0, MAX_RAW_LENGTH)
    .toWellFormed()
    // Removed, not replaced by a space: an invisible character must not hide a secret from the masking below.
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  // Masked before it is cut, so that the cut cannot leave half a secret behind.
  const masked = maskSecrets(oneLine, secrets);
  if (masked === undefined || masked === '') return undefined;
  return cut(masked, MAX_TEXT_LENGTH);
}

/** Shortens a text to so many characters, the last of them an ellipsis. */
export function cut(text: string, maxLength: number): string {
  const characters = Array.from(text);
  return characters.length <= maxLength ? text : `${characters.slice(0, maxLength - 1).join('')}…`;
}

/**
 * Masks secrets as they are, in part, or percent-encoded.
 *
 * @returns `undefined` when one is still in there, in a spelling that has to be undone first
 */
export function maskSecrets(text: string, secrets: readonly string[]): string | undefined {
  const mask = (unmasked: string) => secrets.filter((secret) => secret !== '').reduce(maskSecret, unmasked);
  // Before and after decoding: an escape in front of a secret, or one that is part of it, would be taken with it.
  const masked = mask(decodeNeedless(mask(text)));
  const needles = secrets.flatMap(listSpellings);
  return listReadings(masked).some((reading) => needles.some((needle) => reading.includes(needle)))
    ? undefined
    : masked;
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

/** Undoes percent-encoding where none is needed: it would only hide a secret, spelled letter by letter. */
function decodeNeedless(text: string): string {
  return untilStable(text, (encoded) =>
    encoded.replace(/%(?:25)*(2[5de]|3\d|[46][1-9a-f]|[57][\da]|5f|7e)/gi, (_, hex: string) => toCharacter(hex, 16)),
  );
}

/** So many characters of a secret in a row give it away, and are there by chance never. */
const TELLING_LENGTH = 12;
/** A secret with fewer letters and digits is masked as it is; anything might spell it by chance. */
const SHORTEST_SPELLED = 8;

/** Pieces of a secret, as it is and in base64 and hexadecimal, squeezed. One of them gives it away. */
function listSpellings(secret: string): string[] {
  const bytes = Buffer.from(secret);
  // What is in front of it in the same base64 shifts it; the first and last digits depend on what is beside it.
  const shifted = ['', '.', '..'].map((before) =>
    Buffer.from(before + secret)
      .toString('base64')
      .slice(before === '' ? 0 : 4, -4),
  );
  const spellings = [secret, ...shifted, bytes.toString('hex')];
  if (/^(?:[\da-f]{2})+$/i.test(secret)) spellings.push(Buffer.from(secret, 'hex').toString('base64'));
  return spellings.map(squeeze).flatMap(listPieces);
}

function listPieces(spelling: string): string[] {
  if (spelling.length < SHORTEST_SPELLED) return [];
  const count = Math.max(1, spelling.length - TELLING_LENGTH + 1);
  return Array.from({ length: count }, (_, start) => spelling.slice(start, start + TELLING_LENGTH));
}

/** A text as it stands and with every escape in it undone, squeezed. */
function listReadings(text: string): string[] {
  return [text, untilStable(text, undoEscapes)].map(squeeze);
}

/** Letters and digits alone, in their plainest form. */
function squeeze(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]+/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '');
}

function undoEscapes(text: string): string {
  return text
    .replace(/%(?:25)*([\da-f]{2})/gi, (_, hex: string) => toCharacter(hex, 16))
    .replace(/&(?:amp;)+/gi, '&')
    .replace(/&#0*(\d{2,3});?/g, (_, decimal: string) => toCharacter(decimal, 10))
    .replace(/&#x0*([\da-f]{2});?/gi, (_, hex: string) => toCharacter(hex, 16))
    .replace(/\\+(?:u00|u\{0*|x)([\da-f]{2})\}?/gi, (_, hex: string) => toCharacter(hex, 16));
}

function toCharacter(digits: string, base: number): string {
  return String.fromCharCode(Number.parseInt(digits, base));
}

/** Every change makes a text shorter, so it ends. */
function untilStable(text: string, change: (text: string) => string): string {
  for (let current = text; ; ) {
    const next = change(current);
    if (next === current) return current;
    current = next;
  }
}
