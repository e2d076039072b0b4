import { defineConfig } from 'vitest/config';

/** Tests that install packages from a registry into sites of their own; the others run without this file. */
export default defineConfig({
  test: {
    include: ['test/packages/**/*.site.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    fileParallelism: false,
    reporters: ['default', ['json', { outputFile: 'test-results/packages.json' }]],
  },
});
