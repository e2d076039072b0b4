import { expect, type Page } from '@playwright/test';

export const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search' });
export const fieldOf = (page: Page) => dialogOf(page).getByRole('searchbox');
export const linksOf = (page: Page) => dialogOf(page).locator('[data-search="answer"] .search-link');

/** Opens the search by its key, as soon as the page listens. */
export async function open(page: Page, key = 'Control+k'): Promise<void> {
  await expect(page.getByRole('button', { name: /^Search/ })).toBeEnabled();
  await page.keyboard.press(key);
  await expect(fieldOf(page)).toBeFocused();
}
