import { chromium, type Page } from '@playwright/test';
import { LabPage } from '../../browser-lab/e2e/lab-page.ts';
import { chromiumOptions } from '../../e2e/chromium.ts';
import { memoryOf, pageProcesses, processorSeconds } from '../processes.ts';
import type { DrivenLab } from './driven-lab.ts';

/** Opens the lab in Chromium. */
export async function openInChromium(address: string, profile: string): Promise<DrivenLab> {
  const context = await chromium.launchPersistentContext(profile, chromiumOptions());
  const page = await context.newPage();
  const lab = new LabPage(page);
  await lab.open(address);
  await page.waitForLoadState('networkidle');
  await watchTasks(page);
  return {
    start: () => lab.start(),
    type: (line) => lab.type(line),
    async costs() {
      const longestTask = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
      const browser = context.browser();
      if (browser === null) throw new Error('Chromium tells nothing of its processes.');
      const processes = await pageProcesses(browser);
      const memory = memoryOf(processes);
      await lab.lab.and(page.locator('[data-state="standing"]')).waitFor();
      // Until the grading of the last command has been cleaned up after, too.
      await page.waitForTimeout(10_000);
      return { longestTask, memory, standing: await load(processes) };
    },
    close: () => context.close(),
  };
}

async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const state = globalThis as unknown as { longest: number };
    state.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) state.longest = Math.max(state.longest, duration);
    }).observe({ type: 'longtask' });
  });
}

async function load(processes: readonly number[]): Promise<number> {
  const SECONDS = 10;
  const before = processorSeconds(processes);
  await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000));
  return ((processorSeconds(processes) - before) / SECONDS) * 100;
}
