import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyNamed } from './keys.ts';
import { readTyping, type Stroke } from './typing.ts';

function read(source: string): { strokes: Stroke[]; problems: string[] } {
  const problems: string[] = [];
  const strokes = readTyping(source, (message) => problems.push(message));
  return { strokes, problems };
}

/** Strokes in a form a person can read: text as it is, keys in angle brackets. */
function shown(strokes: readonly Stroke[]): string {
  return strokes
    .map((stroke) => {
      if (stroke.kind === 'text') return stroke.text;
      return stroke.kind === 'key' ? `<${stroke.name}>` : `<${stroke.seconds} s>`;
    })
    .join('');
}

describe('text with keys in braces', () => {
  test.each([
    ['ls', 'ls'],
    ['sudo ctr t{Tab} ls', 'sudo ctr t<Tab> ls'],
    ['lss{Backspace} -l', 'lss<Backspace> -l'],
    ['{Up}{Ctrl+C}', '<Up><Ctrl+C>'],
    ['{Backspace 3}', '<Backspace><Backspace><Backspace>'],
    ['a{Wait 2s}b{Wait 300ms}', 'a<2 s>b<0.3 s>'],
    ["awk '{print $2}'", "awk '{print $2}'"],
    ["awk '{Print $2}'", "awk '{Print $2}'"],
    ["--format '{{.ID}}'", "--format '{{.ID}}'"],
    ['echo {1..3} ${HOME} {}', 'echo {1..3} ${HOME} {}'],
    ["jq '{Name: .name}'", "jq '{Name: .name}'"],
    ['{PATH}', '{PATH}'],
    ['echo {OpenBrace}Tab}', 'echo <OpenBrace>Tab}'],
  ])('%s', (source, expected) => {
    expect(shown(read(source).strokes)).toBe(expected);
    expect(read(source).problems).toEqual([]);
  });

  test.each([
    ['{Tabb}', 'there is no key {Tabb}. The keys are Tab, Enter, '],
    ['{Names}', 'To type it as text, write {OpenBrace}Names}.'],
    ['{Tabb 3}', 'there is no key {Tabb 3}.'],
    ['{Ctrl+1}', 'there is no key {Ctrl+1}.'],
    ['{Backspace x}', 'found {Backspace x}, expected how often: 1 to 200. Type {Backspace 3}.'],
    ['{Backspace 0}', 'expected how often'],
    ['{Backspace 99999}', 'expected how often'],
    ['{Wait}', 'found {Wait}, expected a time such as "2s" or "300ms", at most "600s". Type {Wait 2s}.'],
    ['{Wait 2}', 'expected a time'],
    ['{Wait 2h}', 'expected a time'],
    ['{Wait 601s}', 'expected a time'],
  ])('%s is an error', (source, message) => {
    const { problems } = read(source);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  test('text without braces is typed as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('{'));
        expect(shown(read(text).strokes)).toBe(text);
      }),
    );
  });

  test('any text is read without an exception, and what is not a key comes out as it went in', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('{', '}', '{Tab}', '{Up 2}', '{Wait 1s}', '{A', '+', ' 3'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const source = pieces.join('');
        const { strokes, problems } = read(source);
        if (problems.length === 0 && strokes.every((stroke) => stroke.kind === 'text')) {
          expect(shown(strokes)).toBe(source);
        }
      }),
    );
  });
});

describe('what keys send', () => {
  test.each([
    ['Tab', '\t'],
    ['Enter', '\r'],
    ['Backspace', '\u007f'],
    ['Ctrl+C', '\u0003'],
    ['Ctrl+c', '\u0003'],
    ['Ctrl+\\', '\u001c'],
    ['Alt+.', '\u001b.'],
    ['Up', '\u001b[A'],
    ['Shift+Tab', '\u001b[Z'],
    ['constructor', undefined],
    ['toString', undefined],
  ])('%s', (name, bytes) => {
    expect(keyNamed(name)?.bytes).toBe(bytes);
  });

  test('a cursor key has a second form for application mode', () => {
    expect(keyNamed('Up')?.applicationBytes).toBe('\u001bOA');
  });
});
