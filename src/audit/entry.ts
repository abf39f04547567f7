/**
 * Deeds as they are kept: who changed settings, keys, rules, links, badges or fields, who decided, who took personal data
 * out, and when. An entry holds ids and settings, never a secret, a name or an e-mail address.
 */

export type AuditAction =
  | 'settings'
  | 'key'
  | 'rule-added'
  | 'rule-changed'
  | 'rule-removed'
  | 'reward-added'
  | 'reward-changed'
  | 'reward-removed'
  | 'link-set'
  | 'link-removed'
  /** Members end their own links. */
  | 'link-ended'
  | 'request-approved'
  | 'request-denied'
  | 'import-confirmed'
  | 'links-exported'
  | 'member-shown'
  | 'member-erased'
  | 'award-decided'
  | 'copy-decided'
  | 'undo-confirmed'
  | 'bulk-confirmed'
  | 'badge-awarded'
  | 'badge-removed'
  | 'field-created'
  | 'field-renamed'
  | 'field-deleted'
  /** Kept when whoever gave it is erased: until then the award itself says so. */
  | 'award-given'
  | 'ledger-restored';

/** Settings by their names in the code; null: none. */
export type AuditValues = Readonly<Record<string, string | number | boolean | null>>;

/** Who did it, where that is nobody of Discord. */
export const SYSTEM = 'system';
export const IDENTITY_FIELD = 'identity-field';

/** A deed, before it is kept. */
export interface Deed {
  readonly guildId: string;
  /** A Discord user, `SYSTEM` or `IDENTITY_FIELD`. */
  readonly actorId: string;
  readonly action: AuditAction;
  /** Whom it is about. */
  readonly memberId?: string | undefined;
  /** What it is about, in a word: a receipt, a rule, a badge. */
  readonly object?: string | undefined;
  readonly before?: AuditValues | undefined;
  readonly after?: AuditValues | undefined;
  /** The log channel does not tell it: another line does. */
  readonly isQuiet?: boolean | undefined;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface AuditEntry extends Deed {
  readonly id: number;
}

/** Values of which some may be absent, as settings are passed around. */
type Settings = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What of `after` is another value than before; undefined: nothing. What is absent in `after` stays as it was. */
export function findDifference(
  before: Settings,
  after: Settings,
): { readonly before: AuditValues; readonly after: AuditValues } | undefined {
  const keys = Object.keys(after).filter((key) => (before[key] ?? null) !== (after[key] ?? null));
  if (keys.length === 0) return undefined;
  const pick = (values: Settings) => Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
  return { before: pick(before), after: pick(after) };
}

/** The values that are there. */
export function toValues(settings: Settings): AuditValues {
  return Object.fromEntries(Object.entries(settings).flatMap(([key, value]) => (value == null ? [] : [[key, value]])));
}
