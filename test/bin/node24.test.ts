import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const WINDOWS = process.platform === 'win32';
/** Makes the launcher believe that an older Node runs it. */
const OLD_NODE = `
  Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });
  process.execve = undefined;
`;
const OTHER_LIBC = `${OLD_NODE} process.report.getReport = () => ({ header: {} });`;

let folder: string;
const running = new Set<ChildProcessWithoutNullStreams>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'node24-test-'));
  makeProject('bare');
  makeProject('bundled', (binary) => symlinkSync(process.execPath, binary));
  makeProject('broken', (binary) => writeFileSync(binary, 'not a program'));
  writeFileSync(join(folder, 'old-node.cjs'), OLD_NODE);
  writeFileSync(join(folder, 'other-libc.cjs'), OTHER_LIBC);
});

/** A folder with a copy of the launcher and, if `makeBinary` is given, the package of this platform's Node. */
function makeProject(name: string, makeBinary?: (path: string) => void): void {
  const packageFolder = join(
    folder,
    name,
    'node_modules',
    `node-${WINDOWS ? 'win' : process.platform}-${process.arch}`,
  );
  mkdirSync(join(folder, name));
  copyFileSync(new URL('../../bin/node24.mjs', import.meta.url), join(folder, name, 'launcher.mjs'));
  if (makeBinary === undefined) return;
  mkdirSync(join(packageFolder, 'bin'), { recursive: true });
  writeFileSync(join(packageFolder, 'package.json'), '{}');
  makeBinary(join(packageFolder, 'bin', WINDOWS ? 'node.exe' : 'node'));
}

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Starts the launcher of one of the folders. `pretend` names the file that changes what the launcher sees. */
function launch(project: string, pretend: string | undefined, ...args: string[]) {
  const preload = pretend === undefined ? [] : ['--require', join(folder, pretend)];
  const child = spawn(process.execPath, [...preload, join(folder, project, 'launcher.mjs'), ...args], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  running.add(child);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = once(child, 'close').then(([code, signal]) => {
    running.delete(child);
    return { code, signal, stdout, stderr };
  });
  async function said(text: string): Promise<void> {
    while (!stdout.includes(text)) await once(child.stdout, 'data');
  }
  return { child, ended, said };
}

describe.each([
  ['on a new Node', 'bare', undefined],
  ['on an old Node with the package', 'bundled', 'old-node.cjs'],
])('the launcher %s', (_name, project, pretend) => {
  it('runs Node 24 or newer', async () => {
    const { ended } = launch(project, pretend, '-p', 'process.versions.node');
    const { code, stdout, stderr } = await ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Number(stdout.split('.')[0])).toBeGreaterThanOrEqual(24);
  });

  it('runs TypeScript, and passes every argument and the input on', async () => {
    const script = join(folder, 'echo.mts');
    writeFileSync(
      script,
      'const input: string[] = [];\n' +
        "process.stdin.on('data', (chunk) => input.push(String(chunk)));\n" +
        "process.stdin.on('end', () => console.log(JSON.stringify([process.argv.slice(2), input.join('')])));\n",
    );
    const { child, ended } = launch(project, pretend, script, '--scene', 'a b', '--', '-x', '');
    child.stdin.end('typed');
    expect(JSON.parse((await ended).stdout)).toEqual([['--scene', 'a b', '--', '-x', ''], 'typed']);
  });

  it('ends with the exit code of the program', async () => {
    expect(await launch(project, pretend, '-e', 'process.exit(78)').ended).toMatchObject({ code: 78, signal: null });
  });

  it.each(['SIGKILL', 'SIGTERM'])('dies of %s when the program does', async (signal) => {
    const { ended } = launch(
      project,
      pretend,
      '-e',
      `process.kill(process.pid, '${signal}'); setInterval(() => {}, 99)`,
    );
    expect(await ended).toMatchObject({ code: null, signal });
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('passes %s on, and a second one too', async (signal) => {
    const { child, ended, said } = launch(
      project,
      pretend,
      '-e',
      `let count = 0; setInterval(() => {}, 99);
       process.on('${signal}', () => { console.log('seen', ++count); if (count === 2) process.exit(9); });
       console.log('ready');`,
    );
    await said('ready');
    child.kill(signal);
    await said('seen 1');
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 9, stdout: 'ready\nseen 1\nseen 2\n' });
  });

  it('leaves nothing behind when it is killed outright', async () => {
    const { child, ended, said } = launch(
      project,
      pretend,
      '-e',
      `setInterval(() => {}, 99); process.on('disconnect', () => process.exit()); console.log('ready');`,
    );
    await said('ready');
    child.kill('SIGKILL');
    // `close` comes when no process holds the output any more.
    expect(await ended).toMatchObject({ signal: 'SIGKILL' });
  });
});

describe('the launcher', () => {
  it.runIf(!WINDOWS)('is no second process where a process can become another', async () => {
    const { child, ended } = launch('bare', undefined, '-p', 'process.pid');
    expect((await ended).stdout.trim()).toBe(String(child.pid));
  });

  it.each([
    ['no package was installed', 'bare', 'old-node.cjs'],
    ...(process.platform === 'linux' ? [['the package is for another C library', 'bundled', 'other-libc.cjs']] : []),
  ])('says what to install when %s', async (_reason, project = '', pretend = '') => {
    const { code, stdout, stderr } = await launch(project, pretend, '-p', '1').ended;
    expect({ code, stdout }).toEqual({ code: 78, stdout: '' });
    expect(stderr).toContain('needs Node 24 or newer; this is Node 20.20.2');
    expect(stderr).toContain('npm ci');
    expect(stderr).toContain('install Node 24');
    expect(stderr).not.toContain('at ');
  });

  it('says so when the program in the package does not start', async () => {
    const { code, stderr } = await launch('broken', 'old-node.cjs', '-p', '1').ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Could not start .+: spawn .*E[A-Z]+\n$/);
  });
});
