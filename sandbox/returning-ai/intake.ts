import type { IncomingMessage, ServerResponse } from 'node:http';
import { refusal } from './answers.ts';
import type { State } from './community.ts';
import { type Exchange, sendAnswer } from './exchange.ts';
import type { FaultAction } from './faults.ts';
import type { Holds } from './holds.ts';
import { playFault } from './play-fault.ts';
import { type RecordedRequest, readableBody, readCredential, redact } from './requests.ts';
import type { Credential } from './route.ts';
import { respond } from './routes.ts';

/** What every request is handled with. */
export type Intake = {
  state: State;
  requests: RecordedRequest[];
  holds: Holds;
  /** The fault or outage that this request meets, with the name it goes by in the record. */
  chooseFault(method: string, path: string): { name: string; action: FaultAction } | undefined;
  /** To be called after every change of a record or of the state. */
  changed(): void;
};

const LARGEST_BODY_BYTES = 64 * 1024;

/** Records one request, reads it, and answers it or plays the fault that waits for it. Never rejects. */
export async function handleRequest(intake: Intake, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const credential = readCredential(request.headers);
  const contentType = request.headers['content-type'] ?? '';
  const record = recordArrival(intake, request, credential);
  followConnection(record, response, intake.changed);
  const body = await readBody(request);
  if (body === 'cut') return;
  const path = request.url ?? '';
  const { state, changed } = intake;
  const { number, method } = record;
  const exchange: Exchange = {
    record,
    response,
    respond: () => {
      const answer = respond(state, { number, method, path, credential, contentType, body: body.text });
      record.applied = answer.applied === true;
      changed();
      return answer;
    },
    changed,
  };
  record.body = readableBody(redact(body.text, state.keys.keys(), credential?.key));
  if (body.tooLarge) {
    return sendAnswer(exchange, refusal(413, `The body is larger than ${LARGEST_BODY_BYTES} bytes`));
  }
  await answer(intake, exchange, path).catch((error: unknown) => sendFailure(exchange, error));
}

function recordArrival(
  { state, requests, changed }: Intake,
  request: IncomingMessage,
  credential: Credential | undefined,
) {
  const record: RecordedRequest = {
    number: requests.length + 1,
    method: request.method ?? '',
    path: redact(request.url ?? '', state.keys.keys(), credential?.key),
    body: undefined,
    credential: credentialLabel(state, credential),
    at: state.now(),
    outcome: 'open',
    status: null,
    fault: null,
    applied: false,
  };
  requests.push(record);
  changed();
  return record;
}

function credentialLabel(state: State, credential: Credential | undefined): string {
  return credential === undefined ? 'none' : (state.keys.get(credential.key)?.label ?? 'unknown');
}

/** Notes when the client leaves before it has its answer. What a fault holds is noted by the hold. */
function followConnection(record: RecordedRequest, response: ServerResponse, changed: () => void): void {
  response.once('close', () => {
    const cutShort = record.outcome === 'answered' && !response.writableFinished;
    if (record.outcome === 'open' || cutShort) record.outcome = 'abandoned';
    changed();
  });
}

/** The whole body, or `cut` when the client left while sending. What is beyond the bound is read but not kept. */
async function readBody(request: IncomingMessage): Promise<{ text: string; tooLarge: boolean } | 'cut'> {
  const stream: AsyncIterable<Buffer> = request;
  const kept: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size <= LARGEST_BODY_BYTES) kept.push(chunk);
    }
  } catch {
    return 'cut';
  }
  const tooLarge = size > LARGEST_BODY_BYTES;
  return { text: tooLarge ? '' : Buffer.concat(kept).toString('utf8'), tooLarge };
}

async function answer(intake: Intake, exchange: Exchange, path: string): Promise<void> {
  const fault = intake.chooseFault(exchange.record.method, path);
  exchange.record.fault = fault?.name ?? null;
  intake.changed();
  if (fault === undefined) sendAnswer(exchange, exchange.respond());
  else await playFault(fault.action, exchange, intake.holds);
}

/** For a mistake in the sandbox or in a fault's own values, such as a status that HTTP does not have. */
function sendFailure(exchange: Exchange, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  if (exchange.response.headersSent) exchange.response.destroy();
  else sendAnswer(exchange, refusal(500, `The sandbox could not do this: ${reason}`));
}
