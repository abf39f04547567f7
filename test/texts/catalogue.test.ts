import { describe, expect, it } from 'vitest';
import { en } from '../../src/texts/languages/en.ts';
import { LANGUAGES, type Language } from '../../src/texts/languages.ts';
import { readSources, visit } from '../support/source.ts';
import { listArguments } from '../support/text-parts.ts';

const CODES = Object.keys(LANGUAGES) as Language[];
const ENGLISH = new Map<string, string>(Object.entries(en));
const textsOf = (code: Language) =>
  Object.entries<string | undefined>(LANGUAGES[code].texts()).flatMap(([key, text]) =>
    text === undefined || key.startsWith('command.') ? [] : [[key, text] as const],
  );

/** `total number`, or `kind select a|b`: what has to be the same in all languages. */
function listNeeds(text: string): string[] {
  const needs = listArguments(text).map(({ name, kind, branches }) => {
    // A plural is about a number, and may be one in some languages only.
    if (kind === 'plural') return `${name} number`;
    return kind === 'select' ? `${name} select ${branches.toSorted().join('|')}` : `${name} ${kind}`;
  });
  return [...new Set(needs)].sort();
}

describe.each(CODES)('the texts in %s', (code) => {
  const texts = textsOf(code);

  it('are all there', () => {
    const own = new Set(textsOf(code).map(([key]) => key));
    expect([...ENGLISH.keys()].filter((key) => !own.has(key))).toEqual([]);
  });

  it('name every command, option and choice that another language names', () => {
    const named = (of: Language) => Object.keys(LANGUAGES[of].texts()).filter((key) => key.startsWith('command.'));
    if (code !== 'en-US') expect(named(code).toSorted()).toEqual(named('de').toSorted());
  });

  it('have no key that English does not have', () => {
    expect(texts.map(([key]) => key).filter((key) => !ENGLISH.has(key))).toEqual([]);
  });

  it('take the same arguments as the English ones', () => {
    for (const [key, text] of texts)
      expect([key, ...listNeeds(text)]).toEqual([key, ...listNeeds(ENGLISH.get(key) ?? '')]);
  });

  it('use each argument as one kind of thing', () => {
    for (const [key, text] of texts) {
      const names = listNeeds(text).map((need) => need.split(' ')[0]);
      expect([key, ...names]).toEqual([key, ...new Set(names)]);
    }
  });

  it('have every plural form of the language', () => {
    for (const [key, text] of texts) {
      for (const { kind, branches, isOrdinal } of listArguments(text)) {
        if (kind !== 'plural') continue;
        const { pluralCategories } = new Intl.PluralRules(code, {
          type: isOrdinal ? 'ordinal' : 'cardinal',
        }).resolvedOptions();
        expect([key, ...branches]).toEqual(expect.arrayContaining([key, ...pluralCategories]));
      }
    }
  });

  it('have typographic apostrophes only: the straight one begins a quotation in ICU', () => {
    expect(texts.filter(([, text]) => text.includes("'"))).toEqual([]);
  });

  it('say something, without spaces at the ends', () => {
    expect(texts.filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
  });
});

describe('the English texts', () => {
  it('are all used', () => {
    const used: string[] = [];
    const patterns: RegExp[] = [];
    for (const source of readSources(['src', 'commands'])) {
      if (source.path.startsWith('src/texts/languages/')) continue;
      for (const statement of source.body) {
        visit(statement, (node) => {
          if (node.type === 'Literal' && typeof node.value === 'string') used.push(node.value);
          if (node.type === 'TemplateLiteral') patterns.push(toPattern(node.quasis as readonly Quasi[]));
        });
      }
    }
    const isUsed = (key: string) => used.includes(key) || patterns.some((pattern) => pattern.test(key));
    expect([...ENGLISH.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });
});

interface Quasi {
  readonly value: { readonly cooked: string };
}

/** Keys that are put together begin with a constant part, such as `award.heading.`. */
function toPattern(quasis: readonly Quasi[]): RegExp {
  const parts = quasis.map(({ value }) => value.cooked.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return /^[a-z-]+\\\./.test(parts[0] ?? '') ? new RegExp(`^${parts.join('[^.]+')}$`) : /^$/;
}

describe('the French texts', () => {
  it('do not let a line break part a mark from its word', () => {
    const texts = Object.values<string | undefined>(LANGUAGES.fr.texts());
    expect(texts.filter((text) => / [:;!?»]|« |[\p{L}\d)][;!?»](\s|$)/u.test(text ?? ''))).toEqual([]);
  });
});

describe.each(['fr', 'es-ES'] as const)('a million in %s', (code) => {
  it('takes a preposition before what is counted', () => {
    const texts = textsOf(code).filter(([, text]) => /many \{\{\w+, number\} (?!de |d’)/u.test(text));
    expect(texts).toEqual([]);
  });
});
