import { expect, test } from '@playwright/test';
import {
  answer,
  answersTo,
  countAnnouncements,
  entry,
  openCheck,
  startAt,
  status,
  steps,
  tabTo,
} from './knowledge-check-page.ts';

test.describe('steps', () => {
  test('each move is said, keeps the focus, and stops at both ends', async ({ page }) => {
    const check = await openCheck(page, 'order');
    const [first, , , last] = await steps(check);
    const total = (await steps(check)).length;
    const up = check.locator(`.check-step[data-option="${last ?? ''}"] [data-move="up"]`);
    await expect(check.locator(`.check-step[data-option="${first ?? ''}"] [data-move="up"]`)).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await startAt(check);
    await tabTo(page, up);
    const announced = await countAnnouncements(check);
    for (const place of [3, 2, 1]) {
      await page.keyboard.press('Enter');
      await expect(status(check)).toHaveText(`Moved to position ${place} of ${total}.`);
      await expect(up).toBeFocused();
    }
    expect(await announced()).toBe(3);
    const order = await steps(check);
    expect(order[0]).toBe(last);
    await expect(up).toHaveAttribute('aria-disabled', 'true');
    await expect(up).toBeEnabled({ enabled: false });
    await page.keyboard.press('Enter');
    expect(await steps(check)).toEqual(order);
    await expect(up).toBeFocused();

    await page.keyboard.press('ArrowDown');
    await expect(status(check)).toHaveText(`Moved to position 2 of ${total}.`);
    expect(await page.evaluate(() => window.scrollY)).toBe(await page.evaluate(() => window.scrollY));
  });

  test('a miss counts the steps in their place and explains the first that comes too early', async ({
    page,
  }) => {
    const check = await openCheck(page, 'order');
    const { right } = await answersTo(check);
    const [a = '', b = '', c = '', ...rest] = right;
    await answer(check, [a, c, b, ...rest]);
    await expect(status(check)).toContainText(`${right.length - 2} of ${right.length} steps in their place`);
    await expect(check.locator('.check-verdict > span')).toHaveCount(1);
    await expect(check.locator('.check-verdict > span')).toContainText(
      (await entry(check, c).locator('.check-answer > span').textContent()) ?? '',
    );
    await expect(entry(check, c).locator('.check-yours')).toHaveText('You put it at position 2');
  });

  test('dragging with the mouse, with a place to hold on to', async ({ page }) => {
    const check = await openCheck(page, 'order');
    const before = await steps(check);
    const grips = check.locator('.check-grip');
    await check.locator('.check-steps').scrollIntoViewIfNeeded();
    const target = await grips.nth(2).boundingBox();
    if (!target) throw new Error('nothing to hold on to');
    await grips.nth(0).hover();
    await page.mouse.down();
    await page.mouse.move(target.x, target.y + target.height, { steps: 12 });
    await page.mouse.up();
    const [first = '', second = '', third = '', ...rest] = before;
    expect(await steps(check)).toEqual([second, third, first, ...rest]);
    await expect(status(check)).toHaveText(`Moved to position 3 of ${before.length}.`);
  });
});
