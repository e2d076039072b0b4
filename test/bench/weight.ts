import { chromium, type Page } from '@playwright/test';
import { chromiumOptions } from '../e2e/chromium.ts';
import { againstBar } from './bar.ts';
import { addedBytes, filesOfPage, type PageFiles } from './page-files.ts';
import { buildSite, removeSite, writeSite } from './synthetic-site.ts';

const KILOBYTE = 1024;

/** On every page with a check, over the same page without; the command kind may load more when it is first used. */
const BARS = { script: 5 * KILOBYTE, style: 2.5 * KILOBYTE, firstUse: 45 * KILOBYTE };

const PLUGIN = `knowledgeCheck({ commands: '../../../plugins/container-commands/same-command.ts' })`;

/** A listing is on every page, so that what shows it is nothing that a question brings along. */
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
  command: `:::quiz{#command kind="command"}\nList the tasks.

- [x] \`ctr task ls\`
  > That is it.
- [ ] \`ctr container ls\`
  > These are records.
:::`,
};

/**
 * Weighs what a check adds to a page: the files that a real browser asks for on the page with it and not on the
 * same page without, each compressed with gzip, scripts and styles apart. Needs Chromium.
 */
export async function measureWeight(): Promise<string[]> {
  const pages = new Map(Object.entries(QUESTIONS).map(([kind, question]) => [kind, `${TEXT}\n${question}`]));
  const site = writeSite(
    'weight',
    new Map([
      ['index', TEXT],
      ...pages,
      [
        'all-kinds',
        [TEXT, ...Object.values(QUESTIONS).map((text) => text.replace('{#', '{#all-'))].join('\n'),
      ],
      ['progress', `${TEXT}\n::quiz-progress`],
    ]),
    PLUGIN,
  );
  await buildSite(site);
  const browser = await chromium.launch(chromiumOptions());
  try {
    const base = await filesOfPage(browser, site.dist, '/');
    const lines: string[] = [];
    for (const name of [...pages.keys(), 'all-kinds', 'progress']) {
      lines.push(...rows(name, await filesOfPage(browser, site.dist, `/${name}/`), base));
    }
    const before = await filesOfPage(browser, site.dist, '/command/');
    const after = await filesOfPage(browser, site.dist, '/command/', typeACommand);
    lines.push(row('command, first use: script', addedBytes(after.scripts, before.scripts), BARS.firstUse));
    lines.push(row('command, first use: style', addedBytes(after.styles, before.styles), 0));
    return lines;
  } finally {
    await browser.close();
    removeSite(site);
  }
}

function rows(name: string, files: PageFiles, base: PageFiles): string[] {
  return [
    row(`${name}: script`, addedBytes(files.scripts, base.scripts), BARS.script),
    row(`${name}: style`, addedBytes(files.styles, base.styles), BARS.style),
    row(`${name}: other files`, addedBytes(files.others, base.others), 0),
  ];
}

function row(name: string, bytes: number, bar: number): string {
  return againstBar({ name, value: bytes / KILOBYTE, bar: bar / KILOBYTE, unit: 'KB', digits: 2 });
}

async function typeACommand(page: Page): Promise<void> {
  await page.locator('.check-command').fill('ctr t ls');
  await page.locator('.check-button').click();
  await page.locator('.check-review[open]').waitFor();
}
