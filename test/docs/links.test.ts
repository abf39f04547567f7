import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findAnchors, findLinks, type Link } from '../support/markdown.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NOT_OURS = new Set(['node_modules', '.git', 'data']);

function listFiles(folder: string, extension: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : listFiles(path, extension);
    return extension.test(entry.name) ? [path] : [];
  });
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** What is wrong with a link of a page; undefined when it leads somewhere. */
function judge(page: string, { target, line }: Link): string | undefined {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : posix.join(posix.dirname(page), decodeURIComponent(path));
  if (file.startsWith('..') || !existsSync(join(ROOT, file))) return `${page}:${line} leads to ${target}: no such file`;
  if (anchor === undefined || !file.endsWith('.md')) return undefined;
  return findAnchors(read(file)).has(decodeURIComponent(anchor))
    ? undefined
    : `${page}:${line} leads to ${target}: no such heading`;
}

describe('the documentation', () => {
  const pages = listFiles('.', /\.md$/);

  it('was read', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/awards.md']));
    expect(pages.flatMap((page) => findLinks(read(page))).length).toBeGreaterThan(50);
  });

  it('has no link that leads nowhere', () => {
    expect(pages.flatMap((page) => findLinks(read(page)).flatMap((link) => judge(page, link) ?? []))).toEqual([]);
  });

  it('names only files that are there', () => {
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/`((?:src|test|bin|commands|docs|sandbox)\/[\w./-]*)`/g)].map(([, path]) => [page, path]),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(([, path = '']) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('is there where the code refers to it', () => {
    const sources = ['src', 'commands', 'sandbox', 'test', 'bin'].flatMap((folder) => listFiles(folder, /\.m?[jt]s$/));
    const referred = sources.flatMap((path) =>
      [...read(path).matchAll(/(?<![\w./])docs\/[\w./-]+\.md/g)].map(([target]) => [path, target]),
    );
    expect(referred).toContainEqual(['src/points/award.ts', 'docs/awards.md']);
    expect(referred.filter(([, target = '']) => !existsSync(join(ROOT, target)))).toEqual([]);
  });
});

describe('the reader of links', () => {
  it('finds links and images on their lines, and nothing in code, elsewhere on the web or in an address', () => {
    const text = [
      '[a](a.md) and ![b](b.svg "title") <img src="c.png"> <source srcset="d.svg">',
      '`[no](code.md)` [web](https://example.com) <mailto:x@example.com>',
      '```md',
      '[no](fence.md)',
      '```',
      '[ref][e]',
      '',
      '[e]: <e f.md>',
    ].join('\n');
    expect(findLinks(text)).toEqual([
      { target: 'a.md', line: 1 },
      { target: 'b.svg', line: 1 },
      { target: 'c.png', line: 1 },
      { target: 'd.svg', line: 1 },
      { target: 'e f.md', line: 8 },
    ]);
  });

  it('makes anchors as GitHub does', () => {
    const text =
      '# A *b* `c`!\n## [Link](x.md) – two\n## Same\n## Same\n```\n# no\n```\n### /points add\n## When …\n## d_e';
    expect([...findAnchors(text)]).toEqual(['a-b-c', 'link--two', 'same', 'same-1', 'points-add', 'when-', 'd_e']);
  });
});
