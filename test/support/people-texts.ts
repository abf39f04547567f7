/** Texts for people that do not come from the catalogue, found in the syntax tree. */
import { isNode, type Source, type SyntaxNode, visit } from './source.ts';

/** Two words, or an ending sentence: whoever writes that writes to somebody. */
const WORDS = /\p{L}{2,}[,;:.!?]?\s+\(?\p{L}+|\p{L}{2,}[.!?…]$/u;
/** One word is for people where it is shown. */
const WORD = /\p{L}{2,}/u;
const SHOWN = new Set(['label', 'title', 'placeholder', 'footer', 'content', 'words']);

/** Calls whose texts go to the log or to developers; English is what they are in. */
const NOT_FOR_PEOPLE = /(^|\.)(log|logger)\.\w+$|^(Error|TypeError|RangeError|StoreError|RegExp)$|^(sql|describe)$/;
/** What loops and jobs say in the log. */
const FOR_THE_LOG = new Set(['setAside', 'job', 'wokenBy', 'reason', 'cause', 'key', 'about']);

/** Files in which a command's English may stand: it is translated by its place, see `command-localisations.ts`. */
const HAS_OPTIONS = /^commands\/|^src\/discord\/options\//;
const OF_COMMAND = /^(name|description)$/;
const OPTION_MAKER = /(option|subcommand|choice)$/i;

/** For operators and developers: what these say goes to the log or ends the start, in English. */
const OF_OPERATORS =
  /^src\/discord\/(connection\/|loader\.ts|interactions\/other-process\.ts|api\/paced-channels\.ts|messages\/staff-only\.ts)/;

/** Where they are, with how they begin. */
export function findPeopleTexts(source: Source): string[] {
  const found: string[] = [];
  for (const statement of source.body) {
    if (statement.type === 'ImportDeclaration') continue;
    visit(statement, (node, parents) => {
      const text = textOf(node);
      if (text === undefined || isForNobody(source, node, parents)) return;
      const isShown = SHOWN.has(keyOf(parents.at(-1))) && WORD.test(text);
      if (isShown || WORDS.test(text)) found.push(`${source.path}:${source.lineOf(node)} ${text.slice(0, 60)}`);
    });
  }
  return found;
}

function textOf(node: SyntaxNode): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return undefined;
  const quasis = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return quasis.map(({ value }) => value.cooked).join('0');
}

function isForNobody({ path }: Source, node: SyntaxNode, parents: readonly SyntaxNode[]): boolean {
  if (OF_OPERATORS.test(path)) return true;
  if (parents.some(({ type }) => type.startsWith('TS') && !/^TS(As|Satisfies|NonNull)/.test(type))) return true;
  if (parents.some(isCallFor(NOT_FOR_PEOPLE))) return true;
  if (parents.some((parent) => FOR_THE_LOG.has(keyOf(parent)))) return true;
  if (!HAS_OPTIONS.test(path)) return false;
  return OF_COMMAND.test(keyOf(parents.at(-1))) || isCallFor(OPTION_MAKER)(parents.at(-1) ?? node);
}

function isCallFor(name: RegExp): (node: SyntaxNode) => boolean {
  return (node) => {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression' && node.type !== 'TaggedTemplateExpression')
      return false;
    return name.test(calleeOf(node.callee ?? node.tag));
  };
}

function calleeOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier') return String(node.name);
  return node.type === 'MemberExpression' ? `${calleeOf(node.object)}.${calleeOf(node.property)}` : '';
}

/** The name of the property or variable whose value this is. */
function keyOf(node: SyntaxNode | undefined): string {
  if (node?.type === 'VariableDeclarator' && isNode(node.id)) return String(node.id.name);
  if (node?.type !== 'Property' || !isNode(node.key)) return '';
  return String(node.key.name ?? node.key.value ?? '');
}
