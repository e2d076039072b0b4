import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse, type GIFTQuestion, type TextFormat } from 'gift-pegjs';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { formatsIn } from '../../plugins/knowledge-check/core/question-files/formats.ts';
import { contentOf } from '../../plugins/knowledge-check/core/question-files/content.ts';
import { decimal } from '../../plugins/knowledge-check/core/question-files/format.ts';
import type {
  PortableOption,
  PortableQuestion,
  QuestionSet,
} from '../../plugins/knowledge-check/core/question-files/question-set.ts';
import { english } from './formats.ts';
import { anyQuestion, questionsOfTheCourse } from './questions-to-write.ts';

// What programs without a parser of npm's read is tested in test/question-files.

const COURSE = await questionsOfTheCourse();

function write(name: string, set: QuestionSet) {
  const format = formatsIn(english).find((one) => one.name === name);
  if (!format) throw new Error(`There is no format ${name}.`);
  return format.write(set);
}

const setOf = (...questions: PortableQuestion[]): QuestionSet => ({
  title: 'A/B',
  language: 'en',
  questions,
});

test('the course has questions of every kind to write', () => {
  const kinds = new Set(COURSE.questions.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([
    ...['command', 'match', 'multiple', 'number', 'order', 'output', 'single'],
  ]);
  expect(COURSE.questions.length).toBeGreaterThan(100);
});

describe('content', () => {
  const content = (...nodes: Parameters<typeof contentOf>[0]) => contentOf(nodes, () => undefined);

  test('is HTML that is XML, too, with the text that was written', () => {
    fc.assert(
      fc.property(anyQuestion, ({ stem, options }) => {
        for (const { html, text } of [stem, ...options.map(({ reason }) => reason)]) {
          const read = XmlDocument.fromString(`<all>${html}</all>`).root.content;
          expect(read.replaceAll(/\s+/g, '')).toBe(text.replaceAll(/\s+/g, ''));
        }
      }),
    );
  });

  test('keeps the lines and blanks of code', () => {
    const value = 'if x {\n\t# <y> & "z"\n\n}';
    const { html, text } = content({ type: 'code', value });
    expect(html).toBe('<pre><code>if x {\n\t# &lt;y&gt; &amp; &quot;z&quot;\n\n}\n</code></pre>');
    expect(text).toBe(value);
  });

  test('has signs for characters that XML cannot have', () => {
    expect(content({ type: 'code', value: 'a\u001b[1m\u0000\ufffe' }).text).toBe('a␛[1m␀\ufffd');
  });

  test('has the texts of what only the site can show', () => {
    const { html } = content(
      { type: 'paragraph', children: [{ type: 'image', url: './a.png', alt: 'A tree' }] },
      {
        type: 'mdxJsxFlowElement',
        name: 'Aside',
        children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Look.' }] }],
      },
      { type: 'mdxJsxFlowElement', name: 'Journey', children: [] },
      {
        type: 'containerDirective',
        name: 'note',
        data: { hName: 'script' },
        children: [
          {
            type: 'paragraph',
            children: [
              { type: 'html', value: '<b>' },
              { type: 'text', value: 'image' },
              { type: 'textDirective', name: 'tag', children: [] },
            ],
          },
        ],
      },
    );
    expect(html).toBe(
      '<p>A tree</p>\n<p>Look.</p>\n<p>&lt;Journey/&gt;</p>\n<blockquote>\n<p>image:tag</p>\n</blockquote>',
    );
  });

  test('links where a link leads outside the site, too', () => {
    const link = { type: 'link', url: '/x/#y', children: [{ type: 'text', value: 'there' }] };
    const paragraph = { type: 'paragraph', children: [link] };
    expect(content(paragraph).html).toBe('<p>there</p>');
    expect(contentOf([paragraph], (url) => `https://a.example${url}?"&`).html).toBe(
      '<p><a href="https://a.example/x/#y?%22&amp;">there</a></p>',
    );
  });
});

describe('JSON', () => {
  const schema = readFileSync(
    new URL('../../plugins/knowledge-check/question-set.schema.json', import.meta.url),
    'utf8',
  );
  const accepts = new Ajv().compile(JSON.parse(schema) as object);
  const read = (set: QuestionSet): unknown => JSON.parse(write('JSON', set).content as string);

  test('of the course is what its schema says', () => {
    const questions = read(COURSE);
    expect(accepts(questions), JSON.stringify(accepts.errors)).toBe(true);
    expect(questions).toEqual({ version: 1, ...COURSE });
    expect(accepts({ ...COURSE, version: 2 })).toBe(false);
    expect(accepts({ ...COURSE, version: 1, extra: 1 })).toBe(false);
  });

  test('of any question is what its schema says', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(accepts(read(setOf(question))), JSON.stringify(accepts.errors)).toBe(true);
      }),
    );
  });
});

describe('GIFT, read by a parser of its grammar', () => {
  type Asked = Exclude<GIFTQuestion, { type: 'Category' | 'Description' }>;
  const read = (set: QuestionSet) => parse(write('GIFT', set).content as string);
  const asked = (set: QuestionSet) =>
    read(set).filter((one): one is Asked => one.type !== 'Category' && one.type !== 'Description');
  const html = (text: string): TextFormat => ({ format: 'html', text });
  /** The parser leaves its own placeholders in the right sides of pairs, where Moodle puts the characters back. */
  const right = (text: string) =>
    text.replaceAll(/&&(?:(\d{3});|010)/g, (_, code = '010') => String.fromCodePoint(Number(code)));

  function expectSame(gift: Asked | undefined, question: PortableQuestion): void {
    const { id, stem, interaction, options } = question;
    expect(gift?.title).toBe(id);
    expect(gift?.id).toBe(id);
    const fields = (option: PortableOption) => [html(option.content.html), html(option.reason.html)];
    if (interaction === 'number') {
      if (gift?.type !== 'Numerical' || !Array.isArray(gift.choices)) throw new Error('not a number');
      const inTurn = options.toSorted((a, b) => Number(b.correct) - Number(a.correct));
      expect(gift.stem.text.startsWith(stem.html)).toBe(true);
      expect(
        gift.choices.map(({ text, weight, feedback }) => [text.number, text.range, weight !== 0, feedback]),
      ).toEqual(
        inTurn.map(({ number, correct, reason }) => [
          number?.value,
          number?.tolerance,
          correct,
          html(reason.html),
        ]),
      );
      return;
    }
    expect(gift?.stem).toEqual(html(stem.html));
    switch (interaction) {
      case 'one':
        if (gift?.type !== 'MC') throw new Error('not a choice');
        expect(gift.choices.map(({ text, feedback }) => [text, feedback])).toEqual(options.map(fields));
        expect(gift.choices.map(({ isCorrect }) => isCorrect)).toEqual(options.map(({ correct }) => correct));
        break;
      case 'several': {
        if (gift?.type !== 'MC') throw new Error('not a choice');
        expect(gift.choices.map(({ text, feedback }) => [text, feedback])).toEqual(options.map(fields));
        const weights = gift.choices.map(({ weight }) => weight ?? 0);
        expect(weights.map((weight) => weight > 0)).toEqual(options.map(({ correct }) => correct));
        const full = weights.filter((weight) => weight > 0).reduce((sum, weight) => sum + weight, 0);
        expect(full).toBeCloseTo(100, 3);
        break;
      }
      case 'order':
        if (gift?.type !== 'Matching') throw new Error('not matched');
        expect(gift.matchPairs).toEqual(
          options.map(({ content }, index) => ({
            subquestion: html(content.html),
            subanswer: `${index + 1}`,
          })),
        );
        for (const { reason } of options) expect(gift.globalFeedback?.text).toContain(reason.html);
        break;
      case 'pairs':
        if (gift?.type !== 'Matching') throw new Error('not matched');
        expect(
          gift.matchPairs.map(({ subquestion, subanswer }) => [
            subquestion.text,
            right(subanswer).replaceAll(/\s+/g, ' '),
          ]),
        ).toEqual(
          options.map(({ content, partner }) => [
            partner ? content.html : '',
            (partner?.content ?? content).text.replaceAll(/\s+/g, ' '),
          ]),
        );
        for (const { reason } of options) expect(gift.globalFeedback?.text).toContain(reason.html);
        break;
      case 'command':
        if (gift?.type !== 'Short') throw new Error('not typed');
        expect(gift.choices.map(({ text, weight, feedback }) => [text.text, weight !== 0, feedback])).toEqual(
          options.map(({ content, correct, reason }) => [
            content.text.replaceAll('*', '\\*'),
            correct,
            html(reason.html),
          ]),
        );
        break;
    }
  }

  test('every question of the course comes back as it was', () => {
    const gift = asked(COURSE);
    expect(gift).toHaveLength(COURSE.questions.length);
    for (const [index, question] of COURSE.questions.entries()) expectSame(gift[index], question);
  });

  test('so does any question', () => {
    const leftOut = ({ interaction, options }: PortableQuestion) => {
      const foreign = { command: /->|&&0(?:35|10)/, pairs: /&&0(?:35|10)/ }[interaction as string];
      return options.some(({ content, partner }) => foreign?.test((partner?.content ?? content).text));
    };
    fc.assert(
      fc.property(anyQuestion, (question) => {
        if (leftOut(question)) {
          expect(write('GIFT', setOf(question)).content).toContain(
            `// The question ${question.id} is left out.`,
          );
          return;
        }
        const [gift, ...others] = asked(setOf(question));
        expect(others).toEqual([]);
        expectSame(gift, question);
      }),
      { numRuns: 400 },
    );
  });

  test('a page is a category, and a slash in its name does not make two', () => {
    const [question] = COURSE.questions;
    if (!question) throw new Error('The course has no question.');
    const [category] = read(setOf({ ...question, page: { title: 'a/b\nc', address: '/' } }));
    expect(category).toEqual({ type: 'Category', title: 'A//B/a//b c' });
  });

  test('says what it cannot say, in a comment and to the author', () => {
    const { content, notes } = write('GIFT', COURSE);
    const order = COURSE.questions.find(({ interaction }) => interaction === 'order');
    expect(notes).toContainEqual({
      question: order?.id,
      text: 'GIFT has no steps to put in order: each is matched with its number.',
    });
    expect(content).toContain(
      `// GIFT has no steps to put in order: each is matched with its number.\n// [id:${order?.id}]`,
    );
  });

  test('a command with an arrow is left out, and the file stays one that can be read', () => {
    const question = COURSE.questions.find(({ interaction }) => interaction === 'command');
    if (!question) throw new Error('The course has no command.');
    const [option] = question.options;
    if (!option) throw new Error('It has no option.');
    const arrow = { ...option, content: { html: 'a -&gt; b', text: 'a -> b' } };
    const set = setOf({ ...question, options: [arrow] }, ...COURSE.questions.slice(0, 1));
    expect(asked(set).map(({ title }) => title)).toEqual([COURSE.questions[0]?.id]);
    expect(write('GIFT', set).notes[0]?.text).toBe('GIFT takes "->" in an answer for its own sign.');
  });
});

test.each([
  [137, '137'],
  [-0.5, '-0.5'],
  [1e21, '1000000000000000000000'],
  [1.5e-7, '0.00000015'],
])('the number %s has all of its digits and no exponent: %s', (value, text) => {
  expect(decimal(value)).toBe(text);
});
