/** Why a message's reactions gave points, or gave none: in plain words for everybody, with the setting for who can change it. */
import { formatHundredths } from '../../points/amount.ts';
import type { Award } from '../../points/award.ts';
import { isFormerMember, isReactor, toMention } from '../../points/person.ts';
import type { ReactionRule } from '../../reactions/rule.ts';
import type { CheckName } from '../../reactions/verdict.ts';
import type { ExplainedReaction, Explanation } from '../../services/reactions.ts';
import type { ShownRule } from '../../services/rules.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { describeChange, toHeading } from './award-text.ts';
import { renderList, toButtons } from './message.ts';
import { describeGift } from './rule-embeds.ts';

const MAX_RULES_NAMED = 10;
const MAX_BUTTONS = 3;

interface Words {
  readonly words: string;
  /** The option that sets it, and its value. */
  readonly setting: (rule: ReactionRule) => string;
}

const ofRule = (option: string, value: (rule: ReactionRule) => unknown) => (rule: ReactionRule) => {
  const set = value(rule);
  return `\`${option}\` of rule #${rule.id} ${set === undefined ? 'has been taken away since' : `is ${set}`}`;
};
const ofId = (begin: string, id: string | undefined) => id && `${begin}${id}>`;
const fixed = (words: string) => () => words;

const NEVER = 'this holds for all rules';

/** Why not, for each check that can stop it. */
const REFUSALS: Readonly<Record<CheckName, Words>> = {
  'points-on': { words: 'points were switched off in this server', setting: fixed('`enabled` of `/setup`') },
  'rule-on': { words: 'the rule was switched off, or paused', setting: ofRule('enabled', ({ enabled }) => enabled) },
  connected: {
    words: 'this server was not connected to Returning.AI, or no kind of points was chosen',
    setting: fixed('`/setup`, and `/fields default`'),
  },
  'giver-person': { words: 'bots give no points', setting: fixed(NEVER) },
  'message-readable': {
    words: 'I could not see who wrote the message',
    setting: fixed('my permissions in that channel'),
  },
  'author-person': { words: 'bots and webhooks get no points', setting: fixed(NEVER) },
  'author-wrote': { words: 'this is a message of Discord’s own, which nobody wrote', setting: fixed(NEVER) },
  'not-self': { words: 'nobody gives points to themselves', setting: fixed(NEVER) },
  'author-here': { words: 'the author is not in this server any more', setting: fixed(NEVER) },
  'max-age': { words: 'the message was too old', setting: ofRule('max-age', (rule) => `${rule.maxAgeDays} (days)`) },
  channel: {
    words: 'the rule does not count in this channel',
    setting: ofRule('channel', (rule) => ofId('<#', rule.channelId)),
  },
  'giver-role': {
    words: 'giving takes a role that this member did not have',
    setting: ofRule('giver-role', (rule) => ofId('<@&', rule.giverRoleId)),
  },
  'giver-deny': {
    words: 'a role of this member may not give',
    setting: ofRule('deny-role', (rule) => ofId('<@&', rule.denyRoleId)),
  },
  'receiver-role': {
    words: 'receiving takes a role that the author did not have',
    setting: ofRule('receiver-role', (rule) => ofId('<@&', rule.receiverRoleId)),
  },
  'receiver-deny': {
    words: 'a role of the author may not receive',
    setting: ofRule('deny-role', (rule) => ofId('<@&', rule.denyRoleId)),
  },
  'account-age': {
    words: 'this member’s Discord account was too young',
    setting: ofRule('account-age', ({ accountAgeDays: days }) => days && `${days} (days)`),
  },
  'member-age': {
    words: 'this member had not been in the server for long enough',
    setting: ofRule('member-age', ({ memberAgeDays: days }) => days && `${days} (days)`),
  },
  'per-giver': {
    words: 'this member had given as much as one member can in a day',
    setting: ofRule('per-giver', (rule) => rule.perGiver),
  },
  'per-receiver': {
    words: 'the author had got as much as one member can in a day',
    setting: ofRule('per-receiver', (rule) => rule.perReceiver),
  },
  'per-pair': {
    words: 'this member had given the author as much as can be in a day',
    setting: ofRule('per-pair', (rule) => rule.perPair),
  },
  'per-message': {
    words: 'the message had got as much as one message can',
    setting: ofRule('per-message', (rule) => rule.perMessage),
  },
};

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
  const link = `https://discord.com/channels/${view.guildId}/${view.channelId}/${view.messageId}`;
  const body =
    reactions.length === 0 ? describeNothing(rules, view.locale) : reactions.map((one) => describe(one, view));
  return renderList({
    title: '📊 Why points?',
    description: [`Reactions to ${link}`, '', ...body].join('\n'),
    ...(pages > 1 && { footer: `Page ${page} of ${pages}` }),
    components: [toButtons([...listPages(page, pages, view), ...(view.canManage ? listRules(reactions) : [])])],
  });
}

function listPages(page: number, pages: number, { messageId }: WhyView) {
  const toPageId = (target: number) => toCustomId('why-points:page', messageId, target);
  if (pages === 1) return [];
  return [
    { label: 'Earlier', customId: toPageId(page - 1), disabled: page <= 1 },
    { label: 'Later', customId: toPageId(page + 1), disabled: page >= pages },
  ];
}

function listRules(shown: readonly ExplainedReaction[]) {
  const ids = [...new Set(shown.map(({ rule }) => rule.id))].slice(0, MAX_BUTTONS);
  return ids.map((id) => ({ label: `Open rule #${id}`, customId: toCustomId('rules:open', id) }));
}

function describeNothing(rules: readonly ShownRule[], locale: string): string[] {
  const lead = 'No reaction here is one that gives points, or it is from before there was a rule about it.';
  if (rules.length === 0) return [`${lead} There are no rules now.`];
  const gifts = rules.slice(0, MAX_RULES_NAMED).map((rule) => describeGift(rule, locale));
  return [lead, '', 'These give points in this server:', ...gifts];
}

function describe(explained: ExplainedReaction, view: WhyView): string {
  const { reaction, rule } = explained;
  const head = `${rule.emojiText} ${toMention(reaction.reactorId)}`;
  const setting = view.canManage ? describeSetting(explained) : '';
  return `${head}: ${describeVerdict(explained, view.locale)}${setting}`;
}

function describeVerdict(explained: ExplainedReaction, locale: string): string {
  const { reaction, rule, award, reversal } = explained;
  if (reaction.isDue) return '⏳ being looked at.';
  const frozen = reaction.isFrozen ? ` It stays like this, since ${describeFreeze(explained)}.` : '';
  if (award !== undefined && reaction.isStanding) return `${describeAward(explained, award, locale)}${frozen}`;
  const failed = reaction.trace?.failed;
  if (reaction.isPresent && reaction.isFrozen) return `⛔ no points: ${describeFreeze(explained)}.`;
  if (reaction.isPresent && failed !== undefined) return `⛔ no points: ${REFUSALS[failed].words}.`;
  if (reaction.isPresent) return '⏳ being looked at.';
  if (award?.status === 'refused' || award?.status === 'expired') {
    return `removed; its points had been ${award.status} before · ${award.receipt}.${frozen}`;
  }
  if (award?.status === 'settled' && reversal === undefined) {
    return `removed, but ${describeChange(award, locale)} could not be taken back; staff can undo ${award.receipt}.${frozen}`;
  }
  if (award !== undefined && reversal !== undefined && reversal.status !== 'settled') {
    return `⏳ removed; ${describeChange(award, locale)} is being taken back · ${award.receipt}.${frozen}`;
  }
  if (award !== undefined) {
    return `↩️ removed, and ${describeChange(award, locale)} taken back · ${award.receipt}.${frozen}`;
  }
  return `removed before it gave its **+${formatHundredths(rule.hundredths, locale)}**.`;
}

function describeFreeze({ reaction, reversal, award }: ExplainedReaction): string {
  const { reactorId, authorId, awardId } = reaction;
  const wasErased = [reactorId, authorId].some((id) => id !== undefined && isFormerMember(id));
  const isCancelled = award?.status === 'cancelled' && !isReactor(reactorId, award.decidedBy ?? '');
  if (isCancelled || reversal?.source === 'undo') return 'staff took the points back';
  if (wasErased) return 'its member was erased before it was decided';
  return awardId === undefined ? 'a backup was restored before it was decided' : 'it came and went so often';
}

function describeAward({ reaction, reversal }: ExplainedReaction, award: Award, locale: string): string {
  const isUndone = reversal?.status === 'settled';
  const { symbol, words } = isUndone ? { symbol: '↩️', words: 'undone by staff' } : toHeading(award);
  const gone = reaction.isPresent
    ? ''
    : ' The reaction is gone; the points stay, as the rule says or because it was off.';
  const gift = `${describeChange(award, locale)} for ${toMention(award.memberId)}`;
  return `${symbol} ${gift} · ${words.toLowerCase()} · ${award.receipt}.${gone}`;
}

function describeSetting({ reaction, rule }: ExplainedReaction): string {
  const failed = reaction.trace?.failed;
  if (!reaction.isPresent || reaction.isStanding || failed === undefined) return ` (rule #${rule.id})`;
  return ` (${REFUSALS[failed].setting(rule)})`;
}
