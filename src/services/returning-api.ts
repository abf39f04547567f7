/** The calls of Returning.AI that the use cases need. Failures are values: each way a call can end is a case. */
import type { StoredField } from '../store/guilds/field-store.ts';

/** Why a read gave nothing. */
export type ReadFailure = {
  readonly kind: 'key-problem' | 'not-found' | 'slow-down' | 'unreachable' | 'no-answer';
  /** A short code such as `ENOTFOUND` or `HTTP_503`, which the server has not written. */
  readonly cause?: string | undefined;
};

/** How a write ended. It is sent once, whatever happens. */
export type WriteOutcome =
  | { readonly kind: 'done'; readonly cause?: undefined }
  /** Surely not applied: not for now, or not at all. */
  | WriteRefusal
  /** It may have been applied, or may yet be. `cause`: a short code such as `HTTP_503`. */
  | { readonly kind: 'unknown'; readonly cause?: string | undefined };

export type WriteRefusal = {
  readonly kind: 'unreachable' | 'slow-down' | 'key-problem' | 'not-found' | 'conflict' | 'refused';
  readonly cause?: string | undefined;
};

export interface ReadOptions {
  readonly key: string;
  readonly budgetMs: number;
}

export interface FoundUser {
  readonly id: string | undefined;
  /** The short id, which some calls want instead. */
  readonly shortId?: string | undefined;
  readonly username: string | undefined;
  readonly email?: string | undefined;
  /** The name that people see. */
  readonly name?: string | undefined;
}

/** A field as just listed. */
export interface ListedField extends StoredField {
  /** The API's own word. */
  readonly type?: string | undefined;
}

export interface FieldList {
  readonly kind: 'ok';
  readonly fields: readonly ListedField[];
  /** Nothing in the answer speaks against these being all. */
  readonly complete: boolean;
}

/** A community's fields, changed. Each call is sent once. */
export interface FieldApi {
  create(
    communityId: string,
    field: { readonly name: string; readonly type: string },
    options: ReadOptions,
  ): Promise<WriteOutcome>;
  /** The API wants the type again; another one would change what the field holds. */
  rename(
    communityId: string,
    field: { readonly fieldId: string; readonly name: string; readonly type: string },
    options: ReadOptions,
  ): Promise<WriteOutcome>;
  delete(communityId: string, fieldId: string, options: ReadOptions): Promise<WriteOutcome>;
}

export interface CommunityApi {
  listFields(communityId: string, options: ReadOptions): Promise<FieldList | ReadFailure>;
  /** @param account - an id, an e-mail or a user name */
  findUser(
    account: string,
    options: ReadOptions,
  ): Promise<{ readonly kind: 'ok'; readonly user: FoundUser } | ReadFailure>;
}

/** A badge as people name it. */
export interface Badge {
  readonly id: string;
  readonly title: string;
}

/** Badges. All calls take the community's system key. */
export interface BadgeApi {
  /** `complete`: nothing in the answer speaks against these being all. */
  list(
    options: ReadOptions,
  ): Promise<{ readonly kind: 'ok'; readonly badges: readonly Badge[]; readonly complete: boolean } | ReadFailure>;
  /** Sent once: what a second award does is documented nowhere, and a badge may bring XP and coins. */
  change(
    action: 'award' | 'remove',
    holder: { readonly badgeId: string; readonly userId: string },
    options: ReadOptions,
  ): Promise<WriteOutcome>;
}

/** Users found by what a text field of theirs holds. */
export interface IdentityApi {
  /**
   * @param fieldKey - the field's database name
   * @returns `ok`: exactly these hold exactly this text. `unconfirmed`: the answer does not show that, or not of all
   */
  findUsers(
    fieldKey: string,
    text: string,
    options: ReadOptions,
  ): Promise<
    | { readonly kind: 'ok'; readonly users: readonly { readonly id: string; readonly username: string | undefined }[] }
    | { readonly kind: 'unconfirmed' }
    | ReadFailure
  >;
}
