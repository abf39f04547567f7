import { MessageFlags } from 'discord.js';
import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import type { Loop } from '../../runtime/loop.ts';
import { createTurnLoop } from '../../runtime/turn-loop.ts';
import { BY_CHANNEL, type Turns } from '../../runtime/turns.ts';
import type { Guild } from '../../store/guilds/guild-store.ts';
import type { LogEvent } from '../../store/messages/log-store.ts';
import type { Store } from '../../store/store.ts';
import { toTexts } from '../../texts/texts.ts';
import type { ChannelMessages } from '../api/channel-messages.ts';
import { createUnwritten } from '../api/unwritten.ts';
import { toAuditLine } from '../embeds/audit-line.ts';
import { toLogLine } from '../embeds/log-line.ts';
import { cutText } from '../embeds/text.ts';

interface LogChannelOptions {
  readonly store: Pick<Store, 'listGuildsWithEvents' | 'listEvents' | 'advanceLogCursor'>;
  readonly channels: ChannelMessages;
  /** The language of a guild's public messages. */
  readonly localeOf: (guildId: string) => string | Promise<string>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Events within this time share a message. */
const GATHER_MS = 3_000;
const BACK_OFF_MS = 60_000;
const STORE_RETRY_MS = 5_000;
/** Longest content of a message. Source: Discord, resources/message, "Create Message". */
const MAX_CONTENT = 2_000;
/** More lines than this never fit into a message. */
const MAX_EVENTS = 40;

/**
 * The loop that tells each guild's log channel what happened to its awards and who changed what, in order, gathered into
 * few messages. Its place is a cursor in the store, moved after a message is there; while a channel cannot be written to
 * it stays where it is.
 */
export function createLogChannel({ store, channels, localeOf, clock, log }: LogChannelOptions): Loop {
  /** By guild. */
  const unwritten = createUnwritten<string>();

  /** One event that cannot be put into words must not hold up those behind it. */
  function toLine(event: LogEvent, locale: string): string {
    try {
      return event.kind === 'audit' ? toAuditLine(event.entry, locale) : toLogLine(event, locale);
    } catch (err) {
      const about = event.kind === 'audit' ? { guildId: event.entry.guildId } : { guildId: event.award.guildId };
      log.error({ err, ...about, job: 'log-channel' }, 'an event could not be put into words');
      const { say } = toTexts(locale);
      return event.kind === 'audit' ? say('log.no-words-audit') : say('log.no-words', { receipt: event.award.receipt });
    }
  }

  /** @returns for how long nothing is told then: one that was told a moment ago waits for more to gather */
  async function tell({ guildId, logChannelId }: Guild): Promise<number | undefined> {
    const events = beforeRestore(await store.listEvents(guildId, MAX_EVENTS));
    const [first] = events;
    if (first === undefined || logChannelId === undefined) return GATHER_MS;
    const locale = await localeOf(guildId);
    const lines = toLines(events, (event) => toLine(event, locale));
    // The cause is where the message begins: after a crash, more may have happened by the time it is posted again.
    const cause = `log:${guildId}:${first.place.eventId}:${first.place.entryId}`;
    const options = { cause, flags: MessageFlags.SuppressEmbeds };
    const posted = await channels.post(logChannelId, { content: lines.join('\n') }, options);
    if (posted.kind !== 'done') {
      const retryInMs = Math.max(BACK_OFF_MS, posted.kind === 'rate-limited' ? posted.retryAfterMs : 0);
      const reason = posted.kind === 'refused' ? posted.reason : posted.kind;
      log.warn({ guildId, channelId: logChannelId, retryInMs, reason }, 'the log channel cannot be written to');
      return retryInMs;
    }
    const told = countTold(posted.content, lines.length);
    const { eventId, entryId } = (events[told - 1] ?? first).place;
    await unwritten.write(guildId, () => store.advanceLogCursor(guildId, { eventId, entryId }));
    return told < events.length ? undefined : GATHER_MS;
  }

  async function run(turns: Turns): Promise<number | undefined> {
    await unwritten.retry();
    const guilds = (await store.listGuildsWithEvents()).filter(({ guildId }) => !unwritten.has(guildId));
    turns.offer(guilds.map((guild) => ({ key: guild.guildId, guildId: guild.guildId, run: () => tell(guild) })));
    return unwritten.size > 0 ? clock.now() + STORE_RETRY_MS : undefined;
  }

  const wokenBy = ['award_events', 'audit_entries', 'guilds'] as const;
  const job = { wokenBy, job: 'log-channel', setAside: 'a log channel was set aside', retryMs: STORE_RETRY_MS };
  return createTurnLoop({ ...BY_CHANNEL, ...job, clock, log, run });
}

/**
 * Splits before a restore: events after it get messages of their own. Discord may still have a message that begins
 * alike and goes on with events that the backup does not know, and by its lines the later events would count as told.
 */
function beforeRestore(events: readonly LogEvent[]): readonly LogEvent[] {
  const at = events.findIndex((event) => event.kind === 'audit' && event.entry.action === 'ledger-restored');
  return at > 0 ? events.slice(0, at) : events;
}

/** As many lines as fit, at least one. */
function toLines(events: readonly LogEvent[], toLine: (event: LogEvent) => string): string[] {
  const lines: string[] = [];
  let length = 0;
  for (const event of events) {
    const line = cutText(toLine(event), MAX_CONTENT);
    length += line.length + 1;
    if (length - 1 > MAX_CONTENT) break;
    lines.push(line);
  }
  return lines;
}

/**
 * How many events the message in the channel tells: one a line. An earlier one with the same cause, found instead of
 * ours, may tell fewer.
 */
function countTold(content: string | undefined, sent: number): number {
  return content === undefined || content === '' ? sent : Math.min(content.split('\n').length, sent);
}
