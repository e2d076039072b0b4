import { execFile, spawn } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QuestionSet } from '../../plugins/knowledge-check/core/question-files/question-set.ts';

const run = promisify(execFile);
const astro = fileURLToPath(new URL('../../node_modules/.bin/astro', import.meta.url));
const fixture = (name: string) => fileURLToPath(new URL(`./fixtures/${name}/`, import.meta.url));

interface Build {
  readonly code: number;
  readonly output: string;
}

/** A fixture folder is part of the source tree, so linters would read what a build leaves there. */
function clean(root: string): void {
  for (const folder of ['dist', '.astro', 'node_modules']) {
    rmSync(path.join(root, folder), { recursive: true, force: true });
  }
}

/** Not all of the environment: Vitest sets BASE_URL and the like in its own, and Astro would read them. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, NO_COLOR: '1', FORCE_COLOR: '0', ASTRO_TELEMETRY_DISABLED: '1' };
}

/** Builds a fixture site the way an author does, cold, so that nothing comes from a cache, if not said otherwise. */
async function build(name: string, { cold = true } = {}): Promise<Build> {
  const root = fixture(name);
  if (cold) clean(root);
  try {
    const { stdout, stderr } = await run(process.execPath, [astro, 'build', '--root', root], {
      env: environment(),
    });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

let good: Build;
let broken: Build;
let emptied: Build;
let outside: Build;
beforeAll(async () => {
  const names = ['site', 'broken', 'emptied', 'outside'] as const;
  [good, broken, emptied, outside] = (await Promise.all(names.map((name) => build(name)))) as [
    Build,
    Build,
    Build,
    Build,
  ];
}, 120_000);
afterAll(() => {
  for (const name of ['site', 'broken', 'emptied', 'outside']) clean(fixture(name));
});

const dist = path.join(fixture('site'), 'dist');
const pageOf = (name: string) => readFileSync(path.join(dist, name, 'index.html'), 'utf8');

describe('a site with a broken check', () => {
  test('is not built, and every mistake is named with its line and what to type', () => {
    expect(broken.code).toBe(1);
    expect(existsSync(path.join(fixture('broken'), 'dist/index.html'))).toBe(false);
    expect(broken.output).toContain('4 problems in the knowledge checks');
    expect(broken.output).toContain('content/docs/index.md:5:1 unclosed-fence');
    expect(broken.output).toContain('content/docs/topics/x.md:11:1 no-correct-option');
    expect(broken.output).toContain('content/docs/topics/x.md:13:1 missing-reason');
    expect(broken.output).toContain('content/docs/topics/y.mdx:15:1 duplicate-id');
    expect(broken.output).toContain('also used at content/docs/topics/y.mdx:5:1');
    expect(broken.output).toContain('Fix: Change "- [ ]" to "- [x]" in front of the correct option.');
  });
});

test('the dev server warns of the same, serves the page, and leaves the question out', async () => {
  const root = fixture('broken');
  const server = spawn(process.execPath, [astro, 'dev', '--root', root, '--port', '0'], {
    env: environment(),
  });
  try {
    let output = '';
    const codes = ['unclosed-fence', 'no-correct-option', 'missing-reason', 'duplicate-id'];
    const address = await new Promise<string>((resolve, reject) => {
      const read = (data: Buffer) => {
        output += data.toString();
        const [url] = /http:\/\/localhost:\d+\/\S*/.exec(output) ?? [];
        if (url && codes.every((code) => output.includes(code))) resolve(url);
      };
      server.stdout.on('data', read);
      server.stderr.on('data', read);
      server.on('exit', () => {
        reject(new Error(output));
      });
    });
    expect(output).toContain('  11 | - [ ] This one');
    const html = await (await fetch(new URL('topics/x/', address.replace(/\/?$/, '/')))).text();
    expect(html).toContain('Three mistakes');
    expect(html).not.toContain('<knowledge-check ');
  } finally {
    server.kill();
  }
}, 60_000);

test('a quiz in a file that no one checks is not published: an included one, and a page that is none of the docs', () => {
  expect(outside.code).toBe(1);
  for (const place of ['partials/bad.mdx:1:1', 'pages/plain.md:6:1']) {
    expect(outside.output).toContain(`${place} outside-docs`);
  }
  expect(outside.output).toContain('Fix: Move the file below content/docs.');
  // As it is in the source: an error of Astro would have no asterisks, and no brackets around a link.
  expect(outside.output).toContain('  1 | :::quiz{#part **bold** [link](/x/)}');
});

test('a page that lost its checks on the way to HTML is not published', () => {
  expect(emptied.code).toBe(1);
  expect(emptied.output).toContain('content/docs/plain.md:5:1 not-published');
  expect(emptied.output).toContain('the quiz "plain" is in this file but in no built page');
});

describe('the files of questions that a build writes', () => {
  const folder = path.join(fixture('site'), '.astro/questions');
  const read = (name: string) => readFileSync(path.join(folder, name));

  test('are one for each format, and the log names them', () => {
    expect(readdirSync(folder).sort()).toEqual(
      ['anki.txt', 'gift.txt', 'json', 'qti.zip'].map((ending) => `questions.en.${ending}`),
    );
    expect(good.output).toContain(
      '8 questions in .astro/questions: questions.en.qti.zip, questions.en.gift.txt,',
    );
  });

  test('have what pages show and count, with the addresses of the published site', () => {
    const { title, language, questions } = JSON.parse(read('questions.en.json').toString()) as QuestionSet;
    expect([title, language]).toEqual(['Fixture', 'en']);
    const pages = new Set(questions.map(({ page }) => `${page.title} ${page.address}`));
    expect(pages).toContain('The shim https://fixture.example/course/shim/');
    expect([...pages].filter((page) => /draft/i.test(page))).toEqual([]);
    expect(questions.flatMap(({ evidence }) => evidence ?? [])).toContain('a test of kill#status');
  });

  test('are an archive of items for QTI', () => {
    const files = unzipSync(read('questions.en.qti.zip'));
    const { questions } = JSON.parse(read('questions.en.json').toString()) as QuestionSet;
    expect(Object.keys(files).sort()).toEqual(
      ['imsmanifest.xml', ...questions.map(({ id }) => `items/${id}.xml`)].sort(),
    );
  });
});

describe('a site with checks', () => {
  test('is built, in both formats', () => {
    expect(good.output).toContain('Complete!');
    expect(good.code).toBe(0);
    for (const [page, count] of [
      ['shim', 2],
      ['mixed', 1],
      ['plain', 1],
      ['other/address', 4],
      ['progress', 0],
      ['.', 0],
    ] as const) {
      expect(pageOf(page).split('<knowledge-check ').length - 1, page).toBe(count);
    }
  });

  test('listings of a question are those of the page', () => {
    const form = pageOf('shim').match(/<knowledge-check .*?<\/knowledge-check>/s)?.[0];
    expect(form).toContain('<div class="expressive-code">');
    expect(form).toContain('on the node');
  });

  test('an aside and an expression inside a question still work', () => {
    expect(pageOf('shim')).toContain('starlight-aside--tip');
    expect(pageOf('mixed')).toContain('What does 2 make?');
  });

  test('the site words its texts in content/i18n; the rest are those of the plugin', () => {
    expect(pageOf('plain')).toContain('Test yourself');
    expect(pageOf('plain')).toContain('Select one option');
    expect(pageOf('plain')).toContain('data-score="You got {correct} of {total} on this page."');
  });

  test('what only the script says is on a page once, for its kinds of questions, and only where there is one', () => {
    for (const page of ['shim', 'mixed', 'other/address', 'progress']) {
      expect(pageOf(page).split('<template id="knowledge-check-texts"').length - 1, page).toBe(1);
    }
    expect(pageOf('shim')).not.toContain('data-order-');
    expect(pageOf('other/address')).toContain('data-order-credit="{right} of {total} steps in their place."');
    expect(pageOf('.')).not.toContain('knowledge-check-texts');
  });

  test('a question adds nothing to the table of contents', () => {
    const contents = pageOf('shim').match(/<starlight-toc.*?<\/starlight-toc>/s)?.[0] ?? '';
    expect([...contents.matchAll(/href="#([^"]+)"/g)].map((match) => match[1])).toEqual([
      '_top',
      'purpose',
      'parent',
    ]);
  });

  test('the search knows the page, and nothing of its checks', () => {
    const index = globSync('pagefind/fragment/*', { cwd: dist })
      .map((file) => gunzipSync(readFileSync(path.join(dist, file))).toString())
      .join('\n');
    expect(index).toContain('Every container has a shim.');
    for (const text of [
      'Zebrafish',
      'Quokka',
      'stay resident',
      'keeps running',
      'Correct answer',
      'Select one',
      'Ibex',
      'Heron',
      'exit status 137',
      'Gamma',
      'ctr task ls',
      'a test of',
    ]) {
      expect(index).not.toContain(text);
    }
  });
});

describe('what a question refers to', () => {
  test('"read this again" has the title of the heading and the base path', () => {
    const page = pageOf('other/address');
    expect(page).toMatch(
      /<p class="check-read"><a href="\/course\/shim\/#purpose"[^>]*>Read this again: Purpose<\/a>/,
    );
    expect(page).toMatch(/<a href="#two-trees"[^>]*>Read this again: Two trees<\/a>/);
  });

  test('the evidence is named behind the answer', () => {
    expect(pageOf('other/address')).toContain('Shown by the recording: a test of kill#status');
  });

  test('findings about item writing are in the log, where the site asks for no more', () => {
    expect(good.output).toContain('content/docs/plain.md:5:1 few-options');
  });
});

describe('the list of progress', () => {
  const list = (page = pageOf('progress')) =>
    page.match(/<knowledge-progress.*?<\/knowledge-progress>/s)?.[0] ?? '';
  const links = () =>
    [...list().matchAll(/progress-title"><a href="([^"]+)">([^<]+)</g)].map(([, href, title]) => [
      href,
      title,
    ]);

  test('has all pages with questions but drafts, in the order of the sidebar, by their addresses', () => {
    expect(links()).toEqual([
      ['/course/shim/', 'The shim'],
      ['/course/mixed/', 'In MDX'],
      ['/course/other/address/', 'Kinds &amp; &quot;quotes&quot;'],
      ['/course/plain/', 'One check and nothing else'],
    ]);
  });

  test('has ids, revisions and texts of the questions, and no keys', () => {
    const questions = [...list().matchAll(/data-question="([^"]+)" data-revision="([^"]+)"/g)];
    expect(questions.map(([, id]) => id)).toEqual([
      ...['shim-purpose', 'shim-parent', 'mdx-check', 'several', 'output', 'order', 'command', 'plain'],
    ]);
    for (const [, id = '', revision = ''] of questions) {
      const pages = ['shim', 'mixed', 'other/address', 'plain'].map(pageOf).join('\n');
      expect(pages).toContain(`data-question="${id}" data-kind=`);
      expect(pages).toContain(`data-revision="${revision}"`);
    }
    expect(list()).toMatch(/<a href="\/course\/other\/address\/#check-order">[A-Z][^<]*[?.]<\/a>/);
    expect(list()).not.toMatch(/data-correct|check-entry|data-option/);
  });

  test('is not an old one when the page with it comes from the cache', async () => {
    const added = path.join(fixture('site'), 'content/docs/added.md');
    const question = readFileSync(path.join(fixture('site'), 'content/docs/plain.md'), 'utf8');
    const before = pageOf('progress');
    try {
      writeFileSync(
        added,
        question.replaceAll('plain', 'added').replace('One check and nothing else', 'Added later'),
      );
      const second = await build('site', { cold: false });
      expect(second.code, second.output).toBe(0);
      expect(links()).toContainEqual(['/course/added/', 'Added later']);
    } finally {
      rmSync(added);
      writeFileSync(path.join(dist, 'progress/index.html'), before);
    }
  }, 60_000);
});

test('the module that compares commands is published, and asked for only by its kind', () => {
  const scripts = globSync('_astro/*.js', { cwd: dist });
  const holding = scripts.filter((file) => readFileSync(path.join(dist, file), 'utf8').includes('narwhal'));
  expect(holding).toHaveLength(1);
  const name = path.basename(holding[0] ?? '');
  for (const page of ['plain', 'shim', 'other/address']) expect(pageOf(page)).not.toContain(name);
});

describe('what a check costs', () => {
  /** Everything a browser runs or applies for a page, whether it is in the page or in its own file. */
  function assets(page: string, kind: 'script' | 'style'): Set<string> {
    const html = pageOf(page);
    const linked =
      kind === 'script' ? /<script[^>]*\ssrc="([^"]+)"/g : /<link rel="stylesheet" href="([^"]+)"/g;
    const inline =
      kind === 'script' ? /<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs : /<style[^>]*>(.*?)<\/style>/gs;
    const files = [...html.matchAll(linked)].map(([, href = '']) =>
      readFileSync(path.join(dist, href.replace('/course/', '')), 'utf8'),
    );
    return new Set([...files, ...[...html.matchAll(inline)].map(([, text = '']) => text)]);
  }

  function cost(kind: 'script' | 'style'): number {
    const added = assets('plain', kind).difference(assets('.', kind));
    return [...added].reduce((sum, text) => sum + gzipSync(text).length, 0);
  }

  test('at most 5 KB of script and 2.5 KB of style, compressed', () => {
    expect(cost('script')).toBeGreaterThan(0);
    expect(cost('script')).toBeLessThanOrEqual(5 * 1024);
    expect(cost('style')).toBeGreaterThan(0);
    expect(cost('style')).toBeLessThanOrEqual(2.5 * 1024);
  });

  test('nothing on a page without one', () => {
    for (const kind of ['script', 'style'] as const) {
      expect([...assets('.', kind)].join('\n')).not.toMatch(/knowledge-check|check-verdict/);
    }
    expect(pageOf('.')).not.toMatch(/knowledge-check\.[\w-]+\.(?:css|js)/);
  });

  test('its style does not need JavaScript', () => {
    expect(pageOf('plain')).toMatch(
      /<link rel="stylesheet" href="\/course\/_astro\/knowledge-check\.[\w-]+\.css"><knowledge-check /,
    );
    expect(pageOf('shim').split('/knowledge-check.').length - 1).toBe(1);
  });
});
