/**
 * The parts of every message of the bot. Each renderer is pure: it gets data and returns the JSON of a message, with
 * embeds and components always present, so that an edit leaves nothing of the earlier state behind.
 */
import {
  type APIButtonComponentWithCustomId,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { MessagePayload } from '../command.ts';
import { MAX_CUSTOM_ID } from '../custom-id.ts';
import { cutText } from './text.ts';

// Limits of an embed. Source: Discord, resources/message, "Embed Limits".
const MAX_TITLE = 256;
export const MAX_DESCRIPTION = 4096;
const MAX_FOOTER = 2048;

const COLOURS = {
  added: 0x2f9e44,
  removed: 0xe8590c,
  set: 0x1c7ed6,
  undone: 0x868e96,
  pending: 0xf2b705,
  checking: 0x7048e8,
  refused: 0xe03131,
  success: 0x2f9e44,
  list: 0x4263eb,
} as const;

/** The kind of message, for its colour. */
export type Tone = keyof typeof COLOURS;

/** A refusal: what is wrong and what to do next. */
export function renderRefusal(message: string): MessagePayload {
  return toMessage({ description: `⛔ ${message}`, colour: 'refused' });
}

/** Anything with a title line of its own: balances, histories, lists, other successes. */
export interface Listing {
  /** Begins with its symbol, such as `📊` or `✅`. */
  readonly title: string;
  readonly description: string;
  readonly footer?: string | undefined;
  readonly tone?: Tone | undefined;
  readonly components?: APIMessageTopLevelComponent[] | undefined;
}

/** A message of a title, a body and a footer, cut to Discord's limits. */
export function renderList({ tone = 'list', components = [], ...text }: Listing): MessagePayload {
  return toMessage({ ...text, colour: tone }, components);
}

/** A button as the renderers describe one. */
export interface Button {
  readonly label: string;
  /** `<command>:<action>:<argument>…`, at most 100 characters; a button that cannot carry its id is left out. */
  readonly customId: string;
  readonly style?: APIButtonComponentWithCustomId['style'];
  readonly disabled?: boolean;
}

/** A row of at most five buttons. */
export function toButtons(buttons: readonly Button[]): APIMessageTopLevelComponent {
  return {
    type: ComponentType.ActionRow,
    components: buttons
      .filter(({ customId }) => customId.length <= MAX_CUSTOM_ID)
      .map(({ label, customId, style = ButtonStyle.Secondary, disabled = false }) => ({
        type: ComponentType.Button,
        style,
        label,
        custom_id: customId,
        disabled,
      })),
  };
}

interface Text {
  readonly title?: string | undefined;
  readonly description: string;
  readonly footer?: string | undefined;
  readonly colour: Tone;
}

/** A message of one embed, cut to Discord’s limits. */
export function toMessage(text: Text, components: readonly APIMessageTopLevelComponent[] = []): MessagePayload {
  const embed: APIEmbed = {
    ...(text.title !== undefined && { title: cutText(text.title, MAX_TITLE) }),
    description: cutText(text.description, MAX_DESCRIPTION),
    color: COLOURS[text.colour],
    ...(text.footer !== undefined && { footer: { text: cutText(text.footer, MAX_FOOTER) } }),
  };
  // Discord refuses a row without components.
  const rows = components.filter((row) => !('components' in row) || row.components.length > 0);
  return { embeds: [embed], components: rows };
}
