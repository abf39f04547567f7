import { isDeepStrictEqual } from 'node:util';
import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { z } from 'zod';

const listSchema = z.array(z.record(z.string(), z.unknown()));

export interface RegistrationOptions {
  /** With the bot's token. */
  readonly rest: REST;
  readonly applicationId: string;
  /** In English alone. */
  readonly definitions: readonly CommandDefinition[];
  /** The same in all languages, by default in English alone. Loads them, so it is asked for last. */
  readonly translate?: () => readonly CommandDefinition[];
  /** Discord has the commands, perhaps with other translations. */
  readonly onKnown?: () => void;
}

type CommandDefinition = RESTPostAPIApplicationCommandsJSONBody;

/**
 * Makes Discord know exactly these commands: one bulk PUT, and only when what it lists differs in something that means
 * anything. Compared with Discord itself, not with a note of ours: a note would not see what others changed.
 *
 * @returns `listed`: what Discord lists now
 * @throws what discord.js threw when Discord refused or could not be reached
 */
export async function registerCommands(
  options: RegistrationOptions,
): Promise<{ readonly outcome: 'unchanged' | 'registered'; readonly listed: readonly Definition[] | undefined }> {
  const { rest, applicationId, definitions, translate, onKnown } = options;
  const listed = await listCommands(options);
  if (listed !== undefined && areRegistered(definitions, listed.map(toEnglish))) {
    onKnown?.();
    // Whoever waited for the commands goes on before the languages are loaded.
    await new Promise(setImmediate);
  }
  const body = translate?.() ?? definitions;
  if (listed !== undefined && areRegistered(body, listed)) return { outcome: 'unchanged', listed };
  const { data } = listSchema.safeParse(await rest.put(Routes.applicationCommands(applicationId), { body }));
  return { outcome: 'registered', listed: data };
}

/** @returns undefined when the answer was not understood */
export async function listCommands({
  rest,
  applicationId,
}: Pick<RegistrationOptions, 'rest' | 'applicationId'>): Promise<readonly Definition[] | undefined> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return listSchema.safeParse(await rest.get(Routes.applicationCommands(applicationId), { query })).data;
}

/** A command, an option or a choice without its translations. */
function toEnglish({
  name_localizations: _names,
  description_localizations: _descriptions,
  ...part
}: Definition): Definition {
  const lists = ['options', 'choices'].flatMap((name) => {
    const items = part[name];
    return Array.isArray(items) ? [[name, items.map(toEnglish)] as const] : [];
  });
  return { ...part, ...Object.fromEntries(lists) };
}

/** Whether two lists of Discord's are of the same commands. */
export function isSameList(before: readonly Definition[], now: readonly Definition[]): boolean {
  const toMeanings = (list: readonly Definition[]) =>
    Object.fromEntries(list.map((command) => [toIdentity(command), toMeaning(command)]));
  return isDeepStrictEqual(toMeanings(before), toMeanings(now));
}

/** A command as Discord lists it. */
export type Definition = Readonly<Record<string, unknown>>;

/**
 * The parts of a command, an option or a choice that mean something, with what Discord takes and shows when they are
 * left out. Source: Discord, interactions/application-commands.
 */
const PARTS: readonly (readonly [name: string, absent: unknown])[] = [
  ['type', 1],
  ['name', undefined],
  ['name_localizations', null],
  ['description', ''],
  ['description_localizations', null],
  ['default_member_permissions', null],
  ['nsfw', false],
  ['options', []],
  ['required', false],
  ['choices', []],
  ['value', undefined],
  ['channel_types', []],
  ['min_value', undefined],
  ['max_value', undefined],
  ['min_length', undefined],
  ['max_length', undefined],
  ['autocomplete', false],
];

/** Left out, Discord fills in what the application's page says; so they count only where we set them. */
const FILLED_IN = ['contexts', 'integration_types'];
/** Lists whose order means nothing. */
const UNORDERED = ['channel_types', ...FILLED_IN];

/** Whether a list of Discord's is of exactly these commands. */
export function areRegistered(definitions: readonly CommandDefinition[], listed: readonly Definition[]): boolean {
  const byIdentity = new Map(listed.map((command) => [toIdentity(command), command]));
  return (
    definitions.length === listed.length &&
    definitions.every((definition) => isSameCommand({ ...definition }, byIdentity.get(toIdentity({ ...definition }))))
  );
}

/** Names are unique only among commands of one type. */
function toIdentity(command: Definition): string {
  return `${command.type ?? 1}:${command.name}`;
}

function isSameCommand(wanted: Definition, listed: Definition | undefined): boolean {
  if (listed === undefined) return false;
  const set = FILLED_IN.filter((name) => wanted[name] !== undefined);
  return (
    isDeepStrictEqual(toMeaning(wanted), toMeaning(listed)) &&
    set.every((name) => isDeepStrictEqual(toMeaningOf(name, wanted[name]), toMeaningOf(name, listed[name])))
  );
}

/** A definition without what means nothing: ids and versions, and parts that say what holds anyway. */
function toMeaning(definition: Definition): Definition {
  const parts = PARTS.map(([name, absent]) => [name, toMeaningOf(name, definition[name] ?? absent), absent] as const);
  return Object.fromEntries(parts.filter(([, value, absent]) => !isDeepStrictEqual(value, absent)));
}

function toMeaningOf(name: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (UNORDERED.includes(name)) return value.toSorted();
  return value.map((item: Definition) => toMeaning(item));
}
