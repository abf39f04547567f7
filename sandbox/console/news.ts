import type { APIMessage } from 'discord.js';
import type { Person } from '../discord/person.ts';
import { MESSAGE_FLAGS } from '../discord/protocol.ts';
import type { Channel } from '../discord/world.ts';

/** What somebody did not see before as it is now. */
export interface News {
  readonly channel: Channel;
  readonly message: APIMessage;
  /** True when it was seen before and has changed since. */
  readonly changed: boolean;
  /** True when nothing but the reactions has changed. */
  readonly onlyReactions: boolean;
}

/** What one pair of eyes after another has seen in the channels. */
export interface NewsReader {
  /** What is new to this person since the last time, oldest first. Everything that is told once is not news again. */
  readonly read: (person: Person) => News[];
}

/** Creates a reader that has seen nothing yet. */
export function createNewsReader(channels: readonly Channel[]): NewsReader {
  const seen = new Map<string, Seen>();
  return {
    read: (person) =>
      channels.flatMap((channel) =>
        person.sees(channel).flatMap((message) => {
          const before = seen.get(message.id);
          const now = look(message);
          if (before?.words === now.words && before.reactions === now.reactions) return [];
          seen.set(message.id, now);
          // A placeholder that is filled is the answer, and not a change of it.
          const changed = before !== undefined && before.words !== 'thinking';
          return [{ channel, message, changed, onlyReactions: before?.words === now.words }];
        }),
      ),
  };
}

interface Seen {
  readonly words: string;
  readonly reactions: string;
}

function look({ flags, content, embeds, components, attachments, reactions = [] }: APIMessage): Seen {
  const isThinking = ((flags ?? 0) & MESSAGE_FLAGS.loading) !== 0;
  return {
    words: isThinking ? 'thinking' : JSON.stringify([content, embeds, components, attachments]),
    reactions: JSON.stringify(reactions),
  };
}
