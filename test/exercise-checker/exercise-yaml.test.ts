import { describe, expect, test } from 'vitest';
import { change, problemsOf, SOUND } from './sound-exercise.ts';

describe('YAML that is none', () => {
  test.each([
    ['a bracket left open', change('tools: [ctr]', 'tools: [ctr')],
    ['a tab for indentation', change('  - id: up', '\t- id: up')],
    ['the same key twice', change('title: Restart', 'title: Restart\ntitle: Again')],
    ['the same key twice in one line', change('id: web, status', 'id: web, id: web, status')],
    ['nothing', ''],
    ['a list', '- a\n- b\n'],
    ['a text', 'hello\n'],
    ['an anchor that is nowhere', change('goal: Restart it.', 'goal: *nowhere')],
  ])('%s is a problem with a line and a column', (_, source) => {
    const problems = problemsOf(source);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatch(/^x\/exercise\.yaml:\d+:\d+ \S/);
  });

  test('a bomb of aliases is a problem, not an end', () => {
    const levels = Array.from(
      { length: 12 },
      (_, n) => `  a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}*a${n}]`,
    );
    const problems = problemsOf(`${SOUND}bomb:\n  a0: &a0 x\n${levels.join('\n')}\n`);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatch(/^x\/exercise\.yaml:\d+:\d+ /);
  });

  test('a node that contains itself is a problem, not an end', () => {
    const problems = problemsOf(
      change('fact: { task: { id: web, status: RUNNING, pid: $pid } }', 'all: &a [{ all: *a }]'),
    );
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatch(/^x\/exercise\.yaml:\d+:\d+ /);
  });

  test.each([
    [
      'an anchor',
      'goal: &a Restart it.',
      '&a: anchors are not supported; write it out wherever it is needed',
    ],
    ['an anchor of a list', 'goal: x\ntools: &t [ctr]', '&t: anchors are not supported'],
    ['an anchor of a map', 'goal: x\nx: &m { a: b }', '&m: anchors are not supported'],
    ['an alias', 'goal: *a', '*a: aliases are not supported; write it out'],
  ])('%s is refused, and what to do is said', (_, to, message) => {
    const source = change('goal: Restart it.', to).replace(/(tools: &t[^]*?\n)tools: \[ctr\]\n/, '$1');
    expect(problemsOf(source).join('\n')).toContain(message);
  });

  test('a key that is there twice is told where it does so the second time', () => {
    expect(problemsOf(change('title: Restart', 'title: Restart\ntitle: Again'))).toEqual([
      'x/exercise.yaml:3:1 title: is here twice; keep one of them',
    ]);
  });
});

describe('words that mean something to JavaScript mean nothing here', () => {
  const WORDS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

  test.each(WORDS)('"%s" is not a kind of fact', (word) => {
    expect(problemsOf(change('fact: { task: {', `fact: { ${word}: {`))).toHaveLength(1);
  });

  test.each(WORDS)('"%s" is not an attribute', (word) => {
    expect(problemsOf(change('pid: $pid', `${word}: x`))).toHaveLength(1);
  });

  test.each(WORDS)('"%s" is not a key of an outcome', (word) => {
    expect(problemsOf(change('hint: Run it.', `hint: Run it.\n    ${word}: x`))).toHaveLength(1);
  });

  test.each(WORDS)('"%s" is not a sub-command', (word) => {
    expect(problemsOf(change('action: image pull', `action: ${word}`))).toHaveLength(1);
  });

  test.each(WORDS)('"%s" is not a class of error', (word) => {
    expect(problemsOf(change('error: bad-reference', `error: ${word}`))).toHaveLength(1);
  });

  test('"constructor" may well be the name of an outcome', () => {
    expect(
      problemsOf(
        SOUND.replace('id: up', 'id: constructor')
          .replace('after: up', 'after: constructor')
          .replace('outcome: up', 'outcome: constructor'),
      ),
    ).toEqual([]);
  });
});

test('an empty file is named, with what it lacks', () => {
  expect(problemsOf('')).toEqual([expect.stringMatching(/^x\/exercise\.yaml:1:1 file: /)]);
});
