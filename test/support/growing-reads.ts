/**
 * Finds statements that read more of a ledger the more it has grown. Each one runs, as it ran before, on two ledgers that
 * have grown from the same one, the second ten times as long.
 */
import type { DatabaseSync } from 'node:sqlite';
import { copyToMemory } from './database-copy.ts';
import { growLedger } from './grown-ledger.ts';
import type { RecordedStatements } from './recorded-statements.ts';
import { openStepCounter, type StepCounter } from './step-counter.ts';

/** The shorter one is so long that what is listed up to a limit reaches it. */
const AWARDS = [4_000, 40_000] as const;

/** Has as many rows in both, since both have as many members; but communities grow too. */
const GROWS_ELSEWHERE = ['links'];

/** As much more may happen, for the few rows of difference that chance makes. */
const MOST_RATIO = 1.3;
const MOST_MORE = 100;
/** What is done in portions does all of a portion once there is so much to do. */
const MOST_ROWS_OF_PORTION = 600;
const STEPS_OF_ROW = 100;

/** What may grow, and why. */
const MAY_GROW = [
  // Once, as the version comes that counts; 50,000 rows at most.
  'update awards set counted = hundredths\n',
  // Once none of its reactions is left: each that is would be counted.
  'delete from "reaction_rules"',
  // Somebody asks where they are on a leaderboard: who is above is counted in an index, at most as many as members.
  'as "position"',
  // Somebody sets a role for a total: who has reached it is looked up for each link, and the longer ledger knows more totals.
  'cross join "lanes"',
  // Somebody asks how much is stored about a person, and is told exactly; an index counts it.
  'as "awardsTo"',
];

/** Erasing somebody looks for their id in texts. Of `like ?` SQLite plans by the value, and it happens rarely. */
const MAY_BE_REPLANNED = ' like ?';

export interface Growth {
  /** Milliseconds since the epoch: when the statements ran. */
  readonly now: number;
  /** Whether the planner knows how much there is of what, as after `analyze`. */
  readonly isAnalyzed: boolean;
  /** What staff have done meanwhile. */
  readonly staff: 'give' | 'react';
}

/**
 * Each statement that takes more steps on the longer ledger, scans it, or is planned anew for each run, with the numbers
 * and its plan.
 *
 * @param ledger - in which the statements ran, or one with the same people; it stays as it is
 */
export async function findGrowingReads(
  ledger: DatabaseSync,
  statements: RecordedStatements,
  growth: Growth,
): Promise<readonly string[]> {
  const [shorter, longer] = await Promise.all(AWARDS.map((awards) => openGrown(ledger, awards, growth)));
  if (shorter === undefined || longer === undefined) throw new Error('Nothing has grown.');
  const growing = listGrowing(shorter, longer);
  const found: string[] = [];
  for (const [sql, runs] of statements) {
    if (!isQuery(sql)) continue;
    const problem = findScan(longer, growing, sql) ?? findGrowth(shorter, longer, sql, runs);
    if (problem !== undefined) found.push([problem, sql.replace(/\s+/g, ' '), ...longer.plan(sql)].join('\n  '));
  }
  shorter.close();
  longer.close();
  return found;
}

async function openGrown(ledger: DatabaseSync, awards: number, { isAnalyzed, ...past }: Growth): Promise<StepCounter> {
  const grown = copyToMemory(ledger);
  growLedger(grown, { awards, ...past });
  if (isAnalyzed) grown.exec('analyze');
  const counter = await openStepCounter(grown);
  grown.close();
  return counter;
}

/** Not what makes the schema, or looks at the file. */
function isQuery(sql: string): boolean {
  return /^\s*(select|with|update|delete|insert)\b/i.test(sql) && !/sqlite_|pragma/.test(sql);
}

/** Tables and indexes with more entries in the longer one. An index of what is open or due is none of them. */
function listGrowing(shorter: StepCounter, longer: StepCounter): ReadonlySet<string> {
  const objects = longer.select("select type, name, tbl_name, sql from sqlite_schema where type in ('table', 'index')");
  const names = objects.flatMap(([type, name, table, sql]) => {
    const condition = type === 'index' ? /\bwhere\b(.*)$/is.exec(String(sql))?.[1] : undefined;
    const count = `select count(*) from "${table}" ${condition === undefined ? '' : `where ${condition}`}`;
    const countIn = (counter: StepCounter) => Number(counter.select(count)[0]?.[0]);
    return countIn(longer) > countIn(shorter) * MOST_RATIO + MOST_MORE ? [String(name)] : [];
  });
  return new Set([...names, ...GROWS_ELSEWHERE]);
}

function findScan(counter: StepCounter, growing: ReadonlySet<string>, sql: string): string | undefined {
  // An insert shows what SQLite would look for if a reference had been broken before; it has not.
  if (/^\s*insert\b(?!.*\bselect\b)/is.test(sql)) return undefined;
  return counter.plan(sql).find((line) => {
    const [, name, index] = /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?/.exec(line) ?? [];
    return name !== undefined && growing.has(index ?? toTable(sql, name));
  });
}

/** A plan names a table by its alias. */
function toTable(sql: string, name: string): string {
  return new RegExp(`\\b(\\w+)"?\\s+as\\s+"?${name}\\b`, 'i').exec(sql)?.[1] ?? name;
}

function findGrowth(
  shorter: StepCounter,
  longer: StepCounter,
  sql: string,
  runs: RecordedStatements extends ReadonlyMap<string, infer Runs> ? Runs : never,
): string | undefined {
  if (MAY_GROW.some((text) => sql.includes(text))) return undefined;
  for (const values of runs) {
    const before = shorter.count(sql, values);
    const after = longer.count(sql, values);
    if (after.isReplanned && !sql.includes(MAY_BE_REPLANNED)) return 'planned anew for each run';
    const moreRows = Math.min(MOST_ROWS_OF_PORTION, Math.max(0, after.rows - before.rows));
    const most = before.steps * MOST_RATIO + MOST_MORE + moreRows * STEPS_OF_ROW;
    if (after.steps > most) return `${before.steps} steps, then ${after.steps}, with ${JSON.stringify(values)}`;
  }
  return undefined;
}
