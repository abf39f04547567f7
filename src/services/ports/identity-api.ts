import type { ReadFailure, ReadOptions } from './community-api.ts';

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
