/** The scene in a language, with a bot that starts as quickly as those of other tests. */
import { existsSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { openSandbox } from '../../sandbox/sandbox.ts';
import { playScene } from '../../sandbox/scene/scene.ts';
import { STEPS } from '../../sandbox/scene/steps.ts';
import { createScreen } from '../../sandbox/terminal/screen.ts';
import type { Town } from '../../sandbox/town.ts';
import { BUNDLED_PACKAGES } from '../support/bundled-packages.ts';

const PACKAGES = new URL(`../support/child/use-bundled-packages.ts?folder=${BUNDLED_PACKAGES}`, import.meta.url).href;

/** How it went: what broke, or was not so. */
interface PlayedScene {
  readonly town: Town;
  readonly checks: number;
  readonly problems: readonly string[];
}

/** @param preload - what the bot's process loads before the bot */
export async function playSceneIn(locale: string, preload: readonly string[] = []): Promise<PlayedScene> {
  const packages = existsSync(BUNDLED_PACKAGES) ? [PACKAGES] : [];
  const { town, bot, close } = await openSandbox(process.env, { locale, preload: [...packages, ...preload] });
  onTestFinished(() => close());
  const screen = createScreen({ write: () => undefined, columns: () => 80, colourBits: 1, live: false });
  await bot.start();
  const { checks, breakdown } = await playScene({ steps: STEPS, town, bot, screen });
  const wrong = checks.filter(({ holds }) => !holds).map(({ step, what, saw }) => `${step}: ${what} (${saw})`);
  return { town, checks: checks.length, problems: [...wrong, ...(breakdown === undefined ? [] : [breakdown])] };
}
