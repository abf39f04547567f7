import type { Modal } from './callback-body.ts';
import { type AnyComponent, flattenComponents } from './component-rules.ts';
import type { HasId } from './guild-state.ts';
import { type Named, resolve, type Scene } from './interaction-payload.ts';
import { COMPONENT_TYPES } from './protocol.ts';
import type { StoredMessage } from './world.ts';

/** A choice in a select: a string select's value, or a member, role or channel. */
export type Chosen = string | HasId;

/** What a person fills into a modal, by the fields' custom ids: a text, or the choices of a select. */
export type ModalValues = Readonly<Record<string, string | readonly Chosen[]>>;

type Shown = AnyComponent & {
  readonly id?: number;
  readonly required?: boolean | null;
  readonly value?: string | null;
} & {
  readonly min_length?: number | null;
  readonly max_length?: number | null;
};

const SELECTS: readonly number[] = [
  COMPONENT_TYPES.stringSelect,
  COMPONENT_TYPES.userSelect,
  COMPONENT_TYPES.roleSelect,
  COMPONENT_TYPES.mentionableSelect,
  COMPONENT_TYPES.channelSelect,
];

/**
 * The data for pressing a button, found by its custom id or its label.
 * @throws Error when it is not there, is disabled or is a link; with `force` a missing one is pressed by its custom id, as
 * by a client that has not yet seen the message change
 */
export function buildPressData(
  message: StoredMessage,
  customIdOrLabel: string,
  force: boolean,
): Record<string, unknown> {
  const buttons = shownIn(message).filter((component) => component.type === COMPONENT_TYPES.button);
  const button =
    buttons.find((one) => one.custom_id === customIdOrLabel) ?? buttons.find((one) => one.label === customIdOrLabel);
  if (button === undefined && !force) {
    const known = buttons.map((one) => `"${one.label ?? one.custom_id}"`).join(', ') || 'none';
    throw new Error(`The message has no button "${customIdOrLabel}". Its buttons: ${known}.`);
  }
  if (button?.disabled === true && !force) throw new Error(`The button "${customIdOrLabel}" is disabled.`);
  if (button !== undefined && !button.custom_id) throw new Error(`The button "${customIdOrLabel}" is a link.`);
  return {
    component_type: COMPONENT_TYPES.button,
    custom_id: button?.custom_id ?? customIdOrLabel,
    id: button?.id ?? 1,
  };
}

/**
 * The data for choosing in a select.
 * @throws Error when it is not there or Discord's client does not let these be chosen; with `force` it is sent anyway
 */
export function buildChooseData(
  scene: Scene,
  message: StoredMessage,
  customId: string,
  values: readonly Chosen[],
  force: boolean,
): Record<string, unknown> {
  const selects = shownIn(message).filter((component) => SELECTS.includes(component.type));
  const select = selects.find((one) => one.custom_id === customId);
  if (select === undefined && !force) {
    const known = selects.map((one) => `"${one.custom_id}"`).join(', ') || 'none';
    throw new Error(`The message has no select "${customId}". Its selects: ${known}.`);
  }
  if (select?.disabled === true && !force) throw new Error(`The select "${customId}" is disabled.`);
  const ids = values.map(toId);
  if (select !== undefined && !force) requireChoosable(select, ids, true);
  const type = select?.type ?? COMPONENT_TYPES.stringSelect;
  const resolved = resolve(scene, nameChosen(scene, type, ids));
  return {
    component_type: type,
    custom_id: customId,
    id: select?.id ?? 1,
    values: ids,
    ...(resolved === undefined ? {} : { resolved }),
  };
}

/**
 * The data for sending a modal off. A text that is not given keeps what the bot filled in.
 * @throws Error when Discord's client would not send it; with `force` it is sent anyway
 */
export function buildModalData(
  scene: Scene,
  modal: Modal,
  values: ModalValues,
  force: boolean,
): Record<string, unknown> {
  const fields = flattenComponents(modal.components) as readonly Shown[];
  const ids = fields.flatMap((field) => field.custom_id ?? []);
  const unknown = Object.keys(values).find((id) => !ids.includes(id));
  if (unknown !== undefined && !force) {
    throw new Error(`The modal has no field "${unknown}". Its fields: ${ids.join(', ')}.`);
  }
  const named: { userIds: string[]; roleIds: string[]; channelIds: string[] } = {
    userIds: [],
    roleIds: [],
    channelIds: [],
  };
  let next = 1;
  const fill = (shown: Shown): Record<string, unknown> => {
    const own = { type: shown.type, id: shown.id ?? next++ };
    if (shown.components !== undefined) return { ...own, components: shown.components.map((inner) => fill(inner)) };
    if (shown.component !== undefined) return { ...own, component: fill(shown.component) };
    if (!shown.custom_id) return own;
    if (!SELECTS.includes(shown.type)) {
      return { ...own, custom_id: shown.custom_id, value: textFor(shown, values[shown.custom_id], force) };
    }
    const chosen = chosenFor(shown, values[shown.custom_id], force);
    const kinds = nameChosen(scene, shown.type, chosen);
    for (const kind of ['userIds', 'roleIds', 'channelIds'] as const) named[kind].push(...(kinds[kind] ?? []));
    return { ...own, custom_id: shown.custom_id, values: chosen };
  };
  const components = (modal.components as readonly Shown[]).map(fill);
  const resolved = resolve(scene, named);
  return { custom_id: modal.custom_id, components, ...(resolved === undefined ? {} : { resolved }) };
}

function shownIn(message: StoredMessage): Shown[] {
  return flattenComponents((message.payload.components ?? []) as readonly AnyComponent[]) as Shown[];
}

function textFor(field: Shown, given: ModalValues[string] | undefined, force: boolean): string {
  const text = typeof given === 'string' ? given : (field.value ?? '');
  if (force) return text;
  const id = field.custom_id;
  if (text === '' && field.required !== false) throw new Error(`The modal's field "${id}" must be filled in.`);
  if (text.length > (field.max_length ?? 4000)) throw new Error(`The text for the modal's field "${id}" is too long.`);
  if (text !== '' && text.length < (field.min_length ?? 0)) {
    throw new Error(`The text for the modal's field "${id}" is too short.`);
  }
  return text;
}

function chosenFor(field: Shown, given: ModalValues[string] | undefined, force: boolean): string[] {
  // As the client: what is chosen beforehand stays so where nobody touches it.
  const chosen = given ?? field.options?.filter((option) => option.default === true).map(({ value }) => value) ?? [];
  const ids = typeof chosen === 'string' ? [chosen] : chosen.map(toId);
  if (!force) requireChoosable(field, ids, field.required !== false);
  return ids;
}

function requireChoosable(select: Shown, ids: readonly string[], required: boolean): void {
  const foreign = select.options === undefined ? undefined : ids.find((id) => !isOption(select, id));
  if (foreign !== undefined) {
    const known = select.options?.map((option) => option.value).join(', ');
    throw new Error(`The select "${select.custom_id}" has no option "${foreign}". Its options: ${known}.`);
  }
  const least = select.min_values ?? 1;
  const most = select.max_values ?? 1;
  if (ids.length > most || (ids.length < least && (required || ids.length > 0))) {
    throw new Error(`The select "${select.custom_id}" takes ${least} to ${most} choices, not ${ids.length}.`);
  }
}

function isOption(select: Shown, value: string): boolean {
  return select.options?.some((option) => option.value === value) === true;
}

function nameChosen(scene: Scene, type: number, ids: readonly string[]): Named {
  switch (type) {
    case COMPONENT_TYPES.userSelect:
      return { userIds: ids };
    case COMPONENT_TYPES.roleSelect:
      return { roleIds: ids };
    case COMPONENT_TYPES.channelSelect:
      return { channelIds: ids };
    case COMPONENT_TYPES.mentionableSelect: {
      const isRole = (id: string) => scene.guild?.roles.has(id) === true;
      return { roleIds: ids.filter(isRole), userIds: ids.filter((id) => !isRole(id)) };
    }
    default:
      return {};
  }
}

function toId(chosen: Chosen): string {
  return typeof chosen === 'string' ? chosen : chosen.id;
}
