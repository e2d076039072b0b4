import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { lintCourse, lintQuestion } from '../../plugins/knowledge-check/core/lint.ts';
import type { Option, Question } from '../../plugins/knowledge-check/core/model.ts';
import { childrenOf, type MarkdownNode } from '../../plugins/markdown-blocks/core/index.ts';

interface Written {
  asked?: string;
  kind?: string;
  pinned?: boolean;
  allow?: string[];
}

const parsed = new Map<string, readonly MarkdownNode[]>();

/** Parsed once for each text: whole courses are made of a few. */
function blocksOf(markdown: string): readonly MarkdownNode[] {
  const blocks = parsed.get(markdown) ?? childrenOf(markdownToMdast(markdown) as MarkdownNode);
  parsed.set(markdown, blocks);
  return blocks;
}

function inlineOf(markdown: string): readonly MarkdownNode[] {
  return childrenOf(blocksOf(markdown)[0] ?? { type: 'paragraph' });
}

/** A question from its options; a correct one begins with "x ", a reason follows behind "//". */
function question(
  written: readonly string[],
  { asked = 'Why?', kind = 'single', ...rest }: Written = {},
): Question {
  const options = written.map((line, index): Option => {
    const [text = '', reason = 'Because.'] = line.replace(/^x /, '').split(' // ');
    return {
      id: String.fromCharCode(97 + index),
      text: inlineOf(text),
      blocks: text.startsWith('```') ? blocksOf(text) : [],
      reason: blocksOf(reason),
      correct: line.startsWith('x '),
      pinned: rest.pinned ?? false,
      place: { line: 10 + index, column: 1 },
    };
  });
  return {
    id: 'q',
    kind,
    place: { line: 5, column: 1 },
    before: [],
    asked: inlineOf(asked),
    after: [],
    hints: [],
    options,
    read: undefined,
    evidence: undefined,
    shows: undefined,
    allow: rest.allow ?? [],
    revision: '00000000',
    authorsRevision: '1',
  };
}

function codes(written: readonly string[], about: Written = {}, language = 'en'): string[] {
  return lintQuestion(question(written, about), language).map(({ code, line }) => `${code} ${String(line)}`);
}

const GOOD = ['x The shim', 'The daemon', 'The client'];

test('a good question has no findings', () => {
  expect(codes(GOOD)).toEqual([]);
});

describe('the longest option', () => {
  const long = 'x The shim, which waits for the process and collects its exit status';
  test.each([
    [
      'half as long again and four words more',
      [long, 'The daemon, which waits for it', 'The client'],
      ['longest-option 10'],
    ],
    [
      'a wrong one is about as long',
      [long, 'The daemon, because the others are its children and ask it first', 'The client'],
      [],
    ],
    ['names of tools', ['x containerd-shim-runc', 'runc', 'ctr'], []],
    ['a wrong option is the longest', ['x The shim', long.slice(2), 'The client'], []],
    ['an option with a block has no length', [long, 'The daemon', '```\nls\n```'], []],
  ])('%s', (_, written, expected) => {
    expect(codes(written)).toEqual(expected);
  });

  test('of several correct ones the shortest counts', () => {
    const several = [long, `${long} and its children`, 'The daemon', 'The client'];
    expect(codes(several, { kind: 'multiple' })).toEqual(['longest-option 10']);
    expect(codes([...several, 'x The init'], { kind: 'multiple' })).toEqual([]);
  });

  test('outputs are as long as they are', () => {
    expect(codes([long, 'The daemon', 'The client'], { kind: 'output' })).toEqual([]);
  });

  test('says both lengths', () => {
    const [finding] = lintQuestion(question([long, 'The daemon', 'The client']));
    expect(finding?.found).toBe(
      'the correct option is far longer (66 characters) than the wrong ones (at most 10)',
    );
  });
});

describe('all of the above', () => {
  test.each([
    'All of the above',
    'None of these',
    'Both of the above!',
    'Neither of them',
    'Both a and b',
    'Any of the options',
  ])('%s', (last) => {
    expect(codes(['x The shim', 'The daemon', last])).toEqual(['all-of-the-above 12']);
  });
  test.each(['All processes of the container', 'None', 'Both trees', 'All of containerd’s shims'])(
    'not: %s',
    (last) => {
      expect(codes(['x Always containerd', 'The daemon, all of it', last])).toEqual([]);
    },
  );
});

describe('absolute words', () => {
  test.each([
    [['x The shim', 'The daemon, always', 'The client'], ['absolute-word 11']],
    [['x The shim', 'Only the daemon', 'It never happens'], ['absolute-word 11']],
    [['x Only the shim', 'The daemon, always', 'The client'], []],
    [['x Only the shim', 'The daemon', 'The client'], []],
    [['x The shim', 'The `only` flag', 'A read-only mount'], []],
    [['x The shim', 'Not at all', 'The small one'], []],
    [['x One', 'None, because the daemon runs', 'Two'], []],
    [['x The shim', 'It has none', 'The client'], ['absolute-word 11']],
    [['x The shim', 'The daemon // It is never the daemon.', 'The client'], []],
  ])('%j', (written, expected) => {
    expect(codes(written)).toEqual(expected);
  });

  test('names the words, each once', () => {
    const [finding] = lintQuestion(question(['x The shim', 'Always the daemon', 'always or never']));
    expect(finding?.found).toBe('"always" or "never" in wrong options only');
  });
});

describe('the number of options', () => {
  test.each<[number, string, string[]]>([
    [2, 'single', ['few-options 5']],
    [2, 'multiple', ['few-options 5']],
    [2, 'output', ['few-options 5']],
    [3, 'single', []],
    [5, 'single', []],
    [6, 'single', ['many-options 5']],
    [2, 'order', []],
    [7, 'order', []],
    [1, 'command', []],
  ])('%i of kind %s', (count, kind, expected) => {
    const written = Array.from(
      { length: count },
      (_, index) => `${index === 0 ? 'x ' : ''}Number ${String(index)}`,
    );
    expect(codes(written, { kind })).toEqual(expected);
  });
});

describe('options that say the same', () => {
  test.each([
    [['x The shim', 'A daemon.', 'the daemon'], ['options-alike 12']],
    [['x The shim', 'The daemon!', '**Daemon**'], ['options-alike 12']],
    [['x `ctr -n`', '`ctr n`', '`ctr -N`'], []],
    // The same to the letter is a problem when the question is compiled.
    [['x The shim', 'The daemon', 'the daemon'], []],
    [['x ```\na\n```', '```\na \n```', '```\nb\n```'], []],
  ])('%j', (written, expected) => {
    expect(codes(written)).toEqual(expected);
  });
});

describe('a negative question', () => {
  test.each([
    ['Which of these is not a child of the shim?', 'not'],
    ['Which process does not belong to the container?', 'not'],
    ["Which of these isn't listed?", "isn't"],
    ['What can ctr never do?', 'never'],
    ['Which sentence is false?', 'false'],
    ['All of these are processes, except:', 'except'],
    ['Which one cannot be stopped?', 'cannot'],
  ])('%s', (asked, word) => {
    expect(codes(GOOD, { asked })).toEqual(['unmarked-negative 1']);
    expect(lintQuestion(question(GOOD, { asked }))[0]?.fix).toContain(`"${word}"`);
  });
  test.each([
    'Which of these is **not** a child of the shim?',
    'Which of these is NOT a child of the shim?',
    'Which of these is *not* a child?',
    'What happens when containerd is not running?',
    'Why does the program not stop?',
    'The container is not running. What did stop it?',
    'Which process keeps a container that has not exited alive?',
    'Which command fails with `is not found`?',
  ])('not: %s', (asked) => {
    expect(codes(GOOD, { asked })).toEqual([]);
  });
});

describe('words that point at a place', () => {
  test.each([
    [['x The shim', 'The same as the first option', 'The client'], ['position-word 11']],
    [['x The shim', 'The daemon, as said above', 'The client'], ['position-word 11']],
    [['x The shim', 'The option below', 'The client'], ['position-word 11']],
    [['x The shim', 'The daemon // See the answer above.', 'The client'], ['position-word 11']],
    [['x The shim', 'The same as option c', 'The client'], ['position-word 11']],
    [['x The layer below Docker', 'The first process', 'The output above'], []],
  ])('%j', (written, expected) => {
    expect(codes(written)).toEqual(expected);
  });
  test('is fine where nothing is shuffled', () => {
    expect(codes(['x The shim', 'The first option', 'The client'], { pinned: true })).toEqual([]);
  });
  test('counts for steps that are to be put in order', () => {
    expect(codes(['x One', 'x As the step above, but later'], { kind: 'order' })).toEqual([
      'position-word 11',
    ]);
  });
});

test('an accepted finding is left out, and no other', () => {
  const written = ['x The shim', 'The daemon, always'];
  expect(codes(written, { allow: ['few-options'] })).toEqual(['absolute-word 11']);
});

test('rules that look for words keep to English; counting goes on', () => {
  const written = ['x The shim', 'None of the above'];
  expect(codes(written, { asked: 'Which is not one?' }, 'de-AT')).toEqual(['few-options 5']);
  expect(codes(written, { asked: 'Which is not one?' }, 'en-GB')).toHaveLength(3);
});

describe('over a course', () => {
  const keyed = (place: number, count = 4): { question: Question } => ({
    question: question(
      Array.from({ length: count }, (_, index) => `${index === place ? 'x ' : ''}Number ${String(index)}`),
    ),
  });
  const places = (...list: number[]): string[] =>
    lintCourse(list.map((place) => keyed(place))).map(({ problem }) => `${problem.code}: ${problem.found}`);

  test('few questions are never a habit', () => {
    expect(places(0, 0, 0, 0, 0, 0, 0)).toEqual([]);
  });
  test('seven of eight are', () => {
    expect(places(0, 0, 0, 0, 0, 0, 0, 1)).toEqual([
      'unbalanced-keys: the correct option is number 1 in 7 of 8 questions of the site',
    ]);
    expect(places(0, 0, 0, 0, 0, 1, 2, 3)).toEqual([]);
  });
  test('a place that is never used is, once luck no longer explains it', () => {
    expect(places(...Array.from({ length: 15 }, (_, index) => index % 3))).toEqual([]);
    expect(places(...Array.from({ length: 30 }, (_, index) => index % 3))).toEqual([
      'unbalanced-keys: the correct option is number 4 in 0 of 30 questions of the site',
    ]);
  });
  test('questions that allow it, and those with several correct options, do not count', () => {
    const allowed = { question: { ...keyed(0).question, allow: ['unbalanced-keys', 'middle-keys'] } };
    const multiple = {
      question: { ...keyed(0).question, kind: 'multiple' as const, allow: ['same-number'] },
    };
    expect(
      lintCourse([
        ...Array.from({ length: 20 }, () => allowed),
        ...Array.from({ length: 20 }, () => multiple),
      ]),
    ).toEqual([]);
  });
  test('the longest option is the correct one too often', () => {
    const item = (place: number, longest: boolean): { question: Question } => ({
      question: question(
        ['A', 'B', 'C', 'D'].map((text, index) =>
          index === place ? `x ${text}${longest ? 'BC' : ''}` : text,
        ),
      ),
    });
    const course = (hits: number) => Array.from({ length: 12 }, (_, index) => item(index % 4, index < hits));
    expect(lintCourse(course(7))).toEqual([]);
    expect(lintCourse(course(8)).map(({ problem }) => problem.found)).toEqual([
      'the correct option is the longest in 8 of 12 questions of the site',
    ]);
  });
  test('a correct option that is hardly ever the first or the last is one', () => {
    const middle = Array.from({ length: 40 }, (_, index) => [1, 2, 1, 2, 2, 1, 2, 1, 0, 3][index % 10] ?? 0);
    expect(places(...middle)).toEqual([
      'middle-keys: the correct option is neither the first nor the last in 32 of 40 questions of the site',
    ]);
    expect(places(...Array.from({ length: 40 }, (_, index) => index % 4))).toEqual([]);
  });
  test('reasons that only wrong options give are one', () => {
    const course = (hits: number) =>
      Array.from({ length: 16 }, (_, index) => {
        const told = index < hits ? 0 : index % 4;
        return {
          question: question(
            ['A', 'B', 'C', 'D'].map((text, place) => {
              const gives = index < hits ? place !== index % 4 : place === told;
              return `${place === index % 4 ? 'x ' : ''}${text}${gives ? ' because' : ' somehow'}`;
            }),
          ),
        };
      });
    const codes = (hits: number) => lintCourse(course(hits)).map(({ problem }) => problem.code);
    expect(codes(16)).toEqual(['reason-words']);
    expect(codes(4)).toEqual([]);
  });
  test('all that apply, if they are always as many', () => {
    const several = (correct: number) => ({
      question: question(
        ['A', 'B', 'C', 'D'].map((text, index) => `${index < correct ? 'x ' : ''}${text}`),
        { kind: 'multiple' },
      ),
    });
    const found = (...list: number[]) => lintCourse(list.map(several)).map(({ problem }) => problem.found);
    expect(found(2, 2, 2, 2)).toEqual([]);
    expect(found(2, 2, 2, 2, 3)).toEqual([
      '2 correct options in 4 of the 5 questions of the site that ask for all that apply',
    ]);
    expect(found(2, 2, 2, 1, 3)).toEqual([]);
  });
  test('keys placed by chance are reported in about one course of a hundred', () => {
    let seed = 1;
    const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const course = (size: number) =>
      Array.from({ length: size }, () => {
        const count = 3 + Math.floor(random() * 3);
        return keyed(Math.floor(random() * count), count);
      });
    const reported = Array.from({ length: 300 }, () => lintCourse(course(40)).length).filter(
      (count) => count > 0,
    );
    expect(reported.length).toBeLessThanOrEqual(6);
  });
});

test('any text can be linted', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('all of the above', 'option a', 'Which is not', '`x`', '**not**'),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), text, (written, asked) => {
      expect(Array.isArray(codes(written, { asked }))).toBe(true);
    }),
  );
});
