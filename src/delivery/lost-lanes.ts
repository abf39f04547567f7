/**
 * Tells the two meanings of a 404 apart: an id that Returning.AI does not know, or a route that has moved. A lane that
 * has worked before is right, so its awards are kept, until others work all the while and only this one does not.
 */

/** Lanes that never worked and answer 404 within this time of each other are no longer one wrong id each. */
const WINDOW_MS = 60_000;
const LANES_MEAN_MOVED = 3;
/** After so long beside lanes that work, the account or field of a lane that worked is gone. */
const GONE_AFTER_MS = 60_000;

type NotFoundMeaning =
  /** The id is unknown, or gone: a refusal. */
  | 'unknown-id'
  /** Only this lane is known to be lost: keep its award, let others go on. */
  | 'lost'
  /** Many are: everything of the guild should wait. */
  | 'moved';

interface LostLanes {
  notFound(guildId: string, lane: string, isKnownPlace: boolean, now: number): NotFoundMeaning;
  /** @returns whether no place of this guild that worked before is lost any more */
  worked(guildId: string, lane: string, now: number): boolean;
}

interface LostLane {
  readonly guildId: string;
  readonly isKnownPlace: boolean;
  readonly since: number;
  lastAt: number;
  othersWork: boolean;
}

export function createLostLanes(): LostLanes {
  const lanes = new Map<string, LostLane>();
  const workedAt = new Map<string, number>();

  /** A route on which this guild has just awarded has not moved. */
  const hasJustWorked = (guildId: string, now: number) =>
    now - (workedAt.get(guildId) ?? Number.NEGATIVE_INFINITY) <= WINDOW_MS;

  function countLost(now: number): number {
    return [...lanes.values()].filter(({ othersWork, lastAt }) => !othersWork && now - lastAt <= WINDOW_MS).length;
  }

  return {
    notFound(guildId, lane, isKnownPlace, now) {
      for (const [name, { lastAt }] of lanes) if (now - lastAt > WINDOW_MS && name !== lane) lanes.delete(name);
      const lost = lanes.get(lane) ?? { guildId, isKnownPlace, since: now, lastAt: now, othersWork: false };
      lost.lastAt = now;
      lanes.set(lane, lost);
      if (isKnownPlace && lost.othersWork && now - lost.since >= GONE_AFTER_MS) {
        lanes.delete(lane);
        return 'unknown-id';
      }
      const count = countLost(now);
      if (isKnownPlace) return count >= 2 ? 'moved' : 'lost';
      return count >= LANES_MEAN_MOVED && !hasJustWorked(guildId, now) ? 'moved' : 'unknown-id';
    },
    worked(guildId, lane, now) {
      workedAt.set(guildId, now);
      lanes.delete(lane);
      for (const lost of lanes.values()) if (lost.guildId === guildId) lost.othersWork = true;
      return ![...lanes.values()].some((lost) => lost.guildId === guildId && lost.isKnownPlace);
    },
  };
}
