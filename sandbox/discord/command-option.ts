/** An option of a command as it is registered: only the fields that rules and people ask for. */
export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly description?: string | null;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly options?: readonly CommandOption[] | null;
  readonly choices?: readonly CommandChoice[] | null;
  readonly min_value?: number | null;
  readonly max_value?: number | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly channel_types?: readonly number[] | null;
  readonly name_localizations?: Localizations;
  readonly description_localizations?: Localizations;
}

/** One of the values that an option takes. */
export interface CommandChoice {
  readonly name: string;
  readonly value: string | number;
  readonly name_localizations?: Localizations;
}

/** By Discord's codes of languages. */
export type Localizations = Readonly<Record<string, string>> | null;

interface Named {
  readonly name: string;
  readonly name_localizations?: Localizations;
}

/** What somebody typed, by its own name or, where that is none, by the one that some language has for it. */
export function findCalled<Part extends Named>(parts: readonly Part[], typed: string): Part | undefined {
  const name = typed.toLowerCase();
  const isCalled = ({ name_localizations }: Part) => Object.values(name_localizations ?? {}).includes(name);
  return parts.find((part) => part.name === name) ?? parts.find(isCalled);
}
