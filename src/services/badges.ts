/** Badges: awarded and taken away by one call each, which is never repeated. */
import type { Logger } from 'pino';
import { UserError } from '../errors.ts';
import { toCalledName } from '../points/field-name.ts';
import { canAward, requireCanAward } from '../points/permission.ts';
import type { Link } from '../store/links/link-store.ts';
import type { Store } from '../store/store.ts';
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
      throw new UserError('BADGES_UNAVAILABLE', `The badges could not be listed: ${explainRead(answer)}`);
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
        throw new UserError(
          'BADGES_UNAVAILABLE',
          `The badge could not be looked up: ${explainRead(again)} Nothing was sent.`,
        );
      }
      throw new UserError(
        'UNKNOWN_BADGE',
        isWhole
          ? 'This community has no such badge. Pick one from the list while typing, or see `/badge list`.'
          : 'There is no such badge among those that Returning.AI lists, which may not be all. Pick one from the list while typing, or give the badge by its id.',
      );
    },
  };
}

/** By id, else by title; a title that two badges share needs the id. */
function pickBadge(badges: readonly Badge[], typed: string): Badge | undefined {
  const wanted = typed.toLowerCase();
  const exact = badges.find(({ id }) => id.toLowerCase() === wanted);
  const named = badges.filter(({ title }) => toCalledName(title) === toCalledName(typed));
  if (exact !== undefined || named.length < 2) return exact ?? named[0];
  throw new UserError(
    'AMBIGUOUS_BADGE',
    'Several badges have that title. Pick one from the list while typing, or give its id (`/badge list`).',
  );
}

function requirePerson({ isBot, isPresent, memberId }: Subject, action: BadgeChange['action']): void {
  if (isBot) throw new UserError('BOT_MEMBER', `<@${memberId}> is a bot; bots have no badges. Choose a person.`);
  if (isPresent || action === 'remove') return;
  throw new UserError('NOT_A_MEMBER', `<@${memberId}> is not in this server any more. Choose a member.`);
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
  throw new UserError(
    'ACCOUNT_UNAVAILABLE',
    'Returning.AI does not answer right now, so the member’s account could not be looked up. Nothing was sent: try again in a minute.',
  );
}

function explainRead({ kind }: ReadFailure): string {
  switch (kind) {
    case 'key-problem':
      return 'Returning.AI does not accept the system key for listing badges. Ask whoever hosts this bot to check `RETURNING_SYSTEM_KEY`.';
    case 'not-found':
      return 'Returning.AI does not list badges at the address that I use. Give the badge by its id, or ask whoever hosts this bot to check `RETURNING_SYSTEM_URL`.';
    case 'slow-down':
      return 'Returning.AI asks to slow down. Try again in a minute, or give the badge by its id.';
    default:
      return 'Returning.AI does not answer right now. Try again in a minute, or give the badge by its id.';
  }
}

function explainRefusal({ kind }: WriteRefusal, action: BadgeChange['action']): string {
  switch (kind) {
    case 'unreachable':
      return 'Returning.AI cannot be reached, so nothing was sent. Try again in a minute.';
    case 'slow-down':
      return 'Returning.AI asks to slow down and has done nothing. Try again in a minute.';
    case 'key-problem':
      return 'Returning.AI does not accept the system key, so nothing was done. Ask whoever hosts this bot to check `RETURNING_SYSTEM_KEY`.';
    case 'not-found':
      return 'Returning.AI does not know this badge, or not this member’s account, and has done nothing. Look at `/badge list`, ask an admin to look at the member’s link, then try again.';
    default:
      return action === 'award'
        ? 'Returning.AI refused to award this badge: the member may have it already, or it cannot be given by hand. Look at the badge in Returning.AI.'
        : 'Returning.AI refused to take this badge away: the member may not have it. Look at the member’s badges in Returning.AI.';
  }
}
