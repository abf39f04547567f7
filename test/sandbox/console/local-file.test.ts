import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openLocalFile } from '../../../sandbox/console/local-file.ts';

it('opens a file by its path, from where the sandbox was started', () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-file-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'links.csv');
  writeFileSync(path, 'a,b');
  for (const typed of [path, relative(process.cwd(), path)]) {
    const { filename, content } = openLocalFile(typed);
    expect([filename, content.toString()]).toEqual(['links.csv', 'a,b']);
  }
  expect(() => openLocalFile(`${path}x`)).toThrow(`There is no file ${path}x.`);
  expect(() => openLocalFile(folder)).toThrow(/cannot be read \(EISDIR\)/);
});
