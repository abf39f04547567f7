import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { createLoop, type Loop } from '../loop.ts';
import { createQuarantine } from '../quarantine.ts';
import type { Notice, Store } from '../store/store.ts';
import type { ChannelMessages } from './channel-messages.ts';
import { renderNotice } from './embeds.ts';
import { inParallel } from './in-parallel.ts';
import { createUnwritten } from './unwritten.ts';

export interface StaffNoticesOptions {
  readonly store: Pick<Store, 'listUnannouncedNotices' | 'markNoticeAnnounced' | 'getGuild'>;
  readonly channels: ChannelMessages;
  readonly clock: Clock;
  readonly log: Logger;
}

/** An outage or a refused key concerns every guild at once. */
const BATCH = 50;
const CHECK_MS = 10_000;
const PARALLEL = 4;

/**
 * The loop that tells staff once when something begins to hold up their awards, and once when it is over: in the staff
 * channel, else in the log channel.
 */
export function createStaffNotices({ store, channels, clock, log }: StaffNoticesOptions): Loop {
  /** By cause. */
  const unwritten = createUnwritten<string>();
  /** By cause. */
  const quarantine = createQuarantine<string>({
    clock,
    onFailure: (err, reason) => log.error({ err, reason, job: 'staff-notices' }, 'a notice was set aside'),
  });

  async function announce(notice: Notice): Promise<void> {
    const what = toStage(notice);
    const cause = toCause(notice);
    if (unwritten.has(cause) || !(await post(notice, cause))) return;
    await unwritten.write(cause, () => store.markNoticeAnnounced(notice, what));
  }

  /** @returns false when it is worth trying again */
  async function post(notice: Notice, cause: string): Promise<boolean> {
    const { staffChannelId, logChannelId } = await store.getGuild(notice.guildId);
    const isStaffOpen = notice.kind === 'staff-channel-open';
    for (const channelId of isStaffOpen ? [logChannelId] : [staffChannelId, logChannelId]) {
      if (channelId === undefined) continue;
      const posted = await channels.post(channelId, renderNotice(notice), { cause });
      if (posted.kind === 'done') return true;
      const reason = posted.kind === 'refused' ? posted.reason : posted.kind;
      log.warn({ guildId: notice.guildId, channelId, reason }, 'staff could not be told');
      if (posted.kind !== 'refused') return false;
    }
    return true;
  }

  async function run(): Promise<number> {
    await unwritten.retry();
    const notices = await store.listUnannouncedNotices(BATCH + quarantine.keys().length);
    await inParallel(notices, PARALLEL, async (notice) => {
      await quarantine.attempt(toCause(notice), () => announce(notice));
    });
    return clock.now() + CHECK_MS;
  }

  return createLoop({
    clock,
    run,
    onError: (err) => log.error({ err, job: 'staff-notices' }, 'a job failed'),
    retryMs: CHECK_MS,
  });
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
