// Buttons and selects of the messages on the screen, found by the words on them.
import type { APIMessage } from 'discord.js';
import type { Chosen } from '../discord/component-input.ts';
import { type AnyComponent, flattenComponents } from '../discord/component-rules.ts';
import { COMPONENT_TYPES } from '../discord/protocol.ts';
import { suggest } from './nearest.ts';
import { type Directory, findNamed } from './option-value.ts';
import { TypingError } from './typing-error.ts';

/** Something in a message that can be used. */
export interface Control {
  readonly message: APIMessage;
  readonly component: AnyComponent & { readonly custom_id: string };
}

/**
 * The button of that label in the newest message that has one.
 * @param messages - oldest first
 * @throws {@link TypingError} with the buttons that there are
 */
export function findButton(messages: readonly APIMessage[], label: string): Control {
  const buttons = listControls(messages, ({ type }) => type === COMPONENT_TYPES.button);
  const found = buttons.find(({ component }) => component.label?.toLowerCase() === label.toLowerCase());
  if (found !== undefined) return found;
  const labels = [...new Set(buttons.map(({ component }) => component.label ?? component.custom_id))];
  if (labels.length === 0) throw new TypingError('No message here has a button that can be pressed.');
  const wrong =
    label === '' ? 'Which button?' : `There is no button "${label}" here.${suggest(label, labels, 'press ')}`;
  throw new TypingError(`${wrong} There are: ${labels.join(', ')}.`);
}

/**
 * The newest message's select, and in it the choice of that name.
 * @param messages - oldest first
 * @throws {@link TypingError} with the choices that there are
 */
export function findChoice(
  messages: readonly APIMessage[],
  typed: string,
  directory: Directory,
): Control & { readonly chosen: Chosen } {
  const [control] = listControls(messages, ({ type }) => isSelect(type));
  if (control === undefined) throw new TypingError('No message here has a select to choose from.');
  return { ...control, chosen: readChoice(control.component, typed, directory) };
}

/** Whether a component is a select of any kind. */
export function isSelect(type: number): boolean {
  return (
    type === COMPONENT_TYPES.stringSelect ||
    (type >= COMPONENT_TYPES.userSelect && type <= COMPONENT_TYPES.channelSelect)
  );
}

/**
 * What is chosen by a name in a select.
 * @throws {@link TypingError} with the choices that there are
 */
export function readChoice(select: AnyComponent, typed: string, directory: Directory): Chosen {
  switch (select.type) {
    case COMPONENT_TYPES.userSelect:
      return findNamed(typed, '@', 'member', directory.members);
    case COMPONENT_TYPES.roleSelect:
      return findNamed(typed, '@', 'role', directory.roles);
    case COMPONENT_TYPES.mentionableSelect:
      return findNamed(typed, '@', 'member or role', new Map([...directory.members, ...directory.roles]));
    case COMPONENT_TYPES.channelSelect:
      return findNamed(typed, '#', 'channel', directory.channels);
    default: {
      const options = select.options ?? [];
      const wanted = typed.toLowerCase();
      const found = options.find(({ label, value }) => label.toLowerCase() === wanted || value === typed);
      if (found !== undefined) return found.value;
      const labels = options.map(({ label }) => label);
      throw new TypingError(`There is no choice "${typed}".${suggest(typed, labels)} There are: ${labels.join(', ')}.`);
    }
  }
}

/** Controls that can be used now: newest message first, in each message in reading order. */
function listControls(messages: readonly APIMessage[], fits: (component: AnyComponent) => boolean): Control[] {
  return messages.toReversed().flatMap((message) =>
    flattenComponents((message.components ?? []) as readonly AnyComponent[]).flatMap((component) => {
      const { custom_id, disabled } = component;
      return fits(component) && disabled !== true && typeof custom_id === 'string'
        ? [{ message, component: { ...component, custom_id } }]
        : [];
    }),
  );
}
