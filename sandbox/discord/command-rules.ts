import { ApplicationCommandCreateRequestSchema, ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import { array, nullable } from 'zod/mini';
import type { CommandOption } from './command-option.ts';
import { COMMAND_TYPES, OPTION_TYPES } from './protocol.ts';
import type { Problem } from './refusal.ts';
import type { BodyContract } from './schema.ts';

/** A command as the bot registers it. */
export interface CommandBody {
  readonly type?: number | null;
  readonly name: string;
  readonly description?: string | null;
  readonly options?: readonly CommandOption[] | null;
  readonly default_member_permissions?: string | number | null;
  readonly contexts?: readonly number[] | null;
  readonly dm_permission?: boolean | null;
  readonly [field: string]: unknown;
}

/** Names of slash commands and options. Source: application-commands, "Application Command Naming". */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Most characters of the names, descriptions and values of one command. */
const MAX_CHARACTERS = 8_000;

/** Most commands of a kind in one place. Source: application-commands, "Registering a Command". */
const MAX_COMMANDS: Readonly<Record<number, number>> = {
  [COMMAND_TYPES.chatInput]: 100,
  [COMMAND_TYPES.user]: 15,
  [COMMAND_TYPES.message]: 15,
};

/** `nsfw` is documented and not in the published schema. */
const UNLISTED = ['nsfw'];

/** `POST …/commands`. */
export const CREATE_COMMAND: BodyContract<CommandBody> = {
  schema: ApplicationCommandCreateRequestSchema,
  rules: (command) => commandProblems(command, []),
  adapt: adaptCommand,
  unlisted: UNLISTED,
};

/** `PUT …/commands`: the whole list. */
export const REPLACE_COMMANDS: BodyContract<readonly CommandBody[] | null> = {
  schema: nullable(array(ApplicationCommandUpdateRequestSchema)),
  rules: (commands) => listProblems(commands ?? []),
  adapt: (body) => (Array.isArray(body) ? body.map(adaptCommand) : body),
  unlisted: UNLISTED,
};

/** Discord takes the permissions as a string, which every client sends; the published schema says number. */
function adaptCommand(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('default_member_permissions' in body)) return body;
  const bits = body.default_member_permissions;
  return typeof bits === 'string' && /^\d+$/.test(bits) ? { ...body, default_member_permissions: Number(bits) } : body;
}

function listProblems(commands: readonly CommandBody[]): Problem[] {
  const problems = commands.flatMap((command, index) => commandProblems(command, [index]));
  const seen = new Set<string>();
  commands.forEach((command, index) => {
    const key = `${command.type ?? COMMAND_TYPES.chatInput}:${command.name}`;
    if (seen.has(key)) {
      const message = 'Application command names must be unique';
      problems.push({ path: [index], code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message });
    }
    seen.add(key);
  });
  for (const [type, most] of Object.entries(MAX_COMMANDS)) {
    if (commands.filter((command) => (command.type ?? COMMAND_TYPES.chatInput) === Number(type)).length > most) {
      const message = `Maximum number of application commands of type ${type} reached (${most})`;
      problems.push({ path: [], code: 'APPLICATION_COMMANDS_LIMIT_REACHED', message });
    }
  }
  return problems;
}

function commandProblems(command: CommandBody, path: Problem['path']): Problem[] {
  const problems: Problem[] = [];
  const add = (key: string, code: string, message: string) => problems.push({ path: [...path, key], code, message });
  if ((command.type ?? COMMAND_TYPES.chatInput) === COMMAND_TYPES.chatInput) {
    if (!isCommandName(command.name)) add('name', 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
    if (!command.description) add('description', 'BASE_TYPE_REQUIRED', 'This field is required');
    problems.push(...optionsProblems(command.options ?? [], [...path, 'options']));
  } else {
    const message = 'Context menu commands cannot have this';
    if (command.description) add('description', 'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED', message);
    if ((command.options ?? []).length > 0) add('options', 'APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED', message);
  }
  if (countCharacters(command) > MAX_CHARACTERS) {
    add('options', 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MAX_CHARACTERS})`);
  }
  return problems;
}

function optionsProblems(options: readonly CommandOption[], path: Problem['path']): Problem[] {
  const problems: Problem[] = [];
  const names = options.map((option) => option.name);
  const subcommands = options.filter(isSubcommand).length;
  if (new Set(names).size < names.length) {
    const message = 'Option names must be unique';
    problems.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message });
  }
  if (subcommands > 0 && subcommands < options.length) {
    const message = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
    problems.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message });
  }
  options.forEach((option, index) => {
    const here = [...path, index];
    problems.push(...optionProblems(option, here));
    if (option.required === true && options.slice(0, index).some((earlier) => earlier.required !== true)) {
      const message = 'Required options must be placed before non-required options';
      problems.push({ path: here, code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message });
    }
  });
  return problems;
}

function optionProblems(option: CommandOption, path: Problem['path']): Problem[] {
  const problems: Problem[] = [];
  const add = (key: string, code: string, message: string) => problems.push({ path: [...path, key], code, message });
  if (!isCommandName(option.name)) add('name', 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  if (option.autocomplete === true && (option.choices ?? []).length > 0) {
    const message = 'Autocomplete and choices are mutually exclusive';
    add('autocomplete', 'APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES', message);
  }
  if ((option.min_value ?? -Infinity) > (option.max_value ?? Infinity)) {
    add('max_value', 'APPLICATION_COMMAND_OPTION_MIN_MAX_INVALID', 'min_value must not exceed max_value');
  }
  const nested = isSubcommand(option) ? optionsProblems(option.options ?? [], [...path, 'options']) : [];
  return [...problems, ...nested];
}

function isSubcommand(option: CommandOption): boolean {
  return option.type === OPTION_TYPES.subcommand || option.type === OPTION_TYPES.subcommandGroup;
}

function isCommandName(name: string): boolean {
  return NAME.test(name) && name === name.toLowerCase();
}

/** Source: application-commands, "Registering a Command": names, descriptions and choice values count. */
function countCharacters(command: CommandBody | CommandOption): number {
  const own = command.name.length + (command.description ?? '').length;
  const choices =
    'choices' in command && Array.isArray(command.choices) ? ((command as CommandOption).choices ?? []) : [];
  const inChoices = choices.reduce((sum, choice) => sum + choice.name.length + String(choice.value).length, 0);
  return own + inChoices + (command.options ?? []).reduce((sum, option) => sum + countCharacters(option), 0);
}
