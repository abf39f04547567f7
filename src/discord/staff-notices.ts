import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { createLoop, type Loop } from '../loop.ts';
import { createQuarantine } from '../quarantine.ts';
import type { Notice, Store } from '../store/store.ts';
import type { ChannelMessages } from './channel-messages.ts';
import type { MessagePayload } from './command.ts';
import { renderNotice } from './embeds.ts';
import { inParallel } from './in-parallel.ts';
import type { FindOwnerChannel } from './owner-channel.ts';
import { createUnwritten } from './unwritten.ts';

export interface StaffNoticesOptions {
  readonly store: Pick<Store, 'listUnannouncedNotices' | 'markNoticeAnnounced' | 'getGuild'>;
  readonly channels: ChannelMessages;
  readonly findOwnerChannel: FindOwnerChannel;
  readonly clock: Clock;
  readonly log: Logger;
}

/** An outage or a refused key concerns every guild at once. */
const BATCH = 50;
const CHECK_MS = 10_000;
const PARALLEL = 4;

/**
 * The loop that tells staff once when something begins to hold up their awards, and once when it is over: in the staff
 * channel, else in the log channel; about these channels, where neither takes it, the owner by a direct message.
 */
export function createStaffNotices({ store, channels, findOwnerChannel, clock, log }: StaffNoticesOptions): Loop {
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
    const payload = renderNotice(notice);
    for (const channelId of isStaffOpen ? [logChannelId] : [staffChannelId, logChannelId]) {
      const told = channelId === undefined ? 'refused' : await tell(notice.guildId, channelId, payload, cause);
      if (told !== 'refused') return told === 'told';
    }
    return isAboutPlace(notice.kind) ? postToOwner(notice, cause) : true;
  }

  async function tell(guildId: string, channelId: string, payload: MessagePayload, cause: string) {
    const posted = await channels.post(channelId, payload, { cause });
    if (posted.kind === 'done') return 'told';
    const reason = posted.kind === 'refused' ? posted.reason : posted.kind;
    log.warn({ guildId, channelId, reason }, 'staff could not be told');
    return posted.kind === 'refused' ? 'refused' : 'later';
  }

  /** Where it is about the places themselves, there may be none left. */
  async function postToOwner(notice: Notice, cause: string): Promise<boolean> {
    const owner = await findOwnerChannel(notice.guildId);
    if (owner.kind !== 'there') return owner.kind === 'none';
    const payload = { ...renderNotice(notice), content: `About your server **${owner.serverName}**:` };
    return (await tell(notice.guildId, owner.channelId, payload, cause)) !== 'later';
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

/** What holds up delivery stands on the awards as well; what became of a place, nowhere else. */
function isAboutPlace(kind: Notice['kind']): boolean {
  return !['key', 'route', 'outage', 'second-process'].includes(kind);
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
