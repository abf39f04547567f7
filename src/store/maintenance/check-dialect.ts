/** What databases write differently where a ledger is checked. Each returns an expression of SQL. */
export interface CheckDialect {
  /** Made before anything is asked, in the transaction of the check. */
  readonly preparation: readonly string[];
  /** The lane of a field of an account, as `toLane`. */
  toLane(communityId: string, fieldId: string, accountId: string): string;
  /** Whether a text has the form of a receipt. */
  isReceipt(text: string): string;
  /** A value of an object in JSON, as text. */
  toValue(json: string, key: string): string;
  /** The Monday of the week of a day, both as in `2026-11-30`. */
  toMonday(day: string): string;
  /** The latest id that a table has given out; 0: none. */
  latestId(table: string): string;
}
