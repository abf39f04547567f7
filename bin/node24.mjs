// Runs a TypeScript entry on Node 24 wherever npm started from: `node bin/node24.mjs [node options] <file> [arguments]`.
// Plain JavaScript that Node 20 understands.
//
// Why not node_modules/.bin/node: several packages offer that name, and npm below 11.12 then drops the link and
// silently leaves the caller on the system's Node. So the binary is looked up by its package.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const WANTED_MAJOR = 24;

/** The Node of the matching optional dependency, or undefined where npm installed none or it cannot run. */
function bundledNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/package.json`);
    const binary = join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(binary) && !needsOtherLibc() ? binary : undefined;
  } catch {
    return undefined;
  }
}

/** npm installs the package on Alpine as well, but its binary asks for glibc's loader. */
function needsOtherLibc() {
  if (process.platform !== 'linux') return false;
  process.report.excludeNetwork = true;
  return process.report.getReport().header.glibcVersionRuntime === undefined;
}

function chooseNode() {
  if (Number(process.versions.node.split('.')[0]) >= WANTED_MAJOR) return process.execPath;
  return bundledNode();
}

/**
 * Runs Node as a child, for a Node (before 22.15) or a system (Windows) where a process cannot become another one.
 *
 * The IPC channel says when this launcher dies of a signal that nobody can forward: the child then sees `disconnect`
 * on `process`, with `process.connected` true before. A long-running entry listens and stops; the others end anyway.
 * Ctrl-C reaches the child from the terminal and once more from here (and from npm): it must take both as one.
 */
function runAsChild(node, args) {
  // Before the spawn, so that no signal finds this process with a child and without a listener.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  child.on('error', (error) => {
    process.stderr.write(`Could not start ${node}: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

const node = chooseNode();
const args = process.argv.slice(2);
if (node === undefined) {
  process.stderr.write(
    `This needs Node ${WANTED_MAJOR} or newer; this is Node ${process.versions.node} on ${process.platform}-${process.arch}.\n` +
      `Run "npm ci" without --omit=optional (Linux with glibc and Windows x64 get Node ${WANTED_MAJOR} with it), ` +
      `or install Node ${WANTED_MAJOR} from https://nodejs.org or your system's packages.\n`,
  );
  process.exit(78);
} else if (process.execve !== undefined && process.platform !== 'win32') {
  // Becomes the other program: no second process to forward signals to, and none that can be left behind.
  process.execve(node, [node, ...args], process.env);
} else {
  runAsChild(node, args);
}
