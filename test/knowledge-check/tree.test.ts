import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkTree } from '../../plugins/knowledge-check/check-fs.ts';
import { checkEmitted } from '../../plugins/knowledge-check/emitted-fs.ts';

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

function quiz(id: string): string {
  return `:::quiz{#${id}}\nWhy?\n\n- [x] Yes\n  > One.\n- [ ] No\n  > Two.\n:::\n`;
}

function check() {
  const langOf = (file: string) => (file.includes('/fr/') ? 'fr' : 'en');
  return checkTree({ root, docs: path.join(root, 'content/docs/'), langOf });
}

describe('the whole source tree', () => {
  test('an id that is used twice is reported with both places, whatever the folders and formats', () => {
    write('content/docs/a.md', `---\ntitle: A\n---\n\n${quiz('same')}`);
    write(
      'content/docs/topics/b.mdx',
      `Text.\n\n${quiz('other')}\n- In a list\n\n  ${quiz('same').replaceAll('\n', '\n  ')}`,
    );
    expect(check().problems).toEqual([
      [
        'content/docs/topics/b.mdx:14:3 duplicate-id',
        '  Found: the id "same" is also used at content/docs/a.md:5:1.',
        '  Expected: an id that no other quiz of the site has.',
        '  Fix: Rename one of the two, for example ":::quiz{#same-2}".',
      ].join('\n'),
    ]);
  });

  test('a translation keeps the ids of its questions', () => {
    write('content/docs/a.md', quiz('same'));
    write('content/docs/fr/a.md', quiz('same'));
    expect(check().problems).toEqual([]);
  });

  test('no problem of any file is left out', () => {
    write('content/docs/a.md', quiz('A'));
    write('content/docs/b.mdx', quiz('b').replace('[x]', '[ ]'));
    expect(check().problems.map((text) => text.split('\n')[0])).toEqual([
      'content/docs/a.md:1:1 invalid-id',
      'content/docs/b.mdx:4:1 no-correct-option',
    ]);
  });
});

describe('the built pages', () => {
  const page = (...ids: string[]) =>
    ids.map((id) => `<knowledge-check id="x" data-question="${id}">`).join('\n');

  function emitted(...pages: string[]) {
    return checkEmitted(check().questions, path.join(root, 'dist'), pages).map((text) => text.split('\n')[0]);
  }

  test('every question of the source is in one of them', () => {
    write('content/docs/a.md', `${quiz('one')}\n${quiz('two')}`);
    write('dist/a/index.html', page('one', 'two'));
    expect(emitted('a/')).toEqual([]);
    write('dist/a/index.html', page('one'));
    expect(emitted('a/')).toEqual(['content/docs/a.md:10:1 not-published']);
  });

  test('pages may be files', () => {
    write('content/docs/a.md', quiz('one'));
    write('dist/a.html', page('one'));
    expect(emitted('a')).toEqual([]);
  });

  test('drafts and partials need not be built', () => {
    write('content/docs/draft.md', `---\ntitle: D\ndraft: true\n---\n\n${quiz('one')}`);
    write('content/docs/_partial.mdx', quiz('two'));
    expect(emitted()).toEqual([]);
  });

  test('a question is at most once on a page', () => {
    write('content/docs/_partial.mdx', quiz('one'));
    write('dist/a/index.html', page('one', 'one'));
    expect(emitted('a/')).toEqual(['content/docs/_partial.mdx:1:1 published-twice']);
  });
});
