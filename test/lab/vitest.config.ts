import { defineConfig } from 'vitest/config';

/** Tests that need root and real machines; the others run without this file. */
export default defineConfig({
  test: {
    include: ['test/lab/**/*.lab.ts'],
    globalSetup: 'test/lab/build-trees.ts',
    // A session takes seconds, the longest a minute and a half, and it may be played four times. This is for a host that is busy
    // with something else: what differed should be told, and not that time was up.
    testTimeout: 600_000,
    hookTimeout: 180_000,
    // Machines sleep most of the time, so there are more of them than processors: three files at once, and in a file that plays
    // sessions four of these.
    maxConcurrency: 4,
    maxWorkers: 3,
    reporters: ['default', ['json', { outputFile: 'test-results/lab.json' }]],
  },
});
