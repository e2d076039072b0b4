import { KINDS } from '../../plugins/knowledge-check/core/kinds/index.ts';
import { readFileSync } from 'node:fs';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { compileQuestion } from '../../plugins/knowledge-check/core/compile.ts';
import { isQuiz } from '../../plugins/knowledge-check/core/fence.ts';
import { lintQuestion } from '../../plugins/knowledge-check/core/lint.ts';
import { type MarkdownNode, walk } from '../../plugins/markdown-blocks/core/index.ts';
import { readOptions } from '../../plugins/knowledge-check/settings.ts';

const readme = readFileSync(new URL('../../plugins/knowledge-check/README.md', import.meta.url), 'utf8');

/** First cells of the rows of the table below a heading, without the code marks. */
function firstCells(heading: string): string[] {
  const [, section = ''] = readme.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/^\| `([^|]+?)` +\|/gm)].map(([, cell = '']) => cell);
}

function questionsIn(markdown: string): MarkdownNode[] {
  const tree = markdownToMdast(markdown, { features: { directive: true } }) as MarkdownNode;
  return [...walk(tree)].filter(isQuiz);
}

test('the options are those of the plugin, with their defaults', () => {
  const evidence = () => Promise.reject(new Error('none'));
  const samples = {
    commands: './same.ts',
    evidence,
    lint: 'warn',
    uncounted: ['authors/'],
    formerAnswers: 'a.json',
    questionFiles: 'questions',
    report: 'https://example.org/issues/new?title={id}',
  };
  expect(firstCells('Options')).toEqual(Object.keys(samples));
  expect(readOptions(samples)).toEqual(samples);
  expect(readOptions({})).toEqual({ lint: 'error', uncounted: [] });
  expect(() => readOptions({ shuffle: true })).toThrow('shuffle');
  for (const report of ['', 'example.org/{id}', 'https://example.org/', 'javascript:{id}']) {
    expect(() => readOptions({ report })).toThrow(/"\{id\}" in it[\s\S]*report/);
  }
});

test('the question is one without problems and findings', () => {
  const [example = ''] = [...readme.matchAll(/^```md\n(.*?)^```$/gms)].map(([, text = '']) => text);
  const [quiz] = questionsIn(example);
  const compiled = quiz && compileQuestion(quiz);
  expect(compiled?.problems).toEqual([]);
  expect(compiled?.question && lintQuestion(compiled.question)).toEqual([]);
});

test('what is in the braces is known', () => {
  const names = firstCells('Write a question')
    .flatMap((cell) => cell.split(/`[ ,]*`/))
    .filter((cell) => !cell.startsWith('#'))
    .map((cell) => cell.replace(/=.*/, ''));
  expect(names).toEqual([
    // Every kind but that of a question that names none.
    ...KINDS.slice(1).map(() => 'kind'),
    ...['read', 'evidence', 'shows', 'pinned', 'pin', 'allow', 'revision'],
  ]);
  for (const name of new Set(names)) {
    const [quiz] = questionsIn(`:::quiz{#q ${name}="1"}\nWhy?\n:::`);
    const problems = quiz ? compileQuestion(quiz).problems : [];
    expect(problems.map(({ code }) => code)).not.toContain('unknown-attribute');
  }
});
