/** What the use cases read of Returning.AI, as values: each way a read can end has a word. */
import type { StoredField } from '../store/store.ts';

/** Why a read gave nothing. */
export type ReadFailure = {
  readonly kind: 'key-problem' | 'not-found' | 'slow-down' | 'unreachable' | 'no-answer';
};

export interface ReadOptions {
  readonly key: string;
  readonly budgetMs: number;
}

export interface FoundUser {
  readonly id: string | undefined;
  readonly username: string | undefined;
}

export interface CommunityApi {
  listFields(
    communityId: string,
    options: ReadOptions,
  ): Promise<{ readonly kind: 'ok'; readonly fields: readonly StoredField[] } | ReadFailure>;
  /** @param account - an id, an e-mail or a user name */
  findUser(
    account: string,
    options: ReadOptions,
  ): Promise<{ readonly kind: 'ok'; readonly user: FoundUser } | ReadFailure>;
}
