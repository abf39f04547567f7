import { describe, it } from 'vitest';
import { BOT_LANGUAGES } from '../../sandbox/bot-texts.ts';
import { playSceneIn } from './played-scene.ts';

/** In English it is played by the sandbox's own process, in `scene.test.ts`. */
const OTHERS = BOT_LANGUAGES.filter((code) => code !== 'en-US');

describe.concurrent('the scene', () => {
  it.each(OTHERS)('plays to its end in %s, every text as the catalogue has it', { timeout: 120_000 }, async (code) => {
    const { checks, problems } = await playSceneIn(code);
    if (problems.length > 0 || checks < 25) throw new Error([`${checks} checks`, ...problems].join('\n'));
  });
});
