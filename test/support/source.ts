import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

/** A node of the ESTree syntax tree, with only what every node has. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

/** One module that a file names. */
export interface Import {
  /** As written. */
  readonly specifier: string;
  /** The file within the project, e.g. `src/errors.ts`, or undefined for a package or a built-in. */
  readonly file: string | undefined;
  /** True when nothing is loaded: `import type`, `export type … from`, `import('…')` in a type. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** One file, parsed. Paths have forward slashes and begin at the project's root. */
export interface Source {
  readonly path: string;
  readonly body: readonly SyntaxNode[];
  readonly imports: readonly Import[];
  readonly lineCount: number;
  lineOf(node: SyntaxNode): number;
  /** How many lines a node takes. */
  heightOf(node: SyntaxNode): number;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Parses every TypeScript file of some folders at the project's root; a missing folder is empty. */
export function readSources(folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .sort()
      .map((path) => parseSource(path, readFileSync(join(ROOT, path), 'utf8'))),
  );
}

/** Parses one file's text with the parser that runs the tests, so that comments and strings cannot mislead it. */
export function parseSource(path: string, text: string): Source {
  const program = parseAst(text, { lang: 'ts', sourceType: 'module' }, path) as unknown as SyntaxNode;
  const toLine = (offset: number) => text.slice(0, offset).split('\n').length;
  const lineOf = (node: SyntaxNode) => toLine(node.start);
  const heightOf = (node: SyntaxNode) => toLine(node.end) - toLine(node.start) + 1;
  const lineCount = text.trimEnd().split('\n').length;
  const imports: Import[] = [];
  visit(program, (node) => {
    const found = readImport(node);
    if (found === undefined) return;
    const { specifier, typeOnly } = found;
    const file = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
    imports.push({ specifier, file, typeOnly, line: lineOf(node) });
  });
  return { path, body: program.body as SyntaxNode[], imports, lineCount, lineOf, heightOf };
}

/** Calls `see` for every node of a tree, parents first, with the chain of its parents (nearest last). */
export function visit(
  node: SyntaxNode,
  see: (node: SyntaxNode, parents: readonly SyntaxNode[]) => void,
  parents: readonly SyntaxNode[] = [],
): void {
  see(node, parents);
  const chain = [...parents, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, see, chain);
  }
}

/** Whether something is a node of the syntax tree. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/**
 * A whole statement must be marked to load nothing: `import { type A } from './a.ts'` still loads `./a.ts`, since
 * stripping types leaves `import {} from './a.ts'`.
 */
function readImport(node: SyntaxNode): { specifier: string; typeOnly: boolean } | undefined {
  const specifier = readText(node.source);
  if (specifier === undefined) return undefined;
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier, typeOnly: node.importKind === 'type' };
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return { specifier, typeOnly: node.exportKind === 'type' };
    case 'ImportExpression':
      return { specifier, typeOnly: false };
    case 'TSImportType':
      return { specifier, typeOnly: true };
    default:
      return undefined;
  }
}

/** The text of a string literal, or of a template without anything put in. */
function readText(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  const quasis = node.type === 'TemplateLiteral' ? (node.quasis as { value: { cooked: string } }[]) : [];
  return quasis.length === 1 ? quasis[0]?.value.cooked : undefined;
}
