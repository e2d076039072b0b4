import { expect, test } from 'vitest';
import { formatProblem } from '../../plugins/knowledge-check/core/problems.ts';
import { readSource } from '../../plugins/knowledge-check/source.ts';
import { describeEachFormat, render } from './formats.ts';
import { mistakes } from './mistakes.ts';

const frontMatter = ['---', 'title: X', 'description: Y', '---'];

describeEachFormat('problems', (format) => {
  test.each(Object.entries(mistakes))('%s', (code, { source, message }) => {
    const page = [...frontMatter, ...source, ''].join('\n');
    const { problems, questions } = readSource(page, format);
    expect(problems.map((item) => formatProblem('content/docs/topics/x.md', item)).join('\n')).toBe(
      message.join('\n'),
    );
    expect(new Set(problems.map((item) => item.code))).toEqual(new Set([code]));
    expect(questions).toEqual([]);
  });

  test('a question with problems is never published half', () => {
    const page = mistakes['missing-reason'].source.join('\n');
    expect(render(page, format)).not.toContain('<knowledge-check');
  });

  test('all problems of a page are reported at once, in the order of the page', () => {
    const page = ['no-correct-option', 'missing-reason', 'missing-id'] as const;
    const source = page.map((code) => mistakes[code].source.join('\n')).join('\n\n');
    const { problems } = readSource(source, format);
    expect(problems.map((item) => item.code)).toEqual([
      'no-correct-option',
      'missing-reason',
      'missing-reason',
      'missing-id',
    ]);
    expect(problems.map((item) => item.line)).toEqual([4, 13, 14, 18]);
  });

  test('what only mentions a quiz is no problem', () => {
    const page = ['Write `:::quiz{#id}` like this:', '', '```md', ':::quiz', '```', '', 'A quiz: fun.'];
    expect(readSource(page.join('\n'), format)).toEqual({ questions: [], problems: [], draft: false });
  });

  test('a quiz that is commented out is none', () => {
    const [open, close] = format === 'mdx' ? ['{/*', '*/}'] : ['<!--', '-->'];
    const page = [open, ...mistakes['no-correct-option'].source, close, '', 'Text.'];
    expect(readSource(page.join('\n'), format)).toEqual({ questions: [], problems: [], draft: false });
  });

  test('an unclosed quiz does not hide behind the fence of the next block', () => {
    const source = [...mistakes['unclosed-fence'].source, '', ':::note', 'Read this.', ':::', '', 'More.'];
    expect(readSource(source.join('\n'), format).problems).toMatchObject([
      { code: 'unclosed-fence', line: 2 },
    ]);
  });
});

test('a page that is not valid MDX still names the line that was meant to be a quiz', () => {
  expect(readSource('{ (\n\n::: quiz{#q}\n', 'mdx').problems).toMatchObject([
    { code: 'malformed-fence', line: 3 },
  ]);
  expect(readSource('{ (\n\n:::quiz{#q}\n', 'mdx').problems).toEqual([]);
});
