import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { COMPILE_CACHE } from './test/support/compile-cache.ts';

/** What mostly waits, for the bot's own deadlines, comes first: the rest fills the cores meanwhile. */
class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isWaiting = ({ moduleId }: TestSpecification) => moduleId.includes('/test/end-to-end/');
    const sorted = await super.sort(files);
    return [...sorted.filter(isWaiting), ...sorted.filter((file) => !isWaiting(file))];
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/bundled-packages.ts'],
    setupFiles: ['test/support/first-undici.ts', 'test/support/seed.ts'],
    // What a file imports, discord.js above all, is loaded once for each worker: for each file it took more than its tests.
    isolate: false,
    env: { NODE_COMPILE_CACHE: COMPILE_CACHE },
    sequence: { sequencer: WaitingFirst },
    maxWorkers: availableParallelism() + 2,
    // For what hangs, not for what is slow on a busy machine: each wait in a test has an end of its own.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
