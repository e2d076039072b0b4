import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { chromiumOptions } from '../e2e/chromium.ts';
import { freePort } from '../e2e/free-port.ts';
import { serveWithHeaders } from '../e2e/headers-server.ts';
import { MISSED } from './bar.ts';
import { makeCertificate } from './certificate.ts';

const DIST = path.join(import.meta.dirname, '../../dist');

/** One page of every kind. */
const PAGES: Readonly<Record<string, string>> = {
  'front page': '/',
  'topic with a journey': '/topics/the-map/',
  topic: '/topics/the-shim/',
  'longest topic': '/topics/kubernetes-node/',
  'list of exercises': '/exercises/',
  exercise: '/exercises/pull-and-run/',
  'finder of symptoms': '/debug/',
  'set-up': '/setup/',
  lab: '/lab/',
  progress: '/my-progress/',
  'error messages': '/reference/errors/',
  glossary: '/reference/glossary/',
  tables: '/reference/commands/',
  'for authors': '/authors/writing-knowledge-checks/',
  'every kind of question': '/authors/knowledge-check-kinds/',
  'wrong address': '/404.html',
};

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

/**
 * Out of 100. Between runs on an idle machine, performance is 98 to 100: how long scripts run is measured before it is
 * multiplied by four.
 */
const BARS: Readonly<Record<Category, number>> = {
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};

/** What other programs do to a machine makes a page slower and never faster, so of several runs the best one counts. */
const RUNS = 3;

/** The scores of one run, and the audits that took something off. */
interface Run {
  scores: Record<Category, number>;
  objections: string[];
}

/**
 * Lets Lighthouse judge the built site as a phone sees it, by its own settings (a slow 4G and a processor four times
 * slower than this one, both simulated), from a host that speaks HTTP/2 and sends what the build wrote into `_headers`.
 * Needs a build, Chromium, and openssl.
 */
export async function measureLighthouse(): Promise<string[]> {
  if (!existsSync(DIST)) return [`There is no build in dist: npm run build   ${MISSED}`];
  const host = await serveWithHeaders(DIST, { sends: true, certificate: makeCertificate() });
  try {
    const lines = [row('', CATEGORIES)];
    for (const [kind, address] of Object.entries(PAGES))
      lines.push(...linesOf(`${kind} ${address}`, await bestOf(RUNS, host.origin + address)));
    return lines;
  } finally {
    await host.stop();
  }
}

/** The run with the best performance, as nothing else differs; it stops where none can be better. */
async function bestOf(runs: number, url: string): Promise<Run> {
  let best = await judge(url);
  for (let run = 1; run < runs && best.scores.performance < 100; run++) {
    const again = await judge(url);
    if (again.scores.performance > best.scores.performance) best = again;
  }
  return best;
}

/** In its own browser, so that no page finds what another one left. */
async function judge(url: string): Promise<Run> {
  const port = await freePort();
  const options = chromiumOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${port}`, '--ignore-certificate-errors'],
  });
  try {
    const judged = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
    });
    if (judged === undefined) throw new Error(`Lighthouse says nothing of ${url}.`);
    const { audits, categories, runtimeError } = judged.lhr;
    if (runtimeError !== undefined)
      throw new Error(`Lighthouse could not judge ${url}: ${runtimeError.message}`);
    const scores = Object.fromEntries(
      CATEGORIES.map((category) => [category, Math.round(100 * (categories[category]?.score ?? 0))]),
    ) as Run['scores'];
    const counted = CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? []);
    const objections = counted
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.995)
      .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim());
    return { scores, objections };
  } finally {
    await browser.close();
  }
}

function linesOf(page: string, { scores, objections }: Run): string[] {
  const missed = CATEGORIES.some((category) => scores[category] < BARS[category]);
  const line = row(
    page,
    CATEGORIES.map((category) => String(scores[category])),
  );
  return [missed ? `${line}   ${MISSED}` : line, ...objections.map((objection) => `    ${objection}`)];
}

function row(page: string, cells: readonly string[]): string {
  return page.padEnd(58) + cells.map((cell) => cell.padStart(15)).join('');
}
