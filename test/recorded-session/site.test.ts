import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const astro = fileURLToPath(new URL('../../node_modules/.bin/astro', import.meta.url));
const fixture = (name: string) => fileURLToPath(new URL(`./fixtures/${name}/`, import.meta.url));

const FIXTURES = ['site', 'broken', 'emptied'];

interface Build {
  readonly code: number;
  readonly output: string;
  readonly dist: string;
}

/** A fixture folder is part of the source tree, so linters would read what a build leaves there. */
function clean(root: string): void {
  for (const folder of ['dist', '.astro', 'node_modules']) {
    rmSync(path.join(root, folder), { recursive: true, force: true });
  }
}

/** Builds a fixture site the way an author does, cold, so that nothing comes from a cache. */
async function build(name: string, environment: Record<string, string> = {}): Promise<Build> {
  const root = fixture(name);
  // Below the site: Astro puts intermediate files of builds to elsewhere all into one folder.
  const dist = path.join(root, 'dist', ...Object.values(environment));
  const env = {
    ...process.env,
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    ASTRO_TELEMETRY_DISABLED: '1',
    ...environment,
  };
  try {
    const command = [astro, 'build', '--root', root, '--outDir', dist];
    const { stdout, stderr } = await run(process.execPath, command, { env });
    return { code: 0, output: stdout + stderr, dist };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr, dist };
  }
}

let good: Build;
let reversed: Build;
let broken: Build;
let emptied: Build;
beforeAll(async () => {
  for (const name of FIXTURES) clean(fixture(name));
  [good, broken, emptied] = await Promise.all([build('site'), build('broken'), build('emptied')]);
  reversed = await build('site', { PLUGIN_ORDER: 'reversed' });
}, 120_000);
afterAll(() => {
  for (const name of FIXTURES) clean(fixture(name));
});

const sourceOf = ({ dist }: Build, page: string) => readFileSync(path.join(dist, page, 'index.html'), 'utf8');
const pageOf = (built: Build, page: string) => parse(sourceOf(built, page), { blockTextElements: {} });

describe('a site with a broken session', () => {
  test('is not built, and every mistake is named with its line and what to type', () => {
    expect(broken.code).toBe(1);
    expect(existsSync(path.join(broken.dist, 'index.html'))).toBe(false);
    expect(broken.output).toContain('8 problems in the recorded sessions');
    for (const line of [
      'content/docs/index.md:5:1 unknown-recording',
      'Fix: Type "the-map".',
      'content/docs/index.md:7:1 unknown-step',
      'Expected: a step: run, task-list, parents, no-runc.',
      'content/docs/index.md:10:1 malformed-directive',
      'content/docs/topics/x.mdx:7:3 unknown-line',
      'content/docs/topics/x.mdx:9:1 broken-recording',
      'sessions/cut/containerd-1.7.cast:6 has',
      'content/docs/topics/x.mdx:11:1 broken-recording',
      'sessions/no-versions/containerd-1.7.cast:1 has no version of runc',
      'content/docs/topics/x.mdx:13:1 wrong-form',
      'content/docs/topics/x.mdx:16:1 missing-recording',
    ]) {
      expect(broken.output).toContain(line);
    }
  });
});

test('a page that lost its sessions on the way to HTML is not published', () => {
  expect(emptied.code).toBe(1);
  expect(emptied.output).toContain('content/docs/plain.md:5:1 not-published');
  expect(emptied.output).not.toContain('content/docs/index.md:5:1');
});

describe('a site with sessions', () => {
  test('is built, in both formats', () => {
    expect(good.output).toContain('Complete!');
    for (const [page, count] of [
      ['map', 3],
      ['mixed', 5],
      ['shell', 5],
      ['pointing', 2],
      ['versions', 4],
      ['predicting', 3],
      ['.', 0],
    ] as const) {
      expect(pageOf(good, page).querySelectorAll('recorded-session > figure'), page).toHaveLength(count);
    }
  });

  test('has them in lists, asides, tabs, partials and questions', () => {
    const page = pageOf(good, 'mixed');
    for (const place of ['li', '.starlight-aside', '[role=tabpanel]', 'knowledge-check', '.own-content']) {
      expect(
        page.querySelector(`${place} recorded-session samp, ${place} recorded-session code`),
        place,
      ).not.toBeNull();
    }
    expect(page.querySelectorAll('figcaption').map((caption) => caption.textContent)).toEqual([
      'In a list item.',
      'In an aside.',
      'In a tab.',
      'From a partial.',
      'In a check, 2 things.',
    ]);
  });

  test('keeps the Markdown of a caption', () => {
    const caption = pageOf(good, 'map').querySelector('figcaption');
    expect(caption?.querySelector('strong')?.textContent).toBe('detached');
    expect(caption?.querySelector('a')?.getAttribute('href')).toBe('/course/shell/');
    expect(caption?.querySelector('code')?.textContent).toBe('ps');
  });

  test('words its texts in content/i18n; the rest are those of the plugin', () => {
    expect(sourceOf(good, 'map')).toContain('>Copy this command</button>');
    expect(sourceOf(good, 'shell')).toContain('>Copy all</button>');
    expect(sourceOf(good, 'shell')).toContain('Show 37 more lines');
    expect(sourceOf(good, 'shell')).toContain('exit status 137');
  });

  test('listings of Astro leave the terminal alone', () => {
    expect(pageOf(good, 'shell').querySelectorAll('recorded-session .expressive-code, .astro-code')).toEqual(
      [],
    );
  });

  test('the search knows commands and output, without prompts', () => {
    const index = globSync('pagefind/fragment/*', { cwd: good.dist })
      .map((file) => gunzipSync(readFileSync(path.join(good.dist, file))).toString())
      .join('\n');
    expect(index).toContain('sudo ctr task ls');
    expect(index).toContain('containerd-shim-runc-v2');
    expect(index).not.toMatch(/learner@lab|Command:|Copy all|Recorded on/);
  });
});

describe('style and script', () => {
  const assets = (built: Build, page: string) => ({
    styles: sourceOf(built, page).match(/\/recorded-session\.[\w-]+\.css/g) ?? [],
    script: scriptOf(built, page) !== undefined,
  });
  /** What the page has of the plugin's own script, wherever Astro has put it. */
  const scriptOf = (built: Build, page: string) => {
    const document = pageOf(built, page);
    const files = document
      .querySelectorAll('script[src]')
      .map((script) => path.join(built.dist, (script.getAttribute('src') ?? '').replace('/course/', '')));
    const texts = [
      ...files.map((file) => readFileSync(file, 'utf8')),
      ...document.querySelectorAll('script[type=module]').map((script) => script.textContent),
    ];
    return texts.find((text) => text.includes('session-command'));
  };

  test('are on pages with a session, once, and on no other', () => {
    expect(assets(good, 'map').styles).toHaveLength(1);
    expect(assets(good, 'map').script).toBe(true);
    expect(assets(good, '.')).toEqual({ styles: [], script: false });
  });

  test('are light: at most 8 KB of script', () => {
    const script = scriptOf(good, 'map') ?? '';
    expect(gzipSync(script).length).toBeLessThanOrEqual(8 * 1024);
  });

  test('need no JavaScript for the style', () => {
    expect(sourceOf(good, 'map')).toMatch(
      /<link rel="stylesheet" href="\/course\/_astro\/recorded-session\.[\w-]+\.css"><recorded-session /,
    );
  });

  test('wrap the component of the site and that of the other plugin, in either order', () => {
    for (const built of [good, reversed]) {
      expect(built.code, built.output).toBe(0);
      const page = pageOf(built, 'mixed');
      expect(page.querySelectorAll('.own-content > .sl-markdown-content')).toHaveLength(1);
      expect(page.querySelectorAll('link[href*="/knowledge-check."]')).toHaveLength(1);
      expect(page.querySelectorAll('link[href*="/recorded-session."]')).toHaveLength(1);
      expect(pageOf(built, 'map').querySelectorAll('link[href*="/knowledge-check."]')).toHaveLength(0);
    }
  });
});
