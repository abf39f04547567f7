import { MessageFlags } from 'discord.js';
import { z } from 'zod';

/** A message as Discord returns it, as far as anything here depends on it. */
export const sentMessageSchema = z.object({
  id: z.string(),
  flags: z.number().optional(),
  content: z.string().optional(),
  embeds: z.array(z.unknown()).optional(),
});

/** What stands where the first answer to an interaction would be. */
export type Original =
  /** `thinking`: it is the placeholder of a deferral and says nothing yet. */
  | { readonly kind: 'there'; readonly messageId: string; readonly thinking: boolean }
  /** No first answer was ever taken, or it was deleted. */
  | { readonly kind: 'absent' }
  /** The interaction's 15 minutes are over: this way cannot tell any more. */
  | { readonly kind: 'token-spent' }
  /** Discord does not let the bot look into the channel. */
  | { readonly kind: 'hidden' }
  /** Discord did not answer. */
  | { readonly kind: 'unknown' };

/** Whether a message is a deferral's placeholder: by its flag, or by saying nothing. */
export function isThinking({ flags = 0, content = '', embeds = [] }: z.infer<typeof sentMessageSchema>): boolean {
  return (flags & MessageFlags.Loading) !== 0 || (content === '' && embeds.length === 0);
}
