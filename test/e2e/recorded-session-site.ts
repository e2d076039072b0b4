import type { Locator, Page } from '@playwright/test';
import { testOn } from './fixture-site.ts';

/** Tests on a site whose recordings show more than any one page of the real site. */
export const test = testOn('recorded-session/fixtures/site');

export const sessionWith = (page: Page, caption: string): Locator =>
  page.locator('recorded-session').filter({ hasText: new RegExp(caption) });

/** The one that copies all commands of a block. */
export const copyButton = (session: Locator): Locator => session.locator('[data-action=copy]');

/** Notes layout shifts from the first one on. */
export function watchShifts(): void {
  const shifts: number[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The sum of what {@link watchShifts} has noted. */
export async function shiftsOf(page: Page): Promise<number> {
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
  return shifts.reduce((sum, value) => sum + value, 0);
}
