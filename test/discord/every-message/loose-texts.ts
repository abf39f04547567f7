/** Texts that services hand on, such as refusals, with something in the place of each argument. */
import { renderRefusal } from '../../../src/discord/embeds/message.ts';
import { toInertText } from '../../../src/discord/embeds/text.ts';
import { en } from '../../../src/texts/languages/en.ts';
import { duration, listOf, type Text, type TextKey, type TextValue, text } from '../../../src/texts/text.ts';
import { toTexts } from '../../../src/texts/texts.ts';
import { listArguments } from '../../support/text-parts.ts';
import type { Samples, ToSamples } from './sample.ts';
import { ACTOR, AT, CHANNEL, MEMBER, ROLE, type World } from './world.ts';

/** What services put in for each name, unless it is counted. */
function toValues(world: World): Readonly<Record<string, TextValue>> {
  const field = toInertText(world.field.name, 60);
  return {
    ...{ receipt: 'R-7F3K2M', reference: 'E-4D2A', day: '2027-01-15', timezone: 'Europe/Berlin', date: '2027-01-15' },
    ...{ member: `<@${MEMBER}>`, actor: `<@${ACTOR}>`, role: `<@&${ROLE}>`, channel: `<#${CHANNEL}>` },
    ...{ when: `<t:${AT / 1000}:R>`, since: `<t:${AT / 1000}:R>`, life: duration(900_000), time: duration(60_000) },
    ...{ field, typed: field, server: world.displayName, emoji: world.emoji, community: '`community`' },
    ...{ names: listOf([field, field], 'or'), choices: listOf([field, field], 'commas'), asked: '5', before: '3' },
    ...{ option: 'per-giver', options: '`channel`, `per-giver`', rule: '7', rules: '**#7**, **#8**', line: '7' },
    ...{ column: 'member', status: '503', cause: 'ENOTFOUND', seconds: '12', windows: listOf(['`week`'], 'or') },
    ...{ setting: 'timezone', settings: '`timezone`', roles: `<@&${ROLE}>`, why: text('check.silence') },
    ...{ first: '7', last: '9', other: '8', account: toInertText(world.account, 60) },
    ...{ api: 'public', totals: text('check.way.totals.id'), change: `**+5** ${field}` },
    missing: listOf([
      text('permission.view-channel'),
      text('permission.send-messages'),
      text('permission.embed-links'),
    ]),
    histories: text('check.way.histories', { api: 'public' }),
  };
}

/** A text of the catalogue, once for each branch that it has. */
export function toLooseTexts(key: TextKey, world: World): readonly Text[] {
  const needed = listArguments(en[key]);
  const values = toValues(world);
  const plain: Record<string, TextValue> = {};
  for (const { name, kind } of needed) {
    if (kind === 'number' || kind === 'plural') plain[name] = world.count;
    if (kind !== 'text' || plain[name] !== undefined) continue;
    const value = values[name];
    if (value === undefined) throw new Error(`There is no sample of the argument ${name}, which ${key} has.`);
    plain[name] = value;
  }
  const [select] = needed.filter(({ kind }) => kind === 'select');
  if (select === undefined) return [toText(key, plain)];
  return select.branches.map((branch) => toText(key, { ...plain, [select.name]: branch }));
}

// The compiler knows the arguments of one key, and not of any.
const toText = text as (key: TextKey, args: Readonly<Record<string, TextValue>>) => Text;

export function listKeys(begin: RegExp): readonly TextKey[] {
  return (Object.keys(en) as TextKey[]).filter((key) => begin.test(key));
}

export const toRefusalSamples: ToSamples = (world) => {
  const keys = listKeys(/^(?:refusal\.|answer\.(?!progress))/);
  const shown = keys.flatMap((key) => toLooseTexts(key, world).map((one, index) => [key, index, one] as const));
  return Object.fromEntries(
    shown.map(([key, index, one]) => [
      `${key}${index === 0 ? '' : ` (${index + 1})`}`,
      (locale) => renderRefusal(toTexts(locale).render(one)),
    ]),
  ) satisfies Samples;
};
