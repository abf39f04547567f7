import { MessageFlags } from 'discord.js';
import { z } from 'zod';
import { LANGUAGES } from '../../texts/languages.ts';
import { toTexts } from '../../texts/texts.ts';

/** A message as Discord returns it, as far as anything here depends on it. */
export const sentMessageSchema = z.object({
  id: z.string(),
  flags: z.number().optional(),
  content: z.string().optional(),
  edited_timestamp: z.string().nullish(),
  embeds: z.array(z.object({ title: z.string().optional().catch(undefined) })).optional(),
});

/** The title of an answer that is not finished: it says how far it is, and after a crash it never would say more. */
export function toProgressTitle(locale: string): string {
  return toTexts(locale).say('answer.progress');
}

/** Whoever finds such an answer does not know for whom it was. */
function isProgressTitle(title: string | undefined): boolean {
  return Object.keys(LANGUAGES).some((code) => toProgressTitle(code) === title);
}

/** The message in the place of the first answer to an interaction. */
export type Original =
  /** `thinking`: it is the placeholder of a deferral and says nothing yet, or only how far it is. */
  | { readonly kind: 'there'; readonly messageId: string; readonly thinking: boolean }
  /** No first answer was ever taken, or it was deleted. */
  | { readonly kind: 'absent' }
  /** The interaction's 15 minutes are over: this way cannot tell any more. */
  | { readonly kind: 'token-spent' }
  /** Discord does not let the bot look into the channel. */
  | { readonly kind: 'hidden' }
  /** Discord did not answer. */
  | { readonly kind: 'unknown' };

/** Whether a message is not an answer yet: a deferral's placeholder, by its flag or by saying nothing, or progress. */
export function isThinking({ flags = 0, content = '', embeds = [] }: z.infer<typeof sentMessageSchema>): boolean {
  if ((flags & MessageFlags.Loading) !== 0) return true;
  return (content === '' && embeds.length === 0) || embeds.some(({ title }) => isProgressTitle(title));
}
