/** Deeds in words: one line each, for the log channel, `/setup` and a terminal, which differ in how they name things. */
import { isLanguage } from '../texts/find-language.ts';
import { LANGUAGES } from '../texts/languages.ts';
import type { TextKey } from '../texts/text.ts';
import { isTextKey, type Texts } from '../texts/texts.ts';
import { type AuditAction, type AuditEntry, type AuditValues, IDENTITY_FIELD, SYSTEM } from './entry.ts';

/** How a place writes what it is given. Nothing that comes out of these may break the line. */
export interface AuditStyle {
  /** The language. */
  readonly texts: Pick<Texts, 'say'>;
  user(userId: string): string;
  channel(channelId: string): string;
  role(roleId: string): string;
  /** Integer hundredths. */
  amount(hundredths: number): string;
  /** The id of a Returning.AI account. */
  account(accountId: string): string;
  text(text: string): string;
}

type Kind = Exclude<keyof AuditStyle, 'texts'>;

/** What a value names. Without a line here it is text. */
const KINDS: Readonly<Record<string, Kind>> = {
  logChannelId: 'channel',
  staffChannelId: 'channel',
  staffRoleId: 'role',
  perAward: 'amount',
  perModeratorHour: 'amount',
  hundredths: 'amount',
  total: 'amount',
  margin: 'amount',
  giverRoleId: 'role',
  receiverRoleId: 'role',
  denyRoleId: 'role',
  roleId: 'role',
  channelId: 'channel',
  account: 'account',
};

/** Whether somebody only looked: nothing was changed by it. */
export function isReading(action: AuditAction): boolean {
  return action === 'links-exported' || action === 'member-shown';
}

/** What was done, without who did it and what it changed. */
export function describeDeed({ action, memberId, object }: AuditEntry, style: AuditStyle): string {
  const parts = [
    object === undefined ? undefined : style.text(object),
    memberId === undefined ? undefined : style.user(memberId),
  ];
  const what = parts.filter((part) => part !== undefined).join(' ');
  return style.texts.say(`audit.deed.${action}`, { what }).trimEnd();
}

/** Who did it, to follow "by". */
export function describeActor(actorId: string, style: AuditStyle): string {
  if (actorId === SYSTEM) return style.texts.say('audit.actor.system');
  return actorId === IDENTITY_FIELD ? style.texts.say('audit.actor.identity-field') : style.user(actorId);
}

/** What it changed, from what to what; empty where that says nothing. */
export function describeValues({ before = {}, after = {} }: AuditEntry, style: AuditStyle): string {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.map((key) => describeValue(key, before[key], after[key], style)).join(', ');
}

type Value = AuditValues[string] | undefined;

function describeValue(key: string, before: Value, after: Value, style: AuditStyle): string {
  const sides = [before, after].filter((value) => value !== undefined);
  const value = sides.map((side) => toText(key, side, style)).join(' → ');
  const label = `audit.value.${key}` as const;
  return isOf('audit.value', label) ? style.texts.say(label, { value }) : `${key} ${value}`;
}

function toText(key: string, value: AuditValues[string], style: AuditStyle): string {
  const { say } = style.texts;
  if (value === null) return say('audit.none');
  if (typeof value === 'boolean') return say(value ? 'audit.on' : 'audit.off');
  if (key === 'powers')
    return String(value)
      .split(' ')
      .map((power) => toPower(power, style))
      .join(', ');
  // By their own names, as the choices of `/setup language` are.
  if (key === 'language' && typeof value === 'string' && isLanguage(value)) return LANGUAGES[value].name;
  const kind = KINDS[key] ?? 'text';
  if (kind === 'amount') return style.amount(Number(value));
  const word = `audit.word.${key}.${value}` as const;
  return style[kind](isOf('audit.word', word) ? say(word) : String(value));
}

function toPower(power: string, style: AuditStyle): string {
  const permission = `permission.${power}` as const;
  return isOf('permission', permission) ? style.texts.say(permission) : style.text(power);
}

/** A ledger that another version wrote may hold values and words that are unknown here. */
function isOf<Place extends string>(
  _: Place,
  key: `${Place}.${string}`,
): key is Extract<TextKey, `${Place}.${string}`> {
  return isTextKey(key);
}
