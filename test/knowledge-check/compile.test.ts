import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { compileQuestion } from '../../plugins/knowledge-check/core/compile.ts';
import type { MarkdownNode } from '../../plugins/knowledge-check/core/node.ts';
import { textOf } from '../../plugins/knowledge-check/core/node.ts';
import { suggestSlug, isSlug } from '../../plugins/knowledge-check/core/slug.ts';
import { readSource } from '../../plugins/knowledge-check/source.ts';
import { render } from './formats.ts';

function compile(body: readonly string[]) {
  const source = ['::::quiz{#q}', ...body, '::::'].join('\n');
  const tree: MarkdownNode = markdownToMdast(source, { features: { directive: true } });
  return compileQuestion(tree.children?.[0] ?? { type: 'root' });
}

const options = ['- [ ] First', '  > One.', '- [X] Second', '  > Two.'];
const texts = (nodes: readonly MarkdownNode[] = []) => nodes.map(textOf).join('');

describe('a good question', () => {
  test('has its options in order, with ids, reasons and one key', () => {
    const { question } = compile(['Why?', '', ...options]);
    expect(question?.id).toBe('q');
    expect(question?.options.map(({ id, correct }) => ({ id, correct }))).toEqual([
      { id: 'a', correct: false },
      { id: 'b', correct: true },
    ]);
    expect(question?.options.map(({ text }) => texts(text))).toEqual(['First', 'Second']);
    expect(question?.options.map(({ reason }) => texts(reason))).toEqual(['One.', 'Two.']);
  });

  test('asks with its last paragraph and keeps the other blocks around it, in order', () => {
    const { question } = compile([
      'Given:',
      '',
      '- a list',
      '',
      'Why?',
      '',
      '```',
      'code',
      '```',
      '',
      ...options,
    ]);
    expect(question?.before.map((block) => block.type)).toEqual(['paragraph', 'list']);
    expect(texts(question?.asked)).toBe('Why?');
    expect(question?.after.map((block) => block.type)).toEqual(['code']);
  });

  test('may have reasons of several blocks and options of one component', () => {
    expect(
      compile(['Why?', '', '- [x] ![A drawing](a.png)', '  > One.', '  >', '  > Two.', '- [ ] B', '  > C.']),
    ).toMatchObject({ problems: [], question: { options: [{ reason: [{}, {}] }, {}] } });
  });
});

describe('whatever an author writes', () => {
  const line = fc.oneof(
    fc.constantFrom(
      ':::quiz{#q}',
      ':::quiz',
      '::::quiz{#r .x}',
      ':::',
      '::::',
      '',
      '  > Why',
      '> Why',
      '- [x] A',
      '- [ ] B',
    ),
    fc.constantFrom(
      '- [y]',
      '- [ ]',
      '1. [x] A',
      '```',
      '## H',
      '| a |',
      '---',
      '<b>',
      '[^1]',
      '  - [ ] nested',
      '\t',
      '{',
    ),
    fc.string({ maxLength: 12 }),
  );
  const noise = fc.array(line, { maxLength: 24 });
  // Pure noise is hardly ever a question; a good page with a few lines changed nearly always is one.
  const good = [
    'Text.',
    '',
    ':::quiz{#q}',
    'Why?',
    '',
    ...options,
    ':::',
    '',
    ':::quiz{#r}',
    'How?',
    '',
    ...options,
    ':::',
  ];
  const change = fc.tuple(fc.nat(good.length), fc.nat(2), fc.array(line, { maxLength: 2 }));
  const changed = fc
    .array(change, { maxLength: 3 })
    .map((changes) =>
      changes.reduce((lines, [at, removed, added]) => lines.toSpliced(at, removed, ...added), good),
    );
  const page = fc.oneof(noise, changed).map((lines) => lines.join('\n'));

  test('compiling never throws, and yields a question or a problem', () => {
    fc.assert(
      fc.property(page, (body) => {
        const { question, problems } = compile(body.split('\n'));
        expect(question === undefined).toBe(problems.length > 0);
        if (question) expect(question.options.filter((option) => option.correct)).toHaveLength(1);
      }),
    );
  });

  test('reading a page never throws, in either format', () => {
    fc.assert(
      fc.property(page, fc.constantFrom('md', 'mdx'), (source, format) => {
        readSource(source, format);
      }),
    );
  });

  test('the visitor publishes exactly the questions that the whole-tree pass counted', () => {
    fc.assert(
      fc.property(page, (source) => {
        const { questions, problems } = readSource(source, 'md');
        if (problems.length > 0) return;
        const emitted = [...render(source, 'md').matchAll(/ data-question="([^"]*)"/g)].map(
          (match) => match[1],
        );
        expect(emitted).toEqual(questions.map((question) => question.id));
      }),
    );
  });
});

test('a suggested id is always a valid one', () => {
  fc.assert(fc.property(fc.string(), (text) => isSlug(suggestSlug(text))));
  expect(suggestSlug('¿Por qué?')).toBe('por-qu');
  expect(suggestSlug('为什么')).toBe('my-question');
});
