/** Fields by the names that people use. */
import { UserError } from '../errors.ts';
import { NAMELESS_FIELD, toCalledName } from '../points/field-name.ts';
import { removeInvisible } from '../points/visible-text.ts';
import type { StoredField } from '../store/guilds/field-store.ts';
import { text } from '../texts/text.ts';

/** A field as people name it. */
export interface Field {
  readonly id: string;
  readonly name: string;
}

/** Fields that share a name, named so that people can choose. */
const MAX_NAMED = 5;

/** A field as people name it. */
export function toField(field: Pick<StoredField, 'fieldId'> & Partial<StoredField>): Field {
  return { id: field.fieldId, name: field.name ?? field.key ?? NAMELESS_FIELD };
}

/**
 * By id, else by key or display name as people see them. What several fields go by needs the id.
 *
 * @throws {@link UserError} AMBIGUOUS_FIELD
 */
export function matchField<F extends StoredField>(fields: readonly F[], typed: string): F | undefined {
  const exact = fields.find(({ fieldId }) => fieldId === typed);
  if (exact !== undefined) return exact;
  const wanted = toCalledName(typed);
  const named = fields.filter((field) => listCalledNames(field).includes(wanted));
  if (named.length > 1) {
    const choices = named.slice(0, MAX_NAMED).map((field) => `"${quote(toField(field).name)}" (\`${field.fieldId}\`)`);
    throw new UserError(
      'AMBIGUOUS_FIELD',
      text('refusal.field.ambiguous', { typed: quote(typed), choices: choices.join(', ') }),
    );
  }
  return named[0];
}

/** The names by which people may call a field, as {@link toCalledName} has them. */
export function listCalledNames({ key, name }: Pick<StoredField, 'key' | 'name'>): string[] {
  return [key, name]
    .flatMap((called) => (called === undefined ? [] : toCalledName(called)))
    .filter((one) => one !== '');
}

/** Typed text, cut and made harmless for use in a sentence. */
export function quote(typed: string): string {
  const visible = removeInvisible(typed).replace(/[\p{Cc}`*_~|\\<>@#[\]]/gu, '');
  return [...visible].slice(0, 60).join('');
}
