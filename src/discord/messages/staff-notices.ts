import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import type { Loop } from '../../runtime/loop.ts';
import { createTurnLoop } from '../../runtime/turn-loop.ts';
import { BY_CHANNEL, type Turns, type Work } from '../../runtime/turns.ts';
import type { Notice } from '../../store/guilds/notice-store.ts';
import type { Store } from '../../store/store.ts';
import { toTexts } from '../../texts/texts.ts';
import type { ChannelMessages } from '../api/channel-messages.ts';
import { createUnwritten, type Unwritten } from '../api/unwritten.ts';
import type { MessagePayload } from '../command.ts';
import { renderNotice } from '../embeds/notice-embeds.ts';
import type { FindOwnerChannel } from './owner-channel.ts';

interface StaffNoticesOptions {
  readonly store: Pick<Store, 'listUnannouncedNotices' | 'markNoticeAnnounced' | 'getGuild'>;
  readonly channels: ChannelMessages;
  readonly findOwnerChannel: FindOwnerChannel;
  readonly localeOf: (guildId: string) => string | Promise<string>;
  readonly clock: Clock;
  readonly log: Logger;
}

const CHECK_MS = 10_000;

interface Telling extends StaffNoticesOptions {
  /** By cause. */
  readonly unwritten: Unwritten<string>;
}

/**
 * The loop that tells staff once when something begins to hold up their awards, and once when it is over: in the staff
 * channel, else in the log channel; about these channels, where neither takes it, the owner by a direct message.
 */
export function createStaffNotices(options: StaffNoticesOptions): Loop {
  const { store, clock, log } = options;
  const unwritten = createUnwritten<string>();
  const telling: Telling = { ...options, unwritten };

  async function run(turns: Turns): Promise<number | undefined> {
    await unwritten.retry();
    const notices = await store.listUnannouncedNotices();
    turns.offer(notices.map((notice) => toWork(telling, notice)).filter(({ key }) => !unwritten.has(key)));
    return notices.length > 0 ? clock.now() + CHECK_MS : undefined;
  }

  const wokenBy = ['notices', 'guilds'] as const;
  const job = { wokenBy, job: 'staff-notices', setAside: 'a notice was set aside', retryMs: CHECK_MS };
  return createTurnLoop({ ...BY_CHANNEL, ...job, clock, log, run });
}

async function announce(telling: Telling, notice: Notice, cause: string): Promise<number | undefined> {
  const { unwritten, store } = telling;
  const retryInMs = await post(telling, notice, cause);
  if (retryInMs !== undefined) return retryInMs;
  await unwritten.write(cause, () => store.markNoticeAnnounced(notice, toStage(notice)));
  return undefined;
}

/** @returns after how long it is worth trying again; undefined: it was told, or there is nowhere to tell it */
async function post(telling: Telling, notice: Notice, cause: string): Promise<number | undefined> {
  const { store } = telling;
  const { staffChannelId, logChannelId } = await store.getGuild(notice.guildId);
  const isStaffOpen = notice.kind === 'staff-channel-open';
  const locale = await telling.localeOf(notice.guildId);
  const payload = renderNotice(notice, locale);
  for (const channelId of isStaffOpen ? [logChannelId] : [staffChannelId, logChannelId]) {
    if (channelId === undefined) continue;
    const told = await tell(telling, { guildId: notice.guildId, channelId, cause }, payload);
    if (told !== 'refused') return told;
  }
  return isAboutPlace(notice.kind) ? postToOwner(telling, { notice, locale, cause }) : undefined;
}

/** @returns after how long it is worth trying again; undefined: it was told */
async function tell(
  { channels, log }: Telling,
  { guildId, channelId, cause }: { readonly guildId: string; readonly channelId: string; readonly cause: string },
  payload: MessagePayload,
) {
  const posted = await channels.post(channelId, payload, { cause });
  if (posted.kind === 'done') return undefined;
  const reason = posted.kind === 'refused' ? posted.reason : posted.kind;
  log.warn({ guildId, channelId, reason }, 'staff could not be told');
  if (posted.kind === 'rate-limited') return Math.max(CHECK_MS, posted.retryAfterMs);
  return posted.kind === 'refused' ? 'refused' : CHECK_MS;
}

/** A notice about channels may have no channel left to go to. */
async function postToOwner(
  telling: Telling,
  { notice, locale, cause }: { readonly notice: Notice; readonly locale: string; readonly cause: string },
): Promise<number | undefined> {
  const { findOwnerChannel } = telling;
  const owner = await findOwnerChannel(notice.guildId);
  if (owner.kind !== 'there') return owner.kind === 'none' ? undefined : CHECK_MS;
  const content = toTexts(locale).say('notice.to-owner', { server: owner.serverName });
  const payload = { ...renderNotice(notice, locale), content };
  const told = await tell(telling, { guildId: notice.guildId, channelId: owner.channelId, cause }, payload);
  return told === 'refused' ? undefined : told;
}

function toWork(telling: Telling, notice: Notice): Work {
  const { guildId } = notice;
  const cause = toCause(notice);
  // In the order in which it happened: a guild's are told one after another.
  return { key: cause, guildId, lane: guildId, about: { reason: cause }, run: () => announce(telling, notice, cause) };
}

/** Delivery problems are shown on the awards as well; problems of channels and roles, nowhere else. */
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
