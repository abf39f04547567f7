/**
 * Loaded before a program: its machine's clock is as many milliseconds ahead as the file says that `CLOCK_FILE` names.
 */
import { readFileSync } from 'node:fs';
import { useMachineDate } from '../../../sandbox/machine-date.ts';

const LOOK_MS = 10;

let aheadMs = 0;

function look(): void {
  try {
    aheadMs = Number(readFileSync(process.env.CLOCK_FILE ?? '', 'utf8'));
  } catch {
    aheadMs = 0;
  }
}

look();
setInterval(look, LOOK_MS).unref();
useMachineDate(() => aheadMs);
