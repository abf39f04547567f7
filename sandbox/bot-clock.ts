// Loaded into the bot's process before the bot: its machine's clock is ahead of the real one by what the sandbox says, first
// in this file's address, later through the channel between both.
import { useMachineDate } from './machine-date.ts';

let aheadMs = Number(new URL(import.meta.url).searchParams.get('ahead'));

process.on('message', (message) => {
  if (typeof message === 'object' && message !== null && 'aheadMs' in message) aheadMs = Number(message.aheadMs);
});
// Listening must not keep a bot alive that has nothing left to do.
process.channel?.unref();
useMachineDate(() => aheadMs);
