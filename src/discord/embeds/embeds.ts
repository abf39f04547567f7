/**
 * The look of everything the bot says. Each renderer is pure: it gets what is to be shown and returns the JSON of a
 * message, with embeds and components always present, so that an edit leaves nothing of the earlier state behind.
 */
import {
  type APIButtonComponentWithCustomId,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { formatChange, formatHundredths } from '../../points/amount.ts';
import { type Award, findCopyObstacle, type LateCopy } from '../../points/award.ts';
import { WAITING_DAYS } from '../../points/limits.ts';
import { isFormerMember, toMention } from '../../points/person.ts';
import type { Notice } from '../../store/guilds/notice-store.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import {
  describeActor,
  describeChange,
  describeTotal,
  describeZero,
  isRefusal,
  toHeading,
  toRelativeTime,
} from './award-text.ts';
import { describeProblem } from './problems.ts';
import { cutText, toInertText } from './text.ts';

// Limits of an embed and of a component. Source: Discord, resources/message "Embed Limits", components/reference.
const MAX_TITLE = 256;
const MAX_DESCRIPTION = 4096;
const MAX_FOOTER = 2048;
const MAX_CUSTOM_ID = 100;
/** What a reason may have at most (`/points add`). */
const MAX_REASON = 400;
const MAX_ACCOUNT = 100;

const COLOURS = {
  added: 0x2f9e44,
  removed: 0xe8590c,
  set: 0x1c7ed6,
  undone: 0x868e96,
  pending: 0xf2b705,
  checking: 0x7048e8,
  refused: 0xe03131,
  success: 0x2f9e44,
  list: 0x4263eb,
} as const;

/** What kind of message it is, for its colour. */
export type Tone = keyof typeof COLOURS;

const TONE_OF_SYMBOL: Readonly<Record<ReturnType<typeof toHeading>['symbol'], Tone>> = {
  '➕': 'added',
  '➖': 'removed',
  '✏️': 'set',
  '↩️': 'undone',
  '⏳': 'pending',
  '🔎': 'checking',
  '⛔': 'refused',
};

/** What an award's embed says beside the award itself. */
export interface AwardView {
  /** Of the people who read it. */
  readonly locale: string;
  /** The award that takes this one back, unless it was taken back itself. */
  readonly reversal?: Award | undefined;
  /** The award that this one takes back. */
  readonly original?: Award | undefined;
}

/** An award as everybody sees it, in whatever state it is. */
export function renderAward(award: Award, view: AwardView): MessagePayload {
  const undone = view.reversal?.status === 'settled';
  const heading = undone ? { symbol: '↩️' as const, words: 'Undone' } : toHeading(award);
  return toMessage(
    {
      title: `${heading.symbol} ${heading.words}`,
      description: [
        `${describeMaybeUndone(award, view, undone)} · ${toMention(award.memberId)}`,
        ...describeState(award, view),
        ...describeOrigin(award, view),
      ].join('\n'),
      footer: award.receipt,
      colour: TONE_OF_SYMBOL[heading.symbol],
    },
    award.status === 'settled' ? [toButtons(listAwardButtons(award, view))] : [],
  );
}

function describeMaybeUndone(award: Award, view: AwardView, undone: boolean): string {
  const change = describeChange(award, view.locale);
  return undone || (award.status === 'cancelled' && !isRefusal(award)) ? `~~${change}~~` : change;
}

function describeState(award: Award, view: AwardView): string[] {
  const problem = award.problem === undefined ? [] : [describeProblem(award.problem)];
  switch (award.status) {
    case 'recorded':
    case 'queued':
    case 'sending':
      return ['Accepted. This message changes by itself as soon as Returning.AI has confirmed it.', ...problem];
    case 'waiting':
      return [
        `This member has no Returning.AI account linked yet, so these points wait for ${WAITING_DAYS} days. They can run \`/link request\`; once linked, the points are delivered automatically.`,
      ];
    case 'unknown':
      return problem.length > 0
        ? [...problem, 'I am reading back whether this arrived, and do not send it twice.']
        : ['Sent, but Returning.AI’s answer was lost. I am reading back whether it arrived, and do not send it twice.'];
    case 'review':
      return [...problem, 'This message changes by itself when they have decided.'];
    case 'settled':
      return describeSettled(award, view);
    case 'cancelled':
      return [...(problem.length > 0 ? problem : [describeCancelled(award)]), ...describeLateCopy(award)];
    case 'refused':
      return problem.length > 0 ? problem : [describeProblem('REFUSED')];
    case 'expired':
      if (isFormerMember(award.memberId))
        return ['What was stored about this member was erased before they were linked.'];
      return ['The member’s account was not linked in time. Once it is, the points can be given again.'];
  }
}

function describeCancelled({ attempts }: Award): string {
  return attempts === 0
    ? 'Taken back before it was sent: nothing reached Returning.AI.'
    : 'Taken back before it arrived: it is not sent again.';
}

function describeSettled(award: Award, { locale, reversal }: AwardView): string[] {
  if (reversal?.status === 'settled') {
    return [`Undone by ${describeActor(reversal)} (${reversal.receipt}).`, describeTotal(reversal, locale)];
  }
  return [
    describeTotal(award, locale),
    ...describeZero(award, locale),
    ...describeOutside(award, locale),
    ...(award.decidedBy === undefined
      ? []
      : [`It was not certain whether this had arrived; ${toMention(award.decidedBy)} decided.`]),
    ...describeLateCopy(award),
    ...(reversal === undefined ? [] : [`⏳ Being undone by ${describeActor(reversal)} (${reversal.receipt}).`]),
  ];
}

function describeOutside({ outsideChange, outsideBy }: Award, locale: string): string[] {
  if (!outsideChange) return [];
  const by = outsideBy === undefined ? '' : ` (${formatChange(outsideBy, locale)})`;
  return [`The total was also changed outside Discord in between${by}.`];
}

function describeLateCopy({ lateCopy, status }: Award): string[] {
  const { number = 1, decidedBy = '' } = lateCopy ?? {};
  if (status === 'cancelled' && lateCopy?.state === 'found') {
    return ['🔎 An earlier try seems to have arrived after all. Staff decide.'];
  }
  if (status === 'cancelled' && lateCopy?.state === 'compensated') {
    return [
      `${number === 1 ? 'An' : 'Another'} earlier try had arrived after all; ${toMention(decidedBy)} had it taken off.`,
    ];
  }
  switch (lateCopy?.state) {
    case undefined:
    case 'ignored':
      return [];
    case 'found':
      return [`🔎 It was sent again, and now seems to be there ${toTimes(number)}. Staff decide.`];
    case 'compensated':
      return [
        `It had arrived ${toTimes(number)}; ${toMention(decidedBy)} had the ${toOrdinal(number)} copy taken off.`,
      ];
  }
}

/** How often an award is there with so many copies beside it. */
function toTimes(copies: number): string {
  return copies === 1 ? 'twice' : `${copies + 1} times`;
}

/** The award itself is the first. */
function toOrdinal(copy: number): string {
  return ['second', 'third', 'fourth', 'fifth'][copy - 1] ?? 'next';
}

function describeOrigin(award: Award, { locale, original }: AwardView): string[] {
  return [
    ...(original === undefined
      ? []
      : [`Takes back ${original.receipt}: ${describeChange(original, locale)} by ${describeActor(original)}.`]),
    ...(award.reason === undefined ? [] : [`Reason: ${toInertText(award.reason, MAX_REASON)}`]),
    `By ${describeActor(award)} · ${toRelativeTime(award.settledAt ?? award.createdAt)}`,
  ];
}

function listAwardButtons(award: Award, { reversal }: AwardView): Button[] {
  return [
    ...(reversal === undefined ? [{ label: 'Undo', customId: toCustomId('points:undo', award.receipt) }] : []),
    { label: 'History', customId: toCustomId('history:open', award.memberId, award.fieldId) },
  ];
}

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

/** What is left of a card in a channel where staff do not decide any more. */
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
              `Entry: ${toInertText(entryId, MAX_ACCOUNT)}`,
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

/** A channel may be opened to everyone while a card stands there, so the account is only told to whoever asks. */
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

interface NoticeText {
  readonly open: string;
  readonly closed: string;
  /** Where it is not about awards that are held up. */
  readonly titles?: readonly [open: string, closed: string];
}

const PUT_RIGHT = '✅ Put right';

const NOTICES: Readonly<Record<Notice['kind'], NoticeText>> = {
  key: {
    open: `${describeProblem('KEY_PROBLEM')} Awards are accepted and wait.`,
    closed: 'Returning.AI accepts the API key of this server again. What waited is being delivered.',
  },
  route: {
    open: `${describeProblem('ROUTE_MOVED')} Awards are accepted and wait.`,
    closed: 'Returning.AI knows the address that I use again. What waited is being delivered.',
  },
  outage: {
    open: 'Returning.AI cannot be reached right now, or something else answers in its place; the messages of the awards say which. I keep trying. Awards are accepted and wait.',
    closed: 'Returning.AI answers again. What waited is being delivered.',
  },
  'second-process': {
    open: 'Another copy of me works here, with my token and a database of its own. Points of reactions count twice as long as both run, and what one of us did is not known to the other. The operator has to stop one of the two; `npm run doctor` says more. Undo what counted twice by hand.',
    closed: 'For a day I have seen no sign of another copy of me.',
    titles: ['⛔ I am running twice', '✅ I am running once'],
  },
  'staff-channel-open': {
    open: 'Members who are not staff can see the staff channel. Cards in it name accounts and e-mail addresses: new ones wait, and those of requests for a link lose the account meanwhile. `/setup` says who sees it and how to close it; `/links pending` shows the requests.',
    closed: 'The staff channel is closed to members again, or another choice was made. Cards that waited come now.',
    titles: ['⛔ Cards are held', '✅ Cards come again'],
  },
  'staff-channel': {
    open: 'The staff channel is gone, or I may not write there. Cards wait. `/setup` says what to do.',
    closed: 'The staff channel is in order again, or another choice was made. Cards that waited come now.',
    titles: ['⛔ No staff channel', PUT_RIGHT],
  },
  'log-channel': {
    open: 'The log channel is gone, or I may not write there. What I could not tell waits. `/setup` says what to do.',
    closed: 'The log channel is in order again, or another choice was made.',
    titles: ['⛔ No log channel', PUT_RIGHT],
  },
  'staff-role': {
    open: 'The staff role is gone. Who had it can award only with *Manage Messages*. `/setup` says what to do.',
    closed: 'There is a staff role again, or none is chosen any more.',
    titles: ['⛔ No staff role', PUT_RIGHT],
  },
  'rule-paused': {
    open: 'This role is gone. It was the `deny-role` of rules, which would now give to those whom it kept out: they are paused. `/rules list` shows them and what to do.',
    closed: 'No rule asks for this role any more.',
    titles: ['⛔ Rules are paused', PUT_RIGHT],
  },
  'rule-idle': {
    open: 'This is gone. Rules ask for it, and give to nobody. `/rules list` shows them and what to do.',
    closed: 'No rule asks for it any more.',
    titles: ['⛔ Rules give to nobody', PUT_RIGHT],
  },
};

const HELD_UP = ['⛔ Awards are held up', '✅ Awards are delivered again'] as const;

/** What staff are told when something holds up delivery, or makes it count twice, and when that is over. */
export function renderNotice(notice: Notice): MessagePayload {
  const since = toRelativeTime(notice.openedAt);
  const { open, closed, titles = HELD_UP } = NOTICES[notice.kind];
  const about = notice.subject === '' ? '' : `${notice.subject}: `;
  return notice.closedAt === undefined
    ? toMessage({ title: titles[0], description: `${about}${open}\nSince ${since}.`, colour: 'refused' })
    : toMessage({
        title: titles[1],
        description: `${about}${closed}\nIt began ${since}.`,
        colour: 'success',
      });
}

/** A refusal: what is wrong and what to do next. */
export function renderRefusal(message: string): MessagePayload {
  return toMessage({ description: `⛔ ${message}`, colour: 'refused' });
}

/** Anything with a title line of its own: balances, histories, lists, other successes. */
export interface Listing {
  /** Begins with its symbol, such as `📊` or `✅`. */
  readonly title: string;
  readonly description: string;
  readonly footer?: string | undefined;
  readonly tone?: Tone | undefined;
  readonly components?: APIMessageTopLevelComponent[] | undefined;
}

/** A message of a title, a body and a footer, cut to Discord's limits. */
export function renderList({ tone = 'list', components = [], ...text }: Listing): MessagePayload {
  return toMessage({ ...text, colour: tone }, components);
}

/** A button as the renderers describe one. */
export interface Button {
  readonly label: string;
  /** `<command>:<action>:<argument>…`, at most 100 characters; a button that cannot carry its id is left out. */
  readonly customId: string;
  readonly style?: APIButtonComponentWithCustomId['style'];
  readonly disabled?: boolean;
}

/** A row of at most five buttons. */
export function toButtons(buttons: readonly Button[]): APIMessageTopLevelComponent {
  return {
    type: ComponentType.ActionRow,
    components: buttons
      .filter(({ customId }) => customId.length <= MAX_CUSTOM_ID)
      .map(({ label, customId, style = ButtonStyle.Secondary, disabled = false }) => ({
        type: ComponentType.Button,
        style,
        label,
        custom_id: customId,
        disabled,
      })),
  };
}

interface Text {
  readonly title?: string | undefined;
  readonly description: string;
  readonly footer?: string | undefined;
  readonly colour: Tone;
}

function toMessage(text: Text, components: readonly APIMessageTopLevelComponent[] = []): MessagePayload {
  const embed: APIEmbed = {
    ...(text.title !== undefined && { title: cutText(text.title, MAX_TITLE) }),
    description: cutText(text.description, MAX_DESCRIPTION),
    color: COLOURS[text.colour],
    ...(text.footer !== undefined && { footer: { text: cutText(text.footer, MAX_FOOTER) } }),
  };
  // Discord refuses a row without components.
  const rows = components.filter((row) => !('components' in row) || row.components.length > 0);
  return { embeds: [embed], components: rows };
}
