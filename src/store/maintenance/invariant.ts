/** Something that is always true of the ledger. To add one, add it to the table of its subject; nothing else changes. */
export interface Invariant {
  /** One sentence that is true of a healthy ledger. */
  readonly name: string;
  /**
   * Selects the rows of which it is not true, as one text each: ids and receipts, never names, reasons or secrets. May use
   * `to_lane(community, field, account)` and `is_receipt(text)`.
   */
  readonly exceptions: string;
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

/** As `isFormerMember`. */
export function isFormer(person: string): string {
  return `${person} glob 'former-*'`;
}

/** As `isLive` of awards: it was not refused, cancelled or expired. */
export function isLiveAward(table: string): string {
  return `${table}.status not in ('refused', 'cancelled', 'expired')`;
}
