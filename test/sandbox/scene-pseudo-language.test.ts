import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { PSEUDO_LOCALE, withPseudoLanguage } from '../support/pseudo-language.ts';
import { findSlipped, listWords } from '../support/slipped-words.ts';

const LANGUAGES = '../../src/texts/languages.ts';
/** The bot's process speaks it too. */
const SPEAK = new URL('../support/child/speak-pseudo-language.ts', import.meta.url).href;

let playSceneIn: typeof import('./played-scene.ts').playSceneIn;

/** Files that run in one worker share their modules, so these are loaded anew: with the language, and without it after. */
beforeAll(async () => {
  vi.resetModules();
  vi.doMock(LANGUAGES, async (importOriginal) =>
    withPseudoLanguage(await importOriginal<typeof import('../../src/texts/languages.ts')>()),
  );
  ({ playSceneIn } = await import('./played-scene.ts'));
});

afterAll(() => {
  vi.doUnmock(LANGUAGES);
  vi.resetModules();
});

/** What people in the scene wrote, and what they and Returning.AI call things. */
const OF_PEOPLE = [
  ...['Loyalty Points', 'Event Coins', 'Ana Silva', 'Ben Okafor', 'Cleo Marsh'],
  ...['ana@example.com', 'cleo@example.com', '**ana**', '**ben**', '**cleo**'],
  ...['helped in #showcase', 'posted twice', 'won the summer cup', 'found a bug', 'wrote the welcome guide'],
  ...['hosted the call', 'translated the rules'],
];

/** Words of a text in no brackets, other than what people wrote. */
function findStrange(text: string): string[] {
  const own = OF_PEOPLE.reduce((rest, theirs) => rest.replaceAll(theirs, ''), text.replaceAll('\\', ''));
  return findSlipped(own).map((word) => `${word} in ${text}`);
}

it('shows brackets at the ends of every text of every message that the scene brings about', {
  timeout: 120_000,
}, async () => {
  const { town, checks, problems } = await playSceneIn(PSEUDO_LOCALE, [SPEAK]);
  expect(problems).toEqual([]);
  expect(checks).toBeGreaterThan(25);
  const sent = town.discord.requests.filter(
    ({ path, method }) => method !== 'GET' && /^\/(interactions|webhooks|channels)\//.test(path),
  );
  const texts = sent.flatMap(({ body }) => listWords(body));
  expect(texts.filter((text) => text.includes('⟦')).length).toBeGreaterThan(50);
  expect([...new Set(texts.flatMap(findStrange))]).toEqual([]);
});
