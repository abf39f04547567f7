/** File modes, on systems that have them. */
import { chmodSync, statSync } from 'node:fs';

const OTHERS = 0o007;
const ALL_BUT_OWNER = 0o077;
const WRITE_OF_OTHERS = 0o022;
/** The sticky bit: those who may write in such a folder still may not touch the files of others. */
const STICKY = 0o1000;

/** Whether everybody on this machine may read or write it; a group may be the operator's intention. */
export function isOpenToEveryone(path: string): boolean {
  return (modeOf(path) & OTHERS) !== 0;
}

/** Whether anybody but its owner may. */
export function isOpenToOthers(path: string): boolean {
  return (modeOf(path) & ALL_BUT_OWNER) !== 0;
}

/** Whether anybody but its owner may put files into a folder, or replace those in it. */
export function isWritableByOthers(folder: string): boolean {
  const mode = modeOf(folder);
  return (mode & STICKY) === 0 && (mode & WRITE_OF_OTHERS) !== 0;
}

/** @returns whether it is its owner's alone now; false where it belongs to another user */
export function closeToOthers(path: string): boolean {
  if (!isOpenToOthers(path)) return true;
  try {
    chmodSync(path, 0o600);
    return !isOpenToOthers(path);
  } catch {
    return false;
  }
}

/** 0 for a file that is not there. Windows makes its modes up. */
function modeOf(path: string): number {
  return process.platform === 'win32' ? 0 : (statSync(path, { throwIfNoEntry: false })?.mode ?? 0);
}
