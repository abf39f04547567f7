/** Tells this process's messages from those of another one with the same token. */

interface Authorship {
  /** An interaction has come. @returns false when it has come before */
  heard(interactionId: string): boolean;
  /** It was not this process that answered it. */
  notOurs(interactionId: string): void;
  /**
   * The author of the message that answers an interaction. `unknown`: older than what is remembered, so it may be of an
   * earlier life of this bot, or it answers none.
   */
  of(interactionId: string | undefined): 'ours' | 'theirs' | 'unknown';
  /** Whether something of Discord's has come about since this process hears everything, by its id. */
  isNew(id: string): boolean;
}

/** Far more than come within the minutes of a session's replay. */
const REMEMBERED = 10_000;

/**
 * Remembers the latest interactions. Every one that came since the first of them was heard here, so an answer to one that
 * was not is somebody else's. By ids alone: clocks may differ.
 */
export function createAuthorship(): Authorship {
  const ours = new Map<string, boolean>();
  let since: string | undefined;
  const isNew = (id: string) => since !== undefined && isAfter(id, since);
  return {
    heard(id) {
      if (ours.has(id)) return false;
      since ??= id;
      ours.set(id, true);
      const [oldest] = ours.keys();
      if (ours.size > REMEMBERED && oldest !== undefined) {
        ours.delete(oldest);
        if (isNew(oldest)) since = oldest;
      }
      return true;
    },
    notOurs(id) {
      if (ours.has(id)) ours.set(id, false);
    },
    of(id) {
      if (id === undefined) return 'unknown';
      const isOurs = ours.get(id) ?? (isNew(id) ? false : undefined);
      if (isOurs === undefined) return 'unknown';
      return isOurs ? 'ours' : 'theirs';
    },
    isNew,
  };
}

/** Ids are texts of different lengths, and their order is that of numbers. */
function isAfter(a: string, b: string): boolean {
  return a.length === b.length ? a > b : a.length > b.length;
}
