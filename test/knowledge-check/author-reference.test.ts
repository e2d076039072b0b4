import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lintQuestion } from '../../plugins/knowledge-check/core/lint.ts';
import { lintCodes } from '../../plugins/knowledge-check/core/problems.ts';
import { formatProblem } from '../../plugins/markdown-blocks/core/index.ts';
import { readSource } from '../../plugins/knowledge-check/source.ts';
import { linesOf } from '../../plugins/markdown-blocks/astro/index.ts';
import { fencedCode } from '../site/fenced-code.ts';
import { beyondOneFile, mistakes } from './mistakes.ts';

const PAGE = readFileSync(
  new URL('../../content/docs/authors/writing-knowledge-checks.md', import.meta.url),
  'utf8',
);
const BLOCKS = fencedCode(PAGE);
const ONE_FILE = Object.keys(mistakes);
const CODES = [...ONE_FILE, ...beyondOneFile, ...lintCodes];
/** Findings about a whole course, and links of a built site, have no example: it would take many pages. */
const ONE_QUESTION = lintCodes.filter((code) => !/-keys$|^reason-words$|^same-number$/.test(code));
const NEEDS_THE_SITE = ['no-command-module', 'no-evidence-reader', 'unknown-evidence', 'evidence-not-shown'];

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

  test.each(ONE_QUESTION)('the one of %s is found by the lint and nothing else', (code) => {
    const { questions, problems } = readSource(exampleOf(code), format);
    expect(problems).toEqual([]);
    expect(questions.flatMap((question) => lintQuestion(question)).map((problem) => problem.code)).toEqual([
      code,
    ]);
  });

  test.each(NEEDS_THE_SITE)('the one of %s is wrong only because of the site', (code) => {
    const { questions, problems } = readSource(exampleOf(code), format);
    expect(problems).toEqual([]);
    expect(questions).toHaveLength(1);
  });

  test('the one of duplicate-id has one id twice', () => {
    const { questions, problems } = readSource(exampleOf('duplicate-id'), format);
    expect(problems).toEqual([]);
    expect(questions.map(({ id }) => id)).toEqual(['shim', 'shim']);
  });

  test.each([
    ...['A question', 'The parts', 'Select all that apply', 'Predict the output', 'Put steps in order'],
    ...['Type the command', 'Type a number', 'Match pairs'],
  ])('the one of "%s" is sound, and well written', (heading) => {
    const { questions, problems } = readSource(exampleOf(heading), format);
    expect(problems).toEqual([]);
    expect(questions.flatMap((question) => lintQuestion(question))).toEqual([]);
    expect(questions).toHaveLength(1);
  });

  test('the message shown is the one the build prints', () => {
    const source = `---\ntitle: X\ndescription: Y\n---\n\n${exampleOf('missing-id')}`;
    const [problem] = readSource(source, format).problems;
    const shown = BLOCKS.find(({ info }) => info.includes('What the build says'))?.code.trimEnd();
    const line = linesOf(source)[(problem?.line ?? 1) - 1];
    expect(problem && formatProblem('content/docs/topics/x.md', problem, line)).toBe(shown);
  });
});

test('nothing on the page is a question itself', () => {
  expect(readSource(PAGE, 'md')).toEqual({ questions: [], problems: [], draft: false });
});
