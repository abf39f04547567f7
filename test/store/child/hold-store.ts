/** Opens the store at the given path, says so, and holds it until it is killed. */
import { openSqliteStore } from '../../../src/store/engine/sqlite/open-sqlite.ts';

const [path = ''] = process.argv.slice(2);
await openSqliteStore({ path, lockWaitMs: 0 });
process.stdout.write('open\n');
setInterval(() => {}, 60_000);
