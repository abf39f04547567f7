import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, resolve } from 'node:path';
import type { FileInput } from '../discord/command-input.ts';
import { TypingError } from './typing-error.ts';

/**
 * A file of this machine, as it is given to a command.
 * @param path - as typed; `~` is the person's home
 * @throws {@link TypingError} when it cannot be read
 */
export function openLocalFile(path: string): FileInput {
  const full = resolve(path.replace(/^~(?=\/|$)/u, homedir()));
  try {
    return { filename: basename(full), content: readFileSync(full) };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new TypingError(
      reason === 'ENOENT' ? `There is no file ${full}.` : `The file ${full} cannot be read (${reason}).`,
    );
  }
}
