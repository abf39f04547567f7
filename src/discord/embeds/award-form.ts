/** The form in which a moderator awards somebody from a menu. */
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { toValue } from '../../points/amount.ts';
import { REASON_MAX_LENGTH } from '../../points/reason.ts';
import type { AwardForm } from '../../services/award-forms.ts';
import { toTexts } from '../../texts/texts.ts';
import { cutText, toPlainLine } from './text.ts';

// Source: Discord, components/reference, "Label", "Text Input", "String Select", and "Modal".
const MAX_TITLE = 45;
const MAX_OPTIONS = 25;
const MAX_OPTION_LABEL = 100;
const MAX_OPTION_VALUE = 100;
const MAX_AMOUNT = 12;

/**
 * @param about - `customId`: what takes it; `name`: whom it awards, as the server calls them
 */
export function toAwardForm(
  { fields, defaultFieldId, last }: AwardForm,
  { customId, name }: { readonly customId: string; readonly name: string },
  locale: string,
): APIModalInteractionResponseCallbackData {
  const { say } = toTexts(locale);
  const chosen = last?.fieldId ?? defaultFieldId;
  // The one that is chosen must be among those that there is room for.
  const inOrder = fields.toSorted((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
  const offered = inOrder.filter(({ id }) => id.length <= MAX_OPTION_VALUE).slice(0, MAX_OPTIONS);
  const options = offered.map((field) => ({
    label: toPlainLine(field.name, MAX_OPTION_LABEL) || field.id,
    value: field.id,
    default: field.id === chosen,
  }));
  const select: APILabelComponent[] =
    options.length === 0
      ? []
      : [
          toLabel(say('form.field'), {
            type: ComponentType.StringSelect,
            custom_id: 'field',
            required: true,
            options,
          }),
        ];
  const amount = toLabel(say('form.amount'), {
    type: ComponentType.TextInput,
    custom_id: 'amount',
    style: TextInputStyle.Short,
    required: true,
    max_length: MAX_AMOUNT,
    placeholder: say('form.amount-example'),
    ...(last !== undefined && { value: String(toValue(last.hundredths)) }),
  });
  const reason = toLabel(say('form.reason'), {
    type: ComponentType.TextInput,
    custom_id: 'reason',
    style: TextInputStyle.Paragraph,
    required: false,
    max_length: REASON_MAX_LENGTH,
  });
  return {
    custom_id: customId,
    title: cutText(say('form.title', { name: toPlainLine(name, MAX_TITLE) }), MAX_TITLE),
    components: [amount, ...select, reason],
  };
}

function toLabel(label: string, component: APILabelComponent['component']): APILabelComponent {
  return { type: ComponentType.Label, label, component };
}
