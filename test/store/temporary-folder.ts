import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** Memory, where the system offers it as a folder: no test here can cut the power, so the disk only costs time. */
const BASE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder for the tests of one suite, removed after them. */
export function useFolder(): () => string {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(BASE, 'store-test-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}
