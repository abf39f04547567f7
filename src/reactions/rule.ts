/** A rule: which reaction gives the author of a message how many points, and under which conditions. */
import { UserError } from '../errors.ts';
import { text } from '../texts/text.ts';

/** What becomes of the points when the reaction goes. */
export type OnRemove = 'revoke' | 'keep';

/** Everything about a rule that people choose. What is undefined asks for nothing. */
export interface RuleSettings {
  /** Integer hundredths, more than 0. */
  readonly hundredths: number;
  /** Undefined: the guild's default field at the time of the award. */
  readonly fieldId: string | undefined;
  readonly giverRoleId: string | undefined;
  readonly receiverRoleId: string | undefined;
  /** Who has it neither gives nor receives. */
  readonly denyRoleId: string | undefined;
  /** A channel, or a category or forum that stands for all in it. */
  readonly channelId: string | undefined;
  /** Awards a day by one giver. */
  readonly perGiver: number | undefined;
  /** Awards a day to one receiver. */
  readonly perReceiver: number | undefined;
  /** Awards a day from one giver to one receiver. */
  readonly perPair: number | undefined;
  /** Awards for one message in all. */
  readonly perMessage: number | undefined;
  /** Oldest message, in days. */
  readonly maxAgeDays: number;
  /** Age of the giver's Discord account, in days. */
  readonly accountAgeDays: number | undefined;
  /** How long the giver has been in the guild, in days. */
  readonly memberAgeDays: number | undefined;
  readonly onRemove: OnRemove;
  readonly enabled: boolean;
}

export interface ReactionRule extends RuleSettings {
  readonly id: number;
  readonly guildId: string;
  /** See `Emoji`. It is what the rule is about: another emoji is another rule. */
  readonly emojiKey: string;
  readonly emojiText: string;
  /** When it was made or last switched on: what was posted earlier is not caught up on. */
  readonly enabledAt: number;
  readonly createdBy: string;
  readonly createdAt: number;
  /** Removed rules decide nothing any more; they are kept to explain what they decided. */
  readonly removedAt: number | undefined;
}

/** A change to a rule; what is absent stays. */
export type RuleChange = Partial<RuleSettings>;

export const DEFAULT_SETTINGS: Omit<RuleSettings, 'hundredths'> = {
  fieldId: undefined,
  giverRoleId: undefined,
  receiverRoleId: undefined,
  denyRoleId: undefined,
  channelId: undefined,
  perGiver: undefined,
  perReceiver: undefined,
  perPair: undefined,
  perMessage: undefined,
  maxAgeDays: 7,
  accountAgeDays: undefined,
  memberAgeDays: undefined,
  onRemove: 'revoke',
  enabled: true,
};

/** Largest of the limits on awards; 0 takes the limit away. */
export const MAX_LIMIT = 100_000;
/** Longest `max-age`: what was decided is remembered for as long. */
export const MAX_MESSAGE_AGE_DAYS = 365;
/** Longest age that can be asked of an account or a member. */
export const MAX_PERSON_AGE_DAYS = 3_650;

/**
 * Reads a whole number out of an option.
 *
 * @param value - as Discord delivered it; a hostile client may send anything
 * @param option - its name, for the words
 * @throws {@link UserError} BAD_NUMBER
 */
export function parseWholeNumber(value: unknown, option: string, minimum: number, maximum: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum) return value;
  throw new UserError('BAD_NUMBER', text('refusal.rule.bad-number', { option, minimum, maximum }));
}

/**
 * Reads what becomes of the points when a reaction goes.
 *
 * @throws {@link UserError} BAD_ON_REMOVE
 */
export function parseOnRemove(value: unknown): OnRemove {
  if (value === 'revoke' || value === 'keep') return value;
  throw new UserError('BAD_ON_REMOVE', text('refusal.rule.bad-on-remove'));
}
