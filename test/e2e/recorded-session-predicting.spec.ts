import { expect } from '@playwright/test';
import { tabTo } from './knowledge-check-page.ts';
import { sessionWith, test } from './recorded-session-site.ts';

test.describe('what is to be predicted', () => {
  const HTTPD = 'httpd -f -p 8080 -h /www';

  test.beforeEach(async ({ page }) => {
    await page.goto('predicting/');
    await page.evaluate(() => {
      localStorage.clear();
    });
    await page.reload();
  });

  test('is covered until Tab and Enter ask for it, and covered again on request', async ({ page }) => {
    const session = sessionWith(page, 'The processes it left');
    const output = session.getByText(HTTPD).filter({ visible: true });
    await expect(session.getByText(/^ps -C/).filter({ visible: true })).toHaveCount(1);
    await expect(output).toHaveCount(0);
    const ask = session.locator('.session-ask').filter({ visible: true }).first();
    await expect(ask).toHaveText(/Which parent has each line of ps\?\s*Show the output/);
    await tabTo(page, ask);
    await page.keyboard.press('Enter');
    await expect(output).toHaveCount(1);
    await expect(ask).toHaveText(/Hide the output/);
    await expect(
      session.locator('samp', { hasText: 'no runc process' }).filter({ visible: true }),
    ).toHaveCount(0);
    await page.keyboard.press('Space');
    await expect(output).toHaveCount(0);
  });

  test('opens with the answer to a question, whatever it is, and not when an answer was kept', async ({
    page,
  }) => {
    const session = sessionWith(page, 'And now look');
    const output = session.getByText(HTTPD).filter({ visible: true });
    await expect(session.locator('.session-ask').filter({ visible: true })).toHaveText(
      /Opens with your answer/,
    );
    // Tab comes to the first of the options, whichever that is, so the answer is right or wrong.
    await tabTo(page, page.getByRole('radio').first());
    await page.keyboard.press('Space');
    await expect(output).toHaveCount(0);
    await tabTo(page, page.locator('.check-button'));
    await page.keyboard.press('Enter');
    await expect(output).toHaveCount(1);

    await page.reload();
    await expect(page.locator('knowledge-check[data-verdict]')).toHaveCount(1);
    await expect(output).toHaveCount(0);
  });

  test('stays open on another line of containerd', async ({ page }) => {
    const session = sessionWith(page, 'The exit status');
    await session.locator('.session-ask').filter({ visible: true }).first().click();
    await session.getByLabel('My node runs').selectOption('1.6');
    await expect(session.getByText('exit with non-zero exit code 42')).toBeVisible();
  });

  test('is there on paper, and its question with it', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    const session = sessionWith(page, 'The processes it left');
    await expect(session.getByText(HTTPD).filter({ visible: true })).toHaveCount(1);
    await expect(
      session.locator('samp', { hasText: 'no runc process' }).filter({ visible: true }),
    ).toHaveCount(1);
    await expect(session.getByText(/Which parent/).filter({ visible: true })).toHaveCount(1);
    await expect(session.getByText('Show the output').filter({ visible: true })).toHaveCount(0);
  });

  test('is there without JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto('predicting/');
    const session = sessionWith(page, 'The processes it left');
    await expect(session.getByText(HTTPD).filter({ visible: true })).toHaveCount(1);
    await expect(
      session.locator('samp', { hasText: 'no runc process' }).filter({ visible: true }),
    ).toHaveCount(1);
    await context.close();
  });
});
