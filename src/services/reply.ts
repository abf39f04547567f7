/** The message that finishes the answer to an interaction. */
import type { NewReply } from '../store/awards/award-store.ts';

/** Whether only its person sees it is decided with the award. */
export interface ReplyPlace extends Omit<NewReply, 'ephemeral'> {
  /** `locale` is for a public answer, this one for a private one. */
  readonly privateLocale: string;
}

/** Numbers are written for the guild in public and for the reader in private. */
export function toReply({ privateLocale, ...reply }: ReplyPlace, ephemeral: boolean): NewReply {
  return { ...reply, ephemeral, locale: ephemeral ? privateLocale : reply.locale };
}
