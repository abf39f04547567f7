import { expect, it, onTestFinished } from 'vitest';
import { createObserver } from '../../../sandbox/page/observer.ts';
import { createThings } from '../../../sandbox/page/things/things.ts';
import { openSandbox } from '../../../sandbox/sandbox.ts';

it('breaks off what is being played when its world ends, and plays nothing after it', async () => {
  const sandbox = await openSandbox(process.env);
  onTestFinished(() => sandbox.close());
  const observer = createObserver(sandbox);
  const things = createThings({ sandbox, observer });
  await sandbox.bot.start();

  const played = things.play('all');
  things.close();
  observer.close();
  await played;
  const [first, ...others] = things.view();
  expect(first).toMatchObject({ state: 'failed', breakdown: 'Its world has ended.' });
  expect(new Set(others.map(({ state }) => state))).toEqual(new Set(['untried']));
  await sandbox.close();
  expect(sandbox.bot.isRunning()).toBe(false);
});
