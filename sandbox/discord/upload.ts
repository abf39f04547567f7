import type { IncomingMessage } from 'node:http';

/** A file of a form as it came in. */
export interface UploadedFile {
  /** The number in its field's name `files[n]`, by which the body's `attachments` mean it. */
  readonly index: number;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** What a request carries: its JSON, and beside it files when it came as a form. */
export interface ReceivedBody {
  /** The JSON as text. Empty for a form that cannot be read. */
  readonly text: string;
  readonly files: readonly UploadedFile[];
}

/** Reads a request's body; of a form, `payload_json` and `files[n]`. Source: reference, "Uploading Files". */
export async function readBody(incoming: IncomingMessage): Promise<ReceivedBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const contentType = incoming.headers['content-type'] ?? '';
  if (!isForm(contentType)) return { text: bytes.toString('utf8'), files: [] };
  try {
    return await readForm(bytes, contentType);
  } catch {
    return { text: '', files: [] };
  }
}

/** Whether a content type is that of a form with files. */
export function isForm(contentType: string): boolean {
  return contentType.startsWith('multipart/form-data');
}

async function readForm(bytes: Buffer, contentType: string): Promise<ReceivedBody> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
  const json = form.get('payload_json');
  const files = await Promise.all(
    [...form.entries()].map(async ([field, value]): Promise<UploadedFile[]> => {
      const index = /^files\[(\d+)\]$/u.exec(field)?.[1];
      if (index === undefined || typeof value === 'string') return [];
      const content = Buffer.from(await value.arrayBuffer());
      return [{ index: Number(index), filename: value.name, contentType: value.type, bytes: content }];
    }),
  );
  return { text: typeof json === 'string' ? json : '{}', files: files.flat() };
}
