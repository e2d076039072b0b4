import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../plugins/knowledge-check/core/problems.ts';
import { readSource } from '../../plugins/knowledge-check/source.ts';
import { fencedCode } from '../site/fenced-code.ts';
import { mistakes } from './mistakes.ts';

const PAGE = readFileSync(
  new URL('../../content/docs/reference/writing-knowledge-checks.md', import.meta.url),
  'utf8',
);
const BLOCKS = fencedCode(PAGE);
const ONE_FILE = Object.keys(mistakes);
/** Problems that need more than one file, or a built site. */
const CODES = [...ONE_FILE, 'duplicate-id', 'not-published', 'published-twice'];

function exampleOf(code: string): string {
  return BLOCKS.find(({ info, heading }) => info.startsWith('md') && heading === code)?.code ?? '';
}

test('every problem has its place on the page, and no place is without a problem', () => {
  const headings = [...PAGE.matchAll(/^#### (.+)$/gm)].map((heading) => heading[1]);
  expect(headings.sort()).toEqual([...CODES].sort());
});

describe.each(['md', 'mdx'] as const)('the examples of the page (.%s)', (format) => {
  test.each(ONE_FILE)('the one of %s causes it and nothing else', (code) => {
    const { problems } = readSource(exampleOf(code), format);
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]));
  });

  test('the one of duplicate-id has one id twice', () => {
    const { questions, problems } = readSource(exampleOf('duplicate-id'), format);
    expect(problems).toEqual([]);
    expect(questions.map(({ id }) => id)).toEqual(['shim', 'shim']);
  });

  test.each(['A question', 'The parts'])('the one of "%s" is sound', (heading) => {
    const { questions, problems } = readSource(exampleOf(heading), format);
    expect(problems).toEqual([]);
    expect(questions).toHaveLength(1);
  });

  test('the message shown is the one the build prints', () => {
    const source = `---\ntitle: X\ndescription: Y\n---\n\n${exampleOf('missing-id')}`;
    const [problem] = readSource(source, format).problems;
    const shown = BLOCKS.find(({ info }) => info.includes('What the build says'))?.code.trimEnd();
    expect(problem && formatProblem('content/docs/topics/x.md', problem)).toBe(shown);
  });
});

test('nothing on the page is a question itself', () => {
  expect(readSource(PAGE, 'md')).toEqual({ questions: [], problems: [], draft: false });
});
