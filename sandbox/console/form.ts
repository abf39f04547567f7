import type { Modal } from '../discord/callback-body.ts';
import type { Chosen, ModalValues } from '../discord/component-input.ts';
import type { AnyComponent } from '../discord/component-rules.ts';
import { isSelect, readChoice } from './controls.ts';
import type { Directory } from './option-value.ts';
import { TypingError } from './typing-error.ts';

/** A form as it is filled in: one question a field. */
export interface FormOptions {
  readonly modal: Modal;
  readonly directory: Directory;
  /** Asks and resolves with what was typed, or undefined when nobody answers any more. */
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly say: (text: string) => void;
}

interface FormField {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly component: AnyComponent;
  /** What stands in it already. */
  readonly value: string;
}

/** Typed instead of an answer, it closes the form. */
const CANCEL = 'cancel';

/** Asks for each field of a form. Resolves with undefined when the form was closed instead. */
export async function fillForm({ modal, directory, ask, say }: FormOptions): Promise<ModalValues | undefined> {
  say(`The form "${modal.title}" opens. An empty line leaves a field as it is; "${CANCEL}" closes the form.`);
  const values: Record<string, string | readonly Chosen[]> = {};
  for (const field of listFields(modal.components)) {
    const value = await fillField(field, directory, ask, say);
    if (value === undefined) return undefined;
    values[field.id] = value;
  }
  return values;
}

async function fillField(
  field: FormField,
  directory: Directory,
  ask: FormOptions['ask'],
  say: FormOptions['say'],
): Promise<string | readonly Chosen[] | undefined> {
  const hint = field.value === '' ? (field.required ? '' : ' (optional)') : ` [${field.value}]`;
  for (;;) {
    const typed = (await ask(`${field.label}${hint}: `))?.trim();
    if (typed === undefined || typed === CANCEL) return undefined;
    if (typed === '' && field.value === '' && field.required) {
      say('This field must be filled in.');
      continue;
    }
    if (!isSelect(field.component.type)) return typed === '' ? field.value : typed;
    if (typed === '') return [];
    try {
      return [readChoice(field.component, typed, directory)];
    } catch (error) {
      if (!(error instanceof TypingError)) throw error;
      say(error.message);
    }
  }
}

/** The fields in reading order. Their label is their own, or that of the component around them. */
function listFields(components: readonly AnyComponent[], label = ''): FormField[] {
  return components.flatMap((component) => {
    const own = component.label ?? label;
    const inner = [
      ...(component.components ?? []),
      ...(component.component === undefined ? [] : [component.component]),
    ];
    if (inner.length > 0) return listFields(inner, own);
    const {
      custom_id: id,
      required = true,
      value,
    } = component as AnyComponent & { required?: boolean; value?: string | null };
    return typeof id === 'string'
      ? [{ id, label: own === '' ? id : own, required, component, value: value ?? '' }]
      : [];
  });
}
