/**
 * Building blocks for schemas of answers whose shape is only partly documented: a property that is missing or of the
 * wrong type becomes `undefined` and never spoils the rest of the answer.
 */
import { z } from 'zod';

/** A finite number. A numeric string is not one: the documentation says number, and a misread total is worse than none. */
export const tolerantNumber = z.number().optional().catch(undefined);

/** Far longer than any name or address. What is longer is kept by nobody, stored nowhere and sent on to nobody. */
const MAX_TEXT = 10_000;
const MAX_ID = 256;

/** A text with something to see in it. */
export const tolerantText = z.string().max(MAX_TEXT).regex(/\S/).optional().catch(undefined);

/** An id as text. Numbers are taken while they are exact; beyond 2^53 two ids could look the same. */
export const tolerantId = z
  .union([z.string().max(MAX_ID).regex(/\S/), z.int().transform(String)])
  .optional()
  .catch(undefined);

const CANONICAL_INSTANT = /T\d\d:\d\d:\d\d\.\d{3}Z$/;

/** An ISO 8601 date-time that says its offset, as UTC with milliseconds. Without an offset the instant is not known. */
export const tolerantInstant = z.iso
  .datetime({ offset: true })
  // Nearly every answer has that form already, and a Date is the dearest part of reading one.
  .transform((text) => (CANONICAL_INSTANT.test(text) ? text : new Date(text).toISOString()))
  .optional()
  .catch(undefined);

/** True or false. */
export const tolerantFlag = z.boolean().optional().catch(undefined);

/** Texts; whatever else stands in the list is left out. */
export const tolerantTexts = z
  .array(z.unknown())
  .transform((values) => values.filter(isText))
  .optional()
  .catch(undefined);

/** Finite numbers by name; whatever else stands there is left out. */
export const tolerantNumbers = z
  .record(z.string(), z.unknown())
  .transform((values) => keepValues(values, isFiniteNumber))
  .optional()
  .catch(undefined);

/** Flags by name; whatever else stands there is left out. */
export const tolerantFlags = z
  .record(z.string(), z.unknown())
  .transform((values) => keepValues(values, isFlag))
  .optional()
  .catch(undefined);

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_TEXT;
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function keepValues<Value>(
  values: Readonly<Record<string, unknown>>,
  isWanted: (value: unknown) => value is Value,
): Readonly<Record<string, Value>> {
  const wanted = Object.entries(values).filter((entry): entry is [string, Value] => isWanted(entry[1]));
  return Object.fromEntries(wanted);
}
