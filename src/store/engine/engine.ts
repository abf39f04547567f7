import type { RawBuilder } from 'kysely';
import type { Queries } from '../context.ts';
import type { CheckDialect } from '../maintenance/check-dialect.ts';
import type { SchemaDialect } from '../schema/schema-dialect.ts';

/**
 * The port to a database: all in which databases differ, beside their connection and what their errors are called.
 * Everything else of the store is one text of SQL for each of them.
 */
export interface Engine {
  /** Begins a transaction that may write at once and that no other one writes beside, in whichever process. */
  begin(connection: Queries): Promise<void>;
  /**
   * Commits it.
   *
   * @throws Error when nothing was committed, also where the database would say so only by the way
   * @throws CommitInDoubt when the answer was lost, so that it has to be looked up
   */
  commit(connection: Queries): Promise<void>;
  /** Which row of its table a row is, for as long as the transaction lasts. After the name of a table or an alias. */
  readonly rowId: RawBuilder<unknown>;
  readonly schema: SchemaDialect;
  /** What the check of a ledger asks. */
  readonly check: CheckDialect;
  /** Takes what was erased or forgotten out of the database's files, as far as that is the program's business. */
  purge(db: Queries): Promise<void>;
}
