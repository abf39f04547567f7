import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readApiProfiles, saveApiProfile, toApiProfilePath } from '../../src/operations/api-profile-file.ts';
import { ApiProfileError } from '../../src/operations/api-profiles.ts';
import type { ApiProfile } from '../../src/returning-ai/for-the-bot/api-profile.ts';
import { useFolder } from '../store/temporary-folder.ts';

const ADDRESSES = { integration: 'https://a.test', application: 'https://b.test' };
const PROFILE: ApiProfile = {
  probedAt: '2026-01-02T03:04:05.000Z',
  histories: 'application',
  totals: 'name',
  order: 'newest-first',
  longest: 12,
  usersFilter: false,
};

const folder = useFolder();
let count = 0;
let path: string;
let now: number;
let problems: string[];

beforeEach(() => {
  path = toApiProfilePath(join(folder(), `new-${++count}`, 'points.db'));
  now = 0;
  problems = [];
});

const open = (addresses = ADDRESSES) =>
  readApiProfiles({ path, addresses, now: () => now, onProblem: ({ message }) => void problems.push(message) });
const save = (communityId: string, change: Partial<ApiProfile> = {}) =>
  saveApiProfile(path, communityId, { ...PROFILE, ...change }, ADDRESSES);

describe('the file of profiles', () => {
  it('lies beside the database, for this user alone, and nothing else is left there', () => {
    save('one');
    save('two', { totals: 'id' });
    save('one', { totals: 'key' });
    expect(path).toMatch(/points\.db\.api\.json$/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(path, '..'))).toEqual(['points.db.api.json']);
    const profiles = open();
    expect(profiles.find('one')).toMatchObject({ ...PROFILE, totals: 'key' });
    expect(profiles.find('two')).toMatchObject({ totals: 'id' });
    expect(profiles.find('three')).toBeUndefined();
  });

  it('that is not there is no problem', () => {
    expect(open().find('one')).toBeUndefined();
    expect(problems).toEqual([]);
    expect(existsSync(path)).toBe(false);
  });

  it('says nothing about other addresses', () => {
    save('one');
    expect(open({ ...ADDRESSES, application: 'https://c.test' }).find('one')).toBeUndefined();
    expect(open({ ...ADDRESSES, integration: 'https://c.test' }).find('one')).toBeUndefined();
  });

  it('is read again when it has changed, a minute after the last look', () => {
    const profiles = open();
    expect(profiles.find('one')).toBeUndefined();
    save('one');
    now = 59_999;
    expect(profiles.find('one')).toBeUndefined();
    now = 60_000;
    expect(profiles.find('one')).toMatchObject(PROFILE);
    rmSync(path);
    now = 120_000;
    expect(profiles.find('one')).toBeUndefined();
    expect(problems).toEqual([]);
  });

  it.each([
    ['cut off', '{"version":1,"communities":{'],
    ['of another version', '{"version":2,"communities":{}}'],
    ['of another shape', '{"version":1,"communities":{"one":{"histories":"elsewhere"}}}'],
    ['empty', ''],
  ])('that is %s is told once, and counts as none until it is replaced', (_, text) => {
    save('one');
    writeFileSync(path, text);
    const profiles = open();
    for (now of [0, 60_000, 120_000]) expect(profiles.find('one')).toBeUndefined();
    expect(problems).toEqual([expect.stringContaining('npm run doctor -- --api')]);
    save('one');
    now = 180_000;
    expect(profiles.find('one')).toMatchObject(PROFILE);
    expect(problems).toHaveLength(1);
  });

  it('that cannot be written is an error that says what to do, and leaves the old one', () => {
    save('one');
    rmSync(path);
    // A folder in its place can neither be read nor replaced.
    saveApiProfile(join(path, 'x'), 'one', PROFILE, ADDRESSES);
    expect(() => save('one')).toThrow(ApiProfileError);
    expect(() => save('one')).toThrow(/as the user that the bot runs as/);
    expect(readdirSync(join(path, '..'))).toEqual(['points.db.api.json']);
    expect(open().find('one')).toBeUndefined();
    expect(problems).toEqual([expect.stringMatching(/cannot be read \(EISDIR\)/)]);
  });

  it('is left alone when it cannot be read: its other communities would be lost', () => {
    mkdirSync(join(path, '..'));
    symlinkSync(path, path);
    expect(() => save('two')).toThrow(/cannot be read \(ELOOP\)/);
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
  });

  it('keeps the communities beside one that cannot be understood', () => {
    save('one');
    const { communities } = JSON.parse(readFileSync(path, 'utf8'));
    const broken = { ...communities, two: { histories: 'elsewhere' } };
    writeFileSync(path, JSON.stringify({ version: 1, communities: broken }));
    expect(open().find('one')).toMatchObject(PROFILE);
    expect(problems).toEqual([expect.stringContaining('npm run doctor -- --api')]);
    save('three');
    expect(Object.keys(JSON.parse(readFileSync(path, 'utf8')).communities)).toEqual(['one', 'three']);
  });

  it('that cannot even be looked at is a problem told once', () => {
    path = join(folder(), 'loop');
    symlinkSync(path, path);
    const profiles = open();
    for (now of [0, 60_000]) expect(profiles.find('one')).toBeUndefined();
    expect(problems).toEqual([expect.stringMatching(/cannot be read \(ELOOP\)/)]);
  });

  it('that others could read is so no more once it is written anew', () => {
    save('one');
    chmodSync(path, 0o644);
    save('one');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toMatch(/\}\n$/);
  });
});
