import type { CheckDialect } from './check-dialect.ts';

/** Something that is always true of the ledger. To add one, add it to the table of its subject; nothing else changes. */
export interface Invariant {
  /** One sentence that is true of a healthy ledger. */
  readonly name: string;
  /**
   * Selects the rows of which it is not true, as one text each: ids and receipts, never names, reasons or secrets. In SQL
   * that each database takes, or by its dialect.
   */
  readonly exceptions: string | ((dialect: CheckDialect) => string);
  /** What its operator does about them. */
  readonly advice: string;
}

/** How an award is called in the lines of a check. */
export function nameAward(table: string): string {
  return `${table}.receipt || ' (award ' || ${table}.id || ', ' || ${table}.status || ')'`;
}

/** An erasure that is under way has put the pseudonym of its person into some rows and not yet into others. */
export function isSamePerson(guild: string, one: string, other: string): string {
  return `(${one} = ${other} or exists (
    select 1 from erasures
    where erasures.guild_id = ${guild} and erasures.member_id in (${one}, ${other}) and erasures.pseudonym in (${one}, ${other})))`;
}

/** Of a guild that is being forgotten, only a part is left. */
export function isKept(table: string): string {
  return `${table}.guild_id not in (select guild_id from guilds where is_forgotten = 1)`;
}

/** Ids in one line. */
export function joinIds(column: string): string {
  return `string_agg(cast(${column} as text), ', ')`;
}

/** It takes the place of one that was cancelled. */
export function isGivenAnew(table: string): string {
  return `substr(${table}.key, 1, 6) = 'again:'`;
}

/** As `isFormerMember`. */
export function isFormer(person: string): string {
  return `substr(${person}, 1, 7) = 'former-'`;
}

/** As `isLive` of awards: it was not refused, cancelled or expired. */
export function isLiveAward(table: string): string {
  return `${table}.status not in ('refused', 'cancelled', 'expired')`;
}
