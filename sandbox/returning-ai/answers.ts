/** What the API says to one request, before any fault touches it. */
export type Answer = {
  status: number;
  body: Record<string, unknown>;
  /** True when answering changed something. */
  applied?: boolean;
};

/**
 * A success in the envelope of everything under `/communities/`: `meta`, `message`, `data`.
 * Source: the vendor's page "Create user field history".
 */
export function success(status: number, message: string, data: unknown, meta: Record<string, unknown> = {}): Answer {
  return { status, body: { meta: { status: 'success', statusCode: status, ...meta }, message, data } };
}

/** A refusal in the same envelope. No page shows an error body; public clients read a top-level `message`. */
export function refusal(status: number, message: string): Answer {
  return { status, body: { meta: { status: 'error', statusCode: status }, message } };
}

/** A success in the envelope of `/users/`: `status`, `message`, `data`. Source: the vendor's page "Get user data". */
export function userSuccess(message: string, data: unknown): Answer {
  return { status: 200, body: { status: 'success', message, data } };
}

/** A refusal in the envelope of `/users/`. */
export function userRefusal(status: number, message: string): Answer {
  return { status, body: { status: 'error', message } };
}

/** A success in the envelope of the system pages: `meta` and `body`. Source: the vendor's page "Create new badge". */
export function systemSuccess(message: string, body: unknown): Answer {
  return { status: 200, body: { meta: { success: true, message, devMessage: '' }, body } };
}

/** A refusal in the same envelope. */
export function systemRefusal(status: number, message: string): Answer {
  return { status, body: { meta: { success: false, message, devMessage: message }, body: {} } };
}
