import { clearScreenDown, createInterface, cursorTo, type Interface, moveCursor } from 'node:readline';
import type { Screen } from '../terminal/screen.ts';

/** A terminal that is typed into while things are printed above what is being typed. */
export interface Prompt {
  /** Prints above the line that is being typed. */
  readonly write: (text: string) => void;
  /** Asks for a line. Resolves with undefined once the prompt is closed. */
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/** What a prompt is made of. */
export interface PromptOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly style: Screen['style'];
  readonly complete: (line: string) => [string[], string];
  /** Ctrl-C. */
  readonly onInterrupt: () => void;
}

/** Opens a prompt. Lines that come before anybody asks wait for the next question. */
export function openPrompt({ input, output, style, complete, onInterrupt }: PromptOptions): Prompt {
  const lines: string[] = [];
  let waiting: ((line: string | undefined) => void) | undefined;
  let isClosed = false;
  const readline: Interface = createInterface({ input, output, terminal: true, completer: complete });

  readline.on('line', (line) => {
    if (waiting === undefined) lines.push(line);
    else settle(line);
  });
  readline.on('SIGINT', onInterrupt);
  readline.on('close', () => {
    isClosed = true;
    settle(undefined);
  });

  function settle(line: string | undefined): void {
    const resolve = waiting;
    waiting = undefined;
    resolve?.(line);
  }

  return {
    write: (text) => {
      // What is being typed moves down; its first row may be above the cursor's.
      if (waiting !== undefined) moveCursor(output, 0, -readline.getCursorPos().rows);
      cursorTo(output, 0);
      clearScreenDown(output);
      output.write(text);
      if (waiting !== undefined) readline.prompt(true);
    },
    ask: async (question) => {
      if (isClosed) return undefined;
      const early = lines.shift();
      if (early !== undefined) return early;
      const answer = new Promise<string | undefined>((resolve) => {
        waiting = resolve;
      });
      readline.setPrompt(style.bold(question));
      readline.prompt();
      return answer;
    },
    close: () => readline.close(),
  };
}
