import { MASK } from './safe-text.ts';

/** What is shorter is an ordinary word by chance, and no key. */
const SHORTEST_KEY = 8;

/**
 * Masks a key wherever a server repeats it in what it sends as data: such a name is stored, shown and exported. In place,
 * and without recursion, since a server decides how deep its answer is.
 *
 * @param text - the answer as it came: where the key cannot be in it, nothing is looked through
 */
export function maskInData(root: unknown, text: string, key: string): void {
  if (key.length < SHORTEST_KEY || !mayHold(text, key)) return;
  const pattern = new RegExp(key.replace(/[^a-z0-9]/gi, '\\$&'), 'gi');
  const open: unknown[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [name, value] of Object.entries(next as Record<string, unknown>)) {
      if (typeof value === 'string') (next as Record<string, unknown>)[name] = value.replace(pattern, MASK);
      else if (typeof value === 'object' && value !== null) open.push(value);
    }
  }
}

function mayHold(text: string, key: string): boolean {
  return text.includes('\\') || text.toLowerCase().includes(key.toLowerCase());
}
