import { html, nothing, type TemplateResult } from 'lit-html';
import type { AnyComponent } from '../../../discord/component-rules.ts';
import type { ModalView, PageState } from '../../wire.ts';
import { attempt, focusComposer } from '../actions.ts';
import { drawMarkdown, type Markup } from '../markdown.ts';
import type { App } from '../model.ts';
import { drawSelect } from './controls.ts';

type Field = AnyComponent & {
  readonly required?: boolean | null;
  readonly value?: string | null;
  readonly placeholder?: string | null;
  readonly description?: string | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
};

const TEXT_INPUT = 4;
const TEXT_DISPLAY = 10;
const LABEL = 18;
const PARAGRAPH = 2;

/** The bot's form, over everything. */
export function drawModal(app: App, state: PageState, markup: Markup): TemplateResult | typeof nothing {
  const { modal } = app.model;
  if (modal === undefined) return nothing;
  const chosen = app.model.modalChosen;
  const close = () => {
    app.model.modal = undefined;
    void app.ask({ do: 'forget', interactionId: modal.interactionId }).catch(() => undefined);
    app.update();
    focusComposer();
  };
  const send = (event: Event) => {
    event.preventDefault();
    const texts = Object.fromEntries(new FormData(event.target as HTMLFormElement)) as Record<string, string>;
    void attempt(app, {
      do: 'submit',
      interactionId: modal.interactionId,
      values: { ...texts, ...Object.fromEntries(chosen) },
    });
    app.model.modal = undefined;
    app.update();
    focusComposer();
  };
  return html`<dialog class="modal" aria-labelledby="modal-title" @cancel=${close}>
    <form @submit=${send}>
      <header><h2 id="modal-title">${modal.title}</h2><button type="button" class="close" aria-label="Close" @click=${close}>×</button></header>
      ${listFields(modal).map(([field, label]) => drawField({ field, label, state, markup, chosen }))}
      <footer>
        <button type="button" class="button link-like" @click=${close}>Cancel</button>
        <button type="submit" class="button primary">Submit</button>
      </footer>
    </form>
  </dialog>`;
}

/** Fields with their labels: within a label component, or of their own in a row. */
function listFields({ components }: ModalView): [Field, string][] {
  return components.flatMap((top): [Field, string][] => {
    if (top.type === LABEL && top.component !== undefined) return [[top.component as Field, top.label ?? '']];
    if (top.components !== undefined) return top.components.map((inner) => [inner as Field, inner.label ?? '']);
    return [[top as Field, top.label ?? '']];
  });
}

interface FieldOptions {
  readonly field: Field;
  readonly label: string;
  readonly state: PageState;
  readonly markup: Markup;
  readonly chosen: Map<string, readonly string[]>;
}

function drawField({ field, label, state, markup, chosen }: FieldOptions): TemplateResult {
  if (field.type === TEXT_DISPLAY) return drawMarkdown(field.content ?? '', markup);
  const id = field.custom_id ?? '';
  const isNeeded = field.required !== false;
  const name = html`<label for="field-${id}">${label}${isNeeded ? html` <span class="needed" aria-hidden="true">*</span>` : nothing}</label>`;
  if (field.type !== TEXT_INPUT) {
    const choose = (values: readonly string[]) => void chosen.set(id, values);
    return html`<div class="field">${name}${drawSelect({ select: field, state, choose, id: `field-${id}`, label })}</div>`;
  }
  const common = { least: field.min_length ?? 0, most: field.max_length ?? 4_000, hint: field.placeholder ?? '' };
  const input =
    field.style === PARAGRAPH
      ? html`<textarea id="field-${id}" name=${id} rows="4" ?required=${isNeeded} minlength=${common.least} maxlength=${common.most} placeholder=${common.hint} .value=${field.value ?? ''}></textarea>`
      : html`<input id="field-${id}" name=${id} type="text" autocomplete="off" ?required=${isNeeded} minlength=${common.least} maxlength=${common.most} placeholder=${common.hint} .value=${field.value ?? ''} />`;
  return html`<div class="field">${name}${input}</div>`;
}
