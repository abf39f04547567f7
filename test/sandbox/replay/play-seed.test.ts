import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { playSeed } from '../../../sandbox/replay/play-seed.ts';

it('tells a machine that breaks off by its last words', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'machine-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const machine = join(folder, 'machine.mjs');
  writeFileSync(machine, `console.error('It is broken.'); process.exitCode = 1;`);
  await expect(playSeed(7, machine)).rejects.toThrow('The fault machine broke off at seed 7.\nIt is broken.');
});
