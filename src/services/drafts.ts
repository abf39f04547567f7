/** What somebody has been shown and may confirm, once. */
import { UserError } from '../errors.ts';
import { PREVIEW_LIFE_MS } from '../points/limits.ts';
import type { Draft, DraftStore } from '../store/links/draft-store.ts';
import { duration, text } from '../texts/text.ts';
import type { Actor } from './actor.ts';

interface DraftsOptions {
  readonly store: Pick<DraftStore, 'takeDraft'>;
  readonly now: () => number;
}

/**
 * Takes a draft out, so that it is confirmed once.
 *
 * @returns its content, JSON
 * @throws {@link UserError} NO_DRAFT when it is gone, too old or somebody else's
 */
export async function takeDraft(
  { store, now }: DraftsOptions,
  { guildId, userId }: Actor,
  { id, kind }: Pick<Draft, 'id' | 'kind'>,
): Promise<string> {
  const draft = Number.isSafeInteger(id) ? await store.takeDraft({ id, guildId, userId, kind }) : undefined;
  if (draft !== undefined && now() - draft.createdAt < PREVIEW_LIFE_MS) return draft.content;
  throw new UserError('NO_DRAFT', text(`refusal.no-draft.${kind}`, { life: duration(PREVIEW_LIFE_MS) }));
}
