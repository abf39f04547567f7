// What one seed of the fault machine (`test/torture/`) came to, step by step, as the machine writes it down. The sandbox
// knows the machine by this alone.
import type { APIEmbed } from 'discord.js';
import { z } from 'zod';

/** Who or what something happened to. */
const KINDS = ['people', 'discord', 'wire', 'api', 'process', 'world', 'verdict'] as const;

/** Why a late copy cannot be seen: the API has no lists, ends them early, or writes changes as nobody knows them. */
const BLIND = ['no-lists', 'cut-lists', 'unknown-words'] as const;

const text = z.string().max(20_000);

/** A message as people see it. */
const message = z.strictObject({
  id: text,
  channelId: text,
  /** What it answers, in words. */
  answers: text.optional(),
  isPrivate: z.boolean(),
  isDeleted: z.boolean(),
  /** Discord takes no more edits of it. */
  isFrozen: z.boolean(),
  content: text,
  // Discord's own shape, drawn as it is.
  embeds: z.array(z.custom<APIEmbed>((value) => typeof value === 'object' && value !== null)),
  buttons: z.array(text),
});

/** A change that the bot asked Returning.AI for. */
const change = z.strictObject({
  /** Of the request. */
  number: z.int(),
  award: z.int().optional(),
  account: text,
  action: text,
  value: z.number(),
  /** The fault that it was to meet. */
  fault: text.optional(),
  /** What the bot was told. */
  status: z.int().optional(),
  isApplied: z.boolean(),
});

const step = z.strictObject({
  /** Since the world began. */
  ms: z.number(),
  kind: z.enum(KINDS),
  says: text,
  /** What is new or different since the step before; what is not named is as it was. */
  messages: z.array(message),
  changes: z.array(change),
  /** What Returning.AI counts, by account. */
  totals: z.record(text, z.number()),
});

const recording = z.strictObject({
  seed: z.int(),
  /** In milliseconds since 1970, by the world's clock. */
  startedAt: z.number(),
  members: z.array(z.strictObject({ id: text, account: text })),
  channels: z.record(text, text),
  /** All awards, as the ledger has them in the end. */
  awards: z.array(
    z.strictObject({
      id: z.int(),
      receipt: text,
      memberId: text,
      action: text,
      hundredths: z.number(),
      status: text,
      /** How many late copies of it staff were asked about. */
      copiesTold: z.int(),
    }),
  ),
  /** What keeps the bot from seeing a late copy in this world; nothing where it can see one. */
  blind: z.enum(BLIND).optional(),
  steps: z.array(step).min(1),
  /** The promises that were broken, with the receipts of the awards that each is about. */
  problems: z.array(z.strictObject({ says: text, receipts: z.array(text) })),
});

/** One seed, played. */
export type Recording = z.infer<typeof recording>;
export type Blind = NonNullable<Recording['blind']>;
export type Step = Recording['steps'][number];
export type StepKind = Step['kind'];
export type SeenMessage = Step['messages'][number];
export type SeenChange = Step['changes'][number];

/**
 * Reads a recording.
 * @throws Error that says what is wrong with it
 */
export function parseRecording(raw: string): Recording {
  const read = recording.safeParse(JSON.parse(raw));
  if (!read.success) throw new Error(`The recording cannot be read: ${z.prettifyError(read.error).slice(0, 400)}`);
  return read.data;
}
