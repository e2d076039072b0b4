import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveSite } from '../browser-lab/e2e/lab-page.ts';
import type { HeadersServer } from '../e2e/headers-server.ts';
import { againstBar } from './bar.ts';
import { measureBeforeClick } from './browser-lab/before-click.ts';
import { openInChromium } from './browser-lab/chromium.ts';
import type { Costs, OpenLab } from './browser-lab/driven-lab.ts';
import { openInFirefox } from './browser-lab/firefox.ts';
import { slowLine } from './slow-line.ts';

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

/** What only the lab itself is made of: terminal, emulator, image. */
const OF_LAB = /^\/lab\/.|^\/_astro\/(?:lab|machine-worker|worker)[.-]/;

const BROWSERS = new Map<string, OpenLab>([
  ['Chromium', openInChromium],
  ['Firefox', openInFirefox],
]);

/**
 * Measures the browser lab of the built site in Chromium and in Firefox, from plain files under the strict policy: bytes,
 * seconds, memory and processor time. Everything but bytes depends on how busy the machine is.
 */
export async function measureBrowserLab(): Promise<string[]> {
  const lines = await measureBeforeClick();
  const server = await serveSite();
  try {
    for (const [name, open] of BROWSERS) {
      const measured = [...(await measureUse(open, server)), ...(await measureVisits(open, server))];
      lines.push(...measured.map(([what, ...values]) => row(`${name}: ${what}`, ...values)));
    }
  } finally {
    await server.stop();
  }
  return lines;
}

type Row = readonly [name: string, value: number, unit: string, bar?: number | undefined];

async function measureUse(open: OpenLab, server: HeadersServer): Promise<Row[]> {
  return inProfile(async (profile) => {
    const earlier = server.bytesSent(OF_LAB);
    const lab = await open(server.origin + PAGE, profile);
    const [before, all] = [server.bytesSent(OF_LAB) - earlier, server.bytesSent(/./)];
    const prompt = await seconds(() => lab.start());
    const rows: Row[] = [
      ['before the click', before / 1e6, 'MB', 0],
      ['after the click', (server.bytesSent(/./) - all) / 1e6, 'MB', 34],
      ['prompt', prompt, 's', 2],
    ];
    await lab.type('true');
    for (const { name, line, bar } of COMMANDS)
      rows.push([name, await seconds(() => lab.type(line)), 's', bar]);
    if (lab.costs) rows.push(...rowsOf(await lab.costs()));
    await lab.close();
    return rows;
  });
}

function rowsOf({ longestTask, memory, standing }: Costs): Row[] {
  return [
    ['longest task of the page', longestTask, 'ms', 200],
    ['memory of the tab', memory, 'MB', 1000],
    ['standing still', standing, '% of a core', 3],
  ];
}

/** Over a slow line, and once more with what the browser has kept, after a restart of it. */
async function measureVisits(open: OpenLab, server: HeadersServer): Promise<Row[]> {
  return inProfile(async (profile) => {
    const line = await slowLine(server.origin, LINE.bytesPerSecond, LINE.delay);
    const visit = async () => {
      const lab = await open(line.origin + PAGE, profile);
      const taken = await seconds(() => lab.start());
      await lab.close();
      return taken;
    };
    try {
      const first = await visit();
      const sent = server.bytesSent(OF_LAB);
      const second = await visit();
      return [
        ['prompt, 20 Mbit/s', first, 's', 15],
        ['prompt, second visit', second, 's', 3],
        ['fetched, second visit', (server.bytesSent(OF_LAB) - sent) / 1e6, 'MB', 0.1],
      ];
    } finally {
      line.stop();
    }
  });
}

async function inProfile<Result>(action: (profile: string) => Promise<Result>): Promise<Result> {
  const profile = mkdtempSync(path.join(tmpdir(), 'browser-lab-'));
  try {
    return await action(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

async function seconds(action: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await action();
  return (performance.now() - start) / 1000;
}

function row(...[name, value, unit, bar]: Row): string {
  if (bar !== undefined) return againstBar({ name, value, bar, unit, digits: 1 });
  return `${name.padEnd(34)} ${`${value.toFixed(1)} ${unit}`.padStart(9)}`;
}
