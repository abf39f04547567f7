/** How much one person may have read: what they ask for is paid by the community, whose awards need the same API. */

/** So many reads in so much time, in whichever servers. */
const READS = 5;
const WINDOW_MS = 10_000;

export interface ReadBudget {
  /**
   * Takes one read out of a person's budget.
   *
   * @returns for how many milliseconds there is none left; 0: it was taken
   */
  spend(userId: string): number;
}

export function createReadBudget(monotonic: () => number): ReadBudget {
  /** When each person's last reads were. Who read last is at the end. */
  const reads = new Map<string, readonly number[]>();

  function forgetOld(since: number): void {
    for (const [userId, times] of reads) {
      if ((times.at(-1) ?? 0) > since) return;
      reads.delete(userId);
    }
  }

  return {
    spend(userId) {
      const now = monotonic();
      forgetOld(now - WINDOW_MS);
      const recent = (reads.get(userId) ?? []).filter((at) => at > now - WINDOW_MS);
      const [oldest] = recent;
      if (oldest !== undefined && recent.length >= READS) return oldest + WINDOW_MS - now;
      reads.delete(userId);
      reads.set(userId, [...recent, now]);
      return 0;
    },
  };
}
