import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import type { PageHostOptions } from './page-host.ts';

const FOLDER = join(import.meta.dirname, 'browser');
const LOOKS = ['base.css', 'frame.css', 'chat.css', 'composer.css', 'dialog.css', 'truth.css', 'phone.css'];
const MOTION = 'motion.css';

/** The two pages, by the file that each begins with. */
const PAGES = {
  sandbox: { entry: 'main.ts', styles: [...LOOKS, MOTION] },
  replay: { entry: 'replay/main.ts', styles: [...LOOKS, 'replay.css', MOTION] },
} as const;

/** Puts a page together from `browser/`. Takes about a tenth of a second. */
export async function bundlePage(name: keyof typeof PAGES): Promise<PageHostOptions['files']> {
  const { entry, styles } = PAGES[name];
  const build = await rolldown({ input: join(FOLDER, entry), platform: 'browser', logLevel: 'silent' });
  const { output } = await build.generate({ format: 'esm', minify: true });
  await build.close();
  const style = styles.map((file) => readFileSync(join(FOLDER, 'style', file), 'utf8')).join('\n');
  return {
    '': { type: 'text/html; charset=utf-8', text: readFileSync(join(FOLDER, 'page.html'), 'utf8') },
    'page.js': { type: 'text/javascript; charset=utf-8', text: output[0].code },
    'page.css': { type: 'text/css; charset=utf-8', text: style },
  };
}
