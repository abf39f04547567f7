/** The calls of Returning.AI that delivery needs. Failures are values: every way a call can end is a case to handle. */
import type { AwardAction } from '../points/award.ts';
import type { FieldKeys } from '../points/field-keys.ts';
import type { ProblemCode } from '../points/problem.ts';

/** One user's field in one community. */
export interface UserField {
  readonly communityId: string;
  readonly fieldId: string;
  readonly accountId: string;
}

export interface CallOptions {
  /** The bearer key. */
  readonly key: string;
  /** The call is over after this long, whatever it is doing. */
  readonly budgetMs: number;
  /** Told the server's own time, the `Date` header of each answer, as it stands. */
  readonly onDate?: ((date: string) => void) | undefined;
}

export interface ListOptions extends CallOptions {
  /** Whether the pages so far, newest first or not, hold all that is asked for: further ones are not read then. */
  readonly isEnough?: ((entries: readonly HistoryEntry[]) => boolean) | undefined;
}

/** A field of a listed entry whose meaning no page tells. */
export type ListField = 'action' | 'value' | 'time';

export interface HistoryEntry {
  readonly id: string;
  readonly action: string | undefined;
  readonly value: number | undefined;
  /** The server's own time, as it wrote it. */
  readonly createdAt: string | undefined;
  readonly total: number | undefined;
}

/**
 * Why an answer is missing or cannot be trusted, as a short code for the log: `ENOTFOUND`, `CERT_HAS_EXPIRED`,
 * `NOT_A_JSON_OBJECT`, `HTTP_503` … Never anything that a server has written.
 */
type Cause = string;

export type SendOutcome =
  | {
      readonly kind: 'applied';
      readonly total: number | undefined;
      readonly historyId: string | undefined;
      readonly historyAt: string | undefined;
    }
  /** Surely not applied: never left this machine, or turned away for now. */
  | {
      readonly kind: 'not-applied';
      readonly problem: 'UNREACHABLE' | 'SLOW_DOWN' | 'PUT_OFF';
      readonly retryAfterMs: number | undefined;
      readonly cause?: Cause | undefined;
    }
  /** Surely not applied: the key may not do this. */
  | { readonly kind: 'key-problem' }
  /** Surely not applied, in the API's own words: an unknown id, or a route that moved. */
  | { readonly kind: 'not-found'; readonly status: number }
  /** Surely not applied, and never will be. */
  | { readonly kind: 'refused'; readonly problem: ProblemCode }
  /** Sent; nobody knows. `gaveUp`: we stopped waiting, so it may still be being carried out. */
  | {
      readonly kind: 'unknown';
      readonly gaveUp: boolean;
      readonly cause?: Cause | undefined;
      /** Of the answer, where the head of one came. */
      readonly status?: number | undefined;
    };

export type ListOutcome =
  | {
      readonly kind: 'listed';
      readonly entries: readonly HistoryEntry[];
      /**
       * `declared`: the answer says that these are all. `apparent`: nothing says that there are more. `first-pages`: these
       * are the first, and there are more. `partial`: which these are cannot be told.
       */
      readonly extent: 'declared' | 'apparent' | 'first-pages' | 'partial';
      /** Fields of which the doctor saw that they show something else than what was sent. */
      readonly contradicted?: readonly ListField[] | undefined;
      /** By how many milliseconds the list's times are later than those of answers, where by the same for all. */
      readonly timeOffsetMs?: number | undefined;
    }
  /** This deployment has no such list. */
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'key-problem' }
  /** Nobody was asked: the API could not be reached. */
  | { readonly kind: 'unreachable'; readonly cause?: Cause | undefined }
  /** No usable answer this time. `status`: of the answer, where the head of one came. */
  | { readonly kind: 'failed'; readonly cause?: Cause | undefined; readonly status?: number | undefined };

export interface AwardGateway {
  send(userField: UserField, action: AwardAction, value: number, options: CallOptions): Promise<SendOutcome>;
  list(userField: UserField, options: ListOptions): Promise<ListOutcome>;
  /** The user's present total of a field, as user info shows it; undefined when the API does not say so beyond doubt. */
  readTotal(userField: UserField, fieldKeys: FieldKeys, options: CallOptions): Promise<number | undefined>;
  /** The same of several fields by one call: totals by the fields' ids, of those that the API tells beyond doubt. */
  readTotals(
    user: Omit<UserField, 'fieldId'>,
    fields: readonly FieldKeys[],
    options: CallOptions,
  ): Promise<ReadonlyMap<string, number>>;
}
