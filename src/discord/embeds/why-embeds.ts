/** Why a message's reactions gave points, or gave none: in plain words for everybody, with the setting for who can change it. */
import { toValue } from '../../points/amount.ts';
import type { Award, AwardStatus } from '../../points/award.ts';
import { isFormerMember, isReactor, toPerson } from '../../points/person.ts';
import type { ReactionRule } from '../../reactions/rule.ts';
import type { CheckName } from '../../reactions/verdict.ts';
import type { ExplainedReaction, Explanation } from '../../services/reactions.ts';
import type { ShownRule } from '../../services/rules.ts';
import { sentences, type Text, text } from '../../texts/text.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { describeChange, toHeading } from './award-text.ts';
import { renderList, toButtons } from './message.ts';
import { describeGift } from './rule-embeds.ts';

const MAX_RULES_NAMED = 10;
const MAX_BUTTONS = 3;

/** Options of `/rules` that can stop a reaction. */
type RuleOption =
  | 'giver-role'
  | 'receiver-role'
  | 'deny-role'
  | 'channel'
  | 'per-giver'
  | 'per-receiver'
  | 'per-pair'
  | 'per-message'
  | 'max-age'
  | 'account-age'
  | 'member-age'
  | 'enabled';

/** What could be changed about it. */
type Setting = (rule: ReactionRule) => Text;

function ofRule(
  name: RuleOption,
  toSet: (rule: ReactionRule) => string | number | boolean | undefined,
  key: 'why.setting.of-rule' | 'why.setting.days-of-rule' = 'why.setting.of-rule',
): Setting {
  const option = text(`rule.option.${name}`);
  return (rule) => {
    const [value, number] = [toSet(rule), String(rule.id)];
    return value === undefined
      ? text('why.setting.taken-away', { option, rule: number })
      : text(key, { option, rule: number, value: typeof value === 'boolean' ? toSwitch(value) : String(value) });
  };
}

const toSwitch = (isOn: boolean) => text(isOn ? 'audit.on' : 'audit.off');
const inDays = (name: RuleOption, toSet: (rule: ReactionRule) => number | undefined) =>
  ofRule(name, toSet, 'why.setting.days-of-rule');
const ofId = (begin: string, id: string | undefined) => id && `${begin}${id}>`;

const always: Setting = () => text('why.setting.always');

/** The setting behind each check that can stop a reaction. */
const SETTINGS: Readonly<Record<CheckName, Setting>> = {
  'points-on': () => text('why.setting.enabled'),
  'rule-on': ofRule('enabled', ({ enabled }) => enabled),
  connected: () => text('why.setting.connected'),
  'giver-person': always,
  'message-readable': () => text('why.setting.permissions'),
  'author-person': always,
  'author-wrote': always,
  'not-self': always,
  'author-here': always,
  'max-age': inDays('max-age', (rule) => rule.maxAgeDays),
  channel: ofRule('channel', (rule) => ofId('<#', rule.channelId)),
  'giver-role': ofRule('giver-role', (rule) => ofId('<@&', rule.giverRoleId)),
  'giver-deny': ofRule('deny-role', (rule) => ofId('<@&', rule.denyRoleId)),
  'receiver-role': ofRule('receiver-role', (rule) => ofId('<@&', rule.receiverRoleId)),
  'receiver-deny': ofRule('deny-role', (rule) => ofId('<@&', rule.denyRoleId)),
  'account-age': inDays('account-age', (rule) => rule.accountAgeDays),
  'member-age': inDays('member-age', (rule) => rule.memberAgeDays),
  'per-giver': ofRule('per-giver', (rule) => rule.perGiver),
  'per-receiver': ofRule('per-receiver', (rule) => rule.perReceiver),
  'per-pair': ofRule('per-pair', (rule) => rule.perPair),
  'per-message': ofRule('per-message', (rule) => rule.perMessage),
};

/** How the award of a reaction stands. */
const STATES = {
  recorded: 'pending',
  queued: 'pending',
  sending: 'pending',
  waiting: 'waiting',
  unknown: 'checking',
  review: 'checking',
  settled: 'added',
  cancelled: 'undone',
  refused: 'not-added',
  expired: 'expired',
} as const satisfies Readonly<Record<AwardStatus, string>>;

export interface WhyView {
  readonly guildId: string;
  readonly channelId: string;
  readonly messageId: string;
  readonly locale: string;
  /** Sees and opens settings. */
  readonly canManage: boolean;
}

/** Reactions to a message that a rule was about. */
export function renderWhy({ reactions, page, pages, rules }: Explanation, view: WhyView): MessagePayload {
  const { say } = toTexts(view.locale);
  const link = `https://discord.com/channels/${view.guildId}/${view.channelId}/${view.messageId}`;
  const body =
    reactions.length === 0 ? describeNothing(rules, view.locale) : reactions.map((one) => describe(one, view));
  const buttons = [...listPages(page, pages, view), ...(view.canManage ? listRules(reactions, view) : [])];
  return renderList({
    title: say('why.title'),
    description: [say('why.lead', { link }), '', ...body].join('\n'),
    ...(pages > 1 && { footer: say('rules.page', { page, pages }) }),
    components: [toButtons(buttons)],
  });
}

function listPages(page: number, pages: number, { messageId, locale }: WhyView) {
  const { say } = toTexts(locale);
  const toPageId = (target: number) => toCustomId('why-points:page', messageId, target);
  if (pages === 1) return [];
  return [
    { label: say('rules.button.earlier'), customId: toPageId(page - 1), disabled: page <= 1 },
    { label: say('rules.button.later'), customId: toPageId(page + 1), disabled: page >= pages },
  ];
}

function listRules(shown: readonly ExplainedReaction[], { locale }: WhyView) {
  const { say } = toTexts(locale);
  const ids = [...new Set(shown.map(({ rule }) => rule.id))].slice(0, MAX_BUTTONS);
  return ids.map((id) => ({
    label: say('why.button.rule', { rule: String(id) }),
    customId: toCustomId('rules:open', id),
  }));
}

function describeNothing(rules: readonly ShownRule[], locale: string): string[] {
  const { say, render } = toTexts(locale);
  if (rules.length === 0) return [render(sentences([text('why.nothing'), text('why.no-rules')]))];
  const gifts = rules.slice(0, MAX_RULES_NAMED).map((rule) => describeGift(rule, locale));
  return [say('why.nothing'), '', say('why.rules'), ...gifts];
}

function describe(explained: ExplainedReaction, view: WhyView): string {
  const { reaction, rule } = explained;
  const { say } = toTexts(view.locale);
  const verdict = sentences(listVerdict(explained, view.locale));
  const line = { emoji: rule.emojiText, member: toPerson(reaction.reactorId), verdict };
  return view.canManage
    ? say('why.line-with-setting', { ...line, setting: describeSetting(explained) })
    : say('why.line', line);
}

/** Whole sentences. */
function listVerdict(explained: ExplainedReaction, locale: string): readonly Text[] {
  const { reaction, award } = explained;
  if (reaction.isDue) return [text('why.due')];
  if (award !== undefined && reaction.isStanding) {
    return [...listStanding(explained, award, locale), ...listFrozen(explained)];
  }
  const failed = reaction.trace?.failed;
  if (reaction.isPresent && reaction.isFrozen) return [text(`why.not-frozen.${toFreeze(explained)}`)];
  if (reaction.isPresent && failed !== undefined) return [text(`why.not.${failed}`)];
  if (reaction.isPresent) return [text('why.due')];
  if (award === undefined) return [text('why.removed.early', { amount: toValue(explained.rule.hundredths) })];
  return [describeRemoved(explained, award, locale), ...listFrozen(explained)];
}

function describeRemoved({ reversal }: ExplainedReaction, award: Award, locale: string): Text {
  const { receipt, status } = award;
  if (status === 'refused' || status === 'expired') return text(`why.removed.${status}`, { receipt });
  const undone = { change: describeChange(award, locale), receipt };
  if (status === 'settled' && reversal === undefined) return text('why.removed.stays', undone);
  if (reversal !== undefined && reversal.status !== 'settled') return text('why.removed.being-undone', undone);
  return text('why.removed.undone', undone);
}

function listFrozen(explained: ExplainedReaction): readonly Text[] {
  return explained.reaction.isFrozen ? [text(`why.frozen.${toFreeze(explained)}`)] : [];
}

/** Why nothing about it changes any more. */
function toFreeze({ reaction, reversal, award }: ExplainedReaction) {
  const { reactorId, authorId, awardId } = reaction;
  const wasErased = [reactorId, authorId].some((id) => id !== undefined && isFormerMember(id));
  const isCancelled = award?.status === 'cancelled' && !isReactor(reactorId, award.decidedBy ?? '');
  if (isCancelled || reversal?.source === 'undo') return 'staff';
  if (wasErased) return 'erased';
  return awardId === undefined ? 'restored' : 'flapping';
}

function listStanding({ reaction, reversal }: ExplainedReaction, award: Award, locale: string): readonly Text[] {
  const isUndone = reversal?.status === 'settled';
  const given = text('why.gift', {
    symbol: isUndone ? '↩️' : toHeading(award, locale).symbol,
    change: describeChange(award, locale),
    member: toPerson(award.memberId),
    state: text(isUndone ? 'why.state.undone-by-staff' : `why.state.${STATES[award.status]}`),
    receipt: award.receipt,
  });
  return reaction.isPresent ? [given] : [given, text('why.gone')];
}

function describeSetting({ reaction, rule }: ExplainedReaction): Text {
  const failed = reaction.trace?.failed;
  const isStopped = reaction.isPresent && !reaction.isStanding && failed !== undefined;
  return isStopped ? SETTINGS[failed](rule) : text('why.setting.rule', { rule: String(rule.id) });
}
