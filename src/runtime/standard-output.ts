/**
 * Standard output for a log. Who reads it may stall for hours (a pager, Ctrl-S, a log driver that hangs), and a write that
 * waits for them would hold up the whole process.
 */
import { constants, fstatSync, openSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';

const STANDARD_OUTPUT = 1;
const KEPT_BYTES = 1_000_000;
const RETRY_MS = 100;
/** At the end of the process, how long a reader who has stopped is waited for. */
const LAST_WAIT_MS = 500;
const LAST_PAUSE_MS = 10;

/**
 * Takes lines at any time and never throws. What standard output does not take is kept, up to a megabyte, and tried again;
 * later lines are lost. A reader who has gone, or a disk that is full, ends nothing either.
 */
export class StandardOutput {
  readonly #fd = openWithoutWaiting(STANDARD_OUTPUT);
  readonly #onLost: (count: number) => void;
  readonly #kept: Buffer[] = [];
  #keptBytes = 0;
  #lost = 0;
  #retry: NodeJS.Timeout | undefined;

  /** @param onLost - told how many lines were lost, once others are taken again */
  constructor(onLost: (count: number) => void) {
    this.#onLost = onLost;
    process.once('exit', () => this.#drainAtEnd());
  }

  /** @param line - with its line break */
  write(line: string): void {
    const bytes = Buffer.from(line);
    if (this.#keptBytes + bytes.length > KEPT_BYTES) {
      this.#lost += 1;
      return;
    }
    this.#kept.push(bytes);
    this.#keptBytes += bytes.length;
    // While it takes nothing, asking it with each line would cost a system call each.
    if (this.#retry === undefined) this.#drainOrRetry();
  }

  #drainOrRetry(): void {
    if (this.#drain() !== undefined) {
      this.#retry = setTimeout(() => this.#drainOrRetry(), RETRY_MS).unref();
      return;
    }
    this.#retry = undefined;
    const count = this.#lost;
    this.#lost = 0;
    if (count > 0) this.#onLost(count);
  }

  /** @returns the code of what keeps it from being empty */
  #drain(): string | undefined {
    try {
      for (let [first] = this.#kept; first !== undefined; [first] = this.#kept) {
        const written = writeSync(this.#fd, first);
        this.#keptBytes -= written;
        if (written === first.length) this.#kept.shift();
        else this.#kept[0] = first.subarray(written);
      }
      return undefined;
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
    }
  }

  #drainAtEnd(): void {
    let leftMs = LAST_WAIT_MS;
    for (let before = this.#keptBytes; this.#drain() === 'EAGAIN' && leftMs > 0; before = this.#keptBytes) {
      if (this.#keptBytes < before) continue;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LAST_PAUSE_MS);
      leftMs -= LAST_PAUSE_MS;
    }
  }
}

/** A file takes all at once, and a pipe or a terminal only where nobody waits for its reader. */
function openWithoutWaiting(fd: number): number {
  try {
    const stats = fstatSync(fd);
    // Node makes it non-blocking then, and puts that right at the end of the process for whoever shares it.
    if (stats.isFIFO() || stats.isSocket()) void process.stdout;
    // A terminal has to be opened anew: its shell must not find it non-blocking. Elsewhere that is not to be had.
    if (process.platform === 'linux' && isatty(fd)) {
      return openSync(`/proc/self/fd/${fd}`, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
    }
  } catch {
    // It is closed, or another user's. A write will say so, or wait.
  }
  return fd;
}
