/**
 * Judges a world that has come to rest. It knows what was asked, what people saw, and what the API applied for whom; the
 * ledger is only asked which award is whose. What it cannot hold against the bot, because nobody could have known, is
 * counted by its name in the limits of docs/awards.md.
 */

import { isThinking } from '../../src/discord/sent-message.ts';
import { type Award, isFinal } from '../../src/points/award.ts';
import { isFormerMember } from '../../src/points/person.ts';
import type { Undo, UndoTarget } from '../../src/store/store.ts';
import { GUILD, MODERATOR } from './bot.ts';
import type { Count } from './classes.ts';
import { type SeenInteraction, type SeenMessage, titleOf, toSent } from './town.ts';
import type { SentChange } from './wire.ts';
import { ACCOUNTS, type Asked, type World } from './world.ts';

export interface Verdict {
  /** What must never be, in words. */
  readonly problems: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

/** How long a server may still be at a request that was given up, before the bot sends again. */
const LATE_ARRIVAL_MS = 45_000;
const AFTER_DEATH_MS = 5_000;
const TOKEN_LIFE_MS = 900_000;
/** An outsider's entry can be taken for ours from a minute before ours was asked for. */
const ANCHOR_FRESH_MS = 60_000;
/** What has worked and cannot be found for so long, beside others that work, is gone. */
const GONE_AFTER_MS = 60_000;

interface Case {
  readonly award: Award;
  readonly sent: readonly SentChange[];
  readonly applied: readonly SentChange[];
}

interface Tally {
  readonly count: Count;
  /** Entries of outsiders that stand for an award already. */
  readonly claimed: Set<string>;
}

export async function judge(world: World): Promise<Verdict> {
  const cases = await listCases(world);
  const problems: string[] = [];
  const { counts, count } = world;
  const undos = await listUndos(world);
  const claimed = new Set<string>();
  for (const one of cases) problems.push(...judgeAward(world, one, cases, { count, claimed }));
  for (const asked of world.asked) problems.push(...judgeAsked(world, asked, cases));
  for (const seen of world.town.interactions) problems.push(...judgeInteraction(world, seen, { count, undos }));
  for (const undo of undos) problems.push(...judgeUndo(world, undo));
  problems.push(...judgeCauses(world, cases, undos), ...judgeAllUndone(world, cases));
  problems.push(...judgeOrder(world, cases), ...judgeReactions(world, cases));
  if (world.wire.mostAtOnce() > 1) problems.push('two changes of one account were under way together');
  const nobodys = world.wire.sent.filter(({ awardId }) => awardId === undefined);
  for (const { number } of nobodys) problems.push(`request #${number} is no award's, or was sent without a claim`);
  return { problems, counts: { ...counts, awards: cases.length, deaths: world.deaths.length } };
}

async function listCases({ store, wire }: World): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (let id = 1; ; id += 1) {
    const award = await store.getAward(id);
    if (award === undefined) return cases;
    const sent = wire.sent.filter(({ awardId }) => awardId === id);
    cases.push({ award, sent, applied: sent.filter(({ appliedAt }) => appliedAt !== undefined) });
  }
}

/** Exactly once, never, or before staff: by what the API applied. */
function judgeAward(world: World, one: Case, cases: readonly Case[], { count, claimed }: Tally): string[] {
  const { award, applied } = one;
  const name = `award ${award.id} (${award.receipt}, ${award.action} ${award.hundredths / 100}, ${award.status})`;
  const wrong = applied.filter(
    ({ account, action, value }) =>
      account !== award.accountId || action !== award.action || Math.round(value * 100) !== award.hundredths,
  );
  if (wrong.length > 0) return [`${name} was applied as something else: #${wrong[0]?.number}`];
  if (!isFinal(award.status)) {
    if (isBehindReview(award, cases)) return judgeCount(0, 0);
    if (award.status !== 'review') return [`${name} was not brought to an end`];
    count('in review');
    const hasCard = hasStaffCard(world, award);
    if (world.mood.hasStaff) return [`${name} was never decided`];
    return award.problem === undefined || !hasCard
      ? [`${name} waits for staff, who are not told why`]
      : judgeCount(0, 1);
  }
  if (award.status === 'settled') {
    const around = [...judgeReversal(award, cases), ...judgeCompensation(award, cases), ...judgePauses(one)];
    return [...around, ...judgeCount(1, 1)];
  }
  if (award.status === 'expired' && award.accountId !== undefined) return [`${name} was ended, and it had an account`];
  if (award.status === 'refused' && !isRefusedRightly(one, cases))
    return [`${name} was given up, and nobody had refused it`];
  return judgeCount(0, 0);

  function judgeCount(least: number, most: number): string[] {
    if (applied.length > most) return judgeTooMany(most);
    if (applied.length < least) return isTakenForForeign(world, one, count, claimed) ? [] : [`${name} is lost`];
    return [];
  }

  function judgeTooMany(most: number): string[] {
    const excused = applied.filter((change) => isInherentlyLate(change, one, world));
    if (applied.length - excused.length <= most) {
      count(award.lateCopy === undefined ? 'late, unnoticed' : 'late, told to staff');
      const isSearchable =
        !['missing', 'empty'].includes(world.mood.listing) &&
        !(world.mood.hidesPages && world.mood.listing === 'paged-oldest-first') &&
        award.status === 'settled' &&
        award.action !== 'overwrite';
      // A duplicate that the list shows must come before staff.
      return isSearchable && award.lateCopy === undefined && !hasForeignNoise(world, one)
        ? [`${name} was applied ${applied.length} times, late, and nobody noticed`]
        : [];
    }
    if (world.mood.listing === 'missing' && hasForeignNoise(world, one)) {
      count('totals misled by an outsider');
      return [];
    }
    return [`${name} was applied ${applied.length} times`];
  }
}

/** Only Returning.AI's own word, or staff, end an award that was accepted. */
function isRefusedRightly(one: Case, cases: readonly Case[]): boolean {
  const last = one.sent.at(-1);
  if (one.award.decidedBy !== undefined || last?.status === 400) return true;
  return last?.status === 404 && !isMoved(last, cases);
}

/** A place that has worked and cannot be found has moved, unless that lasts, and others work meanwhile. */
function isMoved({ account, at, number }: SentChange, cases: readonly Case[]): boolean {
  const ofAccount = cases.filter(({ award }) => award.accountId === account);
  const hasWorked = ofAccount.some(
    ({ award, sent }) =>
      award.total !== undefined && (award.settledAt ?? at) < at && sent.every((one) => one.number < number),
  );
  const lost = ofAccount.flatMap(({ sent }) => sent).filter(({ status }) => status === 404);
  return hasWorked && Math.min(...lost.map((one) => one.at)) > at - GONE_AFTER_MS;
}

/** What takes an addition back takes off as much, and the other way round. */
function judgeReversal(award: Award, cases: readonly Case[]): string[] {
  const original = cases.find(({ award: other }) => other.id === award.reverses)?.award;
  if (original === undefined || original.action === 'overwrite') return [];
  const isInverse = award.action !== original.action && award.hundredths === original.hundredths;
  return isInverse ? [] : [`award ${award.id} does not take back award ${original.id}`];
}

/** What staff take off is taken off once. */
function judgeCompensation({ id, action, hundredths, lateCopy }: Award, cases: readonly Case[]): string[] {
  if (lateCopy?.state !== 'compensated') return [];
  const own = cases.filter(({ award }) => award.key.startsWith(`late:${id}:`));
  const isTakenOff = own.length === 1 && own[0]?.award.action !== action && own[0]?.award.hundredths === hundredths;
  return isTakenOff ? [] : [`the second copy of award ${id} was taken off ${own.length} times, or wrongly`];
}

/** Returning.AI asked for a pause. */
function judgePauses({ sent }: Case): string[] {
  return sent.flatMap(({ number, pausedUntil = 0 }) => {
    const next = sent.find((other) => other.number > number);
    return next !== undefined && next.at < pausedUntil
      ? [`request #${next.number} came before the pause was over`]
      : [];
  });
}

/** A `set`, what comes after it, and what takes something back wait for what staff have not decided. */
function isBehindReview({ status, id, accountId }: Award, cases: readonly Case[]): boolean {
  return (
    status === 'queued' &&
    cases.some(({ award }) => award.status === 'review' && award.accountId === accountId && award.id < id)
  );
}

function hasStaffCard({ town }: World, { receipt }: Award): boolean {
  return town.messages.some(
    ({ payload, interactionId }) =>
      interactionId === undefined &&
      titleOf(payload) === '🔎 Being checked' &&
      payload.embeds?.[0]?.footer?.text === receipt,
  );
}

/** Applied so late that in good faith it had been given up, sent again, found in an outsider's entry, or decided by staff. */
function isInherentlyLate({ at, appliedAt = at, diedAt, fault }: SentChange, one: Case, world: World): boolean {
  if (fault !== 'late' && fault !== 'very late' && fault !== 'reset, applied soon') return false;
  const { listingLagMs } = world.mood;
  const isDecided = one.award.decidedBy !== undefined || findTwin(world, one, new Set()) !== undefined;
  const wasAfterDeath = diedAt !== undefined && appliedAt - diedAt >= AFTER_DEATH_MS - listingLagMs;
  return isDecided || wasAfterDeath || appliedAt - at >= LATE_ARRIVAL_MS - listingLagMs;
}

function listForeign(world: World, { award, sent }: Case) {
  if (award.accountId === undefined) return [];
  const from = Math.min(award.createdAt, sent[0]?.at ?? award.createdAt) - ANCHOR_FRESH_MS;
  return world
    .records(award.accountId ?? '')
    .filter(({ by, createdAt }) => by === 'outside' && Date.parse(createdAt) - world.mood.clockSkewMs >= from);
}

function hasForeignNoise(world: World, one: Case): boolean {
  return listForeign(world, one).length > 0;
}

/** An outsider's entry that looks like this award. */
function findTwin(world: World, one: Case, claimed: ReadonlySet<string>) {
  const { action, hundredths } = one.award;
  return listForeign(world, one).find(
    (entry) => !claimed.has(entry.id) && entry.action === action && Math.round(entry.value * 100) === hundredths,
  );
}

/** Somebody else wrote our very change while ours got lost: their entry is taken for ours. */
function isTakenForForeign(world: World, one: Case, count: Count, claimed: Set<string>): boolean {
  const twin = findTwin(world, one, claimed);
  if (twin !== undefined) {
    claimed.add(twin.id);
    count('an outsider with our very change');
    return true;
  }
  if (world.mood.listing !== 'missing' || !hasForeignNoise(world, one)) return false;
  count('totals misled by an outsider');
  return true;
}

/** Each command is one award at most, and each award that was taken back before it went has an undo of its own. */
function judgeCauses({ asked }: World, cases: readonly Case[], undos: readonly UndoOfMany[]): string[] {
  const ofCommands = cases.filter(({ award }) => award.source === 'command');
  const names = ofCommands.map(({ award }) => `${award.action} ${award.hundredths}`);
  const doubled = names.filter((name, index) => names.indexOf(name) !== index);
  const ofMany = new Set(undos.flatMap(({ results }) => results.map(({ awardId }) => awardId)));
  const byPeople = ofCommands.filter(
    ({ award }) => award.status === 'cancelled' && award.problem === undefined && !ofMany.has(award.id),
  ).length;
  const single = asked.filter(
    ({ use, seen }) =>
      use.command === 'points undo' &&
      use.values.by === undefined &&
      !cases.some(({ award }) => award.key === `interaction:${use.id}`) &&
      !(seen.original !== undefined && titleOf(seen.original.payload).startsWith('⛔')),
  ).length;
  return [
    ...doubled.map((name) => `one command became two awards: ${name}`),
    ...(byPeople > single ? [`${byPeople} awards were taken back by ${single} undos`] : []),
  ];
}

/** An undo of many that somebody has confirmed. */
interface UndoOfMany {
  readonly undo: Undo;
  /** What it made, cancelled or gave anew. */
  readonly results: readonly UndoTarget[];
  /** Some of that waits for staff, so nobody can say yet what comes of it. */
  readonly isOpen: boolean;
  /** Where it is told. */
  readonly presses: readonly SeenInteraction[];
}

async function listUndos({ store, town }: World): Promise<readonly UndoOfMany[]> {
  const undos: UndoOfMany[] = [];
  for (const id of new Set(town.interactions.flatMap(({ what }) => CONFIRMED.exec(what)?.[1] ?? []))) {
    const undo = await store.getUndo(GUILD, Number(id));
    if (undo === undefined || undo.state === 'preview') continue;
    const results = await store.listUndoTargets({ kind: 'undo', guildId: GUILD, undoId: undo.id }, 1_000);
    const made = await Promise.all(results.map(({ awardId }) => store.getAward(awardId)));
    const isOpen = made.some((award) => award !== undefined && !isFinal(award.status));
    const presses = town.interactions.filter(({ what }) => CONFIRMED.exec(what)?.[1] === id);
    undos.push({ undo, results, isOpen, presses });
  }
  return undos;
}

const CONFIRMED = /undo-points-here:confirm:(\d+)$/;
const UNDONE_COUNT = /^Undone: \*\*(\d+)\*\*/;

/** What was confirmed is done, and its message says how much. */
function judgeUndo({ clock }: World, { undo, results, isOpen, presses }: UndoOfMany): string[] {
  if (undo.state !== 'done') return [`${undo.receipt} was confirmed and not done`];
  const on = presses[0]?.on;
  const isTellable = presses.some(({ at }) => clock.now() - at < TOKEN_LIFE_MS);
  if (isOpen || on === undefined || on.isFrozen || on.isDeleted || !isTellable) return [];
  const shown = UNDONE_COUNT.exec(on.payload.embeds?.[0]?.description ?? '')?.[1];
  return Number(shown) === results.length && /^(?:↩️ Undone|⛔ Not undone)$/u.test(titleOf(on.payload))
    ? []
    : [`${undo.receipt} undid ${results.length} and says "${titleOf(on.payload)}", ${shown}`];
}

/** At the end all that the moderator did was undone, when nothing was in the way. */
function judgeAllUndone({ undoneAt }: World, cases: readonly Case[]): string[] {
  const at = undoneAt();
  if (at === undefined) return [];
  return cases.flatMap(({ award }) => {
    const isMeant = award.source === 'command' && award.action !== 'overwrite' && award.status === 'settled';
    return isMeant && !isStandingUndone(award, cases) ? [`award ${award.id} stands after everything was undone`] : [];
  });
}

/** What was asked is what was recorded, and nothing that nobody saw an answer to is ever applied. */
function judgeAsked(world: World, { use, seen, action }: Asked, cases: readonly Case[]): string[] {
  const own = cases.filter(({ award }) => award.key === `interaction:${use.id}`);
  const [one] = own;
  if (one === undefined) return [];
  const { award, applied } = one;
  // Recorded once more by a process that did not know the first answer: nobody is shown it, and it never goes.
  const isDropped = award.problem === 'NOT_ACKNOWLEDGED' && applied.length === 0;
  if (isDropped || isBehindReview(award, cases)) return [];
  const problems: string[] = [];
  const { user, amount = 0 } = use.values;
  const isTheirs = award.memberId === user || isFormerMember(award.memberId);
  const isAsAsked = isTheirs && award.action === action && award.hundredths === Math.round(amount * 100);
  if (action !== undefined && !isAsAsked)
    problems.push(`${seen.what} became ${award.action} ${award.hundredths / 100}`);
  if (own.length > 1) problems.push(`${seen.what} became ${own.length} awards`);
  if (seen.original === undefined) {
    // Points that waited end with the name of who is erased, seen or not.
    return applied.length === 0 ? problems : [...problems, `${seen.what} was applied and nobody saw an answer`];
  }
  return [...problems, ...judgeShown(world, seen, one, cases)];
}

const SETTLED_TITLES = { increase: '➕ Points added', decrease: '➖ Points removed', overwrite: '✏️ Points set' };
const REFUSED_TITLES = {
  increase: '⛔ Points not added',
  decrease: '⛔ Points not removed',
  overwrite: '⛔ Points not set',
};

/** What people see is what is so. */
function judgeShown(world: World, seen: SeenInteraction, { award }: Case, cases: readonly Case[]): string[] {
  const visible = [seen.original, ...seen.followUps].filter((message) => message !== undefined && !message.isDeleted);
  const shown = visible.filter((message) => message !== undefined).map(({ payload }) => titleOf(payload));
  // What was told in private to, or about, somebody who was erased is out of reach.
  if (isFormerMember(award.memberId) && seen.original?.isPrivate) return [];
  // Discord takes no more edits of it, so it shows an earlier truth.
  if ([seen.original, ...seen.followUps].some((message) => message?.isFrozen)) return [];
  const isUndone = isStandingUndone(award, cases);
  const expected = toExpectedTitle(award, isUndone);
  const problems = shown.includes(expected)
    ? []
    : [`${seen.what} shows ${JSON.stringify(shown)} instead of ${expected}`];
  for (const message of visible) {
    if (message === undefined) continue;
    problems.push(...judgeTotal(world, award, message));
    if (isFormerMember(award.memberId) && /<@20\d>/.test(JSON.stringify(message.payload)))
      problems.push(`${seen.what} names somebody who was erased`);
    // Why somebody's points did not go is nobody else's business.
    if (!message.isPrivate && titleOf(message.payload).startsWith('⛔'))
      problems.push(`${seen.what} is refused in public`);
  }
  return problems;
}

function toExpectedTitle(award: Award, isUndone: boolean): string {
  if (isUndone) return '↩️ Undone';
  switch (award.status) {
    case 'settled':
      return award.reverses === undefined ? SETTLED_TITLES[award.action] : '↩️ Undone';
    case 'refused':
      return award.reverses === undefined ? REFUSED_TITLES[award.action] : '⛔ Not undone';
    case 'cancelled':
      return award.problem === undefined ? '↩️ Undone' : '⛔ Not undone';
    case 'expired':
      return '⛔ Points expired';
    case 'review':
      return '🔎 Being checked';
    default:
      return 'nothing that is over';
  }
}

/** An undone undo leaves the award as it was. */
function isStandingUndone(award: Award, cases: readonly Case[]): boolean {
  const reversal = cases.find(({ award: other }) => other.reverses === award.id && other.status === 'settled')?.award;
  return reversal !== undefined && !isStandingUndone(reversal, cases);
}

const TOTAL = /\*\*Total: (-?[\d,]+(?:\.\d+)?)\*\*/;

/** A total is one that Returning.AI has told. */
function judgeTotal({ wire }: World, award: Award, { payload }: SeenMessage): string[] {
  const total = TOTAL.exec(payload.embeds?.[0]?.description ?? '')?.[1]?.replaceAll(',', '');
  if (total === undefined || award.accountId === undefined) return [];
  const told = [...(wire.toldTotals.get(award.accountId) ?? [])];
  return told.some((one) => Math.abs(one - Number(total)) < 0.005)
    ? []
    : [`${award.receipt} shows the total ${total}, which Returning.AI never told`];
}

/** Nobody is left without an answer, or with "thinking…". */
function judgeInteraction(
  { mood, deaths }: World,
  seen: SeenInteraction,
  { count, undos }: { readonly count: Count; readonly undos: readonly UndoOfMany[] },
): string[] {
  const { original, isUpdate } = seen;
  if (original === undefined) {
    const isExcused = isUpdate || mood.acknowledgementFaultRate > 0 || deaths.length > 0;
    return isExcused ? [] : [`${seen.what} was not answered`];
  }
  if (original.isDeleted || !isThinking(toSent(original))) return [];
  if (undos.some(({ isOpen, presses }) => isOpen && presses.some(({ on }) => on === original))) return [];
  if (original.isFrozen) {
    count('edits refused by Discord');
    return [];
  }
  return [`${seen.what} says "thinking…" for ever`];
}

/** A total that was set stands on what came before it, and what came after it stands on that. */
function judgeOrder(world: World, cases: readonly Case[]): string[] {
  const byRequest = new Map(cases.flatMap((one) => one.sent.map(({ number }) => [number, one] as const)));
  return [...ACCOUNTS.values()].flatMap((account) => {
    const ours = world.records(account).flatMap(({ action, requestNumber }) => {
      const one = byRequest.get(requestNumber ?? 0);
      const change = one?.sent.find(({ number }) => number === requestNumber);
      return one === undefined || change === undefined ? [] : [{ action, one, change }];
    });
    return ours.flatMap(({ action, one, change }, index) => {
      if (action !== 'overwrite' || isInherentlyLate(change, one, world)) return [];
      const erased = ours.slice(0, index).find((earlier) => earlier.one.award.id > one.award.id);
      const overrun = ours
        .slice(index + 1)
        .find(
          ({ one: other, change: late }) =>
            other.award.id < one.award.id &&
            (other.sent[0]?.number ?? Infinity) < change.number &&
            !isInherentlyLate(late, other, world),
        );
      if (overrun !== undefined) {
        return [
          `award ${one.award.id} set a total before award ${overrun.one.award.id}, which was on its way, had ended`,
        ];
      }
      const isKnown = one.award.decidedBy !== undefined || erased?.one.award.decidedBy !== undefined;
      if (erased === undefined || isKnown) return [];
      return [`award ${one.award.id} set a total over award ${erased.one.award.id}, which came after it`];
    });
  });
}

/** Given, taken back, given, taken back: after that a pair may stay as it is. */
const CERTAIN_CHANGES = 4;

/** Where every award by reactions is through, the points are those of what is there. */
function judgeReactions({ authors, rules, crowd, erased }: World, cases: readonly Case[]): string[] {
  const own = cases.filter(({ award }) => award.origin !== undefined);
  // What staff took back stays taken back, whatever the reaction does.
  const isByStaff = ({ award: { source, status, decidedBy } }: Case) =>
    source === 'undo' || (status === 'cancelled' && decidedBy === MODERATOR);
  const isCertain = ({ award: { status, decidedBy, lateCopy }, applied }: Case) =>
    status === 'cancelled' ||
    (status === 'settled' && decidedBy === undefined && lateCopy === undefined && applied.length === 1);
  return [...new Set(authors.values())].flatMap((author) => {
    const ofAuthor = own.filter(({ award }) => award.memberId === author);
    if (erased.has(author) || crowd.presences.some(({ member }) => erased.has(member))) return [];
    if (!ofAuthor.every(isCertain) || ofAuthor.some(isByStaff)) return [];
    const net = ofAuthor
      .flatMap(({ applied }) => applied)
      .reduce((sum, { action, value }) => sum + (action === 'increase' ? value : -value), 0);
    const messages = new Set([...authors].filter(([, by]) => by === author).map(([message]) => message));
    let possible = [0];
    for (const { message, member, emoji, normal, super: isSuper, changes } of crowd.presences) {
      if (!messages.has(message) || member === author) continue;
      for (const { hundredths } of rules.filter(({ emojiKey }) => emojiKey === emoji)) {
        const each = changes > CERTAIN_CHANGES ? [0, hundredths] : [normal || isSuper ? hundredths : 0];
        possible = [...new Set(possible.flatMap((sum) => each.map((more) => sum + more)))];
      }
    }
    return possible.includes(Math.round(net * 100))
      ? []
      : [`the reactions to ${author} came to ${net}, and are worth ${possible.join(' or ')} hundredths`];
  });
}
