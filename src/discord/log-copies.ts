import { MessageFlags } from 'discord.js';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { createLoop, type Loop } from '../loop.ts';
import type { Store } from '../store/store.ts';
import { toAuditLine } from './audit-line.ts';
import type { ChannelMessages, Posted } from './channel-messages.ts';
import { DISCORD_CODES } from './discord-failure.ts';

export interface LogCopiesOptions {
  readonly store: Pick<Store, 'listLogCopies' | 'forgetLogCopy'>;
  readonly channels: ChannelMessages;
  /** The language of a guild's public messages. */
  readonly localeOf: (guildId: string) => string;
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
  /** By copy, by the monotonic clock. */
  const notBefore = new Map<number, number>();

  async function tell({ id, channelId, entry }: Copy): Promise<void> {
    const content = toAuditLine(entry, localeOf(entry.guildId));
    const options = { cause: `log-copy:${id}`, flags: MessageFlags.SuppressEmbeds };
    const posted = await channels.post(channelId, { content }, options);
    const age = Math.max(0, clock.confirmed() - entry.at);
    if (posted.kind !== 'done' && !isGone(posted) && age < GIVE_UP_MS) {
      // As long again as it has been tried so far.
      notBefore.set(id, clock.monotonic() + Math.max(RETRY_MS, age));
      return;
    }
    if (posted.kind !== 'done') {
      const { guildId } = entry;
      log.warn(
        { guildId, channelId },
        'the channel that was the log channel could not be told that it is not any more',
      );
    }
    notBefore.delete(id);
    await store.forgetLogCopy(id);
  }

  async function run(): Promise<number | undefined> {
    const steadyNow = clock.monotonic();
    const copies = await store.listLogCopies();
    for (const copy of copies) if ((notBefore.get(copy.id) ?? 0) <= steadyNow) await tell(copy);
    return notBefore.size === 0 ? undefined : clock.now() + Math.min(...notBefore.values()) - clock.monotonic();
  }

  return createLoop({
    clock,
    run,
    onError: (err) => log.error({ err, job: 'log-copies' }, 'a job failed'),
    retryMs: STORE_RETRY_MS,
  });
}

function isGone(posted: Posted): boolean {
  return posted.kind === 'refused' && posted.code === DISCORD_CODES.unknownChannel;
}
