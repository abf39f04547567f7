import type { IncomingHttpHeaders } from 'node:http';
import type { Credential } from './route.ts';

/** One request that reached the server. It never holds a key: `credential` says which one was used. */
export type RecordedRequest = {
  /** 1 for the first request of this server. */
  readonly number: number;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** The JSON that was sent, or the text when it is none; undefined when nothing was sent or not all has arrived. */
  body: unknown;
  /** `none`, `unknown`, or the label of a key. */
  readonly credential: string;
  /** Milliseconds since 1970 when its head arrived. */
  readonly at: number;
  /**
   * `open`: being read or worked on; `held`: a fault keeps it; `answered`: the whole answer was handed to the
   * connection; `dropped`: the server cut the connection; `abandoned`: the client left before it had the answer.
   */
  outcome: 'open' | 'held' | 'answered' | 'dropped' | 'abandoned';
  /** The HTTP status that was sent, `null` while or when none was. */
  status: number | null;
  /** The kind of fault that caught it, or `outage-503` or `outage-hang`. */
  fault: string | null;
  /** Whether it changed something, such as creating a history entry. */
  applied: boolean;
};

const LINES_SHOWN = 12;
const SHORTEST_UNKNOWN_SECRET = 8;

/** The last requests, one a line, for a person who looks for what went wrong. */
export function describeRequests(requests: readonly RecordedRequest[]): string {
  if (requests.length === 0) return 'No request arrived.';
  const lines = requests.slice(-LINES_SHOWN).map((request) => {
    const facts = [request.outcome, request.status, request.fault, request.applied ? 'applied' : 'not applied'];
    const body = request.body === undefined ? '' : ` ${JSON.stringify(request.body).slice(0, 120)}`;
    return `#${request.number} ${request.method} ${request.path}${body}: ${facts.filter((fact) => fact !== null).join(', ')}`;
  });
  return `Recent requests:\n${lines.join('\n')}`;
}

/** The key that a request carries, and in which way. */
export function readCredential(headers: IncomingHttpHeaders): Credential | undefined {
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return { kind: 'bearer', key: bearer };
  const system = headers['x-api-key'] ?? headers.apikey;
  return typeof system === 'string' && system !== '' ? { kind: 'system', key: system } : undefined;
}

/**
 * Blots out keys wherever a client put them by mistake. A token that is no key of ours is blotted out too, unless it is
 * so short that it would be found in innocent text.
 */
export function redact(text: string, keys: Iterable<string>, token: string | undefined): string {
  const secrets = [...keys, ...(token !== undefined && token.length >= SHORTEST_UNKNOWN_SECRET ? [token] : [])];
  const spellings = secrets.flatMap((key) => [key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1)]);
  return spellings.reduce((clean, spelling) => clean.replaceAll(spelling, '[key]'), text);
}

/** What a body says, for the record: JSON where it is JSON. */
export function readableBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
