import { defineConfig } from '@playwright/test';
import { chromiumOptions } from '../../e2e/chromium.ts';

/** The lab in a real browser, by real keys: minutes, because the guest is slow. */
export default defineConfig({
  testDir: '.',
  globalSetup: './requirements.ts',
  forbidOnly: Boolean(process.env['CI']),
  // Each has a processor of the machine to emulate another one with.
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 120_000 },
  reporter: [['list'], ['json', { outputFile: '../../../test-results/browser-lab.json' }]],
  outputDir: '../../../test-results/browser-lab',
  use: { launchOptions: chromiumOptions(), actionTimeout: 30_000 },
});
