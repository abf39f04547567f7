import type { Kysely } from 'kysely';
import type { Engine } from './engine/engine.ts';
import type { WriteAudited } from './guilds/audit.ts';
import type { Tables } from './schema/tables.ts';

/** Queries on the whole database, or inside the transaction of a write. */
export type Queries = Kysely<Tables>;

/** Runs one operation that commits as a whole or not at all. It may await nothing but its own queries. */
export type Write = <T>(operation: (db: Queries) => Promise<T>) => Promise<T>;

/** What each part of the store is made from. */
export interface StoreContext {
  /** For reads: they see only what is committed. */
  readonly db: Queries;
  readonly write: Write;
  /** For what somebody does that is kept: see `RecordDeed`. */
  readonly audited: WriteAudited;
  readonly engine: Engine;
  /** A number in [0, 1) at each call, for receipts. */
  readonly random: () => number;
}
