import type { APIAllowedMentions, APIEmbed, APIMessageTopLevelComponent } from 'discord.js';
import {
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
} from 'discord-api-spec/zod';
import { componentProblems } from './component-rules.ts';
import { MESSAGE_FLAGS } from './protocol.ts';
import type { Problem } from './refusal.ts';
import type { BodyContract } from './schema.ts';
import type { UploadedFile } from './upload.ts';

/** What a message is made of or changed to. In an edit, what is left out stays as it is. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly APIMessageTopLevelComponent[] | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly flags?: number | null;
  readonly tts?: boolean | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly message_reference?: { readonly message_id: string } | null;
  readonly attachments?: readonly ListedAttachment[] | null;
  readonly sticker_ids?: readonly string[] | null;
  readonly poll?: unknown;
  /** The files that came beside the JSON. */
  readonly files?: readonly UploadedFile[];
}

/** An attachment that a message is to have: one that it has, by its id, or a file of the request, by its number. */
export interface ListedAttachment {
  readonly id: string | number;
  readonly filename?: string | null;
  readonly description?: string | null;
}

/** Longest content a bot may send; the published schema has the limit of paying people. */
const MAX_CONTENT = 2_000;

/** Most characters of all embeds of a message together. Source: resources/message, "Embed Limits". */
const MAX_EMBED_CHARACTERS = 6_000;

/** discord.js sends these with every message, wherever it goes. */
const UNLISTED = ['tts', 'nonce', 'enforce_nonce'];

function createContract(schema: BodyContract<MessageBody>['schema']): BodyContract<MessageBody> {
  return { schema, rules: messageProblems, adapt: adaptAttachments, unlisted: UNLISTED };
}

/** The rules for an edit depend on the message's own flags, so `editMessage` asks for them. */
function editContract(schema: BodyContract<MessageBody>['schema']): BodyContract<MessageBody> {
  return { schema, rules: () => [], adapt: adaptAttachments, unlisted: UNLISTED };
}

/** `POST /channels/{id}/messages`. */
export const CREATE_MESSAGE = createContract(MessageCreateRequestSchema);
/** `PATCH /channels/{id}/messages/{id}`. */
export const EDIT_MESSAGE = editContract(MessageEditRequestPartialSchema);
/** `POST /webhooks/{id}/{token}`: a follow-up. */
export const CREATE_FOLLOW_UP = createContract(IncomingWebhookRequestPartialSchema);
/** `PATCH /webhooks/{id}/{token}/messages/{id}`. */
export const EDIT_WEBHOOK_MESSAGE = editContract(IncomingWebhookUpdateRequestPartialSchema);

/** What the documentation forbids in a message beyond the published schema. */
export function messageProblems(body: MessageBody): readonly Problem[] {
  return [
    ...contentProblems(body.content ?? ''),
    ...embedProblems(body.embeds ?? []),
    ...componentProblems(body.components ?? [], ((body.flags ?? 0) & MESSAGE_FLAGS.componentsV2) !== 0),
    ...mentionProblems(body.allowed_mentions ?? {}),
    ...componentsV2Problems(body),
  ];
}

/** Discord takes the numbers of files as numbers, as its documentation writes them; the published schema says text. */
export function adaptAttachments(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('attachments' in body)) return body;
  const { attachments } = body as { attachments: unknown };
  if (!Array.isArray(attachments)) return body;
  const toText = (one: unknown) =>
    typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'number'
      ? { ...one, id: String(one.id) }
      : one;
  return { ...body, attachments: attachments.map(toText) };
}

/** Whether nothing would be seen of the message. */
export function isEmptyMessage(body: MessageBody): boolean {
  const lists = [body.embeds, body.components, body.attachments, body.sticker_ids];
  return (body.content ?? '').trim() === '' && !lists.some((list) => (list ?? []).length > 0) && !body.poll;
}

function contentProblems(content: string): Problem[] {
  return content.length > MAX_CONTENT ? [tooLong(['content'], MAX_CONTENT)] : [];
}

function embedProblems(embeds: readonly APIEmbed[]): Problem[] {
  const problems = embeds.flatMap((embed, index) => {
    const missing = (embed.fields ?? []).flatMap((field, at) =>
      (['name', 'value'] as const)
        .filter((key) => field[key].trim() === '')
        .map((key) => required(['embeds', index, 'fields', at, key])),
    );
    return isEmptyEmbed(embed) ? [...missing, required(['embeds', index, 'description'])] : missing;
  });
  const characters = embeds.reduce((sum, embed) => sum + countCharacters(embed), 0);
  if (characters <= MAX_EMBED_CHARACTERS) return problems;
  const message = `Embed size exceeds maximum size of ${MAX_EMBED_CHARACTERS}`;
  return [...problems, { path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message }];
}

function isEmptyEmbed(embed: APIEmbed): boolean {
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name];
  return (
    texts.every((text) => (text ?? '').trim() === '') &&
    (embed.fields ?? []).length === 0 &&
    embed.image === undefined &&
    embed.thumbnail === undefined
  );
}

/** The parts that count towards the limit of all embeds. */
function countCharacters(embed: APIEmbed): number {
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name];
  const fields = (embed.fields ?? []).flatMap((field) => [field.name, field.value]);
  return [...texts, ...fields].reduce((sum, text) => sum + (text ?? '').trim().length, 0);
}

function mentionProblems(mentions: APIAllowedMentions): Problem[] {
  return (['users', 'roles'] as const)
    .filter((kind) => (mentions.parse ?? []).some((parsed) => parsed === kind) && (mentions[kind] ?? []).length > 0)
    .map((kind) => ({
      path: ['allowed_mentions'],
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }));
}

function componentsV2Problems(body: MessageBody): Problem[] {
  if (((body.flags ?? 0) & MESSAGE_FLAGS.componentsV2) === 0) return [];
  return (['content', 'embeds'] as const)
    .filter((key) => (body[key] ?? '').length > 0)
    .map((key) => ({
      path: [key],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    }));
}

function tooLong(path: Problem['path'], most: number): Problem {
  return { path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${most} or fewer in length.` };
}

function required(path: Problem['path']): Problem {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}
