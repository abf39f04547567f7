/** Logs to its standard output, and says afterwards that it is still there. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '../../src/log.ts';

const log = createLogger({ level: 'info' });
for (let line = 0; line < 5; line += 1) {
  log.info('a line');
  // An answer of the system to each of them.
  await sleep(20);
}
process.stderr.write('alive');
