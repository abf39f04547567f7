const SECRET_NAME = /pass|secret|token|key/i;

/**
 * Finds the texts in what a request carries that no error may repeat: those under a name such as `password` or `apiKey`.
 *
 * @param content - something that JSON can say, so that it ends
 */
export function findSecrets(content: unknown, isSecret = false): string[] {
  if (typeof content === 'string') return isSecret ? [content] : [];
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([name, value]) => findSecrets(value, isSecret || SECRET_NAME.test(name)));
}
