import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/discord/options/attachment-options.ts';
import { findClosedPort, startRawServer, startRecordingServer } from '../../support/raw-server.ts';
import { userErrorOfAsync } from '../../support/user-error.ts';

const MIB = 1024 * 1024;

/** An interaction whose option is this. */
function give(option: object | undefined) {
  return { options: { get: () => option } } as unknown as ChatInputCommandInteraction<'cached'>;
}

const giveFile = (url: string, size = 1) =>
  give({ type: ApplicationCommandOptionType.Attachment, attachment: { url, size } });
const read = (url: string, size?: number) => readFile(giveFile(url, size), 'file', MIB);
const refusal = async (work: Promise<unknown>) => userErrorOfAsync(work);

describe('a file given to an option', () => {
  it('is read from its address', async () => {
    const { url, requests } = await startRecordingServer((response) => response.end('member_id,account\n'));
    expect(Buffer.from(await read(`${url}/attachments/1/2/links.csv?ex=1`)).toString()).toBe('member_id,account\n');
    expect(requests).toHaveLength(1);
    expect(requests[0]?.headers.authorization).toBeUndefined();
  });

  it('that is too large is not read to its end, whatever was said of its size', async () => {
    const { url, requests } = await startRecordingServer((response) => response.end(Buffer.alloc(MIB + 1)));
    expect(await refusal(read(url, MIB + 1))).toMatchObject({
      code: 'FILE_TOO_LARGE',
      message: expect.stringContaining('1 MiB'),
    });
    expect(requests).toHaveLength(0);
    expect((await refusal(read(url, 5))).code).toBe('FILE_TOO_LARGE');
    const fits = await startRecordingServer((response) => response.end(Buffer.alloc(MIB)));
    expect((await read(fits.url)).length).toBe(MIB);
  });

  it('that never ends is left', async () => {
    const left = Promise.withResolvers<void>();
    const { url } = await startRecordingServer((response) => {
      const chunk = Buffer.alloc(64 * 1024);
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      response.on('close', left.resolve);
      more();
    });
    expect((await refusal(read(url))).code).toBe('FILE_TOO_LARGE');
    await left.promise;
  });

  it('is not looked for anywhere else', async () => {
    const target = await startRecordingServer((response) => response.end('secret'));
    const { url } = await startRecordingServer((response) => response.writeHead(302, { location: target.url }).end());
    expect((await refusal(read(url))).code).toBe('FILE_UNREADABLE');
    expect(target.requests).toEqual([]);
    for (const address of ['file:///etc/passwd', 'data:text/plain,hi', 'ftp://example.com/x', 'links.csv', '']) {
      expect((await refusal(read(address))).code).toBe('FILE_UNREADABLE');
    }
  });

  it.each([403, 404, 500])('that is answered with %i is refused in words', async (status) => {
    const { url } = await startRecordingServer((response) => response.writeHead(status).end('no'));
    const { code, message, cause } = await refusal(read(`${url}/private-address`));
    expect([code, message]).toEqual([
      'FILE_UNREADABLE',
      'I could not read the file from Discord. Attach it and try again.',
    ]);
    expect(String(cause)).not.toContain('private-address');
  });

  it('whose connection breaks is refused in words', async () => {
    const cut = await startRawServer((socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf')),
    );
    expect((await refusal(read(cut.url))).code).toBe('FILE_UNREADABLE');
    expect((await refusal(read(`http://127.0.0.1:${await findClosedPort()}`))).code).toBe('FILE_UNREADABLE');
  });

  it.each([undefined, { type: 3, value: 'links.csv' }, { type: 11, value: '5' }, { type: 11, attachment: null }])(
    'that is none is refused: %j',
    async (option) => {
      expect((await refusal(readFile(give(option), 'file', MIB))).code).toBe('BAD_OPTION');
    },
  );
});
