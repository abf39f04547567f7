/** How long the calls of delivery may take, and what follows from it. Milliseconds. */

/** One call to create a history entry may take this long in all. */
export const SEND_BUDGET_MS = 10_000;
/** Reading one list, where nobody waits for it. */
export const READ_BUDGET_MS = 5_000;
/** A claim outlives looking, sending and writing down what came of it. */
export const LEASE_MS = 30_000;
/** Two reads this far apart that both show nothing prove that nothing arrived. */
export const SETTLING_MS = 5_000;
/** A server that was given up on may still be at it for this long, counted from when sending began. */
export const LATE_ARRIVAL_MS = 45_000;
