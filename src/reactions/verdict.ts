/**
 * The verdict: whether a reaction gives points under a rule, and why. Pure: an event, a rule and facts go in, an award
 * or a refusal with its trace comes out. What is not known yet is asked for only where the rule wants to know it.
 */
import type { ReactionRule } from './rule.ts';
import { toCreationTime } from './snowflake.ts';

/** Something to look up before a reaction can be decided. */
export type Need = 'author' | 'author-member' | 'giver-member' | 'place';

/** Who reacted. Undefined: not known yet. */
export interface Giver {
  readonly id: string;
  readonly isBot: boolean | undefined;
  readonly roleIds: readonly string[] | undefined;
  /** Milliseconds since the epoch. `null`: not a member any more. */
  readonly joinedAt: number | null | undefined;
}

/** Who wrote the message. Undefined: not known yet. */
export interface Author {
  readonly id: string;
  /** Or a webhook. */
  readonly isBot: boolean | undefined;
  readonly isPresent: boolean | undefined;
  readonly roleIds: readonly string[] | undefined;
  /** False: a system message, as of somebody who joined; it bears their name, and they did not write it. */
  readonly isWritten: boolean | undefined;
}

/** How many awards of the rule stand: today, except for the message. Counted only where the rule has that limit. */
export interface Given {
  readonly byGiver: number;
  readonly toReceiver: number;
  readonly inPair: number;
  readonly onMessage: number;
}

export interface ReactionFacts {
  readonly now: number;
  readonly messageId: string;
  /** The channel, what it is in, and the category of that. Undefined: not known yet. */
  readonly placeIds: readonly string[] | undefined;
  readonly giver: Giver;
  /** `unreadable`: the message is gone or hidden from the bot, so nobody can be named. */
  readonly author: Author | 'unreadable' | undefined;
  /** Both are linked to one account. */
  readonly isSameAccount: boolean;
  /** Linked, hence a person who was here: nothing of them must be looked up for that. */
  readonly isAuthorLinked: boolean;
  /** The guild's switch, from `/setup`. */
  readonly isGuildEnabled: boolean;
  /** The guild has a community, and the rule a field in it. */
  readonly isConnected: boolean;
  readonly given: Given;
}

/** What is checked, in this order. */
export type CheckName =
  | 'points-on'
  | 'rule-on'
  | 'connected'
  | 'giver-person'
  | 'message-readable'
  | 'author-person'
  | 'author-wrote'
  | 'not-self'
  | 'author-here'
  | 'max-age'
  | 'channel'
  | 'giver-role'
  | 'giver-deny'
  | 'receiver-role'
  | 'receiver-deny'
  | 'account-age'
  | 'member-age'
  | 'per-giver'
  | 'per-receiver'
  | 'per-pair'
  | 'per-message';

/** What was found, check by check, as far as it went. */
export interface Trace {
  readonly passed: readonly CheckName[];
  /** The check that stopped it. */
  readonly failed: CheckName | undefined;
}

export type Verdict =
  | { readonly kind: 'award'; readonly trace: Trace }
  | { readonly kind: 'refused'; readonly trace: Trace & { readonly failed: CheckName } }
  /** Cannot be told before this is known. */
  | { readonly kind: 'unknown'; readonly needs: readonly Need[] };

/** `undefined`: the rule does not ask. */
type Finding = boolean | Need | undefined;
type Check = readonly [name: CheckName, find: (rule: ReactionRule, facts: ReactionFacts) => Finding];

/** Verdicts explained on one page. */
export const WHY_PAGE_SIZE = 8;

const DAY_MS = 86_400_000;

const CHECKS: readonly Check[] = [
  ['points-on', (_, { isGuildEnabled }) => isGuildEnabled],
  ['rule-on', ({ enabled, removedAt }) => enabled && removedAt === undefined],
  ['connected', (_, { isConnected }) => isConnected],
  ['giver-person', (_, { giver }) => (giver.isBot === undefined ? 'giver-member' : !giver.isBot)],
  ['message-readable', (_, { author }) => (author === 'unreadable' ? false : undefined)],
  ['author-person', (_, facts) => findAuthorPerson(facts)],
  ['author-wrote', (_, { author }) => toAuthor(author)?.isWritten ?? 'author'],
  ['not-self', (_, { giver, isSameAccount, author }) => !isSameAccount && giver.id !== toAuthor(author)?.id],
  ['author-here', (_, facts) => findAuthorHere(facts)],
  ['max-age', (rule, { now, messageId }) => isWithin(toCreationTime(messageId), rule.maxAgeDays, now)],
  ['channel', ({ channelId }, { placeIds }) => findIncluded(channelId, placeIds, 'place')],
  ['giver-role', ({ giverRoleId }, { giver }) => findIncluded(giverRoleId, giver.roleIds, 'giver-member')],
  ['giver-deny', ({ denyRoleId }, { giver }) => not(findIncluded(denyRoleId, giver.roleIds, 'giver-member'))],
  ['receiver-role', ({ receiverRoleId }, { author }) => findInAuthor(receiverRoleId, author)],
  ['receiver-deny', ({ denyRoleId }, { author }) => not(findInAuthor(denyRoleId, author))],
  ['account-age', ({ accountAgeDays }, { giver, now }) => findAge(toCreationTime(giver.id), accountAgeDays, now)],
  ['member-age', ({ memberAgeDays }, { giver, now }) => findAge(giver.joinedAt, memberAgeDays, now)],
  ['per-giver', ({ perGiver }, { given }) => findRoom(perGiver, given.byGiver)],
  ['per-receiver', ({ perReceiver }, { given }) => findRoom(perReceiver, given.toReceiver)],
  ['per-pair', ({ perPair }, { given }) => findRoom(perPair, given.inPair)],
  ['per-message', ({ perMessage }, { given }) => findRoom(perMessage, given.onMessage)],
];

/** Decides about one reaction under one rule. A refusal that is sure already waits for no look-up. */
export function decideVerdict(rule: ReactionRule, facts: ReactionFacts): Verdict {
  const passed: CheckName[] = [];
  const needs = new Set<Need>();
  for (const [name, find] of CHECKS) {
    const finding = find(rule, facts);
    if (finding === false) return { kind: 'refused', trace: { passed, failed: name } };
    if (finding === true) passed.push(name);
    else if (finding !== undefined) needs.add(finding);
  }
  if (needs.size > 0) return { kind: 'unknown', needs: [...needs] };
  return { kind: 'award', trace: { passed, failed: undefined } };
}

function toAuthor(author: ReactionFacts['author']): Author | undefined {
  return author === 'unreadable' ? undefined : author;
}

function findAuthorPerson({ author, isAuthorLinked }: ReactionFacts): Finding {
  if (author === undefined || author === 'unreadable') return 'author';
  if (author.isBot !== undefined) return !author.isBot;
  return isAuthorLinked ? true : 'author-member';
}

/** Points for somebody who has left and has no account would wait for nothing. */
function findAuthorHere({ author, isAuthorLinked }: ReactionFacts): Finding {
  if (isAuthorLinked || author === undefined || author === 'unreadable') return undefined;
  return author.isPresent ?? 'author-member';
}

function findInAuthor(roleId: string | undefined, author: ReactionFacts['author']): Finding {
  return findIncluded(roleId, toAuthor(author)?.roleIds, author === undefined ? 'author' : 'author-member');
}

function findIncluded(id: string | undefined, ids: readonly string[] | undefined, need: Need): Finding {
  if (id === undefined) return undefined;
  return ids === undefined ? need : ids.includes(id);
}

function not(finding: Finding): Finding {
  return typeof finding === 'boolean' ? !finding : finding;
}

function findAge(since: number | null | undefined, days: number | undefined, now: number): Finding {
  if (days === undefined) return undefined;
  if (since === undefined) return 'giver-member';
  return since !== null && now - since >= days * DAY_MS;
}

function isWithin(since: number, days: number, now: number): boolean {
  return now - since <= days * DAY_MS;
}

function findRoom(limit: number | undefined, count: number): Finding {
  return limit === undefined ? undefined : count < limit;
}
