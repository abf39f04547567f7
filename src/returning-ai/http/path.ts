import { InvalidRequestError } from '../errors.ts';

/** Also matches dots and slashes that were encoded more than once, which a lenient proxy might decode more than once. */
const ENCODED_DOT = /%(?:25)*2e/gi;
const ENCODED_SLASH = /%(?:25)*(?:2f|5c)/gi;

/** What most ids are made of; needs neither encoding nor a closer look. */
const PLAIN = /^[\w-]+$/;

/**
 * Percent-encodes one id as one path segment, or refuses it. The documentation's own sample sends empty ids and so asks
 * for `/communities//user-fields//…` (`api-18359699`); an empty or dot segment would silently reach another route.
 *
 * @param name - what the id is called, for the error text; the value itself is never repeated there
 * @param value - the id as given
 * @throws {@link InvalidRequestError} when the id is empty, blank, a dot segment, or holds control characters
 */
export function encodeSegment(name: string, value: string): string {
  if (typeof value === 'string' && PLAIN.test(value)) return value;
  const problem = findProblem(value);
  if (problem !== undefined) throw new InvalidRequestError(`The ${name} ${problem}. Nothing was sent: check the id.`);
  return encodeURIComponent(value);
}

function findProblem(value: string): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return 'is empty';
  if (/\p{Cc}/u.test(value) || !value.isWellFormed()) return 'holds characters that no id has';
  const parts = value.replace(ENCODED_DOT, '.').replace(ENCODED_SLASH, '/').split(/[/\\]/);
  if (parts.some((part) => part === '.' || part === '..')) return 'holds a relative path';
  return undefined;
}

/** What RFC 3986 allows in a path, with something in every segment but perhaps the last. */
const PATH = /^(?:\/[\w.~!$&'()*+,;=:@%-]+)+\/?$/;

/**
 * Checks a path that a caller has written whole.
 *
 * @throws {@link InvalidRequestError} when it is relative, holds a query or anything unencoded, or could leave the prefix
 */
export function checkPath(path: string): void {
  const problem =
    typeof path === 'string' && PATH.test(path)
      ? findProblem(path)
      : 'must begin with a slash, have no empty segment and no query, and be percent-encoded';
  if (problem !== undefined) throw new InvalidRequestError(`The path ${problem}. Nothing was sent.`);
}
