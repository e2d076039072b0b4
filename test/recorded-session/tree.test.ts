import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkTree } from '../../plugins/recorded-session/check-fs.ts';
import { checkEmitted } from '../../plugins/recorded-session/emitted-fs.ts';
import type { Lab } from '../../plugins/recorded-session/core/lab.ts';
import { openRecordings } from '../../plugins/recorded-session/recordings-fs.ts';
import { lab } from './formats.ts';

const MAP = readFileSync(
  new URL('./fixtures/recordings/the-map/containerd-1.7.cast', import.meta.url),
  'utf8',
);

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'recorded-session-'));
  write('recorded/the-map/containerd-1.7.cast', MAP);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(file: string, content: string): void {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}

const recordings = () => openRecordings(path.join(root, 'recorded'), root);
const check = (site: Lab | null = lab) =>
  checkTree({
    root,
    docs: path.join(root, 'content/docs/'),
    recordings: recordings(),
    lab: site ?? undefined,
  });

async function firstLines(): Promise<(string | undefined)[]> {
  return (await check()).problems.map((text) => text.split('\n')[0]);
}

async function messageFor(directive: string): Promise<string | undefined> {
  write('content/docs/a.md', `${directive}\n`);
  return (await check()).problems[0];
}

describe('the whole source tree', () => {
  test('is searched for problems in all folders and formats, in the order of the lines', async () => {
    write(
      'content/docs/a.md',
      '---\ntitle: A\n---\n\n::session{recording="map"}\n\n:: session{recording="the-map"}\n',
    );
    write(
      'content/docs/topics/b.mdx',
      'Text.\n\n- In a list\n\n  ::session{recording="the-map" steps="ran"}\n\n> ::session{steps="run"}\n',
    );
    expect(await firstLines()).toEqual([
      'content/docs/a.md:5:1 unknown-recording',
      'content/docs/a.md:7:1 malformed-directive',
      'content/docs/topics/b.mdx:5:3 unknown-step',
      'content/docs/topics/b.mdx:7:3 missing-recording',
    ]);
  });

  test('is fine with sessions that are quoted, commented out or mentioned', async () => {
    const quoted = '```md\n::session{recording="x"}\n```\n\nAbout `::session{recording="x"}`.\n';
    write('content/docs/a.md', `${quoted}\n<!--\n::session{recording="x"}\n-->\n`);
    write('content/docs/b.mdx', `${quoted}\n{/*\n::session{recording="x"}\n*/}\n`);
    expect(await check()).toEqual({ published: [], problems: [] });
  });

  test.each([
    ':::session{recording="the-map"}\n:::',
    '::: session{recording="the-map"}\n:::',
    '::Session{recording="the-map"}',
    ':: session {recording="the-map"}',
    '::session [Caption]{recording="the-map"}',
    '::session[Caption] {recording="the-map"}',
    'In a line ::session[Caption]{recording="the-map"}',
    'In a line :session[Caption]{recording="the-map"}',
    '::sessions{recording="the-map"}',
    '::session',
  ])('notices %s', async (directive) => {
    write('content/docs/a.md', `${directive}\n`);
    write('content/docs/b.mdx', `${directive}\n`);
    const found = await firstLines();
    expect(found.map((text) => text?.replace(/:\d+:\d+ .*/, ''))).toEqual([
      'content/docs/a.md',
      'content/docs/b.mdx',
    ]);
  });

  test('windows line ends make no difference', async () => {
    write('content/docs/a.md', 'One.\r\n\r\n::session{recording="map"}\r\n');
    expect(await firstLines()).toEqual(['content/docs/a.md:3:1 unknown-recording']);
  });
});

describe('a message says what was found, what there is and what to type', () => {
  test('for a recording', async () => {
    expect(await messageFor('::session{recording="the-mop"}')).toBe(
      [
        'content/docs/a.md:1:1 unknown-recording',
        '  Found: no recording "the-mop" in recorded.',
        '  Expected: a recording: the-map.',
        '  Fix: Type "the-map".',
      ].join('\n'),
    );
    expect(await messageFor('::session{recording="something-else"}')).toContain(
      'Fix: Record recorded/something-else first, or use one of those.',
    );
  });

  test('for a folder without recordings', async () => {
    rmSync(path.join(root, 'recorded'), { recursive: true });
    expect(await messageFor('::session{recording="the-map"}')).toContain('a recording; there is none yet');
  });

  test('for a line of containerd, and the newest is the greatest number', async () => {
    write('recorded/the-map/containerd-1.10.cast', MAP);
    expect(await messageFor('::session{recording="the-map" containerd="2.1"}')).toContain(
      'Expected: a recorded line: 1.7, 1.10.\n  Fix: Type containerd="1.10"',
    );
  });

  test('for a step', async () => {
    expect(await messageFor('::session{recording="the-map" steps="parent"}')).toContain(
      'Expected: a step: run, task-list, parents, no-runc.\n  Fix: Type "parents".',
    );
    expect(await messageFor('::session{recording="the-map" steps="parents run"}')).toContain(
      'Fix: Type steps="run parents".',
    );
  });

  test('for commands to try', async () => {
    const tried = (steps: string) => messageFor(`::session{recording="the-map" steps="run" try="${steps}"}`);
    expect(await tried('run parents')).toBeUndefined();
    expect(await tried('run no-runc')).toBe(
      [
        'content/docs/a.md:1:1 cannot-be-tried',
        '  Found: commands to try that the lab of this site does not accept: no pgrep.',
        '  Expected: steps whose commands readers can type in a fresh lab, in this order.',
        '  Fix: Leave such steps out of try="…", or remove "try".',
      ].join('\n'),
    );
    expect(await tried('parent')).toContain('Fix: Type "parents".');
    expect(await tried('parents run')).toContain('Fix: Type try="run parents".');
    expect(await tried('')).toContain('Fix: Write the names into try="…", or remove "try".');
    expect(await tried('run run')).toContain('Fix: Remove one "run".');
  });

  test('for commands to try on a site without a lab', async () => {
    write('content/docs/a.md', '::session{recording="the-map" try="run"}\n');
    const { problems } = await check(null);
    expect(problems[0]).toContain('the site has no lab');
  });

  test('for an attribute', async () => {
    expect(await messageFor('::session{recording="the-map" step="run"}')).toContain('Fix: Type "steps".');
    expect(await messageFor('::session{recording="the-map" colour="no"}')).toContain(
      'Fix: Remove "colour" from the braces.',
    );
  });

  test('for what is to be marked', async () => {
    expect(await messageFor('::session{recording="the-map" steps="parents" mark="-pid"}')).toBe(
      [
        'content/docs/a.md:1:1 unknown-mark',
        '  Found: no "-pid" in what is shown of the recording "the-map" (containerd 1.7).',
        '  Expected: a part of a command or an output, as whole words; * stands for the rest of a word.',
        '  Fix: Correct mark="…", or show the step that has "-pid".',
      ].join('\n'),
    );
    expect(await messageFor(`::session{recording="the-map" mark="-id '-address"}`)).toContain(
      'unclosed-quote',
    );
    expect(await messageFor('::session{recording="the-map" numbered}')).toContain('nothing-marked');
  });

  test('for what is to be predicted', async () => {
    expect(await messageFor('::session{recording="the-map" steps="run parents" predict="parent"}')).toContain(
      'Found: a step "parent" to be predicted that is not shown.\n  Expected: a step that is shown: run, parents.\n  Fix: Type "parents".',
    );
    expect(await messageFor('::session{recording="the-map" predict="run"}')).toContain(
      'Found: outputs to be predicted, but none in run.',
    );
    const quiz = ':::quiz{#which-parent}\nWhose?\n:::\n\n';
    const after = (id: string) => `${quiz}::session{recording="the-map" steps="parents" after="${id}"}`;
    expect(await messageFor(after('which-parents'))).toBe(
      [
        'content/docs/a.md:5:1 unknown-question',
        '  Found: no question "which-parents" in this file.',
        '  Expected: a question on the same page: which-parent.',
        '  Fix: Type "which-parent".',
      ].join('\n'),
    );
    expect(await messageFor(after('#which-parent'))).toBeUndefined();
  });

  test('for a file that cannot be shown: its own name and line', async () => {
    write('recorded/cut/containerd-1.7.cast', `${MAP.split('\n').slice(0, 3).join('\n')}\n[0.2,"o`);
    expect(await messageFor('::session{recording="cut"}')).toContain(
      'Found: a recording that cannot be shown: recorded/cut/containerd-1.7.cast:4 has "[0.2,"o".',
    );
  });
});

describe('the built pages', () => {
  const page = (...keys: string[]) =>
    keys.map((key) => `<recorded-session data-session="${key}">`).join('\n');

  async function emitted(...pages: string[]) {
    const { published } = await check();
    return checkEmitted(published, path.join(root, 'dist'), pages).map((text) => text.split('\n')[0]);
  }

  test('have every session of the source', async () => {
    write(
      'content/docs/a.md',
      '::session{recording="the-map" steps="run"}\n\n::session{recording="the-map" steps="parents"}\n',
    );
    write('dist/a/index.html', page('the-map 1.7 run', 'the-map 1.7 parents'));
    expect(await emitted('a/')).toEqual([]);
    write('dist/a/index.html', page('the-map 1.7 run'));
    expect(await emitted('a/')).toEqual(['content/docs/a.md:3:1 not-published']);
  });

  test('have it as often as the source, in whatever kind of file', async () => {
    write('content/docs/a.md', '::session{recording="the-map" steps="run"}\n');
    write('content/docs/b.md', '::session{recording="the-map" steps="run" containerd="1.7"}\n');
    write('dist/a.html', page('the-map 1.7 run'));
    expect(await emitted('a')).toEqual([
      'content/docs/a.md:1:1 not-published',
      'content/docs/b.md:1:1 not-published',
    ]);
    write('dist/b.html', page('the-map 1.7 run'));
    expect(await emitted('a', 'b')).toEqual([]);
  });

  test('need not have drafts and partials', async () => {
    write('content/docs/draft.md', '---\ndraft: true\n---\n\n::session{recording="the-map"}\n');
    write('content/docs/_partial.mdx', '::session{recording="the-map"}\n');
    expect(await emitted()).toEqual([]);
  });
});

test('the digest of all recordings changes with each of them', () => {
  const digest = recordings().digest();
  write('recorded/the-map/containerd-1.7.cast', MAP.replace('1.7.24', '1.7.25'));
  expect(recordings().digest()).not.toBe(digest);
  write('recorded/the-map/containerd-1.7.cast', MAP);
  expect(recordings().digest()).toBe(digest);
  write('recorded/other/containerd-1.7.cast', MAP);
  expect(recordings().digest()).not.toBe(digest);
});
