import { describe, expect, it } from 'vitest';
import {
  KeyProblemError,
  NotFoundError,
  OutcomeUnknownError,
  RefusedError,
  type ReturningApiError,
  SlowDownError,
} from '../../../src/returning-ai/errors.ts';
import { parseRetryAfter } from '../../../src/returning-ai/http/call.ts';
import { startRawServer, startRecordingServer } from '../../support/raw-server.ts';
import { AWARD, failureOf, KEY, openClient } from '../open-client.ts';

/** The failure of a create that is answered like this. */
async function failureFor(
  status: number,
  body: string,
  headers: Record<string, string> = {},
): Promise<ReturningApiError> {
  const server = await startRecordingServer((response) => response.writeHead(status, headers).end(body));
  const error = await failureOf(openClient(server.url).histories.create(AWARD, { key: KEY }));
  expect(server.requests).toHaveLength(1);
  return error;
}

describe('the status of an answer', () => {
  it.each([
    [300, OutcomeUnknownError],
    [301, OutcomeUnknownError],
    [302, OutcomeUnknownError],
    [303, OutcomeUnknownError],
    [304, OutcomeUnknownError],
    [307, OutcomeUnknownError],
    [308, OutcomeUnknownError],
    [399, OutcomeUnknownError],
    [408, OutcomeUnknownError],
    [421, SlowDownError],
    [425, SlowDownError],
    [429, SlowDownError],
    [500, OutcomeUnknownError],
    [502, OutcomeUnknownError],
    [503, OutcomeUnknownError],
    [504, OutcomeUnknownError],
    [599, OutcomeUnknownError],
    [600, OutcomeUnknownError],
    [999, OutcomeUnknownError],
  ])('%i chooses the error, whatever the body says', async (status, errorClass) => {
    const location = { location: 'http://127.0.0.1:1/elsewhere' };
    for (const body of ['', '{}', `<h1>${KEY}</h1>`, '{"meta":{"status":"success","sum":5}}', 'x'.repeat(300_000)]) {
      const error = await failureFor(status, body, location);
      expect(error.constructor).toBe(errorClass);
      expect(error).toMatchObject({ status, applied: errorClass === OutcomeUnknownError ? 'unknown' : 'no' });
    }
  });

  describe.each([
    [400, RefusedError],
    [401, KeyProblemError],
    [403, KeyProblemError],
    [404, NotFoundError],
    [405, RefusedError],
    [406, RefusedError],
    [409, RefusedError],
    [410, RefusedError],
    [413, RefusedError],
    [418, RefusedError],
    [422, RefusedError],
    [426, RefusedError],
    [431, RefusedError],
    [451, RefusedError],
    [499, RefusedError],
  ])('%i', (status, errorClass) => {
    it('refuses in the form of the API', async () => {
      for (const body of ['{"message":"No"}', '{}', '{"meta":{"status":"success","sum":5}}']) {
        const error = await failureFor(status, body);
        expect(error.constructor).toBe(errorClass);
        expect(error).toMatchObject({ status, applied: 'no' });
      }
    });

    it('says nothing of a write in any other form', async () => {
      const pages = ['', '<!doctype html><title>Just a moment...</title>', 'Not acceptable', '[]', 'null', '{"mess'];
      for (const body of [...pages, 'x'.repeat(300_000)]) {
        const error = await failureFor(status, body);
        expect(error.constructor).toBe(OutcomeUnknownError);
        expect(error).toMatchObject({ status, applied: 'unknown', code: `HTTP_${status}` });
      }
    });
  });

  it.each([
    [404, NotFoundError],
    [405, RefusedError],
    [403, OutcomeUnknownError],
    [302, OutcomeUnknownError],
  ])('%i in the words of a framework says of a list whether there is one', async (status, errorClass) => {
    const server = await startRecordingServer((response) => response.writeHead(status).end('Cannot GET /histories'));
    const error = await failureOf(openClient(server.url).histories.list(AWARD, { key: KEY }));
    expect(error.constructor).toBe(errorClass);
  });

  it('proves nothing when the body is broken off', async () => {
    const server = await startRawServer((socket) => {
      socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\ncontent-length: 50\r\n\r\n{"message":'));
    });
    const error = await failureOf(openClient(server.url).histories.create(AWARD, { key: KEY }));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({ status: 400, apiMessage: undefined });
  });
});

describe('the text of an error', () => {
  it.each([
    ['{"message":"value must be a number"}', 'value must be a number'],
    ['{"message":["first","second"]}', 'first'],
    ['{"meta":{"success":false,"message":"no such badge","devMessage":"stack"}}', 'no such badge'],
    ['{"error":"Bad Request"}', 'Bad Request'],
    ['{"error":{"message":"deeper"}}', 'deeper'],
    ['{"message":"","error":"Bad Request"}', 'Bad Request'],
    ['{"message":{"a":1},"meta":[],"error":true}', undefined],
    ['{"devMessage":"stack"}', undefined],
    ['[]', undefined],
    ['null', undefined],
    ['not json', undefined],
    [`{"message":"no\\n${KEY}\\nplease"}`, 'no *** please'],
  ])('is found in %s', async (body, apiMessage) => {
    for (const status of [400, 404, 500]) expect(await failureFor(status, body)).toMatchObject({ apiMessage });
  });
});

describe('a success', () => {
  it.each([
    '{"meta":{"status":"error"}}',
    '{"meta":{"status":"FAILED"}}',
    '{"meta":{"success":false,"message":"no","devMessage":"no"},"body":{}}',
    '{"meta":{"status":"success","statusCode":500}}',
    '{"status":"error","message":"no"}',
    '{"status":"fail"}',
    '{"status":400}',
    '{"statusCode":500}',
    '{"success":false}',
    '{"error":true}',
    '{"error":"Bad Request"}',
    '{"error":{"code":1}}',
    `{"status":"error","message":"${KEY}"}`,
  ])('is not believed when the body says %s', async (body) => {
    const error = await failureFor(200, body);
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({ status: 200, code: 'BODY_SAYS_FAILURE' });
  });

  it.each([
    '',
    ' ',
    'null',
    'true',
    '1',
    '"ok"',
    '[]',
    '[{"meta":{"sum":1}}]',
    '{',
    '{"meta":{"sum":1}} x',
    '<html></html>',
  ])('is not believed when the body is %j', async (body) => {
    expect(await failureFor(201, body)).toBeInstanceOf(OutcomeUnknownError);
  });

  it.each([200, 201, 202, 206, 299])('may have the status %i', async (status) => {
    const server = await startRecordingServer((response) => response.writeHead(status).end('{"meta":{"sum":3}}'));
    expect((await openClient(server.url).histories.create(AWARD, { key: KEY })).total).toBe(3);
  });

  it.each([
    '{"error":false}',
    '{"error":null}',
    '{"error":""}',
    '{"error":{}}',
    '{"status":"queued"}',
    '{"status":200}',
    '\ufeff{}',
  ])('may say %j', async (body) => {
    const server = await startRecordingServer((response) => response.end(body));
    expect((await openClient(server.url).histories.create(AWARD, { key: KEY })).total).toBeUndefined();
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2025-06-23T13:32:32.000Z');

  it.each([
    ['0', 0],
    ['5', 5_000],
    [' 1.5 ', 1_500],
    ['-3', 0],
    ['99999999999', 99_999_999_999_000],
    ['9'.repeat(400), Number.MAX_SAFE_INTEGER],
    ['Mon, 23 Jun 2025 13:32:42 GMT', 10_000],
    ['Mon, 23 Jun 2025 13:32:00 GMT', 0],
    ['Fri, 31 Dec 9999 23:59:59 GMT', Date.parse('9999-12-31T23:59:59Z') - now],
    [undefined, undefined],
    ['', undefined],
    ['soon', undefined],
    ['soon 1', undefined],
    ['5 seconds', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['Infinity', undefined],
    ['NaN', undefined],
    ['Mon, 99 Jun 2025 13:32:42 GMT', undefined],
    ['2025-06-23', undefined],
  ])('%j is %s ms', (header, waitMs) => {
    expect(parseRetryAfter(header, now)).toBe(waitMs);
  });

  it('counts from the time of the server that says it, whatever our clock says', async () => {
    const date = 'Mon, 23 Jun 2025 13:32:32 GMT';
    const headers = { date, 'retry-after': 'Mon, 23 Jun 2025 13:32:42 GMT' };
    expect(await failureFor(429, '', headers)).toMatchObject({ retryAfterMs: 10_000 });
  });

  it('is reported with a 429', async () => {
    expect(await failureFor(429, '', { 'retry-after': '7' })).toMatchObject({ retryAfterMs: 7_000 });
    expect(await failureFor(429, '', { 'retry-after': KEY })).toMatchObject({ retryAfterMs: undefined });
    expect(await failureFor(429, '')).toMatchObject({ retryAfterMs: undefined });
  });

  it('is told, with the key, of each 429 and of nothing else', async () => {
    const answers = [429, 421, 425, 503, 429, 200];
    const server = await startRecordingServer((response) => {
      const status = answers.shift() ?? 200;
      response.writeHead(status, status === 503 || answers.length > 3 ? { 'retry-after': '7' } : {}).end('{}');
    });
    const told: unknown[] = [];
    const onSlowDown = (key: string, retryAfterMs: number | undefined) => told.push([key, retryAfterMs]);
    const client = openClient(server.url, { onSlowDown });
    while (answers.length > 0) await client.users.info({ idOrEmail: 'ana' }, { key: KEY }).catch(() => undefined);
    expect(server.requests).toHaveLength(6);
    expect(told).toEqual([
      [KEY, 7_000],
      [KEY, undefined],
    ]);
  });
});
