import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readLastWords } from '../../sandbox/bot.ts';
import { openSandbox } from '../../sandbox/sandbox.ts';

it('does not start again once its sandbox has ended', async () => {
  const sandbox = await openSandbox(process.env);
  await sandbox.close();
  await expect(sandbox.bot.start()).rejects.toThrow('The sandbox of this bot has ended.');
  expect(sandbox.bot.isRunning()).toBe(false);
});

it('is not said to have ended by itself when it is ended while it starts', async () => {
  const sandbox = await openSandbox(process.env);
  const collapses: Error[] = [];
  sandbox.bot.onCollapse((collapse) => void collapses.push(collapse));
  const started = expect(sandbox.bot.start()).rejects.toThrow('The bot was ended while it started.');
  await sandbox.close();
  await started;
  expect(collapses).toEqual([]);
});

it('has no last words where its log is gone', () => {
  expect(readLastWords(join(import.meta.dirname, 'no-such.log'))).toEqual([]);
});
