import type { APIMessage } from 'discord.js';
import type { HasId } from '../discord/guild-state.ts';
import { MESSAGE_FLAGS } from '../discord/protocol.ts';
import { TypingError } from './typing-error.ts';

/** Which message somebody means. */
export interface MessageTarget {
  /** Whose; when left out, the people's other than the one who types. */
  readonly author: HasId | undefined;
  /** 1 for the newest of them. */
  readonly back: number;
}

/**
 * The message that is meant.
 * @param messages - oldest first
 * @param typist - who types
 * @throws {@link TypingError} when there is none
 */
export function findTarget(
  messages: readonly APIMessage[],
  typist: HasId,
  { author, back }: MessageTarget,
): APIMessage {
  const isMeant = ({ author: written }: APIMessage) =>
    author === undefined ? written.id !== typist.id && written.bot !== true : written.id === author.id;
  const meant = messages.filter(
    (message) => ((message.flags ?? 0) & MESSAGE_FLAGS.ephemeral) === 0 && isMeant(message),
  );
  const found = meant.at(-back);
  if (found !== undefined) return found;
  if (meant.length === 1) throw new TypingError('There is only one such message here.');
  if (meant.length > 1) throw new TypingError(`There are only ${meant.length} such messages here.`);
  throw new TypingError(
    author === undefined
      ? 'Nobody else has written here. Go to another channel, or say whose message: react ⭐ @ana.'
      : 'There is no message of theirs here.',
  );
}
