import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Node keeps what it has compiled: hundreds of processes load the same files. */
export const COMPILE_CACHE = join(tmpdir(), 'returning-discord-compiled');
