import { describe, expect, test } from 'vitest';
import { gradePairs } from '../../plugins/knowledge-check/client/grade-pairs.ts';
import { lintQuestion } from '../../plugins/knowledge-check/core/lint.ts';
import { choicesOf } from '../../plugins/knowledge-check/core/pairs.ts';
import { checkTranslation, idsOf, withOptionIds } from '../../plugins/knowledge-check/core/translation.ts';
import { readSource } from '../../plugins/knowledge-check/source.ts';

const items = ['A record -> containerd', 'A parent -> the shim', 'A witness -> the shim', '-> runc'];

function compile(lines: readonly string[], kind = 'match') {
  const list = lines.flatMap((line) => [`- ${line}`, '  > Why.']);
  const { questions, problems } = readSource(
    [`:::quiz{#q kind="${kind}"}`, 'Which one?', '', ...list, ':::', ''].join('\n'),
    'md',
  );
  expect(problems).toEqual([]);
  const [question] = questions;
  if (!question) throw new Error('not compiled');
  return question;
}

describe('compiled', () => {
  test('what stands on the right of several is offered once, and what belongs to none, too', () => {
    const { options } = compile(items);
    expect(choicesOf(options)).toHaveLength(3);
    expect(options.map(({ partner }) => partner !== undefined)).toEqual([true, true, true, false]);
    expect(options[1]?.partner?.id).toBe(options[2]?.partner?.id);
  });

  test('an arrow in code is not an arrow', () => {
    const { options } = compile(['`a -> b` -> one', 'c -> two']);
    expect(options[0]?.text.map(({ value }) => value?.trim())).toEqual(['a -> b']);
  });

  test('the revision follows the pairs, and neither their order nor the reasons', () => {
    const { revision } = compile(items);
    expect(compile(items.toReversed()).revision).toBe(revision);
    expect(compile(['A record -> the shim', ...items.slice(1)]).revision).not.toBe(revision);
  });
});

describe('a translation', () => {
  const french = ['Un dossier -> containerd', 'Un parent -> le shim', 'Un témoin -> le shim', '-> runc'];

  test('has the ids of its original, on both sides', () => {
    const [original, translation] = [compile(items), compile(french)];
    const same = withOptionIds(translation, idsOf(original));
    expect(idsOf(same)).toEqual(idsOf(original));
    expect(same.revision).toBe(original.revision);
    expect(checkTranslation(same, original, 'page.md:5')).toEqual([]);
  });

  test('that pairs otherwise is told', () => {
    const other = compile(['Un dossier -> le shim', ...french.slice(1, 3), '-> containerd']);
    expect(checkTranslation(other, compile(items), 'page.md:5')).toMatchObject([
      { code: 'translation-differs' },
    ]);
  });
});

describe('found by the lint', () => {
  const found = (lines: readonly string[], kind?: string) =>
    lintQuestion(compile(lines, kind)).map(({ code }) => code);

  test('pairs of which the last one is what remains', () => {
    expect(found(items)).toEqual([]);
    expect(found(items.filter((_, index) => index !== 2 && index !== 3))).toEqual(['nothing-left-over']);
  });

  test('a choice that is too long for a phone', () => {
    expect(found([...items, `-> ${'x'.repeat(41)}`])).toEqual(['long-choice']);
    expect(found([...items, `-> ${'x'.repeat(40)}`])).toEqual([]);
  });

  test('a number of the question that is its answer', () => {
    const source = (asked: string) =>
      readSource(`:::quiz{#q kind="number"}\n${asked}\n\n- [x] 137\n  > Why.\n:::\n`, 'md').questions;
    const codes = (asked: string) =>
      source(asked)
        .flatMap((question) => lintQuestion(question))
        .map(({ code }) => code);
    expect(codes('It says 137. What is it?')).toEqual(['key-in-question']);
    expect(codes('It says `137`. What is it?')).toEqual(['key-in-question']);
    expect(codes('It says 1370 or web-137. What is it?')).toEqual([]);
  });
});

describe('graded', () => {
  const key = ['a:1', 'b:2'];
  const pairs = (...rights: string[]) => rights.map((right, index) => `${'ab'[index] ?? ''}:${right}`);

  test('all pairs', () => {
    expect(gradePairs(pairs('1', '2'), key)).toMatchObject({
      right: true,
      explained: [],
      credit: { right: 2, total: 2 },
    });
  });

  test('some: the first wrong one is named, and its reason kept back', () => {
    expect(gradePairs(pairs('1', '1'), key)).toMatchObject({
      ...{ right: false, explained: [], credit: { right: 1, total: 2 }, first: 'b' },
    });
  });

  test('what belongs to none has a reason that gives nothing away', () => {
    expect(gradePairs(pairs('3', '3'), key)).toMatchObject({ right: false, explained: ['3'] });
  });
});
