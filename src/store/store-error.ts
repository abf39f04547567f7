import { UserError } from '../errors.ts';

/** What keeps the store from being opened or used. */
export type StoreProblem =
  | 'LOCKED'
  | 'BUSY'
  | 'CORRUPT'
  | 'NEWER_SCHEMA'
  | 'READ_ONLY'
  | 'FULL'
  | 'IO_ERROR'
  | 'UNAVAILABLE'
  /** Its server does not answer, or the connection to it was lost: it may be there again in a moment. */
  | 'UNREACHABLE'
  /** The connection was lost while something was being committed, and whether it was cannot be found out. */
  | 'IN_DOUBT'
  /** Its files are not those that were opened. */
  | 'GONE';

/** The store cannot be opened, used or copied. For the operator; never shown to members. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreProblem;
  /** One sentence: what to do about it. */
  readonly fix: string;

  /**
   * @param code - the kind of problem
   * @param message - what is wrong, with the file's path
   * @param fix - what to do about it
   * @param options - `cause`: what the driver or the system said
   */
  constructor(code: StoreProblem, message: string, fix: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.fix = fix;
  }
}

/** Whether a statement met what the machine, or the file, refuses: it would meet any other as well. */
export function isStoreFailure(error: unknown): error is UserError {
  return error instanceof UserError && error.cause instanceof StoreError;
}
