import { describe, expect, test } from 'vitest';
import { problem } from '../../plugins/knowledge-check/core/problems.ts';
import { formatProblem } from '../../plugins/markdown-blocks/core/index.ts';
import { readSource } from '../../plugins/knowledge-check/source.ts';
import { linesOf } from '../../plugins/markdown-blocks/astro/index.ts';
import { describeEachFormat, render } from './formats.ts';
import { mistakes } from './mistakes.ts';

const frontMatter = ['---', 'title: X', 'description: Y', '---'];

describeEachFormat('problems', (format) => {
  test.each(Object.entries(mistakes))('%s', (code, { source, message }) => {
    const page = [...frontMatter, ...source, ''].join('\n');
    const { problems, questions } = readSource(page, format);
    const lines = linesOf(page);
    const texts = problems.map((item) =>
      formatProblem('content/docs/topics/x.md', item, lines[item.line - 1]),
    );
    expect(texts.join('\n')).toBe(message.join('\n'));
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

  test('what only mentions a quiz is not a problem', () => {
    const page = ['Write `:::quiz{#id}` like this:', '', '```md', ':::quiz', '```', '', 'A quiz: fun.'];
    expect(readSource(page.join('\n'), format)).toEqual({ questions: [], problems: [], draft: false });
  });

  test('a quiz that is commented out is none', () => {
    const [open, close] = format === 'mdx' ? ['{/*', '*/}'] : ['<!--', '-->'];
    const page = [open, ...mistakes['no-correct-option'].source, close, '', 'Text.'];
    expect(readSource(page.join('\n'), format)).toEqual({ questions: [], problems: [], draft: false });
  });

  test('a closing line that was drawn into the last reason closes nothing', () => {
    const source = [...mistakes['unclosed-fence'].source, '  > :::'];
    const { problems } = readSource(source.join('\n'), format);
    expect(problems.map(({ code }) => code)).toContain('unclosed-fence');
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

describe('the excerpt', () => {
  const excerpt = (line: string, column: number) =>
    formatProblem('x.md', problem('empty-stem', { line: 7, column }), line)
      .split('\n')
      .slice(1, 3);

  test('of a long line is the part around the column', () => {
    const line = `${'a'.repeat(300)}HERE${'b'.repeat(300)}`;
    const [text = '', mark = ''] = excerpt(line, 301);
    expect(text.length).toBeLessThan(120);
    expect(text.slice(mark.indexOf('^')).startsWith('HERE')).toBe(true);
    expect(text).toMatch(/\| …a+HEREb+…$/);
  });

  test('has no character that could do something to a terminal', () => {
    const [text] = excerpt('\tQ\u001b[31m\u202eX', 1);
    expect(text).toBe('  7 |  Q [31m X');
  });

  test('of an empty line, or of none, is left out', () => {
    expect(excerpt('', 1)[0]).toMatch(/^ {2}Found/);
    expect(formatProblem('x.md', problem('empty-stem', { line: 7, column: 1 }))).not.toContain('|');
  });
});
