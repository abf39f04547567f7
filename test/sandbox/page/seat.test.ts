import { expect, it, onTestFinished } from 'vitest';
import { perform } from '../../../sandbox/page/deeds.ts';
import { createObserver } from '../../../sandbox/page/observer.ts';
import { setUp } from '../../../sandbox/page/opening.ts';
import { createSeat } from '../../../sandbox/page/seat.ts';
import { refresh } from '../../../sandbox/page/showing.ts';
import { createThings } from '../../../sandbox/page/things/things.ts';
import { openSandbox } from '../../../sandbox/sandbox.ts';

it('forgets what is answered, and keeps the one form that is open until it is sent', async () => {
  const sandbox = await openSandbox(process.env);
  const observer = createObserver(sandbox);
  onTestFinished(() => sandbox.close());
  onTestFinished(() => observer.close());
  await sandbox.bot.start();
  await setUp(sandbox.town);
  const session = { sandbox, observer, things: createThings({ sandbox, observer }) };
  const seat = createSeat({ session, reset: async () => undefined, send: () => undefined });
  const [channel] = sandbox.town.channels;
  const command = (name: string) =>
    perform(seat, { do: 'command', channelId: channel?.id ?? '', name, values: {}, force: false });
  const settle = (size: number) =>
    expect
      .poll(
        () => {
          refresh(seat);
          return seat.sent.size;
        },
        { timeout: 20_000 },
      )
      .toBe(size);

  await perform(seat, { do: 'be', who: 'admin' });
  for (const name of ['setup', 'fields list', 'setup']) await command(name);
  await settle(0);

  const setups = seat.resident.person
    .sees({ id: channel?.id ?? '' })
    .filter(({ embeds }) => embeds[0]?.title === '📊 Setup');
  const press = () => perform(seat, { do: 'press', messageId: setups.at(-1)?.id ?? '', customId: 'API key' });
  await press();
  await press();
  await settle(1);
});
