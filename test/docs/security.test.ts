import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findLinks } from '../support/markdown.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(`${ROOT}docs/security.md`, 'utf8');

/** They say what is not protected, or what to do. */
const WITHOUT_PROTECTIONS = ['What is not covered', 'Reporting a problem'];
/** What claims no protection, by how it begins. */
const CLAIMS_NOTHING = [
  '| The operator |',
  '| `/balance`, `/link` |',
  '| Messages that show awards:',
  'In one SQLite file.',
  'Discord hides commands',
  'Not in it:',
  'Somebody with *Manage Server* uses',
  'Out of reach, and so not gone:',
];

/** Rows of tables, items of lists and paragraphs, each with its section. */
const blocks = page
  .split(/^## /m)
  .slice(1)
  .filter((section) => !WITHOUT_PROTECTIONS.some((name) => section.startsWith(`${name}\n`)))
  .flatMap((section) =>
    section
      .slice(section.indexOf('\n'))
      .split(/\n\n|\n(?=\| |- )/)
      .map((block) => block.trim())
      .filter((block) => block !== '' && !isHeader(block)),
  );

function isHeader(block: string): boolean {
  return /^\|[-|]+\|$/m.test(block);
}

function listTests(text: string): string[] {
  const targets = findLinks(text).map(({ target }) => posix.join('docs', target));
  return targets.filter((target) => target.startsWith('test/'));
}

describe('docs/security.md', () => {
  it('was read', () => {
    expect(blocks.length).toBeGreaterThan(60);
    expect(blocks.filter((block) => block.startsWith('|')).length).toBeGreaterThan(35);
  });

  it('names with each protection the tests that back it', () => {
    const bare = blocks.filter((block) => listTests(block).length === 0);
    expect(bare.filter((block) => !CLAIMS_NOTHING.some((begin) => block.startsWith(begin)))).toEqual([]);
  });

  it('names tests that there are', () => {
    const named = listTests(page);
    expect(named.filter((path) => !/\.test\.ts$/.test(path) || !existsSync(ROOT + path))).toEqual([]);
  });
});
