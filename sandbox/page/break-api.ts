// The ways in which the page breaks Returning.AI, and mends it.
import { mendApi } from '../mend-api.ts';
import { AWARDS } from '../returning-ai/faults.ts';
import { findResident, type Town } from '../town.ts';
import type { Deed } from './frames.ts';
import type { ApiView } from './wire.ts';

type Way = Extract<Deed, { do: 'break' }>['how'];

const SLOW_MS = 4_000;
const RETRY_AFTER_SECONDS = 3;
const OUTSIDE_POINTS = 5;

const FAULT_WORDS: Readonly<Record<string, string>> = {
  'drop-after': 'next answer is lost',
  delay: 'next award takes 4 s',
  status: 'next award gets 429',
  late: 'next award arrives late',
  'hang-after': 'next answer is held',
};

/** How Returning.AI is broken now. */
export function viewApi({ api, key }: Town): ApiView {
  return {
    outage: api.outage,
    armed: api.waitingFaults.map(({ kind }) => FAULT_WORDS[kind] ?? kind),
    held: api.held.length,
    keyRevoked: api.isRevoked(key),
  };
}

/** Breaks it in one way; what lasts is mended by asking for it again. */
export async function breakApi(town: Town, how: Way): Promise<void> {
  const { api, key } = town;
  switch (how) {
    case 'lose-answer':
      return api.fail({ ...AWARDS, kind: 'drop-after' });
    case 'slow':
      return api.fail({ ...AWARDS, kind: 'delay', ms: SLOW_MS });
    case 'limit':
      return api.fail({
        ...AWARDS,
        kind: 'status',
        status: 429,
        headers: { 'retry-after': String(RETRY_AFTER_SECONDS) },
      });
    case 'late':
      return api.fail({ ...AWARDS, kind: 'late' });
    case 'hold':
      return api.fail({ ...AWARDS, kind: 'hang-after' });
    case 'down':
      return api.setOutage(api.outage === null ? 'refused' : null);
    case 'wrong-key':
      return api.isRevoked(key) ? api.restoreKey(key) : api.revokeKey(key);
    case 'writer':
      return writeOutside(town);
    case 'release':
      return api.release();
    case 'mend':
      return mendApi(town);
  }
}

/** Somebody else than the bot gives Ana points. */
function writeOutside(town: Town): void {
  const [field] = town.fields;
  const { accountId } = findResident(town, 'ana');
  if (field === undefined || accountId === undefined) return;
  town.api.changeOutside(town.communityId, field.id, accountId, 'increase', OUTSIDE_POINTS);
}
