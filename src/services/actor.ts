/** Who acts and whom it is about, as use cases see them. */

/** The person who acts, as far as permissions depend on it. Rights count server-wide, not per channel. */
export interface Actor {
  readonly guildId: string;
  readonly userId: string;
  /** Manage Messages, Administrator, or the server's owner. */
  readonly canManageMessages: boolean;
  /** Manage Server, Administrator, or the server's owner. */
  readonly canManageGuild: boolean;
  readonly roleIds: readonly string[];
}

/** The member concerned, as Discord described them in the interaction. */
export interface Subject {
  readonly memberId: string;
  readonly isBot: boolean;
  /** Still a member of the guild. */
  readonly isPresent: boolean;
}
