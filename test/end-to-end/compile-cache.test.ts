import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const TELL = `import { getCompileCacheDir } from 'node:module'; process.on('exit', () => console.log(getCompileCacheDir()));`;

it('the bot keeps what Node compiles beside its packages, not where anybody may write', async () => {
  const preload = `data:text/javascript,${encodeURIComponent(TELL)}`;
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  const start = promisify(execFile)(process.execPath, ['--import', preload, 'src/main.ts'], {
    cwd: ROOT,
    env: { ...env, DISCORD_TOKEN: '' },
  });
  // It has no token, so that it ends at once.
  const { stdout } = await start.catch((error: { stdout: string }) => error);
  const folder = stdout.trim();
  expect(folder.startsWith(join(ROOT, 'node_modules', '.cache', 'compiled'))).toBe(true);
  expect(existsSync(folder)).toBe(true);
});
