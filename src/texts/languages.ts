/** The languages that the bot speaks. A new one is a file in `languages/` and its line here. Pure. */
import { de } from './languages/de.ts';
import { en } from './languages/en.ts';
import { es } from './languages/es.ts';
import { fr } from './languages/fr.ts';
import { ja } from './languages/ja.ts';
import { pt } from './languages/pt.ts';
import type { Translation } from './translation.ts';

interface LanguageEntry {
  /** What it is called by those who speak it. */
  readonly name: string;
  readonly texts: Translation;
}

/** By the code that Discord has for each. Source: Discord, reference, "Locales". */
export const LANGUAGES = {
  'en-US': { name: 'English', texts: en },
  de: { name: 'Deutsch', texts: de },
  fr: { name: 'Français', texts: fr },
  'es-ES': { name: 'Español', texts: es },
  'pt-BR': { name: 'Português do Brasil', texts: pt },
  ja: { name: '日本語', texts: ja },
} as const satisfies Readonly<Record<string, LanguageEntry>>;

export type Language = keyof typeof LANGUAGES;

export const SOURCE_LANGUAGE: Language = 'en-US';
