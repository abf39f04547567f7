// Buttons and selects of a message or a form.
import { html, nothing, type TemplateResult } from 'lit-html';
import type { AnyComponent } from '../../../discord/component-rules.ts';
import { COMPONENT_TYPES, OPTION_TYPES } from '../../../discord/protocol.ts';
import type { PageState } from '../../wire.ts';
import { attempt } from '../actions.ts';
import { listOffers } from '../draft.ts';
import type { App } from '../model.ts';

const STYLES: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };
const BUTTON = 2;

/** The rows of a message. */
export function drawControls(rows: readonly AnyComponent[], messageId: string, app: App): TemplateResult {
  return html`${rows.map((row) => html`<div class="controls">${(row.components ?? []).map((one) => drawControl(one, messageId, app))}</div>`)}`;
}

function drawControl(component: AnyComponent, messageId: string, app: App): TemplateResult | typeof nothing {
  if (component.type === BUTTON) return drawButton(component, messageId, app);
  const { state } = app.model;
  if (state === undefined) return nothing;
  const choose = (values: readonly string[]) =>
    void attempt(app, { do: 'choose', messageId, customId: component.custom_id, values });
  return drawSelect({ select: component, state, choose, id: `${messageId}-${component.custom_id}` });
}

function drawButton(component: AnyComponent, messageId: string, app: App): TemplateResult {
  const { style = 2, label, url, custom_id, disabled, emoji } = component;
  const sign = (emoji as { name?: string } | undefined)?.name;
  const content = html`${sign === undefined ? nothing : html`<span class="emoji">${sign}</span> `}${label ?? ''}`;
  const look = `button ${STYLES[style] ?? 'secondary'}`;
  if (url) return html`<a class=${look} href=${url} target="_blank" rel="noopener noreferrer">${content} ↗</a>`;
  const press = () => void attempt(app, { do: 'press', messageId, customId: custom_id });
  return html`<button type="button" class=${look} ?disabled=${disabled === true} @click=${press}>${content}</button>`;
}

/** What a select is drawn with. */
export interface SelectOptions {
  readonly select: AnyComponent & { readonly placeholder?: string | null };
  readonly state: PageState;
  readonly choose: (values: readonly string[]) => void;
  readonly id: string;
  readonly label?: string;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly isDefault: boolean;
}

/** A select of any kind. One that takes several is a list of ticks with a button, so that a phone and a keyboard can use it. */
export function drawSelect({ select, state, choose, id, label }: SelectOptions): TemplateResult {
  const choices = listChoices(select, state);
  const name = label ?? select.placeholder ?? 'Choose';
  if ((select.max_values ?? 1) > 1) return drawTicks(choices, name, choose);
  const isChosen = choices.some(({ isDefault }) => isDefault);
  const change = (event: Event) => {
    const field = event.target as HTMLSelectElement;
    choose(field.value === '' ? [] : [field.value]);
  };
  return html`<select class="select" id=${id} aria-label=${name} ?disabled=${select.disabled === true} @change=${change}>
    <option value="" ?disabled=${(select.min_values ?? 1) > 0} ?selected=${!isChosen}>${select.placeholder ?? 'Choose…'}</option>
    ${choices.map(({ value, label: text, isDefault }) => html`<option value=${value} ?selected=${isDefault}>${text}</option>`)}
  </select>`;
}

function drawTicks(choices: readonly Choice[], name: string, choose: SelectOptions['choose']): TemplateResult {
  const send = (event: Event) => {
    const box = (event.currentTarget as HTMLElement).closest('fieldset');
    choose([...(box?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])].map(({ value }) => value));
  };
  return html`<fieldset class="ticks">
    <legend>${name}</legend>
    ${choices.map(({ value, label, isDefault }) => html`<label><input type="checkbox" value=${value} ?checked=${isDefault} /> ${label}</label>`)}
    <button type="button" class="button secondary" @click=${send}>Choose</button>
  </fieldset>`;
}

/** Selects that fill themselves offer what an option of that type does. */
const OFFERED: Readonly<Record<number, number>> = {
  [COMPONENT_TYPES.userSelect]: OPTION_TYPES.user,
  [COMPONENT_TYPES.roleSelect]: OPTION_TYPES.role,
  [COMPONENT_TYPES.mentionableSelect]: OPTION_TYPES.mentionable,
  [COMPONENT_TYPES.channelSelect]: OPTION_TYPES.channel,
};

function listChoices(select: AnyComponent, state: PageState): Choice[] {
  const type = OFFERED[select.type];
  if (type === undefined) {
    return (select.options ?? []).map(({ value, label, default: chosen }) => ({
      value,
      label,
      isDefault: chosen === true,
    }));
  }
  return listOffers({ type, name: '', shown: '', description: '', options: [], choices: [] }, state).flatMap(
    ({ label, value }) => ('id' in value ? [{ value: value.id, label, isDefault: false }] : []),
  );
}
