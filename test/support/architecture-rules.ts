import { isBuiltin } from 'node:module';
import { LOG_FIELDS } from '../../src/runtime/log.ts';
import { isNode, type Source, type SyntaxNode, visit } from './source.ts';

/** What a room may load at run time beside its own files. `import type` is free. */
interface Room {
  /** Files of other rooms. */
  readonly project: readonly RegExp[];
  readonly packages: readonly string[];
  /** Modules of Node's that a pure room may load all the same. */
  readonly builtins?: readonly string[];
  /** `pure`: no I/O, no clock, no randomness. */
  readonly pure?: true;
}

const PURE_ROOMS = /^src\/(points|reactions|rewards|links|audit|texts)\//;

/** What several rooms need, and that needs something itself. */
const SHARED = /^src\/runtime\/(?:clock|loop|turns|turn-loop|waiting|quarantine|file-mode)\.ts$/;

/** The same for pure rooms: they get the clock as a parameter. */
const PURE_SHARED = /^src\/runtime\/(?:loop|quarantine|waiting)\.ts$/;

/** Reads what the bot says, and nothing else of it: the scene compares with that, in each language. */
const SANDBOX_READER = 'sandbox/bot-texts.ts';

const STORE = /^src\/store\//;

/** What a command reads and shows; the dispatcher, the client, the REST calls and the like are not its business. */
const COMMAND_PARTS = /^src\/discord\/(?:command\.ts|custom-id\.ts|options\/|embeds\/)/;

/** Of `src/discord`: what lies in no folder may be loaded from each of its folders. */
const DISCORD_ROOT = /^src\/discord\/[^/]+$/;
const discordRoom = (...folders: readonly string[]): Room => ({
  project: [PURE_ROOMS, SHARED, DISCORD_ROOT, ...folders.map((name) => new RegExp(`^src/discord/${name}/`))],
  packages: ['discord.js', 'zod'],
});

/** By folder: the longest name that a file's path begins with is its room. */
const ROOMS: Readonly<Record<string, Room>> = {
  'src/points': { project: [PURE_ROOMS], packages: [], pure: true },
  'src/reactions': { project: [PURE_ROOMS], packages: [], pure: true },
  'src/rewards': { project: [PURE_ROOMS], packages: [], pure: true },
  'src/links': { project: [PURE_ROOMS], packages: ['csv-parse', 'csv-stringify'], pure: true },
  'src/audit': { project: [PURE_ROOMS], packages: [], pure: true },
  'src/texts': {
    project: [/^src\/points\/keep-latest\.ts$/],
    packages: ['intl-messageformat'],
    // A language is loaded when it is first spoken.
    builtins: ['node:module'],
    pure: true,
  },
  'src/services': { project: [PURE_ROOMS, SHARED], packages: [] },
  'src/services/bulks': { project: [PURE_ROOMS, SHARED, /^src\/services\//], packages: ['csv-parse'] },
  'src/services/jobs': { project: [PURE_ROOMS, SHARED, /^src\/services\//], packages: [] },
  // Which database it is, only its own folder and the tools for a whole ledger know.
  'src/store': { project: [PURE_ROOMS, SHARED], packages: ['kysely'] },
  'src/store/engine/sqlite': { project: [PURE_ROOMS, SHARED, STORE], packages: ['kysely'] },
  'src/store/engine/postgres': { project: [PURE_ROOMS, SHARED, STORE], packages: ['kysely', 'pg'] },
  'src/store/maintenance': { project: [PURE_ROOMS, SHARED, STORE], packages: ['kysely'] },
  'src/returning-ai': { project: [], packages: ['undici', 'zod'] },
  // What is drawn is pure; the two files that touch the machine lie in the folder of the thread.
  'src/pictures': { project: [PURE_ROOMS], packages: ['d3-scale', 'd3-shape'], pure: true },
  'src/pictures/drawing': { project: [PURE_ROOMS, SHARED, /^src\/pictures\//], packages: ['@resvg/resvg-wasm'] },
  'src/delivery': { project: [/^src\/points\//, PURE_SHARED], packages: [], pure: true },
  'src/discord': { project: [PURE_ROOMS, SHARED], packages: ['discord.js', 'zod'] },
  'src/discord/api': discordRoom(),
  'src/discord/connection': discordRoom('api'),
  'src/discord/crowds': discordRoom('api'),
  'src/discord/embeds': discordRoom('api'),
  'src/discord/options': discordRoom('api', 'embeds'),
  'src/discord/interactions': discordRoom('api', 'embeds'),
  'src/discord/messages': discordRoom('api', 'embeds'),
  'src/discord/reactions': discordRoom('api'),
  'src/operations': {
    project: [/^src\/returning-ai\/http\/(?:base-url|safe-text)\.ts$/, SHARED],
    packages: ['discord.js', 'zod'],
  },
  'src/configuration': { project: [], packages: ['dotenv', 'zod'] },
  'src/runtime': { project: [], packages: ['pino'] },
  commands: {
    project: [PURE_ROOMS, COMMAND_PARTS],
    packages: ['discord.js'],
  },
};

/** Join the rooms, so they may load all of them; nobody loads these. */
const COMPOSITION = [
  ...['src/app.ts', 'src/app/core.ts', 'src/app/database.ts', 'src/app/returning.ts', 'src/app/session.ts'],
  ...['src/bot-process.ts', 'src/main.ts', 'src/doctor.ts', 'src/doctor-api.ts', 'src/ledger.ts'],
];

/** Where the process's environment is read. */
const ENVIRONMENT_READERS = ['src/configuration/config.ts', 'sandbox/main.ts'];

/** Programs that talk to a terminal. */
const TERMINAL_PROGRAMS = ['src/bot-process.ts', 'src/doctor.ts', 'src/doctor-api.ts', 'src/ledger.ts'];

/** Every run-time edge that the table of rooms does not allow. */
export function findForbiddenEdges(sources: readonly Source[]): string[] {
  const leaves = sources.filter(
    ({ path, imports }) => /^src\/[^/]+$/.test(path) && imports.every((edge) => edge.typeOnly),
  );
  const anyLeaf = new Set(leaves.map(({ path }) => path));
  const pureLeaf = new Set(leaves.filter((leaf) => findImpureNames(leaf).length === 0).map(({ path }) => path));
  return sources.flatMap((source) =>
    source.imports.flatMap((edge) => {
      const open = findRoom(source.path)[1]?.pure === true ? pureLeaf : anyLeaf;
      const reason = edge.file === undefined ? judgePackage(source, edge) : judgeFile(source, edge, open);
      return reason === undefined ? [] : [`${source.path}:${edge.line} imports ${edge.specifier}: ${reason}`];
    }),
  );
}

type Edge = Source['imports'][number];

/** @param open - files that load nothing themselves, so that this room may load them */
function judgeFile({ path }: Source, { file = '', typeOnly }: Edge, open: ReadonlySet<string>): string | undefined {
  if (path.startsWith('sandbox/') !== file.startsWith('sandbox/')) {
    return path === SANDBOX_READER && /^src\/texts\//.test(file) ? undefined : 'the sandbox is a peer, not a part';
  }
  if (typeOnly || path.startsWith('sandbox/') || COMPOSITION.includes(path)) return undefined;
  if (COMPOSITION.includes(file)) return 'the composition root is the outermost file';
  const [name, room] = findRoom(path);
  if (room === undefined) return isUnknown(name);
  if (findRoom(file)[0] === name || room.project.some((allowed) => allowed.test(file))) return undefined;
  return file === 'src/errors.ts' || open.has(file) ? undefined : `${name} may not load it`;
}

function judgePackage({ path }: Source, { specifier, typeOnly }: Edge): string | undefined {
  if (typeOnly || path.startsWith('sandbox/') || COMPOSITION.includes(path)) return undefined;
  const [name, room] = findRoom(path);
  if (isBuiltin(specifier)) {
    return room?.pure === true && !room.builtins?.includes(specifier) ? `${name} is pure` : undefined;
  }
  if (room === undefined) return isUnknown(name);
  return room.packages.includes(packageOf(specifier)) ? undefined : `${name} may not load it`;
}

function isUnknown(name: string): string {
  return `${name} has no line in the table of test/support/architecture-rules.ts`;
}

/** The room's name and, if the table has it, what it may load. */
function findRoom(path: string): [string, Room | undefined] {
  const folders = path.split('/').slice(0, -1);
  for (let depth = folders.length; depth > 0; depth -= 1) {
    const name = folders.slice(0, depth).join('/');
    if (ROOMS[name] !== undefined) return [name, ROOMS[name]];
  }
  const [top = '', second = ''] = path.split('/');
  return [top === 'src' ? `src/${second}` : top, undefined];
}

/** Every group of files that load each other in a circle, once, as the path around it; with `types` also by types alone. */
export function findCycles(sources: readonly Source[], { types = false } = {}): string[] {
  const edges = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.flatMap(({ file, typeOnly }) => (typeOnly && !types ? [] : (file ?? []))),
    ]),
  );
  const cycles: string[] = [];
  const done = new Set<string>();
  function walk(path: string, trail: readonly string[]): void {
    const at = trail.indexOf(path);
    if (at !== -1) cycles.push([...trail.slice(at), path].join(' → '));
    if (at !== -1 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  }
  for (const path of edges.keys()) walk(path, []);
  return cycles;
}

/** Clock, timers, randomness and network in rooms that receive them as parameters. */
export function findImpurities(sources: readonly Source[]): string[] {
  return sources.filter(({ path }) => findRoom(path)[1]?.pure === true).flatMap(findImpureNames);
}

const IMPURE_MEMBERS = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID']);
const IMPURE_GLOBALS = new Set(['setTimeout', 'setInterval', 'setImmediate', 'fetch', 'process']);

function findImpureNames(source: Source): string[] {
  return search(source, (node, parents) => {
    const isNow = node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && isEmpty(node.arguments);
    const isMember = node.type === 'MemberExpression' && IMPURE_MEMBERS.has(nameOf(node));
    return isNow || isMember || isGlobal(node, parents, IMPURE_GLOBALS) ? 'is not pure' : undefined;
  });
}

/** Reads of the process's environment outside the configuration. */
export function findEnvironmentReads(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !ENVIRONMENT_READERS.includes(path))
    .flatMap((source) =>
      search(source, (node) => {
        if (node.type === 'ImportDeclaration' && /^(node:)?process$/.test(sourceOf(node))) return 'imports process';
        if (node.type === 'MemberExpression' && /(^|\.)process\.env$/.test(nameOf(node))) return 'reads process.env';
        const isTaken = node.type === 'VariableDeclarator' && /(^|\.)process$/.test(nameOf(node.init));
        return isTaken && isNode(node.id) && node.id.type === 'ObjectPattern' ? 'takes process apart' : undefined;
      }),
    );
}

/** Uses of the console outside the programs for a terminal; the sandbox is one. */
export function findConsole(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !TERMINAL_PROGRAMS.includes(path) && !path.startsWith('sandbox/'))
    .flatMap((source) =>
      search(source, (node, parents) => {
        if (node.type === 'ImportDeclaration' && /^(node:)?console$/.test(sourceOf(node))) return 'imports console';
        if (node.type === 'MemberExpression' && nameOf(node) === 'globalThis.console') return 'uses the console';
        return isGlobal(node, parents, new Set(['console'])) ? 'uses the console' : undefined;
      }),
    );
}

/** Files that hold nothing but re-exports. */
export function findBarrels(sources: readonly Source[]): string[] {
  return sources
    .filter(({ body }) => body.length > 0 && body.every((node) => /^Export/.test(node.type) && isNode(node.source)))
    .map(({ path }) => `${path} only re-exports: import from where a thing is made`);
}

/** Files and folders whose name says nothing. */
export function findEmptyNames(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => /(^|[/.-])(utils?|helpers?|managers?)([/.-]|$)/i.test(path))
    .map(({ path }) => `${path}: name it after what is in it`);
}

const MOST_LINES = 400;
const MOST_LINES_OF_COMMAND = 150;
const MOST_LINES_OF_FUNCTION = 60;

/** All texts of a language: a table, read by searching. */
const TEXTS = /^src\/texts\/languages\//;

/** Longer files, and why. */
const LONG_FILES: Readonly<Record<string, string>> = {
  'src/store/schema/tables.ts': 'a table: the columns of all tables',
};

/** Longer functions, and why. */
const LONG_FUNCTIONS: Readonly<Record<string, string>> = {};

/** Files that are longer than one reads in one go, and exceptions that are none any more. */
export function findLongFiles(sources: readonly Source[], exceptions = LONG_FILES): string[] {
  const long = sources
    .filter(({ path }) => !TEXTS.test(path))
    .filter(({ path, lineCount }) => lineCount > (path.startsWith('commands/') ? MOST_LINES_OF_COMMAND : MOST_LINES));
  const complaints = long.filter(({ path }) => exceptions[path] === undefined);
  const stale = Object.keys(exceptions).filter((path) => !long.some((source) => source.path === path));
  return [
    ...complaints.map(({ path, lineCount }) => `${path} has ${lineCount} lines`),
    ...stale.map((path) => `${path} is no exception any more`),
  ];
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** Functions that are longer than a screen, and exceptions that are none any more. */
export function findLongFunctions(sources: readonly Source[], exceptions = LONG_FUNCTIONS): string[] {
  const long = sources.flatMap((source) => listLongFunctions(source));
  const stale = Object.keys(exceptions).filter((name) => !long.some((one) => one.name === name));
  return [
    ...long
      .filter(({ name }) => exceptions[name] === undefined)
      .map(({ name, height }) => `${name} has ${height} lines`),
    ...stale.map((name) => `${name} is no exception any more`),
  ];
}

function listLongFunctions(source: Source): { readonly name: string; readonly height: number }[] {
  const long: { name: string; height: number }[] = [];
  for (const statement of source.body) {
    visit(statement, (node, parents) => {
      if (!FUNCTIONS.has(node.type)) return;
      const height = source.heightOf(node);
      const parent = parents.at(-1);
      const name = nameOf(node.id) || nameOf(parent?.id) || nameOf(parent?.key) || `line ${source.lineOf(node)}`;
      if (height > MOST_LINES_OF_FUNCTION) long.push({ name: `${source.path} ${name}`, height });
    });
  }
  return long;
}

/** Packages that the bot loads and that an installation without development packages would not have. */
export function findUndeclaredPackages(sources: readonly Source[], dependencies: readonly string[]): string[] {
  return sources
    .filter(({ path }) => !path.startsWith('sandbox/'))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ file, typeOnly, specifier }) => file === undefined && !typeOnly && !isBuiltin(specifier))
        .filter(({ specifier }) => !dependencies.includes(packageOf(specifier)))
        .map(({ line, specifier }) => `${path}:${line} loads ${specifier}, which is not in dependencies`),
    );
}

/** Literal fields of log lines that are not in `LOG_FIELDS`. */
export function findUnknownLogFields(sources: readonly Source[]): string[] {
  const known = new Set<string>(LOG_FIELDS);
  return sources
    .filter(({ path }) => !path.startsWith('sandbox/'))
    .flatMap((source) =>
      search(source, (node) => {
        const isLine = /(^|\.)(log|logger)\.(trace|debug|info|warn|error|fatal|child)$/.test(nameOf(node.callee));
        const [fields] = isLine ? (node.arguments as SyntaxNode[]) : [];
        if (fields?.type !== 'ObjectExpression') return undefined;
        const names = (fields.properties as SyntaxNode[]).map((property) => keyOf(property));
        const unknown = names.filter((name) => name !== undefined && !known.has(name));
        return unknown.length === 0 ? undefined : `logs ${unknown.join(', ')}, not in LOG_FIELDS of src/runtime/log.ts`;
      }),
    );
}

/** Collects what `judge` says of the nodes of a file, with file and line. */
function search(
  source: Source,
  judge: (node: SyntaxNode, parents: readonly SyntaxNode[]) => string | undefined,
): string[] {
  const found: string[] = [];
  for (const statement of source.body) {
    visit(statement, (node, parents) => {
      const complaint = judge(node, parents);
      if (complaint !== undefined) found.push(`${source.path}:${source.lineOf(node)} ${complaint}`);
    });
  }
  return found;
}

/** `a.b.c` of an expression made of names; a computed text counts as a name. Empty for anything else. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'ChainExpression') return nameOf(node.expression);
  if (node.type === 'Identifier') return String(node.name);
  if (node.type === 'ThisExpression') return 'this';
  if (node.type !== 'MemberExpression') return '';
  const property = node.property as SyntaxNode;
  const last = property.type === 'Literal' ? String(property.value) : node.computed === true ? '' : nameOf(property);
  return `${nameOf(node.object)}.${last}`;
}

/** Whether a node is one of these global names, and no property, key or type that is called the same. */
function isGlobal(node: SyntaxNode, parents: readonly SyntaxNode[], names: ReadonlySet<string>): boolean {
  if (node.type !== 'Identifier' || !names.has(String(node.name))) return false;
  const parent = parents.at(-1);
  const isName = parent?.computed !== true && (parent?.property === node || parent?.key === node);
  return !isName && !/^TS(TypeReference|TypeQuery|QualifiedName)$/.test(parent?.type ?? '');
}

function keyOf(property: SyntaxNode): string | undefined {
  const key = property.key;
  if (!isNode(key) || property.computed === true) return undefined;
  return key.type === 'Literal' ? String(key.value) : nameOf(key);
}

function sourceOf(node: SyntaxNode): string {
  return isNode(node.source) ? String(node.source.value) : '';
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}
