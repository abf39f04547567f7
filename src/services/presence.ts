/** Who is still a member of a server, asked of Discord now and then and never waited for long. */
import type { Clock } from '../runtime/clock.ts';
import { settlesWithin } from '../runtime/waiting.ts';

export interface Presence {
  /** Those of a few who are known to have left. Who is not known to have left counts as there. */
  findAbsent(guildId: string, memberIds: readonly string[]): Promise<ReadonlySet<string>>;
}

interface PresenceOptions {
  /** @returns those who are no members; undefined when Discord did not tell */
  readonly ask: (guildId: string, memberIds: readonly string[]) => Promise<ReadonlySet<string> | undefined>;
  readonly clock: Clock;
}

/** Of the first answer to a command, which Discord waits for. */
const PATIENCE_MS = 700;
/** People who page through a board must not ask for the same ones again and again. */
const AGAIN_MS = 600_000;
const MOST_KNOWN = 10_000;

export function createPresence({ ask, clock }: PresenceOptions): Presence {
  /** By guild and member. */
  const known = new Map<string, { readonly isAbsent: boolean; readonly at: number }>();

  async function learn(guildId: string, memberIds: readonly string[]): Promise<void> {
    const absent = await ask(guildId, memberIds);
    if (absent === undefined) return;
    if (known.size > MOST_KNOWN) known.clear();
    const at = clock.monotonic();
    for (const memberId of memberIds) known.set(toKey(guildId, memberId), { isAbsent: absent.has(memberId), at });
  }

  return {
    async findAbsent(guildId, memberIds) {
      const find = (memberId: string) => known.get(toKey(guildId, memberId));
      const isDue = (memberId: string) => clock.monotonic() - (find(memberId)?.at ?? -AGAIN_MS) >= AGAIN_MS;
      const due = memberIds.filter(isDue);
      if (due.length > 0) await settlesWithin(clock, learn(guildId, due), PATIENCE_MS);
      return new Set(memberIds.filter((memberId) => find(memberId)?.isAbsent === true));
    },
  };
}

function toKey(guildId: string, memberId: string): string {
  return `${guildId}/${memberId}`;
}
