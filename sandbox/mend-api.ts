import type { Town } from './town.ts';

/** What Returning.AI shows while nothing is wrong with it. */
export const SHOWS_ALL = { listing: 'newest-first', customFieldKeys: 'key' } as const;

/** Mends everything that can be broken about Returning.AI. What was held goes on. */
export async function mendApi({ api, key }: Pick<Town, 'api' | 'key'>): Promise<void> {
  api.clearFaults();
  api.restoreKey(key);
  api.configure(SHOWS_ALL);
  await api.setOutage(null);
  api.release();
}
