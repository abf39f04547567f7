import type { Envelope } from './envelope.ts';
import { toSafeText } from './safe-text.ts';
import { tolerantText } from './tolerant-schema.ts';
import type { RequestAuth } from './transport.ts';

/** What a call returns whose answer says no more than that it worked. */
export interface Acknowledgement {
  /** The API's own words made safe: one line, at most 200 characters, the key removed. */
  readonly apiMessage: string | undefined;
}

/** Reads the answer's `message` (E2). */
export function readAcknowledgement({ root }: Envelope, { key }: RequestAuth): Acknowledgement {
  const message = tolerantText.parse(root.message);
  return { apiMessage: message === undefined ? undefined : toSafeText(message, key) };
}
