/** The entry of the bot: keeps what Node compiles for the next start, then loads the process itself. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Beside the packages, where only who installs them may write: whoever can change compiled code can run what they want.
// Where this process may not write either, nothing is kept.
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled'));
// Static imports would all be compiled before the line above runs.
await import('./bot-process.ts');
