import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { KINDS_OF_PAGE } from '../e2e/kinds-of-page.ts';
import { testPage, TWO_WAYS } from '../e2e/sound-page.ts';
import { readBuiltPages } from '../site/built-site.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const PAGES = readBuiltPages(DIST)
  .map(({ address }) => address)
  .filter((address) => address.endsWith('/'));

test('most pages are not an example of their kind, which site.spec.ts looks at, and every example is a page', () => {
  const examples = KINDS_OF_PAGE.filter((address) => address !== '/no-such-page/');
  expect(PAGES).toEqual(expect.arrayContaining(examples));
  expect(PAGES.length).toBeGreaterThan(2 * examples.length);
});

for (const address of PAGES) if (!KINDS_OF_PAGE.includes(address)) testPage(address, TWO_WAYS);
