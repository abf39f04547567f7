/**
 * Keeps the latest results of a pure function, for what costs far more to make than to remember.
 *
 * @param most - how many; the one that was asked for longest ago is dropped first
 */
export function keepLatest<Key, Result>(most: number, make: (key: Key) => Result): (key: Key) => Result {
  const kept = new Map<Key, Result>();
  return (key) => {
    const result = kept.has(key) ? (kept.get(key) as Result) : make(key);
    // The one just used goes to the end, so the first is the one to drop.
    kept.delete(key);
    kept.set(key, result);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return result;
  };
}
