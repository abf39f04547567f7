import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import type { Loop } from '../../runtime/loop.ts';
import { createTurnLoop } from '../../runtime/turn-loop.ts';
import { BY_CHANNEL, type Turns, type Work } from '../../runtime/turns.ts';
import type { BulkReport } from '../../store/bulks/bulk-store.ts';
import type { Store } from '../../store/store.ts';
import type { Posted } from '../api/channel-messages.ts';
import type { DiscordFailure } from '../api/discord-failure.ts';
import type { PacedChannels } from '../api/paced-channels.ts';
import type { Delivered, Responder } from '../api/responder.ts';
import type { MessagePayload } from '../command.ts';
import { isBulkOver, renderBulkReport } from '../embeds/bulk-embeds.ts';

interface BulkReportsOptions {
  readonly store: Pick<Store, 'listBulkReports' | 'countBulk' | 'noteBulkMessage' | 'endBulkReport'>;
  readonly channels: Pick<PacedChannels, 'post' | 'edit'>;
  readonly responder: Pick<Responder, 'edit'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Discord allows some five edits of a message in five seconds. */
const PAUSE_MS = 2_000;
/** Members for whom it rests that long: those of a large bulk take time to count. */
const MEMBERS_PER_PAUSE = 5_000;
const REFUSED_PAUSE_MS = 60_000;
const LONGEST_REFUSED_MS = 24 * 3_600_000;
const STORE_RETRY_MS = 1_000;

type Refused = Extract<DiscordFailure, { kind: 'refused' }>;

/**
 * The loop that tells in the channel how far a bulk is and what came of it: by a message of the bot's own, which it can
 * change for ever. Where the channel takes none, the message with the button says it, for its 15 minutes.
 */
export function createBulkReports(options: BulkReportsOptions): Loop {
  const { store, clock, log } = options;
  /** The report shown last by this process, by bulk. */
  const shown = new Map<number, string>();

  /** @returns how long nothing of it is shown then */
  async function tell(report: BulkReport): Promise<number | undefined> {
    const { bulk, place } = report;
    const counts = await store.countBulk(bulk.id);
    const payload = renderBulkReport(bulk, counts, place.locale);
    const text = JSON.stringify(payload);
    const members = counts.reduce((total, { count }) => total + count, 0);
    const pauseMs = PAUSE_MS * Math.max(1, members / MEMBERS_PER_PAUSE);
    if (shown.get(bulk.id) !== text) {
      const outcome = await show(options, report, payload);
      // What was posted just now may have been found from before a crash: it is looked at once more.
      if (outcome === 'posted') return PAUSE_MS;
      if (outcome.kind === 'refused') return giveUp(report, outcome);
      if (outcome.kind !== 'done') {
        return outcome.kind === 'rate-limited' ? Math.max(pauseMs, outcome.retryAfterMs) : pauseMs;
      }
      shown.set(bulk.id, text);
    }
    return isBulkOver(counts) ? end(bulk.id) : pauseMs;
  }

  /** What passes when somebody changes something there is tried for a day. */
  function giveUp({ bulk: { id, guildId, receipt, confirmedAt = 0 } }: BulkReport, { passes, reason }: Refused) {
    if (passes && clock.now() - confirmedAt < LONGEST_REFUSED_MS) return Promise.resolve(REFUSED_PAUSE_MS);
    log.warn({ guildId, receipt, reason }, 'how far a bulk is cannot be told');
    return end(id);
  }

  async function end(bulkId: number): Promise<undefined> {
    shown.delete(bulkId);
    await store.endBulkReport(bulkId);
  }

  function toWork(report: BulkReport): Work {
    const { id, guildId } = report.bulk;
    return {
      key: String(id),
      guildId,
      lane: report.place.channelId,
      about: { reason: `bulk ${id}` },
      run: () => tell(report),
    };
  }

  /** Bulks that rest are not even counted. */
  async function run(turns: Turns): Promise<undefined> {
    turns.offer((await store.listBulkReports(turns.taken().map(Number))).map(toWork));
  }

  const wokenBy = ['bulks'] as const;
  const job = { wokenBy, job: 'bulk-reports', setAside: 'a report was set aside', retryMs: STORE_RETRY_MS };
  return createTurnLoop({ ...BY_CHANNEL, ...job, clock, log, run });
}

async function show(
  { channels, responder, store }: BulkReportsOptions,
  { bulk, place: { channelId, messageId, token } }: BulkReport,
  payload: MessagePayload,
): Promise<Posted | Delivered | 'posted'> {
  if (messageId !== undefined) return channels.edit(channelId, messageId, payload);
  const posted = await channels.post(channelId, payload, { cause: `bulk ${bulk.id}` });
  if (posted.kind === 'done') {
    await store.noteBulkMessage(bulk.id, posted.messageId);
    return 'posted';
  }
  return posted.kind === 'refused' && token !== undefined ? responder.edit(token, payload) : posted;
}
