// Files that people and the bot send, and how messages and interactions show them.
import { extname } from 'node:path';
import type { APIAttachment } from 'discord.js';
import type { MessageBody } from './message-body.ts';
import { refuse, refuseForm } from './refusal.ts';
import type { StoredFile, World } from './world.ts';

/** Largest file, in bytes, where nobody pays for more. */
export const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

/** Discord tells the kind of a file by its name first. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};
const ANY_CONTENT_TYPE = 'application/octet-stream';

/** A file about to be kept. */
export interface FileDraft {
  readonly channelId: string;
  readonly filename: string;
  readonly contentType?: string;
  readonly bytes: Buffer;
  readonly description?: string | undefined;
  /** Whether it is part of what only one user sees. */
  readonly ephemeral?: boolean;
}

/** Keeps a file, under an address of its own. */
export function keepFile(world: World, draft: FileDraft): StoredFile {
  // Discord lets through what is harmless in an address.
  const filename = draft.filename.replace(/[^\w.-]+/gu, '_');
  const file: StoredFile = {
    ...draft,
    id: world.snowflake(),
    filename,
    contentType: CONTENT_TYPES[extname(filename).toLowerCase()] ?? (draft.contentType || ANY_CONTENT_TYPE),
    description: draft.description,
    ephemeral: draft.ephemeral ?? false,
  };
  world.files.set(file.id, file);
  return file;
}

/** A file as the API shows one. Whoever has the address can read it. */
export function toAttachment(world: World, file: StoredFile): APIAttachment {
  const url = `${world.cdnUrl()}/attachments/${file.channelId}/${file.id}/${file.filename}`;
  return {
    id: file.id,
    filename: file.filename,
    size: file.bytes.length,
    url,
    proxy_url: url,
    content_type: file.contentType,
    ...(file.description === undefined ? {} : { description: file.description }),
    ...(file.ephemeral ? { ephemeral: true } : {}),
  };
}

/** Where a message's files go. */
export interface AttachPlace {
  readonly channelId: string;
  readonly ephemeral: boolean;
  /** What the message has already. */
  readonly before: readonly APIAttachment[];
}

/**
 * The attachments of a message after a request. A request that lists attachments means those and no others: earlier
 * ones by their id, its own files by their number. Source: reference, "Uploading Files".
 * @throws RefusalError 50035 for one that is neither, 40005 for a file that is too large
 */
export function attachFiles(world: World, body: MessageBody, place: AttachPlace): APIAttachment[] {
  const { channelId, ephemeral, before } = place;
  const files = body.files ?? [];
  if (files.some(({ bytes }) => bytes.length > ATTACHMENT_SIZE_LIMIT)) throw refuse('tooLarge');
  const listed = body.attachments === undefined ? undefined : (body.attachments ?? []);
  const entryOf = (id: string) => listed?.find((entry) => String(entry.id) === id);
  const isListed = (id: string) => listed === undefined || entryOf(id) !== undefined;
  listed?.forEach(({ id }, index) => {
    const isKnown = before.some((one) => one.id === id) || files.some((file) => String(file.index) === String(id));
    if (!isKnown) throw unknownAttachment(index);
  });
  const added = files
    .filter((file) => isListed(String(file.index)))
    .map(({ index, filename, contentType, bytes }) => {
      const entry = entryOf(String(index));
      const description = entry?.description ?? undefined;
      return keepFile(world, {
        channelId,
        ephemeral,
        filename: entry?.filename ?? filename,
        contentType,
        bytes,
        description,
      });
    });
  return [...before.filter(({ id }) => isListed(id)), ...added.map((file) => toAttachment(world, file))];
}

function unknownAttachment(index: number) {
  const message = 'This attachment is neither on the message nor among the files of the request.';
  return refuseForm([{ path: ['attachments', index], code: 'ATTACHMENT_NOT_FOUND', message }]);
}
