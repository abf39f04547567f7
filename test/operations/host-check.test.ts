import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { checkLedgerFolder } from '../../src/operations/host-check.ts';

const statfs = vi.hoisted(() => vi.fn());
vi.mock('node:fs', async (load) => ({ ...(await load<typeof import('node:fs')>()), statfsSync: statfs }));

function makeFolder(freeMegabytes: number): string {
  statfs.mockReturnValue({ bavail: freeMegabytes * 1_000, bsize: 1_000 });
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

it('says how much room the ledger has, also before it is there', () => {
  const folder = makeFolder(12_345);
  const line = { name: 'Disk', state: 'ok', detail: `12.3 GB free in ${folder}.` };
  expect(checkLedgerFolder(join(folder, 'points.db'))).toEqual([line]);
  expect(checkLedgerFolder(join(folder, 'not', 'there', 'points.db'))).toEqual([line]);
});

it('warns of little room, with what that leads to', () => {
  const folder = makeFolder(499);
  expect(checkLedgerFolder(join(folder, 'points.db'))).toEqual([
    {
      name: 'Disk',
      state: 'warning',
      detail: `499 MB free in ${folder}.`,
      fix: 'Make room: on a full disk the bot accepts no more points.',
    },
  ]);
});

it.runIf(process.platform !== 'win32')('warns of a folder in which others could replace the database', () => {
  const folder = makeFolder(12_345);
  const ledger = join(folder, 'data', 'points.db');
  mkdirSync(join(folder, 'data'));
  for (const [mode, isOpen] of [
    [0o700, false],
    [0o750, false],
    [0o770, true],
    [0o777, true],
    [0o1777, false],
  ] as const) {
    chmodSync(join(folder, 'data'), mode);
    expect(checkLedgerFolder(ledger).map(({ name }) => name)).toEqual(isOpen ? ['Folder', 'Disk'] : ['Disk']);
  }
});
