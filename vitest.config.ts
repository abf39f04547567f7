import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    // End-to-end tests mostly wait for the bot's own deadlines, so one more than there are cores runs at a time.
    maxWorkers: availableParallelism() + 1,
    // For what hangs, not for what is slow on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
