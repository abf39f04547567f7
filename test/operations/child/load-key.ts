/** Loads the key file at the given path, and writes what kept it from that. */
import { loadKeyFile } from '../../../src/operations/key-file.ts';

const [path = ''] = process.argv.slice(2);
try {
  loadKeyFile(path);
} catch (error) {
  process.stdout.write(error instanceof Error ? error.message : String(error));
}
