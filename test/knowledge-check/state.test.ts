import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatState, parseState, type Answered } from '../../plugins/knowledge-check/client/state.ts';

const NOW = 1_790_000_000_000;
const former = { revision: '1f2e3d4c', answer: ['b', 'a'], right: false, misses: 2 };
const answered: Answered = {
  ...former,
  at: NOW,
  tries: 2,
  shown: true,
  earlier: [
    [NOW - 9, 1],
    [NOW - 5, 3],
  ],
};
const parse = (text: string | null) => parseState(text, NOW);
const kept = (answers: unknown, more: object = {}) =>
  JSON.stringify({ version: 2, seed: 7, answers, ...more });

describe('what was written is read again', () => {
  test('with seed, answers and their order', () => {
    const state = {
      seed: 2026,
      answers: new Map([
        ['shim-purpose', answered],
        ['typed', { ...answered, answer: ['ctr -n "blue" t ls ✓'], right: true, misses: 0 }],
      ]),
    };
    const read = parse(formatState(state));
    expect(read).toEqual(state);
    expect([...read.answers.keys()]).toEqual(['shim-purpose', 'typed']);
  });

  test('whatever the ids and answers are', () => {
    const id = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', '0'));
    const value = fc.record({
      revision: fc.string(),
      answer: fc.array(fc.string({ maxLength: 500 }), { minLength: 1, maxLength: 10 }),
      right: fc.boolean(),
      misses: fc.nat(),
      at: fc.nat(),
      tries: fc.integer({ min: 1, max: 9 }),
      shown: fc.boolean(),
      earlier: fc.array(fc.tuple(fc.nat(), fc.constantFrom(1 as const, 2 as const, 3 as const))),
    });
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.tuple(id, value)), (seed, entries) => {
        const answers = new Map(entries);
        expect(parse(formatState({ seed, answers }))).toEqual({ seed, answers });
      }),
    );
  });
});

describe('what is malformed is ignored, and never thrown at', () => {
  test.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another kind of value', '[1]'],
    ['null', 'null'],
    ['no version', '{"seed":7,"answers":{}}'],
    ['a version to come', kept({ q: answered }, { version: 3 })],
    ['an older form', '{"shim-purpose":"b"}'],
    ['too much of it', kept({ q: answered }, { other: 'x'.repeat(400_000) })],
  ])('%s: an empty state', (_, text) => {
    expect(parse(text)).toEqual({ seed: 0, answers: new Map() });
  });

  test.each([
    ['no revision', { revision: undefined }],
    ['no answer to what was tried', { answer: [], shown: false }],
    ['no date', { at: undefined }],
    ['a date in words', { at: 'yesterday' }],
    ['no number of tries', { tries: undefined }],
    ['no word about the key', { shown: undefined }],
    ['no earlier retrievals', { earlier: undefined }],
    ['an earlier one without a date', { earlier: [3] }],
    ['an earlier one with another result', { earlier: [[NOW, 4]] }],
    ['positions instead of ids', { answer: [0] }],
    ['a text instead of a list', { answer: 'b' }],
    ['no verdict', { right: 'yes' }],
    ['a negative count', { misses: -1 }],
    ['a fraction', { misses: 0.5 }],
  ])('%s: only that answer is left out', (_, wrong) => {
    const { answers, seed } = parse(kept({ good: answered, bad: { ...answered, ...wrong } }));
    expect([...answers]).toEqual([['good', answered]]);
    expect(seed).toBe(7);
  });

  test('a bad seed: a new one is made', () => {
    for (const seed of [-1, 0.5, '7', null]) expect(parse(kept({}, { seed })).seed).toBe(0);
  });

  test('fields that a later version adds are no reason to forget the rest', () => {
    expect(parse(kept({ q: { ...answered, sure: true } }, { theme: 1 })).answers.get('q')).toEqual(answered);
  });

  test('any text', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `{"version":2,"answers":${json}}`),
    );
    fc.assert(fc.property(texts, (text) => parse(text).answers instanceof Map));
  });
});

describe('what version 1 has written', () => {
  const kept1 = (answers: object) => JSON.stringify({ version: 1, seed: 7, answers });

  test('is read, with the date of today and what its misses tell', () => {
    const { answers, seed } = parse(kept1({ missed: former, known: { ...former, right: true, misses: 0 } }));
    expect(seed).toBe(7);
    expect([...answers]).toEqual([
      ['missed', { ...former, at: NOW, tries: 2, shown: false, earlier: [] }],
      ['known', { ...former, right: true, misses: 0, at: NOW, tries: 1, shown: false, earlier: [] }],
    ]);
  });

  test('loses nothing of what a real browser had kept for this course', () => {
    const { state } = JSON.parse(
      readFileSync(new URL('./stores/version-1.json', import.meta.url), 'utf8'),
    ) as {
      state: { answers: Record<string, object> };
    };
    const { answers } = parse(JSON.stringify(state));
    expect(answers.size).toBe(82);
    for (const [question, answer] of Object.entries(state.answers)) {
      expect(answers.get(question)).toMatchObject(answer);
    }
  });

  test('is as malformed as in version 2', () => {
    expect([
      ...parse(kept1({ a: { ...former, answer: [] }, b: { ...former, misses: 'two' }, c: null })).answers,
    ]).toEqual([]);
  });
});

describe('size', () => {
  test('of too many answers, the older ones are dropped, and what is written can be read', () => {
    const long = { ...answered, answer: ['x'.repeat(500)] };
    const answers = new Map(Array.from({ length: 2000 }, (_, number) => [`question-${number}`, long]));
    const text = formatState({ seed: 1, answers });
    expect(text.length).toBeLessThan(400_000);
    const kept = [...parse(text).answers.keys()];
    expect(kept.length).toBeGreaterThan(300);
    expect(kept.at(-1)).toBe('question-1999');
  });
});
