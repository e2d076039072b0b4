import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { termFinder } from '../../src/terms/find.ts';
import { formsOf } from '../../src/terms/forms.ts';
import { readGlossary } from '../../src/terms/glossary.ts';
import { termLinks } from '../../src/terms/links.ts';
import { readBuiltPages } from './built-site.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const DIST = join(ROOT, 'dist');

const GLOSSARY = `---
title: Glossary
---

## B

### bundle (OCI)

A folder with a [\`config.json\`](#configjson). It is *all* a runtime is given,
on two lines. See [runc](/topics/runc/).

## S

### shim

Stays beside a container.

### snapshot

A file tree.
`;
const entries = readGlossary(GLOSSARY);
const forms = formsOf(entries, 'bundle-oci: [OCI bundle, bundle]');

test('an entry has its anchor, its line, and what it says first in plain words', () => {
  expect(entries).toEqual([
    {
      name: 'bundle (OCI)',
      anchor: 'bundle-oci',
      line: 7,
      summary: 'A folder with a config.json. It is all a runtime is given, on two lines.',
    },
    { name: 'shim', anchor: 'shim', line: 14, summary: 'Stays beside a container.' },
    { name: 'snapshot', anchor: 'snapshot', line: 18, summary: 'A file tree.' },
  ]);
});

describe('what is wrong with the forms is told with file, line and what to type', () => {
  test.each([
    [
      'a heading that no text has',
      '',
      /^content\/docs\/reference\/glossary\.mdx:7 no text has "bundle \(OCI\)"/,
    ],
    [
      'an entry that is not there',
      '# A comment.\n\nbundle-oci: []\nshimm: [shim]',
      /^content\/terms\.yaml:4 "shimm" is not an entry of the glossary; type shim$/,
    ],
    [
      'a form of two entries',
      'bundle-oci: []\nsnapshot: [shim]',
      /^content\/terms\.yaml:2 "shim" is a form of shim already/,
    ],
    ['no list', 'bundle-oci: bundle', /^content\/terms\.yaml: .*bundle-oci/s],
  ])('%s', (_, source, message) => {
    expect(() => formsOf(entries, source)).toThrow(message);
  });
});

describe('terms in a text', () => {
  const found = (text: string) =>
    termFinder(forms)(text).map(({ start, end, anchor }) => `${text.slice(start, end)}: ${anchor}`);

  test.each([
    ['A shim holds it.', ['shim: shim']],
    ['Shims stay.', ['Shims: shim']],
    ['The shim’s parent, and "shim".', ['shim: shim', 'shim: shim']],
    ['An OCI bundle is a bundle.', ['OCI bundle: bundle-oci', 'bundle: bundle-oci']],
    // Parts of names and of paths are none.
    ['containerd-shim, shim-like, /run/shim, shimmer, snapshotter, x.shim', []],
    ['It ends with a snapshot.', ['snapshot: snapshot']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a long text takes a moment', () => {
    const start = process.cpuUsage();
    termFinder(forms)(`${'OCI bundl'.repeat(50_000)} ${'shim '.repeat(20_000)}`);
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
  });

  test('without forms there are none', () => {
    expect(termFinder(new Map())('A shim.')).toEqual([]);
  });
});

describe('links in a page', () => {
  const plugin = termLinks({
    find: termFinder(forms),
    glossary: '/course/reference/glossary/',
    wanted: (path) => path.includes('/topics/'),
  });
  const fileURL = new URL('file:///site/content/docs/topics/x.md');
  const link = (anchor: string, text: string) =>
    `<a class="term" href="/course/reference/glossary/#${anchor}">${text}</a>`;
  const html = async (source: string, url = fileURL) =>
    (await markdownToHtml(source, { hastPlugins: [plugin], fileURL: url })).html.trim();

  test('the first use in each section, and again behind the next heading', async () => {
    expect(await html('A shim, the shim.\n\nThe shim.\n\n## Two\n\nShim.\n\n### Three\n\nshim')).toBe(
      [
        `<p>A ${link('shim', 'shim')}, the shim.</p>\n<p>The shim.</p>`,
        `<h2>Two</h2>\n<p>${link('shim', 'Shim')}.</p>\n<h3>Three</h3>\n<p>shim</p>`,
      ].join('\n'),
    );
  });

  test('several terms in one text, and inside emphasis and lists', async () => {
    expect(await html('- A *bundle* and a shim, and a snapshot')).toBe(
      `<ul>\n<li>A <em>${link('bundle-oci', 'bundle')}</em> and a ${link('shim', 'shim')}, and a ${link('snapshot', 'snapshot')}</li>\n</ul>`,
    );
  });

  test.each([
    ['code', '`shim`'],
    ['a block of code', '```\nshim\n```'],
    ['a heading', '## The shim'],
    ['a link', '[the shim](/x/)'],
    ['the head of a table', '| shim |\n| --- |\n| x |'],
  ])('never in %s', async (_, source) => {
    expect(await html(source)).not.toContain('class="term"');
    expect(await html(`${source}\n\nA shim.`)).toContain(link('shim', 'shim'));
  });

  test('in MDX, and in what stands inside elements there', async () => {
    const source = '<details>\n<summary>The shim</summary>\n\nA shim.\n\n</details>';
    const { code } = await mdxToJs(source, { hastPlugins: [plugin], fileURL });
    expect(code.match(/#shim/g)).toHaveLength(1);
    expect(code).toContain('The shim');
  });

  test('not on other pages', async () => {
    expect(await html('A shim.', new URL('file:///site/content/docs/authors/x.md'))).toBe('<p>A shim.</p>');
  });
});

describe('the built site', () => {
  if (!existsSync(DIST))
    throw new Error('There is no built site: run "npm run build" first (npm test does).');
  const pages = readBuiltPages(DIST);
  const topics = pages.filter(({ address }) => /^\/(?:topics|exercises)\/./.test(address));

  test('every topic and exercise has terms, each once in a section', () => {
    for (const { address, document } of topics) {
      let used = new Set<string>();
      const places = document.querySelectorAll('.sl-markdown-content :is(h2, a.term)');
      expect(places.filter(({ tagName }) => tagName === 'A').length, address).toBeGreaterThan(4);
      for (const place of places) {
        if (place.tagName === 'H2') {
          used = new Set();
          continue;
        }
        const href = place.getAttribute('href') ?? '';
        expect(used.has(href), `${href} twice in a section of ${address}`).toBe(false);
        used.add(href);
      }
    }
  });

  test('no term is in code, a heading, a question or another link; authors and the glossary have none', () => {
    for (const { address, document } of pages) {
      const closed = document.querySelectorAll(
        ':is(code, pre, h1, h2, h3, h4, summary, button, figcaption, knowledge-check, recorded-session) a.term, a a.term',
      );
      expect(closed.length, address).toBe(0);
      if (/^\/authors\/|^\/reference\/glossary\//.test(address)) {
        expect(document.querySelectorAll('a.term').length, address).toBe(0);
      }
    }
  });

  test('every term that is linked has a card, and every entry of the glossary has one', () => {
    const cards = JSON.parse(readFileSync(join(DIST, 'terms.json'), 'utf8')) as Record<
      string,
      { summary: string }
    >;
    const anchors = pages.flatMap(({ document }) =>
      document
        .querySelectorAll('a.term')
        .map((term) => (term.getAttribute('href') ?? '').split('#')[1] ?? ''),
    );
    expect(new Set(anchors).size).toBeGreaterThan(50);
    expect([...new Set(anchors)].filter((anchor) => !Object.hasOwn(cards, anchor))).toEqual([]);
    const glossary = pages.find(({ address }) => address === '/reference/glossary/')?.document;
    const entries = glossary?.querySelectorAll('h3[id]').map(({ id }) => id) ?? [];
    expect(Object.keys(cards)).toEqual(entries);
    for (const [anchor, { summary }] of Object.entries(cards)) {
      expect(summary, anchor).toMatch(/^\S.*\.$/);
      expect(summary.length, anchor).toBeLessThan(420);
    }
  });
});
