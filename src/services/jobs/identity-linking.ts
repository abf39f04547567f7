/**
 * Links members by themselves: whose Discord id stands in the guild's identity field of exactly one user is that user.
 * It happens in the background, a few at a time, and never in the way of an award or an answer. Where that is not
 * certain, nothing happens and staff decide as before.
 */
import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import type { Loop } from '../../runtime/loop.ts';
import { toEarlier } from '../../runtime/quarantine.ts';
import { createTurnLoop } from '../../runtime/turn-loop.ts';
import type { Turns } from '../../runtime/turns.ts';
import type { Link } from '../../store/links/link-store.ts';
import type { Store } from '../../store/store.ts';
import type { Communities, Community } from '../communities.ts';
import type { ReadPauses } from '../reads/read-pauses.ts';
import type { IdentityApi } from '../returning-api.ts';

interface IdentityLinkingOptions {
  readonly store: Pick<
    Store,
    | 'getGuild'
    | 'getLink'
    | 'importLink'
    | 'listFields'
    | 'scheduleIdentityLookUps'
    | 'listDueIdentityLookUps'
    | 'nextIdentityLookUpAt'
    | 'beginIdentityLookUp'
    | 'forgetIdentityLookUp'
  >;
  readonly api: IdentityApi;
  readonly communities: Communities;
  readonly pauses: Pick<ReadPauses, 'leftMs'>;
  /** The author recorded for such a link. */
  readonly botId: string;
  readonly clock: Clock;
  readonly log: Logger;
}

type Member = Pick<Link, 'guildId' | 'communityId' | 'memberId'>;

const READ_BUDGET_MS = 5_000;
/** Look-ups under way at a time, each of another guild: one whose API is slow holds up no other. */
const PLACES = 8;
/** Between two of a guild: one that begins with it may have hundreds of members who wait. */
const REST_MS = 200;
/** Read of each guild in one go: more than may be set aside. */
const LISTED = 20;
/** The shortest time between two searches for waiting members, however often the loop is nudged. */
const SCHEDULE_MS = 5_000;
const MAX_SCHEDULED = 500;
/** A deployment without that look-up is asked again after this long. */
const UNSUPPORTED_MS = 3_600_000;
const STORE_RETRY_MS = 5_000;

export function createIdentityLinking(options: IdentityLinkingOptions): Loop {
  const { store, clock, log } = options;
  const unsupportedUntil = new Map<string, number>();
  /** By guild, on the monotonic clock. */
  const restsUntil = new Map<string, number>();
  let scheduledAt = Number.NEGATIVE_INFINITY;
  /** @returns when it is to be done again; undefined: when somebody nudges */
  async function schedule(now: number): Promise<number | undefined> {
    const leftMs = scheduledAt + SCHEDULE_MS - clock.monotonic();
    if (leftMs > 0) return now + leftMs;
    scheduledAt = clock.monotonic();
    const count = await store.scheduleIdentityLookUps({ at: now, limit: MAX_SCHEDULED });
    return count === MAX_SCHEDULED ? now + SCHEDULE_MS : undefined;
  }

  const restsForMs = (guildId: string) => (restsUntil.get(guildId) ?? Number.NEGATIVE_INFINITY) - clock.monotonic();

  function toWork(member: Member) {
    const { guildId } = member;
    const run = async (): Promise<undefined> => {
      const pausedMs = await lookUp(options, member, unsupportedUntil);
      restsUntil.set(guildId, clock.monotonic() + Math.max(REST_MS, pausedMs));
    };
    const key = toKey(member);
    return { key, guildId, about: { reason: key }, run };
  }

  async function run(turns: Turns): Promise<number | undefined> {
    const now = clock.now();
    const scheduleAt = await schedule(now);
    const due = await store.listDueIdentityLookUps({ at: now, perGuild: LISTED });
    turns.offer(due.filter((member) => !isResting(member)).map(toWork));
    const rests = due.filter(isResting).map(({ guildId }) => now + restsForMs(guildId));
    const restedAt = rests.length === 0 ? undefined : Math.min(...rests);
    return toEarlier(scheduleAt, toEarlier(restedAt, await store.nextIdentityLookUpAt(now)));
  }

  const isResting = ({ guildId }: Member) => restsForMs(guildId) > 0;

  return createTurnLoop({
    places: PLACES,
    perGuild: 1,
    wokenBy: ['awards waiting', 'identity_look_ups due', 'guilds'],
    job: 'identity-linking',
    setAside: 'a look-up was set aside',
    clock,
    log,
    run,
    retryMs: STORE_RETRY_MS,
  });
}

function toKey({ guildId, communityId, memberId }: Member): string {
  return `${guildId}/${communityId}/${memberId}`;
}

/** @returns for how many milliseconds the guild's community is to be left alone; the member is still due then */
async function lookUp(
  options: IdentityLinkingOptions,
  member: Member,
  unsupportedUntil: Map<string, number>,
): Promise<number> {
  const { store, communities, pauses, clock, log } = options;
  const { guildId, communityId, memberId } = member;
  if ((await store.getLink({ guildId, communityId, memberId })) !== undefined) {
    await store.forgetIdentityLookUp(member);
    return 0;
  }
  const community = await communities.find(guildId);
  const pausedMs = community === undefined ? 0 : pauses.leftMs(community.key);
  if (pausedMs > 0) return pausedMs;
  // Before it is asked: a crash must not make a second question of it.
  await store.beginIdentityLookUp(member, clock.now());
  if (community?.communityId !== communityId || clock.monotonic() < (unsupportedUntil.get(communityId) ?? 0)) return 0;
  const found = await findAccount(options, member, community);
  if (found === 'not-found') {
    unsupportedUntil.set(communityId, clock.monotonic() + UNSUPPORTED_MS);
    log.warn({ guildId, communityId }, 'this deployment has no look-up of users by a field, so nobody is linked by it');
  } else if (typeof found === 'string') {
    log.info({ guildId, communityId, userId: memberId, outcome: found }, 'a member was not found by their Discord id');
  } else await link(options, member, found);
  return 0;
}

type FoundAccount = { readonly id: string; readonly username: string | undefined };

/** @returns the only user who has the member's id in the field, or in a word why there is none */
async function findAccount(
  { store, api }: IdentityLinkingOptions,
  { guildId, communityId, memberId }: Member,
  { key }: Community,
): Promise<FoundAccount | string> {
  const { identityFieldId } = await store.getGuild(guildId);
  const { fields } = await store.listFields({ guildId, communityId });
  const fieldKey = fields.find(({ fieldId }) => fieldId === identityFieldId)?.key;
  if (identityFieldId === undefined || fieldKey === undefined) return 'no-field';
  const answer = await api.findUsers(fieldKey, memberId, { key, budgetMs: READ_BUDGET_MS });
  if (answer.kind !== 'ok') return answer.kind;
  const [user, ...others] = answer.users;
  if (user === undefined) return 'nobody';
  return others.length === 0 ? user : 'several';
}

async function link(options: IdentityLinkingOptions, member: Member, account: FoundAccount): Promise<void> {
  const { store, botId, clock, log } = options;
  const made = { ...member, accountId: account.id, label: account.username, linkedBy: botId, linkedAt: clock.now() };
  // Only a member without a link, and an account that nobody has: neither is changed from here.
  const outcome = await store.importLink(made, undefined, 'identity-field');
  if (outcome.kind !== 'account-taken') await store.forgetIdentityLookUp(member);
  log.info({ guildId: member.guildId, userId: member.memberId, outcome: outcome.kind }, 'found by their Discord id');
}
