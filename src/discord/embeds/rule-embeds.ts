/** Rules about reactions, as those who run the server see them. */
import { type APIApplicationCommandOptionChoice, ButtonStyle } from 'discord.js';
import { formatHundredths } from '../../points/amount.ts';
import { type GoneOfRule, isPaused } from '../../reactions/gone.ts';
import type { ShownRule } from '../../services/rules.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { type Button, type Listing, renderList, toButtons } from './message.ts';
import { toInertText, toPlainLine } from './text.ts';

const MAX_FIELD_NAME = 60;
/** Each may be long, and a page is cut at Discord's limit. */
const PAGE_SIZE = 5;
const MAX_BESIDES = 5;

/** A rule's award: `⭐ **+5** Loyalty Points`. */
export function describeGift({ rule, field, isUnconnected }: ShownRule, locale: string): string {
  const gift = `${rule.emojiText} **+${formatHundredths(rule.hundredths, locale)}**`;
  return isUnconnected === true ? gift : `${gift} ${describeField(field)}`;
}

function describeField(field: ShownRule['field']): string {
  return field === undefined
    ? '(⛔ no field: give it one with `/rules edit`, or choose a default with `/fields default`)'
    : toInertText(field.name, MAX_FIELD_NAME);
}

/** A rule's conditions, each with the option that sets it. */
export function describeConditions({ rule }: ShownRule): string[] {
  const { giverRoleId, receiverRoleId, denyRoleId, channelId, accountAgeDays, memberAgeDays } = rule;
  const limits = [
    [rule.perGiver, 'a day from one member'],
    [rule.perReceiver, 'a day to one member'],
    [rule.perPair, 'a day from one member to one other'],
    [rule.perMessage, 'for one message'],
  ] as const;
  return [
    ...(channelId === undefined ? [] : [`in <#${channelId}>`]),
    ...(giverRoleId === undefined ? [] : [`given by <@&${giverRoleId}>`]),
    ...(receiverRoleId === undefined ? [] : [`received by <@&${receiverRoleId}>`]),
    ...(denyRoleId === undefined ? [] : [`not from or to <@&${denyRoleId}>`]),
    ...limits.flatMap(([limit, words]) => (limit === undefined ? [] : [`at most ${limit} ${words}`])),
    `messages up to ${describeDays(rule.maxAgeDays)} old`,
    ...(accountAgeDays === undefined ? [] : [`accounts from ${describeDays(accountAgeDays)} on`]),
    ...(memberAgeDays === undefined ? [] : [`members for ${describeDays(memberAgeDays)} at least`]),
    rule.onRemove === 'revoke' ? 'taken back when the reaction is removed' : 'kept when the reaction is removed',
  ];
}

function describeDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

function describeState({ rule, gone = [], isUnconnected }: ShownRule): string {
  if (rule.removedAt !== undefined) return '⛔ removed';
  if (rule.enabled && isUnconnected === true) return '⛔ gives nothing: no community is chosen';
  if (rule.enabled && isPaused(gone)) return '⛔ paused';
  return rule.enabled ? '✅ on' : '⛔ off';
}

function describeRule(shown: ShownRule, locale: string): string {
  const lines = [
    `**#${shown.rule.id}** ${describeGift(shown, locale)} · ${describeState(shown)}`,
    describeConditions(shown).join(' · '),
    ...describeGone(shown),
    ...describeBesides(shown),
  ];
  return lines.join('\n');
}

/** Nobody means two rules to pay for one reaction without knowing it. */
function describeBesides({ besides = [] }: ShownRule): string[] {
  if (besides.length === 0) return [];
  const named = besides.slice(0, MAX_BESIDES).map((id) => `**#${id}**`);
  const more = besides.length > named.length ? ` and ${besides.length - named.length} more` : '';
  return [`⚠️ Same emoji as ${named.join(', ')}${more}: one reaction can give the points of each.`];
}

/** The channels, roles and the like that are gone, and how to go on. */
function describeGone({ rule, gone = [] }: ShownRule): string[] {
  if (rule.removedAt !== undefined) return [];
  const places = gone.filter(({ option }) => option !== 'emoji');
  return [
    ...describeGonePlaces(rule.id, places),
    ...(places.length < gone.length ? describeForeignEmoji(rule.id) : []),
  ];
}

function describeGonePlaces(ruleId: number, gone: readonly GoneOfRule[]): string[] {
  const [first] = gone;
  if (first === undefined) return [];
  const named = gone.map(({ option }) => `\`${option}\``).join(', ');
  const what = isPaused(gone) ? 'it is paused' : 'it gives to nobody';
  return [`⛔ Gone: ${named}, so ${what}.`, `-# ${describeRepair(ruleId, first)}`];
}

function describeForeignEmoji(ruleId: number): string[] {
  return [
    '⚠️ Its emoji is gone, or is another server’s: few can react with it, or nobody.',
    `-# Choose another: \`/rules edit rule:${ruleId} emoji:…\`. No rule: \`/rules remove rule:${ruleId}\`.`,
  ];
}

function describeRepair(ruleId: number, { option }: GoneOfRule): string {
  const edit = `/rules edit rule:${ruleId}`;
  return `Choose another: \`${edit} ${option}:…\`. None: \`${edit} clear:${option}\`.`;
}

/** One rule, with a way to switch it. */
export function renderRule(shown: ShownRule, locale: string, title = '📊 Rule'): MessagePayload {
  const { id, enabled, removedAt } = shown.rule;
  const lines = [
    describeRule(shown, locale),
    ...(removedAt === undefined ? ['', `To change it: \`/rules edit rule:${id} …\``] : []),
  ];
  const toggle: Button = enabled
    ? { label: 'Switch off', customId: toCustomId('rules:switch', id, 'off'), style: ButtonStyle.Danger }
    : { label: 'Switch on', customId: toCustomId('rules:switch', id, 'on'), style: ButtonStyle.Success };
  return renderList({
    title,
    description: lines.join('\n'),
    ...toTone(title),
    components: removedAt === undefined ? [toButtons([toggle])] : [],
  });
}

function toTone(title: string): Pick<Listing, 'tone'> {
  return title.startsWith('✅') ? { tone: 'success' } : {};
}

/** A rule that was removed just now. */
export function renderRemovedRule(shown: ShownRule, locale: string): MessagePayload {
  const lines = [
    `${describeGift(shown, locale)} gives nothing any more.`,
    'What it gave stays, also when those reactions are removed.',
  ];
  return renderList({ title: '✅ Rule removed', description: lines.join('\n'), tone: 'success' });
}

/** All rules, a page at a time. */
export function renderRules(rules: readonly ShownRule[], page: number, locale: string): MessagePayload {
  const pages = Math.max(1, Math.ceil(rules.length / PAGE_SIZE));
  const shown = Math.min(Math.max(1, Number.isSafeInteger(page) ? page : 1), pages);
  const lines = rules.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE).map((rule) => describeRule(rule, locale));
  if (lines.length === 0) lines.push('No reaction gives points yet. Make a rule with `/rules add emoji:⭐ amount:5`.');
  const buttons = [
    { label: 'Earlier', customId: toCustomId('rules:page', shown - 1), disabled: shown <= 1 },
    { label: 'Later', customId: toCustomId('rules:page', shown + 1), disabled: shown >= pages },
  ];
  return renderList({
    title: '📊 Rules',
    description: lines.join('\n\n'),
    ...(pages > 1 && { footer: `Page ${shown} of ${pages}`, components: [toButtons(buttons)] }),
  });
}

/** A rule in the list while somebody types; without markup, which is not shown there. */
export function toRuleChoice({ rule, field }: ShownRule, locale: string): APIApplicationCommandOptionChoice {
  const emoji = rule.emojiText.replace(/^<a?(:\w+:)\d+>$/, '$1');
  const name = field === undefined ? '' : ` ${toPlainLine(field.name, MAX_FIELD_NAME)}`;
  const state = rule.enabled ? '' : ' (off)';
  return {
    name: `#${rule.id} ${emoji} +${formatHundredths(rule.hundredths, locale)}${name}${state}`,
    value: String(rule.id),
  };
}
