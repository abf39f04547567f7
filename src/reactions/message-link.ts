import { UserError } from '../errors.ts';
import { text } from '../texts/text.ts';

const LINK = /^https:\/\/(?:[a-z]+\.)?discord(?:app)?\.com\/channels\/(\d{17,20})\/(\d{17,20})\/(\d{17,20})\/?$/;
const ID = /^(?:(\d{17,20})-)?(\d{17,20})$/;

/**
 * Reads which message is meant: its link, its id, or its channel's and its own as Discord copies them with Shift.
 *
 * @param here - the channel that an id alone is looked for in
 * @throws {@link UserError} BAD_MESSAGE, also for one of another server
 */
export function parseMessage(
  typed: string,
  here: { readonly guildId: string; readonly channelId: string },
): { readonly channelId: string; readonly messageId: string } {
  const [, guildId, channelId, messageId] = LINK.exec(typed.trim()) ?? [];
  if (guildId === here.guildId && channelId !== undefined && messageId !== undefined) return { channelId, messageId };
  const [, inChannel = here.channelId, id] = ID.exec(typed.trim()) ?? [];
  if (guildId === undefined && id !== undefined) return { channelId: inChannel, messageId: id };
  throw new UserError('BAD_MESSAGE', text('refusal.bad-message'));
}
