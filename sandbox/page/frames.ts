// What the page may ask for, checked before anything is done with it.
import { z } from 'zod';

const id = z.string().regex(/^\d{1,20}$/);
const text = z.string().max(6_000);
const name = z.string().min(1).max(110);
/** The largest file of Discord, 10 MB, in base64. */
const base64 = z.base64().max(14_000_000);

const optionValue = z.union([
  z.strictObject({ text }),
  z.strictObject({ number: z.number() }),
  z.strictObject({ flag: z.boolean() }),
  z.strictObject({ id }),
  z.strictObject({ filename: z.string().min(1).max(200), base64 }),
]);

/** A value that somebody has given to an option. */
export type FrameValue = z.infer<typeof optionValue>;

const command = {
  channelId: id,
  name: name.regex(/^[\p{L}\p{N}_ -]+$/u),
  values: z.record(name, optionValue),
  force: z.boolean().default(false),
};

const deed = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('be'), who: name }),
  z.strictObject({ do: z.literal('locale'), locale: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/) }),
  z.strictObject({ do: z.literal('messages'), on: z.boolean() }),
  z.strictObject({ do: z.literal('say'), channelId: id, content: text.min(1).max(2_000) }),
  z.strictObject({ do: z.literal('command'), ...command }),
  z.strictObject({ do: z.literal('autocomplete'), ...command, focused: name }),
  z.strictObject({
    do: z.literal('menu'),
    of: z.enum(['message', 'user']),
    name: z.string().min(1).max(40),
    targetId: id,
    channelId: id,
    force: z.boolean().default(false),
  }),
  z.strictObject({ do: z.literal('press'), messageId: id, customId: z.string().min(1).max(100) }),
  z.strictObject({
    do: z.literal('choose'),
    messageId: id,
    customId: z.string().min(1).max(100),
    values: z.array(z.string().max(100)).max(25),
  }),
  z.strictObject({
    do: z.literal('submit'),
    interactionId: id,
    values: z.record(z.string().max(100), z.union([text, z.array(z.string().max(100)).max(25)])),
  }),
  z.strictObject({ do: z.literal('forget'), interactionId: id }),
  z.strictObject({ do: z.literal('react'), messageId: id, emoji: z.string().min(1).max(100), on: z.boolean() }),
  z.strictObject({
    do: z.literal('break'),
    how: z.enum(['lose-answer', 'down', 'slow', 'limit', 'wrong-key', 'late', 'writer', 'hold', 'release', 'mend']),
  }),
  z.strictObject({ do: z.literal('cut-gateway') }),
  z.strictObject({ do: z.literal('bot'), how: z.enum(['kill', 'start']) }),
  z.strictObject({
    do: z.literal('pass-time'),
    minutes: z.union([z.literal(16), z.literal(1_440), z.literal(129_600)]),
  }),
  z.strictObject({ do: z.literal('reset') }),
  z.strictObject({ do: z.literal('play'), thing: name }),
  z.strictObject({
    do: z.literal('inspect'),
    receipt: z
      .string()
      .regex(/^R-\w{4,12}$/)
      .optional(),
    messageId: id.optional(),
  }),
]);

/** Something that the page asks for. */
export type Deed = z.infer<typeof deed>;

const frame = z.strictObject({ id: z.int().positive(), deed });

/**
 * Reads what came over the socket.
 * @throws Error that says what is wrong with it
 */
export function parseFrame(raw: string): z.infer<typeof frame> {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    throw new Error('The frame is no JSON.');
  }
  const read = frame.safeParse(value);
  if (!read.success) throw new Error(`The frame is refused: ${z.prettifyError(read.error).slice(0, 400)}`);
  return read.data;
}
