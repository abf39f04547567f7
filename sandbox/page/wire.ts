// What travels between the page and its server, as types that both sides share. `frames.ts` checks what the page sends.
import type { APIMessage } from 'discord.js';
import type { CommandChoice, CommandOption } from '../discord/command-option.ts';
import type { AnyComponent } from '../discord/component-rules.ts';
import type { Check } from '../scene/check.ts';

/** Somebody whom the page can act as. */
export interface PersonView {
  /** As the sandbox names them: `mod`. */
  readonly name: string;
  readonly id: string;
  readonly label: string;
  /** What they are in the server, in a word or two. */
  readonly part: string;
  /** Roles with a colour, the highest first. */
  readonly roles: readonly RoleView[];
}

/** A role that somebody has. */
export interface RoleView {
  readonly name: string;
  /** As CSS has it. */
  readonly colour: string;
}

/** A channel that the person sees. */
export interface ChannelView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'text' | 'forum' | 'post' | 'dm';
  readonly parentId: string | undefined;
  /** Whether @everyone sees it. */
  readonly open: boolean;
  readonly topic: string;
}

/** An option of a command, its description in the person's language. */
export interface OptionView extends Omit<CommandOption, 'options' | 'choices'> {
  /** As the person's language has it. */
  readonly shown: string;
  readonly description: string;
  readonly options: readonly OptionView[];
  readonly choices: readonly (Pick<CommandChoice, 'name' | 'value'> & { readonly shown: string })[];
}

/** A registered command, its description in the person's language, and whether the person may use it. */
export interface CommandView {
  /** As the bot receives it. */
  readonly name: string;
  /** As the person's language has it. */
  readonly shown: string;
  /** 1: slash command, 2: user menu, 3: message menu. */
  readonly type: number;
  readonly description: string;
  readonly options: readonly OptionView[];
  /** Why Discord does not show it in the server; undefined where it does. */
  readonly hidden: string | undefined;
  /** Why Discord does not show it in direct messages. */
  readonly hiddenInDm: string | undefined;
}

/** The bot's process and its connection. */
export interface BotView {
  readonly state: 'starting' | 'running' | 'gone';
  readonly pid: number | undefined;
  readonly connected: boolean;
  /** When that state began, by the real clock. */
  readonly since: number;
  /** Why it ended by itself. */
  readonly collapse: string | undefined;
}

/** How Returning.AI is broken now. */
export interface ApiView {
  readonly outage: string | null;
  /** Faults that wait for the next award, in words. */
  readonly armed: readonly string[];
  /** Requests that are kept waiting. */
  readonly held: number;
  readonly keyRevoked: boolean;
}

/** What Discord says of one member's points, beside what Returning.AI counts. */
export interface TruthRow {
  readonly field: string;
  /** The total that Discord tells; undefined where nobody was told of the newest award. */
  readonly discord: number | undefined;
  readonly api: number;
  /** What others than the bot have changed since the newest award. */
  readonly outside: number;
  /** Awards that are on their way. */
  readonly open: number;
  readonly verdict: 'agree' | 'under-way' | 'untold' | 'differ';
}

/** One member's rows, at least one. */
export interface TruthMember {
  readonly name: string;
  readonly label: string;
  readonly rows: readonly TruthRow[];
}

/** The line at the foot. */
export interface FootView {
  /** Awards that have ended as they should. */
  readonly settled: number;
  readonly open: number;
  /** What is wrong; empty while all is well. */
  readonly problems: readonly { readonly receipt: string; readonly says: string }[];
}

/** One step in the life of an award. */
export interface LifeStep {
  readonly kind: 'good' | 'wait' | 'bad' | 'end';
  readonly says: string;
  readonly at: number;
}

/** The life of one award, from the sandbox's own records and the bot's database. */
export interface LifeView {
  readonly receipt: string;
  readonly memberLabel: string;
  readonly change: string;
  readonly status: string;
  readonly steps: readonly LifeStep[];
  readonly sent: number;
  readonly counted: number;
  readonly verdict: 'well' | 'under-way' | 'wrong';
}

/** Something that the page's person has sent and that is not answered. */
export interface PendingView {
  readonly id: string;
  readonly channelId: string;
  readonly what: string;
  readonly state: 'sent' | 'failed';
}

/** A form that the bot shows. */
export interface ModalView {
  readonly interactionId: string;
  readonly title: string;
  readonly components: readonly AnyComponent[];
}

/** One of the things to try, and how it went. */
export interface ThingView {
  readonly id: string;
  readonly title: string;
  readonly state: 'untried' | 'playing' | 'well' | 'failed';
  readonly checks: readonly Check[];
  readonly breakdown: string | undefined;
}

/** Names behind the ids in messages. */
export interface NamesView {
  readonly users: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
  readonly botId: string;
}

/** Everything but messages. Each part is sent whole when it has changed. */
export interface PageState {
  readonly guildName: string;
  readonly you: string;
  readonly locale: string;
  /** Whether the person takes direct messages. */
  readonly takesMessages: boolean;
  readonly people: readonly PersonView[];
  readonly channels: readonly ChannelView[];
  readonly commands: readonly CommandView[];
  readonly names: NamesView;
  readonly customEmoji: readonly { readonly name: string; readonly text: string }[];
  readonly bot: BotView;
  readonly api: ApiView;
  readonly aheadMs: number;
  readonly truth: readonly TruthMember[];
  readonly foot: FootView;
  readonly lives: readonly LifeView[];
  readonly pending: readonly PendingView[];
  readonly things: readonly ThingView[];
}

/** A request to one of the two APIs, for developers. */
export interface RequestView {
  readonly to: 'Discord' | 'Returning.AI';
  readonly method: string;
  readonly path: string;
  readonly at: number;
  readonly status: string;
  readonly body: unknown;
}

/** All that is known of one message or award. */
export interface InspectView {
  readonly requests: readonly RequestView[];
  readonly log: readonly string[];
}

/** A message as Discord shows it, and what it answers. */
export interface ShownMessage {
  readonly message: APIMessage;
  /** The command that somebody used, where the message is its answer. */
  readonly used: string | undefined;
  /** What its reader has reacted with. */
  readonly mine: readonly string[];
}

/** What the server sends. */
export type ServerFrame =
  | { readonly kind: 'state'; readonly state: Partial<PageState> }
  /** Forget all messages: what follows is seen by somebody else's eyes. */
  | { readonly kind: 'anew' }
  | { readonly kind: 'messages'; readonly upsert: readonly ShownMessage[]; readonly removed: readonly string[] }
  | { readonly kind: 'modal'; readonly modal: ModalView }
  | { readonly kind: 'reply'; readonly re: number; readonly data?: unknown; readonly problem?: string };
