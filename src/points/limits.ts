/** Numbers of the product that people can feel. A text that states one takes it from here; a document is held to it. Pure. */

/** A reply that its award has not filled by then says that it is pending. */
export const PENDING_AFTER_MS = 2_500;

/** How long points wait for their member to be linked. */
export const WAITING_DAYS = 90;

/** A member is reminded so long before points that wait for them expire. */
export const REMINDER_DAYS = 14;

/** So long after the first points began to wait, their member is told: what was a slip is taken back by then. */
export const HINT_AFTER_MS = 10_000;

/** A reaction that was given, taken back and given so often is no mistake any more: then it stays as it is. */
export const MOST_FLIPS = 3;

/** Rules of one server. */
export const MOST_RULES = 50;

/** Roles for totals of one server. */
export const MOST_REWARDS = 50;

/** Previews of one person in one server that wait for an answer, of each kind. One more, and the oldest is dropped. */
export const MOST_OPEN_PREVIEWS = 3;

/** A new link request so soon after a withdrawn one reopens that request. */
export const REQUEST_AGAIN_MS = 24 * 3_600_000;

/** A preview can be confirmed for so long. */
export const PREVIEW_LIFE_MS = 3_600_000;

/** Lines of one file of links. */
export const MOST_IMPORT_LINES = 2_000;

/** Another process with the same token is taken for gone when so long nothing was seen of it. */
export const SECOND_PROCESS_GONE_MS = 86_400_000;

/** Lines of one file of points for many. */
export const MOST_BULK_LINES = 100_000;
