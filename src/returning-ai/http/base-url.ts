import { InvalidRequestError } from '../errors.ts';

/** Where requests go. */
export interface BaseUrl {
  /** Scheme, host and port, no slash at the end. */
  readonly origin: string;
  /** What comes before every route; starts with a slash, ends without one. */
  readonly prefix: string;
}

/** This machine itself: what is sent there crosses no network. */
const LOOPBACK = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/;

/** Whether a base sends keys over a network that can read them: http, and to another machine. */
export function isInsecure(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !LOOPBACK.test(hostname);
}

/**
 * Splits a configured base into origin and prefix. A path in it replaces the default prefix; none, or `/`, keeps it.
 *
 * @param allowInsecure - takes http to another machine too
 * @throws {@link InvalidRequestError} when it is no http or https URL, or carries a user name, password, query or fragment
 */
export function parseBaseUrl(text: string, defaultPrefix: string, allowInsecure: boolean): BaseUrl {
  // The URL is never repeated in an error: it may hold a password.
  if (!URL.canParse(text)) throw new InvalidRequestError('The API base URL is not a URL. Write it like https://host.');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new InvalidRequestError('The API base URL must start with https:// or http://.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new InvalidRequestError('The API base URL must not hold a user name or password: the API takes a key.');
  }
  if (url.search !== '' || url.hash !== '') {
    throw new InvalidRequestError('The API base URL must end with its path: leave out everything from ? or # on.');
  }
  if (!allowInsecure && isInsecure(text)) {
    throw new InvalidRequestError(
      'The API base URL must start with https://: http sends the key readable for all in between. For a proxy in a network of your own, set the option allowInsecure.',
    );
  }
  const path = url.pathname.replace(/\/+$/, '');
  return { origin: url.origin, prefix: path === '' ? defaultPrefix : path };
}
