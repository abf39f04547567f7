import type { Finding } from './discord-check.ts';

/** Discord's three seconds and the order of histories are judged by clocks; more than this is noticed. */
const TOLERABLE_SKEW_MS = 5_000;

/**
 * Compares this machine's clock with a server's `Date` header, which has seconds only.
 *
 * @param server - whose header it is
 * @param now - in milliseconds since the epoch, as that answer came
 */
export function checkClock(server: string, dateHeader: string | null, now: number): Finding {
  const name = 'Clock';
  const theirs = Date.parse(dateHeader ?? '');
  if (Number.isNaN(theirs)) return { name, state: 'skipped', detail: `${server} did not tell its time.` };
  const skewMs = now - theirs;
  if (Math.abs(skewMs) <= TOLERABLE_SKEW_MS) return { name, state: 'ok', detail: `Agrees with ${server}.` };
  const direction = skewMs > 0 ? 'ahead of' : 'behind';
  return {
    name,
    state: 'warning',
    detail: `This machine’s clock is ${Math.round(Math.abs(skewMs) / 1000)} s ${direction} that of ${server}.`,
    fix: 'Switch time synchronisation on (NTP), for example `timedatectl set-ntp true`.',
  };
}
