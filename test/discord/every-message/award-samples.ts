/** Awards as everybody, staff and the log channel see them. */
import { renderAward } from '../../../src/discord/embeds/award-embeds.ts';
import { toAwardForm } from '../../../src/discord/embeds/award-form.ts';
import { toLogLine } from '../../../src/discord/embeds/log-line.ts';
import { renderAwardFile, renderGiven } from '../../../src/discord/embeds/look-up-embeds.ts';
import { renderMovedCard, renderReviewCard } from '../../../src/discord/embeds/review-cards.ts';
import { renderDecision } from '../../../src/discord/embeds/setup-page.ts';
import { toReceiptChoice } from '../../../src/discord/options/receipt-choices.ts';
import { describeCatchUp } from '../../../src/discord/reactions/catch-up-report.ts';
import type { Award, AwardAction, AwardSource, AwardStatus, LateCopy } from '../../../src/points/award.ts';
import { NAMELESS_FIELD } from '../../../src/points/field-name.ts';
import type { ProblemCode } from '../../../src/points/problem.ts';
import type { AwardEvent } from '../../../src/store/messages/log-store.ts';
import type { Samples, ToSamples } from './sample.ts';
import { ACTOR, AT, awardOf, CHANNEL, MEMBER, PLACE, repeat, type World } from './world.ts';

const ACTIONS: readonly AwardAction[] = ['increase', 'decrease', 'overwrite'];
const STATUSES: readonly AwardStatus[] = [
  ...(['recorded', 'waiting', 'queued', 'sending', 'unknown', 'review'] as const),
  ...(['settled', 'refused', 'cancelled', 'expired'] as const),
];
const SOURCES: readonly AwardSource[] = ['command', 'undo', 'reaction', 'reaction-removed', 'reactions-cleared'];
const PROBLEMS: readonly ProblemCode[] = [
  ...(['ABSENCE_UNPROVEN', 'AMBIGUOUS', 'DROPPED_BY_STAFF', 'FIELD_DELETED', 'HISTORY_UNREADABLE'] as const),
  ...(['KEY_PROBLEM', 'LIST_UNAVAILABLE', 'NOT_ACKNOWLEDGED', 'NO_KEY', 'ORIGINAL_REFUSED'] as const),
  ...(['OUTCOME_UNKNOWN', 'OVERTAKEN', 'PUT_OFF', 'REFUSED', 'REFUSED_400', 'REFUSED_404'] as const),
  ...(['REFUSED_409', 'ROUTE_MOVED', 'SERVER_ERRORS', 'SLOW_DOWN', 'STOPPED_AT_ZERO'] as const),
  ...(['UNREACHABLE', 'ANSWERED_302', 'ANSWERED_503'] as const),
];
const EVENTS: readonly AwardEvent['kind'][] = [
  ...(['late-copy', 'late-decided', 'waiting', 'queued', 'settled', 'refused'] as const),
  ...(['cancelled', 'expired', 'review', 'decided', 'sent-again'] as const),
];

const toCopy = (state: LateCopy['state'], number: number): LateCopy => ({
  ...{ state, entryId: '640000000000000000009999', total: 5, number, decidedBy: state === 'found' ? undefined : ACTOR },
});

/** By name, what an award can be. */
function listAwards(world: World): Readonly<Record<string, Award>> {
  const origin = { channelId: CHANNEL, messageId: PLACE.messageId, emoji: world.emoji };
  const of = (change: Partial<Award>) => awardOf(world, change);
  const copies = Math.min(world.count, 20);
  const named: Record<string, Award> = {
    'total not said': of({ total: undefined, totalBefore: undefined }),
    'total found elsewhere': of({ total: undefined, totalBefore: undefined, decidedBy: ACTOR }),
    'total alone': of({ totalBefore: undefined, reason: undefined }),
    'below zero': of({ action: 'decrease', hundredths: world.hundredths, total: -1, totalBefore: 0 }),
    'stopped at zero': of({ action: 'decrease', hundredths: 500, total: 0, totalBefore: 3 }),
    'perhaps stopped at zero': of({ action: 'decrease', hundredths: 500, total: 0, totalBefore: undefined }),
    'set stopped at zero': of({ action: 'overwrite', hundredths: -500, total: 0 }),
    'changed outside': of({ outsideChange: true }),
    'changed outside by': of({ outsideChange: true, outsideBy: world.total }),
    'decided by staff': of({ decidedBy: ACTOR }),
    'taken back': of({ status: 'cancelled', attempts: 0, problem: undefined }),
    'taken back after sending': of({ status: 'cancelled', attempts: 1, problem: undefined }),
    'cancelled copy found': of({ status: 'cancelled', lateCopy: toCopy('found', copies) }),
    'cancelled copy taken off': of({ status: 'cancelled', lateCopy: toCopy('compensated', copies) }),
    'of a former member': of({ status: 'expired', memberId: 'former-1', actorId: 'former-2' }),
    'copy found': of({ lateCopy: toCopy('found', copies) }),
    'copy of a set': of({ action: 'overwrite', lateCopy: toCopy('found', copies) }),
    'copy that may have stopped': of({
      ...{ action: 'decrease', hundredths: world.hundredths, lateCopy: { ...toCopy('found', copies), total: 0 } },
      ...{ total: 0, totalBefore: undefined },
    }),
    'copy taken off': of({ lateCopy: toCopy('compensated', copies) }),
    'copy ignored': of({ lateCopy: toCopy('ignored', copies) }),
    'not undone': of({ status: 'refused', reverses: 1 }),
    undoing: of({ reverses: 1 }),
    'of an undo of many': of({ reverses: 1, reason: 'Undo U-7F3K2M' }),
    'of a field without a name': of({ fieldName: NAMELESS_FIELD }),
  };
  for (const action of ACTIONS) {
    for (const status of STATUSES) named[`${action} ${status}`] = of({ action, status });
  }
  for (const source of SOURCES) named[`by ${source}`] = of({ source, origin });
  named['reaction of a former member'] = of({ source: 'reaction', origin, memberId: 'former-1' });
  for (const problem of PROBLEMS) named[`problem ${problem}`] = of({ status: 'refused', problem });
  for (const status of ['queued', 'unknown', 'review', 'cancelled'] as const) {
    named[`${status} with a problem`] = of({ status, problem: 'UNREACHABLE' });
  }
  return named;
}

export const toAwardSamples: ToSamples = (world) => {
  const awards = Object.entries(listAwards(world));
  const award = awardOf(world);
  const [reversal, pending] = [awardOf(world, { reverses: 7 }), awardOf(world, { reverses: 7, status: 'queued' })];
  const form = { fields: [world.field], defaultFieldId: world.field.id, last: award };
  const authorAbout = { customId: 'award-author:give', name: world.displayName };
  const formAbout = { customId: 'award-points:give', name: world.displayName };
  return {
    ...Object.fromEntries(awards.map(([name, one]) => [`award: ${name}`, (locale) => renderAward(one, { locale })])),
    'award: undone': (locale) => renderAward(award, { locale, reversal }),
    'award: being undone': (locale) => renderAward(award, { locale, reversal: pending }),
    'award: what it takes back': (locale) => renderAward(reversal, { locale, original: award }),
    ...toCards(awards),
    'card: found out': (locale) => renderReviewCard(awardOf(world), locale),
    'card: on its way': (locale) => renderReviewCard(awardOf(world, { status: 'queued', decidedBy: ACTOR }), locale),
    'card: moved': (locale) => renderMovedCard({ channelId: CHANNEL, receipt: award.receipt }, locale),
    'decision: next': (locale) => renderDecision(awardOf(world, { status: 'review' }), locale),
    'decision: none': (locale) => renderDecision(undefined, locale),
    'form: award': (locale) => toAwardForm(form, formAbout, locale),
    'form: award without fields': (locale) =>
      toAwardForm({ fields: [], defaultFieldId: undefined, last: undefined }, authorAbout, locale),
    ...toLogSamples(world),
    ...toLookUps(world, reversal),
    'receipt choice': (locale) => toReceiptChoice(award, world.displayName, locale, AT + 7_200_000),
  };
};

function toCards(awards: readonly (readonly [string, Award])[]): Samples {
  const carded = awards.filter(([, one]) => one.lateCopy !== undefined || one.status === 'review' || one.decidedBy);
  return Object.fromEntries(carded.map(([name, one]) => [`card: ${name}`, (locale) => renderReviewCard(one, locale)]));
}

function toLogSamples(world: World): Samples {
  const { count } = world;
  const lateCopy = toCopy('compensated', 1);
  const toEvent = (kind: AwardEvent['kind'], change: Partial<Award> = {}): AwardEvent => ({
    ...{ id: 1, kind, at: AT, award: awardOf(world, { outsideBy: world.total, ...change }), takesBack: 'R-AAAAAA' },
  });
  const events = [
    ...EVENTS.map((kind) => [kind, toEvent(kind)] as const),
    ['not undone', toEvent('cancelled', { status: 'cancelled', problem: 'ORIGINAL_REFUSED' })] as const,
    ['dropped', toEvent('decided', { status: 'refused', decidedBy: ACTOR })] as const,
    ['sent again by staff', toEvent('decided', { status: 'queued', decidedBy: ACTOR })] as const,
    ['copy taken off', toEvent('late-decided', { lateCopy })] as const,
    ['stopped', toEvent('settled', { action: 'decrease', hundredths: 500, total: 0, totalBefore: 3 })] as const,
  ];
  const missed = { messages: count, added: count, removed: count, isIncomplete: true };
  return {
    ...Object.fromEntries(events.map(([name, event]) => [`log: ${name}`, (locale) => toLogLine(event, locale)])),
    'log: missed reactions': (locale) => describeCatchUp({ ...missed, isIncomplete: false }, locale) ?? '',
    'log: missed reactions, not all': (locale) => describeCatchUp(missed, locale) ?? '',
    'log: nothing missed, not all': (locale) => describeCatchUp({ ...missed, added: 0, removed: 0 }, locale) ?? '',
  };
}

function toLookUps(world: World, reversal: Award): Samples {
  const given = repeat(Math.min(world.rows, 10), (index) => ({
    award: awardOf(world, { status: STATUSES[index] ?? 'settled' }),
    ...{ shownAt: PLACE, isTakenBack: index % 2 === 1 },
  }));
  const refused = ACTIONS.map((action) => awardOf(world, { action, status: 'refused' }));
  const others = [
    ...refused,
    ...ACTIONS.map((action) => awardOf(world, { action, status: 'settled', reverses: undefined })),
    awardOf(world, { reverses: 7 }),
    awardOf(world, { reverses: 7, status: 'refused' }),
  ];
  const more = others.map((award) => ({ award, shownAt: undefined, isTakenBack: false }));
  const events = EVENTS.map((kind) => ({ kind, at: AT }));
  const file = { award: awardOf(world, { attempts: world.count }), shownAt: PLACE, events };
  const asked = { memberId: ACTOR, since: AT };
  return {
    given: (locale) => renderGiven({ awards: given, page: 2, pages: 3, isCut: true }, asked, locale),
    'given: refused': (locale) =>
      renderGiven({ awards: more, page: 1, pages: 1, isCut: false }, { memberId: ACTOR, since: 0 }, locale),
    'given: nothing': (locale) =>
      renderGiven({ awards: [], page: 1, pages: 1, isCut: false }, { memberId: MEMBER, since: 0 }, locale),
    'award file': (locale) => renderAwardFile({ ...file, original: undefined, reversal }, locale),
    'award file of an undo': (locale) =>
      renderAwardFile(
        { award: reversal, original: awardOf(world), reversal: undefined, events: [], shownAt: undefined },
        locale,
      ),
  };
}
