// The folders of sandboxes. What a sandbox leaves behind that was ended by force, the next one takes away.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = 'returning-sandbox-';
/** A file in a folder that is to be looked at. */
const KEPT = 'kept';

/** Makes a folder that names this process; only its user can read it. */
export function makeFolder(parent = tmpdir()): string {
  return mkdtempSync(join(parent, `${NAME}${process.pid}-`));
}

/** Keeps a folder from being taken away later. */
export function keepFolder(folder: string): void {
  writeFileSync(join(folder, KEPT), '');
}

/** Removes the folders of processes that are gone, but for those that are kept. */
export function removeLeftovers(parent = tmpdir()): void {
  for (const name of readdirSync(parent)) {
    const pid = new RegExp(`^${NAME}(\\d+)-`).exec(name)?.[1];
    const folder = join(parent, name);
    if (pid === undefined || isAlive(Number(pid)) || existsSync(join(folder, KEPT))) continue;
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // It is somebody else's.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: there is one, of another user.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
