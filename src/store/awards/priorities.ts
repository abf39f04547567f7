/** Somebody has typed it and waits for its message. */
export const TYPED_PRIORITY = 0;
/** One of many, which nobody waits for: it goes after what was typed. */
export const BULK_PRIORITY = 1;
