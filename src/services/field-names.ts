/** Fields by the names that people use. */
import { UserError } from '../errors.ts';
import type { StoredField } from '../store/store.ts';
import type { Field } from './services.ts';

/** Said where Returning.AI has not told us the field's own name. */
const NAMELESS = 'points';

/** A field as people name it. */
export function toField(field: Pick<StoredField, 'fieldId'> & Partial<StoredField>): Field {
  return { id: field.fieldId, name: field.name ?? field.key ?? NAMELESS };
}

/**
 * By id, then key, then display name; a name that two fields share needs the id.
 *
 * @throws {@link UserError} AMBIGUOUS_FIELD
 */
export function matchField<F extends StoredField>(fields: readonly F[], typed: string): F | undefined {
  const wanted = typed.toLowerCase();
  const exact = fields.find(({ fieldId, key }) => fieldId === typed || key === typed);
  const named = fields.filter(({ name, key }) => name?.toLowerCase() === wanted || key?.toLowerCase() === wanted);
  if (exact === undefined && named.length > 1) {
    throw new UserError(
      'AMBIGUOUS_FIELD',
      `Several fields are called "${quote(typed)}". Pick one from the list while typing, or give its id (\`/fields list\`).`,
    );
  }
  return exact ?? named[0];
}

/** What somebody typed, short and harmless inside a sentence. */
export function quote(typed: string): string {
  return [...typed.replace(/[\p{C}`*_~|\\<>@#[\]]/gu, '')].slice(0, 60).join('');
}
