import type { Logger } from 'pino';
import type { Award } from '../../points/award.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Loop } from '../../runtime/loop.ts';
import { createQuarantine } from '../../runtime/quarantine.ts';
import { createTurnLoop } from '../../runtime/turn-loop.ts';
import { BY_TOKEN, type Turns, type Work } from '../../runtime/turns.ts';
import type { Store } from '../../store/store.ts';
import type { ChannelMessages } from '../api/channel-messages.ts';
import type { Responder } from '../api/responder.ts';
import { renderMovedCard, renderReviewCard } from '../embeds/review-cards.ts';
import type { AwardMessages } from './award-messages.ts';

interface StaffCardsOptions {
  readonly store: Pick<Store, 'listGuildsWithReviews' | 'listReviews' | 'getGuild' | 'addMessage' | 'listMessages'>;
  readonly responder: Responder;
  readonly channels: Pick<ChannelMessages, 'edit'>;
  /** Whether a message is being posted or changed right now. */
  readonly isBusyWith: AwardMessages['isBusyWith'];
  /** The guilds that this process serves. */
  readonly guildIds: () => readonly string[];
  /** The language of a guild's public messages. */
  readonly localeOf: (guildId: string) => string | Promise<string>;
  readonly clock: Clock;
  readonly log: Logger;
}

const CHECK_MS = 15_000;
/** By then the call under way in a channel has ended, or it is asked about again. */
const BUSY_MS = 1_000;
/** Cards that a guild has open at a time; the next follow as these are decided. */
const MAX_OPEN = 50;

interface Cards extends StaffCardsOptions {
  /** The cards that were brought, so that the store is not asked to write the same again. */
  readonly brought: Set<string>;
}

/**
 * The loop that brings awards under review before somebody who can decide: as a card in the staff channel, or without
 * one, as a private message to the moderator whose award it is, while their interaction lasts.
 *
 * The card in the channel is a row in the store, so a crash loses and doubles none. When staff get another channel, what is
 * open moves there, and the old card says so. The private message is no row: after a crash a moderator may see it twice,
 * which does no harm, since an award is decided once.
 */
export function createStaffCards(options: StaffCardsOptions): Loop {
  const { store, guildIds, clock, log } = options;
  const cards: Cards = { ...options, brought: new Set() };
  const { brought } = cards;
  const quarantine = createQuarantine<string>({
    clock,
    onFailure: (err, reason) => log.error({ err, reason, job: 'staff-cards' }, 'a review was set aside'),
  });

  async function run(turns: Turns): Promise<number | undefined> {
    const works: Work[] = [];
    const served = new Set(guildIds());
    const guilds = await store.listGuildsWithReviews();
    for (const guildId of guilds) {
      if (!served.has(guildId)) continue;
      await quarantine.attempt(`guild ${guildId}`, async () => {
        works.push(...(await listWorks(cards, guildId)));
      });
    }
    const open = new Set(works.map(({ key }) => key));
    for (const deed of brought) if (!open.has(deed)) brought.delete(deed);
    turns.offer(works.filter(({ key }) => !brought.has(key)));
    return guilds.length > 0 ? clock.now() + CHECK_MS : undefined;
  }

  // A decision makes room for the next.
  const wokenBy = ['awards review', 'awards found', 'award_events', 'guilds'] as const;
  const job = { wokenBy, job: 'staff-cards', setAside: 'a review was set aside', retryMs: CHECK_MS };
  return createTurnLoop({ ...BY_TOKEN, ...job, clock, log, run });
}

/** @returns how long until it may be tried again; undefined: it is done */
async function bring(cards: Cards, award: Award, staffChannelId: string | undefined): Promise<number | undefined> {
  const { localeOf, store } = cards;
  if (staffChannelId === undefined) return (await showPrivately(award, cards)) ? undefined : CHECK_MS;
  const restMs = await closeElsewhere(award, staffChannelId, cards);
  if (restMs !== undefined) return restMs;
  const place = { guildId: award.guildId, channelId: staffChannelId, locale: await localeOf(award.guildId) };
  await store.addMessage(award.id, 'card', place);
  return undefined;
}

function toWork(cards: Cards, award: Award, deed: string, staffChannelId: string | undefined): Work {
  const { brought } = cards;
  const run = async () => {
    const restMs = await bring(cards, award, staffChannelId);
    if (restMs === undefined) brought.add(deed);
    return restMs;
  };
  return {
    key: deed,
    guildId: award.guildId,
    lane: String(award.id),
    about: { reason: `award ${award.receipt}` },
    run,
  };
}

async function listWorks(cards: Cards, guildId: string): Promise<readonly Work[]> {
  const { store } = cards;
  const awards = await store.listReviews(guildId, MAX_OPEN);
  const { staffChannelId } = await store.getGuild(guildId);
  return awards.map((award) => {
    const deed = `${award.id}:${award.lateCopy?.number ?? 0}:${staffChannelId ?? 'privately'}`;
    return toWork(cards, award, deed, staffChannelId);
  });
}

/**
 * Takes the buttons off a card that is in another channel than staff have now. Where the bot may not change it any more it
 * stays as it is, and still decides only once.
 *
 * @returns how long until it may be tried again; undefined: nothing is left to be done there
 */
async function closeElsewhere(
  award: Award,
  staffChannelId: string,
  { store, channels, isBusyWith, localeOf, log }: StaffCardsOptions,
): Promise<number | undefined> {
  const card = (await store.listMessages(award.id)).find(({ kind }) => kind === 'card');
  if (card === undefined || card.channelId === staffChannelId) return undefined;
  if (isBusyWith(card.id)) return BUSY_MS;
  if (card.messageId === undefined) return undefined;
  const moved = { channelId: staffChannelId, receipt: award.receipt };
  const payload = renderMovedCard(moved, await localeOf(award.guildId));
  const closed = await channels.edit(card.channelId, card.messageId, payload);
  if (closed.kind === 'rate-limited') return closed.retryAfterMs;
  if (closed.kind === 'no-answer') return CHECK_MS;
  if (closed.kind === 'refused') {
    const fields = { awardId: award.id, receipt: award.receipt, channelId: card.channelId, reason: closed.reason };
    log.warn(fields, 'a card that has moved to another channel cannot be closed in the old one');
  }
  return undefined;
}

/** @returns false when there is no way, or not yet */
async function showPrivately(award: Award, { store, responder, clock }: StaffCardsOptions): Promise<boolean> {
  const messages = await store.listMessages(award.id);
  const reply = messages.find(({ kind }) => kind === 'reply');
  // A follow-up while the reply still says "thinking" would take its place, and be public like it.
  if (reply?.token === undefined || reply.shownVersion === 0) return false;
  if (clock.confirmed() >= (reply.tokenExpiresAt ?? 0)) return false;
  const outcome = await responder.followUp(reply.token, renderReviewCard(award, reply.locale), 'ephemeral');
  return outcome.kind === 'done';
}
