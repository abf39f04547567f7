/**
 * Every stored deadline, and the longest that anything is put off by it. Deadlines are instants of a clock that somebody
 * may set: the process that notices moves them along; at a start, what lies further ahead than it can have been put off is
 * due, since the clock was put back since. The ends of tokens are not among them: they are Discord's times.
 */
import { sql } from 'kysely';
import type { Queries, StoreContext } from '../context.ts';
import type { DeadlineStore } from './deadline-store.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A moment more than it says, for what is added so that others go first. */
const MARGIN_MS = 1_000;

interface Deadline {
  readonly table: string;
  readonly column: string;
  readonly longestMs: number;
  /** In the words of the table's index, so that the past is not read. */
  readonly where: string;
}

const ASKED_TO_WAIT = `problem in ('SLOW_DOWN', 'PUT_OFF')`;
const IN_FLIGHT = `status in ('sending', 'unknown')`;
const isDue = 'due_at is not null';

const DEADLINES: readonly Deadline[] = [
  // What a server asked for; then our own waits, which are 15 seconds at most.
  { table: 'awards', column: 'run_at', longestMs: HOUR_MS, where: `status = 'queued' and ${ASKED_TO_WAIT}` },
  {
    table: 'awards',
    column: 'run_at',
    longestMs: 15_000,
    where: `status = 'queued' and (problem is null or not ${ASKED_TO_WAIT})`,
  },
  // What was being sent when a process died is queued again as it was.
  { table: 'awards', column: 'run_at', longestMs: 15_000, where: IN_FLIGHT },
  { table: 'awards', column: 'lease_until', longestMs: 30_000, where: IN_FLIGHT },
  // What was not tried yet is due some seconds after something changed; one that waits is looked at anew at each start.
  { table: 'award_messages', column: 'due_at', longestMs: 5_000, where: `${isDue} and attempts = 0` },
  { table: 'award_messages', column: 'due_at', longestMs: HOUR_MS, where: `${isDue} and attempts > 0` },
  { table: 'link_requests', column: 'due_at', longestMs: HOUR_MS, where: isDue },
  { table: 'reactions', column: 'due_at', longestMs: MINUTE_MS, where: isDue },
  // The last look is 90 minutes after the one before.
  { table: 'late_watches', column: 'due_at', longestMs: 90 * MINUTE_MS, where: 'true' },
  { table: 'member_messages', column: 'due_at', longestMs: HOUR_MS, where: 'true' },
  // Who is not found is asked about once a day.
  { table: 'identity_look_ups', column: 'due_at', longestMs: 24 * HOUR_MS, where: isDue },
  // As long as Discord may ask to wait, or does not answer.
  { table: 'role_checks', column: 'due_at', longestMs: HOUR_MS, where: 'true' },
];

/** `table.column` of all of them. A test compares it with the schema. */
export const MOVED_COLUMNS: ReadonlySet<string> = new Set(DEADLINES.map(({ table, column }) => `${table}.${column}`));

export function createDeadlines({ write }: StoreContext): DeadlineStore {
  return {
    moveDeadlines: ({ at, setByMs }) =>
      write(async (db) => {
        const byMs = Math.round(setByMs);
        for (const deadline of DEADLINES) await move(db, deadline, at, byMs);
      }),
  };
}

/** What was due before the clock was set stays due; what waits goes on to wait for as long as it would have. */
async function move(db: Queries, { table, column, longestMs, where }: Deadline, at: number, byMs: number) {
  const due = sql.ref(column);
  const moved = sql`case when ${due} + ${byMs} > ${at} then ${due} + ${byMs} else ${at} end`;
  const latest = at + longestMs + MARGIN_MS;
  const from = byMs === 0 ? latest : Math.min(at, at - byMs);
  await sql`
    update ${sql.table(table)} set ${due} = case when ${moved} > ${latest} then ${at} else ${moved} end
    where ${sql.raw(where)} and ${due} > ${from}`.execute(db);
}
