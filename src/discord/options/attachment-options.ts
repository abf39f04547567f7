/** Options that are files: what Discord keeps under an address is read, within bounds. */
import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import { UserError } from '../../errors.ts';
import { text } from '../../texts/text.ts';

/** With what is done with each piece as it comes. */
const DOWNLOAD_MS = 60_000;

/**
 * Reads a file that was given to an option.
 *
 * @throws {@link UserError} BAD_OPTION, FILE_TOO_LARGE or FILE_UNREADABLE
 */
export async function readFile(
  interaction: ChatInputCommandInteraction<'cached'>,
  name: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of openFile(interaction, name, maxBytes)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * The same, piece by piece.
 *
 * @throws {@link UserError} BAD_OPTION or FILE_TOO_LARGE; while it is read, FILE_TOO_LARGE or FILE_UNREADABLE
 */
export function openFile(
  interaction: ChatInputCommandInteraction<'cached'>,
  name: string,
  maxBytes: number,
): AsyncIterable<Uint8Array> {
  const given = interaction.options.get(name);
  const file = given?.type === ApplicationCommandOptionType.Attachment ? given.attachment : undefined;
  if (file == null) {
    throw new UserError('BAD_OPTION', text('refusal.not-a-file', { option: name }));
  }
  // Before anything is read; what is read is measured all the same.
  if (file.size > maxBytes) throw toTooLarge(maxBytes);
  return download(file.url, maxBytes);
}

async function* download(address: string, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  const chunks = (await attempt(() => open(address)))[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await attempt(() => chunks.next());
    if (done === true) return;
    size += value.length;
    if (size > maxBytes) {
      await chunks.return?.();
      throw toTooLarge(maxBytes);
    }
    yield value;
  }
}

async function attempt<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw new UserError('FILE_UNREADABLE', text('refusal.file-unreadable'), { cause });
  }
}

/** @throws Error where there is no such file; its text holds nothing of the address, which whoever has it may read */
async function open(address: string): Promise<AsyncIterable<Uint8Array>> {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Error('The file has no address on the web.');
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(DOWNLOAD_MS) });
  if (!response.ok || response.body === null) throw new Error(`The file was answered with ${response.status}.`);
  return response.body;
}

function toTooLarge(maxBytes: number): UserError {
  const megabytes = maxBytes / 1024 / 1024;
  return new UserError('FILE_TOO_LARGE', text('refusal.file-too-large', { megabytes }));
}
