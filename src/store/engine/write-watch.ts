import type { Logger } from 'pino';
import type { Write } from '../context.ts';
import { isStoreFailure } from '../store-error.ts';

/** Says when the machine begins to refuse writes, and when it lets them through again. The log bounds how often. */
export function watchWrites(write: Write, log: Logger | undefined): Write {
  let failures = 0;
  return async (operation) => {
    try {
      const value = await write(operation);
      if (failures > 0) log?.warn({ code: 'STORE_WORKS', count: failures }, 'the database can be written again');
      failures = 0;
      return value;
    } catch (err) {
      if (isStoreFailure(err)) {
        failures += 1;
        if (failures === 1 && (err.code === 'STORE_GONE' || err.code === 'STORE_LOCKED')) {
          log?.fatal({ err }, 'the database is not what was opened, or is another bot’s now: commands are refused');
        } else log?.error({ err }, 'the database cannot be written: commands are refused, and nothing is sent');
      }
      throw err;
    }
  };
}
