import type { en } from './languages/en.ts';

/**
 * A language's texts, by the keys of the English ones, and what its people see of commands: `command.<name>.name`,
 * `command.<name>.<option>.description` and so on, whose English stands with the command. What is missing is said in
 * English. A test compares the arguments of each text with those of the English one.
 */
export type Translation = { readonly [Key in keyof typeof en]?: string } & {
  readonly [key: `command.${string}`]: string;
};
