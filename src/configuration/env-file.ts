/** The `.env` file: what it sets, and what in it other readers of such a file would understand in another way. */
import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { ENVIRONMENT_VARIABLES } from './environment.ts';

interface EnvFile {
  /** By name, also of variables that are not the bot's. */
  readonly values: Readonly<Record<string, string>>;
  /** One line each: the variable, what is wrong with its line, how to fix it. Values are not repeated. */
  readonly problems: readonly string[];
}

/** The file as a whole cannot be used. The message names it and the fix. */
export class EnvFileError extends Error {
  override readonly name = 'EnvFileError';
}

/**
 * Reads it, if it is there. Docker, systemd and shells read the same form by other rules, and a value that is cut without
 * a word can name another database: what they disagree about is a problem.
 *
 * @throws {@link EnvFileError}
 */
export function readEnvFile(path: string): EnvFile {
  const text = readText(path);
  // `parse`, not dotenv's `config`: that one takes orders from `DOTENV_*` variables and may write to the terminal.
  const values = parse(text);
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const problems = lines.flatMap((line, index) => {
    const problem = judgeLine(line, values);
    return problem === undefined ? [] : `${problem.name}: line ${index + 1} of ${path} ${problem.words}`;
  });
  return { values, problems };
}

function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    if (code === 'ENOENT') return '';
    throw new EnvFileError(`${path}: cannot be read (${code}). Make it a file that this user may read, or remove it.`);
  }
  // In UTF-16 every other byte of a name is one.
  if (bytes.includes(0)) {
    throw new EnvFileError(`${path}: is not saved as UTF-8, so nothing in it can be read. Save it again as UTF-8.`);
  }
  return bytes.toString('utf8');
}

/** Also what is not read as one: by its name it was meant to be. */
const ASSIGNMENT = /^\s*(?:(export|set)\s+)?([a-z][\w]*)\s*[=:](.*)$/i;
const QUOTED = /^(?:'[^']*'|`[^`]*`|"[^"\\]*")(?:\s+#.*)?$/;
const QUOTE = /["'`]/;
const HASH_IN_WORD = /^#|\S#/;

function judgeLine(line: string, values: EnvFile['values']): { name: string; words: string } | undefined {
  const [, , written = '', rest = ''] = ASSIGNMENT.exec(line) ?? [];
  const name = written.toUpperCase();
  if (!Object.hasOwn(ENVIRONMENT_VARIABLES, name)) return undefined;
  const words = written === name && values[name] !== undefined ? judgeValue(rest) : IS_NOT_READ;
  return words === undefined ? undefined : { name, words: words.replaceAll('NAME', name) };
}

const IS_NOT_READ = 'is not read: its form is not that of an assignment. Write it as NAME=value, in capital letters.';

/** @param rest - what follows the sign, blanks and comment included */
function judgeValue(rest: string): string | undefined {
  const value = rest.trim();
  if (value.includes('\uFFFD')) return 'has a letter that is not UTF-8. Save the file again as UTF-8.';
  if (value.startsWith('#') && rest !== value) return undefined;
  if (QUOTED.test(value)) return undefined;
  if (/^"[^"]*"/.test(value) && value.includes('\\')) {
    return "has a backslash between double quotes, where it may mean something else. Use single quotes: NAME='value'.";
  }
  if (QUOTE.test(value[0] ?? '') || QUOTE.test(value.replace(/\s#.*$/, ''))) {
    return 'has quotes that do not enclose the value, so some readers take them for a part of it. Put the whole value between two of another kind, or none, and a space before a comment.';
  }
  if (HASH_IN_WORD.test(value.replace(/\s#.*$/, ''))) {
    return "has a # in a value without quotes, which some readers take for the beginning of a comment. Put the value between quotes, as in NAME='value', or a space before a comment.";
  }
  return undefined;
}
