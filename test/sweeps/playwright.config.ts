import { defineConfig } from '@playwright/test';
import browserTests from '../../playwright.config.ts';

/** Whatever is asked of every page and of every recording, in the browser: minutes that few changes are worth. */
export default defineConfig({
  ...browserTests,
  testDir: '.',
  reporter: [['list'], ['json', { outputFile: '../../test-results/sweeps.json' }]],
  outputDir: '../../test-results/sweeps',
});
