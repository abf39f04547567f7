/** Opens the store at the given path as a user who owns nothing, and writes what came of it. */
import { openSqliteStore } from '../../../src/store/engine/sqlite/open-sqlite.ts';
import { StoreError } from '../../../src/store/store-error.ts';

const NOBODY = 65_534;
const [path = ''] = process.argv.slice(2);
if (process.geteuid?.() === 0) process.seteuid?.(NOBODY);
try {
  const store = await openSqliteStore({ path, lockWaitMs: 0 });
  await store.close();
  process.stdout.write('opened');
} catch (error) {
  process.stdout.write(error instanceof StoreError ? `${error.code}: ${error.message} ${error.fix}` : String(error));
}
