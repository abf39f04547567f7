import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { KeyFileError, loadKeyFile, toKeyFilePath } from '../../src/operations/key-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'key-file-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const modeOf = (path: string) => statSync(path).mode & 0o777;

function errorOf(path: string): KeyFileError {
  try {
    loadKeyFile(path);
  } catch (error) {
    if (error instanceof KeyFileError) return error;
    throw error;
  }
  return expect.fail('a key was loaded');
}

describe('the master key', () => {
  it('lies beside the database', () => {
    expect(toKeyFilePath(join('data', 'points.db'))).toBe(join('data', 'points.db.key'));
    expect(toKeyFilePath('points.db')).toBe('points.db.key');
    expect(toKeyFilePath('/srv/bot/x')).toBe('/srv/bot/x.key');
  });

  it('is made on first start, for this user alone, with the folder that is missing', () => {
    const path = join(folder, 'new', 'deeper', 'points.db.key');
    const key = loadKeyFile(path);
    expect(key).toHaveLength(32);
    expect(modeOf(path)).toBe(0o600);
    expect(modeOf(join(folder, 'new', 'deeper'))).toBe(0o700);
    expect(readFileSync(path, 'utf8')).toBe(`${key.toString('base64url')}\n`);
  });

  it.runIf(process.platform === 'linux')('leaves no half of it behind where the disk takes nothing', () => {
    const path = join(folder, 'a.key');
    const script = fileURLToPath(new URL('./child/load-key.ts', import.meta.url));
    const { stdout } = spawnSync('prlimit', ['--fsize=0', process.execPath, script, path], { encoding: 'utf8' });
    expect(stdout).toMatch(/a\.key cannot be read or made\. .* make room on the disk/);
    expect(existsSync(path)).toBe(false);
    expect(loadKeyFile(path)).toHaveLength(32);
  });

  it('is the same at every start, and never the same twice', () => {
    const path = join(folder, 'a.key');
    const key = loadKeyFile(path);
    expect(loadKeyFile(path).equals(key)).toBe(true);
    expect(loadKeyFile(join(folder, 'b.key')).equals(key)).toBe(false);
  });

  it('that others could read is closed to them', () => {
    const path = join(folder, 'a.key');
    const key = loadKeyFile(path);
    chmodSync(path, 0o644);
    expect(loadKeyFile(path).equals(key)).toBe(true);
    expect(modeOf(path)).toBe(0o600);
  });

  it('is read with the line break and spaces of an editor', () => {
    const path = join(folder, 'a.key');
    const key = Buffer.alloc(32, 9);
    writeFileSync(path, ` ${key.toString('base64url')}\r\n\n`);
    expect(loadKeyFile(path).equals(key)).toBe(true);
  });

  it.each([
    ['is empty', ''],
    ['is too short', Buffer.alloc(31).toString('base64url')],
    ['is too long', Buffer.alloc(33).toString('base64url')],
    ['is something else', 'not a key at all'],
    ['is a key in other letters', Buffer.alloc(32, 1).toString('hex')],
  ])('that %s is refused with what to do, and left as it is', (_, text) => {
    const path = join(folder, 'a.key');
    writeFileSync(path, text);
    const { message } = errorOf(path);
    expect(message).toContain(path);
    expect(message).toMatch(/Restore it from a backup/);
    if (text !== '') expect(message).not.toContain(text);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('that is a folder, or lies under a file, is refused with what to do', () => {
    mkdirSync(join(folder, 'a.key'));
    writeFileSync(join(folder, 'file'), 'x');
    for (const path of [join(folder, 'a.key'), join(folder, 'file', 'a.key')]) {
      expect(errorOf(path).message).toMatch(/ENCRYPTION_KEY/);
    }
    expect(existsSync(join(folder, 'file', 'a.key'))).toBe(false);
  });
});
