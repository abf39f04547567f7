import { createReadStream, mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { KeyProblemError, NotAppliedError, OutcomeUnknownError, RefusedError } from '../../src/returning-ai/errors.ts';
import { findClosedPort, startRecordingServer } from '../support/raw-server.ts';
import { failureOf, KEY, openClient } from './open-client.ts';

const auth = { key: KEY };
const QUEUED = '{"status":"success","message":"queued"}';

/** A server that leaves reading to the test. */
async function startUnhurriedServer(onRequest: (request: IncomingMessage, socket: Socket) => void): Promise<string> {
  const server = createServer((request) => onRequest(request, request.socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function writeTemporaryFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'upload-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'users.csv');
  writeFileSync(path, text);
  return path;
}

describe('a file that is uploaded', () => {
  it('is one part of a form, its length told where it is known', async () => {
    const server = await startRecordingServer((response) => response.end(QUEUED));
    const csv = await openAsBlob(writeTemporaryFile('email\nana@example.test\n'));
    await openClient(server.url).users.bulkUpdate({ csv }, auth);
    const { headers, body = '' } = server.requests[0] ?? {};
    const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(String(headers?.['content-type']))?.[1] ?? '';
    expect(body.split(`--${boundary}`)).toEqual([
      '',
      [
        '\r\ncontent-disposition: form-data; name="data"; filename="data.csv"',
        'content-type: text/csv',
        '',
        'email\nana@example.test\n\r\n',
      ].join('\r\n'),
      '--\r\n',
    ]);
    expect(headers?.['content-length']).toBe(String(body.length));
  });

  it('is sent in chunks where its length is not known', async () => {
    const server = await startRecordingServer((response) => response.end(QUEUED));
    const csv = createReadStream(writeTemporaryFile('email\nana@example.test\n'));
    await openClient(server.url).users.bulkUpdate({ csv }, auth);
    expect(server.requests[0]?.headers).toMatchObject({ 'transfer-encoding': 'chunked' });
    expect(server.requests[0]?.body).toContain('ana@example.test\n\r\n--');
    expect(csv.destroyed).toBe(true);
  });

  it('is read no faster than it is taken', async () => {
    const chunk = Buffer.alloc(64 * 1024, 'x');
    let produced = 0;
    async function* long() {
      for (; produced < 4_096; produced++) yield chunk;
    }
    const arrived = Promise.withResolvers<Socket>();
    const url = await startUnhurriedServer((request, socket) => {
      request.once('data', () => {
        request.pause();
        arrived.resolve(socket);
      });
    });
    const cancel = new AbortController();
    const call = openClient(url).users.bulkUpdate({ csv: long() }, { ...auth, signal: cancel.signal });
    const failed = failureOf(call);
    await arrived.promise;
    // Once both sides' buffers are full nothing more is read: what was produced stops growing.
    let before = -1;
    for (let still = 0; still < 20; still = produced === before ? still + 1 : 0) {
      before = produced;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(produced * chunk.length).toBeLessThan(64 * 1024 * 1024);
    cancel.abort();
    expect(await failed).toMatchObject({ code: 'CANCELLED', applied: 'unknown' });
  });

  it('may be refused before all of it was sent', async () => {
    const url = await startUnhurriedServer((_request, socket) => {
      socket.write('HTTP/1.1 413 Too Large\r\ncontent-length: 2\r\n\r\n{}');
    });
    const csv = Readable.from(
      (async function* () {
        for (let count = 0; count < 4_096; count++) yield Buffer.alloc(64 * 1024);
      })(),
    );
    const error = await failureOf(openClient(url).users.bulkUpdate({ csv }, auth));
    expect(error).toBeInstanceOf(RefusedError);
    expect(csv.destroyed).toBe(true);
  });
});

describe('a file that cannot be read', () => {
  it('leaves the outcome unknown under a code of its own', async () => {
    const server = await startRecordingServer((response) => response.end(QUEUED));
    async function* failing() {
      yield 'email\n';
      throw Object.assign(new Error(`with ${KEY}`), { code: 'ECONNRESET' });
    }
    const error = await failureOf(openClient(server.url).users.bulkUpdate({ csv: failing() }, auth));
    expect(error).toMatchObject({ constructor: OutcomeUnknownError, code: 'UPLOAD_SOURCE_FAILED' });
    expect(server.requests).toEqual([]);
  });

  it('does not end the process when it fails before its turn', async () => {
    const csv = createReadStream(join(tmpdir(), 'there-is-no-such-file', 'users.csv'));
    const port = await findClosedPort();
    const error = await failureOf(openClient(`http://127.0.0.1:${port}`).users.bulkUpdate({ csv }, auth));
    expect(error).toBeInstanceOf(NotAppliedError);
    expect(csv.destroyed).toBe(true);
  });

  it('is let go of when nothing is sent', async () => {
    const csv = createReadStream(writeTemporaryFile('email\n'));
    const key = 'a key with spaces';
    const error = await failureOf(openClient('http://127.0.0.1:1').users.bulkUpdate({ csv }, { key }), key);
    expect(error).toBeInstanceOf(KeyProblemError);
    expect(csv.destroyed).toBe(true);
  });
});
