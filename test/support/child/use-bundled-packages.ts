/**
 * Loaded before a program: takes packages from the folder that `?folder=` or `BUNDLED_PACKAGES` names, and the program's own
 * files from where their names say, without Node's search for what else could be meant.
 */
import { readdirSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const EXTENSION = '.mjs';

const folder = new URL(import.meta.url).searchParams.get('folder') ?? process.env.BUNDLED_PACKAGES ?? '';
const files = readdirSync(folder).filter((file) => file.endsWith(EXTENSION));
const packages = new Map(
  files.map((file) => [file.slice(0, -EXTENSION.length), pathToFileURL(join(folder, file)).href]),
);

registerHooks({
  resolve(name, context, next) {
    const url = packages.get(name);
    if (url !== undefined) return { url, format: 'module', shortCircuit: true };
    if (!/^\..*\.ts$/.test(name)) return next(name, context);
    return { url: new URL(name, context.parentURL).href, format: 'module-typescript', shortCircuit: true };
  },
});
