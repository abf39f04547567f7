/**
 * Makes `dist` the package of the client, beside what `npm run build:client` has compiled there. It has a manifest of its
 * own: the bot's would bring the bot's dependencies along, and a `node` that shadows the one of whoever installs it.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const ROOT = new URL('..', import.meta.url);
const PACKAGE = new URL('dist/', ROOT);

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  type: z.string(),
  dependencies: z.object({ undici: z.string(), zod: z.string() }),
});

const manifest = {
  // Of the bot's dependencies only the two that the schema names are left.
  ...manifestSchema.parse(JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'))),
  description: 'A typed client of the Returning.AI HTTP API that sends once and says what came of it.',
  private: true,
  // The lowest that undici runs on.
  engines: { node: '>=22.19' },
  exports: { './client': { types: './client/client.d.ts', default: './client/client.js' } },
  files: ['client'],
};
writeFileSync(new URL('package.json', PACKAGE), `${JSON.stringify(manifest, undefined, 2)}\n`);
for (const name of ['README.md', 'LICENSE']) copyFileSync(new URL(name, ROOT), new URL(name, PACKAGE));
