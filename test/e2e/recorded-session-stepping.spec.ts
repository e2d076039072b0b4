import { expect, type Locator } from '@playwright/test';
import { objectionsOf } from './axe.ts';
import { tabTo } from './knowledge-check-page.ts';
import { sessionWith, test } from './recorded-session-site.ts';

test.describe('step by step', () => {
  const player = (session: Locator) => session.getByRole('group', { name: 'Step through' });
  /** How many commands of a block have to be seen. */
  const commands = (session: Locator) => session.locator('.session-command').filter({ visible: true });
  const HTTPD = /httpd -f -p 8080/;

  test('Enter shows the next command, arrow keys go on and back, Escape shows all', async ({ page }) => {
    await page.goto('map/');
    const session = page.locator('recorded-session').first();
    const step = session.getByRole('button', { name: 'Step', exact: true });
    const height = await session
      .locator('.session-terminal:not([hidden])')
      .evaluate((one) => one.clientHeight);
    await tabTo(page, step);
    await page.keyboard.press('Enter');
    await expect(step).toHaveAttribute('aria-pressed', 'true');
    await expect(player(session).getByRole('button', { name: 'Next' })).toBeFocused();
    await expect(commands(session)).toHaveCount(1);
    await expect(player(session).getByRole('status')).toHaveText('1 of 4');
    await page.keyboard.press('Enter');
    await expect(commands(session)).toHaveCount(2);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect(commands(session)).toHaveCount(4);
    await page.keyboard.press('ArrowRight');
    await expect(player(session).getByRole('status')).toHaveText('4 of 4');
    await page.keyboard.press('ArrowLeft');
    await expect(commands(session)).toHaveCount(3);
    await page.keyboard.press('Home');
    await expect(commands(session)).toHaveCount(1);
    // Whatever is shown, the block keeps its size.
    expect(await session.locator('.session-terminal:not([hidden])').evaluate((one) => one.clientHeight)).toBe(
      height,
    );
    await page.keyboard.press('Escape');
    await expect(step).toBeFocused();
    await expect(step).toHaveAttribute('aria-pressed', 'false');
    await expect(player(session)).toBeHidden();
    await expect(commands(session)).toHaveCount(4);
  });

  test('the slider moves with arrow keys, and says where one is', async ({ page }) => {
    await page.goto('map/');
    const session = page.locator('recorded-session').first();
    await session.getByRole('button', { name: 'Step', exact: true }).click();
    const slider = player(session).getByRole('slider', { name: 'Command' });
    await tabTo(page, slider);
    await page.keyboard.press('ArrowRight');
    await expect(commands(session)).toHaveCount(2);
    await expect(slider).toHaveAttribute('aria-valuetext', '2 of 4');
    await page.keyboard.press('End');
    await expect(commands(session)).toHaveCount(4);
  });

  test('what is to be predicted comes before the next command', async ({ page }) => {
    await page.goto('predicting/');
    const session = sessionWith(page, 'The processes it left');
    await session.getByRole('button', { name: 'Step', exact: true }).click();
    for (const shown of [2, 3]) {
      await page.keyboard.press('Enter');
      await expect(commands(session)).toHaveCount(shown);
    }
    const output = session.locator('samp', { hasText: HTTPD }).filter({ visible: true });
    await expect(output).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(output).toHaveCount(1);
    await expect(commands(session)).toHaveCount(3);
    await page.keyboard.press('Enter');
    await expect(commands(session)).toHaveCount(4);
  });

  test('is played with the timing of the recording: typed, run, and stopped where one is to guess', async ({
    page,
  }) => {
    await page.goto('predicting/');
    const session = sessionWith(page, 'The processes it left');
    await session.getByRole('button', { name: 'Step', exact: true }).click();
    await player(session).getByLabel('Speed').selectOption('4');
    const first = commands(session).first();
    const whole = await first.innerText();
    const play = player(session).locator('[data-action=play]');
    await play.focus();
    await page.keyboard.press('Enter');
    await expect(play).toHaveText('Pause');
    // Some of the command is there, and all of it later; what is not typed yet keeps its room.
    await expect(first.locator('.session-later')).toHaveCount(1);
    await expect(commands(session)).toHaveCount(3);
    await expect(play).toHaveText('Play');
    expect(await first.innerText()).toBe(whole);
    await expect(session.locator('samp', { hasText: HTTPD }).filter({ visible: true })).toHaveCount(0);
    await expect(session.locator('.session-ask').filter({ visible: true })).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(session.locator('samp', { hasText: HTTPD }).filter({ visible: true })).toHaveCount(1);
    await expect(commands(session)).toHaveCount(4);
  });

  test('playing stops at once when it is told, and what was half typed is whole', async ({ page }) => {
    await page.goto('map/');
    const session = page.locator('recorded-session').first();
    const typed = await session.locator('.session-code').allTextContents();
    await session.getByRole('button', { name: 'Step', exact: true }).click();
    await page.keyboard.press('ArrowRight');
    const play = player(session).locator('[data-action=play]');
    await play.click();
    await expect(session.locator('.session-code .session-later')).not.toHaveCount(0);
    await page.keyboard.press('ArrowLeft');
    await expect(play).toHaveText('Play');
    await expect(session.locator('.session-code .session-later')).toHaveCount(0);
    await expect(commands(session)).toHaveCount(1);
    await expect(session.locator('samp').filter({ visible: true })).toHaveCount(0);
    await page.keyboard.press('Escape');
    expect(await session.locator('.session-code').allTextContents()).toEqual(typed);
  });

  test('nothing is typed where reduced motion is asked for', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('map/');
    const session = page.locator('recorded-session').first();
    await page.evaluate(() => {
      const seen = { typed: 0 };
      Object.assign(globalThis, { seen });
      new MutationObserver(
        () => (seen.typed += document.querySelectorAll('code .session-later').length),
      ).observe(document.body, { childList: true, subtree: true });
    });
    await session.getByRole('button', { name: 'Step', exact: true }).click();
    await player(session).getByLabel('Speed').selectOption('4');
    await player(session).locator('[data-action=play]').click();
    await expect(commands(session)).toHaveCount(2);
    expect(await page.evaluate(() => (globalThis as unknown as { seen: { typed: number } }).seen.typed)).toBe(
      0,
    );
  });

  test('is for blocks with several commands, begins again on another line, and has nothing axe objects to', async ({
    page,
  }) => {
    await page.goto('map/');
    await expect(
      page.locator('recorded-session').nth(2).getByRole('button', { name: 'Step', exact: true }),
    ).toHaveCount(0);
    const session = page.locator('recorded-session').first();
    await session.getByRole('button', { name: 'Step', exact: true }).click();
    await page.keyboard.press('Enter');
    expect(await objectionsOf(page, 'recorded-session')).toEqual([]);
    await session.getByLabel('My node runs').selectOption('1.6');
    await expect(player(session).getByRole('status')).toHaveText('1 of 4');
    await expect(commands(session)).toHaveCount(1);
  });
});
