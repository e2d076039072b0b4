import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chromiumOptions } from '../../e2e/chromium.ts';

const MANIFEST = fileURLToPath(new URL('../../../dist/lab/manifest.json', import.meta.url));

if (!existsSync(MANIFEST)) {
  throw new Error(
    'The built site has no image of the browser lab. Type: npm run browser-lab && npm run build',
  );
}

/** The lab in a real browser, by real keys: minutes, because the guest is slow. */
export default defineConfig({
  testDir: '.',
  forbidOnly: Boolean(process.env['CI']),
  // Each has a processor of the machine to emulate another one with.
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 120_000 },
  reporter: [['list'], ['json', { outputFile: '../../../test-results/browser-lab.json' }]],
  outputDir: '../../../test-results/browser-lab',
  use: { launchOptions: chromiumOptions(), actionTimeout: 30_000 },
});
