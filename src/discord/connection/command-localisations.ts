/** The names and descriptions of commands in every language that the bot speaks. */
import type { APIApplicationCommandOption, APIApplicationCommandOptionChoice, LocalizationMap } from 'discord.js';
import { LANGUAGES, type Language, SOURCE_LANGUAGE } from '../../texts/languages.ts';
import type { Translation } from '../../texts/translation.ts';
import { type AnyCommand, toFileName } from '../command.ts';

type Definition = AnyCommand['data'];
type Part = Definition | APIApplicationCommandOption | APIApplicationCommandOptionChoice;

/**
 * A command as Discord registers it: with what each language's file says of it under `command.<name>.…`, and its English
 * as `en-US`, so that it is shown to whoever has no other. The names that the bot receives stay the English ones.
 */
export function localise<Data extends Definition>(data: Data): Data {
  return localisePart(data, `command.${toFileName(data.name)}`);
}

function localisePart<P extends Part>(part: P, path: `command.${string}`): P {
  const options = 'options' in part ? part.options : undefined;
  const choices = 'choices' in part ? part.choices : undefined;
  return {
    ...part,
    name_localizations: listTexts(`${path}.name`, part.name),
    ...('description' in part && {
      description_localizations: listTexts(`${path}.description`, part.description ?? ''),
    }),
    ...(options && { options: options.map((option) => localisePart(option, `${path}.${option.name}`)) }),
    ...(choices && { choices: choices.map((choice) => localisePart(choice, `${path}.choice.${choice.value}`)) }),
  };
}

function listTexts(key: `command.${string}`, english: string): LocalizationMap {
  const codes = Object.keys(LANGUAGES) as Language[];
  const texts = codes.flatMap((code) => {
    const translation: Translation = LANGUAGES[code].texts();
    const own = code === SOURCE_LANGUAGE ? english : translation[key];
    return own === undefined ? [] : [[code, own] as const];
  });
  return Object.fromEntries(texts);
}
