import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findLinks } from '../support/markdown.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(`${ROOT}docs/promises.md`, 'utf8');
const [, ...promises] = page.split(/^## /m).map((part) => ({ name: part.split('\n')[0] ?? '', part }));

describe('a promise', () => {
  it('was found', () => expect(promises.length).toBeGreaterThanOrEqual(6));

  it.each(promises)('says where it ends and which tests back it: $name', ({ part }) => {
    expect(part).toContain('Limits:');
    const tests = findLinks(part.slice(part.indexOf('\nTests:'))).map(({ target }) => posix.join('docs', target));
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter((path) => !/^test\/.*\.test\.ts$/.test(path) || !existsSync(ROOT + path))).toEqual([]);
  });
});
