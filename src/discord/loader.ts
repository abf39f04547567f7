import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ApplicationCommandType } from 'discord.js';
import { z } from 'zod';
import { type AnyCommand, type Commands, toFileName } from './command.ts';

const EXTENSION = '.ts';

const handler = z.custom<(...args: never) => unknown>((value) => typeof value === 'function', 'must be a function');
/** Neither part of a custom id may hold the `:` that separates them. */
const actionName = z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case letters, digits and dashes');

const slashSchema = z.object({
  name: z.string().regex(/^[a-z0-9_-]{1,32}$/, 'must be 1 to 32 lower-case letters, digits, dashes'),
  description: z.string().min(1).max(100),
  type: z.literal(ApplicationCommandType.ChatInput, 'must be a slash command or an entry of a menu').optional(),
});
const menuSchema = z.object({
  name: z.string().regex(/^[\w ?!'-]{1,32}$/, 'must be 1 to 32 letters, digits, spaces, question marks'),
  type: z.literal([ApplicationCommandType.Message, ApplicationCommandType.User]),
});

const commandSchema = z.object({
  data: z.unknown().superRefine((data, context) => {
    const isMenu = menuSchema.pick({ type: true }).safeParse(data).success;
    const { error } = (isMenu ? menuSchema : slashSchema).safeParse(data);
    for (const { message, path } of error?.issues ?? []) context.addIssue({ code: 'custom', message, path });
  }),
  acknowledge: handler,
  execute: handler,
  autocomplete: handler.optional(),
  components: z
    .record(actionName, z.object({ acknowledge: z.enum(['reply', 'public', 'ephemeral', 'update']), execute: handler }))
    .optional(),
  directComponents: z.record(actionName, z.object({ acknowledge: z.literal('reply'), execute: handler })).optional(),
});

/**
 * Imports every file of the commands' folder; each default-exports one command named like the file.
 *
 * @returns the commands by the name of their file
 * @throws Error naming the file, when one cannot be imported, exports no command, or another one than its name says
 */
export async function loadCommands(directory: string): Promise<Commands> {
  const entries = await readdir(directory, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(EXTENSION)).map(({ name }) => name);
  const commands = await Promise.all(files.sort().map((name) => loadCommand(join(directory, name))));
  return new Map(commands.map((command) => [toFileName(command.data.name), command]));
}

async function loadCommand(file: string): Promise<AnyCommand> {
  const command = parseCommand(await importDefault(file), file);
  const expected = basename(file, EXTENSION);
  if (toFileName(command.data.name) !== expected) {
    throw new Error(
      `${file}: exports the command "${command.data.name}". Name the file or the command after the other.`,
    );
  }
  return command;
}

async function importDefault(file: string): Promise<unknown> {
  try {
    const module: { default?: unknown } = await import(pathToFileURL(file).href);
    return module.default;
  } catch (cause) {
    throw new Error(`${file}: cannot be imported.`, { cause });
  }
}

function parseCommand(value: unknown, file: string): AnyCommand {
  if (value === undefined) throw new Error(`${file}: has no default export. Export the command as default.`);
  const { error } = commandSchema.safeParse(value);
  if (error !== undefined) throw new Error(`${file}: exports no command.\n${z.prettifyError(error)}`);
  // The object itself, not the schema's copy: its methods may call each other.
  return value as AnyCommand;
}
