/** Loaded before the bot: it speaks one language more, which nobody speaks. */
import { registerHooks } from 'node:module';

const LANGUAGES = new URL('../../../src/texts/languages.ts', import.meta.url).href;
const MORE = new URL('./more-languages.ts', import.meta.url).href;

registerHooks({
  resolve(name, context, next) {
    const resolved = next(name, context);
    return resolved.url === LANGUAGES && context.parentURL !== MORE ? { ...resolved, url: MORE } : resolved;
  },
});
