/** The cards on which staff decide about awards. */
import { ButtonStyle } from 'discord.js';
import { formatHundredths } from '../../points/amount.ts';
import { type Award, findCopyObstacle, type LateCopy } from '../../points/award.ts';
import { toMention } from '../../points/person.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { describeOrigin, TONE_OF_SYMBOL, toOrdinal } from './award-embeds.ts';
import { describeChange, describeTotal, toHeading, toRelativeTime } from './award-text.ts';
import { type Button, toButtons, toMessage } from './message.ts';
import { describeProblem } from './problems.ts';
import { toInertText } from './text.ts';

const MAX_ENTRY = 100;

/** The card on which staff decide about an award that nobody knows the outcome of, or see how it was decided. */
export function renderReviewCard(award: Award, locale: string): MessagePayload {
  if (award.lateCopy !== undefined) return renderLateCopyCard(award, award.lateCopy, locale);
  const open = award.status === 'review';
  const heading = open ? { symbol: '🔎' as const, words: 'Being checked' } : toHeading(award);
  return toMessage(
    {
      title: `${heading.symbol} ${heading.words}`,
      description: [
        `${describeChange(award, locale)} · ${toMention(award.memberId)}`,
        ...(open ? describeReview(award) : describeDecision(award, locale)),
        ...describeOrigin(award, { locale }),
      ].join('\n'),
      footer: award.receipt,
      colour: TONE_OF_SYMBOL[heading.symbol],
    },
    open ? [toButtons(listReviewButtons(award))] : [],
  );
}

/** The rest of a card in a channel that staff have left. */
export function renderMovedCard(channelId: string, receipt?: string): MessagePayload {
  return toMessage(
    {
      title: '↪️ Moved',
      description: `Staff decide about this in <#${channelId}> now.`,
      footer: receipt,
      colour: 'undone',
    },
    [],
  );
}

function describeLateFind({ status }: Award, number: number): string {
  const why =
    status === 'cancelled'
      ? 'This was taken back before it had arrived.'
      : 'This was sent again because it had not arrived.';
  const more = number === 1 ? 'one entry more' : 'yet one entry more';
  return `${why} Now Returning.AI’s history shows ${more} that may be an earlier try of it, come late, or somebody else’s.`;
}

/** The card on which staff decide about an entry that is an award's second copy, or somebody else's. */
function renderLateCopyCard(award: Award, copy: LateCopy, locale: string): MessagePayload {
  const { state, entryId, number, decidedBy } = copy;
  const open = state === 'found';
  const decided = state === 'compensated' ? `The ${toOrdinal(number)} copy is being taken off.` : 'It stays as it is.';
  return toMessage(
    {
      title: open ? '🔎 Being checked' : '✅ Decided',
      description: [
        `${describeChange(award, locale)} · ${toMention(award.memberId)}`,
        ...(open
          ? [
              describeLateFind(award, number),
              `Entry: ${toInertText(entryId, MAX_ENTRY)}`,
              describeLateChoice(award, locale),
            ]
          : [`${toMention(decidedBy ?? '')} decided. ${decided}`]),
        ...describeOrigin(award, { locale }),
      ].join('\n'),
      footer: award.receipt,
      colour: open ? 'checking' : 'success',
    },
    open ? [toButtons(listLateButtons(award, number))] : [],
  );
}

function describeLateChoice(award: Award, locale: string): string {
  const amount = formatHundredths(award.hundredths, locale);
  const choices = {
    set: 'If the total is wrong now, set it with `/points set`.',
    'may-have-stopped': `Nothing shows that this entry took off all ${amount}: it may have stopped at zero. Give back what it took off with \`/points add\`.`,
    none: '**Take it off**: the same amount is taken back once.',
  };
  const choice = choices[findCopyObstacle(award) ?? 'none'];
  return `Look at this account’s history in Returning.AI. ${choice} **Leave it**: it stays as it is.`;
}

/** The number keeps a press on an older card from deciding about a copy that it did not show. */
function listLateButtons(award: Award, number: number): Button[] {
  const { receipt } = award;
  const leave = { label: 'Leave it', customId: toCustomId('points:late-ignore', receipt, number) };
  if (findCopyObstacle(award) !== undefined) return [leave, toAccountButton(award)];
  return [
    {
      label: 'Take it off',
      customId: toCustomId('points:late-compensate', receipt, number),
      style: ButtonStyle.Danger,
    },
    leave,
    toAccountButton(award),
  ];
}

/** A channel may be opened to everyone while a card stands there, so only whoever may decide is told the account. */
function toAccountButton({ receipt }: Award): Button {
  return { label: 'Show account', customId: toCustomId('points:show-account', receipt) };
}

function describeReview(award: Award): string[] {
  return [
    describeProblem(award.problem ?? 'OUTCOME_UNKNOWN'),
    ...(award.sentAt === undefined ? [] : [`Sent ${toRelativeTime(award.sentAt)}.`]),
    'Look for this change in the account’s history in Returning.AI. **It arrived**: it is there, and counts. **Send again**: it is not there, and is sent once more. **Drop**: it is not sent again. If you cannot tell, drop it: the points can be given again later.',
  ];
}

function describeDecision(award: Award, locale: string): string[] {
  const by =
    award.decidedBy === undefined ? 'It was found out without staff.' : `Decided by ${toMention(award.decidedBy)}.`;
  if (award.status === 'settled') return [by, describeTotal(award, locale)];
  if (award.status === 'refused') return [by, describeProblem(award.problem ?? 'REFUSED')];
  return [by, 'It is on its way again.'];
}

function listReviewButtons(award: Award): Button[] {
  return [
    { label: 'It arrived', customId: toCustomId('points:review-arrived', award.receipt) },
    { label: 'Send again', customId: toCustomId('points:review-again', award.receipt) },
    { label: 'Drop', customId: toCustomId('points:review-drop', award.receipt), style: ButtonStyle.Danger },
    toAccountButton(award),
  ];
}
