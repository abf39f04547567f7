/**
 * Discord takes a first answer within three seconds of the interaction, counted from when it sent it. Who has how much of
 * them, for the two ways in which a command is answered. Pure.
 *
 * - A command that answers at once runs for at most {@link EXECUTE_GUARD_MS}, of which a look-up of its field takes at most
 *   {@link FIELD_LOOK_UP_MS}; what is left is the way back. One that is not done by then says "thinking" instead.
 * - The call that carries the first answer is given up after {@link CALLBACK_TIMEOUT_MS} and made again while it can still
 *   land within {@link CALLBACK_WINDOW_MS}.
 *
 * A number that grows must leave the sum below three seconds: a test adds them up.
 */

/** Source: Discord, interactions/receiving-and-responding, "Interaction Callback". */
export const CALLBACK_WINDOW_MS = 3_000;

/** The time a command may take before its first answer. */
export const EXECUTE_GUARD_MS = 2_400;

/** The part of it that a look-up of a field may take. */
export const FIELD_LOOK_UP_MS = 1_500;

/** The time for suggestions. They get less, since they are asked for with each letter. */
export const SUGGEST_GUARD_MS = 2_000;

/** After this a first answer whose call has told nothing is asked for. Not when an answer says *pending*: `limits.ts`. */
export const CALLBACK_TIMEOUT_MS = 2_500;

/** Another try that begins later than this before the end would not land in time. */
export const RETRY_MARGIN_MS = 200;
