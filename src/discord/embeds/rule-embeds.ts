/** Rules about reactions, as those who run the server see them. */
import { type APIApplicationCommandOptionChoice, ButtonStyle } from 'discord.js';
import { formatHundredths, toValue } from '../../points/amount.ts';
import { type GoneOfRule, isPaused } from '../../reactions/gone.ts';
import type { ShownRule } from '../../services/rules.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { type Button, renderList, toButtons } from './message.ts';
import { toFieldName } from './stored-words.ts';
import { cutText, toInertText, toPlainLine } from './text.ts';

const MAX_FIELD_NAME = 60;
/** Each may be long, and a page is cut at Discord's limit. */
const PAGE_SIZE = 5;
const MAX_BESIDES = 5;
/** Source: Discord, interactions/application-commands, "Application Command Option Choice". */
const MAX_CHOICE = 100;

/** A rule's award: `⭐ **+5** Loyalty Points`. */
export function describeGift({ rule, field, isUnconnected }: ShownRule, locale: string): string {
  const { say } = toTexts(locale);
  const gift = { emoji: rule.emojiText, amount: toValue(rule.hundredths) };
  if (isUnconnected === true) return say('rule.gift-unconnected', gift);
  const name =
    field === undefined ? say('rule.no-field') : toInertText(toFieldName(field.name, locale), MAX_FIELD_NAME);
  return say('rule.gift', { ...gift, field: name });
}

/** A rule's conditions, each with the option that sets it. */
export function describeConditions({ rule }: ShownRule, locale: string): string[] {
  const { say } = toTexts(locale);
  const { giverRoleId, receiverRoleId, denyRoleId, channelId, accountAgeDays, memberAgeDays } = rule;
  const roles = [
    [giverRoleId, 'rule.giver-role'],
    [receiverRoleId, 'rule.receiver-role'],
    [denyRoleId, 'rule.deny-role'],
  ] as const;
  const limits = [
    [rule.perGiver, 'rule.per-giver'],
    [rule.perReceiver, 'rule.per-receiver'],
    [rule.perPair, 'rule.per-pair'],
    [rule.perMessage, 'rule.per-message'],
  ] as const;
  return [
    ...(channelId === undefined ? [] : [say('rule.channel', { channel: `<#${channelId}>` })]),
    ...roles.flatMap(([roleId, key]) => (roleId === undefined ? [] : [say(key, { role: `<@&${roleId}>` })])),
    ...limits.flatMap(([limit, key]) => (limit === undefined ? [] : [say(key, { limit })])),
    say('rule.max-age', { days: rule.maxAgeDays }),
    ...(accountAgeDays === undefined ? [] : [say('rule.account-age', { days: accountAgeDays })]),
    ...(memberAgeDays === undefined ? [] : [say('rule.member-age', { days: memberAgeDays })]),
    say(`rule.on-remove.${rule.onRemove}`),
  ];
}

function chooseState({ rule, gone = [], isUnconnected }: ShownRule) {
  if (rule.removedAt !== undefined) return 'removed';
  if (rule.enabled && isUnconnected === true) return 'unconnected';
  if (rule.enabled && isPaused(gone)) return 'paused';
  return rule.enabled ? 'on' : 'off';
}

function describeRule(shown: ShownRule, locale: string): string {
  const { say } = toTexts(locale);
  const [gift, state] = [describeGift(shown, locale), say(`rule.state.${chooseState(shown)}`)];
  const lines = [
    say('rule.line', { rule: String(shown.rule.id), gift, state }),
    describeConditions(shown, locale).join(' · '),
    ...describeGone(shown, locale),
    ...describeBesides(shown, locale),
  ];
  return lines.join('\n');
}

/** Nobody means two rules to pay for one reaction without knowing it. */
function describeBesides({ besides = [] }: ShownRule, locale: string): string[] {
  const { say } = toTexts(locale);
  if (besides.length === 0) return [];
  const named = besides.slice(0, MAX_BESIDES).map((id) => `**#${id}**`);
  const rules = named.join(', ');
  const more = besides.length - named.length;
  return [more > 0 ? say('rule.besides-more', { rules, more }) : say('rule.besides', { rules })];
}

/** The channels, roles and the like that are gone, and how to go on. */
function describeGone({ rule, gone = [] }: ShownRule, locale: string): string[] {
  if (rule.removedAt !== undefined) return [];
  const places = gone.flatMap(({ option }) => (option === 'emoji' ? [] : [option]));
  return [
    ...describeGonePlaces(places, isPaused(gone), { ruleId: rule.id, locale }),
    ...(places.length < gone.length ? describeForeignEmoji(rule.id, locale) : []),
  ];
}

type Place = Exclude<GoneOfRule['option'], 'emoji'>;

function describeGonePlaces(
  gone: readonly Place[],
  isAtRest: boolean,
  { ruleId, locale }: { readonly ruleId: number; readonly locale: string },
): string[] {
  const { say } = toTexts(locale);
  const [first] = gone;
  if (first === undefined) return [];
  const toName = (option: Place) => say(`rule.option.${option}`);
  const options = gone.map((option) => `\`${toName(option)}\``).join(', ');
  return [
    say(isAtRest ? 'rule.gone.paused' : 'rule.gone.nobody', { options }),
    say('rule.gone.repair', { rule: String(ruleId), option: toName(first) }),
  ];
}

function describeForeignEmoji(ruleId: number, locale: string): string[] {
  const { say } = toTexts(locale);
  return [say('rule.gone.emoji'), say('rule.gone.emoji-repair', { rule: String(ruleId) })];
}

/** One rule, with a way to switch it. */
export function renderRule(
  shown: ShownRule,
  locale: string,
  event: 'shown' | 'added' | 'changed' = 'shown',
): MessagePayload {
  const { say } = toTexts(locale);
  const { id, enabled, removedAt } = shown.rule;
  const lines = [
    describeRule(shown, locale),
    ...(removedAt === undefined ? ['', say('rule.to-change', { rule: String(id) })] : []),
  ];
  const toggle: Button = enabled
    ? { label: say('rule.button.off'), customId: toCustomId('rules:switch', id, 'off'), style: ButtonStyle.Danger }
    : { label: say('rule.button.on'), customId: toCustomId('rules:switch', id, 'on'), style: ButtonStyle.Success };
  return renderList({
    title: say(`rule.title.${event}`),
    description: lines.join('\n'),
    tone: event === 'shown' ? 'list' : 'success',
    components: removedAt === undefined ? [toButtons([toggle])] : [],
  });
}

/** A rule that was removed just now. */
export function renderRemovedRule(shown: ShownRule, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const lines = [say('rule.gives-nothing', { gift: describeGift(shown, locale) }), say('rule.gave-stays')];
  return renderList({ title: say('rule.title.removed'), description: lines.join('\n'), tone: 'success' });
}

/** All rules, a page at a time. */
export function renderRules(rules: readonly ShownRule[], page: number, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const pages = Math.max(1, Math.ceil(rules.length / PAGE_SIZE));
  const shown = Math.min(Math.max(1, Number.isSafeInteger(page) ? page : 1), pages);
  const lines = rules.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE).map((rule) => describeRule(rule, locale));
  if (lines.length === 0) lines.push(say('rule.none'));
  const buttons = [
    { label: say('rules.button.earlier'), customId: toCustomId('rules:page', shown - 1), disabled: shown <= 1 },
    { label: say('rules.button.later'), customId: toCustomId('rules:page', shown + 1), disabled: shown >= pages },
  ];
  return renderList({
    title: say('rule.title.list'),
    description: lines.join('\n\n'),
    ...(pages > 1 && { footer: say('rules.page', { page: shown, pages }), components: [toButtons(buttons)] }),
  });
}

/** A rule in the list while somebody types; without markup, which is not shown there. */
export function toRuleChoice({ rule, field }: ShownRule, locale: string): APIApplicationCommandOptionChoice {
  const emoji = rule.emojiText.replace(/^<a?(:\w+:)\d+>$/, '$1');
  const name = field === undefined ? '' : ` ${toPlainLine(toFieldName(field.name, locale), MAX_FIELD_NAME)}`;
  const shown = `#${rule.id} ${emoji} +${formatHundredths(rule.hundredths, locale)}${name}`;
  const toName = (words: string) => (rule.enabled ? words : toTexts(locale).say('rule.choice-off', { rule: words }));
  return { name: toName(cutText(shown, MAX_CHOICE - toName('').length)), value: String(rule.id) };
}
