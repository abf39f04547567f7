/**
 * Writes to the store that failed after Discord was told. Telling it again would ring twice, or for as long as the disk
 * is full, so only the write is retried.
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
