import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { type Answer, refusal } from './answers.ts';
import { type Exchange, endAs, reset, sendAnswer, sendBytes, sendHalf, sendText, startAnswer } from './exchange.ts';
import type { FaultAction } from './faults.ts';
import type { Holds } from './holds.ts';

type Of<Kind extends FaultAction['kind']> = Extract<FaultAction, { kind: Kind }>;

const HTML_PAGE = '<!doctype html><title>Oops</title><h1>Something went wrong</h1>';

/** Does to one request what the fault says. Resolves when the request is over. */
export async function playFault(fault: FaultAction, exchange: Exchange, holds: Holds): Promise<void> {
  switch (fault.kind) {
    case 'drop-before':
      return reset(exchange);
    case 'drop-after':
      exchange.respond();
      return reset(exchange);
    case 'drop-mid-body':
      return sendHalf(exchange, exchange.respond());
    case 'delay':
      if ((await holds.hold(exchange, { ms: fault.ms, outlivesClient: true })) === 'closed') return;
      return sendAnswer(exchange, exchange.respond());
    case 'hang-before':
      if ((await holds.hold(exchange)) === 'released') sendAnswer(exchange, exchange.respond());
      return;
    case 'hang-after':
      return hangAfter(exchange, holds);
    case 'late':
      return applyLate(fault, exchange, holds);
    case 'status':
      return sendStatus(fault, exchange);
    case 'malformed':
      return sendMalformed(fault, exchange);
    case 'empty':
      return sendText(exchange, exchange.respond().status, '');
    case 'no-total':
      return sendAnswer(exchange, withoutTotal(exchange.respond()));
    case 'oversized':
      return sendOversized(fault, exchange);
    case 'compressed':
      return sendCompressed(fault, exchange);
    case 'slow-body':
      return dripBody(fault, exchange, holds);
  }
}

async function hangAfter(exchange: Exchange, holds: Holds): Promise<void> {
  const answer = exchange.respond();
  if ((await holds.hold(exchange)) === 'released') sendAnswer(exchange, answer);
}

async function applyLate({ ms }: Of<'late'>, exchange: Exchange, holds: Holds): Promise<void> {
  const end = await holds.hold(exchange, { outlivesClient: true, ...(ms === undefined ? {} : { ms }) });
  if (end === 'closed') return;
  exchange.respond();
  reset(exchange);
}

function sendStatus({ status, body, headers, applied = false }: Of<'status'>, exchange: Exchange): void {
  if (applied) exchange.respond();
  const content = body ?? refusal(status, 'This answer was asked for by a fault').body;
  sendText(exchange, status, typeof content === 'string' ? content : JSON.stringify(content), headers);
}

function sendMalformed(fault: Of<'malformed'>, exchange: Exchange): void {
  const { status, body } = exchange.respond();
  const json = JSON.stringify(body);
  if (fault.as === 'html') sendText(exchange, status, HTML_PAGE, { 'content-type': 'text/html' });
  else sendText(exchange, status, json.slice(0, json.length / 2));
}

function withoutTotal({ status, body }: Answer): Answer {
  // JSON leaves out what is undefined.
  return { status, body: { ...body, meta: { ...Object(body.meta), sum: undefined } } };
}

function sendOversized({ megabytes = 8 }: Of<'oversized'>, exchange: Exchange): void {
  const { status, body } = exchange.respond();
  sendAnswer(exchange, { status, body: { ...body, message: 'x'.repeat(megabytes * 1024 * 1024) } });
}

const COMPRESS = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync, unknown: (body: Buffer) => body };

function sendCompressed({ by }: Of<'compressed'>, exchange: Exchange): void {
  const { status, body } = exchange.respond();
  sendBytes(exchange, status, COMPRESS[by](Buffer.from(JSON.stringify(body))), { 'content-encoding': by });
}

async function dripBody({ bytes = 1, ms = 10 }: Of<'slow-body'>, exchange: Exchange, holds: Holds): Promise<void> {
  const answer = exchange.respond();
  const body = Buffer.from(JSON.stringify(answer.body));
  if (!startAnswer(exchange, answer.status, body.length)) return;
  exchange.response.flushHeaders();
  for (let sent = 0; sent < body.length; ) {
    const end = await holds.hold(exchange, { ms });
    if (end === 'left' || end === 'closed') return;
    const next = end === 'released' ? body.length : sent + bytes;
    exchange.response.write(body.subarray(sent, next));
    sent = next;
  }
  exchange.response.end();
  endAs(exchange, 'answered');
}
