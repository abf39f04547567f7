import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { z } from 'zod';

/** The parts of a command or option that mean something, and what Discord takes when they are left out. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  type: 1,
  name: undefined,
  name_localizations: null,
  description: '',
  description_localizations: null,
  default_member_permissions: null,
  nsfw: false,
  options: [],
  required: false,
  choices: [],
  value: undefined,
  channel_types: [],
  min_value: undefined,
  max_value: undefined,
  min_length: undefined,
  max_length: undefined,
  autocomplete: false,
};

/** Compared only where we set them: otherwise Discord fills in what the application's page says. */
const FILLED_IN = ['contexts', 'integration_types'];

const listSchema = z.array(z.record(z.string(), z.unknown()));

export interface RegistrationOptions {
  /** With the bot's token. */
  readonly rest: REST;
  readonly applicationId: string;
  readonly definitions: readonly RESTPostAPIApplicationCommandsJSONBody[];
}

/**
 * Makes Discord know exactly these commands: one bulk PUT, and only when what it lists differs in something that means
 * anything. Compared with Discord itself, not with a note of ours: a note would not see what others changed.
 *
 * @throws what discord.js threw when Discord refused or could not be reached
 */
export async function registerCommands(options: RegistrationOptions): Promise<'unchanged' | 'registered'> {
  const { rest, applicationId, definitions } = options;
  const route = Routes.applicationCommands(applicationId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const listed = listSchema.safeParse(await rest.get(route, { query }));
  if (listed.success && isSameSet(definitions, listed.data)) return 'unchanged';
  await rest.put(route, { body: definitions });
  return 'registered';
}

type Definition = Readonly<Record<string, unknown>>;

function isSameSet(wanted: readonly RESTPostAPIApplicationCommandsJSONBody[], listed: readonly Definition[]): boolean {
  const byName = new Map(listed.map((command) => [toIdentity(command), command]));
  return (
    wanted.length === listed.length &&
    wanted.every((command) => {
      const definition: Definition = { ...command };
      const known = byName.get(toIdentity(definition));
      return known !== undefined && isSameCommand(definition, known);
    })
  );
}

/** Names are unique only among commands of one type. */
function toIdentity(command: Definition): string {
  return `${command.type ?? DEFAULTS.type}:${command.name}`;
}

function isSameCommand(wanted: Definition, listed: Definition): boolean {
  const set = FILLED_IN.filter((key) => wanted[key] !== undefined);
  return isSame(wanted, listed) && set.every((key) => isSame(toSorted(wanted[key]), toSorted(listed[key])));
}

/** Whether two JSON values mean the same: what is left out equals its default, and unknown parts mean nothing. */
function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  }
  if (isRecord(a) && isRecord(b)) {
    return Object.entries(DEFAULTS).every(([key, value]) => isSame(a[key] ?? value, b[key] ?? value));
  }
  return a === b;
}

/** In which order channel or context types are listed means nothing. */
function toSorted(value: unknown): unknown {
  return Array.isArray(value) ? value.toSorted() : value;
}

function isRecord(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
