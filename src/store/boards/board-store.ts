import type { PersonInGuild } from '../people/people-store.ts';

/** One board: a community's field in one guild, at one time. */
export interface BoardPlace {
  readonly guildId: string;
  readonly communityId: string;
  readonly fieldId: string;
  /** See `toPeriod`. */
  readonly period: string;
}

export interface BoardRow {
  readonly memberId: string;
  readonly hundredths: number;
  /** From 1; who has as much has the same. */
  readonly rank: number;
}

/** Where somebody is on a board. */
export interface Standing {
  readonly rank: number;
  /** From 0: their row among all. */
  readonly position: number;
  readonly hundredths: number;
  /** What the next place above has more, in hundredths; undefined: there is none. */
  readonly toNext: number | undefined;
}

/** What members got through the bot. Only who has more than nothing, and does not hide, is on a board. */
export interface BoardStore {
  /** Rows of a board, the highest first, then by the member's id. */
  listBoard(board: BoardPlace, page: { readonly offset: number; readonly limit: number }): Promise<readonly BoardRow[]>;
  /** Undefined: they are not on it. */
  findStanding(board: BoardPlace, memberId: string): Promise<Standing | undefined>;
  isHidden(member: PersonInGuild): Promise<boolean>;
  /** Hides somebody from every board of a guild, or shows them again. */
  setHidden(member: PersonInGuild, isHidden: boolean): Promise<void>;
}
