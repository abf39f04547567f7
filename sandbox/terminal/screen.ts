import { span } from './markup.ts';
import { createStyle, type Style } from './style.ts';
import { wrapSpans } from './wrap.ts';

/** Where lines are printed. */
export interface Screen {
  readonly style: Style;
  /** Columns that a line may have. */
  readonly width: () => number;
  /** Prints lines as they are. */
  readonly print: (...lines: readonly string[]) => void;
  /** Prints a text, broken where the screen ends; `look` colours it. */
  readonly say: (text: string, look?: (line: string) => string) => void;
  /** Shows that something is being waited for, as soon as that takes long enough to be noticed. */
  readonly during: <T>(what: string, work: Promise<T>) => Promise<T>;
}

/** What a screen writes to. */
export interface ScreenOptions {
  readonly write: (text: string) => void;
  /** Columns now; undefined where nobody knows. */
  readonly columns: () => number | undefined;
  /** Colours in bits, 1 for none, as `tty.WriteStream.getColorDepth` counts. */
  readonly colourBits: number;
  /** Whether what was written can be written over, as in a terminal. */
  readonly live: boolean;
}

const INDENT = '  ';
const DEFAULT_COLUMNS = 80;
const NARROWEST = 40;
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
const NOTICED_AFTER_MS = 400;

/** Creates a screen. */
export function createScreen({ write, columns, colourBits, live }: ScreenOptions): Screen {
  const style = createStyle(colourBits);
  const print = (...lines: readonly string[]) => write(lines.map((line) => `${line}\n`).join(''));

  const width = () => Math.max(NARROWEST, columns() || DEFAULT_COLUMNS);

  function say(text: string, look = (line: string) => line): void {
    const lines = text.split('\n').flatMap((line) => wrapSpans([span(line)], width() - INDENT.length));
    print(...lines.map((line) => INDENT + look(line.map((one) => one.text).join(''))));
  }

  async function during<T>(what: string, work: Promise<T>): Promise<T> {
    const beganAt = Date.now();
    let frame = 0;
    let shown = false;
    const tick = () => {
      const tookMs = Date.now() - beganAt;
      if (tookMs < NOTICED_AFTER_MS || (shown && !live)) return;
      shown = true;
      if (!live) {
        print(`  … ${what}`);
        return;
      }
      frame += 1;
      const seconds = (tookMs / 1_000).toFixed(1);
      write(`\r\u001B[2K  ${style.cyan(FRAMES[frame % FRAMES.length] ?? '')} ${style.dim(`${what} · ${seconds} s`)}`);
    };
    const timer = setInterval(tick, FRAME_MS);
    try {
      return await work;
    } finally {
      clearInterval(timer);
      if (shown && live) write('\r\u001B[2K');
    }
  }

  return { style, width, print, say, during };
}
