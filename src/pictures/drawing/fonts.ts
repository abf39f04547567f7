/** The fonts that pictures are drawn with: files of packages, read when they are first needed. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CanDraw } from '../labels.ts';
import { readCharacters } from './woff2-characters.ts';

export interface Fonts {
  readonly canDraw: CanDraw;
  /** The files that a picture with these texts needs. The first one is always among them. */
  filesFor(texts: readonly string[]): readonly Uint8Array[];
}

const { resolve } = createRequire(import.meta.url);

/** The one that has a character first draws it. Only the last one is large. */
const FILES: readonly string[] = [
  ...['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'].map((part) =>
    resolve(`@fontsource/inter/files/inter-${part}-400-normal.woff2`),
  ),
  resolve('@fontsource/sawarabi-gothic/files/sawarabi-gothic-japanese-400-normal.woff2'),
];

/** Reads all fonts. */
export function loadFonts(): Fonts {
  const fonts = FILES.map((path) => {
    const file = readFileSync(path);
    return { file, characters: readCharacters(file) };
  });
  const findFont = (character: string) =>
    fonts.find(({ characters }) => characters.has(character.codePointAt(0) ?? -1));
  return {
    canDraw: (character) => findFont(character) !== undefined,
    filesFor(texts) {
      const needed = new Set([fonts[0], ...[...texts.join('')].map(findFont)]);
      return fonts.filter((font) => needed.has(font)).map(({ file }) => file);
    },
  };
}
