import type { Locator, Page } from '@playwright/test';

/** The page with the whole journey. */
export const PAGE = '/topics/the-map/';
/** How many moments the whole journey has. */
export const MOMENTS = 8;

export const journeyOf = (page: Page) => page.locator('.journey');
/** The moments of the journey itself, without those of its branches. */
export const mainOf = (page: Page) => journeyOf(page).locator('> moment-stepper');
export const shownIn = (stepper: Locator) => stepper.locator('.journey-panel:visible');
export const titleIn = (stepper: Locator) => shownIn(stepper).locator('.journey-title');
