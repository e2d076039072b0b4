import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { compileQuestion } from '../../plugins/knowledge-check/core/compile.ts';
import { isQuiz } from '../../plugins/knowledge-check/core/fence.ts';
import { lintCourse, lintQuestion } from '../../plugins/knowledge-check/core/lint.ts';
import { formatProblem, type MarkdownNode, walk } from '../../plugins/markdown-blocks/core/index.ts';
import { readSource } from '../../plugins/knowledge-check/source.ts';
import { linesOf } from '../../plugins/markdown-blocks/astro/index.ts';
import { render, type Format } from './formats.ts';

/**
 * Lines that mean something to the compiler, alone or together, and some that mean something to Markdown. No
 * `import` and `export`: with some texts behind one of them the parser (Sätteri 0.10.5) ends the whole process.
 */
const line = fc.oneof(
  fc.constantFrom(
    ...[
      ':::quiz{#q}',
      ':::quiz',
      '::::quiz{#r .x}',
      '::: quiz',
      ':::',
      '::::',
      '::quiz-progress',
      ':quiz-progress',
    ],
    ...[':::quiz{#o kind="order"}', ':::quiz{#m kind="multiple" pin="b"}', ':::quiz{#c kind=command}'],
    ...[
      ':::quiz{#p kind="output" evidence="a#b" read="#x"}',
      ':::quiz{#e kind= pin revision="" allow="x y"}',
    ],
    ...['> [!TIP]', '> [!TIP] Look', '> Look', '> [!NOTE]', '  > Why', '   > Why', '> Why', '  >'],
    ...[
      '- [x] A',
      '- [ ] B',
      '- [x]',
      '- [ ]',
      '- [y]',
      '- [x] `cmd`',
      '- A',
      '1. A',
      '2. B',
      '3. [x] C',
      '10) D',
    ],
  ),
  fc.constantFrom(
    ...[
      '',
      ' ',
      '\t',
      '  ',
      '```',
      '  ```text',
      '  ```',
      '~~~~',
      '    code',
      '## H',
      '  # H',
      '---',
      '***',
      '+++',
    ],
    ...[
      '| a |',
      '| - |',
      '[^1]',
      '[^1]: note',
      '[a]: /b',
      '[link](#x)',
      '  ![i](i.png)',
      '![](x)',
      '\\',
      '{',
      '}',
      '{/*',
      '*/}',
    ],
    ...['<b>', '</b>', '<Tabs>', '</Tabs>', '<!--', '-->', '<script>', '</script>', '{1}'],
    ...[
      '  - [ ] nested',
      '  - nested',
      '  1. nested',
      ':::note',
      ':::note[Title]{.a}',
      ':b[c]{d}',
      '&amp;',
      '\u0000',
      '\ufeff',
    ],
    ...[
      '🙂 - [x]',
      '- [x] 🙂 [a](b)',
      '\u202e',
      'é\u0301',
      '\r',
      '>>> [!TIP]',
      '- - [x] A',
      '* [X]\tA',
      '<details>',
      '$$',
    ],
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** Pure noise is hardly ever a question; a good page with a few lines changed nearly always is one. */
const good = [
  ...['Text.', '', ':::quiz{#q}', '> [!TIP]', '> Look.', '', 'Why?', ''],
  ...[
    '- [ ] First',
    '  > One.',
    '- [x] Second',
    '',
    '  ```text',
    '  code',
    '  ```',
    '',
    '  > Two.',
    ':::',
    '',
  ],
  ...[
    ':::quiz{#o kind="order"}',
    'How?',
    '',
    '1. A',
    '   > One.',
    '2. B',
    '   > Two.',
    '3. C',
    '   > Three.',
    ':::',
    '',
  ],
  ...[
    '::::quiz{#c kind="command"}',
    'Type it.',
    '',
    '- [x] `a`',
    '  > One.',
    '- [ ] `b`',
    '  > Two.',
    '::::',
    '',
    '::quiz-progress',
  ],
];
const change = fc.tuple(fc.nat(good.length), fc.nat(3), fc.array(line, { maxLength: 3 }));
const changed = fc
  .array(change, { maxLength: 4 })
  .map((changes) =>
    changes.reduce((lines, [at, removed, added]) => lines.toSpliced(at, removed, ...added), good),
  );
/** The same inside a list, a quote or a component. */
const indented = fc
  .tuple(changed, fc.constantFrom('  ', '> ', '    ', '\t'), fc.constantFrom('- a', '> a', '<Tabs>', ''))
  .map(([lines, indent, before]) => [before, '', ...lines.map((text) => indent + text)]);
const page = fc
  .tuple(fc.oneof(fc.array(line, { maxLength: 24 }), changed, indented), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => lines.join(end));
const anyFormat = fc.constantFrom<Format>('md', 'mdx');

/** How a page is rendered without the plugin; undefined where Markdown itself, or a component in it, fails. */
function plain(source: string, format: Format): string | undefined {
  try {
    return render(source, format, { plugin: false });
  } catch {
    return undefined;
  }
}

describe('whatever an author writes', () => {
  test('a block that opens as a quiz is a question or has a problem', () => {
    fc.assert(
      fc.property(page, (source) => {
        const tree: MarkdownNode = markdownToMdast(source, { features: { directive: true } });
        for (const quiz of [...walk(tree)].filter(isQuiz)) {
          const { question, problems } = compileQuestion(quiz);
          expect(question === undefined).toBe(problems.length > 0);
          if (!question) continue;
          expect(question.options.some((option) => option.correct)).toBe(true);
          expect(question.options.every((option) => option.reason.length > 0)).toBe(true);
          expect(new Set(question.options.map((option) => option.id)).size).toBe(question.options.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a problem points into the source, and can be printed', () => {
    fc.assert(
      fc.property(page, anyFormat, (source, format) => {
        const lines = linesOf(source);
        for (const problem of readSource(source, format).problems) {
          const text = lines[problem.line - 1];
          expect(text, `line ${problem.line} of ${lines.length}`).toBeDefined();
          expect(problem.column).toBeGreaterThanOrEqual(1);
          expect(problem.column).toBeLessThanOrEqual((text ?? '').length + 1);
          const printed = formatProblem('x.md', problem, text);
          expect(printed.startsWith(`x.md:${problem.line}:${problem.column} ${problem.code}\n`)).toBe(true);
          expect(printed.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('the lint has an opinion on every question', () => {
    fc.assert(
      fc.property(page, anyFormat, (source, format) => {
        const { questions } = readSource(source, format);
        for (const question of questions) lintQuestion(question);
        lintCourse(questions.map((question) => ({ question })));
      }),
    );
  });

  test('the page is rendered, as without the plugin, and never empty because of it', () => {
    fc.assert(
      fc.property(page, anyFormat, (source, format) => {
        const before = plain(source, format);
        if (before === undefined) return;
        const after = render(source, format);
        if (before.trim() !== '') expect(after.trim()).not.toBe('');
      }),
      { numRuns: 400 },
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
      { numRuns: 400 },
    );
  });
});
