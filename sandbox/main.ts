// `npm run sandbox`: a Discord and a Returning.AI on loopback, the real bot between them, a scene, and then a prompt.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBot } from './bot.ts';
import { isAllWell, playScene } from './scene/scene.ts';
import { STEPS } from './scene/steps.ts';
import { createScreen } from './terminal/screen.ts';
import { createTown } from './town.ts';

const { stdout } = process;
const screen = createScreen({
  write: (text) => void stdout.write(text),
  columns: () => stdout.columns,
  colourBits: stdout.isTTY && !process.env.NO_COLOR ? stdout.getColorDepth() : 1,
  live: stdout.isTTY,
});
const town = await createTown();
const folder = mkdtempSync(join(tmpdir(), 'returning-sandbox-'));
const bot = createBot({ town, folder, environment: process.env });
await screen.during('starting the bot', bot.start());
const result = await playScene({ steps: STEPS, town, bot, screen });
await bot.stop();
await town.close();
console.log(isAllWell(result), folder);
process.exit(isAllWell(result) ? 0 : 1);
