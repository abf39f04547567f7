// What stands in the composer: plain words, or a command with its options as chips.
import { CHANNEL_TYPES, COMMAND_TYPES, OPTION_TYPES } from '../../discord/protocol.ts';
import type { FrameValue } from '../frames.ts';
import type { ChannelView, CommandView, OptionView, PageState } from '../wire.ts';

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
  /** `points add`, as the bot receives it. */
  readonly name: string;
  /** The same in the person's language: `punkte vergeben`. */
  readonly shown: string;
  readonly description: string;
  readonly options: readonly OptionView[];
  readonly hidden: string | undefined;
}

/** Something that can be taken with Enter. */
export interface Offer {
  readonly label: string;
  readonly detail: string;
  readonly value: FrameValue;
  /** Its English, which is understood in each language. */
  readonly english?: string;
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
    .flatMap((command) => walk({ ...command, hidden: findHiding(command, channels, channelId) }))
    .sort((one, other) => one.shown.localeCompare(other.shown));
}

function walk({ name, shown, description, options, hidden }: Route): Route[] {
  const deeper = options.filter(
    ({ type }) => type === OPTION_TYPES.subcommand || type === OPTION_TYPES.subcommandGroup,
  );
  if (deeper.length === 0) return [{ name, shown, description, options, hidden }];
  return deeper.flatMap((one) => walk({ ...one, name: `${name} ${one.name}`, shown: `${shown} ${one.shown}`, hidden }));
}

/** What a command or an entry of a menu is called in the person's language, by the name that the bot receives. */
export function toShownName(state: PageState, name: string): string {
  const found = [...state.commands, ...listRoutes(state, '')].find((one) => one.name === name);
  return found?.shown ?? name;
}

/** The command that a draft names, as it is offered in a channel. */
export function findRoute(state: PageState, channelId: string, draft: Draft): Route | undefined {
  return draft.kind === 'command' ? listRoutes(state, channelId).find(({ name }) => name === draft.name) : undefined;
}

/** The commands that fit what is typed after the slash, in the person's language or in English. */
export function matchRoutes(routes: readonly Route[], typed: string): Route[] {
  const words = typed.slice(1).toLowerCase();
  const isMeant = (name: string) => name.startsWith(words) || name.split(' ').some((part) => part.startsWith(words));
  return routes.filter(({ name, shown }) => isMeant(shown) || isMeant(name));
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
export function listOffers(option: OptionView, state: PageState): Offer[] {
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
      return option.choices.map(({ name, shown, value }) => {
        return { label: shown, detail: '', value: toValue(value), english: name };
      });
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
export function readChip(option: OptionView, chip: Chip, state: PageState): FrameValue | undefined {
  if (chip.value !== undefined) return chip.value;
  const text = chip.text.trim();
  if (text === '') return undefined;
  const toPlain = (words: string) => words.replace(/^[@#]/, '').toLowerCase();
  const offered = listOffers(option, state).find(({ label, english = label }) =>
    [label, english].map(toPlain).includes(toPlain(text)),
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
