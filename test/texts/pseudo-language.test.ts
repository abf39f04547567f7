import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { en } from '../../src/texts/languages/en.ts';
import type { Shown } from '../discord/every-message/sample.ts';
import { WORLDS as ALL, type World } from '../discord/every-message/world.ts';
import { PSEUDO_LOCALE as LOCALE, withPseudoLanguage } from '../support/pseudo-language.ts';
import { findSlipped, listWords } from '../support/slipped-words.ts';

const LANGUAGES = '../../src/texts/languages.ts';
const said = new Set<string>();

/** Files that run in one worker share their modules, so these are loaded anew: with the language, and without it after. */
async function load() {
  const { findLanguage } = await import('../../src/texts/find-language.ts');
  const { toTexts } = await import('../../src/texts/texts.ts');
  const { listSamples } = await import('../discord/every-message/every-message.ts');
  return { findLanguage, toTexts, listSamples };
}

let loaded: Awaited<ReturnType<typeof load>>;

beforeAll(async () => {
  vi.resetModules();
  vi.doMock(LANGUAGES, async (importOriginal) =>
    withPseudoLanguage(await importOriginal<typeof import('../../src/texts/languages.ts')>(), (key) => said.add(key)),
  );
  loaded = await load();
});

afterAll(() => {
  vi.doUnmock(LANGUAGES);
  vi.resetModules();
});

/** What people and Returning.AI wrote has no letters here, so that letters are ours. */
const WORDLESS = {
  ...{ field: { id: '123456', name: '123' }, reason: '456', account: '789@10', accountId: '1112' },
  ...{ displayName: '1314' },
};
const WORLDS: readonly World[] = ALL.map((world) => ({ ...world, ...WORDLESS }));

/** Embeds' fields have a `value` that people read. */
function listTexts(shown: Shown): string[] {
  if (typeof shown === 'string') return [shown];
  if ('value' in shown) return [shown.name];
  const fields = 'embeds' in shown ? (shown.embeds ?? []).flatMap(({ fields = [] }) => fields) : [];
  const { files = [], ...read } = { files: [], ...shown };
  const described = files.flatMap(({ description = [] }) => description);
  return [...listWords(read), ...described, ...fields.map(({ value }) => value)];
}

/** Of `Intl` in the language itself; what languages call themselves; APIs of Returning.AI and columns of files. */
const OTHERS = [
  'jan',
  'och',
  'eller',
  'för',
  'sedan',
  'sen',
  'tim',
  'h',
  'Deutsch',
  'Fran',
  'ais',
  'Français',
  'de',
  'public',
  'member',
];

it('finds texts that do not come from the catalogue', () => {
  expect(findSlipped('⟦ñóţ `/points add` <@1> R-7F3K2M··⟧ 12')).toEqual([]);
  expect(findSlipped('⟦ñóţ⟧ Undo')).toEqual(['Undo', 'Undo']);
  expect(findSlipped('⟦ñóţ Undo ⟦ýéţ⟧⟧')).toEqual(['Undo']);
});

it('has every word in every message', () => {
  const { findLanguage, toTexts, listSamples } = loaded;
  expect([findLanguage(LOCALE), toTexts(LOCALE).language]).toEqual([LOCALE, LOCALE]);
  // What is too long for a message is cut, with its closing brackets.
  const slipped = WORLDS.filter(({ name }) => name !== 'extreme').flatMap((world) =>
    Object.entries(listSamples(world)).flatMap(([name, show]) =>
      listTexts(show(LOCALE)).flatMap((text) =>
        findSlipped(text).flatMap((word) => (OTHERS.includes(word) ? [] : [`${name}: ${word} in ${text}`])),
      ),
    ),
  );
  expect(slipped).toEqual([]);
});

/** For what another version's ledger holds, for 3,800 characters of fields, and for suggestions and waits elsewhere. */
const RARE = ['problem.unnamed', 'field.more', 'setup.identity-field-off', 'duration.seconds'];

it('is said whole by the samples: each text of the catalogue is in one', () => {
  for (const world of WORLDS) for (const show of Object.values(loaded.listSamples(world))) show(LOCALE);
  expect(Object.keys(en).filter((key) => !said.has(key) && !RARE.includes(key))).toEqual([]);
});
