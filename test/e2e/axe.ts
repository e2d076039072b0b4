import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe objects to on a page, by all of its rules: the rule, and the elements.
 *
 * @param selector the part of the page that is looked at; all of it where none is named
 */
export async function objectionsOf(page: Page, selector?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // What is found is handed on within the page, and not by way of an empty second one. That is for frames from
    // elsewhere, which these pages have none of.
    .setLegacyMode()
    // Of what is in order, one example for each rule: to describe every element of a page takes longer than to check it.
    .options({ resultTypes: ['violations'] });
  const { violations } = await (selector === undefined ? axe : axe.include(selector)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
