/** The table of the API's endpoints as Markdown, made from what the client knows of them and from the tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { type ApiName, ENDPOINTS, type Endpoint } from '../src/returning-ai/endpoints.ts';

/** One file of tests. */
export interface TestFile {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
}

const ROOT = new URL('../', import.meta.url);
const CONTRACTS = 'test/returning-ai/contract';

/** Reads the tests of the client against the sandbox. */
export function readContractTests(): TestFile[] {
  const names = readdirSync(new URL(CONTRACTS, ROOT)).filter((name) => name.endsWith('.test.ts'));
  return names.sort().map((name) => {
    const path = `${CONTRACTS}/${name}`;
    return { path, text: readFileSync(new URL(path, ROOT), 'utf8') };
  });
}

const HEAD = `# Coverage of the Returning.AI API

<!-- Written by \`npm run docs\` from src/returning-ai/endpoints.ts and the tests. Change those, not this. -->

Every endpoint in the navigation of the vendor's documentation as of June 2025, and what this project does with it.
Nothing here was tried against the live service: see *Certainty*.

- **Path** is below the prefix of its API: \`/apis/v1\` (integration, application), \`/api/v1\` (system), \`/api\` (secure auth).
  Hosts and prefixes are settings of the client.
- **Credential**: *bearer* is a community's or user's key as \`Authorization: Bearer\`, *system key* the community's one
  key as \`x-api-key\` (secure auth sends it as \`apiKey\`).
- **Certainty**: *documented*: method, path and body stand on a page. *Public client*: they stand in a public client's
  code. *Inferred*: a page names it, and its path follows from a documented one. *Not published*: a page names it, and
  nothing says where it is; there is no method for it, but \`client.request()\` takes any path.
- **Client** is a method of \`createReturningClient()\`, **Command** what uses it in the bot, **Test** where it is called
  against the sandbox's Returning.AI. Besides, every method is held to its row here, to its errors whatever is answered,
  and to never repeating a key.`;

const TABLE_HEAD = `| Endpoint | Method | Path | Credential | Certainty | Client | Command | Test |
|---|---|---|---|---|---|---|---|`;

const CREDENTIALS: Readonly<Record<ApiName, string>> = {
  integration: 'bearer',
  application: 'bearer',
  system: 'system key',
  'secure auth': 'system key',
};

const AWARDS = [
  ...['/points add', '/points remove', '/points set', '/points undo', 'Award author', 'Award points'],
  'Undo points here',
];

/** The bot's commands by the calls that they make, also through delivery. */
export const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  'histories.create': AWARDS,
  // Awards: to read back one whose answer got lost.
  'histories.list': ['/history', 'Points history', '/setup', ...AWARDS],
  // The second line: for a field that is not known yet.
  'fields.list': [
    ...['/fields list', '/fields default', '/fields create', '/fields rename', '/fields delete', '/setup'],
    ...[
      '/points add',
      '/points remove',
      '/points set',
      '/balance',
      '/history',
      '/leaderboard',
      'Points history',
      'Award author',
      'Award points',
      '/rewards add',
      '/rewards edit',
      '/rules add',
      '/rules edit',
    ],
  ],
  'fields.create': ['/fields create'],
  'fields.update': ['/fields rename'],
  'fields.delete': ['/fields delete'],
  // Awards: for the total before and after.
  'users.info': [
    ...['/balance', '/link request', '/links set', '/links import', '/badge award', '/badge remove'],
    ...AWARDS,
  ],
  'system.badges.list': ['/badge list', '/badge award', '/badge remove'],
  'system.badges.award': ['/badge award'],
  'system.badges.remove': ['/badge remove'],
};

/** The commands that call nothing of Returning.AI: what they show or change is the bot's own. */
export const CALLING_NOTHING: readonly string[] = [
  ...['/link status', '/link remove', '/links remove', '/links show', '/links pending', '/links export'],
  ...['/links erase', '/rewards remove', '/rewards list', '/rules remove', '/rules list', '/privacy', 'Why points?'],
];

/**
 * Renders the page, endpoints in the order of the navigation.
 *
 * @param tests - where to look for calls of the client
 * @returns Markdown that ends with a line break
 */
export function renderApiCoverage(tests: readonly TestFile[]): string {
  const sections = Map.groupBy(ENDPOINTS, ({ section }) => section);
  const tables = [...sections].map(
    ([section, endpoints]) =>
      `## ${section}\n\n${[TABLE_HEAD, ...endpoints.map((one) => renderRow(one, tests))].join('\n')}`,
  );
  return `${[HEAD, summarize(), ...tables].join('\n\n')}\n`;
}

function summarize(): string {
  const counts = Map.groupBy(ENDPOINTS, ({ certainty }) => certainty);
  const parts = [...counts].map(([certainty, { length }]) => `${length} ${certainty}`);
  return `${ENDPOINTS.length} endpoints: ${parts.toSorted().join(', ')}.`;
}

function renderRow(endpoint: Endpoint, tests: readonly TestFile[]): string {
  const { title, api, method, path, certainty, source, call } = endpoint;
  const cells = [
    title,
    method ?? '',
    path === undefined ? 'path not published' : code(path),
    api === undefined ? 'not known' : CREDENTIALS[api],
    `${certainty} (${source})`,
    call === undefined ? '`request` only' : code(call),
    (COMMANDS[call ?? ''] ?? []).map(code).join(', '),
    findTests(call, tests).join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The files of tests that make this call, as links from docs/. */
function findTests(call: string | undefined, tests: readonly TestFile[]): string[] {
  if (call === undefined) return [];
  const spelled = `client.${call}(`;
  return tests.filter(({ text }) => text.includes(spelled)).map(({ path }) => `[${nameOf(path)}](../${path})`);
}

function nameOf(path: string): string {
  return (
    path
      .split('/')
      .at(-1)
      ?.replace(/\.test\.ts$/, '') ?? path
  );
}

function code(text: string): string {
  return `\`${text}\``;
}
