import { expect, test } from '@playwright/test';
import type { HeadersServer } from '../../e2e/headers-server.ts';
import { LabPage, serveSite } from './lab-page.ts';

let server: HeadersServer;
test.beforeAll(async () => {
  server = await serveSite();
});
test.afterAll(() => server.stop());

test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

test('on a phone the terminal keeps its 100 columns, and there are keys that phones lack', async ({
  page,
}) => {
  const lab = new LabPage(page);
  await lab.open(`${server.origin}/lab/`);
  await lab.start();
  await lab.type('stty size');
  await expect(lab.rows).toContainText('30 100');
  await expect(lab.lab.getByRole('button', { name: 'Ctrl+C' })).toBeVisible();
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
});
