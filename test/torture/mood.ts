import type { Settings } from '../../sandbox/returning-ai/settings.ts';
import type { Chance } from './chance.ts';
import type { SendFault } from './wire.ts';

/** What one seed is about: the ills that this world knows, and how often they strike. */
export interface Mood {
  readonly faults: readonly SendFault[];
  readonly sendFaultRate: number;
  readonly readFaultRate: number;
  readonly acknowledgementFaultRate: number;
  readonly editFaultRate: number;
  /** Steps of a process after which it dies, about; 0: it lives for ever. */
  readonly lifetime: number;
  readonly listing: Settings['listing'];
  /** Seven looks like no page at all. */
  readonly pageSize: number;
  /** A paged list says how long it is, and not how to read on. */
  readonly hidesPages: boolean;
  readonly listingLagMs: number;
  /** What its entries say of the changes. */
  readonly listedAs: Settings['listedAs'];
  /** By how much their times differ from those of answers. */
  readonly listedOffsetMs: number;
  /** Answers have a `Date`. */
  readonly tellsTime: boolean;
  /** Entries that each account has before there is a bot. */
  readonly pastEntries: number;
  readonly clockSkewMs: number;
  readonly showsTotals: boolean;
  readonly hasOutsiders: boolean;
  readonly hasReactions: boolean;
  /** Some of whom the ledger knows are erased from it. */
  readonly hasErasures: boolean;
  /** All commands are about one member, and one is in the way of the next. */
  readonly isCrowded: boolean;
  /** Staff look at what is put before them. */
  readonly hasStaff: boolean;
  /** Somebody sets the machine's clock, by minutes and by hours. */
  readonly hasClockSteps: boolean;
  /** Never works, not even when all else is well again; everybody else finishes in time all the same. */
  readonly dead: Dead | undefined;
}

/** A server's key, one account's history, or the channel of staff. */
export const DEAD = ['key', 'lane', 'channel'] as const;
export type Dead = (typeof DEAD)[number];
/** Ways to list something else than was sent. */
export const LISTED_AS = [
  'totals',
  'hundredths',
  'text',
  'whole',
  'signed',
  'difference',
  'overwrite',
  'capitals',
  'other-ids',
  'seconds',
] as const satisfies readonly Settings['listedAs'][];
/** A wrong clock, and other zones. */
const OFFSETS_MS = [-28_800_000, -7_200_000, -90_000, 90_000, 7_200_000, 28_800_000] as const;

/** Whatever comes late is seen, and decided about. */
const CLEAR_SIGHT = {
  readFaultRate: 0,
  lifetime: 0,
  listing: 'newest-first',
  listedAs: 'sent',
  listedOffsetMs: 0,
  listingLagMs: 0,
  hasStaff: true,
  dead: undefined,
} as const;

/** Ways to come after all. */
const LATE_FAULTS: readonly SendFault[] = ['reset, applied soon', 'late', 'very late'];

/** Draws what a seed is about. Some worlds are well, so that nothing hides behind the ills of others. */
export function drawMood(chance: Chance, allFaults: readonly SendFault[]): Mood {
  // Few at a time in some, so that one meets itself again.
  const share = chance.pick([0.1, 0.25]);
  const few = chance.happens(0.15) ? LATE_FAULTS : allFaults.filter(() => chance.happens(share));
  const [first = 'reset after', ...others] = allFaults;
  const isIll = chance.happens(0.9);
  const dead = chance.happens(0.2) ? chance.pick(DEAD) : undefined;
  // So that several tries of one award are given up, and all of them arrive.
  const isSlow = isIll && chance.happens(0.14);
  const rate = (probability: number, most: number) => (chance.happens(probability) ? chance.next() * most : 0);
  return {
    faults: isSlow ? ['very late'] : isIll ? [chance.pick([first, ...others]), ...few] : [],
    sendFaultRate: isSlow ? 0.85 : isIll ? 0.2 + chance.next() * 0.6 : 0,
    readFaultRate: rate(0.3, 0.4),
    acknowledgementFaultRate: rate(0.3, 0.5),
    editFaultRate: rate(0.3, 0.4),
    lifetime: chance.happens(0.6) ? 20 + chance.below(200) : 0,
    listing: chance.pick([
      'newest-first',
      'newest-first',
      'newest-first',
      'oldest-first',
      'nested',
      'paged',
      'paged-oldest-first',
      'empty',
      'missing',
    ]),
    pageSize: chance.pick([10, 7]),
    hidesPages: chance.happens(0.3),
    listingLagMs: chance.happens(0.2) ? chance.below(3_000) : 0,
    listedAs: chance.happens(0.3) ? chance.pick(LISTED_AS) : 'sent',
    listedOffsetMs: chance.happens(0.15) ? chance.pick(OFFSETS_MS) : 0,
    tellsTime: chance.happens(0.7),
    pastEntries: chance.pick([0, 0, 1, 9, 23]),
    clockSkewMs: chance.happens(0.4) ? chance.below(600_000) - 300_000 : 0,
    showsTotals: chance.happens(0.6),
    hasOutsiders: chance.happens(0.4),
    hasReactions: chance.happens(0.5),
    hasErasures: chance.happens(0.25),
    isCrowded: chance.happens(0.4),
    // Without their channel they see nothing.
    hasStaff: chance.happens(0.8) && dead !== 'channel',
    hasClockSteps: chance.happens(0.3),
    dead,
    ...(isSlow && chance.happens(0.7) && CLEAR_SIGHT),
  };
}
