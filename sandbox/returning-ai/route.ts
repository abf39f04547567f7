import type { Answer } from './answers.ts';
import type { Community, State } from './community.ts';

/** What a request proves itself with: `Authorization: Bearer`, `x-api-key`, or secure auth's `apiKey`. */
export type Credential = { kind: 'bearer' | 'system'; key: string };

/** One HTTP request, as far as the API looks at it. */
export type ApiRequest = {
  number: number;
  method: string;
  /** Path and query as they were sent. */
  path: string;
  credential: Credential | undefined;
  /** The `Content-Type` header as it stands. */
  contentType: string;
  body: string;
};

/** A request that was let in, with the ids of its path in order. */
export type Call = {
  state: State;
  /** Which of the two APIs that share these routes was asked; the system API counts as the first. */
  api: 'integration' | 'application';
  community: Community;
  ids: readonly string[];
  query: URLSearchParams;
  request: ApiRequest;
};

/** One route. */
export type Route = {
  method: string;
  /** Its groups are the ids in the path. */
  pattern: RegExp;
  /** Which credential opens it. */
  kind: Credential['kind'];
  /** What the key must be allowed to do; a system key may do everything. */
  permission?: string;
  /** The first id in the path is the community's. */
  inCommunity?: true;
  refuse: (status: number, message: string) => Answer;
  handle: (call: Call) => Answer;
};

/** The body as a JSON object, or undefined when it is none. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : undefined;
  } catch {
    return undefined;
  }
}

/** Texts of a body by name, or the name of the first that is missing or blank. */
export function takeTexts<Name extends string>(
  request: ApiRequest,
  names: readonly Name[],
): { texts: Record<Name, string> } | { missing: string } {
  const body = parseObject(request.body) ?? {};
  const missing = names.find((name) => typeof body[name] !== 'string' || body[name] === '');
  if (missing !== undefined) return { missing: `${missing} must be a non-empty string` };
  return { texts: Object.fromEntries(names.map((name) => [name, body[name]])) as Record<Name, string> };
}
