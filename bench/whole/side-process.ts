/** A contestant or a fake server as a process of its own, and what the operating system says of it. Linux. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** As `getconf CLK_TCK` says on every Linux that Node runs on. */
const TICK_MS = 10;
const NOT_STOPPED_MS = 10_000;

export interface SideProcess {
  /** Milliseconds of processor time so far, in all its threads. */
  cpuMs(): number;
  /** Megabytes of memory that are its own now, and the most there ever were. */
  memory(): { readonly now: number; readonly highest: number };
  /** The next message that has this property. */
  next<T>(property: string): Promise<T>;
  stop(): Promise<void>;
}

export function startSide(
  file: string,
  environment: Readonly<Record<string, string>>,
  execArgv: readonly string[] = [],
): SideProcess {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { PATH: process.env.PATH, ...environment },
    execArgv: [...execArgv],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    cpuMs: () => readCpu(child.pid),
    memory: () => readMemory(child.pid),
    next: (property) => nextMessage(child, property),
    async stop() {
      if (child.exitCode !== null) return;
      const timer = setTimeout(() => child.kill('SIGKILL'), NOT_STOPPED_MS);
      child.kill('SIGTERM');
      await once(child, 'exit');
      clearTimeout(timer);
    },
  };
}

/** A fake server: takes orders, one at a time. */
export interface FakeServer<Order> {
  readonly url: string;
  order<T>(order: Order): Promise<T>;
  cpuMs(): number;
  stop(): void;
}

export async function startFake<Order extends object | string>(file: string): Promise<FakeServer<Order>> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const url = await nextMessage<string>(child, 'url');
  return {
    url,
    async order<T>(order: Order) {
      const result = nextMessage<T>(child, 'result');
      child.send(order);
      return result;
    },
    cpuMs: () => readCpu(child.pid),
    stop: () => child.disconnect(),
  };
}

function nextMessage<T>(child: ChildProcess, property: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => {
      child.off('message', look);
      child.off('exit', fail);
    };
    const fail = (code: number | null) => {
      end();
      reject(new Error(`The process ended with ${code} before it told "${property}".`));
    };
    const look = (message: Record<string, unknown>) => {
      if (message.error !== undefined) {
        end();
        reject(new Error(String(message.error)));
      }
      // The answer to an order may be nothing.
      if (!(property in message) && !(property === 'result' && Object.keys(message).length === 0)) return;
      end();
      resolve(message[property] as T);
    };
    child.on('message', look);
    child.once('exit', fail);
  });
}

function readCpu(pid: number | undefined): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

function readMemory(pid: number | undefined) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1_024);
  return { now: read('VmRSS'), highest: read('VmHWM') };
}
