import { expect, test } from '@playwright/test';

const PAGE = '/topics/restart-and-upgrade/';

test('a terminal is beside its paragraph, which stays in view with it, where the window is wide', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(PAGE);
  const pairs = page.locator('.sl-markdown-content > .beside');
  const places = () =>
    pairs.evaluateAll((all) =>
      all.map((pair) => {
        const [text, terminal] = ['p', 'recorded-session'].map((name) =>
          pair.querySelector(`:scope > ${name}`)?.getBoundingClientRect(),
        );
        return { text: text?.toJSON() as DOMRect, terminal: terminal?.toJSON() as DOMRect };
      }),
    );

  const beside = await places();
  expect(beside.length).toBeGreaterThan(5);
  for (const { text, terminal } of beside) {
    expect(text.right).toBeLessThan(terminal.left);
    expect(text.top).toBe(terminal.top);
    expect(terminal.width).toBeGreaterThan(600);
    expect(terminal.right).toBeLessThanOrEqual(1280);
  }

  // To the last line of the tallest terminal; its paragraph is still read, and covers nothing.
  const tallest = beside.reduce(
    (best, { terminal }, index) => (terminal.height > (beside[best]?.terminal.height ?? 0) ? index : best),
    0,
  );
  const paragraph = pairs.nth(tallest).locator('> p');
  await pairs.nth(tallest).evaluate((pair) => {
    scrollTo({ top: scrollY + pair.getBoundingClientRect().bottom - innerHeight, behavior: 'instant' });
  });
  await expect(paragraph).toBeInViewport({ ratio: 1 });
  await pairs.nth(tallest).evaluate((pair) => {
    scrollTo({ top: scrollY + pair.getBoundingClientRect().bottom - 120, behavior: 'instant' });
  });
  const [box, next] = [await paragraph.boundingBox(), await pairs.nth(tallest).boundingBox()];
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((next?.y ?? 0) + (next?.height ?? 0) + 1);

  // The contents are in the bar, and lead to where the bar hides nothing.
  const contents = page.locator('mobile-starlight-toc');
  await contents.locator('summary').click();
  await contents.getByRole('link', { name: 'Best practices' }).click();
  await expect(page).toHaveURL(/#best-practices$/);
  const bar = await contents.locator('nav').boundingBox();
  const heading = await page.locator('#best-practices').boundingBox();
  expect(heading?.y ?? 0).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));

  await page.setViewportSize({ width: 1600, height: 900 });
  await expect(contents.locator('nav')).toBeHidden();
  await expect(page.locator('starlight-toc')).toBeVisible();

  await page.setViewportSize({ width: 1279, height: 720 });
  for (const { text, terminal } of await places()) expect(text.bottom).toBeLessThanOrEqual(terminal.top);
});
