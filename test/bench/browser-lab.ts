import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { LabPage, serveSite } from '../browser-lab/e2e/lab-page.ts';
import { chromiumOptions } from '../e2e/chromium.ts';
import { againstBar } from './bar.ts';
import { memoryOf, pageProcesses, processorSeconds } from './processes.ts';
import { slowLine } from './slow-line.ts';

/** What a page with the lab loads of it before anybody starts it. */
const SCRIPT = /\/(?:ContainerLab|container-lab)[^/]*\.js$/i;

const PAGE = '/exercises/pull-and-run/';
const IMAGE = 'registry.driftwood.example/driftwood/web:1.4.0';

/** What is timed in the guest, with the bar that it has, if any. */
const COMMANDS = [
  { name: 'ctr task ls', line: 'sudo ctr task ls', bar: 1 },
  { name: 'ctr image pull, by HTTPS', line: `sudo ctr image pull ${IMAGE}` },
  { name: 'ctr run --rm', line: `sudo ctr run --rm ${IMAGE} once /bin/echo hello` },
  { name: 'ctr run -d', line: `sudo ctr run -d ${IMAGE} web` },
  { name: 'ctr task exec', line: 'sudo ctr task exec --exec-id look web ps' },
];

/** A line of 20 Mbit/s and 40 ms. */
const LINE = { bytesPerSecond: 2_500_000, delay: 40 };

/**
 * Measures the browser lab of the built site in Chromium, from plain files under the strict policy: bytes, seconds, memory
 * and processor time. Everything but bytes depends on how busy the machine is.
 */
export async function measureBrowserLab(): Promise<string[]> {
  const server = await serveSite();
  try {
    return [...(await measureUse(server.origin)), ...(await measureLine(server.origin))];
  } finally {
    await server.stop();
  }
}

async function measureUse(origin: string): Promise<string[]> {
  const browser = await chromium.launch(chromiumOptions());
  try {
    const page = await browser.newPage();
    const bytes = countBytes(page);
    const lab = new LabPage(page);
    await lab.open(origin + PAGE);
    await page.waitForLoadState('networkidle');
    const [script, before] = [bytes(SCRIPT), bytes(/./)];
    await watchTasks(page);
    const prompt = await seconds(() => lab.start());
    const lines = [
      row('before the click, its script', script / 1000, 2, 'KB'),
      row('after the click', (bytes(/./) - before) / 1e6, 34, 'MB'),
      row('click to prompt', prompt, 2, 's'),
    ];
    await lab.type('true');
    for (const { name, line, bar } of COMMANDS) {
      lines.push(row(name, await seconds(() => lab.type(line)), bar ?? Infinity, 's'));
    }
    lines.push(row('longest task of the page', await longestTask(page), 200, 'ms'));
    const processes = await pageProcesses(browser);
    lines.push(row('memory of the tab', memoryOf(processes), 1000, 'MB'));
    await lab.lab.and(page.locator('[data-state="standing"]')).waitFor();
    // Until the grading of the last command has been cleaned up after, too.
    await page.waitForTimeout(10_000);
    lines.push(row('standing still', await load(processes), 3, '% of a core'));
    return lines;
  } finally {
    await browser.close();
  }
}

/** Over a slow line, and once more with what the browser has kept, after a restart of it. */
async function measureLine(origin: string): Promise<string[]> {
  const profile = mkdtempSync(path.join(tmpdir(), 'browser-lab-'));
  const line = await slowLine(origin, LINE.bytesPerSecond, LINE.delay);
  try {
    const visit = async () => {
      const context = await chromium.launchPersistentContext(profile, chromiumOptions());
      const page = await context.newPage();
      const lab = new LabPage(page);
      await lab.open(line.origin + PAGE);
      await page.waitForLoadState('networkidle');
      const taken = await seconds(() => lab.start());
      await context.close();
      return taken;
    };
    return [
      row('20 Mbit/s, click to prompt', await visit(), 15, 's'),
      row('20 Mbit/s, second visit', await visit(), 3, 's'),
    ];
  } finally {
    line.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Counts what a page asks for; gives the bytes so far of the files whose names fit. */
function countBytes(page: Page): (name: RegExp) => number {
  const files = new Map<string, number>();
  page.context().on('response', (response) => {
    const { pathname } = new URL(response.url());
    void response.body().then(
      (body) => files.set(pathname, body.length),
      () => undefined,
    );
  });
  return (name) =>
    Array.from(files).reduce((total, [file, length]) => total + (name.test(file) ? length : 0), 0);
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

/** In milliseconds; 0 where none took more than 50. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
}

async function seconds(action: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await action();
  return (performance.now() - start) / 1000;
}

async function load(processes: readonly number[]): Promise<number> {
  const SECONDS = 10;
  const before = processorSeconds(processes);
  await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000));
  return ((processorSeconds(processes) - before) / SECONDS) * 100;
}

function row(name: string, value: number, bar: number, unit: string): string {
  if (bar < Infinity) return againstBar({ name, value, bar, unit, digits: 1 });
  return `${name.padEnd(34)} ${`${value.toFixed(1)} ${unit}`.padStart(9)}`;
}
