/** The client as delivery wants it: outcomes as values, one word for each thing that delivery does about them. */
import type { AwardGateway, ListOutcome, SendOutcome } from '../../delivery/gateway.ts';
import type { FieldKeys } from '../../points/field-keys.ts';
import type { ProblemCode } from '../../points/problem.ts';
import type { ReturningClient } from '../client.ts';
import {
  InvalidRequestError,
  KeyProblemError,
  NotAppliedError,
  NotFoundError,
  OutcomeUnknownError,
  RefusedError,
  SlowDownError,
} from '../errors.ts';
import { findCause } from '../http/cause.ts';
import type { PagedList } from '../http/paged-list.ts';
import type { ApiProfile, ApiProfiles } from './api-profile.ts';

/** By status, where people are told more than that it was refused. */
const EXPLAINED_REFUSALS: ReadonlyMap<number, ProblemCode> = new Map([
  [400, 'REFUSED_400'],
  [409, 'REFUSED_409'],
]);

/** What of the client delivery needs. */
export interface AwardClient extends Pick<ReturningClient, 'histories' | 'users'> {
  readonly application: Pick<ReturningClient['application'], 'histories'>;
}

/**
 * Binds delivery's calls to a client. None of them throws for what the API or the network did. Awards always go to the
 * integration API; they are read back in the way that the community's profile names.
 */
export function createAwardGateway(client: AwardClient, profiles: ApiProfiles): AwardGateway {
  const historiesOf = (communityId: string) =>
    profiles.find(communityId)?.histories === 'application' ? client.application.histories : client.histories;

  const readTotals: AwardGateway['readTotals'] = async ({ communityId, accountId }, wanted, options) => {
    try {
      const { customFields } = await client.users.info({ idOrEmail: accountId }, options);
      const { totals } = profiles.find(communityId) ?? {};
      return new Map(
        wanted.flatMap((keys) => {
          const total = findNumber(customFields, chooseNames(keys, totals));
          return total === undefined ? [] : [[keys.id, total] as const];
        }),
      );
    } catch {
      // A total that cannot be read is shown as unknown; why is of no use to anybody here.
      return new Map();
    }
  };

  return {
    async send({ communityId, fieldId, accountId }, action, value, options) {
      try {
        const created = await client.histories.create(
          { communityId, fieldId, userId: accountId, action, value },
          options,
        );
        return { kind: 'applied', total: created.total, historyId: created.id, historyAt: created.createdAt };
      } catch (error) {
        return toSendOutcome(error);
      }
    },
    async list({ communityId, fieldId, accountId }, options) {
      try {
        const target = { communityId, fieldId, userId: accountId };
        const { isEnough } = options;
        const list = await historiesOf(communityId).list(
          target,
          options,
          isEnough && ((all) => isEnough(all.map(toEntry))),
        );
        const { contradicted, timeOffsetMs } = profiles.find(communityId) ?? {};
        return {
          kind: 'listed',
          extent: toExtent(list),
          entries: list.entries.map(toEntry),
          contradicted,
          timeOffsetMs,
        };
      } catch (error) {
        return toListOutcome(error);
      }
    },
    async readTotal(userField, fieldKeys, options) {
      return (await readTotals(userField, [fieldKeys], options)).get(fieldKeys.id);
    },
    readTotals,
  };
}

function toExtent({ complete, isDeclared, isBeginning }: Omit<PagedList<unknown>, 'entries'>) {
  if (!complete) return isBeginning ? 'first-pages' : 'partial';
  return isDeclared ? 'declared' : 'apparent';
}

function toEntry(entry: Awaited<ReturnType<ReturningClient['histories']['list']>>['entries'][number]) {
  const { id, action, value, createdAt, total } = entry;
  return { id, action, value, createdAt, total };
}

/** What was not thrown for a known reason may have been applied: the safe reading of every surprise. */
function toSendOutcome(error: unknown): SendOutcome {
  const cause = findCause(error);
  if (error instanceof NotAppliedError) {
    return { kind: 'not-applied', problem: 'UNREACHABLE', retryAfterMs: undefined, cause };
  }
  if (error instanceof SlowDownError) {
    const problem = error.status === 429 ? 'SLOW_DOWN' : 'PUT_OFF';
    return { kind: 'not-applied', problem, retryAfterMs: error.retryAfterMs, cause };
  }
  if (error instanceof KeyProblemError) return { kind: 'key-problem' };
  if (error instanceof NotFoundError) return { kind: 'not-found', status: error.status };
  if (error instanceof RefusedError) {
    return { kind: 'refused', problem: EXPLAINED_REFUSALS.get(error.status) ?? 'REFUSED' };
  }
  if (error instanceof InvalidRequestError) return { kind: 'refused', problem: 'REFUSED' };
  return { kind: 'unknown', gaveUp: cause === 'BUDGET_SPENT', cause, status: findStatus(error) };
}

function toListOutcome(error: unknown): ListOutcome {
  if (error instanceof NotFoundError) return { kind: 'unsupported' };
  if (error instanceof RefusedError && error.status === 405) return { kind: 'unsupported' };
  if (error instanceof KeyProblemError) return { kind: 'key-problem' };
  // What waited too long for a connection of ours has met nobody who could not be reached.
  const isMet = error instanceof NotAppliedError && error.code !== 'BUDGET_SPENT' && error.code !== 'CANCELLED';
  if (isMet) return { kind: 'unreachable', cause: findCause(error) };
  return { kind: 'failed', cause: findCause(error), status: findStatus(error) };
}

function findStatus(error: unknown): number | undefined {
  return error instanceof OutcomeUnknownError ? error.status : undefined;
}

/** The one name that the field's total was found under; by itself, nobody would take a display name for sure. */
function chooseNames({ id, key, name }: FieldKeys, totals: ApiProfile['totals'] = 'none'): readonly string[] {
  const names = totals === 'none' ? [id, key] : [{ id, key, name }[totals]];
  return names.filter((one) => one !== undefined);
}

/** Only under a name that is surely the field's, and only a number: a total is never guessed. */
function findNumber(customFields: Readonly<Record<string, unknown>>, names: readonly string[]): number | undefined {
  for (const name of names) {
    const value = Object.hasOwn(customFields, name) ? customFields[name] : undefined;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
  }
  return undefined;
}
