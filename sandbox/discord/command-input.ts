import { ATTACHMENT_SIZE_LIMIT, keepFile } from './attachments.ts';
import type { CommandOption } from './command-option.ts';
import type { HasId } from './guild-state.ts';
import { type Named, resolve, type Scene } from './interaction-payload.ts';
import { computeUserPermissions, hasPermissions } from './permissions.ts';
import { COMMAND_TYPES, CONTEXTS, OPTION_TYPES, PERMISSIONS } from './protocol.ts';
import type { RegisteredCommand, World } from './world.ts';

/** A file to be sent along. */
export interface FileInput {
  readonly filename: string;
  readonly content: string | Buffer;
}

/**
 * What a person gives to an option: a plain value, a member, role or channel, or a file. With `raw` also a type of one's
 * own.
 */
export type OptionValue =
  | string
  | number
  | boolean
  | HasId
  | FileInput
  | { readonly type: number; readonly value: unknown };

/** How a command is used. */
export interface CommandUse {
  /** The command's name with its subcommand, e.g. `points add`. */
  readonly name: string;
  readonly values: Readonly<Record<string, OptionValue>>;
  /** Sends wrong types and values as they are, as a broken or hostile client does. */
  readonly raw: boolean;
  /** Uses the command although it is not registered, or the person does not see it. */
  readonly force: boolean;
  /** The option being typed, for autocompletion. */
  readonly focused?: string;
}

interface SentOption {
  readonly name: string;
  readonly type: number;
  readonly value?: unknown;
  readonly focused?: true;
  readonly options?: readonly SentOption[];
}

/**
 * The data of a slash command interaction, made from the command as the bot registered it.
 * @throws Error that says why Discord's client would not send this
 */
export function buildCommandData(scene: Scene, use: CommandUse): Record<string, unknown> {
  const [root = '', ...steps] = use.name.split(' ');
  const command = findCommand(scene.world, scene.guild?.id, COMMAND_TYPES.chatInput, root);
  if (command === undefined && !use.force) throw notRegistered(scene.world, use.name);
  if (command !== undefined && !use.force) requireVisible(scene, command);
  const registered = command === undefined ? undefined : optionsOf(command.payload);
  const named: Collected = { userIds: [], roleIds: [], channelIds: [], fileIds: [] };
  const options = nest(scene, use, steps, registered, named);
  const resolved = resolve(scene, named);
  return {
    id: command?.id ?? scene.world.snowflake(),
    name: root,
    type: COMMAND_TYPES.chatInput,
    ...(options.length === 0 ? {} : { options }),
    ...(resolved === undefined ? {} : { resolved }),
    ...(command?.guildId === undefined ? {} : { guild_id: command.guildId }),
  };
}

/** The command of that name and kind that is offered: the guild's own before a global one. */
export function findCommand(
  world: World,
  guildId: string | undefined,
  type: number,
  name: string,
): RegisteredCommand | undefined {
  const named = [...world.commands.values()].filter((command) => command.name === name && command.type === type);
  const own = guildId === undefined ? undefined : named.find((command) => command.guildId === guildId);
  return own ?? named.find((command) => command.guildId === undefined);
}

/**
 * Checks that Discord shows the command to the person there.
 * @throws Error that says what hides it
 */
export function requireVisible(scene: Scene, command: RegisteredCommand): void {
  const hiding = findHiding(scene, command);
  if (hiding !== undefined) throw new Error(hiding.says);
}

/** Why Discord does not show a command to somebody. */
export interface Hiding {
  /** The permissions that the command asks for, where they are what is missing. */
  readonly needs?: string;
  /** In words, for whoever has tried. */
  readonly says: string;
}

/** What hides a command from the person there; undefined when it is shown. */
export function findHiding(scene: Scene, command: RegisteredCommand): Hiding | undefined {
  const { world, guild, channel, user } = scene;
  const who = user.displayName ?? user.username;
  const contexts = command.payload.contexts as readonly number[] | null;
  const context = guild === undefined ? CONTEXTS.botDm : CONTEXTS.guild;
  const offered = contexts?.includes(context) ?? (guild !== undefined || command.payload.dm_permission === true);
  const where = guild === undefined ? 'direct messages' : `the guild "${guild.name}"`;
  if (!offered)
    return { says: `The command "${command.name}" is not offered in ${where}. Use force to send it anyway.` };
  if (guild === undefined) return undefined;
  if (!guild.botPresent) return { says: `The bot is not in ${where}, so its commands are not shown.` };
  const bits = computeUserPermissions(world, user.id, channel);
  if (!hasPermissions(bits, 'ViewChannel', 'UseApplicationCommands')) {
    return { says: `${who} may not see or not use commands in #${channel.name}. Use force to send one anyway.` };
  }
  const needed = command.payload.default_member_permissions as string | null;
  if (needed === null || hasPermissions(bits, 'Administrator')) return undefined;
  // "0" hides a command from all but administrators.
  const missing = BigInt(needed) === 0n || (bits & BigInt(needed)) !== BigInt(needed);
  if (!missing) return undefined;
  const needs = nameBits(BigInt(needed));
  return { needs, says: `${who} does not see "${command.name}": it needs ${needs}. Use force.` };
}

function nameBits(bits: bigint): string {
  const names = Object.entries(PERMISSIONS).flatMap(([name, bit]) => ((bits & bit) === 0n ? [] : [name]));
  return names.join(' and ') || 'Administrator';
}

/** The error for a command that the bot has not registered, with what it has. */
export function notRegistered(world: World, name: string): Error {
  const known = [...world.commands.values()].map((command) => command.name).join(', ') || 'none';
  return new Error(`The command "${name}" is not registered. Registered are: ${known}.`);
}

interface Collected extends Named {
  readonly userIds: string[];
  readonly roleIds: string[];
  readonly channelIds: string[];
  readonly fileIds: string[];
}

/** Walks down to the subcommand and puts the values there. */
function nest(
  scene: Scene,
  use: CommandUse,
  steps: readonly string[],
  registered: readonly CommandOption[] | undefined,
  named: Collected,
): SentOption[] {
  const subcommands = registered?.filter((option) => option.type <= OPTION_TYPES.subcommandGroup) ?? [];
  const [step, ...deeper] = steps;
  if (step === undefined) {
    if (subcommands.length > 0 && !use.force) {
      throw new Error(
        `"${use.name}" is not complete. Its subcommands: ${subcommands.map((one) => one.name).join(', ')}.`,
      );
    }
    return toOptions(scene, use, registered, named);
  }
  const found = subcommands.find((option) => option.name === step);
  if (found === undefined && !use.force) {
    const known = subcommands.map((option) => option.name).join(', ') || 'none';
    throw new Error(`"${use.name}" is not registered: there is no subcommand "${step}". Registered are: ${known}.`);
  }
  const guessed = deeper.length > 0 ? OPTION_TYPES.subcommandGroup : OPTION_TYPES.subcommand;
  const options = nest(scene, use, deeper, found?.options ?? (found === undefined ? undefined : []), named);
  return [{ name: step, type: found?.type ?? guessed, options }];
}

function toOptions(
  scene: Scene,
  use: CommandUse,
  registered: readonly CommandOption[] | undefined,
  named: Collected,
): SentOption[] {
  const lenient = use.raw || use.force;
  const missing = registered?.find((option) => option.required === true && !(option.name in use.values));
  if (missing !== undefined && !lenient && use.focused === undefined) {
    throw new Error(`"${use.name}" cannot be sent without its required option "${missing.name}".`);
  }
  return Object.entries(use.values).map(([name, value]) => {
    const option = registered?.find((one) => one.name === name);
    if (option === undefined && !lenient) {
      const known = registered?.map((one) => one.name).join(', ') || 'none';
      throw new Error(`"${use.name}" has no option "${name}". Registered are: ${known}.`);
    }
    const sent = toSentOption(scene, option, name, value);
    const focused = use.focused === name;
    if (option !== undefined && !use.raw && !focused) checkValue(scene, use.name, option, sent);
    collect(scene, sent, named);
    return focused ? { ...sent, focused: true } : sent;
  });
}

function toSentOption(scene: Scene, option: CommandOption | undefined, name: string, value: OptionValue): SentOption {
  if (typeof value !== 'object') return { name, type: option?.type ?? guessType(value), value };
  if ('content' in value) return { name, type: OPTION_TYPES.attachment, value: upload(scene, value) };
  if ('value' in value) return { name, type: value.type, value: value.value };
  return { name, type: option?.type ?? OPTION_TYPES.user, value: value.id };
}

/** What a person attaches to a command, nobody else sees. */
function upload({ world, channel }: Scene, { filename, content }: FileInput): string {
  const bytes = Buffer.from(content);
  if (bytes.length > ATTACHMENT_SIZE_LIMIT) {
    throw new Error(`${filename} is too large: the most is ${ATTACHMENT_SIZE_LIMIT} bytes.`);
  }
  return keepFile(world, { channelId: channel.id, filename, bytes, ephemeral: true }).id;
}

function guessType(value: string | number | boolean): number {
  if (typeof value === 'string') return OPTION_TYPES.string;
  return typeof value === 'number' ? OPTION_TYPES.number : OPTION_TYPES.boolean;
}

function collect(scene: Scene, option: SentOption, named: Collected): void {
  const id = String(option.value);
  const isRole = scene.guild?.roles.has(id) === true;
  if (option.type === OPTION_TYPES.channel) named.channelIds.push(id);
  else if (option.type === OPTION_TYPES.attachment) named.fileIds.push(id);
  else if (option.type === OPTION_TYPES.role || (option.type === OPTION_TYPES.mentionable && isRole)) {
    named.roleIds.push(id);
  } else if (option.type === OPTION_TYPES.user || option.type === OPTION_TYPES.mentionable) named.userIds.push(id);
}

/** Refuses what Discord's client does not let a person send. */
function checkValue(scene: Scene, command: string, option: CommandOption, { type, value }: SentOption): void {
  const isStray = type === OPTION_TYPES.attachment && option.type !== type;
  const problem = isStray ? 'it takes no file' : findProblem(scene, option, value);
  if (problem === undefined) return;
  throw new Error(
    `"${command}" cannot be sent with ${option.name}: ${JSON.stringify(value)}, ${problem}. Use raw to send it anyway.`,
  );
}

function findProblem(scene: Scene, option: CommandOption, value: unknown): string | undefined {
  const choices = option.choices ?? [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) return 'it is not one of the choices';
  switch (option.type) {
    case OPTION_TYPES.string:
      return textProblem(option, value);
    case OPTION_TYPES.integer:
    case OPTION_TYPES.number:
      return numberProblem(option, value);
    case OPTION_TYPES.boolean:
      return typeof value === 'boolean' ? undefined : 'it takes true or false';
    case OPTION_TYPES.user:
      return scene.world.users.has(String(value)) ? undefined : 'there is no such user';
    case OPTION_TYPES.role:
      return scene.guild?.roles.has(String(value)) === true ? undefined : 'there is no such role';
    case OPTION_TYPES.channel:
      return channelProblem(scene, option, value);
    case OPTION_TYPES.attachment:
      return scene.world.files.has(String(value)) ? undefined : 'it takes a file';
    default:
      return undefined;
  }
}

function textProblem(option: CommandOption, value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return 'it takes a text';
  if (value.length > (option.max_length ?? 6000)) return `the longest is ${option.max_length ?? 6000} characters`;
  return value.length < (option.min_length ?? 0) ? `the shortest is ${option.min_length} characters` : undefined;
}

function numberProblem(option: CommandOption, value: unknown): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'it takes a number';
  if (option.type === OPTION_TYPES.integer && !Number.isSafeInteger(value)) return 'it takes a whole number';
  if (value > (option.max_value ?? Infinity)) return `the largest is ${option.max_value}`;
  return value < (option.min_value ?? -Infinity) ? `the smallest is ${option.min_value}` : undefined;
}

function channelProblem(scene: Scene, option: CommandOption, value: unknown): string | undefined {
  const channel = scene.world.channels.get(String(value));
  if (channel === undefined || channel.guildId !== scene.guild?.id) return 'there is no such channel';
  const types = option.channel_types ?? [];
  return types.length === 0 || types.includes(channel.type) ? undefined : 'it takes another kind of channel';
}

function optionsOf(payload: Record<string, unknown>): readonly CommandOption[] {
  return (payload.options ?? []) as readonly CommandOption[];
}
