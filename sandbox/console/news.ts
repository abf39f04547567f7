import type { APIMessage } from 'discord.js';
import type { Person } from '../discord/person.ts';
import type { Channel } from '../discord/world.ts';

/** A message that somebody did not see before as it is now. */
export interface News {
  readonly channel: Channel;
  readonly message: APIMessage;
  /** True when it was seen before and has changed since. */
  readonly changed: boolean;
}

/** What one pair of eyes after another has seen in the channels. */
export interface NewsReader {
  /** What is new to this person since the last time, oldest first. Everything that is told once is not news again. */
  readonly read: (person: Person) => News[];
}

const LOADING = 1 << 7;

/** Creates a reader that has seen nothing yet. */
export function createNewsReader(channels: readonly Channel[]): NewsReader {
  const seen = new Map<string, string>();
  return {
    read: (person) =>
      channels.flatMap((channel) =>
        person.sees(channel).flatMap((message) => {
          const before = seen.get(message.id);
          const now = fingerprint(message);
          if (before === now) return [];
          seen.set(message.id, now);
          // A placeholder that is filled is the answer, and not a change of it.
          return [{ channel, message, changed: before !== undefined && before !== 'thinking' }];
        }),
      ),
  };
}

function fingerprint({ flags, content, embeds, components }: APIMessage): string {
  return ((flags ?? 0) & LOADING) !== 0 ? 'thinking' : JSON.stringify([content, embeds, components]);
}
