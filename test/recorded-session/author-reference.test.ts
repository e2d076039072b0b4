import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../plugins/markdown-blocks/core/index.ts';
import type { Problem } from '../../plugins/recorded-session/core/problems.ts';
import { resolveSession } from '../../plugins/recorded-session/resolve.ts';
import { readSource } from '../../plugins/recorded-session/source.ts';
import { fencedCode } from '../site/fenced-code.ts';
import { brokenRecordings, lab, recordings } from './formats.ts';
import { CODES, CODES_OF_A_FILE, CODES_OF_A_SITE } from './problem-codes.ts';

const PAGE = readFileSync(
  new URL('../../content/docs/authors/writing-recorded-sessions.md', import.meta.url),
  'utf8',
);
const BLOCKS = fencedCode(PAGE);

function exampleOf(heading: string): string {
  return BLOCKS.find((block) => block.info === 'md' && block.heading === heading)?.code ?? '';
}

async function problemsIn(source: string, format: 'md' | 'mdx'): Promise<Problem[]> {
  const { sessions, problems } = readSource(source, format);
  const known = source.includes('"cut"') ? brokenRecordings : recordings;
  const resolved = await Promise.all(sessions.map((node) => resolveSession(node, known, lab)));
  return [...problems, ...resolved.flatMap((session) => session.problems)];
}

test('every problem has its place on the page, and no place is without a problem', () => {
  const headings = [...PAGE.matchAll(/^#### (.+)$/gm)].map((heading) => heading[1]);
  expect(headings.sort()).toEqual([...CODES, ...CODES_OF_A_FILE, ...CODES_OF_A_SITE].sort());
});

describe.each(['md', 'mdx'] as const)('the examples of the page (.%s)', (format) => {
  test.each(CODES)('the one of %s causes it and nothing else', async (code) => {
    const problems = await problemsIn(exampleOf(code), format);
    expect([...new Set(problems.map((problem) => problem.code))]).toEqual([code]);
  });

  test('the one of "Showing a session" is sound', async () => {
    expect(exampleOf('Showing a session')).toContain('::session');
    expect(await problemsIn(exampleOf('Showing a session'), format)).toEqual([]);
  });
});

test('the message shown is the one the build prints', async () => {
  const source = '---\ntitle: X\ndescription: Y\n---\n\n::session{recording="the-map" steps="task-lists"}\n';
  const [problem] = await problemsIn(source, 'md');
  const shown = BLOCKS.find(({ info }) => info.includes('What the build says'))?.code.trimEnd();
  expect(problem && formatProblem('content/docs/topics/x.md', problem)).toBe(shown);
});

test('nothing on the page is a session itself', () => {
  expect(readSource(PAGE, 'md')).toEqual({ sessions: [], problems: [], questions: [], draft: false });
});
