/**
 * Turns: work that waits for Discord or Returning.AI has a bounded number of places, and guilds take them in turn. What
 * one guild has plenty of, or waits long for, fills its own share and never another's.
 */
import type { Clock } from './clock.ts';
import { createQuarantine, type Quarantine } from './quarantine.ts';

/** Something to be done for a guild. */
export interface Work {
  /** Unique among what is under way. */
  readonly key: string;
  readonly guildId: string;
  /** Takes one piece of work at a time, such as a channel. */
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
  /** Called with what `run` threw. The piece is set aside, and reported once until it is done; the others go on. */
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

/** Pause after the machine refused a write. */
const PAUSE_MS = 1_000;

interface State extends TurnsOptions {
  readonly underWay: Map<string, { readonly work: Work; readonly end: Promise<void> }>;
  readonly quarantine: Quarantine<string>;
  /** For as long as they said, or because the machine refused to write, which is no fault of theirs. */
  readonly resting: Set<string>;
  /** By guild: the number of its last turn. */
  readonly lastTurns: Map<string, number>;
  turn: number;
}

export function createTurns(options: TurnsOptions): Turns {
  const { places, clock, onError } = options;
  const underWay: State['underWay'] = new Map();
  const quarantine = createQuarantine<string>({
    clock,
    onFailure(error, key) {
      const work = underWay.get(key)?.work;
      if (work !== undefined) onError(error, work);
    },
  });
  const resting = new Set<string>();
  const state: State = { ...options, underWay, quarantine, resting, lastTurns: new Map(), turn: 0 };
  return {
    offer: (works) => offer(state, works),
    hasPlace: (guildId, lane) => hasPlace(state, guildId, lane),
    isOpen: () => underWay.size < places,
    isTaken: (key) => isTaken(state, key),
    taken: () => [...new Set([...underWay.keys(), ...quarantine.keys(), ...resting])],
    inTurn: (items) => inTurn(state, items),
    async settled() {
      await Promise.all([...underWay.values()].map(({ end }) => end));
    },
  };
}

function isTaken({ underWay, quarantine, resting }: State, key: string) {
  return underWay.has(key) || quarantine.has(key) || resting.has(key);
}

function hasPlace({ underWay, places, perGuild }: State, guildId: string, lane?: string): boolean {
  if (underWay.size >= places) return false;
  let ofGuild = 0;
  for (const { work } of underWay.values()) {
    if (lane !== undefined && work.lane === lane) return false;
    if (work.guildId === guildId) ofGuild += 1;
  }
  return ofGuild < perGuild;
}

function rest({ resting, clock, onFree }: State, key: string, restMs: number): void {
  resting.add(key);
  clock.schedule(() => {
    resting.delete(key);
    onFree();
  }, restMs);
}

async function attempt(state: State, work: Work): Promise<void> {
  const { quarantine, clock, onFree } = state;
  let restMs: number | undefined;
  const isDone = await quarantine.attempt(work.key, async () => {
    restMs = await work.run();
  });
  if (!isDone) clock.schedule(onFree, quarantine.restsForMs(work.key) ?? 0);
  else if (restMs !== undefined && restMs > 0) rest(state, work.key, restMs);
}

function begin(state: State, work: Work): void {
  const { lastTurns, onError, underWay, onFree } = state;
  state.turn += 1;
  lastTurns.set(work.guildId, state.turn);
  const { key } = work;
  const end = attempt(state, work)
    .catch((error: unknown) => {
      rest(state, key, PAUSE_MS);
      onError(error, work);
    })
    .finally(() => {
      underWay.delete(key);
      onFree();
    });
  underWay.set(key, { work, end });
}

function inTurn<Item extends { readonly guildId: string }>({ lastTurns }: State, items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => (lastTurns.get(a.guildId) ?? 0) - (lastTurns.get(b.guildId) ?? 0));
}

function offer(state: State, works: readonly Work[]): void {
  const { underWay, places } = state;
  if (underWay.size >= places) return;
  // Places only fill up meanwhile: what finds none finds none later either, and is looked at once.
  let open = [...Map.groupBy(inTurn(state, works), ({ guildId }) => guildId).values()].map((own) => own.values());
  while (open.length > 0 && underWay.size < places) open = open.filter((rest) => beginNext(state, rest));
}

/**
 * @param works - of an array: a loop that ends early leaves it open
 * @returns whether one began: the guild may have more
 */
function beginNext(state: State, works: ArrayIterator<Work>): boolean {
  for (const work of works) {
    if (!hasPlace(state, work.guildId)) return false;
    if (isTaken(state, work.key) || !hasPlace(state, work.guildId, work.lane)) continue;
    begin(state, work);
    return true;
  }
  return false;
}
