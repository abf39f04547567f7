/**
 * The languages that the bot speaks. A new one is a file in `languages/` and its line here. Pure: a language is loaded when
 * it is first spoken, since a start needs none but English.
 */
import { createRequire } from 'node:module';
import { en } from './languages/en.ts';
import type { Translation } from './translation.ts';

interface LanguageEntry {
  /** What it is called by those who speak it. */
  readonly name: string;
  readonly texts: () => Translation;
}

const require = createRequire(import.meta.url);

/** At once, without a promise: texts are rendered where they are needed. Node keeps the module. */
function load(name: string): Translation {
  return require(`./languages/${name}.ts`)[name];
}

/** By the code that Discord has for each. Source: Discord, reference, "Locales". */
export const LANGUAGES = {
  'en-US': { name: 'English', texts: () => en },
  de: { name: 'Deutsch', texts: () => load('de') },
  fr: { name: 'Français', texts: () => load('fr') },
  'es-ES': { name: 'Español', texts: () => load('es') },
  'pt-BR': { name: 'Português do Brasil', texts: () => load('pt') },
  ja: { name: '日本語', texts: () => load('ja') },
} as const satisfies Readonly<Record<string, LanguageEntry>>;

export type Language = keyof typeof LANGUAGES;

export const SOURCE_LANGUAGE: Language = 'en-US';
