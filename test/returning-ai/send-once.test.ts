import { describe, expect, it } from 'vitest';
import { NotAppliedError, OutcomeUnknownError } from '../../src/returning-ai/errors.ts';
import { findClosedPort, startRecordingServer } from '../support/raw-server.ts';
import { EVERY_CALL } from './every-call.ts';
import { failureOf, KEY, openClient } from './open-client.ts';

const auth = { key: KEY };
const calls = Object.entries(EVERY_CALL);

function openOn(url: string) {
  return openClient(url, { systemUrl: url, secureAuthUrl: url });
}

describe('what is sent once', () => {
  it.each(calls)('stays sent once when %s gets no answer, and the outcome is unknown', async (_name, call) => {
    const server = await startRecordingServer((response) => response.destroy());
    const error = await failureOf(call(openOn(server.url), auth));
    expect(error).toMatchObject({ constructor: OutcomeUnknownError, applied: 'unknown' });
    expect(server.requests).toHaveLength(1);
  });

  it.each(calls)('stays sent once when %s is answered with 503', async (_name, call) => {
    const server = await startRecordingServer((response) => response.writeHead(503, { 'retry-after': '0' }).end());
    const error = await failureOf(call(openOn(server.url), auth));
    expect(error).toMatchObject({ code: 'HTTP_503', applied: 'unknown' });
    expect(server.requests).toHaveLength(1);
  });
});

describe('what is not sent at all', () => {
  it.each(calls)('is surely not applied when the host of %s refuses', async (_name, call) => {
    const error = await failureOf(call(openOn(`http://127.0.0.1:${await findClosedPort()}`), auth));
    expect(error).toMatchObject({ constructor: NotAppliedError, applied: 'no' });
  });
});
