// What the page shows, in its address: so that somebody else sees the same, and a reload changes nothing.
import type { App, Model } from './model.ts';
import { LOCALES } from './view/break.ts';

/** What the address said when the page was opened. */
export type Place = Readonly<Record<string, string>>;

/** Reads the address. */
export function readPlace(): Place {
  return Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
}

/** Takes over what needs no server: colours, zone, the award that is looked at. */
export function applyPlace(model: Model, place: Place): void {
  if (place.theme === 'light' || place.theme === 'dark') model.theme = place.theme;
  if (place.zone !== undefined && isZone(place.zone)) model.zone = place.zone;
  if (place.award !== undefined) model.receipt = place.award;
  if (place.hint !== undefined && /^\d+$/.test(place.hint)) model.hint = Number(place.hint);
}

/** Asks for the rest: whose eyes, which language, which channel. */
export async function takePlace({ model, ask, update }: App, place: Place): Promise<void> {
  const { locale, who, channel } = place;
  const isOffered = LOCALES.some(([value]) => value === locale);
  const isSomebody = model.state?.people.some(({ name }) => name === who) === true;
  if (isOffered) await ask({ do: 'locale', locale }).catch(() => undefined);
  if (isSomebody && who !== model.state?.you) await ask({ do: 'be', who }).catch(() => undefined);
  const found = model.state?.channels.find(({ name }) => name === channel);
  if (found !== undefined) model.channelId = found.id;
  update();
}

/** Writes the address anew; the history stays as it is. */
export function writePlace({ state, channelId, theme, zone, receipt, hint }: Model): void {
  if (state === undefined) return;
  const channel = state.channels.find(({ id }) => id === channelId)?.name ?? '';
  const award = receipt === undefined ? {} : { award: receipt };
  const place = new URLSearchParams({
    who: state.you,
    channel,
    locale: state.locale,
    zone,
    theme,
    hint: String(hint),
    ...award,
  });
  const hash = `#${place}`;
  if (location.hash !== hash) history.replaceState(null, '', hash);
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
