import { expect, type Page } from '@playwright/test';
import { tabTo } from './knowledge-check-page.ts';
import { copyButton, sessionWith, test } from './recorded-session-site.ts';

test.describe('copying', () => {
  test.beforeEach(async ({ context, page }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('shell/');
  });

  const pasted = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  for (const key of ['Enter', 'Space']) {
    test(`${key} on the button copies the commands alone, and says so`, async ({ page }) => {
      const session = sessionWith(page, 'Several lines');
      await tabTo(page, copyButton(session));
      await page.keyboard.press(key);
      await expect(session.getByRole('status')).toHaveText('Copied');
      await expect(copyButton(session)).toBeFocused();
      const long =
        'echo registry.driftwood.example/driftwood/web@sha256:4cd5015d8221c996abf144972496211c3cb6b54f80d4a7d485eda84b0336f608 and more';
      expect((await pasted(page)).split('\n')).toEqual([
        "sh -c 'kill -9 $$'",
        'false',
        'printf "no line end"',
        'for name in web worker; do',
        '  echo "$name"',
        'done',
        'cat <<END',
        'a <b> & {c}',
        'END',
        long,
        long,
      ]);
    });
  }

  test('is announced again when the button is pressed again', async ({ page }) => {
    const session = sessionWith(page, 'A real pull');
    const status = session.getByRole('status');
    await status.evaluate((element) => {
      element.dataset['changes'] = '0';
      new MutationObserver(() => {
        if (element.textContent !== '')
          element.dataset['changes'] = String(Number(element.dataset['changes']) + 1);
      }).observe(element, { childList: true });
    });
    for (const times of ['1', '2']) {
      await copyButton(session).click();
      await expect(status).toHaveAttribute('data-changes', times);
    }
  });

  test('fails with a reason when the browser does not allow it', async ({ page }) => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
    });
    const session = sessionWith(page, 'A real pull');
    await copyButton(session).click();
    await expect(session.getByRole('status')).toHaveText(/Not copied/);
  });

  for (const key of ['Enter', 'Space']) {
    test(`${key} on the button beside a command copies that one alone`, async ({ page }) => {
      const session = sessionWith(page, 'Several lines');
      const one = session.getByRole('button', { name: 'Copy “for name in web worker; do' });
      await tabTo(page, one);
      await page.keyboard.press(key);
      await expect(session.getByRole('status')).toHaveText('Copied');
      await expect.poll(() => pasted(page)).toBe('for name in web worker; do\n  echo "$name"\ndone');
    });
  }

  test('names the command as it was typed, whatever is in it', async ({ page }) => {
    const session = sessionWith(page, 'Several lines');
    await expect(session.getByRole('button', { name: "Copy “sh -c 'kill -9 $$'”" })).toHaveCount(1);
  });

  test('is offered once where there is one command', async ({ page }) => {
    await page.goto('map/');
    await expect(page.locator('recorded-session').nth(2).getByRole('button', { name: /^Copy/ })).toHaveCount(
      1,
    );
  });

  test('by selecting the block leaves prompts and labels out', async ({ page }) => {
    await page.goto('map/');
    await page.locator('.session-terminal:not([hidden])').first().click();
    await page.evaluate(() => {
      const terminal = document.querySelector('.session-terminal:not([hidden])');
      if (terminal) getSelection()?.selectAllChildren(terminal);
    });
    await page.keyboard.press('Control+c');
    const text = await pasted(page);
    expect(text).toContain('sudo ctr task ls\n');
    expect(text).toMatch(/TASK +PID +STATUS\ndriftwood-web +3652 +RUNNING/);
    expect(text).not.toMatch(/learner@lab|Command:/);
  });
});
