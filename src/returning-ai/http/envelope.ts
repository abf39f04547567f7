/**
 * The wrappers that Returning.AI puts around an answer, opened in one place. The pages show four kinds:
 *
 * - E1 `{ meta: { status, statusCode, … }, message, data }` (`api-18359699`, everything under `/communities/…`)
 * - E2 `{ status, message?, data? }` (`api-17738986`, users)
 * - E3 `{ meta: { success, message, devMessage }, body }` (system pages such as `api-8891815`)
 * - E4 `{ error: boolean, … }`, the content beside the flag (secure auth, `dev-wip.returning.ai/api-31437510`)
 */

/** A JSON object whose properties nobody has looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** An answer with its wrapper opened. */
export interface Envelope {
  /** The whole answer. */
  readonly root: JsonObject;
  /** `meta`, or an empty object. */
  readonly meta: JsonObject;
  /** `data` (E1, E2), `body` (E3), or the whole answer (E4). */
  readonly data: unknown;
}

/** Whether a value is a JSON object, not an array and not null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Opens E1, E2, E3 or E4. Anything else is taken for an E1 that lacks its parts. */
export function openEnvelope(root: JsonObject): Envelope {
  const meta = isJsonObject(root.meta) ? root.meta : {};
  const isFlat = typeof root.error === 'boolean' && root.meta === undefined && root.status === undefined;
  return { root, meta, data: root.data ?? root.body ?? (isFlat ? root : undefined) };
}

/** The content as an object: an empty one when there is none, since every property is optional anyway. */
export function objectIn({ data }: Envelope): JsonObject {
  return isJsonObject(data) ? data : {};
}

/**
 * Whether the answer says of itself that it failed, whatever its HTTP status.
 *
 * @remarks No page shows the body of an error. The words are those that would contradict the documented `status:
 * "success"` and `success: true`; a word not listed here says nothing either way.
 * @experimental
 */
export function saysFailure({ root, meta }: Envelope): boolean {
  return [root, meta].some(
    (part) =>
      part.success === false ||
      isFailureWord(part.status) ||
      isFailureCode(part.status) ||
      isFailureCode(part.statusCode) ||
      isErrorGiven(part.error),
  );
}

const FAILURE_WORDS = new Set(['error', 'fail', 'failed', 'failure']);

function isFailureWord(value: unknown): boolean {
  return typeof value === 'string' && FAILURE_WORDS.has(value.trim().toLowerCase());
}

function isFailureCode(value: unknown): boolean {
  return typeof value === 'number' && value >= 400;
}

function isErrorGiven(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value === true || (typeof value === 'string' && value.trim() !== '');
}

/**
 * Finds what the answer says about an error, as it stands: unsafe to show before `toSafeText`.
 *
 * @remarks Public clients read a top-level string `message`; `meta.message` is E3's. The rest is a guess: no page shows
 * an error body. `devMessage` is left alone, it is not meant for people.
 * @experimental
 */
export function findErrorText({ root, meta }: Envelope): string | undefined {
  const nested = isJsonObject(root.error) ? root.error.message : root.error;
  for (const candidate of [root.message, meta.message, nested]) {
    const text = Array.isArray(candidate) ? candidate[0] : candidate;
    if (typeof text === 'string' && text.trim() !== '') return text;
  }
  return undefined;
}
