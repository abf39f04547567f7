/** The client's reads as the use cases want them: failures as values. */
import type { CommunityApi, ReadFailure } from '../../services/ports/community-api.ts';
import type { ReturningClient } from '../client.ts';
import { KeyProblemError, NotAppliedError, NotFoundError, RefusedError, SlowDownError } from '../errors.ts';
import { findCause } from '../http/cause.ts';

/** Binds the reads to a client. None of them throws for what the API or the network did. */
export function createCommunityApi(client: Pick<ReturningClient, 'fields' | 'users'>): CommunityApi {
  return {
    async listFields(communityId, options) {
      try {
        const { entries, complete } = await client.fields.list({ communityId }, options);
        return {
          kind: 'ok',
          complete,
          fields: entries.map(({ id, key, name, numeric, type }) => ({ fieldId: id, key, name, numeric, type })),
        };
      } catch (error) {
        return toReadFailure(error);
      }
    },
    async findUser(account, options) {
      try {
        const user = await client.users.info({ idOrEmail: account }, options);
        const { id, shortId, username, email, displayName, firstName, lastName } = user;
        const name = displayName ?? ([firstName, lastName].filter((part) => part !== undefined).join(' ') || undefined);
        return { kind: 'ok', user: { id, shortId, username, email, name } };
      } catch (error) {
        return toReadFailure(error);
      }
    },
  };
}

/** Why a read gave nothing. */
export function toReadFailure(error: unknown): ReadFailure {
  if (error instanceof KeyProblemError) return { kind: 'key-problem' };
  if (error instanceof NotFoundError || error instanceof RefusedError) return { kind: 'not-found' };
  const cause = findCause(error);
  if (error instanceof SlowDownError) return { kind: 'slow-down', cause };
  return { kind: error instanceof NotAppliedError ? 'unreachable' : 'no-answer', cause };
}
