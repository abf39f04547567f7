/** What a step says, and apart from it, where it is the first, what the seed has drawn, as JSON: few want to read that. */
export function splitSays(says: string): { readonly words: string; readonly drawn: string | undefined } {
  const [, seed, drawn] = /^(seed \d+): (\{.*\})$/s.exec(says) ?? [];
  return { words: seed === undefined ? says : `${seed} begins`, drawn };
}
