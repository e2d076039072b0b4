import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { afterAll, describe, expect, test } from 'vitest';
import { decimal, numbersOf } from '../../plugins/knowledge-check/core/question-files/format.ts';
import { qti } from '../../plugins/knowledge-check/core/question-files/qti.ts';
import type { PortableQuestion } from '../../plugins/knowledge-check/core/question-files/question-set.ts';
import { answerItems, type Trial } from './engine.ts';
import { allQuestions } from './questions.ts';

const SET = await allQuestions();
const files = qti.write(SET).content as ReadonlyMap<string, string>;
const folder = mkdtempSync(path.join(tmpdir(), 'qti-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
mkdirSync(path.join(folder, 'items'));
for (const [name, text] of files) writeFileSync(path.join(folder, name), text);

/** An answer, and what is right to make of it. */
interface Case {
  readonly what: string;
  readonly values: readonly string[];
  readonly score: 0 | 1;
  readonly feedback: readonly string[];
}

const option = ({ id }: { readonly id: string }) => `option-${id}`;

/** Answers to a question: the key, every wrong option or answer that is known, and something else. */
function casesOf(question: PortableQuestion): Case[] {
  const { options, interaction } = question;
  const key = options.filter(({ correct }) => correct);
  const all = options.map(option);
  switch (interaction) {
    case 'one':
      return options.map((one) => ({
        what: one.id,
        values: [option(one)],
        score: one.correct ? 1 : 0,
        feedback: [option(one)],
      }));
    case 'several': {
      const answer = (what: string, chosen: readonly { readonly id: string }[], score: 0 | 1): Case => ({
        what,
        values: chosen.map(option),
        score,
        feedback: chosen.map(option),
      });
      const wrong = options.filter(({ correct }) => !correct);
      return [
        answer('the key', key, 1),
        ...(key.length > 1 ? [answer('less than the key', key.slice(1), 0)] : []),
        ...wrong.map((one) => answer(`the key and ${one.id}`, [...key, one], 0)),
        ...wrong.map((one) => answer(one.id, [one], 0)),
      ];
    }
    case 'order':
      return [
        { what: 'the right order', values: all, score: 1, feedback: all },
        { what: 'another order', values: all.toReversed(), score: 0, feedback: all },
      ];
    case 'pairs': {
      const pairs = options.flatMap(({ id, partner }) =>
        partner ? [[`left-${id}`, `right-${partner.id}`] as const] : [],
      );
      const rights = options.map(({ id, partner }) => `right-${partner?.id ?? id}`);
      const another = (right: string) => rights.find((other) => other !== right) ?? '';
      return [
        { what: 'the pairs', values: pairs.map((pair) => pair.join(' ')), score: 1, feedback: all },
        {
          what: 'other pairs',
          values: pairs.map(([left, right]) => `${left} ${another(right)}`),
          score: 0,
          feedback: all,
        },
      ];
    }
    case 'command':
      return [
        ...options.map((one): Case => ({
          what: one.content.text,
          values: [one.content.text],
          score: one.correct ? 1 : 0,
          feedback: [option(one)],
        })),
        { what: 'something else', values: ['something else'], score: 0, feedback: [] },
      ];
    case 'number': {
      const { known } = numbersOf(question);
      const most = Math.max(...known.map(({ number }) => number.value + number.tolerance));
      return [
        ...known.flatMap(({ option: one, number: { value, tolerance } }): Case[] =>
          [value, value + tolerance].map((typed) => {
            // Where two that are known overlap, the first tells.
            const first =
              known.find(({ number }) => Math.abs(typed - number.value) <= number.tolerance)?.option ?? one;
            return {
              what: decimal(typed),
              values: [decimal(typed)],
              score: first.correct ? 1 : 0,
              feedback: [option(first)],
            };
          }),
        ),
        { what: 'a larger one', values: [decimal(most + 1)], score: 0, feedback: [] },
      ];
    }
  }
}

describe('the package', () => {
  test('has a manifest that names each of its other files once', () => {
    const manifest = XmlDocument.fromString(files.get('imsmanifest.xml') ?? '');
    const named = (query: string) =>
      manifest.root
        .find(query, { cp: 'http://www.imsglobal.org/xsd/imscp_v1p1' })
        .map(({ content }) => content);
    const others = [...files.keys()].filter((name) => name !== 'imsmanifest.xml').sort();
    expect(others).toHaveLength(SET.questions.length);
    expect(named('//cp:resource/@href').sort()).toEqual(others);
    expect(named('//cp:resource/cp:file/@href').sort()).toEqual(others);
    expect(new Set(named('//cp:resource/@type'))).toEqual(new Set(['imsqti_item_xmlv2p1']));
  });
});

describe('an item, answered by an engine of QTI 2.1', () => {
  const cases = SET.questions.flatMap((question) =>
    casesOf(question).map((one) => ({
      question,
      ...one,
      file: path.join(folder, `items/${question.id}.xml`),
    })),
  );
  const outcomes = answerItems(cases.map(({ file, values }): Trial => ({ file, values })));

  test.each(SET.questions.map((question) => [question.id, question] as const))(
    '%s is as the specification says, and grades every answer as the page does',
    (_, question) => {
      const own = cases.flatMap((one, index) =>
        one.question === question ? [{ ...one, outcome: outcomes[index] }] : [],
      );
      expect(own.length).toBeGreaterThan(1);
      for (const { what, score, feedback, outcome } of own) {
        expect(outcome?.problem).toBeUndefined();
        expect(outcome?.taken, what).toBe(true);
        expect(outcome?.score, what).toBe(score);
        expect(outcome?.feedback.toSorted(), what).toEqual(feedback.toSorted());
      }
    },
  );

  test.each(SET.questions.map((question) => [question.id, question] as const))(
    '%s has the words of its question, options and reasons',
    (id, { stem, asked, instruction, options, interaction }) => {
      const words = (text: string) => text.replaceAll(/\s+/g, '');
      const item = XmlDocument.fromString(files.get(`items/${id}.xml`) ?? '');
      const texts = (query: string) =>
        item.root
          .find(query, { q: 'http://www.imsglobal.org/xsd/imsqti_v2p1' })
          .map((element) => words((element as XmlElement).content));
      expect(texts('/q:assessmentItem/@title')).toEqual([words(asked)]);
      expect(texts('//q:div[@class="stem"]')).toEqual([words(stem.text)]);
      expect(texts('//q:itemBody').join('')).toContain(words(instruction));
      expect(texts('//q:modalFeedback/q:div[@class="reason"]')).toEqual(
        options.map(({ reason }) => words(reason.text)),
      );
      const shown = {
        ...{ one: '//q:simpleChoice', several: '//q:simpleChoice', order: '//q:simpleChoice' },
        ...{
          pairs: '//q:simpleMatchSet[1]/q:simpleAssociableChoice',
          command: '//q:none',
          number: '//q:none',
        },
      }[interaction];
      const seen = {
        ...{ one: options, several: options, order: options, command: [], number: [] },
        pairs: options.filter(({ partner }) => partner),
      }[interaction];
      expect(texts(shown)).toEqual(seen.map(({ content }) => words(content.text)));
    },
  );
});
