/**
 * Loaded before a program: its machine's clock is as many milliseconds ahead as the file says that `CLOCK_FILE` names. What
 * nobody can set, timers and `performance.now`, stays as it is.
 */
import { readFileSync } from 'node:fs';

const LOOK_MS = 10;

const RealDate = Date;
let aheadMs = 0;

function look(): void {
  try {
    aheadMs = Number(readFileSync(process.env.CLOCK_FILE ?? '', 'utf8'));
  } catch {
    aheadMs = 0;
  }
}

class MachineDate extends RealDate {
  constructor(...values: []) {
    if (values.length === 0) super(RealDate.now() + aheadMs);
    else super(...values);
  }

  static override now(): number {
    return RealDate.now() + aheadMs;
  }
}

look();
setInterval(look, LOOK_MS).unref();
globalThis.Date = MachineDate as DateConstructor;
