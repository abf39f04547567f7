/** The statements that a whole bot runs, in whichever of its processes, and whether any of them reads more and more. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { findGrowingReads } from './growing-reads.ts';

/** Where a process notes its statements, one a line. */
const VARIABLE = 'STATEMENTS_FILE';

/** Fewer would mean that the bot was not heard. */
const FEWEST = 100;

export function toRecordingEnvironment(folder: string): Readonly<Record<string, string>> {
  const recorder = pathToFileURL(join(import.meta.dirname, 'record-process.ts'));
  return { NODE_OPTIONS: `--import=${recorder}`, [VARIABLE]: toFile(folder) };
}

const toFile = (folder: string) => join(folder, 'statements.jsonl');

/** Expects that nothing the bot has asked so far would read more of a ledger that has grown. */
export async function expectBoundedReads({ folder }: { readonly folder: string }): Promise<void> {
  const statements = new Map<string, SQLInputValue[][]>();
  for (const line of readFileSync(toFile(folder), 'utf8').trim().split('\n')) {
    const [sql, values] = JSON.parse(line) as [string, SQLInputValue[]];
    statements.set(sql, [...(statements.get(sql) ?? []), values]);
  }
  expect(statements.size).toBeGreaterThan(FEWEST);
  const ledger = new DatabaseSync(join(folder, 'points.db'), { readOnly: true });
  try {
    expect(await findGrowingReads(ledger, statements, { now: Date.now(), isAnalyzed: false, staff: 'give' })).toEqual(
      [],
    );
  } finally {
    ledger.close();
  }
}
