/** Packs the client, installs it elsewhere without a network, and uses it there as somebody else would. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReturningServer } from '../../sandbox/returning-ai/server.ts';
import { startRecordingServer } from '../support/raw-server.ts';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
/** What the package is made of; packed from a copy, so that nothing is written into the project. */
const INGREDIENTS = [
  'package.json',
  'tsconfig.json',
  'tsconfig.client.json',
  'README.md',
  'LICENSE',
  'bin',
  'src/returning-ai',
];
/** What the client needs, and all that it may bring along. */
const NEEDED = ['undici', 'zod'];
const SLOW_MS = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'returning-client-'));
const consumer = join(folder, 'consumer');

function npm(args: readonly string[], cwd: string) {
  // On Windows npm is a script for a shell; under npm its own program is known.
  const program = process.env.npm_execpath;
  return program === undefined ? run('npm', args, { cwd }) : run(process.execPath, [program, ...args], { cwd });
}

async function pack(): Promise<string> {
  const project = join(folder, 'project');
  for (const name of INGREDIENTS) cpSync(join(ROOT, name), join(project, name), { recursive: true });
  symlinkSync(MODULES, join(project, 'node_modules'), 'junction');
  await npm(['run', 'pack:client', '--', '--pack-destination', folder], project);
  return readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? expect.fail('There is no packed file.');
}

async function install(tarball: string): Promise<void> {
  // Whatever else the package asked for would have to come from a network, and fail.
  const overrides = Object.fromEntries(NEEDED.map((name) => [name, `file:${join(MODULES, name)}`]));
  const dependencies = { 'returning-discord': `file:${join(folder, tarball)}` };
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), JSON.stringify({ type: 'module', dependencies, overrides }));
  await npm(['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts'], consumer);
}

beforeAll(async () => install(await pack()), SLOW_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed client', () => {
  const installed = () => join(consumer, 'node_modules/returning-discord');

  it('holds JavaScript, types and nothing of the bot', () => {
    const files = readdirSync(installed(), { recursive: true, encoding: 'utf8' }).map((name) =>
      name.replaceAll('\\', '/'),
    );
    expect(files).toEqual(expect.arrayContaining(['client/client.js', 'client/client.d.ts', 'README.md']));
    const others = files.filter((name) => !/^client(\/[\w-]+)*(\.(js|d\.ts))?$/.test(name));
    expect(others.sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
    expect(files.join()).not.toMatch(/award-gateway|community-api|discord/);
  });

  it('brings undici and zod along, no dependency of the bot, and no other node', () => {
    const modules = readdirSync(join(consumer, 'node_modules')).filter((name) => name !== '.package-lock.json');
    expect(modules.sort()).toEqual(['returning-discord', ...NEEDED]);
    const { dependencies, optionalDependencies, engines } = JSON.parse(
      readFileSync(join(installed(), 'package.json'), 'utf8'),
    );
    expect(Object.keys(dependencies)).toEqual(NEEDED);
    expect(optionalDependencies).toBeUndefined();
    expect(engines).toEqual({ node: '>=22.19' });
    expect(existsSync(join(consumer, 'node_modules/.bin/node'))).toBe(false);
  });

  it('offers the client and no other file', async () => {
    const load = async (path: string) => {
      const { stdout } = await run(
        process.execPath,
        ['-e', `import('${path}').then((m) => console.log(Object.keys(m).sort().join()), (e) => console.log(e.code))`],
        { cwd: consumer },
      );
      return stdout.trim();
    };
    expect(await load('returning-discord/client')).toMatch(/^ENDPOINTS,.*\bNotAppliedError\b.*,createReturningClient$/);
    expect(await load('returning-discord')).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
    expect(await load('returning-discord/client/transport.js')).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('runs the example', async () => {
    cpSync(join(ROOT, 'examples/client.ts'), join(consumer, 'client.ts'));
    const api = await createReturningServer();
    const { id } = api.addCommunity({ name: 'Traders', keys: [{ key: 'some-key' }] });
    const field = api.addField(id, { field: 'points', name: 'Points', type: 'number' });
    const user = api.addUser(id, { username: 'ana', email: 'ana@example.test' });
    const env = { RETURNING_API_URL: api.url, RETURNING_API_TOKEN: 'some-key', RETURNING_COMMUNITY_ID: id };
    const give = (account: string, name: string) =>
      run(process.execPath, ['client.ts', account, name, '10'], { cwd: consumer, env });
    const fail = (account = user.email, name = 'Points') => give(account, name).catch((error: unknown) => error);
    try {
      api.addField(id, { field: 'other', name: 'Other', type: 'number' });
      expect((await give(user.email, 'Points')).stdout).toBe('ana now has 10 Points.\n');
      expect(api.total(id, field.id, user.id)).toBe(10);
      expect(await fail(user.email, 'Nothing')).toMatchObject({ code: 1, stderr: expect.stringMatching(/No field/) });
      expect(await fail('nobody@example.test')).toMatchObject({ code: 1, stderr: expect.stringContaining('(404)') });
      api.fail({ kind: 'status', status: 429, method: 'POST', path: /histories/ });
      expect(await fail()).toMatchObject({ code: 75, stderr: expect.stringContaining('slow down') });
      api.fail({ kind: 'drop-after', method: 'POST', path: /histories/ });
      expect(await fail()).toMatchObject({ code: 1, stderr: expect.stringContaining('not known') });
      api.revokeKey('some-key');
      const failed = await fail();
      expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('does not accept the API key') });
      expect(failed).not.toMatchObject({ stderr: expect.stringContaining('some-key') });
    } finally {
      await api.close();
    }
  });

  it('fails the example where user info tells no id', async () => {
    cpSync(join(ROOT, 'examples/client.ts'), join(consumer, 'client.ts'));
    const server = await startRecordingServer((response, { url }) => {
      const data = url.endsWith('/users/info') ? { userId: '123' } : [{ _id: 'f'.repeat(24), name: 'Points' }];
      response.end(JSON.stringify({ data }));
    });
    const env = { RETURNING_API_URL: server.url, RETURNING_API_TOKEN: 'some-key', RETURNING_COMMUNITY_ID: 'c' };
    const call = run(process.execPath, ['client.ts', '123', 'Points', '10'], { cwd: consumer, env });
    const failed: unknown = await call.catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('does not tell the id') });
    expect(server.requests.filter(({ url }) => url.endsWith('/histories'))).toEqual([]);
  });

  it('is typed where it is used, also with the types of libraries checked', async () => {
    cpSync(join(ROOT, 'examples/client.ts'), join(consumer, 'client.ts'));
    mkdirSync(join(consumer, 'node_modules/@types'));
    symlinkSync(join(MODULES, '@types/node'), join(consumer, 'node_modules/@types/node'), 'junction');
    symlinkSync(join(MODULES, 'undici-types'), join(consumer, 'node_modules/undici-types'), 'junction');
    writeFileSync(
      join(consumer, 'wrong.ts'),
      `import { createReturningClient } from 'returning-discord/client';
       const client = createReturningClient({ baseUrl: 'https://host.example' });
       // @ts-expect-error: a badge has a text for its id
       await client.system.badges.award({ badgeId: 1, userId: '2' }, { key: 'k' });
       const { total } = await client.histories.create(
         { communityId: 'c', fieldId: 'f', userId: 'u', action: 'increase', value: 1 }, { key: 'k' });
       // @ts-expect-error: the total may be unknown
       total.toFixed();`,
    );
    const compilerOptions = {
      ...{ module: 'nodenext', target: 'es2024', strict: true, noEmit: true, skipLibCheck: false, types: ['node'] },
      ...{ exactOptionalPropertyTypes: true },
    };
    writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    const compiler = join(MODULES, 'typescript/bin/tsc');
    const complaints = await run(process.execPath, [compiler, '-p', consumer]).then(
      () => '',
      (error: { stdout: string }) => error.stdout,
    );
    expect(complaints).toBe('');
  });
});
