import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { compileQuestion } from '../../plugins/knowledge-check/core/compile.ts';
import { type MarkdownNode, textOf } from '../../plugins/markdown-blocks/core/index.ts';
import { suggestSlug, isSlug } from '../../plugins/knowledge-check/core/slug.ts';
import { mixed } from '../../plugins/knowledge-check/core/steps.ts';

function compile(body: readonly string[], attributes = '') {
  const source = [`::::quiz{#q ${attributes}}`, ...body, '::::'].join('\n');
  const tree: MarkdownNode = markdownToMdast(source, { features: { directive: true } });
  return compileQuestion(tree.children?.[0] ?? { type: 'root' });
}

const options = ['- [ ] First', '  > One.', '- [X] Second', '  > Two.'];
const texts = (nodes: readonly MarkdownNode[] = []) => nodes.map(textOf).join('');

describe('a good question', () => {
  test('has its options in order, with ids, reasons and one key', () => {
    const { question } = compile(['Why?', '', ...options]);
    expect(question?.id).toBe('q');
    expect(question?.options.map(({ correct }) => correct)).toEqual([false, true]);
    expect(new Set(question?.options.map(({ id }) => id)).size).toBe(2);
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

describe('the other kinds', () => {
  const quiz = (attributes: string, ...body: string[]) => compile(['Why?', '', ...body], attributes);

  test('several correct options need kind="multiple", which may also have one', () => {
    const both = options.map((line) => line.replace('[ ]', '[x]'));
    expect(quiz('', ...both).problems).toMatchObject([{ code: 'several-correct-options' }]);
    const { question } = quiz('kind="multiple"', ...both);
    expect(question?.options.map(({ correct }) => correct)).toEqual([true, true]);
    expect(quiz('kind="multiple"', ...options).problems).toEqual([]);
  });

  test('an option may begin with code, and have code, lists and images below its text', () => {
    const { question, problems } = quiz(
      'kind="output"',
      ...['- [x]', '  ```text', '  137', '  ```', '  > Yes.'],
      ...['- [ ] Text', '', '  ![A picture](a.png)', '', '  - a list', '', '  > No.'],
    );
    expect(problems).toEqual([]);
    expect(question?.options).toMatchObject([
      { text: [], blocks: [{ type: 'code', value: '137' }], correct: true },
      { text: [{ value: 'Text' }], blocks: [{ type: 'paragraph' }, { type: 'list' }], correct: false },
    ]);
  });

  test('steps are in the right order', () => {
    const { question } = quiz(
      'kind="order"',
      ...['One', 'Two', 'Three'].flatMap((step) => [`1. ${step}`, '   > Why.']),
    );
    expect(question?.options.map(({ text }) => texts(text))).toEqual(['One', 'Two', 'Three']);
  });

  test('the shown order is mixed, the same each time, and never the right one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.string(), (count, id) => {
        const right = Array.from({ length: count }, (_, index) => ({ id: String(index) }));
        expect(new Set(mixed(right, id))).toEqual(new Set(right));
        expect(mixed(right, id)).not.toEqual(right);
        expect(mixed(right, id)).toEqual(mixed(right, id));
      }),
    );
  });

  test('one accepted command is enough', () => {
    const { question } = quiz('kind="command"', '- [x] `ctr task ls`', '  > Yes.');
    expect(question?.options).toMatchObject([
      { correct: true, text: [{ type: 'inlineCode', value: 'ctr task ls' }] },
    ]);
  });

  test('pinned options are those named by letter, or all', () => {
    const pinned = (attributes: string) =>
      quiz(attributes, ...options).question?.options.map((item) => item.pinned);
    expect(pinned('')).toEqual([false, false]);
    expect(pinned('pin="b"')).toEqual([false, true]);
    expect(pinned('pinned')).toEqual([true, true]);
  });

  test('hints are taken out of the question, in order, without their marker', () => {
    const { question } = compile([
      '> [!TIP]',
      '> One *two*.',
      '',
      '> A quote.',
      '',
      'Why?',
      '',
      '> [!tip] Three',
      '',
      ...options,
    ]);
    expect(question?.hints.map((hint) => texts(hint))).toEqual(['One two.', 'Three']);
    expect(question?.before.map((block) => block.type)).toEqual(['blockquote']);
    expect(texts(question?.asked)).toBe('Why?');
  });
});

describe('the revision', () => {
  const revision = (attributes: string, ...body: string[]) =>
    compile(['Why?', '', ...body], attributes).question?.revision;
  const before = revision('', ...options);

  test('is eight digits', () => expect(before).toMatch(/^[0-9a-f]{8}$/));

  test('stays when question, reasons, places or wrong options change, or how the key is written', () => {
    const [first = '', one = '', second = '', two = ''] = options;
    expect(revision('', ...options.map((line) => line.replace('First', 'Other').replace('One.', '1.')))).toBe(
      before,
    );
    expect(revision('', second, two, first, one)).toBe(before);
    expect(revision('', ...options, '- [ ] Third', '  > 3.')).toBe(before);
    expect(revision('', first, one, '- [X] **second**.', two)).toBe(before);
    expect(revision('read="#x" pinned', ...options)).toBe(before);
  });

  test('changes with the key, the kind, and when the author says so', () => {
    const swapped = ['- [x] First', '  > One.', '- [ ] Second', '  > Two.'];
    const others = [
      revision('', ...swapped),
      revision('', ...options.map((line) => line.replace('Second', 'No second'))),
      revision('kind="multiple"', ...options),
      revision('kind="multiple"', ...options, '- [ ] Third', '  > 3.'),
      revision('revision="2"', ...options),
    ];
    expect(new Set([before, ...others]).size).toBe(6);
    expect(revision('revision="1"', ...options)).toBe(before);
  });

  test('of an order changes when steps change places, and not with the look of a step', () => {
    const steps = (...names: string[]) =>
      revision('kind="order"', ...names.flatMap((step) => [`1. ${step}`, '   > Why.']));
    const right = steps('Create the bundle', 'Run it', 'Delete it');
    expect(steps('Create the bundle', 'Run **it**!', 'Delete it')).toBe(right);
    expect(steps('Run it', 'Create the bundle', 'Delete it')).not.toBe(right);
  });

  test('of a command changes with what is accepted, in whatever order', () => {
    const list = (...items: string[]) =>
      revision('kind="command"', ...items.flatMap((item) => [item, '  > Why.']));
    const right = list('- [x] `a`', '- [x] `b`', '- [ ] `c`');
    expect(list('- [x] `b`', '- [ ] `d`', '- [x] `a`')).toBe(right);
    expect(list('- [x] `a`', '- [x] `c`', '- [ ] `b`')).not.toBe(right);
  });
});

test('a suggested id is always a valid one', () => {
  fc.assert(fc.property(fc.string(), (text) => isSlug(suggestSlug(text))));
  expect(suggestSlug('¿Por qué?')).toBe('por-qu');
  expect(suggestSlug('为什么')).toBe('my-question');
});
