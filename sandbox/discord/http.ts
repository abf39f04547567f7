import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Fault, Faults } from './faults.ts';
import { API_VERSION } from './protocol.ts';
import { describeProblem, RefusalError, refuse, refuseForm, toErrorTree } from './refusal.ts';
import { matchRoutes, type RestReply, type Route } from './rest/route.ts';
import { type BodyContract, checkBody } from './schema.ts';
import { isForm, readBody, type UploadedFile } from './upload.ts';

/** A request as it came in. Tokens in its path read `{token}`; the authorization is not kept. */
export interface LoggedRequest {
  readonly method: string;
  /** The path after `/api/v10`. */
  readonly path: string;
  readonly query: string;
  /** The parsed JSON body, undefined without one. The files of a form are not in it. */
  readonly body: unknown;
  /** What its sender wants to have in the guild's audit log. */
  readonly reason: string | undefined;
  /** When it came in, by the server's clock. */
  readonly at: number;
  /** The message that it made, changed or answered with; for a first answer the interaction. */
  subject: string | undefined;
  /** The answered status; undefined while it waits and when no answer went out. */
  status: number | undefined;
}

/** Something the bot sent that real Discord refuses, or that it silently ignores. */
export interface Violation {
  readonly method: string;
  readonly path: string;
  /** What is wrong, a line each. */
  readonly problems: readonly string[];
  readonly body: unknown;
}

/** The requests so far and what was wrong with them. */
export interface RequestLog {
  readonly requests: LoggedRequest[];
  readonly violations: Violation[];
  readonly unknownRoutes: string[];
}

/** What the listener needs. */
export interface HttpOptions {
  readonly routes: readonly Route[];
  /** What is served beside the API, under paths without a version. */
  readonly cdnRoutes: readonly Route[];
  readonly token: string;
  readonly now: () => number;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly changed: () => void;
}

/** Error codes that mean that the bot sent something malformed. */
const FORM_CODES: readonly number[] = [50006, 50035, 50109];

/** Creates the server of the REST API. It does not listen yet. */
export function createHttp(options: HttpOptions): Server {
  return createServer((incoming, outgoing) => {
    outgoing.setHeader('date', new Date(options.now()).toUTCString());
    serve(options, incoming, outgoing).catch(() => incoming.socket.destroy());
  });
}

async function serve(options: HttpOptions, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { text, files } = await readBody(incoming);
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const path = url.pathname.replace(/^\/api\/v\d+/, '');
  const shownPath = hideTokens(path);
  const call: Call = { incoming, url, path, text, files, shownPath, method: incoming.method ?? 'GET' };
  const entry: LoggedRequest = {
    method: call.method,
    path: call.shownPath,
    query: url.search,
    body: parseOrKeep(text),
    reason: readReason(incoming),
    at: options.now(),
    subject: /^\/interactions\/(\d+)\//.exec(path)?.[1] ?? /\/messages\/(\d+)/.exec(path)?.[1],
    status: undefined,
  };
  options.log.requests.push(entry);
  options.changed();
  const fault = options.faults.take(call.method, call.shownPath);
  if (fault?.kind === 'drop-before') return void incoming.socket.destroy();
  if (fault?.kind === 'hang') await options.faults.held();
  if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 0));
  if (fault?.kind === 'status') {
    entry.status = fault.status ?? 500;
    sendFault(outgoing, fault, entry.status);
  } else {
    const reply = answer(options, call);
    entry.subject ??= findMessageId(reply.body);
    if (fault?.kind === 'drop-after') incoming.socket.destroy();
    else {
      entry.status = reply.status;
      send(outgoing, reply);
    }
  }
  options.changed();
}

/** Encoded as in an address. Source: reference, "Audit Log Reason". */
function readReason({ headers }: IncomingMessage): string | undefined {
  const reason = headers['x-audit-log-reason'];
  return reason === undefined ? undefined : decodeURIComponent(String(reason));
}

/** The id of a message that is the whole answer. */
function findMessageId(body: unknown): string | undefined {
  const isMessage = typeof body === 'object' && body !== null && 'channel_id' in body && 'author' in body;
  return isMessage && 'id' in body ? String(body.id) : undefined;
}

interface Call {
  readonly incoming: IncomingMessage;
  readonly method: string;
  readonly url: URL;
  readonly path: string;
  readonly shownPath: string;
  /** The JSON of the body. */
  readonly text: string;
  readonly files: readonly UploadedFile[];
}

function answer(options: HttpOptions, call: Call): RestReply {
  try {
    return route(options, call);
  } catch (error) {
    if (!(error instanceof RefusalError)) return failed(options.log, call, error);
    if (FORM_CODES.includes(error.code)) {
      const problems = error.problems.length > 0 ? error.problems.map(describeProblem) : [error.message];
      addViolation(options.log, call, problems);
    }
    const errors = error.problems.length > 0 ? { errors: toErrorTree(error.problems) } : {};
    return { status: error.status, body: { message: error.message, code: error.code, ...errors } };
  }
}

/** A mistake of this server itself must not look like one of Discord's refusals, nor pass unnoticed. */
function failed(log: RequestLog, call: Call, error: unknown): RestReply {
  const message = `The sandbox itself failed: ${error instanceof Error ? error.stack : String(error)}`;
  addViolation(log, call, [message]);
  return { status: 500, body: { message, code: 0 } };
}

function route(options: HttpOptions, call: Call): RestReply {
  // Discord's edge turns away clients without a User-Agent. Source: reference, "User Agent".
  if (!call.incoming.headers['user-agent']) throw refuse('noUserAgent');
  const version = /^\/api\/v(\d+)\//.exec(call.url.pathname)?.[1];
  if (version !== undefined && Number(version) !== API_VERSION) throw refuse('invalidVersion');
  const matches = matchRoutes(version === undefined ? options.cdnRoutes : options.routes, call.path);
  const match = matches.find((candidate) => candidate.route.method === call.method);
  if (match === undefined) {
    options.log.unknownRoutes.push(`${call.method} ${call.shownPath}`);
    throw refuse(matches.length > 0 ? 'methodNotAllowed' : 'notFound');
  }
  if (match.route.open !== true && call.incoming.headers.authorization !== `Bot ${options.token}`) {
    throw refuse('unauthorized');
  }
  return match.route.handle({
    params: match.params,
    query: call.url.searchParams,
    files: call.files,
    read: <T>(contract: BodyContract<T>): T => {
      const body = parseBody(call);
      const { problems, unknownFields } = checkBody(contract, body);
      if (problems.length > 0) throw refuseForm(problems);
      const ignored = unknownFields.map((field) => `${field}: Discord knows no such field and ignores it`);
      if (ignored.length > 0) addViolation(options.log, call, ignored);
      return body as T;
    },
  });
}

function parseBody(call: Call): unknown {
  const type = call.incoming.headers['content-type'] ?? '';
  if (!type.startsWith('application/json') && !isForm(type)) {
    const message = `Expected "Content-Type" header to be one of {'application/json', 'multipart/form-data'}.`;
    throw refuseForm([{ path: ['_misc'], code: 'CONTENT_TYPE_INVALID', message }]);
  }
  try {
    return JSON.parse(call.text);
  } catch {
    throw refuse('invalidJson');
  }
}

function addViolation(log: RequestLog, call: Call, problems: readonly string[]): void {
  log.violations.push({ method: call.method, path: call.shownPath, problems, body: parseOrKeep(call.text) });
}

/** Whoever has an interaction's token can answer it, so no log shows one. */
function hideTokens(path: string): string {
  return path.replace(/^\/(webhooks|interactions)\/([^/]+)\/[^/]+/, '/$1/$2/{token}');
}

function parseOrKeep(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function send(outgoing: ServerResponse, reply: RestReply, headers: Record<string, string> = {}): void {
  if (reply.file !== undefined) {
    outgoing.writeHead(reply.status, { 'content-type': reply.file.contentType, ...headers }).end(reply.file.bytes);
    return;
  }
  if (reply.body === undefined) {
    outgoing.writeHead(reply.status, headers).end();
    return;
  }
  outgoing.writeHead(reply.status, { 'content-type': 'application/json', ...headers });
  outgoing.end(JSON.stringify(reply.body));
}

function sendFault(outgoing: ServerResponse, fault: Fault, status: number): void {
  if (status === 429) {
    const seconds = fault.retryAfter ?? 1;
    const body = { message: 'You are being rate limited.', retry_after: seconds, global: false };
    const headers = { 'retry-after': String(seconds), 'x-ratelimit-scope': 'user', via: '1.1 google' };
    send(outgoing, { status, body }, headers);
  } else if (status >= 500 && fault.code === undefined) {
    outgoing.writeHead(status, { 'content-type': 'text/plain' }).end(`error code: ${status}`);
  } else {
    send(outgoing, { status, body: { message: `${status}: refused by a fault`, code: fault.code ?? 0 } });
  }
}
