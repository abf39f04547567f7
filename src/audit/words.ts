/** Deeds in words: one line each, for the log channel, `/setup` and a terminal, which differ in how they name things. */
import { type AuditAction, type AuditEntry, type AuditValues, IDENTITY_FIELD, SYSTEM } from './entry.ts';

/** How a place writes what it is given. Nothing that comes out of these may break the line. */
export interface AuditStyle {
  user(userId: string): string;
  channel(channelId: string): string;
  role(roleId: string): string;
  /** Integer hundredths. */
  amount(hundredths: number): string;
  /** The id of a Returning.AI account. */
  account(accountId: string): string;
  text(text: string): string;
}

type Kind = keyof AuditStyle;

const HEADINGS: Readonly<Record<AuditAction, string>> = {
  settings: 'settings changed',
  key: 'API key',
  'rule-added': 'rule added:',
  'rule-changed': 'rule changed:',
  'rule-removed': 'rule removed:',
  'link-set': 'linked:',
  'link-removed': 'link removed:',
  'link-ended': 'own link ended:',
  'request-approved': 'link request approved:',
  'request-denied': 'link request denied:',
  'import-confirmed': 'import of links confirmed',
  'links-exported': 'all links exported',
  'member-shown': 'looked at what is stored about',
  'member-erased': 'erased:',
  'award-decided': 'decided about',
  'copy-decided': 'decided about a second copy of',
  'undo-confirmed': 'undo of many confirmed:',
  'badge-awarded': 'badge awarded:',
  'badge-removed': 'badge removed:',
  'field-created': 'field created:',
  'field-renamed': 'field renamed:',
  'field-deleted': 'field deleted:',
  'award-given': 'gave, took or undid points:',
  'ledger-restored': 'restored from a backup; what happened since that was made is not in it',
};

/** What a value is called where people choose it, and what it names. Without a line here it is text. */
const LABELS: Readonly<Record<string, readonly [label: string, kind: Kind]>> = {
  communityId: ['community', 'text'],
  defaultFieldId: ['default field', 'text'],
  identityFieldId: ['identity-field', 'text'],
  logChannelId: ['log-channel', 'channel'],
  staffChannelId: ['staff-channel', 'channel'],
  staffRoleId: ['staff-role', 'role'],
  perAward: ['award-limit', 'amount'],
  perModeratorHour: ['hourly-limit', 'amount'],
  hundredths: ['amount', 'amount'],
  fieldId: ['field', 'text'],
  giverRoleId: ['giver-role', 'role'],
  receiverRoleId: ['receiver-role', 'role'],
  denyRoleId: ['deny-role', 'role'],
  channelId: ['channel', 'channel'],
  perGiver: ['per-giver', 'text'],
  perReceiver: ['per-receiver', 'text'],
  perPair: ['per-pair', 'text'],
  perMessage: ['per-message', 'text'],
  maxAgeDays: ['max-age', 'text'],
  accountAgeDays: ['account-age', 'text'],
  memberAgeDays: ['member-age', 'text'],
  onRemove: ['on-remove', 'text'],
  account: ['account', 'account'],
};

/** Whether somebody only looked: nothing was changed by it. */
export function isReading(action: AuditAction): boolean {
  return action === 'links-exported' || action === 'member-shown';
}

/** What was done, without who did it and what it changed. */
export function describeDeed({ action, memberId, object }: AuditEntry, style: AuditStyle): string {
  const parts = [
    HEADINGS[action],
    object === undefined ? undefined : style.text(object),
    memberId === undefined ? undefined : style.user(memberId),
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** Who did it. */
export function describeActor(actorId: string, style: AuditStyle): string {
  if (actorId === SYSTEM) return 'the operator or the bot itself';
  return actorId === IDENTITY_FIELD ? 'the identity field' : style.user(actorId);
}

/** What it changed, from what to what; empty where that says nothing. */
export function describeValues({ before = {}, after = {} }: AuditEntry, style: AuditStyle): string {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.map((key) => describeValue(key, before[key], after[key], style)).join(', ');
}

type Value = AuditValues[string] | undefined;

function describeValue(key: string, before: Value, after: Value, style: AuditStyle): string {
  const [label, kind] = LABELS[key] ?? [key, 'text' as const];
  const sides = [before, after].filter((value) => value !== undefined);
  return `${label} ${sides.map((value) => toText(value, kind, style)).join(' → ')}`;
}

function toText(value: AuditValues[string], kind: Kind, style: AuditStyle): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return kind === 'amount' ? style.amount(Number(value)) : style[kind](String(value));
}
