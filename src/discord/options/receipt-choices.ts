import type { APIApplicationCommandOptionChoice } from 'discord.js';
import { formatHundredths } from '../../points/amount.ts';
import type { Award } from '../../points/award.ts';
import { toLocale } from '../../texts/numbers.ts';
import { toFieldName, toReason } from '../embeds/stored-words.ts';
import { toPlainLine } from '../embeds/text.ts';

const SIGNS = { increase: '+', decrease: '−', overwrite: '=' } as const;
/** Longest name of a choice. Source: Discord, interactions/application-commands, "Application Command Option Choice". */
const MAX_NAME = 100;
/** Leaves room for the rest. */
const MAX_MEMBER_NAME = 24;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * One line of `/points undo`'s suggestions: what it was, whose and when, since a receipt alone tells nobody anything.
 *
 * @param memberName - as Discord shows it; undefined where it is not known
 */
export function toReceiptChoice(
  award: Award,
  memberName: string | undefined,
  locale: string,
  now: number,
): APIApplicationCommandOptionChoice {
  const { receipt, action, hundredths, createdAt } = award;
  const change = `${SIGNS[action]}${formatHundredths(hundredths, locale)} ${toFieldName(award.fieldName, locale)}`;
  const whose = memberName === undefined ? undefined : toPlainLine(memberName, MAX_MEMBER_NAME);
  const age = toAge(Math.max(0, now - createdAt), locale);
  const parts = [receipt, change, whose, age, toReason(award, locale)].filter((part) => part !== undefined);
  return { name: toPlainLine(parts.join(' · '), MAX_NAME), value: receipt };
}

function toAge(ageMs: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(toLocale(locale), { style: 'short', numeric: 'auto' });
  if (ageMs < HOUR_MS) return format.format(-Math.floor(ageMs / MINUTE_MS), 'minute');
  if (ageMs < DAY_MS) return format.format(-Math.floor(ageMs / HOUR_MS), 'hour');
  return format.format(-Math.floor(ageMs / DAY_MS), 'day');
}
