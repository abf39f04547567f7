import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import type { ZodMiniType } from 'zod/mini';
import { type AnyComponent, flattenComponents } from './component-rules.ts';
import { adaptAttachments, type MessageBody, messageProblems } from './message-body.ts';
import { CALLBACK_TYPES, COMPONENT_TYPES } from './protocol.ts';
import type { Problem } from './refusal.ts';
import type { BodyContract } from './schema.ts';

/** The data of a callback: a message, choices or a modal, by the callback's type. */
export interface CallbackData extends MessageBody {
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | null;
  readonly custom_id?: string;
  readonly title?: string;
}

/** The body of an interaction callback. */
export interface CallbackBody {
  readonly type: number;
  readonly data?: CallbackData | null;
}

/** A modal as it was shown. */
export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly AnyComponent[];
}

/** Most fields of a modal. */
const MAX_MODAL_COMPONENTS = 5;

const SCHEMAS: Readonly<Record<number, ZodMiniType>> = {
  [CALLBACK_TYPES.message]: CreateMessageInteractionCallbackRequestSchema,
  [CALLBACK_TYPES.deferredMessage]: CreateMessageInteractionCallbackRequestSchema,
  [CALLBACK_TYPES.deferredUpdate]: UpdateMessageInteractionCallbackRequestSchema,
  [CALLBACK_TYPES.update]: UpdateMessageInteractionCallbackRequestSchema,
  [CALLBACK_TYPES.autocomplete]: ApplicationCommandAutocompleteCallbackRequestSchema,
  [CALLBACK_TYPES.modal]: ModalInteractionCallbackRequestSchema,
};

/** `POST /interactions/{id}/{token}/callback`. */
export const CALLBACK: BodyContract<CallbackBody> = {
  schema: chooseSchema,
  rules: callbackProblems,
  adapt: (body) =>
    typeof body === 'object' && body !== null && 'data' in body ? { ...body, data: adaptAttachments(body.data) } : body,
  // discord.js sends these with every message, and they mean nothing here.
  unlisted: ['tts', 'nonce', 'enforce_nonce'],
};

function chooseSchema(body: unknown): ZodMiniType | Problem {
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
  const schema = typeof type === 'number' ? SCHEMAS[type] : undefined;
  const message = `Value must be one of {${Object.keys(SCHEMAS).join(', ')}}.`;
  return schema ?? { path: ['type'], code: 'BASE_TYPE_CHOICES', message };
}

function callbackProblems(body: CallbackBody): readonly Problem[] {
  const data = body.data ?? {};
  switch (body.type) {
    case CALLBACK_TYPES.message:
      return underData(messageProblems(data));
    case CALLBACK_TYPES.autocomplete:
      return underData(choiceProblems(data));
    case CALLBACK_TYPES.modal:
      return underData(modalProblems((data.components ?? []) as readonly AnyComponent[]));
    default:
      return [];
  }
}

function choiceProblems(data: CallbackData): Problem[] {
  return (data.choices ?? []).flatMap((choice, index) =>
    String(choice.value) === ''
      ? [{ path: ['choices', index, 'value'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]
      : [],
  );
}

function modalProblems(components: readonly AnyComponent[]): Problem[] {
  const problems: Problem[] = [];
  if (components.length > MAX_MODAL_COMPONENTS) {
    const message = `Must be between 1 and ${MAX_MODAL_COMPONENTS} in length.`;
    problems.push({ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message });
  }
  const ids = flattenComponents(components).flatMap((component) => component.custom_id ?? []);
  if (new Set(ids).size < ids.length) {
    const message = 'Component custom id cannot be duplicated';
    problems.push({ path: ['components'], code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message });
  }
  const unlabelled = components.some(
    (row) =>
      row.type === COMPONENT_TYPES.actionRow &&
      (row.components ?? []).some((input) => input.type === COMPONENT_TYPES.textInput && !input.label),
  );
  if (unlabelled) {
    problems.push({ path: ['components'], code: 'BASE_TYPE_REQUIRED', message: 'A text input needs a label' });
  }
  return problems;
}

function underData(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, path: ['data', ...problem.path] }));
}
