import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatState, parseState, type Answered } from '../../plugins/knowledge-check/client/state.ts';

const answered: Answered = { revision: '1f2e3d4c', answer: ['b', 'a'], right: false, misses: 2 };
const kept = (answers: unknown, more: object = {}) =>
  JSON.stringify({ version: 1, seed: 7, answers, ...more });

describe('what was written is read again', () => {
  test('with seed, answers and their order', () => {
    const state = {
      seed: 2026,
      answers: new Map([
        ['shim-purpose', answered],
        ['typed', { ...answered, answer: ['ctr -n "blue" t ls ✓'], right: true, misses: 0 }],
      ]),
    };
    const read = parseState(formatState(state));
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
    });
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.tuple(id, value)), (seed, entries) => {
        const answers = new Map(entries);
        expect(parseState(formatState({ seed, answers }))).toEqual({ seed, answers });
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
    ['a version to come', kept({ q: answered }, { version: 2 })],
    ['an older form', '{"shim-purpose":"b"}'],
    ['too much of it', kept({ q: answered }, { other: 'x'.repeat(400_000) })],
  ])('%s: an empty state', (_, text) => {
    expect(parseState(text)).toEqual({ seed: 0, answers: new Map() });
  });

  test.each([
    ['no revision', { revision: undefined }],
    ['no answer', { answer: [] }],
    ['positions instead of ids', { answer: [0] }],
    ['a text instead of a list', { answer: 'b' }],
    ['no verdict', { right: 'yes' }],
    ['a negative count', { misses: -1 }],
    ['a fraction', { misses: 0.5 }],
  ])('%s: only that answer is left out', (_, wrong) => {
    const { answers, seed } = parseState(kept({ good: answered, bad: { ...answered, ...wrong } }));
    expect([...answers]).toEqual([['good', answered]]);
    expect(seed).toBe(7);
  });

  test('a bad seed: a new one is made', () => {
    for (const seed of [-1, 0.5, '7', null]) expect(parseState(kept({}, { seed })).seed).toBe(0);
  });

  test('fields that a later version adds are no reason to forget the rest', () => {
    expect(parseState(kept({ q: { ...answered, sure: true } }, { theme: 1 })).answers.get('q')).toEqual(
      answered,
    );
  });

  test('any text', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `{"version":1,"answers":${json}}`),
    );
    fc.assert(fc.property(texts, (text) => parseState(text).answers instanceof Map));
  });
});

describe('size', () => {
  test('of too many answers, the older ones are dropped, and what is written can be read', () => {
    const long = { ...answered, answer: ['x'.repeat(500)] };
    const answers = new Map(Array.from({ length: 2000 }, (_, number) => [`question-${number}`, long]));
    const text = formatState({ seed: 1, answers });
    expect(text.length).toBeLessThan(400_000);
    const kept = [...parseState(text).answers.keys()];
    expect(kept.length).toBeGreaterThan(300);
    expect(kept.at(-1)).toBe('question-1999');
  });
});
