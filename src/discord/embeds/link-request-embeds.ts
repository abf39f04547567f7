/** Requests for a link: what their member sees of them, and the card on which staff decide. */
import { ButtonStyle } from 'discord.js';
import { maskAccount } from '../../links/mask.ts';
import type { Award } from '../../points/award.ts';
import { isFormerMember, toMention } from '../../points/person.ts';
import type { LinkRequest } from '../../store/links/link-request-store.ts';
import type { Link } from '../../store/links/link-store.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { toRelativeTime } from './award-text.ts';
import { listAwards } from './link-embeds.ts';
import { type Button, renderList, toButtons } from './message.ts';
import { toInertText } from './text.ts';

const MAX_ACCOUNT = 254;

/** Reply to a link request. Identical for every account, so it cannot be used to probe which accounts exist. */
export function renderRequested({ account }: LinkRequest): MessagePayload {
  const lines = [
    `Request sent: **${toInertText(account, MAX_ACCOUNT)}**. Staff check that it is yours; \`/link status\` tells what they say.`,
    'Points that you are given until then are kept for you. `/link remove` takes the request back.',
  ];
  return renderList({ title: '⏳ Link requested', description: lines.join('\n'), tone: 'pending' });
}

/** A member's own link, request and waiting points. */
export function renderLinkStatus(
  { link, request, waiting }: { link: Link | undefined; request: LinkRequest | undefined; waiting: readonly Award[] },
  locale: string,
): MessagePayload {
  const lines = [
    link === undefined
      ? 'You are not linked to an account.'
      : `You are linked to ${toInertText(maskAccount(link), MAX_ACCOUNT)}. \`/link remove\` ends that.`,
  ];
  if (request !== undefined) lines.push(describeOwnRequest(request));
  if (link === undefined && request?.state !== 'open') {
    lines.push('Ask to be linked with `/link request`: your e-mail, user name or id in Returning.AI.');
  }
  if (waiting.length > 0) lines.push('', 'Points that wait for your link:', ...listAwards(waiting, locale));
  return renderList({ title: '📊 Your link', description: lines.join('\n') });
}

function describeOwnRequest(request: LinkRequest): string {
  const { state, account, requestedAt, decidedAt = requestedAt } = request;
  if (state === 'open') {
    const asked = `You asked for **${toInertText(account, MAX_ACCOUNT)}** ${toRelativeTime(requestedAt)}`;
    return `⏳ ${asked}; staff have not decided yet. \`/link remove\` takes the request back.`;
  }
  if (isEnded(request)) return `This server left the community of your last request ${toRelativeTime(decidedAt)}.`;
  const by = state === 'withdrawn' ? 'You took your last request back' : `Staff ${state} your last request`;
  return `${by} ${toRelativeTime(decidedAt)}.`;
}

/** Reply to a member who ends their own link or withdraws their request. */
export function renderOwnRemoval(kind: 'unlinked' | 'withdrawn' | 'nothing'): MessagePayload {
  switch (kind) {
    case 'unlinked':
      return renderList({
        title: '✅ Link removed',
        description:
          'You are not linked any more. What you were awarded stays with the account, and what is on its way is still delivered there. To be linked again, use `/link request`.',
        tone: 'success',
      });
    case 'withdrawn':
      return renderList({
        title: '✅ Request taken back',
        description: 'Staff will not decide about it any more. You can ask again with `/link request`.',
        tone: 'success',
      });
    case 'nothing':
      return renderList({
        title: '📊 Your link',
        description: 'You are not linked and have no open request; nothing was changed. Ask with `/link request`.',
      });
  }
}

const HEADINGS = {
  open: { title: '⏳ Link requested', tone: 'pending' },
  approved: { title: '✅ Link approved', tone: 'success' },
  denied: { title: '⛔ Link denied', tone: 'refused' },
  withdrawn: { title: '⛔ Link request taken back', tone: 'undone' },
} as const;

/** The card on which staff decide about a request, or see that it has ended. */
export function renderRequestCard(request: LinkRequest, waiting: readonly Award[], locale: string): MessagePayload {
  const isOpen = request.state === 'open';
  // An ended request names no account any more. An erased member's request has ended because of that.
  const lines = isOpen || isFormerMember(request.memberId) ? [describeRequest(request)] : [];
  if (isOpen && waiting.length > 0) lines.push('Points that wait for it:', ...listAwards(waiting, locale));
  lines.push(
    isOpen
      ? 'Is this their own account? **Approve** looks it up, links it and delivers what waits. **Deny** changes nothing else.'
      : describeDecision(request),
  );
  return renderList({
    ...(isEnded(request) ? { ...HEADINGS.withdrawn, title: '⛔ Link request ended' } : HEADINGS[request.state]),
    description: lines.join('\n'),
    components: isOpen ? [toButtons(listButtons(request))] : [],
  });
}

/** The card of an open request while others than staff see it, or may see it soon without anybody noticing. */
export function renderHeldRequestCard(why: 'open' | 'left'): MessagePayload {
  const because = why === 'open' ? 'Members can see this channel' : 'This is not the staff channel any more';
  const description = `Somebody asks to be linked to an account. ${because}, so the account is not shown here: \`/links pending\` shows it to whoever has **Manage Server**.`;
  return renderList({ ...HEADINGS.open, description });
}

/** The open requests, oldest first, each with its buttons. */
export function renderPending(
  pending: readonly { readonly request: LinkRequest; readonly waiting: readonly Award[] }[],
  total: number,
): MessagePayload {
  if (total === 0) return renderList({ title: '📊 Link requests', description: 'No request waits for a decision.' });
  const isOne = pending.length === 1;
  const lines = pending.map(({ request, waiting }, index) => {
    const points = waiting.length === 0 ? '' : ` · ⏳ awards that wait: ${waiting.length}`;
    return `${isOne ? '' : `**${index + 1}** · `}${describeRequest(request)}${points}`;
  });
  if (total > pending.length)
    lines.push('', `… and ${total - pending.length} more. Decide these, then use \`/links pending\` again.`);
  return renderList({
    title: '📊 Link requests',
    description: lines.join('\n'),
    components: pending.map(({ request }, index) => toButtons(listButtons(request, isOne ? '' : ` ${index + 1}`))),
  });
}

/** Reply to staff who deny a request. */
export function renderDenied({ memberId }: LinkRequest): MessagePayload {
  const description = `${toMention(memberId)} is not linked; nothing else was changed, and points go on waiting. They see it with \`/link status\`.`;
  return renderList({ title: '✅ Request denied', description, tone: 'success' });
}

function describeRequest({ memberId, account, requestedAt, state }: LinkRequest): string {
  // Of somebody who was erased the account is gone.
  const what = account === '' ? 'an account' : `**${toInertText(account, MAX_ACCOUNT)}**`;
  return `${toMention(memberId)} ${state === 'open' ? 'asks' : 'asked'} to be linked to ${what} · ${toRelativeTime(requestedAt)}`;
}

/** Nobody has taken it back or decided: its community was left. */
function isEnded({ state, memberId, decidedBy = memberId }: LinkRequest): boolean {
  return state === 'withdrawn' && decidedBy !== memberId;
}

function describeDecision(request: LinkRequest): string {
  const { state, decidedBy, decidedAt } = request;
  const at = decidedAt === undefined ? '' : ` · ${toRelativeTime(decidedAt)}`;
  if (isEnded(request)) return `This server left the community${at}`;
  if (state === 'withdrawn' || decidedBy === undefined) return `Taken back by the member${at}`;
  const by = decidedBy === '' ? '' : ` by ${toMention(decidedBy)}`;
  return `${state === 'approved' ? 'Approved' : 'Denied'}${by}${at}`;
}

/** With the version, so that nobody decides about an account that they have not seen. */
function listButtons({ id, version }: LinkRequest, suffix = ''): Button[] {
  return [
    { label: `Approve${suffix}`, customId: toCustomId('link:approve', id, version), style: ButtonStyle.Success },
    { label: `Deny${suffix}`, customId: toCustomId('link:deny', id, version), style: ButtonStyle.Danger },
  ];
}
