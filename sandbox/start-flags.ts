import { readFileSync } from 'node:fs';

/** The options that `npm start` gives to Node: what is tried and measured runs as an operator's bot does. */
export function readStartFlags(): readonly string[] {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const { scripts } = JSON.parse(manifest) as { readonly scripts: { readonly start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}
