/** A language that nobody speaks: the English texts with accents, longer and in brackets, so that all others stand out. */
import { IntlMessageFormat } from 'intl-messageformat';
import { en } from '../../src/texts/languages/en.ts';
import type { Translation } from '../../src/texts/translation.ts';

type Element = ReturnType<InstanceType<typeof IntlMessageFormat>['getAst']>[number];

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'áƀçđéƒĝĥíĵķĺɱñóþɋŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĹṀÑÓÞɊŔŠŢÚṼŴẊÝŽ'];
/** As `TYPE` of @formatjs/icu-messageformat-parser numbers them. */
const TYPES = ['literal', 'argument', 'number', 'date', 'time', 'select', 'plural', 'pound', 'tag'] as const;
const LONGER = 0.4;

/** Commands and the like, which stand in backticks in every language, stay as they are. */
function accent(literal: string, isCode: { now: boolean }): string {
  return [...literal]
    .map((character) => {
      if (character === '`') isCode.now = !isCode.now;
      return isCode.now ? character : (ACCENTED[PLAIN.indexOf(character)] ?? character);
    })
    .join('');
}

function print(element: Element, isCode: { now: boolean }): string {
  const type = TYPES[element.type] ?? 'literal';
  const value = 'value' in element ? String(element.value) : '';
  if (type === 'literal') return accent(value, isCode);
  if (type === 'pound') return '#';
  if (type === 'argument') return `{${value}}`;
  if ('options' in element) {
    const branches = Object.entries(element.options).map(([name, branch]) => {
      return `${name} {${branch.value.map((part) => print(part, isCode)).join('')}}`;
    });
    return `{${value}, ${type}, ${branches.join(' ')}}`;
  }
  const style = 'style' in element && typeof element.style === 'string' ? `, ${element.style}` : '';
  return `{${value}, ${type}${style}}`;
}

function toPseudo(text: string): string {
  const isCode = { now: false };
  const elements = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst();
  return `⟦${elements.map((element) => print(element, isCode)).join('')}${'·'.repeat(text.length * LONGER)}⟧`;
}

/** The texts; each that is said is told to `onSaid`. */
function createPseudoLanguage(onSaid: (key: string) => void): Translation {
  const texts = Object.fromEntries(Object.entries(en).map(([key, text]) => [key, toPseudo(text)]));
  return new Proxy(texts, {
    get: (target, key) => {
      onSaid(String(key));
      return Reflect.get(target, key);
    },
  });
}

/** Discord's code by which it is asked for: one that the bot does not speak. */
export const PSEUDO_LOCALE = 'sv-SE';

/** The list of languages with this one. A language is its texts and its line there: nothing else is changed for it. */
export function withPseudoLanguage<List extends { readonly LANGUAGES: object }>(
  original: List,
  onSaid: (key: string) => void = () => undefined,
): List {
  const texts = createPseudoLanguage(onSaid);
  return { ...original, LANGUAGES: { ...original.LANGUAGES, [PSEUDO_LOCALE]: { name: '⟦⟧', texts: () => texts } } };
}
