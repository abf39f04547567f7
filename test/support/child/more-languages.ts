/** Stands in the place of the list of languages. */
import * as original from '../../../src/texts/languages.ts';
import { withPseudoLanguage } from '../pseudo-language.ts';

export const { LANGUAGES, SOURCE_LANGUAGE } = withPseudoLanguage(original);
