/** What staff look up: what a moderator gave, and one award with all about it. Read from the ledger alone. */
import type { Award } from '../points/award.ts';
import { HISTORY_PAGE_SIZE } from '../points/history.ts';
import { requireCanAward } from '../points/permission.ts';
import { findStandingReversal } from '../points/standing.ts';
import type { AwardEvent } from '../store/messages/log-store.ts';
import type { Store } from '../store/store.ts';
import type { Actor } from './actor.ts';
import { requireReceipt } from './award-access.ts';

/** Where a message of the bot shows an award to everybody. */
export interface ShownAt {
  readonly guildId: string;
  readonly channelId: string;
  readonly messageId: string;
}

export interface GivenAward {
  readonly award: Award;
  readonly shownAt: ShownAt | undefined;
  readonly isTakenBack: boolean;
}

export interface GivenPage {
  readonly awards: readonly GivenAward[];
  readonly page: number;
  readonly pages: number;
  /** There is more than is looked through. */
  readonly isCut: boolean;
}

/** All about one award. */
export interface AwardFile {
  readonly award: Award;
  /** What it takes back. */
  readonly original: Award | undefined;
  /** What takes it back. */
  readonly reversal: Award | undefined;
  readonly events: readonly Pick<AwardEvent, 'kind' | 'at'>[];
  readonly shownAt: ShownAt | undefined;
}

export interface GivenAsked {
  /** Who gave. */
  readonly memberId: string;
  /** In milliseconds since the epoch; 0: all. */
  readonly since: number;
  /** From 1. */
  readonly page: number;
}

/** For staff alone. */
export interface LookUpService {
  /** @throws {@link UserError} NOT_ALLOWED */
  given(actor: Actor, asked: GivenAsked): Promise<GivenPage>;
  /** @throws {@link UserError} NOT_ALLOWED, UNKNOWN_RECEIPT */
  award(actor: Actor, receipt: string): Promise<AwardFile>;
}

/** Older ones are found by their receipt, or with `since`. */
const MOST_GIVEN = 1_000;

export function createLookUpService({ store }: { readonly store: Store }): LookUpService {
  return {
    async given(actor, { memberId: actorId, since, page }) {
      const { guildId } = actor;
      requireCanAward(actor, 'increase', (await store.getGuild(guildId)).staffRoleId);
      const found = await store.listGiven({ guildId, actorId, since, limit: MOST_GIVEN + 1 });
      const given = found.slice(0, MOST_GIVEN);
      const pages = Math.max(1, Math.ceil(given.length / HISTORY_PAGE_SIZE));
      const shown = Math.min(Math.max(1, Number.isSafeInteger(page) ? page : 1), pages);
      const rows = given.slice((shown - 1) * HISTORY_PAGE_SIZE, shown * HISTORY_PAGE_SIZE);
      const awards = await Promise.all(rows.map((award) => withMessage(store, award)));
      return { awards, page: shown, pages, isCut: found.length > MOST_GIVEN };
    },
    async award(actor, receipt) {
      const award = await requireReceipt({ store }, actor, receipt);
      return {
        award,
        original: award.reverses === undefined ? undefined : await store.getAward(award.reverses),
        reversal: await findStandingReversal(store.findReversal, award.id),
        events: await store.listEventsOf(award.id),
        shownAt: await findMessage(store, award),
      };
    },
  };
}

async function withMessage(store: Store, award: Award): Promise<GivenAward> {
  const reversal = await findStandingReversal(store.findReversal, award.id);
  return { award, shownAt: await findMessage(store, award), isTakenBack: reversal?.status === 'settled' };
}

async function findMessage(store: Pick<Store, 'listMessages'>, { id }: Award): Promise<ShownAt | undefined> {
  const messages = await store.listMessages(id);
  const reply = messages.find(
    ({ kind, ephemeral, messageId }) => kind === 'reply' && !ephemeral && messageId !== undefined,
  );
  if (reply?.messageId === undefined) return undefined;
  return { guildId: reply.guildId, channelId: reply.channelId, messageId: reply.messageId };
}
