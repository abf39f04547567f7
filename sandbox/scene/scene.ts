import type { Bot } from '../bot.ts';
import { drawLedger, readLedger } from '../ledger.ts';
import type { Screen } from '../terminal/screen.ts';
import type { Town } from '../town.ts';
import type { Check } from './check.ts';
import { createStage, type Stage } from './stage.ts';

/** One thing that the scene shows. */
export interface Step {
  readonly title: string;
  readonly play: (stage: Stage) => Promise<void>;
}

/** What is played, by whom and where it is shown. */
export interface SceneOptions {
  readonly steps: readonly Step[];
  readonly town: Town;
  readonly bot: Bot;
  readonly screen: Screen;
}

/** How the scene went. */
export interface SceneResult {
  /** Everything that was checked, with the step's title. */
  readonly checks: readonly (Check & { readonly step: string })[];
  /** What ended the scene before its end. */
  readonly breakdown: string | undefined;
}

/** Plays the steps in order. A check that fails is noted and the scene goes on; an error ends it. Never rejects. */
export async function playScene({ steps, town, bot, screen }: SceneOptions): Promise<SceneResult> {
  const checks: (Check & { readonly step: string })[] = [];
  const beganAt = Date.now();
  let breakdown: string | undefined;
  for (const [index, step] of steps.entries()) {
    screen.print('', screen.style.bold(`${index + 1}. ${step.title}`));
    const onCheck = (check: Check) => checks.push({ ...check, step: step.title });
    breakdown = await playStep(step, createStage({ town, bot, screen, onCheck }), bot);
    if (breakdown === undefined) continue;
    screen.say(`✗ The scene stops here. ${breakdown}`, screen.style.red);
    break;
  }
  const result = { checks, breakdown };
  screen.print(
    '',
    ...drawLedger(readLedger(town), screen),
    '',
    ...drawSummary(result, bot, screen, Date.now() - beganAt),
  );
  return result;
}

/** Whether everything was as it should be. */
export function isAllWell({ checks, breakdown }: SceneResult): boolean {
  return breakdown === undefined && checks.length > 0 && checks.every(({ holds }) => holds);
}

/** @returns what broke, in words */
async function playStep(step: Step, stage: Stage, bot: Bot): Promise<string | undefined> {
  const collapsed = Promise.withResolvers<never>();
  const forget = bot.onCollapse(collapsed.reject);
  try {
    await Promise.race([step.play(stage), collapsed.promise]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    forget();
  }
}

function drawSummary(result: SceneResult, bot: Bot, { style }: Screen, tookMs: number): string[] {
  const { checks, breakdown } = result;
  const wrong = checks.filter(({ holds }) => !holds);
  const seconds = (tookMs / 1_000).toFixed(1);
  if (isAllWell(result)) {
    return [style.green(`✓ All ${checks.length} checks hold: every point counted once, none lost. (${seconds} s)`)];
  }
  return [
    style.red(
      `✗ ${wrong.length} of ${checks.length} checks failed${breakdown === undefined ? '' : ', and the scene broke off'}. (${seconds} s)`,
    ),
    ...wrong.map(({ step, what, saw }) => `  ${step}: not so: ${what}${saw === '' ? '' : ` (it is: ${saw})`}`),
    ...(breakdown === undefined ? [] : [`  ${breakdown}`]),
    `  What the bot did is in ${bot.logPath}`,
  ];
}
