/**
 * The ids that buttons, menus and forms carry: `<command>:<action>:<argument>…`. They hold all that a press needs, so it
 * works after a restart, and as long as its message stands: an action that was ever posted keeps its handler.
 */
import { UserError } from '../errors.ts';
import { isDiscordId } from '../points/person.ts';
import { text } from '../texts/text.ts';

/** Source: Discord, components/reference, "Custom ID". */
export const MAX_CUSTOM_ID = 100;

interface CustomId {
  /** The file in `commands/` that handles it. */
  readonly command: string;
  readonly action: string;
  readonly args: readonly string[];
}

/** @param handler - `<command>:<action>` */
export function toCustomId(handler: `${string}:${string}`, ...args: readonly (string | number)[]): string {
  return [handler, ...args].join(':');
}

/** Whatever somebody sends; a part that is missing is empty. */
export function parseCustomId(text: string): CustomId {
  const [command = '', action = '', ...args] = text.split(':');
  return { command, action, args };
}

/**
 * A Discord id among the arguments.
 *
 * @throws {@link UserError} BAD_ID for anything but digits
 */
export function readDiscordId(arg: string | undefined): string {
  if (arg !== undefined && isDiscordId(arg)) return arg;
  throw badId();
}

/**
 * The number of a draft, a rule, a request or an undo among the arguments.
 *
 * @throws {@link UserError} BAD_ID for anything but a whole number that may be one
 */
export function readRowId(arg: string | undefined): number {
  const id = /^[1-9]\d{0,15}$/.test(arg ?? '') ? Number(arg) : Number.NaN;
  if (Number.isSafeInteger(id)) return id;
  throw badId();
}

function badId(): UserError {
  return new UserError('BAD_ID', text('refusal.bad-button'));
}
