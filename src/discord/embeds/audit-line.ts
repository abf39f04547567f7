import type { AuditEntry } from '../../audit/entry.ts';
import { type AuditStyle, describeActor, describeDeed, describeValues, isReading } from '../../audit/words.ts';
import { maskAccount } from '../../links/mask.ts';
import { formatHundredths } from '../../points/amount.ts';
import { toMention } from '../../points/person.ts';
import { toTexts } from '../../texts/texts.ts';
import { toInertText } from './text.ts';

const MAX_TEXT = 100;

/** A custom emoji is shown as itself; the rest of a rule's name is plain. */
const RULE = /^#\d+ <a?:\w+:\d+>$/;

/** As messages show things. The log channel may be anybody's to read: of an account only its end is shown. */
function createStyle(locale: string): AuditStyle {
  return {
    texts: toTexts(locale),
    user: (userId) => toMention(userId, locale),
    channel: (channelId) => `<#${channelId}>`,
    role: (roleId) => `<@&${roleId}>`,
    amount: (hundredths) => formatHundredths(hundredths, locale),
    account: (accountId) => toInertText(maskAccount({ accountId, label: undefined }), MAX_TEXT),
    text: (text) => (RULE.test(text) ? text : toInertText(text, MAX_TEXT)),
  };
}

/** A deed as one line of Markdown. Its mentions do not ping; nothing in it breaks the line. */
export function toAuditLine(entry: AuditEntry, locale: string): string {
  const style = createStyle(locale);
  const symbol = isReading(entry.action) ? '📊' : '✅';
  const who = style.texts.say('line.by', { actor: describeActor(entry.actorId, style) });
  return [`${symbol} ${describeDeed(entry, style)}`, who, describeValues(entry, style)].filter(Boolean).join(' · ');
}
