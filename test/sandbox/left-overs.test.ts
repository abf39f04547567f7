import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keepFolder, makeFolder, removeLeftovers } from '../../sandbox/left-overs.ts';

it('takes away what sandboxes have left behind that are gone, and nothing else', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'left-overs-'));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  const gone = spawn(process.execPath, ['-e', '']);
  await once(gone, 'exit');
  const make = (name: string) => {
    const folder = join(parent, name);
    mkdirSync(join(folder, 'inside'), { recursive: true });
    return folder;
  };
  const [stale, kept, other] = ['-a', '-b', '-c'].map((end) => make(`returning-sandbox-${gone.pid}${end}`));
  const [older, foreign] = [make('returning-sandbox-AbCdEf'), make(`returning-other-${gone.pid}-a`)];
  const running = makeFolder(parent);
  keepFolder(kept ?? '');

  removeLeftovers(parent);
  expect([stale, other].map((folder) => existsSync(folder ?? ''))).toEqual([false, false]);
  expect([kept, older, foreign, running].map((folder) => existsSync(folder ?? ''))).toEqual([true, true, true, true]);
  expect(statSync(running).mode & 0o077).toBe(0);
});
