/**
 * One HTTP exchange with Returning.AI, and the one question that matters about a failed one: could the server have seen
 * it? The only file that uses undici. It never retries, follows no redirect and knows nothing of routes or envelopes.
 */
import { Readable } from 'node:stream';
import { type Dispatcher, Pool } from 'undici';
import { InvalidRequestError, KeyProblemError, NotAppliedError, OutcomeUnknownError } from '../errors.ts';
import { decodeBody } from './content-coding.ts';
import type { Credential } from './credentials.ts';
import type { StreamedBody } from './multipart.ts';
import type { HttpMethod } from './route.ts';

/** Who is asking, and how long they will wait. */
export interface RequestAuth {
  /** The key of the API that is asked. */
  readonly key: string;
  /** Gives the request up when aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Total time for this request in milliseconds, instead of the client's. */
  readonly budgetMs?: number | undefined;
  /** Told the `Date` header of each answer as it stands: the server's own clock. */
  readonly onDate?: ((date: string) => void) | undefined;
}

/** Settings of a transport; all required, the defaults are the client's. */
export interface TransportOptions {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Total time for a request: queueing, connecting, head and body. */
  readonly requestBudgetMs: number;
  /** Most connections open at once; further requests wait in a queue. */
  readonly connections: number;
  /** Longest answer that is read. */
  readonly maxBodyBytes: number;
  readonly userAgent: string;
  /** Told the `Date` header of each answer, as soon as its head has come. */
  readonly onDate?: ((date: string) => void) | undefined;
}

/** A request as it goes over the wire. */
export interface HttpRequest {
  readonly method: HttpMethod;
  /** Absolute path with its query. */
  readonly path: string;
  readonly credential: Credential;
  /** Serialized JSON, or a stream that says what it is. */
  readonly body?: string | StreamedBody | undefined;
}

/** An answer whose head came. */
export interface HttpAnswer {
  readonly status: number;
  /** The `Retry-After` header as it stands. */
  readonly retryAfter: string | undefined;
  /** The `Date` header as it stands. */
  readonly date?: string | undefined;
  /** The whole body, or the code of what kept it from being read to its end. */
  readonly body: { readonly text: string } | { readonly unreadable: string };
}

/** Sends requests over kept-alive connections to one origin. */
export interface Transport {
  /**
   * @throws {@link KeyProblemError} when the key cannot be put in a header
   * @throws {@link InvalidRequestError} when budget or signal are none
   * @throws {@link NotAppliedError} when no byte was handed to a connection
   * @throws {@link OutcomeUnknownError} when it was, and no head of an answer came
   */
  send(request: HttpRequest, auth: RequestAuth): Promise<HttpAnswer>;
  /** Ends all connections at once. What is queued fails as not applied, what is under way as unknown: drain first. */
  close(): Promise<void>;
}

/** Opens a pool of connections to one origin; nothing connects before the first request. */
export function createTransport(options: TransportOptions): Transport {
  const pool = new Pool(options.origin, {
    connections: options.connections,
    // One request per connection: a request behind another one could be lost with it, and not be known to be unsent.
    pipelining: 1,
    // HTTP/2 can refuse or replay streams on its own, which would blur what was sent.
    allowH2: false,
    maxResponseSize: options.maxBodyBytes,
    connectTimeout: options.requestBudgetMs,
    // The time budget below covers these two; undici's own clock may be half a second late.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return {
    send: (request, auth) => send(pool, options, request, auth),
    close: () => pool.destroy(),
  };
}

/** UTF-8; a byte order mark is dropped. */
const decoder = new TextDecoder();

/** Longest delay a timer can hold; a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

async function send(pool: Pool, options: TransportOptions, request: HttpRequest, auth: RequestAuth) {
  checkAuth(auth);
  const { key, signal, budgetMs = options.requestBudgetMs } = auth;
  if (typeof key !== 'string' || !/^[\x21-\x7e]+$/.test(key)) throw new KeyProblemError(undefined);
  if (!(budgetMs > 0 && budgetMs <= MAX_TIMER_MS)) {
    throw new InvalidRequestError('The time budget must be a positive number of milliseconds. Nothing was sent.');
  }
  if (signal?.aborted) throw new NotAppliedError('CANCELLED');

  const exchange = new Exchange(options);
  const cancel = () => exchange.giveUp('CANCELLED');
  let timer: NodeJS.Timeout | undefined;
  try {
    timer = setTimeout(() => exchange.giveUp('BUDGET_SPENT'), budgetMs);
    signal?.addEventListener('abort', cancel, { once: true });
    pool.dispatch(toDispatch(request, key, options.userAgent), exchange);
    const answer = await exchange.answer;
    if (answer.date !== undefined) auth.onDate?.(answer.date);
    return answer;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

/**
 * For callers without types.
 *
 * @throws {@link InvalidRequestError} when it says not who is asking, or its signal is none
 */
export function checkAuth(auth: RequestAuth): void {
  if (typeof auth !== 'object' || auth === null) {
    throw new InvalidRequestError('The last argument must hold the key, as in { key }. Nothing was sent.');
  }
  if (auth.signal !== undefined && !(auth.signal instanceof AbortSignal)) {
    throw new InvalidRequestError('The signal must be an AbortSignal. Nothing was sent.');
  }
}

function toDispatch({ method, path, credential, body }: HttpRequest, key: string, userAgent: string) {
  const headers: Record<string, string> = {
    ...credential(key),
    accept: 'application/json',
    // Without it any coding is allowed.
    'accept-encoding': 'identity',
    'user-agent': userAgent,
  };
  if (body === undefined) return { method, path, headers };
  if (typeof body === 'string') {
    headers['content-type'] = 'application/json';
    return { method, path, headers, body };
  }
  headers['content-type'] = body.contentType;
  if (body.length !== undefined) headers['content-length'] = String(body.length);
  return { method, path, headers, body: Readable.from(body.chunks) };
}

/**
 * Follows one request through undici. undici calls `onRequestStart` at the moment it takes the request out of its queue
 * to write it to a socket that is connected and secured; before that, not a byte has left. So whether a request surely
 * was not sent is observed here, not guessed from error codes.
 */
class Exchange implements Dispatcher.DispatchHandler {
  readonly answer: Promise<HttpAnswer>;
  #state: 'queued' | 'started' | 'settled' = 'queued';
  #controller: Dispatcher.DispatchController | undefined;
  #head: Omit<HttpAnswer, 'body'> | undefined;
  #coding: string | undefined;
  #chunks: Buffer[] = [];
  readonly #options: Pick<TransportOptions, 'maxBodyBytes' | 'onDate'>;
  readonly #resolve: (answer: HttpAnswer) => void;
  readonly #reject: (error: NotAppliedError | OutcomeUnknownError) => void;

  constructor(options: Pick<TransportOptions, 'maxBodyBytes' | 'onDate'>) {
    this.#options = options;
    const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>();
    this.answer = promise;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // Given up while queued, or offered for writing a second time. A throw makes undici drop the request unwritten and
    // keep the connection for others; aborting through the controller would close it.
    if (this.#state !== 'queued') throw new Error('no longer wanted');
    this.#state = 'started';
    this.#controller = controller;
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    // 1xx only announces the answer.
    if (status < 200) return;
    const date = toOne(headers.date);
    this.#head = { status, retryAfter: toOne(headers['retry-after']), date };
    this.#coding = [headers['content-encoding'] ?? []].flat().join();
    if (date !== undefined) this.#options.onDate?.(date);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    decodeBody(Buffer.concat(this.#chunks), this.#coding, this.#options.maxBodyBytes).then(
      (bytes) => this.#settle({ text: decoder.decode(bytes) }),
      (error: Error) => this.#settle({ unreadable: codeOf(error) }),
    );
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#settle({ unreadable: codeOf(error) });
  }

  /** Ends the wait now. A request still queued is dropped when its turn comes; one under way loses its connection. */
  giveUp(code: string): void {
    this.#settle({ unreadable: code });
    this.#controller?.abort(new Error(code));
  }

  /** The first call decides; a promise ignores the later ones, such as undici's report of our own abort. */
  #settle(body: HttpAnswer['body']): void {
    const wasQueued = this.#state === 'queued';
    this.#state = 'settled';
    this.#chunks = [];
    if (this.#head !== undefined) {
      this.#resolve({ ...this.#head, body });
      return;
    }
    const code = 'unreadable' in body ? body.unreadable : 'NO_HEAD';
    this.#reject(wasQueued ? new NotAppliedError(code) : new OutcomeUnknownError({ code }));
  }
}

function toOne(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

/** The error's short code. Its message and its other properties may hold what the server sent, so they stay behind. */
function codeOf(error: Error): string {
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,63}$/.test(code) ? code : 'CONNECTION_FAILED';
}
