import type { Finding } from './discord-check.ts';

/** Discord's three seconds and the order of histories are judged by clocks; more than this is noticed. */
const TOLERABLE_SKEW_MS = 5_000;

/** Compares this machine's clock with a server's `Date` header, which has seconds only. */
export function checkClock(dateHeader: string | null, now: number): Finding {
  const name = 'Clock';
  const theirs = Date.parse(dateHeader ?? '');
  if (Number.isNaN(theirs)) return { name, state: 'skipped', detail: 'No server told its time.' };
  const skewMs = Math.abs(now - theirs);
  if (skewMs <= TOLERABLE_SKEW_MS) return { name, state: 'ok', detail: 'Agrees with Discord.' };
  return {
    name,
    state: 'warning',
    detail: `${Math.round(skewMs / 1000)} s away from Discord's.`,
    fix: 'Switch time synchronisation on (NTP), for example `timedatectl set-ntp true`.',
  };
}
