/** What a look at Discord tells about reactions that nobody told us of. Pure: lists in, differences out. */
import { isFormerMember } from '../points/person.ts';
import type { ReactionRule } from './rule.ts';
import { toCreationTime } from './snowflake.ts';

/** Who reacts to a message with an emoji, as Discord lists it now. */
export interface ListedReactor {
  readonly id: string;
  readonly isBot: boolean;
  readonly hasNormal: boolean;
  readonly hasSuper: boolean;
}

/** What is noted of a member's reaction with one emoji under one rule. */
export interface NotedReaction {
  readonly reactorId: string;
  readonly ruleId: number;
  readonly hasNormal: boolean;
  readonly hasSuper: boolean;
}

/** Something that was missed. */
export type Missed =
  | {
      readonly kind: 'added';
      readonly reactor: ListedReactor;
      readonly isSuper: boolean;
      readonly ruleIds: readonly number[];
    }
  | { readonly kind: 'removed'; readonly reactorId: string; readonly isSuper: boolean };

/**
 * Compares a list with what is noted. A message from before a rule was made or last switched on gives nothing new by
 * that rule: its reactions may be from then, and lists carry no times. That somebody's reaction came and went since says
 * nothing of another tone or kind of theirs. Nor does a message give anything where the reaction of somebody who was erased
 * is there: who is listed and not noted may be them, and was paid for.
 *
 * @param rules - all about this emoji, which is one skin tone where it has them
 * @param eligibleFrom - see {@link toEligibleFrom}
 */
export function findMissed(
  messageId: string,
  rules: readonly ReactionRule[],
  listed: readonly ListedReactor[],
  noted: readonly NotedReaction[],
  eligibleFrom: (rule: ReactionRule) => number,
): Missed[] {
  const postedAt = toCreationTime(messageId);
  const listedById = new Map(listed.map((reactor) => [reactor.id, reactor]));
  const noteByName = new Map(noted.map((note) => [`${note.reactorId} ${note.ruleId}`, note]));
  const notedOf = (reactorId: string, ruleId: number) => noteByName.get(`${reactorId} ${ruleId}`);
  const added = KINDS.flatMap(({ isSuper, has }) =>
    listed.filter(has).flatMap((reactor) => {
      const ruleIds = rules
        .filter((rule) => {
          if (postedAt < eligibleFrom(rule)) return false;
          const note = notedOf(reactor.id, rule.id);
          return note === undefined ? !hasFormer(noted, rule.id) : !has(note);
        })
        .map(({ id }) => id);
      return ruleIds.length === 0 ? [] : [{ kind: 'added' as const, reactor, isSuper, ruleIds }];
    }),
  );
  const removed = KINDS.flatMap(({ isSuper, has }) => {
    const gone = noted.filter(
      // Whoever was erased is on no list by the name that is left of them.
      (note) => has(note) && !isFormerMember(note.reactorId) && !has(listedById.get(note.reactorId) ?? NOTHING),
    );
    return [...new Set(gone.map(({ reactorId }) => reactorId))].map((reactorId) => ({
      kind: 'removed' as const,
      reactorId,
      isSuper,
    }));
  });
  return [...removed, ...added];
}

/**
 * What was missed on one message, of all its emojis, in the order in which it is to be noted. Where a member has put one
 * skin tone or kind in the place of another, the new one comes first: something of theirs is there throughout, and what it
 * gave stands. Otherwise who went comes before who came, since that may make room under a limit.
 */
export function toHandedOn<Item extends Missed>(missed: readonly Item[]): Item[] {
  const gone = new Set(missed.flatMap((one) => (one.kind === 'removed' ? [one.reactorId] : [])));
  const toTurn = (one: Item) => (one.kind === 'removed' ? 1 : gone.has(one.reactor.id) ? 0 : 2);
  return missed.toSorted((a, b) => toTurn(a) - toTurn(b));
}

function hasFormer(noted: readonly NotedReaction[], ruleId: number): boolean {
  return noted.some(
    (note) => note.ruleId === ruleId && isFormerMember(note.reactorId) && (note.hasNormal || note.hasSuper),
  );
}

type Has = (one: Pick<ListedReactor, 'hasNormal' | 'hasSuper'>) => boolean;

const KINDS: readonly { readonly isSuper: boolean; readonly has: Has }[] = [
  { isSuper: false, has: ({ hasNormal }) => hasNormal },
  { isSuper: true, has: ({ hasSuper }) => hasSuper },
];
const NOTHING = { hasNormal: false, hasSuper: false };

/**
 * The earliest message whose missed reactions a rule pays for.
 *
 * @param enabledAt - when the guild's points were last switched on
 * @returns milliseconds since the epoch
 */
export function toEligibleFrom(rule: ReactionRule, enabledAt: number | undefined): number {
  return Math.max(rule.enabledAt, enabledAt ?? 0);
}

/** How a message differs from what is noted of it, as far as the counts under it tell. */
export interface Candidate {
  readonly messageId: string;
  /** Its counts are not what is noted. */
  readonly differs: boolean;
}

/** What surely changed first, then what may have, since one may have gone and another come; the oldest first in each. */
export function toOrder<Item extends Candidate>(candidates: readonly Item[]): Item[] {
  return candidates.toSorted((a, b) => Number(b.differs) - Number(a.differs) || compareIds(a.messageId, b.messageId));
}

function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
