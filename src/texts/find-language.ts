/** The language for a locale. Pure. */
import { LANGUAGES, type Language, SOURCE_LANGUAGE } from './languages.ts';

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(LANGUAGES, code);
}

/** The language for a locale: itself, else another of the same base (`de-AT`: `de`, `es-419`: `es-ES`), else English. */
export function findLanguage(locale: string): Language {
  if (isLanguage(locale)) return locale;
  const base = toBase(locale);
  const codes = Object.keys(LANGUAGES) as Language[];
  return codes.find((code) => toBase(code) === base) ?? SOURCE_LANGUAGE;
}

/** The locale in which a language writes numbers for a reader: their own where it is of the language, else the language's. */
export function toLocaleOf(language: Language, locale: string): string {
  return toBase(locale) === toBase(language) ? locale : language;
}

function toBase(locale: string): string {
  return locale.toLowerCase().split('-')[0] ?? '';
}
