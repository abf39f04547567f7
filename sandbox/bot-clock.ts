// Loaded into the bot's process before the bot: its machine's clock is ahead of the real one by what the sandbox says, first
// in this file's address, later through the channel between both. What nobody can set, timers and `performance.now`, stays.
const RealDate = Date;
let aheadMs = Number(new URL(import.meta.url).searchParams.get('ahead'));

class MachineDate extends RealDate {
  constructor(...values: []) {
    if (values.length === 0) super(RealDate.now() + aheadMs);
    else super(...values);
  }

  static override now(): number {
    return RealDate.now() + aheadMs;
  }
}

process.on('message', (message) => {
  if (typeof message === 'object' && message !== null && 'aheadMs' in message) aheadMs = Number(message.aheadMs);
});
// Listening must not keep a bot alive that has nothing left to do.
process.channel?.unref();
globalThis.Date = MachineDate as DateConstructor;
