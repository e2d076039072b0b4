import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../plugins/knowledge-check/source.ts';
import { checkTranslation, withOptionIds } from '../../plugins/knowledge-check/core/translation.ts';
import { textOfOption } from '../../plugins/knowledge-check/core/option.ts';
import { linesOf } from '../../plugins/markdown-blocks/astro/index.ts';
import { formatProblem } from '../../plugins/markdown-blocks/core/index.ts';
import { render } from './formats.ts';

/** Pages that an early version of this plugin treated wrongly, as they were found. Two more are in `fixtures/outside`. */
const read = (name: string) => readFileSync(new URL(`./cases/${name}`, import.meta.url), 'utf8');
const formatOf = (name: string) => (name.endsWith('.mdx') ? 'mdx' : 'md');
const compile = (name: string) => readSource(read(name), formatOf(name));

describe('is stopped, once for each mistake and at its line', () => {
  test.each([
    ['misspelt-name.md', ['6 malformed-fence']],
    [
      'html-controls-in-options.md',
      ['9 control-in-option', '11 control-in-option', '13 control-in-option', '15 control-in-option'],
    ],
    ['stem-list-joins-options.md', ['9 list-joins-options']],
    ['code-not-indented.md', ['10 unindented-code']],
    ['quiz-fence-on-the-marker-line.md', ['9 fence-beside-marker', '13 fence-beside-marker']],
    ['quiz-excerpt-garbled.md', ['11 link-in-option']],
  ])('%s', (name, expected) => {
    const { problems, questions } = compile(name);
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual(expected);
    expect(questions).toEqual([]);
    expect(render(read(name), formatOf(name))).not.toContain('<knowledge-check');
  });
});

test('the line that is shown is that of the source', () => {
  const name = 'quiz-excerpt-garbled.md';
  const [problem] = compile(name).problems;
  const line = linesOf(read(name))[(problem?.line ?? 0) - 1];
  expect(problem && formatProblem(name, problem, line)).toContain(
    '- [ ] See [the map](/topics/the-map/) of it',
  );
});

describe('is compiled', () => {
  test.each(['components-are-duplicates.mdx', 'image-after-question.md', 'root-link-under-base.md'])(
    '%s',
    (name) => {
      const { problems, questions } = compile(name);
      expect(problems).toEqual([]);
      expect(new Set(questions[0]?.options.map(({ id }) => id)).size).toBe(3);
    },
  );

  test('a picture below the question does not ask, and does not name the group', () => {
    const html = render(read('image-after-question.md'), 'md');
    expect(html).toContain('<legend class="check-question">Which picture is shown?</legend>');
    expect(html.indexOf('<img')).toBeGreaterThan(html.indexOf('</legend>'));
  });
});

test('two wrong options that exchange their places keep their ids, and the question its revision', () => {
  const [before, after] = ['swap/before.md', 'swap/after.md'].map((name) => compile(name).questions[0]);
  const named = (question: typeof before) =>
    new Map(question?.options.map((option) => [option.id, textOfOption(option)]));
  expect(named(after)).toEqual(named(before));
  expect([...named(after).values()]).not.toEqual([...named(before).values()]);
  expect(after?.revision).toBe(before?.revision);
});

test('a translation with another key is told, with both keys', () => {
  const [original, translation] = ['translation/page.md', 'translation/fr-page.md'].map(
    (name) => compile(name).questions[0],
  );
  if (!original || !translation) throw new Error('not compiled');
  expect(checkTranslation(translation, original, 'page.md:6')).toMatchObject([
    { code: 'translation-differs', line: 6, found: expect.stringContaining('page.md:6') as unknown },
  ]);
  const ids = original.options.map(({ id }) => id);
  expect(withOptionIds(translation, ids).options.map(({ id }) => id)).toEqual(ids);
});
