// What stands in the composer: plain words, or a command with its options as chips.
import type { CommandOption } from '../../discord/command-option.ts';
import { CHANNEL_TYPES, COMMAND_TYPES, OPTION_TYPES } from '../../discord/protocol.ts';
import type { FrameValue } from '../frames.ts';
import type { ChannelView, CommandView, PageState } from '../wire.ts';

/** An option with what is typed, and what was chosen if it has to be chosen. */
export interface Chip {
  readonly name: string;
  text: string;
  /** What will be sent; undefined while nothing was chosen from what is offered. */
  value: FrameValue | undefined;
}

/** The composer's content. */
export type Draft =
  | { readonly kind: 'words'; text: string }
  | { readonly kind: 'command'; readonly name: string; chips: Chip[] };

/** A command with its subcommand, as one types it. */
export interface Route {
  /** `points add`. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
  readonly hidden: string | undefined;
}

/** Something that can be taken with Enter. */
export interface Offer {
  readonly label: string;
  readonly detail: string;
  readonly value: FrameValue;
}

/** What hides a command in a channel. */
export function findHiding(
  { hidden, hiddenInDm }: CommandView,
  channels: readonly ChannelView[],
  channelId: string,
): string | undefined {
  const isDm = channels.some(({ id, kind }) => id === channelId && kind === 'dm');
  return isDm ? hiddenInDm : hidden;
}

/** Every slash command with each of its subcommands, as it is offered in a channel. */
export function listRoutes({ commands, channels }: PageState, channelId: string): Route[] {
  return commands
    .filter(({ type }) => type === COMMAND_TYPES.chatInput)
    .flatMap((command) =>
      walk(command.name, command.description, command.options, findHiding(command, channels, channelId)),
    )
    .sort((one, other) => one.name.localeCompare(other.name));
}

function walk(
  name: string,
  description: string,
  options: readonly CommandOption[],
  hidden: string | undefined,
): Route[] {
  const deeper = options.filter(
    ({ type }) => type === OPTION_TYPES.subcommand || type === OPTION_TYPES.subcommandGroup,
  );
  if (deeper.length === 0) return [{ name, description, options, hidden }];
  return deeper.flatMap((one) => walk(`${name} ${one.name}`, one.description ?? '', one.options ?? [], hidden));
}

/** The command that a draft names, as it is offered in a channel. */
export function findRoute(state: PageState, channelId: string, draft: Draft): Route | undefined {
  return draft.kind === 'command' ? listRoutes(state, channelId).find(({ name }) => name === draft.name) : undefined;
}

/** The commands that fit what is typed after the slash. */
export function matchRoutes(routes: readonly Route[], typed: string): Route[] {
  const words = typed.slice(1).toLowerCase();
  return routes.filter(({ name }) => name.startsWith(words) || name.split(' ').some((part) => part.startsWith(words)));
}

/** A command chosen: its required options are there to be filled in. */
export function beginCommand({ name, options }: Route): Draft {
  const chips = options.filter(({ required }) => required === true).map((option) => createChip(option.name));
  return { kind: 'command', name, chips };
}

/** An empty chip. */
export function createChip(name: string): Chip {
  return { name, text: '', value: undefined };
}

/** What a chip offers by itself; autocompletion is asked of the bot. */
export function listOffers(option: CommandOption, state: PageState): Offer[] {
  switch (option.type) {
    case OPTION_TYPES.user:
      return listPeople(state);
    case OPTION_TYPES.role:
      return listRoles(state);
    case OPTION_TYPES.mentionable:
      return [...listPeople(state), ...listRoles(state)];
    case OPTION_TYPES.channel:
      return listChannels(state, option.channel_types ?? []);
    case OPTION_TYPES.boolean:
      return ['True', 'False'].map((label) => ({ label, detail: '', value: { flag: label === 'True' } }));
    default:
      return (option.choices ?? []).map(({ name, value }) => ({ label: name, detail: '', value: toValue(value) }));
  }
}

/** A choice's value as it travels. */
export function toValue(value: string | number): FrameValue {
  return typeof value === 'number' ? { number: value } : { text: value };
}

function listPeople({ people, names }: PageState): Offer[] {
  const members = people.map(({ label, name, id }) => ({ label: `@${label}`, detail: name, value: { id } }));
  return [...members, { label: '@Points', detail: 'the bot', value: { id: names.botId } }];
}

function listRoles({ names }: PageState): Offer[] {
  return Object.entries(names.roles).map(([id, name]) => ({ label: `@${name}`, detail: 'role', value: { id } }));
}

const KINDS: Readonly<Record<ChannelView['kind'], number>> = {
  text: CHANNEL_TYPES.text,
  forum: CHANNEL_TYPES.forum,
  post: CHANNEL_TYPES.publicThread,
  dm: CHANNEL_TYPES.dm,
};

function listChannels({ channels }: PageState, types: readonly number[]): Offer[] {
  return channels
    .filter(({ kind }) => kind !== 'dm' && (types.length === 0 || types.includes(KINDS[kind])))
    .map(({ id, name, kind }) => ({ label: `#${name}`, detail: kind, value: { id } }));
}

/** What a chip will send; undefined where its text means nothing for its option. */
export function readChip(option: CommandOption, chip: Chip, state: PageState): FrameValue | undefined {
  if (chip.value !== undefined) return chip.value;
  const text = chip.text.trim();
  if (text === '') return undefined;
  const offered = listOffers(option, state).find(
    ({ label }) => label.replace(/^[@#]/, '').toLowerCase() === text.replace(/^[@#]/, '').toLowerCase(),
  );
  if (offered !== undefined) return offered.value;
  if (option.type === OPTION_TYPES.integer || option.type === OPTION_TYPES.number) {
    return Number.isFinite(Number(text)) ? { number: Number(text) } : undefined;
  }
  return option.type === OPTION_TYPES.string ? { text } : undefined;
}

/** A copy that can be changed. */
export function copyDraft(draft: Draft): Draft {
  return draft.kind === 'words' ? { ...draft } : { ...draft, chips: draft.chips.map((chip) => ({ ...chip })) };
}

/** A command with these options filled in, by their texts. */
export function writeCommand(name: string, texts: Readonly<Record<string, string>>): Draft {
  return {
    kind: 'command',
    name,
    chips: Object.entries(texts).map(([option, text]) => ({ ...createChip(option), text })),
  };
}
