/**
 * Turns: work that waits for Discord or Returning.AI has a bounded number of places, and guilds take them in turn. What
 * one guild has plenty of, or waits long for, fills its own share and never another's.
 */
import type { Clock } from './clock.ts';
import { createQuarantine } from './quarantine.ts';

/** Something to be done for a guild. */
export interface Work {
  /** Unique among what is under way. */
  readonly key: string;
  readonly guildId: string;
  /** What takes one piece of work at a time, such as a channel. */
  readonly lane?: string | undefined;
  /** For a line of the log. */
  readonly about?: Readonly<Record<string, unknown>>;
  /** @returns for how long it rests before it is begun again, in milliseconds; undefined: not at all */
  run(): Promise<number | undefined>;
}

export interface TurnsOptions {
  /** Pieces of work under way at a time, and those of one guild among them. */
  readonly places: number;
  readonly perGuild: number;
  readonly clock: Clock;
  /** A place is free, or what had failed may be tried again: offer what there is to do. */
  readonly onFree: () => void;
  /** What `run` threw. That piece is set aside, told about once until it is done; the others go on. */
  readonly onError: (error: unknown, work: Work) => void;
}

export interface Turns {
  /** Begins what finds a place, a piece of each guild in turn; what finds none is not kept. */
  offer(works: readonly Work[]): void;
  /** Whether a guild's piece of work in this lane would find a place now. */
  hasPlace(guildId: string, lane?: string): boolean;
  /** Whether any guild's would. */
  isOpen(): boolean;
  /** Whether it is under way, or rests. */
  isTaken(key: string): boolean;
  /** All of which that is so. A list that is cut must leave them out, or be that much longer. */
  taken(): readonly string[];
  /** In the order of turns: whose guild has waited longest comes first, and a guild's own in the order given. */
  inTurn<Item extends { readonly guildId: string }>(items: readonly Item[]): Item[];
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

/** Answers whose token lives: somebody looks at them, and Discord limits each of them apart. */
export const BY_TOKEN = { places: 16, perGuild: 8 };
/** Calls by their channel, of which each has its limit. */
export const BY_CHANNEL = { places: 8, perGuild: 2 };

/** What the machine refused to write is tried again after this long. */
const PAUSE_MS = 1_000;

export function createTurns({ places, perGuild, clock, onFree, onError }: TurnsOptions): Turns {
  const underWay = new Map<string, { readonly work: Work; readonly end: Promise<void> }>();
  const quarantine = createQuarantine<string>({
    clock,
    onFailure(error, key) {
      const work = underWay.get(key)?.work;
      if (work !== undefined) onError(error, work);
    },
  });
  /** For as long as they said, or because the machine refused to write, which is no fault of theirs. */
  const resting = new Set<string>();
  /** By guild: the number of its last turn. */
  const lastTurns = new Map<string, number>();
  let turn = 0;

  const isTaken = (key: string) => underWay.has(key) || quarantine.has(key) || resting.has(key);

  function hasPlace(guildId: string, lane?: string): boolean {
    if (underWay.size >= places) return false;
    const works = [...underWay.values()].map(({ work }) => work);
    if (lane !== undefined && works.some((work) => work.lane === lane)) return false;
    return works.filter((work) => work.guildId === guildId).length < perGuild;
  }

  function rest(key: string, restMs: number): void {
    resting.add(key);
    clock.schedule(() => {
      resting.delete(key);
      onFree();
    }, restMs);
  }

  async function attempt(work: Work): Promise<void> {
    let restMs: number | undefined;
    const isDone = await quarantine.attempt(work.key, async () => {
      restMs = await work.run();
    });
    if (!isDone) clock.schedule(onFree, quarantine.restsForMs(work.key) ?? 0);
    else if (restMs !== undefined && restMs > 0) rest(work.key, restMs);
  }

  function begin(work: Work): void {
    turn += 1;
    lastTurns.set(work.guildId, turn);
    const { key } = work;
    const end = attempt(work)
      .catch((error: unknown) => {
        rest(key, PAUSE_MS);
        onError(error, work);
      })
      .finally(() => {
        underWay.delete(key);
        onFree();
      });
    underWay.set(key, { work, end });
  }

  function inTurn<Item extends { readonly guildId: string }>(items: readonly Item[]): Item[] {
    return items.toSorted((a, b) => (lastTurns.get(a.guildId) ?? 0) - (lastTurns.get(b.guildId) ?? 0));
  }

  /** @returns whether any began */
  function goRound(works: readonly Work[]): boolean {
    const byGuild = [...Map.groupBy(inTurn(works), ({ guildId }) => guildId).values()];
    const begun = byGuild.flatMap((own) => {
      const [first] = own;
      if (first === undefined || !hasPlace(first.guildId)) return [];
      const work = own.find(({ key, guildId, lane }) => !isTaken(key) && hasPlace(guildId, lane));
      if (work !== undefined) begin(work);
      return work ?? [];
    });
    return begun.length > 0;
  }

  return {
    offer(works) {
      while (underWay.size < places && goRound(works));
    },
    hasPlace,
    isOpen: () => underWay.size < places,
    isTaken,
    taken: () => [...new Set([...underWay.keys(), ...quarantine.keys(), ...resting])],
    inTurn,
    async settled() {
      await Promise.all([...underWay.values()].map(({ end }) => end));
    },
  };
}
