/**
 * Logs to its standard output, and says on the other one that it is still there. With `wait` it lives until its standard
 * input ends.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { createLogger } from '../../src/runtime/log.ts';

const [count, wait] = process.argv.slice(2);
const log = createLogger({ level: 'info' });
for (let line = 0; line < Number(count); line += 1) {
  log.info({ count: line }, 'a line');
  // An answer of the system to each of them.
  await turn();
}
process.stderr.write('alive');
if (wait === 'wait') for await (const _ of process.stdin);
