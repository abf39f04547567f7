import { MessageFlags } from 'discord.js';
import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import type { Loop } from '../../runtime/loop.ts';
import { createTurnLoop } from '../../runtime/turn-loop.ts';
import { BY_CHANNEL, type Turns, type Work } from '../../runtime/turns.ts';
import type { Store } from '../../store/store.ts';
import type { ChannelMessages, Posted } from '../api/channel-messages.ts';
import { DISCORD_CODES } from '../api/discord-failure.ts';
import { toAuditLine } from '../embeds/audit-line.ts';

interface LogCopiesOptions {
  readonly store: Pick<Store, 'listLogCopies' | 'forgetLogCopy'>;
  readonly channels: ChannelMessages;
  /** The language of a guild's public messages. */
  readonly localeOf: (guildId: string) => string | Promise<string>;
  readonly clock: Clock;
  readonly log: Logger;
}

type Copy = Awaited<ReturnType<Store['listLogCopies']>>[number];

const RETRY_MS = 60_000;
/** Somebody may give the permission back until then. */
const GIVE_UP_MS = 86_400_000;
const STORE_RETRY_MS = 5_000;

/**
 * The loop that tells a channel that it is the log channel no more, and who changed that: whoever reads it must not find
 * that it simply ends.
 */
export function createLogCopies({ store, channels, localeOf, clock, log }: LogCopiesOptions): Loop {
  /** @returns how long its channel is left alone then */
  async function tell({ id, channelId, entry }: Copy): Promise<number | undefined> {
    const content = toAuditLine(entry, await localeOf(entry.guildId));
    const options = { cause: `log-copy:${id}`, flags: MessageFlags.SuppressEmbeds };
    const posted = await channels.post(channelId, { content }, options);
    const age = Math.max(0, clock.confirmed() - entry.at);
    if (posted.kind !== 'done' && !isGone(posted) && age < GIVE_UP_MS) {
      // As long again as it has been tried so far.
      return Math.max(RETRY_MS, age);
    }
    if (posted.kind !== 'done') {
      const { guildId } = entry;
      log.warn(
        { guildId, channelId },
        'the channel that was the log channel could not be told that it is not any more',
      );
    }
    await store.forgetLogCopy(id);
    return undefined;
  }

  /** The first of each channel: what comes after it waits for it. */
  async function run(turns: Turns): Promise<undefined> {
    const byChannel = Map.groupBy(await store.listLogCopies(), ({ channelId }) => channelId);
    turns.offer([...byChannel.values()].flatMap(([first]) => (first === undefined ? [] : toWork(first))));
  }

  function toWork(copy: Copy): Work {
    const { channelId, entry } = copy;
    return { key: channelId, guildId: entry.guildId, about: { channelId }, run: () => tell(copy) };
  }

  const wokenBy = ['log_copies'] as const;
  const job = {
    wokenBy,
    job: 'log-copies',
    setAside: 'the last word in a channel was set aside',
    retryMs: STORE_RETRY_MS,
  };
  return createTurnLoop({ ...BY_CHANNEL, ...job, clock, log, run });
}

function isGone(posted: Posted): boolean {
  return posted.kind === 'refused' && posted.code === DISCORD_CODES.unknownChannel;
}
