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
  run(): Promise<void>;
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
  /** Whether it is under way, or rests since it failed. */
  isTaken(key: string): boolean;
  /** In the order of turns: whose guild has waited longest comes first, and a guild's own in the order given. */
  inTurn<Item extends { readonly guildId: string }>(items: readonly Item[]): Item[];
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

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
  /** The machine refused to write, which is no fault of theirs. */
  const paused = new Set<string>();
  /** By guild: the number of its last turn. */
  const lastTurns = new Map<string, number>();
  let turn = 0;

  const isTaken = (key: string) => underWay.has(key) || quarantine.has(key) || paused.has(key);

  function hasPlace(guildId: string, lane?: string): boolean {
    if (underWay.size >= places) return false;
    const works = [...underWay.values()].map(({ work }) => work);
    if (lane !== undefined && works.some((work) => work.lane === lane)) return false;
    return works.filter((work) => work.guildId === guildId).length < perGuild;
  }

  function pause(work: Work, error: unknown): void {
    paused.add(work.key);
    clock.schedule(() => {
      paused.delete(work.key);
      onFree();
    }, PAUSE_MS);
    onError(error, work);
  }

  function begin(work: Work): void {
    turn += 1;
    lastTurns.set(work.guildId, turn);
    const { key } = work;
    const end = quarantine
      .attempt(key, async () => work.run())
      .then(
        (isDone) => {
          if (!isDone) clock.schedule(onFree, quarantine.restsForMs(key) ?? 0);
        },
        (error: unknown) => pause(work, error),
      )
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
    inTurn,
    async settled() {
      await Promise.all([...underWay.values()].map(({ end }) => end));
    },
  };
}
