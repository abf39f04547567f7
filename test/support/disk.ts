/** Disks that refuse to take more while a bot runs, and take it again when the test says so. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BotWorld } from './bot-process.ts';

export interface Disk {
  /** A folder on it, where it is one of its own. */
  readonly folder: string | undefined;
  /** Nothing more can be written. */
  fill(world: BotWorld): void;
  /** There is room again. */
  clear(world: BotWorld): void;
  close(): void;
}

export interface DiskKind {
  readonly name: string;
  /** It is one of its own, so that it can be full before a bot is there. */
  readonly hasFolder: boolean;
  /** What commands say of it. */
  readonly words: string;
  create(): Disk;
}

/** The system refuses this process each write to a file, as with a quota, a failing disk, or one that is read-only now. */
const REFUSING: DiskKind = {
  name: 'a disk that refuses to be written',
  hasFolder: false,
  words: 'the machine that I run on refuses to',
  create: () => ({
    folder: undefined,
    fill: (world) => limitFiles(world, '0'),
    clear(world) {
      if (world.isRunning()) limitFiles(world, 'unlimited');
    },
    close: () => undefined,
  }),
};

/** A small one of its own, in memory. */
const FULL: DiskKind = {
  name: 'a full disk',
  hasFolder: true,
  words: 'the disk of the machine that I run on is full',
  create() {
    const mounted = mountSmall();
    const folder = join(mounted, 'bot');
    const filler = join(mounted, 'filler');
    mkdirSync(folder);
    return {
      folder,
      fill: () => fillUp(filler),
      clear: () => rmSync(filler, { force: true }),
      close: () => unmount(mounted),
    };
  },
};

/** Mounting one needs rights that not every machine gives. */
export const DISKS: readonly DiskKind[] = canMount() ? [REFUSING, FULL] : [REFUSING];

function limitFiles(world: BotWorld, bytes: string): void {
  execFileSync('prlimit', ['--pid', String(world.pid()), `--fsize=${bytes}:unlimited`]);
}

function mountSmall(): string {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=0700', 'tmpfs', folder], { stdio: 'ignore' });
  return folder;
}

function unmount(folder: string): void {
  execFileSync('umount', ['--lazy', folder]);
  rmSync(folder, { recursive: true });
}

function canMount(): boolean {
  try {
    unmount(mountSmall());
    return true;
  } catch {
    return false;
  }
}

/** To the last byte: what is left over is written in ever smaller pieces. */
function fillUp(path: string): void {
  for (let bytes = 1 << 20; bytes >= 1; ) {
    try {
      writeFileSync(path, Buffer.alloc(bytes), { flag: 'a' });
    } catch {
      bytes >>= 1;
    }
  }
}
