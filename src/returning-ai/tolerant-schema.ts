/**
 * Building blocks for schemas of answers whose shape is only partly documented: a property that is missing or of the
 * wrong type becomes `undefined` and never spoils the rest of the answer.
 */
import { z } from 'zod';

/** A finite number. A numeric string is not one: the documentation says number, and a misread total is worse than none. */
export const tolerantNumber = z.number().optional().catch(undefined);

/** A text with something to see in it. */
export const tolerantText = z.string().regex(/\S/).optional().catch(undefined);

/** An id as text. Numbers are taken while they are exact; beyond 2^53 two ids could look the same. */
export const tolerantId = z
  .union([z.string().regex(/\S/), z.int().transform(String)])
  .optional()
  .catch(undefined);

/** An ISO 8601 date-time that says its offset, as UTC with milliseconds. Without an offset the instant is not known. */
export const tolerantInstant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .optional()
  .catch(undefined);
