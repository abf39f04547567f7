/**
 * The largest packages as one file each, for the processes that tests start: to find and read their nine hundred files is
 * most of what a start takes. The bot's own files are loaded one by one, as always. What a test starts by npm, as an
 * operator does, has the packages as they are installed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGES = ['discord.js', 'kysely', 'undici', 'zod'];
/** Packages that those load where they are installed. */
const OPTIONAL = ['bufferutil', 'utf-8-validate', 'zlib-sync'];

const ROOT = join(import.meta.dirname, '..', '..');
const version = createHash('sha256');
for (const file of [import.meta.filename, join(ROOT, 'package-lock.json')]) version.update(readFileSync(file));

/** Holds a file for each package, once a run of the tests has begun. */
export const BUNDLED_PACKAGES = join(tmpdir(), `returning-discord-packages-${version.digest('hex').slice(0, 16)}`);

/** Vitest runs it before the tests. */
export async function setup(): Promise<void> {
  if (existsSync(BUNDLED_PACKAGES)) return;
  const folder = mkdtempSync(`${BUNDLED_PACKAGES}-`);
  await bundle(folder);
  try {
    renameSync(folder, BUNDLED_PACKAGES);
  } catch {
    // Another run was quicker.
    rmSync(folder, { recursive: true });
  }
}

async function bundle(folder: string): Promise<void> {
  const { rolldown } = await import('rolldown');
  const input: Record<string, string> = {};
  for (const name of PACKAGES) {
    // By their names, since no bundler can tell what a CommonJS package exports.
    const names = Object.keys(await import(name)).filter((one) => one !== 'module.exports');
    const entry = join(folder, `${name}.entry.js`);
    writeFileSync(entry, `export { ${names.join(', ')} } from '${name}';\n`);
    input[name] = entry;
  }
  const resolve = { modules: [join(ROOT, 'node_modules')] };
  const bundled = await rolldown({ input, resolve, platform: 'node', external: OPTIONAL, logLevel: 'silent' });
  await bundled.write({ dir: folder, entryFileNames: '[name].mjs', chunkFileNames: '[name].[hash].js' });
  await bundled.close();
}
