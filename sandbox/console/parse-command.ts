// Turns a slash command as people type it into what Discord's client would send. It knows no command by itself: what can
// be typed follows from what the bot registered.
import type { OptionValue } from '../discord/command-input.ts';
import { type CommandOption, findCalled, type Localizations } from '../discord/command-option.ts';
import { OPTION_TYPES } from '../discord/protocol.ts';
import { suggest } from './nearest.ts';
import { type Directory, readValue } from './option-value.ts';
import { TypingError } from './typing-error.ts';

/** A command of the bot, as far as typing it needs. */
export interface CommandDefinition {
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly options: readonly CommandOption[];
}

/** What typing is understood with. */
export interface Vocabulary {
  readonly commands: readonly CommandDefinition[];
  readonly directory: Directory;
}

/** A command ready to be sent. */
export interface TypedCommand {
  /** With its subcommand, e.g. `points add`. */
  readonly name: string;
  readonly values: Readonly<Record<string, OptionValue>>;
}

/**
 * Reads `/points add @ana 10 reason: helped in #showcase`: the required options in their order, then any option by its
 * name, up to the next name. Quotes keep a text together.
 *
 * @param force - lets through what Discord's client would refuse: missing options and values of the wrong kind
 * @throws {@link TypingError} that says what to type instead
 */
export function parseCommand(line: string, { commands, directory }: Vocabulary, force = false): TypedCommand {
  const { path, options, rest } = findCommand(line.trim().replace(/^\//, ''), commands);
  const { positional, named } = splitOptions(rest, path, options);
  const texts = assignPositional(positional, named, path, options, force);
  const values: Record<string, OptionValue> = {};
  for (const [name, text] of texts) {
    const option = options.find((one) => one.name === name);
    if (option !== undefined) values[name] = readValue(option, text, directory, force);
  }
  return { name: path, values };
}

/** How a command is typed: `/points add user amount [field:] [reason:]`. */
function describeUsage(path: string, options: readonly CommandOption[]): string {
  const parts = options.map(({ name, required }) => (required === true ? name : `[${name}: …]`));
  return [`/${path}`, ...parts].join(' ');
}

/** Whether an option only leads on to others. */
function isSubcommand({ type }: Pick<CommandOption, 'type'>): boolean {
  return type === OPTION_TYPES.subcommand || type === OPTION_TYPES.subcommandGroup;
}

interface Found {
  readonly path: string;
  readonly options: readonly CommandOption[];
  readonly rest: string;
}

function findCommand(line: string, commands: readonly CommandDefinition[]): Found {
  const [root = '', afterRoot] = cutWord(line);
  const command = findCalled(commands, root);
  if (command === undefined) {
    const names = commands.map(({ name }) => name);
    const known = names.map((name) => `/${name}`).join(', ') || 'none: the bot is not running';
    throw new TypingError(`There is no command /${root}.${suggest(root, names, '/')} There are: ${known}.`);
  }
  let { options } = command;
  let path = command.name;
  let rest = afterRoot;
  while (options.some(isSubcommand)) {
    const [step = '', afterStep] = cutWord(rest);
    const names = options.map(({ name }) => name);
    const next = findCalled(options, step);
    if (next === undefined) {
      const wrong = step === '' ? `/${path} is not complete.` : `There is no /${path} ${step}.${suggest(step, names)}`;
      throw new TypingError(`${wrong} It goes on with: ${names.join(', ')}.`);
    }
    path = `${path} ${next.name}`;
    options = next.options ?? [];
    rest = afterStep;
  }
  return { path, options, rest };
}

function cutWord(text: string): readonly [string | undefined, string] {
  const [, word, rest = ''] = /^\s*(\S+)(.*)$/su.exec(text) ?? [];
  return [word, rest];
}

interface Token {
  readonly text: string;
  readonly start: number;
}

/** The words before the first name, and what follows each name. */
function splitOptions(rest: string, path: string, options: readonly CommandOption[]) {
  const tokens: Token[] = Array.from(rest.matchAll(/(?:[^\s":]+:)?"[^"]*"|\S+/gu), (match) => ({
    text: match[0],
    start: match.index,
  }));
  const names = tokens.flatMap((token) => {
    const [, name = ''] = /^([^\s":]+):/u.exec(token.text) ?? [];
    const option = findCalled(options, name);
    return option === undefined ? [] : [{ token, option, valueAt: token.start + name.length + 1 }];
  });
  const firstName = names[0]?.token.start ?? rest.length;
  const positional = tokens.filter(({ start }) => start < firstName);
  for (const { text } of positional) refuseUnknownName(text, path, options);
  const named = new Map<string, string>();
  names.forEach(({ option, valueAt }, index) => {
    if (named.has(option.name)) throw new TypingError(`${option.name}: is given twice. Give it once.`);
    const typed = rest.slice(valueAt, names[index + 1]?.token.start).trim();
    if (typed === '') throw new TypingError(`${option.name}: has no value. Type one after it, or leave it out.`);
    named.set(option.name, unquote(typed));
  });
  return { positional: positional.map(({ text }) => unquote(text)), named };
}

/** `resaon: thanks` is a slip and not a text; an address such as `https://…` is a text. */
function refuseUnknownName(text: string, path: string, options: readonly CommandOption[]): void {
  const name = /^([\p{L}_-]+):(?!\/\/)/u.exec(text)?.[1];
  if (name === undefined) return;
  const names = options.map((option) => `${option.name}:`);
  throw new TypingError(
    `/${path} has no option ${name}:.${suggest(name, names)} Its options: ${names.join(' ') || 'none'}`,
  );
}

function unquote(text: string): string {
  return /^"[^"]*"$/u.test(text) ? text.slice(1, -1) : text;
}

/** Gives the nameless words to the required options in order; `@name` and `#name` also find an optional one. */
function assignPositional(
  positional: readonly string[],
  named: ReadonlyMap<string, string>,
  path: string,
  options: readonly CommandOption[],
  force: boolean,
): Map<string, string> {
  const texts = new Map(named);
  const left = [...positional];
  const required = options.filter((option) => option.required === true && !named.has(option.name));
  required.forEach((option, index) => {
    if (left.length === 0) return;
    const takesAll = index === required.length - 1 && option.type === OPTION_TYPES.string;
    texts.set(option.name, left.splice(0, takesAll ? left.length : 1).join(' '));
  });
  for (const word of left) {
    const option = options.find((one) => !texts.has(one.name) && isMentionFor(one, word));
    if (option === undefined) throw new TypingError(describeLeftover(word, path, options, texts));
    texts.set(option.name, word);
  }
  const missing = required.find((option) => !texts.has(option.name));
  if (missing !== undefined && !force) {
    throw new TypingError(`/${path} needs ${missing.name}. Type it as: ${describeUsage(path, options)}`);
  }
  return texts;
}

function isMentionFor({ type }: CommandOption, word: string): boolean {
  if (word.startsWith('#')) return type === OPTION_TYPES.channel;
  return (
    word.startsWith('@') && [OPTION_TYPES.user, OPTION_TYPES.role, OPTION_TYPES.mentionable].some((one) => one === type)
  );
}

function describeLeftover(
  word: string,
  path: string,
  options: readonly CommandOption[],
  taken: ReadonlyMap<string, string>,
): string {
  const free = options.filter(({ name }) => !taken.has(name));
  if (free.length === 0) return `/${path} takes nothing more: "${word}" is too much.`;
  const example = free.findLast(({ type }) => type === OPTION_TYPES.string) ?? free[0];
  return `Which option is "${word}" for? Put its name before it, e.g. ${example?.name}: ${word}. Free are: ${free.map(({ name }) => `${name}:`).join(' ')}`;
}
