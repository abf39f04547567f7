/** The parts of a text of the catalogue. */
import { IntlMessageFormat } from 'intl-messageformat';

type Element = ReturnType<InstanceType<typeof IntlMessageFormat>['getAst']>[number];

// As `TYPE` of @formatjs/icu-messageformat-parser has them.
const KINDS = ['literal', 'text', 'number', 'date', 'time', 'select', 'plural', 'pound', 'tag'] as const;

interface Argument {
  readonly name: string;
  readonly kind: (typeof KINDS)[number];
  /** Of a plural or select. */
  readonly branches: readonly string[];
  readonly isOrdinal: boolean;
}

/** All arguments, those within branches too. */
export function listArguments(text: string): readonly Argument[] {
  return new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst().flatMap(listOf);
}

function listOf(element: Element): Argument[] {
  const kind = KINDS[element.type] ?? 'literal';
  if (kind === 'literal' || kind === 'pound' || kind === 'tag') return [];
  const options = 'options' in element ? element.options : {};
  const isOrdinal = 'pluralType' in element && element.pluralType === 'ordinal';
  const name = 'value' in element ? String(element.value) : '';
  const own = { name, kind, branches: Object.keys(options), isOrdinal };
  return [own, ...Object.values(options).flatMap(({ value }) => value.flatMap(listOf))];
}
