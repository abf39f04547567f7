// The bot's own database, read beside the running bot and never written.
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** An award as the bot has written it down. */
export interface AwardRow {
  readonly id: number;
  readonly receipt: string;
  readonly member_id: string;
  readonly account_id: string | null;
  readonly field_id: string;
  readonly field_name: string;
  readonly action: 'increase' | 'decrease' | 'overwrite';
  readonly hundredths: number;
  readonly status: string;
  readonly attempts: number;
  readonly late_state: string | null;
  readonly decided_by: string | null;
  readonly created_at: number;
}

/** The database while it is there. */
export interface LedgerFile {
  /** All awards, oldest first; the same array as before when nothing was committed since. */
  readonly awards: () => readonly AwardRow[];
  readonly close: () => void;
}

const QUERY = `select id, receipt, member_id, account_id, field_id, field_name, action, hundredths, status, attempts,
  late_state, decided_by, created_at from awards order by id`;

/** Opens nothing yet: the bot makes the file when it is first started. */
export function openLedgerFile(path: string): LedgerFile {
  let database: DatabaseSync | undefined;
  let version: number | undefined;
  let rows: readonly AwardRow[] = [];

  function read(): readonly AwardRow[] {
    if (database === undefined && !existsSync(path)) return rows;
    database ??= new DatabaseSync(path, { readOnly: true });
    const { data_version: now } = database.prepare('pragma data_version').get() as { data_version: number };
    if (now === version) return rows;
    rows = database.prepare(QUERY).all() as unknown as AwardRow[];
    version = now;
    return rows;
  }

  return {
    awards: () => {
      try {
        return read();
      } catch {
        // The bot is just making it, or has it to itself for a moment: the next look tells.
        return rows;
      }
    },
    close: () => database?.close(),
  };
}
