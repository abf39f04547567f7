/** Names under which user info may show a field's total; the API documents none of them. */
export interface FieldKeys {
  readonly id: string;
  readonly key: string | undefined;
  /** The display name, where no other field of the community goes by it. */
  readonly name: string | undefined;
}

interface NamedField {
  readonly fieldId: string;
  readonly key: string | undefined;
  readonly name: string | undefined;
}

/** @param fields - all fields of the community, as far as they are known */
export function toFieldKeys(fieldId: string, fields: readonly NamedField[]): FieldKeys {
  const field = fields.find((one) => one.fieldId === fieldId);
  const isTaken = fields.some(
    (other) => other !== field && [other.fieldId, other.key, other.name].includes(field?.name),
  );
  return { id: fieldId, key: field?.key, name: isTaken ? undefined : field?.name };
}
