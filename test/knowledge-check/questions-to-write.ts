import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { checkTree } from '../../plugins/knowledge-check/check-fs.ts';
import type { Question } from '../../plugins/knowledge-check/core/model.ts';
import { optionId } from '../../plugins/knowledge-check/core/option-id.ts';
import { portableQuestion } from '../../plugins/knowledge-check/core/question-files/portable.ts';
import type {
  PortableQuestion,
  QuestionSet,
} from '../../plugins/knowledge-check/core/question-files/question-set.ts';
import type { MarkdownNode } from '../../plugins/markdown-blocks/core/index.ts';
import { english } from './formats.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function portable(question: Question, title: string): PortableQuestion {
  return portableQuestion(question, {
    page: { title, address: `https://course.example/${title}/` },
    read: { title: 'Two trees', address: 'https://course.example/the-map/#two-trees' },
    evidence: 'containerd 1.7.24 <on Debian>',
    strings: english,
    resolve: (link) => new URL(link, 'https://course.example/').href,
  });
}

/** All questions of this site, those of the pages for authors included. */
export async function questionsOfTheCourse(): Promise<QuestionSet> {
  const { questions } = await checkTree({
    root: ROOT,
    docs: path.join(ROOT, 'content/docs/'),
    langOf: () => 'en',
    originalLang: 'en',
    former: {},
    settings: { lint: 'off', uncounted: [], commands: 'container-commands/same-command' },
  });
  return {
    title: 'Under the Hood',
    language: 'en',
    questions: questions.map(({ question, file }) => portable(question, path.basename(file))),
  };
}

/** Signs that mean something to one of the formats, to HTML, or to anyone who splits a file into lines and fields. */
const SIGNS = [
  ...['~', '=', '#', '{', '}', ':', '\\', '\\n', '%50%', '->', '//', '::', '####', '[html]', '[plain]', '*'],
  ...['<', '>', '&', '"', "'", '`', ']]>', '<!--', '&amp;', '&#35;', '</p>', '<br>', '&&035;', '&&010'],
  ...['\t', '\n', '\n\n', '\r\n', '\u001b', '\u0000', ' ', '  ', '\u00a0', '\u2028'],
  ...['[sound:x.mp3]', '[latex]', '[$]', '{{c1::x}}', '#separator:', '$CATEGORY: x', ';', ',', '""'],
  ...['é', 'e\u0301', 'ב', '漢', '🐳', '\ufeff', '\ufffe', '0', '-1', 'ctr', 'NULL'],
];

const written = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ maxLength: 3, unit: 'grapheme' })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => `x${parts.join('')}x`);

const inline: fc.Arbitrary<MarkdownNode[]> = fc.array(
  written.chain((value) =>
    fc.constantFrom<MarkdownNode>(
      { type: 'text', value },
      { type: 'inlineCode', value },
      { type: 'strong', children: [{ type: 'text', value }] },
      { type: 'link', url: '/a?b=c&d="e"#f', children: [{ type: 'text', value }] },
    ),
  ),
  { minLength: 1, maxLength: 3 },
);

const blocks: fc.Arbitrary<MarkdownNode[]> = fc.array(
  fc.oneof(
    inline.map((children): MarkdownNode => ({ type: 'paragraph', children })),
    written.map((value): MarkdownNode => ({ type: 'code', value })),
    inline.map((children): MarkdownNode => ({
      type: 'list',
      ordered: true,
      children: [{ type: 'listItem', children: [{ type: 'paragraph', children }] }],
    })),
  ),
  { minLength: 1, maxLength: 3 },
);

const place = { line: 1, column: 1 };
const KINDS = ['single', 'multiple', 'output', 'order', 'match', 'command', 'number'] as const;

/** Questions of every kind, whose texts are made of what is special in some format. */
export const anyQuestion: fc.Arbitrary<PortableQuestion> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    id: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/),
    before: blocks,
    asked: inline,
    hints: fc.array(blocks, { maxLength: 1 }),
    options: fc.array(
      fc.record({
        text: inline,
        code: fc.option(written),
        reason: blocks,
        correct: fc.boolean(),
        value: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
      }),
      { minLength: 3, maxLength: 5 },
    ),
  })
  .map(({ kind, options, ...rest }) => {
    const typed = kind === 'command' || kind === 'number';
    const question: Question = {
      ...{ kind, place, after: [], read: undefined, evidence: undefined, shows: undefined, allow: [] },
      ...{ revision: '', authorsRevision: '' },
      ...rest,
      options: options.map(({ text, code, reason, correct, value }, index) => {
        const said =
          kind === 'number'
            ? [{ type: 'text', value: `${Math.round(value)} ± ${index} MiB` }]
            : kind === 'command'
              ? [{ type: 'inlineCode', value: `ctr ${index} ${textIn(text)}`.replaceAll(/\s+/g, ' ').trim() }]
              : [...text, { type: 'text', value: ` ${index}` }];
        const below = code === null || typed ? [] : [{ type: 'code', value: code }];
        const partner =
          kind === 'match' && index > 0
            ? {
                partner: {
                  id: `right${index % 2}`,
                  text: [
                    {
                      type: 'inlineCode',
                      value: `${textIn(options[index % 2]?.text ?? []).trim()} ${index % 2}`,
                    },
                  ],
                },
              }
            : {};
        return {
          id: `${optionId({ text: said, blocks: below })}${index}`,
          text: said,
          blocks: kind === 'match' && index === 0 ? [] : below,
          reason,
          correct: kind === 'single' || kind === 'output' || typed ? index === 0 : index === 1 || correct,
          pinned: index === 2,
          place,
          ...partner,
        };
      }),
    };
    return portable(question, 'Tildes ~ and {braces}: a/b');
  });

function textIn(nodes: readonly MarkdownNode[]): string {
  return nodes.map(({ value, children = [] }) => value ?? textIn(children)).join('');
}
