import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkTree } from '../../plugins/knowledge-check/check-fs.ts';
import { checkEmitted } from '../../plugins/knowledge-check/emitted-fs.ts';
import { questionsByFile } from '../../plugins/knowledge-check/pages.ts';
import { readOptions, type EvidenceReader, type Settings } from '../../plugins/knowledge-check/settings.ts';
import { readReferences } from '../../plugins/knowledge-check/references.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'knowledge-check-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(file: string, content: string): void {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}

function quiz(id: string, attributes = ''): string {
  return `:::quiz{#${id}${attributes}}\nWhy?\n\n- [x] Yes\n  > One.\n- [ ] No\n  > Two.\n:::\n`;
}

/** The lint has tests of its own, and the questions here are too small for it. */
function check(settings: Partial<Settings> = {}) {
  const langOf = (file: string) => (file.includes('/fr/') ? 'fr' : 'en');
  const docs = path.join(root, 'content/docs/');
  return checkTree({
    root,
    docs,
    langOf,
    originalLang: 'en',
    former: {},
    settings: { lint: 'off', uncounted: [], ...settings },
  });
}

async function firstLines(settings?: Partial<Settings>): Promise<(string | undefined)[]> {
  return (await check(settings)).problems.map((text) => text.split('\n')[0]);
}

describe('the whole source tree', () => {
  test('an id that is used twice is reported with both places, whatever the folders and formats', async () => {
    write('content/docs/a.md', `---\ntitle: A\n---\n\n${quiz('same')}`);
    write(
      'content/docs/topics/b.mdx',
      `Text.\n\n${quiz('other')}\n- In a list\n\n  ${quiz('same').replaceAll('\n', '\n  ')}`,
    );
    expect((await check()).problems).toEqual([
      [
        'content/docs/topics/b.mdx:14:3 duplicate-id',
        '  14 |   :::quiz{#same}',
        '     |   ^',
        '  Found: the id "same" is also used at content/docs/a.md:5:1.',
        '  Expected: an id that no other quiz on the site has.',
        '  Fix: Rename one of the two, for example ":::quiz{#same-2}".',
      ].join('\n'),
    ]);
  });

  test('a translation keeps the ids of its questions', async () => {
    write('content/docs/a.md', quiz('same'));
    write('content/docs/fr/a.md', quiz('same'));
    expect((await check()).problems).toEqual([]);
  });

  test('a translation has the option ids of its original, so that its answers count in both', async () => {
    write('content/docs/a.md', quiz('same'));
    write('content/docs/fr/a.md', quiz('same').replace('Yes', 'Oui').replace('No', 'Non'));
    const { questions, problems } = await check();
    expect(problems).toEqual([]);
    const [original, translation] = questions;
    expect(translation?.optionIds).toHaveLength(2);
    expect(translation?.revision).toBe(original?.revision);
    const references = await readReferences(questions, { root, docs: path.join(root, 'content/docs') });
    expect(references.of(path.join(root, 'content/docs/fr/a.md'), 'same').optionIds).toEqual(
      translation?.optionIds,
    );
  });

  test('a translation with another key, or with another number of options, is one', async () => {
    write('content/docs/a.md', quiz('key') + quiz('count') + quiz('kind'));
    const key = quiz('key').replace('[x]', '[ ]').replace('[ ] No', '[x] No');
    const count = quiz('count').replace(':::\n', '').replace(/\n$/, '\n- [ ] Jamais\n  > Three.\n:::\n');
    write(
      'content/docs/fr/a.md',
      key + count.replace('  > Two.\n:::', '  > Two.') + quiz('kind', ' kind="multiple"'),
    );
    const { problems } = await check();
    expect(problems.map((text) => text.split('\n').filter((line) => /^c|Found/.test(line)))).toEqual([
      [
        'content/docs/fr/a.md:1:1 translation-differs',
        '  Found: [ ] [x] as the place of "[x]", but [x] [ ] in the original at content/docs/a.md:1.',
      ],
      [
        'content/docs/fr/a.md:9:1 translation-differs',
        '  Found: 3 as the number of options, but 2 in the original at content/docs/a.md:9.',
      ],
      [
        'content/docs/fr/a.md:19:1 translation-differs',
        '  Found: "multiple" as the kind, but "single" in the original at content/docs/a.md:17.',
      ],
    ]);
  });

  test('no problem of any file is left out', async () => {
    write('content/docs/a.md', quiz('A'));
    write('content/docs/b.mdx', quiz('b').replace('[x]', '[ ]'));
    expect(await firstLines()).toEqual([
      'content/docs/a.md:1:9 invalid-id',
      'content/docs/b.mdx:4:1 no-correct-option',
    ]);
  });
});

describe('the built pages', () => {
  const page = (...ids: string[]) =>
    ids.map((id) => `<knowledge-check id="x" data-question="${id}">`).join('\n');

  async function emitted(...pages: string[]) {
    const { questions } = await check();
    return checkEmitted(questions, path.join(root, 'dist'), pages).map((text) => text.split('\n')[0]);
  }

  test('every question of the source is in one of them', async () => {
    write('content/docs/a.md', `${quiz('one')}\n${quiz('two')}`);
    write('dist/a/index.html', page('one', 'two'));
    expect(await emitted('a/')).toEqual([]);
    write('dist/a/index.html', page('one'));
    expect(await emitted('a/')).toEqual(['content/docs/a.md:10:1 not-published']);
  });

  test('pages may be files', async () => {
    write('content/docs/a.md', quiz('one'));
    write('dist/a.html', page('one'));
    expect(await emitted('a')).toEqual([]);
  });

  test('drafts and partials need not be built', async () => {
    write('content/docs/draft.md', `---\ntitle: D\ndraft: true\n---\n\n${quiz('one')}`);
    write('content/docs/_partial.mdx', quiz('two'));
    expect(await emitted()).toEqual([]);
  });

  test('a question is at most once on a page', async () => {
    write('content/docs/_partial.mdx', quiz('one'));
    write('dist/a/index.html', page('one', 'one'));
    expect(await emitted('a/')).toEqual(['content/docs/_partial.mdx:1:1 published-twice']);
  });
});

describe('links of a question', () => {
  const linking = (read: string, inReason = 'plain') =>
    quiz('one', ` read="${read}"`).replace('> One.', `> One, [there](${inReason}).`);
  const check1 = (href: string) =>
    `<knowledge-check id="check-one" data-question="one"><a href="${href}">x</a></knowledge-check>`;

  async function links(base = '/') {
    const { questions } = await check();
    return checkEmitted(questions, path.join(root, 'dist'), ['a/', 'topics/x/', ''], base);
  }
  beforeEach(() => {
    write('dist/index.html', '<h1 id="_top">Home</h1>');
    write(
      'dist/topics/x/index.html',
      '<h2 id="two-trees">Two trees</h2><h2 id="m%C3%BC">x</h2><h2 id="a&amp;b">',
    );
  });

  test('lead to an id that exists, here or on another page, with or without the base path', async () => {
    for (const url of [
      '/topics/x/#two-trees',
      '/topics/x#two-trees',
      '/course/topics/x/#two-trees',
      '#here',
      '/#_top',
      '/topics/x/',
    ]) {
      write('content/docs/a.md', linking(url, url));
      const built = url.startsWith('/') && !url.startsWith('/course/') ? `/course${url}` : url;
      write('dist/a/index.html', `<p id=here></p><h2 class="x" id="here">Here</h2>${check1(built)}`);
      expect(await links('/course/'), url).toEqual([]);
    }
  });

  test('to a missing id are reported at the link, with the nearest id', async () => {
    write(
      'content/docs/a.md',
      `---\ntitle: A\n---\n\n${linking('/topics/x/#one-tree', '../topics/x/#two-tree')}`,
    );
    write('dist/a/index.html', check1('/topics/x/#one-tree'));
    expect(await links()).toEqual([
      [
        'content/docs/a.md:5:1 dead-fragment',
        '  5 | :::quiz{#one read="/topics/x/#one-tree"}',
        '    | ^',
        '  Found: a link to "/topics/x/#one-tree", but nothing on the page /topics/x has that id.',
        '  Expected: the id of a heading on that page.',
        '  Fix: Remove "#" and what follows it.',
      ].join('\n'),
      [
        'content/docs/a.md:9:10 dead-fragment',
        '  9 |   > One, [there](../topics/x/#two-tree).',
        '    |          ^',
        '  Found: a link to "../topics/x/#two-tree", but nothing on the page /topics/x has that id.',
        '  Expected: the id of a heading, such as "#two-trees".',
        '  Fix: Type "#two-trees" if you mean that one.',
      ].join('\n'),
    ]);
  });

  test('to a missing page are reported; links to other sites and whole pages are not followed', async () => {
    write('content/docs/a.md', linking('/topics/y/#x', 'https://example.com/#x'));
    write('dist/a/index.html', check1('/topics/y/#x'));
    expect((await links()).map((text) => text.split('\n')[0])).toEqual(['content/docs/a.md:1:1 dead-link']);
  });

  test('from the root of the host lead nowhere below a base path, if nothing puts that in front', async () => {
    write('content/docs/a.md', quiz('one').replace('> One.', '> See [H](/topics/x/#two-trees).'));
    write('dist/a/index.html', check1('/topics/x/#two-trees'));
    expect(await links('/')).toEqual([]);
    expect((await links('/docs/')).map((text) => text.split('\n')[0])).toEqual([
      'content/docs/a.md:5:9 dead-link',
    ]);
    write('dist/a/index.html', check1('/docs/topics/x/#two-trees'));
    expect(await links('/docs/')).toEqual([]);
  });

  test('of a translation are looked for on its own page', async () => {
    write('content/docs/a.md', linking('#here'));
    write('content/docs/fr/a.md', linking('#ici'));
    write('dist/a/index.html', `<h2 id="here"></h2>${check1('#here')}`);
    write('dist/topics/x/index.html', `<h2 id="ici"></h2>${check1('#ici')}`);
    expect(await links()).toEqual([]);
  });

  test('are named by the heading they lead to', async () => {
    write(
      'content/docs/a.md',
      `## Right *here*\n\n${quiz('one', ' read="#right-here"')}\n${quiz('two', ' read="/b/#there"')}`,
    );
    write('content/docs/b.mdx', '---\ntitle: B\n---\n\nimport A from "./a.astro";\n\n## There!\n\n<A />\n');
    const site = { root, docs: path.join(root, 'content/docs/') };
    const references = await readReferences((await check()).questions, site);
    expect(references.of(path.join(root, 'content/docs/a.md'), 'one').heading).toBe('Right here');
    expect(references.of(path.join(root, 'content/docs/a.md'), 'two').heading).toBe('There!');
    expect(references.of(path.join(root, 'content/docs/a.md'), 'three')).toEqual({});

    write('content/docs/b.mdx', '## There?\n');
    const later = await readReferences((await check()).questions, site);
    expect(later.digest).not.toEqual(references.digest);
  });
});

describe('evidence', () => {
  const reader: EvidenceReader = async (reference) => {
    if (reference === 'throws#x') throw new Error('no such file');
    if (reference !== 'map#ps') return { problem: 'there is no such step', fix: 'Type evidence="map#ps".' };
    return { output: 'UID  PID\n0    137\nroot   runc  \n', caption: '"ps -ef" on containerd 2.1' };
  };
  const proven = (attributes: string) => write('content/docs/a.md', quiz('one', ` ${attributes}`));

  test('is read, and its caption is kept for the page', async () => {
    proven('evidence="map#ps" shows="root runc"');
    const { problems, questions } = await check({ evidence: reader });
    expect(problems).toEqual([]);
    expect(questions).toMatchObject([{ caption: '"ps -ef" on containerd 2.1' }]);
  });

  test('that does not show what the question claims is a problem, with the nearest line', async () => {
    proven('evidence="map#ps" shows="admin runc"');
    expect((await check({ evidence: reader })).problems).toEqual([
      [
        'content/docs/a.md:1:1 evidence-not-shown',
        '  1 | :::quiz{#one evidence="map#ps" shows="admin runc"}',
        '    | ^',
        '  Found: "admin runc" is not in the output of the recording: "ps -ef" on containerd 2.1.',
        '  Expected: a text that is in it; nearest is "root runc".',
        '  Fix: Copy the words from the recording, or name the step that shows them.',
      ].join('\n'),
    ]);
  });

  test('for a question about output is the code of the correct option', async () => {
    const output = (code: string) =>
      write(
        'content/docs/a.md',
        `:::quiz{#one kind="output" evidence="map#ps"}\nWhat?\n\n- [x]\n  \`\`\`\n  ${code}\n  \`\`\`\n  > One.\n- [ ] No\n  > Two.\n:::\n`,
      );
    output('UID PID\n  0 137');
    expect(await firstLines({ evidence: reader })).toEqual([]);
    output('UID PID\n  0 138');
    expect(await firstLines({ evidence: reader })).toEqual(['content/docs/a.md:1:1 evidence-not-shown']);
  });

  test('that cannot be found is a problem in the words of the site, and so is a reader that throws', async () => {
    proven('evidence="map#nothing" shows="x"');
    expect((await check({ evidence: reader })).problems[0]).toContain(
      'evidence="map#nothing": there is no such step.',
    );
    proven('evidence="throws#x" shows="x"');
    expect((await check({ evidence: reader })).problems[0]).toContain('it could not be read (no such file)');
  });

  test('needs a site that reads it, as commands need one that compares them', async () => {
    proven('evidence="map#ps" shows="x"');
    write('content/docs/b.md', ':::quiz{#two kind="command"}\nType.\n\n- [x] `a`\n  > One.\n:::\n');
    expect(await firstLines()).toEqual([
      'content/docs/a.md:1:1 no-evidence-reader',
      'content/docs/b.md:1:1 no-command-module',
    ]);
    expect(await firstLines({ evidence: () => reader('map#ps'), commands: './x.ts' })).toEqual([
      'content/docs/a.md:1:1 evidence-not-shown',
    ]);
  });
});

describe('findings about item writing', () => {
  test('stop the build, warn, or are not looked for, as the site says', async () => {
    write('content/docs/a.md', quiz('one'));
    const finding = 'content/docs/a.md:1:1 few-options';
    for (const [lint, problems, warnings] of [
      ['error', 1, 0],
      ['warn', 0, 1],
      ['off', 0, 0],
    ] as const) {
      const report = await check({ lint });
      expect([report.problems.length, report.warnings.length], lint).toEqual([problems, warnings]);
      expect([...report.problems, ...report.warnings].every((text) => text.startsWith(finding))).toBe(true);
    }
  });

  test('are accepted by "allow"', async () => {
    write('content/docs/a.md', quiz('one', ' allow="few-options"'));
    expect(await firstLines({ lint: 'error' })).toEqual([]);
  });
});

test('only files that have changed are parsed again', async () => {
  write('content/docs/a.md', quiz('one'));
  write('content/docs/b.md', quiz('two'));
  const known = new Map();
  const tree = {
    root,
    docs: path.join(root, 'content/docs/'),
    langOf: () => 'en',
    originalLang: 'en',
    former: {},
    settings: readOptions({}),
    known,
  };
  await checkTree(tree);
  const before = [...known.values()];
  write('content/docs/b.md', quiz('three'));
  const { questions } = await checkTree(tree);
  expect(questions.map(({ id }) => id)).toEqual(['one', 'three']);
  expect([...known.values()].map((file, index) => file === before[index])).toEqual([true, false]);
});

test('options are checked, and a mistake is told with the name of the option', async () => {
  expect(readOptions({})).toEqual({ lint: 'error', uncounted: [] });
  for (const options of [
    { lint: 'never' },
    { commands: 1 },
    { evidence: 'x' },
    { limt: 'off' },
    { uncounted: [''] },
  ]) {
    const [name = ''] = Object.keys(options);
    expect(() => readOptions(options)).toThrow(name);
  }
});

test('questions of folders that count for nothing are in no list', async () => {
  write('content/docs/authors/kinds.md', quiz('tried'));
  write('content/docs/authors.md', quiz('counted').replace('Why?', 'Why does\n`ctr` ask *you*?'));
  const { questions } = await check();
  const listed = questionsByFile(questions, ['content/docs/authors/']);
  expect(Object.keys(listed)).toEqual(['content/docs/authors.md']);
  expect(listed['content/docs/authors.md']).toMatchObject([
    { id: 'counted', asked: 'Why does ctr ask you?' },
  ]);
});
