/** What members see of themselves and each other: totals, histories, boards, badges, links. */
import { renderBadgeChange, renderBadges } from '../../../src/discord/embeds/badge-embeds.ts';
import { renderBoard, renderOwnBoard } from '../../../src/discord/embeds/board-embeds.ts';
import { renderBoardChart, renderTotalsChart, toTotalsChart } from '../../../src/discord/embeds/chart-embeds.ts';
import {
  renderAccount,
  renderLink,
  renderLinked,
  renderNotLinked,
  renderUnlinked,
} from '../../../src/discord/embeds/link-embeds.ts';
import {
  renderDenied,
  renderHeldRequestCard,
  renderLinkStatus,
  renderOwnRemoval,
  renderPending,
  renderRequestCard,
  renderRequested,
  toDenialForm,
} from '../../../src/discord/embeds/link-request-embeds.ts';
import { renderBalance, renderHistory } from '../../../src/discord/embeds/member-embeds.ts';
import {
  renderMemberMessage,
  renderMessagesOff,
  type Telling,
} from '../../../src/discord/embeds/member-message-embeds.ts';
import { renderPrivacy } from '../../../src/discord/embeds/privacy-embeds.ts';
import { toInertText } from '../../../src/discord/embeds/text.ts';
import type { HistoryLine } from '../../../src/points/history.ts';
import type { Balance, FieldTotal, HistoryCourse } from '../../../src/services/balances.ts';
import type { Board } from '../../../src/services/boards.ts';
import { text } from '../../../src/texts/text.ts';
import type { Samples, ToSamples } from './sample.ts';
import { ACTOR, AT, awardOf, GUILD, linkOf, MEMBER, repeat, requestOf, type World } from './world.ts';

const ACTIONS = ['increase', 'decrease', 'overwrite'] as const;

export const toMemberSamples: ToSamples = (world) => ({
  ...toBalances(world),
  ...toHistories(world),
  ...toCharts(world),
  ...toBoards(world),
  ...toBadges(world),
  ...toLinks(world),
  ...toRequests(world),
  ...toDirectMessages(world),
  'privacy: shown': (locale) => renderPrivacy({ board: 'shown', messages: 'on' }, false, locale),
  'privacy: hidden just now': (locale) => renderPrivacy({ board: 'hidden', messages: 'on' }, true, locale),
  'privacy: hidden': (locale) => renderPrivacy({ board: 'hidden', messages: 'off' }, false, locale),
  'privacy: shown just now': (locale) => renderPrivacy({ board: 'shown', messages: 'closed' }, true, locale),
});

function toBalances(world: World): Samples {
  const balance: Balance = {
    ...{ field: world.field, total: world.total, source: 'now', at: AT, putOff: undefined, linked: true },
    others: [],
    pending: repeat(world.rows, () => awardOf(world, { status: 'queued' })),
  };
  const show = (change: Partial<Balance>, isOwn = true) => {
    return (locale: string) => renderBalance({ ...balance, ...change }, { memberId: MEMBER, isOwn, locale });
  };
  return {
    balance: show({}),
    'balance: settled just now': show({
      pending: repeat(3, (index) => awardOf(world, { action: ACTIONS[index] ?? 'increase' })),
    }),
    'balance: earlier': show({ source: 'earlier' }),
    'balance: put off': show({ source: 'earlier', putOff: text('problem.KEY_PROBLEM') }),
    'balance: unknown': show({ total: undefined, source: 'none', at: undefined }),
    'balance: all fields': show({ others: repeat(20, (index) => otherOf(world, index)) }),
    'balance: much waits': show({ linked: false, pending: repeat(world.rows + 2, () => awardOf(world, WAITING)) }),
    'balance: own, not linked': show({ linked: false }),
    'balance: not linked': show({ linked: false, pending: [] }, false),
  };
}

const WAITING = { status: 'waiting' } as const;

function otherOf({ field, total }: World, index: number): FieldTotal {
  const other = { field: { ...field, id: String(index) }, at: AT };
  if (index % 3 === 0) return { ...other, total, source: 'now' };
  return index % 3 === 1 ? { ...other, total, source: 'earlier' } : { ...other, total: undefined, source: 'none' };
}

function toDirectMessages(world: World): Samples {
  const waiting = repeat(world.rows, (index) =>
    awardOf(world, { ...WAITING, fieldId: String(index % 12), createdAt: AT }),
  );
  const show = (telling: Telling) => {
    return (locale: string) =>
      renderMemberMessage(telling, { guildId: GUILD, name: toInertText(world.displayName, 60) }, locale);
  };
  return {
    'direct message: waiting': show({ kind: 'waiting', waiting }),
    'direct message: expiring': show({ kind: 'expiring', waiting }),
    'direct message: approved': show({ kind: 'approved' }),
    'direct message: denied': show({ kind: 'denied', denial: undefined }),
    'direct message: denied with a reason': show({ kind: 'denied', denial: world.reason }),
    'direct messages: off': (locale) => renderMessagesOff(locale),
    'request denied: why': (locale) => toDenialForm(requestOf(world), locale),
  };
}

function toHistories(world: World): Samples {
  const { field, total, hundredths } = world;
  const value = hundredths / 100;
  const line: HistoryLine = {
    ...{ at: AT, action: 'increase', value, total, award: awardOf(world), isSecondCopy: false, origin: 'here' },
  };
  const kinds: readonly Partial<HistoryLine>[] = [
    {},
    { isSecondCopy: true },
    { award: awardOf(world, { status: 'queued' }), total: undefined },
    { award: awardOf(world, { reverses: 1 }), takesBack: 'R-AAAAAA', action: 'decrease' },
    { award: awardOf(world, { reverses: 1 }), action: 'decrease' },
    { takenBackBy: 'R-BBBBBB' },
    { award: undefined, origin: 'elsewhere', action: 'overwrite' },
    { award: undefined, origin: 'outside', value: undefined },
    { award: undefined, origin: 'outside', action: undefined, at: undefined },
    { award: undefined, origin: 'outside', value: -value },
  ];
  const lines = kinds.map((kind) => ({ ...line, ...kind }));
  const page = { field, lines, page: 2, pages: 3, complete: true, linked: true };
  return {
    history: (locale) => renderHistory(page, { memberId: MEMBER, since: AT }, locale),
    'history: incomplete': (locale) =>
      renderHistory(
        { ...page, complete: false, sinceDay: '2027-01-15', pages: 1 },
        { memberId: MEMBER, since: AT },
        locale,
      ),
    'history: nothing': (locale) =>
      renderHistory({ ...page, lines: [], linked: false, pages: 1 }, { memberId: MEMBER, since: 0 }, locale),
  };
}

const PNG = Buffer.from('a picture');
const HOUR_MS = 3_600_000;

function toCharts({ field, total, totalBefore, rows, count }: World): Samples {
  const points = repeat(Math.max(rows, 2), (index) => ({
    ...{ at: AT + index * HOUR_MS, total: index === 1 ? total : totalBefore, isOutside: index < count },
  }));
  const undone = points.slice(0, count).map(({ at }) => ({ from: at, to: at + HOUR_MS }));
  const history: HistoryCourse = {
    ...{ field, course: { points, undone }, until: AT + 1_000 * HOUR_MS, timezone: 'Europe/Paris' },
    ...{ complete: true, linked: true },
  };
  const show = (change: Partial<HistoryCourse>, since = 0) => {
    return (locale: string) =>
      renderTotalsChart({ ...history, ...change }, { memberId: MEMBER, since, locale, png: PNG });
  };
  const flat = repeat(40, (index) => ({ at: AT + index * HOUR_MS, total: index === 9 ? 5_000 : 10, isOutside: false }));
  return {
    'chart: totals': show({}),
    'chart: one total': show({ course: { points: points.slice(0, 1), undone: [] }, complete: false }, AT),
    'chart: since a day': show({ linked: false, sinceDay: '2027-01-15' }, AT),
    'chart: legend': (locale) => Object.values(toTotalsChart(history, locale).legend).join('\n'),
    'chart: flat': show({ course: { points: flat, undone: [] } }),
  };
}

function toBoards(world: World): Samples {
  const rows = repeat(Math.min(world.rows, 10), (index) => ({
    ...{ rank: index + 1, memberId: `20000000000000000${index}`, hundredths: world.hundredths },
  }));
  const absent = new Set(rows.slice(1, 2).map(({ memberId }) => memberId));
  const board: Board = { field: world.field, window: 'all', firstDay: undefined, rows, page: 1, isLast: true, absent };
  const show = (change: Partial<Board>) => {
    return (locale: string) => renderBoard({ ...board, ...change }, { ownerId: MEMBER, locale });
  };
  const standing = { rank: world.count, position: 0, hundredths: world.hundredths, toNext: undefined };
  const own = (change: Omit<Parameters<typeof renderOwnBoard>[0], 'board'>) => {
    return (locale: string) => renderOwnBoard({ board, ...change }, { ownerId: MEMBER, locale });
  };
  return {
    board: show({}),
    'board: day': show({ window: 'day', firstDay: '2027-01-15' }),
    'board: month': show({ window: 'month', firstDay: '2027-01-01', isLast: false }),
    'board: week': show({ window: 'week', firstDay: '2027-01-11', isLast: false, page: world.count + 1 }),
    'board: empty': show({ rows: [] }),
    'board: empty page': show({ rows: [], page: 2 }),
    'board: own': own({ standing: { ...standing, toNext: world.hundredths }, isHidden: false }),
    'chart: board': (locale) => {
      const names = new Map(rows.slice(2).map(({ memberId }) => [memberId, world.displayName]));
      return renderBoardChart({ ...board, names }, locale, PNG);
    },
    'chart: board of former members': (locale) => {
      const former = rows.map((row) => ({ ...row, memberId: 'former-1' }));
      return renderBoardChart({ ...board, rows: former, names: new Map() }, locale, PNG);
    },
    'board: first': own({ standing, isHidden: false }),
    'board: not on it': own({ standing: undefined, isHidden: false }),
    'board: hidden': own({ standing: undefined, isHidden: true }),
  };
}

function toBadges(world: World): Samples {
  const badge = { id: world.field.id, title: world.field.name };
  const samples: Record<string, Samples[string]> = {
    badges: (locale) =>
      renderBadges(
        repeat(world.rows, () => badge),
        1,
        locale,
      ),
    'badges: page 2': (locale) =>
      renderBadges(
        repeat(40, () => badge),
        2,
        locale,
      ),
    'badges: none': (locale) => renderBadges([], 1, locale),
  };
  for (const action of ['award', 'remove'] as const) {
    for (const outcome of ['done', 'unknown'] as const) {
      const change = { action, badge, memberId: MEMBER, accountId: world.accountId, outcome };
      samples[`badge: ${action} ${outcome}`] = (locale) =>
        renderBadgeChange(change, { actorId: ACTOR, at: AT, locale });
    }
  }
  return samples;
}

function toLinks(world: World): Samples {
  const link = linkOf(world);
  const waiting = repeat(world.rows, () => awardOf(world, { status: 'waiting' }));
  const made = { link, delivered: waiting, user: { username: world.displayName }, verified: false, replaced: true };
  const user = { username: world.displayName, name: world.field.name };
  return {
    linked: (locale) => renderLinked(made, locale),
    'linked: with names': (locale) =>
      renderLinked({ ...made, user, verified: true, replaced: false, delivered: [] }, locale),
    link: (locale) => renderLink({ link, waiting }, MEMBER, locale),
    'link: none': (locale) => renderLink({ link: undefined, waiting: [] }, MEMBER, locale),
    unlinked: (locale) => renderUnlinked(link, locale),
    'unlinked: none': (locale) => renderNotLinked(MEMBER, locale),
    'unlinked: nobody': (locale) => renderNotLinked(undefined, locale),
    account: (locale) => renderAccount(link, locale),
  };
}

function toRequests(world: World): Samples {
  const open = requestOf(world);
  const decided = { decidedBy: ACTOR, decidedAt: AT, account: '' };
  const waiting = repeat(world.rows, () => awardOf(world, { status: 'waiting' }));
  const status = { link: undefined, request: open, waiting };
  const pending = repeat(Math.min(5, world.rows), (id) => ({ request: requestOf(world, { id }), waiting }));
  const samples: Record<string, Samples[string]> = {
    'link request': (locale) => renderRequested(open, locale),
    'own link': (locale) => renderLinkStatus({ ...status, link: linkOf(world), request: undefined }, locale),
    'own link: none': (locale) => renderLinkStatus({ ...status, request: undefined, waiting: [] }, locale),
    'own link: open request': (locale) => renderLinkStatus(status, locale),
    'request card': (locale) => renderRequestCard(open, waiting, locale),
    'request card: of a former member': (locale) =>
      renderRequestCard(
        requestOf(world, { ...decided, memberId: 'former-1', state: 'denied', decidedBy: '' }),
        [],
        locale,
      ),
    'request card: approved by nobody known': (locale) =>
      renderRequestCard(requestOf(world, { ...decided, state: 'approved', decidedBy: '' }), [], locale),
    'request card: held, open': (locale) => renderHeldRequestCard('open', locale),
    'request card: held, left': (locale) => renderHeldRequestCard('left', locale),
    'request denied': (locale) => renderDenied(open, locale),
    'pending requests': (locale) => renderPending({ pending, total: world.count + 5 }, locale),
    'pending requests: none': (locale) => renderPending({ pending: [], total: 0 }, locale),
  };
  for (const [name, ended] of [
    ['approved', { ...decided, state: 'approved' }],
    ['denied to a former member', { ...decided, memberId: 'former-1', account: world.account, state: 'denied' }],
    ['denied', { ...decided, state: 'denied', denial: world.reason }],
    ['withdrawn', { ...decided, state: 'withdrawn', decidedBy: MEMBER }],
    ['left', { ...decided, state: 'withdrawn' }],
  ] as const) {
    const request = requestOf(world, ended);
    samples[`request card: ${name}`] = (locale) => renderRequestCard(request, [], locale);
    samples[`own link: ${name}`] = (locale) => renderLinkStatus({ ...status, request, waiting: [] }, locale);
  }
  for (const kind of ['unlinked', 'withdrawn', 'nothing'] as const) {
    samples[`own link: removal, ${kind}`] = (locale) => renderOwnRemoval(kind, locale);
  }
  return samples;
}
