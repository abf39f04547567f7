// What stands behind `npm run sandbox --`.
import { parseArgs } from 'node:util';
import { BOT_LANGUAGES } from './bot-texts.ts';

/** What to do. */
export type Options =
  | { readonly kind: 'help' }
  /**
   * Play the scene, and end; or the page, waiting for Ctrl-C where nobody can type; or the terminal alone. The guild and
   * its people speak the language.
   */
  | { readonly kind: 'scene' | 'page' | 'terminal'; readonly language: string }
  | { readonly kind: 'seed'; readonly seed: number };

/** Options that cannot be read; its words say what to write instead. */
export class OptionsError extends Error {}

export const USAGE = `npm run sandbox              open the page in a browser, and take typed commands (in a terminal)
npm run sandbox -- --no-page play the scene, then take typed commands (in a terminal)
npm run sandbox -- --page    serve the page until Ctrl-C, without a terminal too
npm run sandbox -- --scene   play the scene and end: exit code 0 when every total is right, else 1
npm run sandbox -- --language de, with any of these: a guild and people who speak that language
npm run sandbox -- --seed 5  play one seed of the fault machine, and show it step by step in a page`;

/**
 * Reads them.
 * @param isTerminal - whether somebody can type
 * @throws OptionsError for what is not known and what contradicts itself
 */
export function readOptions(args: readonly string[], isTerminal: boolean): Options {
  const { help, scene, page, 'no-page': noPage, seed, language = 'en-US' } = parse(args);
  if (help === true) return { kind: 'help' };
  const given = [scene && '--scene', page && '--page', noPage && '--no-page', seed !== undefined && '--seed'].filter(
    (name) => typeof name === 'string',
  );
  if (given.length > 1) throw new OptionsError(`${given.join(' and ')} contradict each other: give one of them.`);
  if (seed !== undefined) return { kind: 'seed', seed: readSeed(seed) };
  if (!BOT_LANGUAGES.includes(language)) {
    throw new OptionsError(
      `The bot does not speak ${JSON.stringify(language)}: give one of ${BOT_LANGUAGES.join(', ')}.`,
    );
  }
  if (scene) return { kind: 'scene', language };
  if (page) return { kind: 'page', language };
  if (noPage) return { kind: 'terminal', language };
  return { kind: isTerminal ? 'page' : 'scene', language };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: joinSeed(args),
      options: {
        help: { type: 'boolean' },
        scene: { type: 'boolean' },
        page: { type: 'boolean' },
        'no-page': { type: 'boolean' },
        seed: { type: 'string' },
        language: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new OptionsError(error instanceof Error ? error.message : String(error));
  }
}

/** `--seed -5` is about the seed, and not about an option "-5"; so is `--seed` with nothing behind it. */
function joinSeed(args: readonly string[]): string[] {
  const at = args.indexOf('--seed');
  const given = args[at + 1];
  if (at === -1 || (given !== undefined && !/^-\d/.test(given) && !given.startsWith('--'))) return [...args];
  const isNumber = given !== undefined && !given.startsWith('--');
  return [...args.slice(0, at), `--seed=${isNumber ? given : ''}`, ...args.slice(isNumber ? at + 2 : at + 1)];
}

function readSeed(text: string): number {
  const seed = Number(text);
  if (/^\d+$/.test(text) && seed >= 1 && Number.isSafeInteger(seed)) return seed;
  throw new OptionsError(`A seed is a whole number from 1 on, such as --seed 5; this is ${JSON.stringify(text)}.`);
}
