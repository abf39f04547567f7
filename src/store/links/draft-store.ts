/** Something that a person has seen and may confirm. */
export interface Draft {
  readonly id: number;
  readonly guildId: string;
  readonly userId: string;
  readonly kind: 'links' | 'community' | 'reward';
  /** JSON. */
  readonly content: string;
  readonly createdAt: number;
}

/** What somebody has looked at and may confirm, once. */
export interface DraftStore {
  /** A person has a few of a kind in a guild; one more, and the oldest is dropped. */
  saveDraft(draft: Omit<Draft, 'id'>): Promise<number>;
  /** Takes it out, so that it is confirmed once. Undefined: it is gone, of another kind, or somebody else's. */
  takeDraft(draft: Omit<Draft, 'content' | 'createdAt'>): Promise<Draft | undefined>;
}
