import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './test/e2e/chromium.ts';
import { freePort } from './test/e2e/free-port.ts';

/**
 * The built site is served once for all browser tests, at a port that is free; `npm run test:browser` makes sure of a
 * Chromium first. Every worker reads this file again, so the port is handed on in the environment.
 */
process.env['BROWSER_TEST_PORT'] ??= String(await freePort());
const port = Number(process.env['BROWSER_TEST_PORT']);

export default defineConfig({
  testDir: './test/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // For a machine that does other things as well: a slow page is a matter for benchmarks, and no failure here.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  outputDir: 'test-results/browser',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: chromiumOptions(),
    // A new context, with a process of its own behind it, takes longer than most tests. What pages keep, routes and
    // scripts are taken away between tests; permissions are not.
    reuseContext: true,
  },
  webServer: {
    command: `astro preview --ignore-lock --host 127.0.0.1 --port ${port}`,
    cwd: import.meta.dirname,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
