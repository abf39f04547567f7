/** The cards on which staff decide about awards. */
import { ButtonStyle } from 'discord.js';
import { toValue } from '../../points/amount.ts';
import { type Award, findCopyObstacle, type LateCopy } from '../../points/award.ts';
import { toMention } from '../../points/person.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { describeOrigin, TONE_OF_SYMBOL } from './award-embeds.ts';
import { describeChange, describeTotal, toHeading, toRelativeTime } from './award-text.ts';
import { type Button, toButtons, toMessage } from './message.ts';
import { describeProblem } from './problems.ts';
import { toInertText } from './text.ts';

const MAX_ENTRY = 100;

/** The card on which staff decide about an award that nobody knows the outcome of, or see how it was decided. */
export function renderReviewCard(award: Award, locale: string): MessagePayload {
  if (award.lateCopy !== undefined) return renderLateCopyCard(award, award.lateCopy, locale);
  const open = award.status === 'review';
  const heading = toHeading(award, locale);
  return toMessage(
    {
      title: `${heading.symbol} ${heading.words}`,
      description: [
        `${describeChange(award, locale)} · ${toMention(award.memberId, locale)}`,
        ...(open ? describeReview(award, locale) : describeDecision(award, locale)),
        ...describeOrigin(award, { locale }),
      ].join('\n'),
      footer: award.receipt,
      colour: TONE_OF_SYMBOL[heading.symbol],
    },
    open ? [toButtons(listReviewButtons(award, locale))] : [],
  );
}

/** The rest of a card in a channel that staff have left. */
export function renderMovedCard(
  { channelId, receipt }: { readonly channelId: string; readonly receipt?: string },
  locale: string,
): MessagePayload {
  const { say } = toTexts(locale);
  return toMessage(
    {
      title: say('review.moved.title'),
      description: say('review.moved', { channel: `<#${channelId}>` }),
      footer: receipt,
      colour: 'undone',
    },
    [],
  );
}

/** The card on which staff decide about an entry that is an award's second copy, or somebody else's. */
function renderLateCopyCard(award: Award, copy: LateCopy, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const open = copy.state === 'found';
  return toMessage(
    {
      title: open ? `🔎 ${say('award.heading.being-checked')}` : `✅ ${say('review.copy.decided')}`,
      description: [
        `${describeChange(award, locale)} · ${toMention(award.memberId, locale)}`,
        ...(open ? describeLateFind(award, copy, locale) : [describeLateDecision(copy, locale)]),
        ...describeOrigin(award, { locale }),
      ].join('\n'),
      footer: award.receipt,
      colour: open ? 'checking' : 'success',
    },
    open ? [toButtons(listLateButtons(award, copy, locale))] : [],
  );
}

function describeLateFind(award: Award, { number: copy, entryId }: LateCopy, locale: string): string[] {
  const { say } = toTexts(locale);
  return [
    say(award.status === 'cancelled' ? 'review.copy.cancelled' : 'review.copy.sent-again', { copy }),
    say('review.copy.entry', { entry: toInertText(entryId, MAX_ENTRY) }),
    describeLateChoice(award, locale),
  ];
}

function describeLateDecision({ state, number: copy, decidedBy = '' }: LateCopy, locale: string): string {
  const { say } = toTexts(locale);
  const actor = toMention(decidedBy, locale);
  return state === 'compensated'
    ? say('review.copy.compensated', { actor, copy })
    : say('review.copy.ignored', { actor });
}

function describeLateChoice(award: Award, locale: string): string {
  const { say } = toTexts(locale);
  switch (findCopyObstacle(award)) {
    case 'set':
      return say('review.copy.set');
    case 'may-have-stopped':
      return say('review.copy.may-have-stopped', { amount: toValue(award.hundredths) });
    case undefined:
      return say('review.copy.take-off');
  }
}

/** The number keeps a press on an older card from deciding about a copy that it did not show. */
function listLateButtons(award: Award, { number }: LateCopy, locale: string): Button[] {
  const { say } = toTexts(locale);
  const { receipt } = award;
  const leave = { label: say('review.button.leave'), customId: toCustomId('points:late-ignore', receipt, number) };
  const account = toAccountButton(award, locale);
  if (findCopyObstacle(award) !== undefined) return [leave, account];
  const customId = toCustomId('points:late-compensate', receipt, number);
  return [{ label: say('review.button.take-off'), customId, style: ButtonStyle.Danger }, leave, account];
}

/** A channel may be opened to everyone while a card stands there, so only whoever may decide is told the account. */
function toAccountButton({ receipt }: Award, locale: string): Button {
  return { label: toTexts(locale).say('review.button.account'), customId: toCustomId('points:show-account', receipt) };
}

function describeReview(award: Award, locale: string): string[] {
  const { say } = toTexts(locale);
  return [
    describeProblem(award.problem ?? 'OUTCOME_UNKNOWN', locale),
    ...(award.sentAt === undefined ? [] : [say('review.sent', { when: toRelativeTime(award.sentAt) })]),
    say('review.ask'),
  ];
}

function describeDecision(award: Award, locale: string): string[] {
  const { say } = toTexts(locale);
  const by =
    award.decidedBy === undefined
      ? say('review.found-out')
      : say('review.decided-by', { actor: toMention(award.decidedBy, locale) });
  if (award.status === 'settled') return [by, describeTotal(award, locale)];
  if (award.status === 'refused') return [by, describeProblem(award.problem ?? 'REFUSED', locale)];
  return [by, say('review.on-its-way')];
}

function listReviewButtons(award: Award, locale: string): Button[] {
  const { say } = toTexts(locale);
  const { receipt } = award;
  return [
    { label: say('review.button.arrived'), customId: toCustomId('points:review-arrived', receipt) },
    { label: say('review.button.again'), customId: toCustomId('points:review-again', receipt) },
    {
      label: say('review.button.drop'),
      customId: toCustomId('points:review-drop', receipt),
      style: ButtonStyle.Danger,
    },
    toAccountButton(award, locale),
  ];
}
