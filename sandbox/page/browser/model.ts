// Everything the page knows. Views read it; only `actions.ts`, `link.ts` and `draft.ts` change it.
import type { InspectView, ModalView, PageState, ShownMessage } from '../wire.ts';
import type { Draft } from './draft.ts';

/** Which column a phone shows. */
export type Tab = 'chat' | 'truth' | 'break';

/** Something that floats over the page and goes with a click elsewhere. */
export type Popover =
  | { readonly kind: 'message'; readonly messageId: string }
  | { readonly kind: 'emoji'; readonly messageId: string }
  | { readonly kind: 'person'; readonly userId: string; readonly near: string };

/** What developers look at. */
export interface Drawer {
  readonly receipt: string | undefined;
  readonly messageId: string | undefined;
  view: InspectView | undefined;
}

/** The page's own state beside what the server has sent. */
export interface Model {
  state: PageState | undefined;
  readonly messages: Map<string, ShownMessage>;
  /** Messages that have just changed, by id, and until when they show it. */
  readonly flashes: Map<string, number>;
  /** Ephemeral messages that their person has dismissed. */
  readonly dismissed: Set<string>;
  /** Channels with something unread. */
  readonly unread: Set<string>;
  channelId: string;
  draft: Draft;
  /** Sent lines, the newest last. */
  readonly sentDrafts: Draft[];
  replyProblem: { readonly says: string; readonly force: (() => void) | undefined } | undefined;
  popover: Popover | undefined;
  modal: ModalView | undefined;
  /** What was chosen in the form's selects. */
  readonly modalChosen: Map<string, readonly string[]>;
  drawer: Drawer | undefined;
  showsKeys: boolean;
  /** Whether everything is to begin anew is being asked. */
  asksReset: boolean;
  showsChannels: boolean;
  tab: Tab;
  /** The award whose life is shown; undefined: the newest. */
  receipt: string | undefined;
  theme: 'dark' | 'light';
  zone: string;
  hint: number;
  connected: boolean;
}

/** What views and actions work on. */
export interface App {
  readonly model: Model;
  /** Sends a deed; resolves with its answer, rejects with Discord's or the sandbox's words. */
  readonly ask: (deed: Readonly<Record<string, unknown>>) => Promise<unknown>;
  /** Draws anew, once, soon. */
  readonly update: () => void;
}

/** The milliseconds for which an edited message shows that it was. */
export const FLASH_MS = 1_600;

/** A model before anything has arrived. */
export function createModel(draft: Draft): Model {
  return {
    state: undefined,
    messages: new Map(),
    flashes: new Map(),
    dismissed: new Set(),
    unread: new Set(),
    channelId: '',
    draft,
    sentDrafts: [],
    replyProblem: undefined,
    popover: undefined,
    modal: undefined,
    modalChosen: new Map(),
    drawer: undefined,
    showsKeys: false,
    asksReset: false,
    showsChannels: false,
    tab: 'chat',
    receipt: undefined,
    theme: matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    hint: 0,
    connected: false,
  };
}

/** The messages of the open channel, oldest first. */
export function listShown({ messages, channelId, dismissed }: Model): ShownMessage[] {
  return [...messages.values()]
    .filter(({ message }) => message.channel_id === channelId && !dismissed.has(message.id))
    .sort((one, other) => compareIds(one.message.id, other.message.id));
}

/** Ids grow with time; longer ones are later. */
function compareIds(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : Number(one > other));
}
