/** A process that nothing shows another one beside. */
export const ALONE = { noticed: () => undefined, isAlone: () => true };
