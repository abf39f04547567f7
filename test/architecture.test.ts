import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  findBarrels,
  findConsole,
  findCycles,
  findEmptyNames,
  findEnvironmentReads,
  findForbiddenEdges,
  findImpurities,
  findLongFiles,
  findLongFunctions,
  findUndeclaredPackages,
  findUnknownLogFields,
} from './support/architecture-rules.ts';
import { parseSource, readSources } from './support/source.ts';

const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>;
};
const packages = Object.keys(dependencies);

describe('the house', () => {
  const sources = readSources(['src', 'commands', 'sandbox']);

  it('was read', () => {
    expect(sources.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['src/configuration/config.ts', 'src/points/amount.ts']),
    );
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(20);
  });

  it('loads between rooms only what the table of rooms allows', () => expect(findForbiddenEdges(sources)).toEqual([]));
  it('has no import cycle', () => expect(findCycles(sources)).toEqual([]));
  it('has a sandbox whose files do not need each other in a circle, not even for types', () => {
    const sandbox = sources.filter(({ path }) => path.startsWith('sandbox/'));
    expect(findCycles(sandbox, { types: true })).toEqual([]);
  });
  it('keeps its pure rooms pure', () => expect(findImpurities(sources)).toEqual([]));
  it('reads the environment in one place', () => expect(findEnvironmentReads(sources)).toEqual([]));
  it('logs instead of writing to the console', () => expect(findConsole(sources)).toEqual([]));
  it('has no file of re-exports', () => expect(findBarrels(sources)).toEqual([]));
  it('names its files after what is in them', () => expect(findEmptyNames(sources)).toEqual([]));
  it('declares what the bot loads', () => expect(findUndeclaredPackages(sources, packages)).toEqual([]));
  it('logs known fields only', () => expect(findUnknownLogFields(sources)).toEqual([]));
  it('has no file that is too long', () => expect(findLongFiles(sources)).toEqual([]));
  it('has no function that is too long', () => expect(findLongFunctions(sources)).toEqual([]));
});

/** Parses files written in the test: path and text. */
function house(files: Record<string, string>) {
  return Object.entries(files).map(([path, text]) => parseSource(path, text));
}

describe('the reader of imports', () => {
  it('finds every form of import, and tells types from what is loaded', () => {
    const [source] = house({
      'src/a/b.ts': `
        import one from './one.ts'; // import no from './comment.ts'
        import type { Two } from './two.ts';
        import { type Three } from './three.ts';
        import './four.ts';
        export { five } from '../five.ts';
        export type { Six } from './six.ts';
        export * from './seven.ts';
        export * as eight from 'eight';
        const text = "import no from './text.ts'";
        const nine = await import('./nine.ts');
        const ten = () => import(\`./ten.ts\`);
        type Eleven = import('./eleven.ts').Eleven;
        const other = (name: string) => import(name);
      `,
    });
    expect(source?.imports.map(({ file, specifier, typeOnly }) => [file ?? specifier, typeOnly])).toEqual([
      ['src/a/one.ts', false],
      ['src/a/two.ts', true],
      ['src/a/three.ts', false],
      ['src/a/four.ts', false],
      ['src/five.ts', false],
      ['src/a/six.ts', true],
      ['src/a/seven.ts', false],
      ['eight', false],
      ['src/a/nine.ts', false],
      ['src/a/ten.ts', false],
      ['src/a/eleven.ts', true],
    ]);
    expect(source?.imports[0]?.line).toBe(2);
  });
});

describe('the rule of imports', () => {
  it.each([
    ['src/points/a.ts', '../store/store.ts'],
    ['src/points/a.ts', '../log.ts'],
    ['src/points/a.ts', 'zod'],
    ['src/points/a.ts', 'node:crypto'],
    ['src/links/a.ts', 'fs'],
    ['src/store/a.ts', '../delivery/delivery.ts'],
    ['src/store/a.ts', 'undici'],
    ['src/store/awards/a.ts', 'pg'],
    ['src/store/engine/sqlite/a.ts', 'pg'],
    ['src/store/awards/a.ts', '../engine/sqlite/sqlite-engine.ts'],
    ['src/returning-ai/a.ts', '../points/amount.ts'],
    ['src/returning-ai/a.ts', 'discord.js'],
    ['src/delivery/a.ts', '../store/store.ts'],
    ['src/delivery/a.ts', '../returning-ai/call.ts'],
    ['src/delivery/a.ts', 'node:timers/promises'],
    ['src/discord/a.ts', '../store/store.ts'],
    ['src/discord/a.ts', '../configuration/config.ts'],
    ['src/discord/api/a.ts', '../embeds/message.ts'],
    ['src/discord/embeds/a.ts', '../messages/award-messages.ts'],
    ['src/discord/a.ts', '../../commands/points.ts'],
    ['src/services/a.ts', '../discord/command.ts'],
    ['src/operations/a.ts', '../app.ts'],
    ['src/configuration/config.ts', '../runtime/log.ts'],
    ['src/runtime/log.ts', 'zod'],
    ['commands/a.ts', '../src/store/store.ts'],
    ['commands/a.ts', '../src/discord/dispatcher.ts'],
    ['commands/a.ts', '../src/discord/api/rest.ts'],
    ['commands/a.ts', '../src/app.ts'],
    ['src/app.ts', '../sandbox/main.ts'],
    ['sandbox/discord/a.ts', '../../src/errors.ts'],
    ['sandbox/a.ts', '../commands/points.ts'],
    ['src/novelty/a.ts', '../points/amount.ts'],
    ['src/novelty/a.ts', 'zod'],
    ['src/novelty.ts', 'zod'],
  ])('refuses %s -> %s', (path, specifier) => {
    const complaints = findForbiddenEdges(house({ [path]: `\nimport { x } from '${specifier}';` }));
    expect(complaints).toEqual([expect.stringContaining(`${path}:2 imports ${specifier}: `)]);
  });

  it.each([
    ['src/points/a.ts', '../links/link.ts'],
    ['src/points/a.ts', '../errors.ts'],
    ['src/points/a.ts', './b.ts'],
    ['src/store/a.ts', '../points/amount.ts'],
    ['src/store/engine/sqlite/a.ts', '../../store.ts'],
    ['src/store/engine/postgres/a.ts', 'pg'],
    ['src/store/maintenance/a.ts', '../engine/sqlite/sqlite-engine.ts'],
    ['src/store/a.ts', 'kysely/migration'],
    ['src/store/a.ts', 'node:sqlite'],
    ['src/returning-ai/a.ts', 'undici'],
    ['src/delivery/a.ts', '../points/award.ts'],
    ['src/discord/a.ts', 'discord.js'],
    ['src/discord/messages/a.ts', '../embeds/message.ts'],
    ['src/discord/messages/a.ts', '../../runtime/turn-loop.ts'],
    ['src/services/jobs/a.ts', '../people.ts'],
    ['commands/a.ts', '../src/discord/command.ts'],
    ['commands/a.ts', '../src/discord/embeds/message.ts'],
    ['commands/a.ts', '../src/discord/embeds/member-embeds.ts'],
    ['commands/a.ts', '../src/errors.ts'],
    ['src/app.ts', './store/sqlite/open.ts'],
    ['src/app.ts', 'discord.js'],
    ['src/main.ts', './app.ts'],
    ['src/doctor.ts', './configuration/config.ts'],
    ['src/configuration/config.ts', './environment.ts'],
    ['sandbox/a.ts', './discord/rest.ts'],
    ['sandbox/a.ts', 'ws'],
  ])('allows %s -> %s', (path, specifier) => {
    expect(findForbiddenEdges(house({ [path]: `import { x } from '${specifier}';` }))).toEqual([]);
  });

  it('leaves types free, except between the sandbox and the bot', () => {
    expect(findForbiddenEdges(house({ 'src/points/a.ts': `import type { S } from '../store/store.ts';` }))).toEqual([]);
    expect(
      findForbiddenEdges(house({ 'src/points/a.ts': `import { type S } from '../store/store.ts';` })),
    ).toHaveLength(1);
    expect(findForbiddenEdges(house({ 'sandbox/a.ts': `import type { S } from '../src/app.ts';` }))).toHaveLength(1);
    expect(findForbiddenEdges(house({ 'src/app.ts': `import type { S } from '../sandbox/a.ts';` }))).toHaveLength(1);
  });

  it('lets a file of src that loads nothing be loaded by every room, but an impure one by no pure room', () => {
    const leaf = { 'src/leaf.ts': `import type { A } from './points/award.ts'; export const leaf = 1;` };
    const use = `import { leaf } from '../leaf.ts';`;
    expect(findForbiddenEdges(house({ ...leaf, 'src/store/a.ts': use }))).toEqual([]);
    expect(findForbiddenEdges(house({ ...leaf, 'src/points/a.ts': use }))).toEqual([]);
    const impure = { 'src/leaf.ts': 'export const leaf = () => Date.now();' };
    expect(findForbiddenEdges(house({ ...impure, 'src/store/a.ts': use }))).toEqual([]);
    expect(findForbiddenEdges(house({ ...impure, 'src/points/a.ts': use }))).toHaveLength(1);
    expect(findForbiddenEdges(house({ 'src/leaf.ts': `import 'node:fs';`, 'src/store/a.ts': use }))).toHaveLength(1);
  });

  it('sees re-exports and imports in the middle of a function', () => {
    const text = `export { x } from '../log.ts'; export const f = async () => import('../config.ts');`;
    expect(findForbiddenEdges(house({ 'src/points/a.ts': text }))).toHaveLength(2);
  });
});

describe('the rule against cycles', () => {
  it('finds one of two and one of three files, and one file that loads itself', () => {
    const files = { 'src/a.ts': `import './b.ts';`, 'src/b.ts': `import './a.ts'; import './c.ts';` };
    expect(findCycles(house(files))).toEqual(['src/a.ts → src/b.ts → src/a.ts']);
    const three = { 'src/x.ts': '', 'src/a.ts': `import './b.ts';`, 'src/b.ts': `export * from './c.ts';` };
    expect(findCycles(house({ ...three, 'src/c.ts': `const a = import('./a.ts');` }))).toEqual([
      'src/a.ts → src/b.ts → src/c.ts → src/a.ts',
    ]);
    expect(findCycles(house({ 'src/a.ts': `import './a.ts';` }))).toEqual(['src/a.ts → src/a.ts']);
  });

  it('knows that two ways to one file are none, and that types load nothing', () => {
    const diamond = { 'src/a.ts': `import './b.ts'; import './c.ts';`, 'src/b.ts': `import './d.ts';` };
    expect(findCycles(house({ ...diamond, 'src/c.ts': `import './d.ts';`, 'src/d.ts': '' }))).toEqual([]);
    expect(
      findCycles(house({ 'src/a.ts': `import './b.ts';`, 'src/b.ts': `import type { A } from './a.ts';` })),
    ).toEqual([]);
  });

  it('finds one of types alone where that is asked for', () => {
    const files = house({ 'src/a.ts': `import './b.ts';`, 'src/b.ts': `import type { A } from './a.ts';` });
    expect(findCycles(files, { types: true })).toEqual(['src/a.ts → src/b.ts → src/a.ts']);
  });
});

describe('the rule of purity', () => {
  it.each([
    'Date.now()',
    'new Date()',
    'Math.random()',
    'setTimeout(f, 1)',
    'globalThis.fetch, fetch(url)',
    'const now = Date.now;',
    'crypto.randomUUID()',
    'process.exit()',
    'performance.now()',
  ])('refuses %s in a pure room', (text) => {
    expect(findImpurities(house({ 'src/points/a.ts': text }))).toEqual(['src/points/a.ts:1 is not pure']);
    expect(findImpurities(house({ 'src/store/a.ts': text }))).toEqual([]);
  });

  it('allows times and names that are given', () => {
    const text = `const a = new Date(at); type E = typeof fetch; const b = clock.now(); const c = { fetch: 1, process() {} }; c.fetch; Date.UTC(1);
      interface D { fetch(): void; setTimeout: number }`;
    expect(findImpurities(house({ 'src/points/a.ts': text }))).toEqual([]);
  });
});

describe('the rule of the environment', () => {
  it.each([
    'process.env.TOKEN',
    `process['env']`,
    'const { env } = process;',
    'globalThis.process.env',
    'process?.env',
    `import { env } from 'node:process';`,
    `import p from 'process';`,
  ])('refuses %s', (text) => {
    expect(findEnvironmentReads(house({ 'src/runtime/log.ts': text })).length).toBeGreaterThan(0);
    expect(findEnvironmentReads(house({ 'commands/a.ts': text })).length).toBeGreaterThan(0);
    expect(findEnvironmentReads(house({ 'sandbox/discord/a.ts': text })).length).toBeGreaterThan(0);
    expect(findEnvironmentReads(house({ 'src/configuration/config.ts': text, 'sandbox/main.ts': text }))).toEqual([]);
  });

  it('allows the rest of process, and words', () => {
    const text = `process.exit(1); const a = 'process.env'; // process.env\nprocess.on('exit', f); b.env; other.process;`;
    expect(findEnvironmentReads(house({ 'src/main.ts': text }))).toEqual([]);
  });
});

describe('the rule of the console', () => {
  it.each([
    'console.log(1)',
    'const { log } = console;',
    'f(console)',
    'globalThis.console.log(1)',
    'const a = { console };',
  ])('refuses %s', (text) => {
    expect(findConsole(house({ 'src/app.ts': text }))).toHaveLength(1);
    expect(findConsole(house({ 'commands/a.ts': text }))).toHaveLength(1);
    expect(findConsole(house({ 'src/bot-process.ts': text, 'src/doctor.ts': text, 'sandbox/a.ts': text }))).toEqual([]);
  });

  it('refuses the module too, and allows other things of that name', () => {
    expect(findConsole(house({ 'src/app.ts': `import { log } from 'node:console';` }))).toHaveLength(1);
    expect(findConsole(house({ 'src/app.ts': `a.console(); const b = { console: 1 }; // console.log` }))).toEqual([]);
  });
});

describe('the rules of files', () => {
  it('refuse one that only re-exports', () => {
    const barrel = `export * from './a.ts'; export { b } from './b.ts'; export type { C } from './c.ts';`;
    expect(findBarrels(house({ 'src/points/index.ts': barrel }))).toEqual([
      expect.stringContaining('src/points/index.ts'),
    ]);
    expect(findBarrels(house({ 'src/a.ts': `${barrel} export const d = 1;`, 'src/b.ts': '' }))).toEqual([]);
  });

  it.each([
    'src/utils.ts',
    'src/store/helpers.ts',
    'commands/util/a.ts',
    'src/guild-manager.ts',
    'sandbox/test-helper.ts',
  ])('refuse the name %s', (path) => expect(findEmptyNames(house({ [path]: '' }))).toHaveLength(1));

  it('allow a name that only contains such a word', () => {
    expect(findEmptyNames(house({ 'src/utility-bill.ts': '', 'src/management.ts': '' }))).toEqual([]);
  });
});

describe('the rule of packages', () => {
  it('refuses one that is not in dependencies, by whatever path inside it', () => {
    const text = `import a from 'kysely/migration'; import b from '@scope/known/x'; import c from '@scope/other'; import d from 'ws';`;
    expect(findUndeclaredPackages(house({ 'src/store/a.ts': text }), ['kysely', '@scope/known'])).toEqual([
      'src/store/a.ts:1 loads @scope/other, which is not in dependencies',
      'src/store/a.ts:1 loads ws, which is not in dependencies',
    ]);
  });

  it('leaves types, built-ins, project files and the sandbox alone', () => {
    const text = `import type { A } from 'ws'; import 'node:fs'; import 'path'; import './b.ts';`;
    expect(findUndeclaredPackages(house({ 'src/a.ts': text, 'sandbox/a.ts': `import 'ws';` }), [])).toEqual([]);
  });
});

describe('the rule of log fields', () => {
  it.each([
    `log.info({ guildId, nickname: 1 }, 'x')`,
    `this.log.error({ err, 'nickname': 1 })`,
    `context.logger.child({ nickname })`,
  ])('refuses an unknown field in %s', (text) => {
    expect(findUnknownLogFields(house({ 'src/a.ts': text }))).toEqual([
      expect.stringMatching(/^src\/a\.ts:1 logs nickname,/),
    ]);
  });

  it('allows known ones, texts and other calls', () => {
    const text = `log.info({ guildId, err: e, ...rest }, 'x'); log.info('nickname'); catalog.info({ nickname }); log.add({ nickname });`;
    expect(findUnknownLogFields(house({ 'src/a.ts': text }))).toEqual([]);
  });
});

describe('the rules of length', () => {
  const lines = (count: number) => 'f();\n'.repeat(count);

  it('refuse a file of more than 400 lines, and a command of more than 150', () => {
    const files = { 'src/a.ts': lines(400), 'commands/a.ts': lines(150) };
    expect(findLongFiles(house(files), {})).toEqual([]);
    const longer = { 'src/a.ts': lines(401), 'commands/a.ts': lines(151) };
    expect(findLongFiles(house(longer), {})).toEqual(['src/a.ts has 401 lines', 'commands/a.ts has 151 lines']);
  });

  it('refuse a function of more than 60 lines, of whatever form', () => {
    const forms = [
      (body: string) => `function g() {\n${body}}`,
      (body: string) => `const g = () => {\n${body}};`,
      (body: string) => `const a = { g() {\n${body}} };`,
    ];
    for (const form of forms) {
      expect(findLongFunctions(house({ 'src/a.ts': form(lines(58)) }), {})).toEqual([]);
      expect(findLongFunctions(house({ 'src/a.ts': form(lines(59)) }), {})).toEqual(['src/a.ts g has 61 lines']);
    }
  });

  it('refuse an exception that is none any more', () => {
    expect(findLongFiles(house({ 'src/a.ts': '' }), { 'src/a.ts': 'x' })).toEqual([
      'src/a.ts is no exception any more',
    ]);
    expect(findLongFiles(house({ 'src/a.ts': lines(401) }), { 'src/a.ts': 'x' })).toEqual([]);
    expect(findLongFunctions(house({ 'src/a.ts': '' }), { 'src/a.ts g': 'x' })).toEqual([
      'src/a.ts g is no exception any more',
    ]);
  });
});
