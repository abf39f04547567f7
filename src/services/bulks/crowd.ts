/** Who is to get points together, as Discord or a file names them. */
import type { LineProblem } from '../../links/link-file.ts';

/** Somebody of a crowd. What is undefined is not known. */
export interface CrowdMember {
  readonly memberId: string;
  readonly isBot?: boolean | undefined;
  readonly isPresent?: true | undefined;
  /** Undefined: what all get. */
  readonly hundredths?: number | undefined;
  /** Of the file that names them. */
  readonly line?: number | undefined;
}

/** Some of a crowd, and the lines of its file that name nobody. */
export interface CrowdPart {
  readonly members: readonly CrowdMember[];
  readonly problems?: readonly LineProblem[] | undefined;
}

/** A crowd as it is asked for. */
export type CrowdAsked =
  /** Who reacted to a message, with one emoji or any. */
  | {
      readonly kind: 'reactors';
      readonly channelId: string;
      readonly messageId: string;
      /** See `toEmojiKey`. */
      readonly emojiKey: string | undefined;
    }
  /** Who wrote in a thread. */
  | { readonly kind: 'thread'; readonly channelId: string }
  /** Who has a role. */
  | { readonly kind: 'role'; readonly roleId: string };

/** Discord, as far as crowds are concerned. */
export interface Crowds {
  /**
   * All of a crowd, in parts.
   *
   * @throws {@link UserError} for a place that the bot may not read, or that is none
   */
  list(guildId: string, asked: CrowdAsked): AsyncIterable<CrowdPart>;
  /** Those of some people who are members now, and whether they are bots; undefined: Discord did not tell. */
  findPresent(guildId: string, userIds: readonly string[]): Promise<ReadonlyMap<string, boolean> | undefined>;
}
