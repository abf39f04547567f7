import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openPrompt } from '../../../sandbox/console/prompt.ts';
import { createStyle } from '../../../sandbox/terminal/style.ts';

function open() {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
  });
  const onInterrupt = vi.fn();
  const complete = (line: string): [string[], string] => [['/points '], line];
  const prompt = openPrompt({ input, output, style: createStyle(1), complete, onInterrupt });
  onTestFinished(() => prompt.close());
  /** Types, and lets it arrive. */
  const type = async (keys: string) => {
    input.write(keys);
    await turn();
  };
  return { prompt, type, onInterrupt, shown: () => shown };
}

it('asks for lines, and keeps those that come before it asks', async () => {
  const { prompt, type } = open();
  await type('first\rsecond\r');
  expect(await prompt.ask('? ')).toBe('first');
  expect(await prompt.ask('? ')).toBe('second');
  const third = prompt.ask('? ');
  await type('third\r');
  expect(await third).toBe('third');
});

it('prints above what is being typed, which goes on unharmed', async () => {
  const { prompt, type, shown } = open();
  const answer = prompt.ask('mod › ');
  await type('/points a');
  const before = shown().length;
  prompt.write('news\n');
  await turn();
  expect(shown().slice(before)).toMatch(/news\n.*mod › \/points a/s);
  await type('dd\r');
  expect(await answer).toBe('/points add');
});

it('completes with Tab, tells of Ctrl-C, and ends every question when it is closed', async () => {
  const { prompt, type, onInterrupt } = open();
  const answer = prompt.ask('? ');
  await type('/po\t');
  await type('\u0003');
  expect(onInterrupt).toHaveBeenCalledOnce();
  await type('x\r');
  expect(await answer).toBe('/points x');
  const unanswered = prompt.ask('? ');
  prompt.close();
  expect(await unanswered).toBeUndefined();
  expect(await prompt.ask('? ')).toBeUndefined();
});
