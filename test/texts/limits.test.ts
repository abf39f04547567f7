import { ModalInteractionCallbackRequestSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { toMessageBody } from '../../src/discord/api/message-body.ts';
import { PREVIEW_LIFE_MS } from '../../src/points/limits.ts';
import { LANGUAGES } from '../../src/texts/languages.ts';
import { duration } from '../../src/texts/text.ts';
import { toTexts } from '../../src/texts/texts.ts';
import { listSamples } from '../discord/every-message/every-message.ts';
import type { Shown } from '../discord/every-message/sample.ts';
import { EXTREME, ORDINARY, WORLDS } from '../discord/every-message/world.ts';
import { findProblems } from '../discord/hostile-text.ts';

/**
 * Most UTF-16 code units of a text, by where it stands. Sources: Discord, resources/message, "Embed Limits";
 * components/reference, "Button", "String Select", "Text Input", "Label" and "Modal"; interactions/application-commands,
 * "Application Command Option Choice".
 */
const MOST: readonly (readonly [place: RegExp, most: number])[] = [
  [/^content$/, 2_000],
  [/^embeds\.\d+\.title$/, 256],
  [/^embeds\.\d+\.description$/, 4_096],
  [/^files\.\d+\.description$/, 1_024],
  [/^embeds\.\d+\.fields\.\d+\.name$/, 256],
  [/^embeds\.\d+\.fields\.\d+\.value$/, 1_024],
  [/^embeds\.\d+\.footer\.text$/, 2_048],
  [/^embeds\.\d+\.author\.name$/, 256],
  [/\.options\.\d+\.(?:label|description|value)$/, 100],
  [/custom_id$/, 100],
];
const MOST_IN_EMBEDS = 6_000;

/** Every text, with the way to it. */
function listTexts(value: unknown, path: string): (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => listTexts(part, path === '' ? name : `${path}.${name}`));
}

type Part = Readonly<Record<string, unknown>>;

/** Everything with a `type` within it: rows, buttons, menus, inputs. */
function listParts(value: unknown): Part[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value ? [value as Part] : [];
  return [...own, ...Object.values(value).flatMap(listParts)];
}

const lengthOf = (text: unknown) => (typeof text === 'string' ? text.length : 0);

function findTooLongParts(shown: object, isForm: boolean): string[] {
  return listParts('components' in shown ? shown.components : []).flatMap((part) => {
    const { type, label, placeholder, components } = part;
    const isInput = type === 4;
    return [
      ...(lengthOf(label) > (type === 2 ? 80 : 45) ? [`label ${label}`] : []),
      ...(lengthOf(placeholder) > (isInput ? 100 : 150) ? [`placeholder ${placeholder}`] : []),
      ...(type === 1 && Array.isArray(components) && components.length > (isForm ? 1 : 5) ? ['a row'] : []),
    ];
  });
}

function findTooLong(shown: Shown): string[] {
  if (typeof shown === 'string') return shown.length > 2_000 ? [shown] : [];
  if ('value' in shown) return shown.name.length > 100 ? [shown.name] : [];
  const isForm = 'custom_id' in shown;
  const tooLong = listTexts(shown, '').filter(([path, text]) => {
    return MOST.some(([place, most]) => place.test(path) && (text.length > most || text === ''));
  });
  const embeds = isForm ? [] : (shown.embeds ?? []);
  const inEmbeds = listTexts(embeds, '').reduce((length, [, text]) => length + text.length, 0);
  return [
    ...tooLong.map(([path, text]) => `${path}: ${text}`),
    ...(isForm && shown.title.length > 45 ? [`title: ${shown.title}`] : []),
    ...findTooLongParts(shown, isForm),
    ...(inEmbeds > MOST_IN_EMBEDS ? [`${inEmbeds} in all embeds`] : []),
    ...((shown.components ?? []).length > 5 ? ['rows'] : []),
    ...embeds.filter(({ fields = [] }) => fields.length > 25).map(() => 'fields'),
  ];
}

function findRefused(shown: Shown): readonly unknown[] {
  if (typeof shown === 'string' || 'value' in shown) return [];
  if (!('custom_id' in shown)) return findProblems(toMessageBody(shown));
  return ModalInteractionCallbackRequestSchema.safeParse({ type: 9, data: shown }).error?.issues ?? [];
}

describe.each(Object.keys(LANGUAGES))('every message in %s', (code) => {
  it.each(WORLDS)('keeps within the limits of Discord ($name)', (world) => {
    const found = Object.entries(listSamples(world)).flatMap(([name, show]) => {
      return findTooLong(show(code)).map((problem) => `${name}: ${problem}`);
    });
    expect(found).toEqual([]);
  });

  it.each([ORDINARY, EXTREME])('is one that Discord takes ($name)', (world) => {
    const found = Object.entries(listSamples(world)).flatMap(([name, show]) => {
      return findRefused(show(code)).map((problem) => [name, problem]);
    });
    expect(found).toEqual([]);
  });

  it('is whole where nothing in it is long', () => {
    const cut = Object.entries(listSamples(ORDINARY)).flatMap(([name, show]) => {
      return listTexts(show(code), '').flatMap(([path, text]) => (/…(?:\n|$)/.test(text) ? [[name, path, text]] : []));
    });
    expect(cut).toEqual([]);
  });
});

it.each(Object.keys(LANGUAGES))('a preview of an undo asks its question in %s, however long its lists are', (code) => {
  const shown = listSamples(EXTREME).undo?.(code);
  const [embed] = typeof shown === 'object' && 'embeds' in shown ? (shown.embeds ?? []) : [];
  expect(embed?.description?.endsWith(toTexts(code).say('undo.ask', { life: duration(PREVIEW_LIFE_MS) }))).toBe(true);
});

describe('the search for what is too long', () => {
  it.each([
    ['a', { embeds: [{ title: 'x'.repeat(257) }] }],
    ['b', { embeds: [{ fields: [{ name: 'x', value: 'x'.repeat(1_025) }] }] }],
    ['c', { components: [{ type: 1, components: [{ type: 2, label: 'x'.repeat(81) }] }] }],
    ['d', { custom_id: 'x', title: 'x'.repeat(46), components: [] }],
    ['e', { custom_id: 'x', title: 'x', components: [{ type: 18, label: 'x'.repeat(46), component: {} }] }],
    ['f', { name: 'x'.repeat(101), value: 'x' }],
    ['g', 'x'.repeat(2_001)],
    ['h', { embeds: [{ description: 'x'.repeat(4_000), footer: { text: 'x'.repeat(2_001) } }] }],
    [
      'i',
      {
        components: [
          { type: 1, components: [{ type: 2 }, { type: 2 }, { type: 2 }, { type: 2 }, { type: 2 }, { type: 2 }] },
        ],
      },
    ],
  ])('finds %s', (_, shown) => expect(findTooLong(shown as unknown as Shown)).not.toEqual([]));
});
