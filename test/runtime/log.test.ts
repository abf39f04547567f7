import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLogger, LOG_FIELDS, type LogOptions, serializeError } from '../../src/runtime/log.ts';

function capture(options: Partial<LogOptions> = {}) {
  const lines: string[] = [];
  const log = createLogger({ level: 'trace', ...options, destination: { write: (line) => lines.push(line) } });
  return { log, text: () => lines.join(''), last: () => JSON.parse(lines.at(-1) ?? 'null') as Record<string, unknown> };
}

describe('a line', () => {
  it('is one JSON object with level, time and message in words', () => {
    const { log, text, last } = capture();
    log.info({ guildId: '1', durationMs: 12 }, 'Award settled');
    expect(text()).toMatch(/^\{.*\}\n$/);
    expect(last()).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      guildId: '1',
      durationMs: 12,
      msg: 'Award settled',
    });
  });

  it('is left out below the level, and always when silent', () => {
    const warn = capture({ level: 'warn' });
    warn.log.info('no');
    warn.log.warn('yes');
    expect(warn.text().match(/\n/g)).toHaveLength(1);
    const silent = capture({ level: 'silent' });
    silent.log.fatal('no');
    expect(silent.text()).toBe('');
  });
});

describe('fields with a telling name', () => {
  const names = ['token', 'interactionToken', 'webhookToken', 'key', 'apiKey', 'systemKey', 'encryptionKey', 'secret'];
  const more = ['password', 'authorization', 'Authorization', 'cookie', 'x-api-key', 'email', 'idOrEmail'];

  it.each([...names, ...more])('%s is redacted on the line, one level in, two levels in and in a child', (name) => {
    const { log, text, last } = capture();
    log.info({ [name]: 'hush', request: { [name]: 'hush', headers: { [name]: 'hush' } } }, 'x');
    expect(last()).toMatchObject({
      [name]: '[Redacted]',
      request: { [name]: '[Redacted]', headers: { [name]: '[Redacted]' } },
    });
    log.child({ [name]: 'hush' }).info('x');
    expect(text()).not.toContain('hush');
  });

  it('are redacted in the line alone: the object that was logged keeps its value', () => {
    const { log } = capture();
    const request = { headers: { authorization: 'Bearer x' } };
    log.info({ request }, 'x');
    expect(request.headers.authorization).toBe('Bearer x');
  });

  it('are not among the names that rooms may log under', () => {
    expect(LOG_FIELDS).not.toEqual(expect.arrayContaining([expect.stringMatching(/token|key|secret|password|email/i)]));
    expect(new Set(LOG_FIELDS).size).toBe(LOG_FIELDS.length);
  });
});

describe('an error', () => {
  class TransportError extends Error {}

  it('keeps type, message, stack, code and its causes, and drops everything else', () => {
    const { log, last, text } = capture();
    const socket = Object.assign(new Error('reset'), { code: 'ECONNRESET', socket: { remote: 'hidden' } });
    const error = Object.assign(new TransportError('no answer', { cause: socket }), {
      code: 50_001,
      requestBody: { json: 'hidden' },
      url: 'hidden',
      toJSON: () => 'hidden',
    });
    log.error({ err: error }, 'Call failed');
    expect(last().err).toEqual({
      type: 'TransportError',
      message: 'no answer',
      code: 50_001,
      stack: expect.stringContaining('log.test.ts'),
      cause: { type: 'Error', message: 'reset', code: 'ECONNRESET', stack: expect.stringContaining('reset') },
    });
    expect(text()).not.toContain('hidden');
  });

  it('is cut down in the same way when it is passed alone or bound to a child', () => {
    const { log, text } = capture();
    const error = Object.assign(new Error('broken'), { requestBody: 'hidden' });
    log.error(error);
    log.child({ err: error }).warn('x');
    expect(text().match(/"type":"Error"/g)).toHaveLength(2);
    expect(text()).not.toContain('hidden');
  });

  it('that is its own cause is followed to an end', () => {
    const error = new Error('loop');
    error.cause = error;
    expect(JSON.stringify(serializeError(error)).match(/"message":"loop"/g)).toHaveLength(6);
  });

  it('that is a text is kept, and one that is any other value is named without its content', () => {
    expect(serializeError('plain')).toEqual({ type: 'string', message: 'plain' });
    expect(JSON.stringify(serializeError({ headers: 'hidden' }))).not.toContain('hidden');
    expect(serializeError(null)).toMatchObject({ type: 'object' });
  });

  it('with an object as its code loses the code', () => {
    expect(serializeError(Object.assign(new Error('x'), { code: { key: 'hidden' } }))).not.toHaveProperty('code');
  });
});

describe('the finished line', () => {
  it('holds no known secret, wherever it came from', () => {
    const secret = 'MTIz.abc+def/ghi==';
    const { log, text } = capture({ secrets: [secret, 'other-secret'] });
    log.info({ reason: `x ${secret} y` }, `message ${secret}`);
    log.info({ [secret]: 1 }, '%s', secret);
    log.error({ err: new Error(`at ${secret}`, { cause: new Error('other-secret') }) }, 'x');
    log.info({ path: `/x?key=${encodeURIComponent(secret)}` }, 'x');
    log.child({ guildId: secret }).info('x');
    expect(text()).not.toMatch(/abc|def|ghi|other-secret/);
    expect(text().match(/\[Redacted\]/g)?.length).toBeGreaterThanOrEqual(9);
    for (const line of text().trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  });

  it('holds no secret that JSON has to escape', () => {
    const { log, last } = capture({ secrets: ['back\\slash\\', 'quote"inside'] });
    log.info('a back\\slash\\ and a quote"inside');
    expect(last().msg).toBe('a [Redacted] and a [Redacted]');
  });

  it('hides the longest secret first, so that nothing of it is left over', () => {
    const { log, last } = capture({ secrets: ['12345678', '1234567890abcdef'] });
    log.info('1234567890abcdef');
    expect(last().msg).toBe('[Redacted]');
  });

  it('is not torn apart by a secret that is empty or a short word', () => {
    const { log, last } = capture({ secrets: ['', 'info', 'e'] });
    log.info('fine');
    expect(last()).toMatchObject({ level: 'info', msg: 'fine' });
  });

  it.each([
    ['/webhooks/100000000000000001/aW50.ZXJh-Y3Rp_b24/messages/@original', '/messages/@original'],
    [
      'https://discord.com/api/v10/interactions/100000000000000001/aW50.ZXJh-Y3Rp_b24/callback?with=1',
      '/callback?with=1',
    ],
    ['/webhooks/100000000000000001/aW50.ZXJh-Y3Rp_b24', ''],
    ['/webhooks/100000000000000001/aW50.ZXJh-Y3Rp_b24?thread_id=2', '?thread_id=2'],
  ])('hides the token of %s', (address, rest) => {
    const { log, text, last } = capture();
    log.info({ path: address }, `POST ${address}`);
    log.error({ err: new Error(`failed: ${address}`) }, 'x');
    expect(text()).not.toContain('aW50');
    expect(text()).toContain(`/100000000000000001/[Redacted]${rest}`);
    expect(last()).toHaveProperty('err.stack');
  });

  it('keeps a webhook address that names no token', () => {
    const { log, last } = capture();
    log.info({ path: '/webhooks/100000000000000001' }, 'x');
    expect(last().path).toBe('/webhooks/100000000000000001');
  });

  it('hides what an Authorization header quoted in a text holds', () => {
    const { log, last } = capture();
    log.info('sent Authorization: Bearer abcdefghijklmnop.qrst-uv== and Bot MTIzNDU2Nzg5.abc.def-ghi');
    expect(last().msg).toBe('sent Authorization: Bearer [Redacted] and Bot [Redacted]');
  });
});

describe('a failure that lasts', () => {
  const full = Object.assign(new Error('the disk is full'), { code: 'STORE_FULL' });

  it('is said once a minute by each line that meets it, in every child', () => {
    let now = 0;
    const { log, text } = capture({ now: () => now });
    for (; now < 150_000; now += 1_000) {
      log.error({ err: full, count: now }, 'reactions wait');
      log.child({ guildId: '1' }).error({ err: full }, 'awards wait');
    }
    expect(text().match(/reactions wait/g)).toHaveLength(3);
    expect(text().match(/awards wait/g)).toHaveLength(3);
  });

  it('of a job as a whole is said once a minute, and what one item meets each time', () => {
    let now = 0;
    const { log, text } = capture({ now: () => now });
    const err = new TypeError('unreadable');
    for (; now < 150_000; now += 1_000) {
      log.error({ err, job: 'undos' }, 'a job failed');
      log.error({ err: new Error(`another ${now}`), job: 'undos' }, 'and failed');
      log.error({ err, job: 'undos', awardId: now }, 'an item failed');
    }
    expect(text().match(/a job failed/g)).toHaveLength(3);
    expect(text().match(/and failed/g)).toHaveLength(150);
    expect(text().match(/an item failed/g)).toHaveLength(150);
  });

  it('does not silence others', () => {
    const { log, text } = capture({ now: () => 0 });
    for (const code of ['STORE_FULL', 'STORE_BUSY', 'ECONNRESET', 'ECONNRESET']) {
      log.error({ err: Object.assign(new Error('no'), { code }) }, 'it failed');
    }
    log.error('it failed');
    expect(text().match(/it failed/g)).toHaveLength(5);
  });
});

const SCRIPT = fileURLToPath(new URL('../support/log-and-live.ts', import.meta.url));

describe.runIf(process.platform === 'linux')('standard output that takes nothing', () => {
  it('because its disk is full does not end the process', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [SCRIPT, '5'], { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    const said = collect(child.stderr);
    const [code] = await once(child, 'close');
    expect([said(), code]).toEqual(['alive', 0]);
  });

  it('because its reader has gone does not end the process', async () => {
    const child = spawn(process.execPath, [SCRIPT, '5'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    const said = collect(child.stderr);
    const [code] = await once(child, 'close');
    expect([said(), code]).toEqual(['alive', 0]);
  });

  it.each([
    ['a pipe', openPipe],
    ['a socket', () => ({ writeEnd: 'pipe' as const, readEnd: undefined })],
  ])('because nobody reads %s holds nothing up, and says later how many lines were lost', async (_, open) => {
    const { writeEnd, readEnd } = open();
    const child = spawn(process.execPath, [SCRIPT, '20000', 'wait'], { stdio: ['pipe', writeEnd, 'pipe'] });
    const said = collect(child.stderr);
    const ended = once(child, 'close');
    await vi.waitFor(() => expect(said()).toBe('alive'), WITHIN);
    const text = collect(readEnd === undefined ? child.stdout : new Socket({ fd: readEnd }));
    await vi.waitFor(() => expect(text()).toContain('lines of the log were lost'), WITHIN);
    child.stdin?.end();
    expect((await ended)[0]).toBe(0);
    const lines = text()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const kept = lines.filter(({ msg }) => msg === 'a line').map(({ count }) => count);
    const { count: lost } = lines.find(({ msg }) => String(msg).includes('were lost')) ?? {};
    expect(kept).toEqual(kept.map((_line, index) => index));
    expect(kept.length + Number(lost)).toBe(20_000);
  });
});

describe('the last lines before a process ends', () => {
  it('are read by who reads slowly', async () => {
    const child = spawn(process.execPath, [SCRIPT, '5000'], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = collect(child.stderr);
    await vi.waitFor(() => expect(said()).toBe('alive'), WITHIN);
    const text = collect(child.stdout);
    await once(child, 'close');
    expect(text().match(/a line/g)).toHaveLength(5_000);
  });
});

/** Megabytes are logged before, on a machine that others use as well. */
const WITHIN = { timeout: 30_000, interval: 20 };

/** A pipe between two programs of a shell: whoever writes into it waits for who reads. */
function openPipe(): { readonly writeEnd: number; readonly readEnd: number } {
  const folder = mkdtempSync(join(tmpdir(), 'returning-discord-'));
  const path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
  const readEnd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const writeEnd = openSync(path, 'w');
  onTestFinished(() => {
    closeSync(writeEnd);
    rmSync(folder, { recursive: true });
  });
  return { writeEnd, readEnd };
}

/** @returns what has come so far */
function collect(stream: Readable | null): () => string {
  let text = '';
  stream?.on('data', (chunk: Buffer) => {
    text += chunk;
  });
  return () => text;
}
