/** Loaded before a bot's own files: writes each statement that it runs, each time, in the file that the environment names. */
import { appendFileSync } from 'node:fs';
import { recordStatements } from './recorded-statements.ts';

const file = process.env.STATEMENTS_FILE ?? '';

recordStatements({ onRun: (sql) => appendFileSync(file, `${JSON.stringify(sql)}\n`) });
