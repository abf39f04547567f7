/** Badges: awarded and taken away by one call each, which is never repeated. */
import type { Logger } from 'pino';
import { UserError } from '../errors.ts';
import { toCalledName } from '../points/field-name.ts';
import { canAward, requireCanAward } from '../points/permission.ts';
import { toPerson } from '../points/person.ts';
import type { Link } from '../store/links/link-store.ts';
import type { Store } from '../store/store.ts';
import { type Text, text } from '../texts/text.ts';
import type { Actor, Subject } from './actor.ts';
import type { Communities } from './communities.ts';
import { requireEnabled } from './enabled.ts';
import { notLinked } from './links.ts';
import { requireNotToSelf } from './own-points.ts';
import type { Badge, BadgeApi, CommunityApi, ReadFailure, WriteRefusal } from './returning-api.ts';

/** How the one call about a badge ended; a refusal is thrown. */
export interface BadgeChange {
  readonly action: 'award' | 'remove';
  readonly badge: Badge;
  readonly memberId: string;
  readonly accountId: string;
  /** `unknown`: Returning.AI's answer was lost, so it may have happened or not. It is not sent again. */
  readonly outcome: 'done' | 'unknown';
}

export interface BadgeService {
  /** @param typed - a badge's id or title, as somebody typed it */
  change(action: BadgeChange['action'], actor: Actor, subject: Subject, typed: string): Promise<BadgeChange>;
  list(actor: Actor): Promise<readonly Badge[]>;
  /** For autocomplete; what was read a moment ago, where possible. */
  suggest(actor: Actor, typed: string): Promise<readonly Badge[]>;
}

const READ_BUDGET_MS = 5_000;
const WRITE_BUDGET_MS = 10_000;
/** How long a list is good enough to choose from. */
const FRESH_MS = 60_000;
/** A name that is not in a list younger than this is not there. */
const ASK_AGAIN_MS = 5_000;
const MAX_SUGGESTIONS = 25;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface BadgeServiceOptions {
  readonly store: Pick<Store, 'getGuild' | 'getLink' | 'listAccountsOf' | 'recordDeed'>;
  readonly api: Pick<CommunityApi, 'findUser'>;
  readonly badges: BadgeApi;
  readonly communities: Communities;
  readonly now: () => number;
  /** How long a list is believed is nobody's to set. */
  readonly monotonic: () => number;
  readonly log: Logger;
}

export function createBadgeService(options: BadgeServiceOptions): BadgeService {
  const { store, badges, communities, now, log } = options;
  const lists = createBadgeLists(options);

  async function requireKey(actor: Actor): Promise<string> {
    requireCanAward(actor, 'increase', (await store.getGuild(actor.guildId)).staffRoleId);
    return communities.requireSystemKey(actor.guildId);
  }

  return {
    async change(action, actor, subject, typed) {
      const key = await requireKey(actor);
      requireEnabled((await store.getGuild(actor.guildId)).enabled);
      requirePerson(subject, action);
      const link = await requireLink(options, actor.guildId, subject.memberId);
      if (action === 'award') await requireNotToSelf(store, actor, { ...link, action: 'increase' });
      const { accountId } = link;
      const badge = await lists.find(key, typed.trim());
      const userId = await findUserId(options, actor.guildId, accountId);
      const outcome = await badges.change(action, { badgeId: badge.id, userId }, { key, budgetMs: WRITE_BUDGET_MS });
      const by = { guildId: actor.guildId, userId: actor.userId };
      log.info(
        { ...by, action, badgeId: badge.id, accountId, outcome: outcome.kind, cause: outcome.cause },
        'a badge was sent',
      );
      if (outcome.kind !== 'done' && outcome.kind !== 'unknown') {
        throw new UserError('BADGE_REFUSED', explainRefusal(outcome, action));
      }
      const { memberId } = subject;
      await store.recordDeed({
        guildId: actor.guildId,
        actorId: actor.userId,
        action: action === 'award' ? 'badge-awarded' : 'badge-removed',
        object: badge.title,
        memberId,
        after: { outcome: outcome.kind === 'done' ? 'done' : 'uncertain' },
        at: now(),
      });
      return { action, badge, memberId, accountId, outcome: outcome.kind };
    },

    async list(actor) {
      const answer = await lists.load(await requireKey(actor), 0);
      if (answer.kind === 'ok') return answer.badges;
      throw new UserError('BADGES_UNAVAILABLE', text('refusal.badge.unlisted', { why: explainRead(answer) }));
    },

    async suggest(actor, typed) {
      const { staffRoleId } = await store.getGuild(actor.guildId);
      if (!canAward(actor, 'increase', staffRoleId)) return [];
      const key = await communities.requireSystemKey(actor.guildId).catch(() => undefined);
      const answer = key === undefined ? undefined : await lists.load(key, FRESH_MS);
      if (answer?.kind !== 'ok') return [];
      const wanted = toCalledName(typed);
      return answer.badges.filter(({ title }) => toCalledName(title).includes(wanted)).slice(0, MAX_SUGGESTIONS);
    },
  };
}

type ListAnswer = Awaited<ReturnType<BadgeApi['list']>>;

/** The one community's badges, kept for a short time; who asks while they are being read shares the answer. */
function createBadgeLists({ badges, monotonic }: BadgeServiceOptions) {
  let last: { readonly answer: Extract<ListAnswer, { kind: 'ok' }>; readonly at: number } | undefined;
  let running: Promise<ListAnswer> | undefined;

  async function read(key: string): Promise<ListAnswer> {
    const answer = await badges.list({ key, budgetMs: READ_BUDGET_MS });
    if (answer.kind === 'ok') last = { answer, at: monotonic() };
    return answer;
  }

  /** @param maxAgeMs - how old what is returned may be */
  function load(key: string, maxAgeMs: number): Promise<ListAnswer> {
    if (last !== undefined && monotonic() - last.at < maxAgeMs) return Promise.resolve(last.answer);
    running ??= read(key).finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    load,
    async find(key: string, typed: string): Promise<Badge> {
      const answer = await load(key, FRESH_MS);
      const badge = answer.kind === 'ok' ? pickBadge(answer.badges, typed) : undefined;
      if (badge !== undefined) return badge;
      const again = answer.kind === 'ok' ? await load(key, ASK_AGAIN_MS) : answer;
      const found = again.kind === 'ok' ? pickBadge(again.badges, typed) : undefined;
      if (found !== undefined) return found;
      // An id needs no list that shows it, and Returning.AI itself refuses a wrong one.
      const isWhole = again.kind === 'ok' && again.complete;
      if (!isWhole && UUID.test(typed)) return { id: typed.toLowerCase(), title: typed };
      if (again.kind !== 'ok') {
        throw new UserError('BADGES_UNAVAILABLE', text('refusal.badge.not-looked-up', { why: explainRead(again) }));
      }
      throw new UserError('UNKNOWN_BADGE', text(isWhole ? 'refusal.badge.unknown' : 'refusal.badge.unknown-perhaps'));
    },
  };
}

/** By id, else by title; a title that two badges share needs the id. */
function pickBadge(badges: readonly Badge[], typed: string): Badge | undefined {
  const wanted = typed.toLowerCase();
  const exact = badges.find(({ id }) => id.toLowerCase() === wanted);
  const named = badges.filter(({ title }) => toCalledName(title) === toCalledName(typed));
  if (exact !== undefined || named.length < 2) return exact ?? named[0];
  throw new UserError('AMBIGUOUS_BADGE', text('refusal.badge.ambiguous'));
}

function requirePerson({ isBot, isPresent, memberId }: Subject, action: BadgeChange['action']): void {
  const member = toPerson(memberId);
  if (isBot) throw new UserError('BOT_MEMBER', text('refusal.badge.bot', { member }));
  if (isPresent || action === 'remove') return;
  throw new UserError('NOT_A_MEMBER', text('refusal.badge.not-a-member', { member }));
}

async function requireLink(
  { store, communities }: BadgeServiceOptions,
  guildId: string,
  memberId: string,
): Promise<Link> {
  const { communityId } = await communities.require(guildId);
  const link = await store.getLink({ guildId, communityId, memberId });
  if (link !== undefined) return link;
  throw notLinked(memberId, 'badge');
}

/**
 * The id by which the system API knows an account: the short one in its samples (`gamification/award-user-badge`),
 * which only a look-up tells. Where it is not told, the account's own.
 */
async function findUserId(
  { api, communities }: BadgeServiceOptions,
  guildId: string,
  accountId: string,
): Promise<string> {
  const { key } = await communities.require(guildId);
  const answer = await api.findUser(accountId, { key, budgetMs: READ_BUDGET_MS });
  if (answer.kind === 'ok') {
    const { id = accountId, shortId } = answer.user;
    // An answer about somebody else tells nothing about this account.
    return id.toLowerCase() === accountId.toLowerCase() ? (shortId ?? accountId) : accountId;
  }
  if (answer.kind === 'not-found' || answer.kind === 'key-problem') return accountId;
  throw new UserError('ACCOUNT_UNAVAILABLE', text('refusal.badge.account-unavailable'));
}

function explainRead({ kind }: ReadFailure): Text {
  return text(`refusal.badge.read.${kind === 'unreachable' ? 'no-answer' : kind}`);
}

function explainRefusal({ kind }: WriteRefusal, action: BadgeChange['action']): Text {
  const isRefused = kind === 'refused' || kind === 'conflict';
  return text(`refusal.badge.write.${isRefused ? (`refused-${action}` as const) : kind}`);
}
