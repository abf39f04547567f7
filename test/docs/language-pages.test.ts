import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listLanguagePages } from '../discord/every-message/language-pages.ts';

const FOLDER = new URL('../../docs/languages/', import.meta.url);

it('has pages of all languages that are what `npm run docs:languages` writes', () => {
  const pages = listLanguagePages();
  expect(readdirSync(FOLDER).sort()).toEqual(pages.map(({ name }) => name).sort());
  for (const { name, text } of pages) {
    expect(text).toContain('**Deutsch**');
    expect(readFileSync(new URL(name, FOLDER), 'utf8') === text, `${name} is what is written`).toBe(true);
  }
});
