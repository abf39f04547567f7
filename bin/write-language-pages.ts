/** Writes docs/languages: `npm run docs:languages`. A test fails while a page is not what this would write. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { listLanguagePages } from '../test/discord/every-message/language-pages.ts';

const FOLDER = new URL('../docs/languages/', import.meta.url);

mkdirSync(FOLDER, { recursive: true });
for (const { name, text } of listLanguagePages()) writeFileSync(new URL(name, FOLDER), text);
