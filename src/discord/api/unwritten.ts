/**
 * What Discord was told while the store could not write that down. Telling it again instead would ring twice, or for as
 * long as the disk is full; so only the writing is tried again.
 */
export interface Unwritten<Key> {
  /** Writes something down. What fails is kept, and thrown. */
  write(key: Key, note: () => Promise<void>): Promise<void>;
  /** Tries what was kept, in order, up to the first that fails. */
  retry(): Promise<void>;
  has(key: Key): boolean;
  readonly size: number;
}

export function createUnwritten<Key>(): Unwritten<Key> {
  const notes = new Map<Key, () => Promise<void>>();

  async function write(key: Key, note: () => Promise<void>): Promise<void> {
    notes.set(key, note);
    await note();
    notes.delete(key);
  }

  return {
    write,
    async retry() {
      try {
        for (const [key, note] of [...notes]) await write(key, note);
      } catch {
        // It was told when it failed first.
      }
    },
    has: (key) => notes.has(key),
    get size() {
      return notes.size;
    },
  };
}
