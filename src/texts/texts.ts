/** The catalogue in one language. Pure: what is kept are compiled texts and formats, which never change. */
import { IntlMessageFormat } from 'intl-messageformat';
import { keepLatest } from '../points/keep-latest.ts';
import { nameCommands } from './command-names.ts';
import { findLanguage, toLocaleOf } from './find-language.ts';
import { LANGUAGES, type Language, SOURCE_LANGUAGE } from './languages.ts';
import { PLAIN_NUMBER, PointsFormat, toLocale, toPlainFormat } from './numbers.ts';
import type { Content, Given, Text, TextKey, TextValue } from './text.ts';
import type { Translation } from './translation.ts';

/** Everything that is said to people, in one language. */
export interface Texts {
  readonly language: Language;
  /** Of numbers, dates and lists. */
  readonly locale: string;
  /**
   * A text of the catalogue; in English where the language does not have it yet, with numbers as in English.
   *
   * @throws Error for an argument that is missing: types let none through
   */
  say<Key extends TextKey>(key: Key, ...given: Given<Key>): string;
  /** What others handed on to be said. */
  render(text: string | Text | Content): string;
}

/** Whether the catalogue has a text with this key. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(LANGUAGES[SOURCE_LANGUAGE].texts(), key);
}

type Values = Readonly<Record<string, TextValue>>;
type Compiled = (values: Values) => string;

/** More than Discord has languages. */
const LOCALES = 64;

/** The texts for a locale of Discord's, in the language that is nearest to it. */
export const toTexts: (locale: string) => Texts = keepLatest(LOCALES, createTexts);

function createTexts(asked: string): Texts {
  const language = findLanguage(asked);
  const locale = toLocale(toLocaleOf(language, asked));
  const compiled = new Map<TextKey, Compiled>();

  function sayValues(key: TextKey, values: Values): string {
    let format = compiled.get(key);
    if (format === undefined) {
      format = compile(key, language, locale);
      compiled.set(key, format);
    }
    return format(values);
  }

  const joinBy = (key: 'list.comma' | 'list.sentences', items: readonly string[]): string =>
    items.reduce((before, after) => (before === '' ? after : texts.say(key, { before, after })), '');

  const texts: Texts = {
    language,
    locale,
    say: (key, ...[values]) => sayValues(key, (values ?? {}) as Values),
    render(text) {
      if (typeof text === 'string') return text;
      if (text.kind === 'message') return sayValues(text.key, text.args);
      if (text.kind === 'duration') return sayDuration(text.ms, texts);
      const items = text.items.map((item) => texts.render(item));
      if (text.joined === 'sentences') return joinBy('list.sentences', items);
      if (text.joined === 'commas') return joinBy('list.comma', items);
      return toListFormat(locale)[text.joined].format(items);
    },
  };
  return texts;
}

/** Most texts have no argument, and those that have one are compiled when they are first said. */
function compile(key: TextKey, language: Language, locale: string): Compiled {
  const translation: Translation = LANGUAGES[language].texts();
  const written = translation[key];
  if (written === undefined) {
    const { render } = toTexts(SOURCE_LANGUAGE);
    return (args) => render({ kind: 'message', key, args });
  }
  const own = nameCommands(written, translation);
  if (!own.includes('{')) return () => own;
  // `ignoreTag`: `<` opens mentions and timestamps of Discord's.
  const format = new IntlMessageFormat(own, locale, NUMBER_STYLES, { ignoreTag: true, formatters });
  return (values) => String(format.format(toPlain(key, values, locale)));
}

/** Texts within a text are said in its language. */
function toPlain(key: TextKey, values: Values, locale: string): Record<string, string | number | Date> {
  const plain: Record<string, string | number | Date> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) throw new Error(`The text ${key} lacks its argument ${name}.`);
    plain[name] = typeof value === 'object' && 'kind' in value ? toTexts(locale).render(value) : value;
  }
  return plain;
}

/** `{change, number, signed}`: with its sign, also where it is positive. */
const NUMBER_STYLES = { number: { signed: { maximumFractionDigits: 2, signDisplay: 'always' as const } } };

type Locales = string | string[] | undefined;

/** Formats cost far more to make than to remember; texts share them. */
const formatters = {
  getNumberFormat: (locales?: Locales, options?: Intl.NumberFormatOptions) =>
    options === undefined ? toPlainFormat(toFirst(locales)) : toNumberFormat(toKey(locales, options)),
  getDateTimeFormat: (locales?: Locales, options?: Intl.DateTimeFormatOptions) => toDateFormat(toKey(locales, options)),
  getPluralRules: (locales?: Locales, options?: Intl.PluralRulesOptions) => toPluralRules(toKey(locales, options)),
};

const KINDS_OF_FORMAT = 4;

function toKey(locales: Locales, options: object | undefined): string {
  return JSON.stringify([toFirst(locales), options ?? {}]);
}

function toFirst(locales: Locales): string {
  const first = Array.isArray(locales) ? locales[0] : locales;
  return first ?? SOURCE_LANGUAGE;
}

function fromKey<Options>(key: string): [locale: string, options: Options] {
  return JSON.parse(key);
}

const toNumberFormat = keepLatest(LOCALES * KINDS_OF_FORMAT, (key: string) => {
  const [locale, options] = fromKey<Intl.NumberFormatOptions>(key);
  return new PointsFormat(locale, { ...PLAIN_NUMBER, ...options });
});
const toDateFormat = keepLatest(LOCALES * KINDS_OF_FORMAT, (key: string) => {
  return new Intl.DateTimeFormat(...fromKey<Intl.DateTimeFormatOptions>(key));
});
const toPluralRules = keepLatest(LOCALES * KINDS_OF_FORMAT, (key: string) => {
  return new Intl.PluralRules(...fromKey<Intl.PluralRulesOptions>(key));
});
const toListFormat = keepLatest(LOCALES, (locale: string) => ({
  and: new Intl.ListFormat(locale, { type: 'conjunction' }),
  or: new Intl.ListFormat(locale, { type: 'disjunction' }),
}));

const UNITS = [
  { ms: 86_400_000, key: 'duration.days' },
  { ms: 3_600_000, key: 'duration.hours' },
  { ms: 60_000, key: 'duration.minutes' },
  { ms: 1_000, key: 'duration.seconds' },
] as const;

function sayDuration(ms: number, { say }: Texts): string {
  const { ms: length, key } = UNITS.find((unit) => ms % unit.ms === 0) ?? UNITS[3];
  return say(key, { count: ms / length });
}
