import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Loop } from '../loop.ts';
import type { Notice, Store } from '../store/store.ts';
import { BY_CHANNEL, type Turns, type Work } from '../turns.ts';
import type { ChannelMessages } from './channel-messages.ts';
import { renderNotice } from './embeds.ts';
import { createTurnLoop } from './turn-loop.ts';
import { createUnwritten } from './unwritten.ts';

export interface StaffNoticesOptions {
  readonly store: Pick<Store, 'listUnannouncedNotices' | 'markNoticeAnnounced' | 'getGuild'>;
  readonly channels: ChannelMessages;
  readonly clock: Clock;
  readonly log: Logger;
}

const CHECK_MS = 10_000;

/**
 * The loop that tells staff once when something begins to hold up their awards, and once when it is over: in the staff
 * channel, else in the log channel.
 */
export function createStaffNotices({ store, channels, clock, log }: StaffNoticesOptions): Loop {
  /** By cause. */
  const unwritten = createUnwritten<string>();

  async function announce(notice: Notice, cause: string): Promise<number | undefined> {
    const retryInMs = await post(notice, cause);
    if (retryInMs !== undefined) return retryInMs;
    await unwritten.write(cause, () => store.markNoticeAnnounced(notice, toStage(notice)));
    return undefined;
  }

  /** @returns after how long it is worth trying again; undefined: it was told, or there is nowhere to tell it */
  async function post(notice: Notice, cause: string): Promise<number | undefined> {
    const { staffChannelId, logChannelId } = await store.getGuild(notice.guildId);
    const isStaffOpen = notice.kind === 'staff-channel-open';
    for (const channelId of isStaffOpen ? [logChannelId] : [staffChannelId, logChannelId]) {
      if (channelId === undefined) continue;
      const posted = await channels.post(channelId, renderNotice(notice), { cause });
      if (posted.kind === 'done') return undefined;
      const reason = posted.kind === 'refused' ? posted.reason : posted.kind;
      log.warn({ guildId: notice.guildId, channelId, reason }, 'staff could not be told');
      if (posted.kind === 'rate-limited') return Math.max(CHECK_MS, posted.retryAfterMs);
      if (posted.kind === 'no-answer') return CHECK_MS;
    }
    return undefined;
  }

  function toWork(notice: Notice): Work {
    const { guildId } = notice;
    const cause = toCause(notice);
    // In the order in which it happened: a guild's are told one after another.
    return { key: cause, guildId, lane: guildId, about: { reason: cause }, run: () => announce(notice, cause) };
  }

  async function run(turns: Turns): Promise<number> {
    await unwritten.retry();
    const notices = await store.listUnannouncedNotices();
    turns.offer(notices.map(toWork).filter(({ key }) => !unwritten.has(key)));
    return clock.now() + CHECK_MS;
  }

  const job = { job: 'staff-notices', setAside: 'a notice was set aside', retryMs: CHECK_MS };
  return createTurnLoop({ ...BY_CHANNEL, ...job, clock, log, run });
}

function toStage({ closedAt }: Notice): 'open' | 'close' {
  return closedAt === undefined ? 'open' : 'close';
}

/** Two processes both say that there are two: with one cause it is one message. */
function toCause(notice: Notice): string {
  const since = notice.kind === 'second-process' ? '' : `:${notice.openedAt}`;
  const about = notice.subject === '' ? '' : `:${notice.subject}`;
  return `notice:${notice.guildId}:${notice.kind}${about}${since}:${toStage(notice)}`;
}
