import { statSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumOptions } from '../e2e/chromium.ts';
import { againstBar } from './bar.ts';
import { addedBytes, filesOfPage, type PageFiles } from './page-files.ts';
import { buildSite, removeSite, writeSite } from './synthetic-site.ts';

const KILOBYTE = 1024;

/**
 * On every page with a check, over the same page without. The command kind may load more when it is first used: the shell
 * grammar that the grading of sessions has, whole, because what is typed may be a loop or a call of a script, too.
 */
const BARS = { script: 5 * KILOBYTE, style: 2.5 * KILOBYTE, firstUse: 49 * KILOBYTE };
/**
 * What a page may have above the bar: moving steps by buttons, keys and dragging, and all kinds together. What grades a number
 * is loaded when the first one is checked, like what compares commands.
 */
const MORE: Readonly<Record<string, number>> = { order: 0.25, 'all-kinds': 1.9 };
/** What loads more when it is first used does so by a helper of Vite's, 0.9 KB, which comes with the search. */
const BARS_WITHOUT_SEARCH = { ...BARS, script: 6 * KILOBYTE };

/**
 * What 30 questions may add to the HTML of a page, in bytes: twice what starlight-quiz 1.0.0 makes of the same 30, measured on
 * pages with nothing else, with Astro 7.3.5 and Starlight 0.42.4.
 */
const HTML_OF_THIRTY = 2 * 26_280;

const PLUGIN = `knowledgeCheck({ commands: '../../../plugins/container-commands/same-command.ts' })`;

/** A listing is on every page, so that what shows it does not come with a question. */
const TEXT = 'Some text.\n\n```sh\nctr task ls\n```\n';

const OPTIONS = `- [x] The shim
  > It stays.
- [ ] The daemon
  > It may restart.
- [ ] The client
  > It leaves.`;

const QUESTIONS: Readonly<Record<string, string>> = {
  single: `:::quiz{#single}\nWhich one stays?\n\n${OPTIONS}\n:::`,
  multiple: `:::quiz{#multiple kind="multiple"}\nWhich ones stay?\n\n${OPTIONS}\n:::`,
  output: `:::quiz{#output kind="output"}\n> [!TIP]\n> Think.\n\nWhat does this show?\n\n\`\`\`sh\nctr task ls\n\`\`\`\n\n${OPTIONS}\n:::`,
  order: `:::quiz{#order kind="order"}\nWhat comes first?

1. A container
   > It is a record.
2. A task
   > It is alive.
3. A program
   > It runs in the task.
:::`,
  match: `:::quiz{#match kind="match"}
What belongs to what?

- The shim -> stays
  > It does.
- The client -> leaves
  > It does.
- -> restarts
  > None does.
:::`,
  number: `:::quiz{#number kind="number"}
Which status is it?

- [x] 137
  > 128 + 9.
- [ ] 9
  > That is the signal.
:::`,
  command: `:::quiz{#command kind="command"}\nList the tasks.

- [x] \`ctr task ls\`
  > That is it.
- [ ] \`ctr container ls\`
  > These are records.
:::`,
};

/** The page without a check, and those with one, by name. */
const PAGES = new Map([
  ['index', TEXT],
  ...Object.entries(QUESTIONS).map(([kind, question]) => [kind, `${TEXT}\n${question}`] as const),
  ['all-kinds', [TEXT, ...Object.values(QUESTIONS).map((text) => text.replace('{#', '{#all-'))].join('\n')],
  ['progress', `${TEXT}\n::quiz-progress`],
  ['thirty', [TEXT, ...Array.from({ length: 30 }, (_, index) => questionOf(index))].join('\n')],
]);

/** One of many, alike but for a number and for the place of the key, which the lint wants to be another one each time. */
function questionOf(index: number): string {
  const options = OPTIONS.split(/\n(?=- )/);
  const turned = [...options.slice(index % 3), ...options.slice(0, index % 3)].join('\n');
  return `:::quiz{#q${index}}\nWhich one stays, of ${index}?\n\n${turned}\n:::\n`;
}

/**
 * Weighs what a check adds to a page: the files that a real browser asks for on the page with it and not on the
 * same page without, each compressed with gzip, scripts and styles apart. Needs Chromium. The search of a site loads
 * code that questions share with it, so a site without one is weighed, too.
 *
 * @param sites whether the sites that are weighed have a search
 */
export async function measureWeight(sites: readonly boolean[] = [true, false]): Promise<string[]> {
  const browser = await chromium.launch(chromiumOptions());
  try {
    const lines: string[] = [];
    for (const search of sites) lines.push(...(await weigh(browser, search)));
    return lines;
  } finally {
    await browser.close();
  }
}

async function weigh(browser: Browser, search: boolean): Promise<string[]> {
  const bars = search ? BARS : BARS_WITHOUT_SEARCH;
  const site = writeSite('weight', PAGES, PLUGIN, search);
  try {
    await buildSite(site);
    const weighed = [...PAGES.keys()].filter((name) => name !== 'index');
    // One page after the other: side by side, some were weighed without a script that they had.
    const base = await filesOfPage(browser, site.dist, '/');
    const lines: string[] = [];
    for (const name of weighed) {
      const own = { ...bars, script: bars.script + (MORE[name] ?? 0) * KILOBYTE };
      lines.push(...rows(name, await filesOfPage(browser, site.dist, `/${name}/`), base, own));
    }
    lines.push(htmlOfThirty(site.dist));
    const before = await filesOfPage(browser, site.dist, '/command/');
    const after = await filesOfPage(browser, site.dist, '/command/', { use: typeACommand });
    lines.push(row('command, first use: script', addedBytes(after.scripts, before.scripts), bars.firstUse));
    lines.push(row('command, first use: style', addedBytes(after.styles, before.styles), 0));
    return search ? lines : lines.map((line) => `no search, ${line}`);
  } finally {
    removeSite(site);
  }
}

function htmlOfThirty(dist: string): string {
  const bytesOf = (page: string) => statSync(path.join(dist, page, 'index.html')).size;
  return row('30 questions: HTML', bytesOf('thirty') - bytesOf('.'), HTML_OF_THIRTY);
}

function rows(name: string, files: PageFiles, base: PageFiles, bars: typeof BARS): string[] {
  return [
    row(`${name}: script`, addedBytes(files.scripts, base.scripts), bars.script),
    row(`${name}: style`, addedBytes(files.styles, base.styles), bars.style),
    row(`${name}: other files`, addedBytes(files.others, base.others), 0),
  ];
}

function row(name: string, bytes: number, bar: number): string {
  return againstBar({ name, value: bytes / KILOBYTE, bar: bar / KILOBYTE, unit: 'KB', digits: 2 });
}

async function typeACommand(page: Page): Promise<void> {
  await page.locator('.check-typed').fill('ctr t ls');
  await page.locator('.check-button').click();
  await page.locator('.check-review[open]').waitFor();
}
