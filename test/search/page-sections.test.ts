import { describe, expect, test } from 'vitest';
import { addressOfSection } from '../../src/search/core/section.ts';
import { sectionsOfPage, withoutRepeats } from '../../src/search/page-sections.ts';

const page = (content: string) =>
  `<meta name="description" content="What it says."><main data-pagefind-body><h1 id="_top">The shim</h1>${content}</main>`;
const linesOf = (content: string) => sectionsOfPage(page(content), '/topics/the-shim/', '').at(-1)?.lines;

describe('a page', () => {
  test('is divided at its headings, with the base path before its address', () => {
    const html = page(
      '<p>Above.</p><h2 id="a">One <code>x</code></h2><p>First.</p><h3 id="b">Two</h3><p>Second.</p>',
    );
    const sections = sectionsOfPage(html, '/topics/the-shim/', '/course');
    expect(sections.map((section) => [addressOfSection(section), section.heading, section.lines])).toEqual([
      ['/course/topics/the-shim/', '', ['What it says.', 'Above.']],
      ['/course/topics/the-shim/#a', 'One x', ['First.']],
      ['/course/topics/the-shim/#b', 'Two', ['Second.']],
    ]);
    expect(sections[0]?.page).toEqual({
      address: '/course/topics/the-shim/',
      title: 'The shim',
      kind: 'Topic',
      messages: false,
    });
  });

  test.each([
    ['/reference/errors/', 'Debug'],
    ['/debug/', 'Debug'],
    ['/reference/glossary/', 'Term'],
    ['/reference/commands/', 'Reference'],
    ['/exercises/nerdctl/', 'Exercise'],
    ['/reference/self-grading/', 'Exercise'],
    ['/setup/', 'Set-up'],
  ])('%s is of the kind %s', (address, kind) => {
    expect(sectionsOfPage(page('<p>a</p>'), address, '')[0]?.page.kind).toBe(kind);
  });

  test('is not searched where it is for authors, or says that it is not', () => {
    expect(sectionsOfPage(page('<p>a</p>'), '/authors/style-guide/', '')).toEqual([]);
    expect(sectionsOfPage('<main><h1>a</h1><p>b</p></main>', '/topics/a/', '')).toEqual([]);
  });
});

describe('a line is', () => {
  test('a paragraph or an item of a list, with its code in backticks', () => {
    expect(
      linesOf('<h2 id="a">A</h2><p>Ask <code>ctr</code>\nfirst.</p><ul><li>one</li><li><p>two</p></li></ul>'),
    ).toEqual(['Ask `ctr` first.', 'one', 'two']);
  });

  test('a row of a table, without its empty cells', () => {
    const table =
      '<table><thead><tr><th>Tool</th></tr></thead><tbody><tr><td>ctr</td><td></td><td><p>no</p><p>logs</p></td></tr></tbody></table>';
    expect(linesOf(`<h2 id="a">A</h2>${table}`)).toEqual(['ctr · no logs']);
  });

  test('a line of a terminal or a code block, behind a tab', () => {
    const session =
      '<pre><span data-pagefind-ignore>Command: </span><code>ctr  task ls</code></pre><pre><samp>TASK   PID\n\nweb    12</samp></pre>';
    expect(linesOf(`<h2 id="a">A</h2>${session}`)).toEqual(['\tctr task ls', '\tTASK PID', '\tweb 12']);
    const lines = ['ctr task ls', 'echo']
      .map((line) => `<div class="ec-line"><div>${line}</div></div>`)
      .join('');
    expect(linesOf(`<h2 id="a">A</h2><pre><code>${lines}</code></pre>`)).toEqual(['\tctr task ls', '\techo']);
  });
});

test('what gives an answer away, controls and drawings are passed over', () => {
  const hidden = [
    '<details data-pagefind-ignore><p>solution</p></details>',
    '<svg><text>box</text></svg>',
    '<button>Copy</button>',
  ];
  expect(linesOf(`<h2 id="a">A</h2><p>seen</p>${hidden.join('')}`)).toEqual(['seen']);
});

test('lines that many sections have, and sections that only point elsewhere, are left out', () => {
  const html = page(
    Array.from(
      { length: 7 },
      (_, place) => `<h2 id="a${place}">A</h2><p>Recorded here.</p><p>Only ${place}.</p>`,
    ).join('') + '<h2 id="sources">Sources</h2><p>A document.</p>',
  );
  const sections = withoutRepeats(sectionsOfPage(html, '/topics/a/', ''));
  expect(sections.map(({ anchor }) => anchor)).not.toContain('sources');
  expect(sections.at(-1)?.lines).toEqual(['Only 6.']);
});
