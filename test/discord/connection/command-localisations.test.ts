import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { localise } from '../../../src/discord/connection/command-localisations.ts';
import { loadCommands } from '../../../src/discord/loader.ts';
import { LANGUAGES, type Language } from '../../../src/texts/languages.ts';

interface Part {
  readonly name: string;
  readonly type?: number;
  readonly value?: unknown;
  readonly description?: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly options?: readonly Part[];
  readonly choices?: readonly Part[];
}

const commands = await loadCommands(fileURLToPath(new URL('../../../commands', import.meta.url)));
const localised = [...commands].map(([file, { data }]) => [file, localise(data) as Part] as const);
const CODES = Object.keys(LANGUAGES) as Language[];

/** Each command, option and choice with the key of its texts. */
function listParts(part: Part, path: string): (readonly [string, Part])[] {
  const options = (part.options ?? []).flatMap((option) => listParts(option, `${path}.${option.name}`));
  const choices = (part.choices ?? []).map((choice) => [`${path}.choice.${choice.value}`, choice] as const);
  return [[path, part], ...options, ...choices];
}

const parts = localised.flatMap(([file, command]) => listParts(command, `command.${file}`));

describe('the commands as Discord gets them', () => {
  it('have every text in American English, as it stands with the command', () => {
    for (const [path, { name, description, ...part }] of parts) {
      expect([path, part.name_localizations?.['en-US']]).toEqual([path, name]);
      if (description !== undefined) expect(part.description_localizations?.['en-US']).toBe(description);
    }
  });

  it('are named in German where it has names', () => {
    const [, points] = localised.find(([file]) => file === 'points') ?? [];
    expect(points?.name_localizations?.de).toBe('punkte');
    const add = points?.options?.find(({ name }) => name === 'add');
    expect(add?.description_localizations?.de).toBe('Einem Mitglied Punkte geben');
    expect(add?.options?.find(({ name }) => name === 'amount')?.name_localizations?.de).toBe('anzahl');
  });

  // Source: Discord, interactions/application-commands, "Application Command Naming" and "Localization".
  it('have names and descriptions that Discord takes', () => {
    for (const [path, part] of parts) {
      const isFree =
        path.includes('.choice.') || (part.type ?? 1) === 2 || (part.type === 3 && part.description === undefined);
      for (const [code, name] of Object.entries(part.name_localizations ?? {})) {
        const rule = isFree ? /^.{1,100}$/su : /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
        expect(`${path} ${code} ${name}`).toSatisfy(() => rule.test(name) && (isFree || name === name.toLowerCase()));
      }
      for (const [code, text] of Object.entries(part.description_localizations ?? {})) {
        expect(`${path} ${code} ${text}`).toSatisfy(() => text.length >= 1 && [...text].length <= 100);
      }
    }
  });

  it('have no two names alike beside one another', () => {
    const toName = (code: Language) => (part: Part) => part.name_localizations?.[code] ?? part.name;
    for (const code of CODES) {
      // Names are unique only among commands of one type.
      const named = localised.map(([, command]) => `${command.type ?? 1} ${toName(code)(command)}`);
      const families = parts.flatMap(([, { options = [], choices = [] }]) => [options, choices]);
      for (const names of [named, ...families.map((family) => family.map(toName(code)))]) {
        expect(names).toEqual([...new Set(names)]);
      }
    }
  });

  it('have options with the names by which texts speak of them', () => {
    const RULE_OPTION = 'rule.option.';
    const named = parts.filter(([path]) => path.startsWith('command.rules.edit.'));
    for (const code of CODES) {
      const texts = Object.entries<string | undefined>(LANGUAGES[code].texts());
      for (const [key, text] of texts.filter(([name]) => name.startsWith(RULE_OPTION))) {
        const option = key.slice(RULE_OPTION.length);
        const shown = named.filter(([path]) => path.endsWith(`.${option}`)).map(([, part]) => part.name_localizations);
        expect(shown.length).toBeGreaterThan(0);
        for (const names of shown) expect([code, option, names?.[code]]).toEqual([code, option, text]);
      }
    }
  });

  it('have a name and a description in every language', () => {
    // A language is called by its own name, in all of them.
    const translated = parts.filter(([path]) => !path.startsWith('command.setup.language.choice.'));
    const lacking = translated.flatMap(([path, part]) =>
      CODES.flatMap((code) => [
        ...(part.name_localizations?.[code] ? [] : [`${path}.name ${code}`]),
        ...(part.description && !part.description_localizations?.[code] ? [`${path}.description ${code}`] : []),
      ]),
    );
    expect(lacking).toEqual([]);
  });

  it('have a part for every text of a command in a language', () => {
    const known = new Set(parts.flatMap(([path]) => [`${path}.name`, `${path}.description`]));
    for (const code of CODES) {
      const keys = Object.keys(LANGUAGES[code].texts()).filter((key) => key.startsWith('command.'));
      expect(keys.filter((key) => !known.has(key))).toEqual([]);
    }
  });
});
