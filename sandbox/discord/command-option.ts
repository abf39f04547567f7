/** An option of a command as it is registered: only the fields that rules and people ask for. */
export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly description?: string | null;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly options?: readonly CommandOption[] | null;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | null;
  readonly min_value?: number | null;
  readonly max_value?: number | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly channel_types?: readonly number[] | null;
}
