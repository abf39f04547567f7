/** What somebody has been shown and may confirm, once. */
import { UserError } from '../errors.ts';
import { describeDuration } from '../points/duration.ts';
import { PREVIEW_LIFE_MS } from '../points/limits.ts';
import type { Draft, DraftStore } from '../store/links/draft-store.ts';
import type { Actor } from './actor.ts';

interface DraftsOptions {
  readonly store: Pick<DraftStore, 'takeDraft'>;
  readonly now: () => number;
}

/** A draft, and the words for when it is gone. */
interface AskedDraft extends Pick<Draft, 'id' | 'kind'> {
  /** The subject of a sentence, such as `This import`. */
  readonly name: string;
  /** A sentence: what to do instead. */
  readonly fix: string;
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
  { id, kind, name, fix }: AskedDraft,
): Promise<string> {
  const draft = Number.isSafeInteger(id) ? await store.takeDraft({ id, guildId, userId, kind }) : undefined;
  if (draft !== undefined && now() - draft.createdAt < PREVIEW_LIFE_MS) return draft.content;
  throw new UserError(
    'NO_DRAFT',
    `${name} was confirmed or cancelled already, is older than ${describeDuration(PREVIEW_LIFE_MS)}, has given way to newer ones, or is not yours. ${fix}`,
  );
}
