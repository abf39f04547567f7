/** The client's calls as the use cases want them: failures as values. */
import type { BadgeApi, CommunityApi, FieldApi, ReadFailure } from '../../services/returning-api.ts';
import type { ReturningClient } from '../client.ts';
import { KeyProblemError, NotAppliedError, NotFoundError, RefusedError, SlowDownError } from '../errors.ts';
import { findCause } from '../http/cause.ts';
import { attemptWrite } from './write-outcome.ts';

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

/** Binds the writes to the API that lists the fields: another one could be of another deployment. */
export function createFieldApi({ fields }: ReturningClient): FieldApi {
  return {
    create: (communityId, field, options) => attemptWrite(() => fields.create({ communityId, ...field }, options)),
    rename: (communityId, field, options) => attemptWrite(() => fields.update({ communityId, ...field }, options)),
    delete: (communityId, fieldId, options) => attemptWrite(() => fields.delete({ communityId, fieldId }, options)),
  };
}

/** Binds the calls on badges to a client. None of them throws for what the API or the network did. */
export function createBadgeApi({ system: { badges } }: ReturningClient): BadgeApi {
  return {
    async list(options) {
      try {
        const { entries, complete } = await badges.list(options);
        return { kind: 'ok', complete, badges: entries.map(({ id, title }) => ({ id, title: title ?? id })) };
      } catch (error) {
        return toReadFailure(error);
      }
    },
    change: (action, holder, options) => attemptWrite(() => badges[action](holder, options)),
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
