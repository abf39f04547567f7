/** Requests for a link: what their member sees of them, and the card on which staff decide. */
import { type APIModalInteractionResponseCallbackData, ButtonStyle, ComponentType, TextInputStyle } from 'discord.js';
import { maskAccount } from '../../links/mask.ts';
import type { Award } from '../../points/award.ts';
import { isFormerMember, toMention } from '../../points/person.ts';
import { REASON_MAX_LENGTH } from '../../points/reason.ts';
import type { LinkRequest } from '../../store/links/link-request-store.ts';
import type { Link } from '../../store/links/link-store.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { toRelativeTime } from './award-text.ts';
import { listAwards } from './link-embeds.ts';
import { type Button, renderList, toButtons } from './message.ts';
import { toInertText } from './text.ts';

const MAX_ACCOUNT = 254;

/** Reply to a link request. Identical for every account, so it cannot be used to probe which accounts exist. */
export function renderRequested({ account }: LinkRequest, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const description = say('link.requested', { account: toInertText(account, MAX_ACCOUNT) });
  return renderList({ title: say('link.requested.title'), description, tone: 'pending' });
}

/** A member's own link, request and waiting points. */
export function renderLinkStatus(
  { link, request, waiting }: { link: Link | undefined; request: LinkRequest | undefined; waiting: readonly Award[] },
  locale: string,
): MessagePayload {
  const { say } = toTexts(locale);
  const lines = [
    link === undefined
      ? say('link.own.none')
      : say('link.own.linked', { account: toInertText(maskAccount(link), MAX_ACCOUNT) }),
  ];
  if (request !== undefined) lines.push(describeOwnRequest(request, locale));
  if (link === undefined && request?.state !== 'open') lines.push(say('link.own.advice'));
  if (waiting.length > 0) lines.push('', say('link.own.waiting'), ...listAwards(waiting, locale));
  return renderList({ title: say('link.own.title'), description: lines.join('\n') });
}

function describeOwnRequest(request: LinkRequest, locale: string): string {
  const { say } = toTexts(locale);
  const { state, account, requestedAt, decidedAt = requestedAt } = request;
  const when = toRelativeTime(decidedAt);
  if (state === 'denied') return [say('link.own.denied', { when }), ...describeDenial(request, locale)].join('\n');
  if (state !== 'open') return say(`link.own.${isEnded(request) ? 'left' : state}`, { when });
  return say('link.own.open', { account: toInertText(account, MAX_ACCOUNT), when: toRelativeTime(requestedAt) });
}

/** Why staff denied it, in their words. */
export function describeDenial({ denial }: Pick<LinkRequest, 'denial'>, locale: string): string[] {
  if (denial === undefined) return [];
  return [toTexts(locale).say('direct.denied.reason', { reason: toInertText(denial, REASON_MAX_LENGTH) })];
}

/** Reply to a member who ends their own link or withdraws their request. */
export function renderOwnRemoval(kind: 'unlinked' | 'withdrawn' | 'nothing', locale: string): MessagePayload {
  const { say } = toTexts(locale);
  switch (kind) {
    case 'unlinked':
      return renderList({ title: say('link.removed.title'), description: say('link.own.removed'), tone: 'success' });
    case 'withdrawn':
      return renderList({
        title: say('link.own.taken-back.title'),
        description: say('link.own.taken-back'),
        tone: 'success',
      });
    case 'nothing':
      return renderList({ title: say('link.own.title'), description: say('link.own.nothing') });
  }
}

const TONES = { open: 'pending', approved: 'success', denied: 'refused', withdrawn: 'undone' } as const;

/** The card on which staff decide about a request, or see that it has ended. */
export function renderRequestCard(request: LinkRequest, waiting: readonly Award[], locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const isOpen = request.state === 'open';
  // An ended request names no account any more. An erased member's request has ended because of that.
  const lines = isOpen || isFormerMember(request.memberId) ? [describeRequest(request, locale)] : [];
  if (isOpen && waiting.length > 0) lines.push(say('link.card.waiting'), ...listAwards(waiting, locale));
  lines.push(isOpen ? say('link.card.question') : describeDecision(request, locale));
  return renderList({
    title: say(`link.card.title.${isEnded(request) ? 'left' : request.state}`),
    tone: TONES[request.state],
    description: lines.join('\n'),
    components: isOpen ? [toButtons(listButtons(request, locale))] : [],
  });
}

/** The card of an open request while others than staff see it, or may see it soon without anybody noticing. */
export function renderHeldRequestCard(why: 'open' | 'left', locale: string): MessagePayload {
  const { say } = toTexts(locale);
  return renderList({
    title: say('link.card.title.open'),
    tone: TONES.open,
    description: say(`link.card.held-${why}`),
  });
}

/** Some of the open requests, and how many there are. */
interface PendingRequests {
  readonly pending: readonly { readonly request: LinkRequest; readonly waiting: readonly Award[] }[];
  readonly total: number;
}

/** The open requests, oldest first, each with its buttons. */
export function renderPending({ pending, total }: PendingRequests, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const title = say('link.pending.title');
  if (total === 0) return renderList({ title, description: say('link.pending.none') });
  const isOne = pending.length === 1;
  const lines = pending.map(({ request, waiting }, index) =>
    [
      ...(isOne ? [] : [`**${index + 1}**`]),
      describeRequest(request, locale),
      ...(waiting.length === 0 ? [] : [say('link.pending.awards', { count: waiting.length })]),
    ].join(' · '),
  );
  if (total > pending.length) lines.push('', say('link.pending.more', { count: total - pending.length }));
  const toRow = (request: LinkRequest, index: number) =>
    toButtons(listButtons(request, locale, isOne ? undefined : index + 1));
  return renderList({
    title,
    description: lines.join('\n'),
    components: pending.map(({ request }, index) => toRow(request, index)),
  });
}

/** The form that asks staff why they deny a request. They may leave it empty. */
export function toDenialForm(
  { id, version }: Pick<LinkRequest, 'id' | 'version'>,
  locale: string,
): APIModalInteractionResponseCallbackData {
  const { say } = toTexts(locale);
  return {
    custom_id: toCustomId('link:deny-because', id, version),
    title: say('direct.deny-form.title'),
    components: [
      {
        type: ComponentType.Label,
        label: say('direct.deny-form.label'),
        description: say('direct.deny-form.description'),
        component: {
          type: ComponentType.TextInput,
          custom_id: 'reason',
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: REASON_MAX_LENGTH,
        },
      },
    ],
  };
}

/** Reply to staff who deny a request. */
export function renderDenied({ memberId }: LinkRequest, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const description = say('link.denied', { member: toMention(memberId, locale) });
  return renderList({ title: say('link.denied.title'), description, tone: 'success' });
}

function describeRequest({ memberId, account, requestedAt, state }: LinkRequest, locale: string): string {
  const { say } = toTexts(locale);
  const asked = { member: toMention(memberId, locale), when: toRelativeTime(requestedAt) };
  // Of somebody who was erased the account is gone.
  if (account === '') return say('link.card.asked-erased', asked);
  const key = state === 'open' ? 'link.card.asks' : 'link.card.asked';
  return say(key, { ...asked, account: toInertText(account, MAX_ACCOUNT) });
}

/** Nobody has taken it back or decided: its community was left. */
function isEnded({ state, memberId, decidedBy = memberId }: LinkRequest): boolean {
  return state === 'withdrawn' && decidedBy !== memberId;
}

function describeDecision(request: LinkRequest, locale: string): string {
  const { decidedAt } = request;
  const decision = sayDecision(request, locale);
  return decidedAt === undefined ? decision : `${decision} · ${toRelativeTime(decidedAt)}`;
}

function sayDecision(request: LinkRequest, locale: string): string {
  const { say } = toTexts(locale);
  const { state, decidedBy } = request;
  if (isEnded(request)) return say('link.card.left');
  if (state === 'withdrawn' || decidedBy === undefined) return say('link.card.withdrawn');
  const decision = state === 'approved' ? 'approved' : 'denied';
  if (decidedBy === '') return say(`link.card.${decision}`);
  return say(`link.card.${decision}-by`, { actor: toMention(decidedBy, locale) });
}

/**
 * With the version, so that nobody decides about an account that they have not seen.
 *
 * @param position - in the list, where there are several
 */
function listButtons({ id, version }: LinkRequest, locale: string, position?: number): Button[] {
  const { say } = toTexts(locale);
  const toLabel = (what: 'approve' | 'deny') =>
    position === undefined
      ? say(`link.button.${what}`)
      : say(`link.button.${what}-number`, { number: String(position) });
  return [
    { label: toLabel('approve'), customId: toCustomId('link:approve', id, version), style: ButtonStyle.Success },
    { label: toLabel('deny'), customId: toCustomId('link:deny', id, version), style: ButtonStyle.Danger },
  ];
}
