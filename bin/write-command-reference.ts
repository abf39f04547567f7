/** Writes docs/commands.md: `npm run docs`. A test fails while the file is not what this would write. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCommands } from '../src/discord/loader.ts';
import { type CommandData, renderCommandReference } from './command-reference.ts';

const COMMANDS_FOLDER = fileURLToPath(new URL('../commands', import.meta.url));
const REFERENCE = new URL('../docs/commands.md', import.meta.url);

const commands = await loadCommands(COMMANDS_FOLDER);
// The loader takes slash commands only.
writeFileSync(REFERENCE, renderCommandReference([...commands.values()].map(({ data }) => data as CommandData)));
