import type { ServerResponse } from 'node:http';
import type { Answer } from './answers.ts';
import type { RecordedRequest } from './requests.ts';

/** A request being answered. */
export type Exchange = {
  readonly record: RecordedRequest;
  readonly response: ServerResponse;
  /** Lets the API answer, which applies what the request asks for, and notes that in the record. */
  respond(): Answer;
  /** To be called after every change of the record. */
  changed(): void;
};

/** Whether the connection is gone. */
export function hasLeft({ response }: Exchange): boolean {
  return response.destroyed || response.socket === null || response.socket.destroyed;
}

/** Sends the API's answer as JSON. */
export function sendAnswer(exchange: Exchange, { status, body }: Answer): void {
  sendText(exchange, status, JSON.stringify(body));
}

/** Sends this text as the body; JSON unless the headers say otherwise. Does nothing when the client has left. */
export function sendText(exchange: Exchange, status: number, text: string, headers: Record<string, string> = {}): void {
  sendBytes(exchange, status, Buffer.from(text), headers);
}

/** The same with these bytes. */
export function sendBytes(exchange: Exchange, status: number, body: Buffer, headers: Record<string, string>): void {
  if (!startAnswer(exchange, status, body.length, headers)) return;
  exchange.response.end(body);
  endAs(exchange, 'answered');
}

/** Sends the head of an answer. False when the client has left. */
export function startAnswer(
  exchange: Exchange,
  status: number,
  length: number,
  headers: Record<string, string> = {},
): boolean {
  if (hasLeft(exchange)) {
    endAs(exchange, 'abandoned');
    return false;
  }
  exchange.record.status = status;
  exchange.response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': length,
    ...headers,
  });
  return true;
}

/** Promises the whole answer, sends half of it and closes the connection. */
export function sendHalf(exchange: Exchange, answer: Answer): void {
  const body = Buffer.from(JSON.stringify(answer.body));
  if (!startAnswer(exchange, answer.status, body.length)) return;
  const { response } = exchange;
  // Closed only once the half is out: a reset now could throw it away on the way.
  response.write(body.subarray(0, body.length / 2), () => response.destroy());
  endAs(exchange, 'dropped');
}

/** Resets the connection without a word. */
export function reset(exchange: Exchange): void {
  const left = hasLeft(exchange);
  if (!left) exchange.response.socket?.resetAndDestroy();
  endAs(exchange, left ? 'abandoned' : 'dropped');
}

/** Notes how the request ended. */
export function endAs(exchange: Exchange, outcome: RecordedRequest['outcome']): void {
  exchange.record.outcome = outcome;
  exchange.changed();
}
