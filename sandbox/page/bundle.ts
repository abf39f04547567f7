import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** The files that the page consists of, by their names. */
export interface Bundle {
  readonly html: string;
  readonly script: string;
  readonly style: string;
}

const FOLDER = join(import.meta.dirname, 'browser');
const STYLES = [
  'base.css',
  'frame.css',
  'chat.css',
  'composer.css',
  'dialog.css',
  'truth.css',
  'phone.css',
  'motion.css',
];

/** Puts the page together from `browser/`. Takes about a tenth of a second. */
export async function bundlePage(): Promise<Bundle> {
  const build = await rolldown({ input: join(FOLDER, 'main.ts'), platform: 'browser', logLevel: 'silent' });
  const { output } = await build.generate({ format: 'esm', minify: true });
  await build.close();
  return {
    html: readFileSync(join(FOLDER, 'page.html'), 'utf8'),
    script: output[0].code,
    style: STYLES.map((name) => readFileSync(join(FOLDER, 'style', name), 'utf8')).join('\n'),
  };
}
