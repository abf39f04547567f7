/**
 * Of the undicis in one process, the first lends its connections to all, and they differ in what they send. In the bot the
 * first is Node's own, which strips types with it. Here it is too, whichever file a worker begins with.
 */
Reflect.get(globalThis, 'FormData');
