/** Loaded before a bot's own files: notes its statements in the file that the environment names. */
import { appendFileSync } from 'node:fs';
import { recordStatements } from './recorded-statements.ts';

const file = process.env.STATEMENTS_FILE ?? '';

// At once, since a process may end between any two of them.
recordStatements({ onNew: (sql, values) => appendFileSync(file, `${JSON.stringify([sql, values])}\n`) });
