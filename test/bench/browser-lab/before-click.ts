import { globSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { fragmentOf } from '../../../plugins/browser-lab/core/commands-to-try.ts';
import { ROOT } from '../../browser-lab/e2e/lab-page.ts';
import { chromiumOptions } from '../../e2e/chromium.ts';
import { againstBar } from '../bar.ts';
import { addedBytes, filesOfPage } from '../page-files.ts';

const DIST = `${ROOT}dist`;
/** Kilobytes of scripts, compressed by gzip. */
const BAR = 2;

const SCRIPT = /<script type="module" src="[^"]*\/ContainerLab[^"]*"><\/script>/;

/**
 * Weighs what the lab adds to each page that has it, before anyone starts it: the scripts that a browser asks for on the
 * page, and not on the same page without the lab's script element.
 */
export async function measureBeforeClick(): Promise<string[]> {
  const pages = globSync('**/index.html', { cwd: DIST })
    .filter((file) => SCRIPT.test(readFileSync(`${DIST}/${file}`, 'utf8')))
    .map((file) => `/${file.replace('index.html', '')}`)
    .sort();
  if (pages.length === 0) throw new Error('The built site has no page with the lab. Type: npm run build');
  const browser = await chromium.launch(chromiumOptions());
  try {
    const lines: string[] = [];
    for (const address of [...pages, `/lab/${fragmentOf(['sudo ctr task ls'])}`]) {
      const { scripts } = await filesOfPage(browser, DIST, address);
      const without = await filesOfPage(browser, DIST, address, {
        change: (html) => html.replace(SCRIPT, ''),
      });
      const value = addedBytes(scripts, without.scripts) / 1000;
      if (value === 0) throw new Error(`On ${address} the lab has no script, so it is not what was weighed.`);
      lines.push(
        againstBar({
          name: `${address.replace(/#.*/, '#try=…')}: script`,
          value,
          bar: BAR,
          unit: 'KB',
          digits: 1,
        }),
      );
    }
    return lines;
  } finally {
    await browser.close();
  }
}
