import type { TableShape } from './shape.ts';

export type Value = string | number | null;
/** Its values, in the order of its table's columns. */
export type Row = readonly Value[];

/** A ledger from which all is read, as it is at one moment. */
export interface LedgerRows {
  /** Some at a time, ordered by their key, texts by their bytes. */
  read(table: TableShape): AsyncIterable<readonly Row[]>;
  /** The latest id that a table has given out; 0: none. */
  latestId(table: string): Promise<number>;
}

/** An empty one into which all is written, in one transaction. */
export interface LedgerTarget extends LedgerRows {
  /** Empties a table that the schema itself has filled. */
  clear(table: string): Promise<void>;
  insert(table: TableShape, rows: readonly Row[]): Promise<void>;
  /** Ids go on after this one. */
  setLatestId(table: string, latestId: number): Promise<void>;
}

export const ROWS_AT_ONCE = 500;
