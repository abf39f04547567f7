/** Discord: an interaction's token is good for 15 minutes. */
export const TOKEN_LIFE_MS = 15 * 60_000;
