import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { COMPILE_CACHE } from './test/support/compile-cache.ts';

/** What takes minutes. Most of it waits, for the bot's own deadlines: the rest fills the cores meanwhile. */
const LONG = /\/test\/(end-to-end|torture|store)\/|-streams\.test\.ts$/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/bundled-packages.ts'],
    setupFiles: ['test/support/seed.ts'],
    // What a file imports, discord.js above all, is loaded once for each worker: for each file it took more than its tests.
    isolate: false,
    env: { NODE_COMPILE_CACHE: COMPILE_CACHE },
    sequence: { sequencer: LongFirst },
    maxWorkers: availableParallelism() + 2,
    // For what hangs, not for what is slow on a busy machine: each wait in a test has an end of its own.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
