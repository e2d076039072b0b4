import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../plugins/exercise-checker/core/limits.ts';
import { asksForEnd } from '../../plugins/exercise-checker/core/regular-expression.ts';
import { cast, exerciseWith, gradeText, paste, screenOf, valuesOf } from './support.ts';

const most = (text: string): string =>
  text.repeat(Math.ceil(LIMITS.lineLength / text.length)).slice(0, LIMITS.lineLength);

/** Whether a pattern over lines fits one below `cat`. */
async function fits(pattern: string, line: string, recorded = false): Promise<boolean> {
  const exercise = exerciseWith(
    `  - { id: one, title: One, hint: Show it., fact: { line: { text: { matches: '${pattern}' } } } }`,
  );
  const text = recorded
    ? cast([`$ cat f\r\n${line}\r\n$ true\r\n$ `], { width: 200, height: 24 })
    : paste(['cat f', line], ['true']);
  const { outcomes } = await gradeText(exercise, text);
  return outcomes[0]?.status === 'met';
}

describe.each([
  ['in a paste', false],
  ['in a recording', true],
])('a row that is longer than any that is read, %s', (_, recorded) => {
  test('ends nowhere', async () => {
    expect(await fits('(a+)+$', most('a'), recorded)).toBe(true);
    for (const pattern of ['(a+)+$', '^a+$', 'a\\z', '^[^!]+$'])
      expect(await fits(pattern, `${most('a')}!`, recorded)).toBe(false);
    expect(await fits('^a{9}', `${most('a')}!`, recorded)).toBe(true);
    expect(await fits('a.*', `${most('a')}!`, recorded)).toBe(true);
  });
});

test('a screen shows a row of just that length as it is, and marks a longer one', async () => {
  const size = { width: 250, height: 24 };
  expect((await screenOf(most('a'), size)).lines).toEqual([most('a')]);
  expect((await screenOf(`${most('a')}!`, size)).lines).toEqual([`${most('a')}…`]);
  expect((await screenOf(`${most('a')}${most('b')}`, size)).lines).toEqual([`${most('a')}…`]);
});

test('a row of a table that was cut is none', async () => {
  const row = (labels: string): string =>
    `registry.test/web:1 application/vnd.oci.image.manifest.v1+json sha256:${'a1'.repeat(32)} 1.0 MiB linux/amd64 ${labels}`;
  const head = 'REF TYPE DIGEST SIZE PLATFORMS LABELS';
  const list = (labels: string): Promise<object[]> =>
    valuesOf(paste(['sudo ctr image ls', head, row(labels)], ['true']), 'image');
  expect(await list('a=b')).toHaveLength(1);
  expect(await list(most('a=b,'))).toEqual([]);
  expect(await valuesOf(paste(['sudo ctr image ls', head, row(most('a=b,'))], ['true']), 'listing')).toEqual(
    [],
  );
});

test.each<[string, boolean]>([
  ['a$', true],
  ['a\\z', true],
  ['(?m)^a$', true],
  ['[]$]a$', true],
  ['a\\$', false],
  ['[$]', false],
  ['[^$]', false],
  ['[\\]$]', false],
  ['\\\\z', false],
  ['a', false],
])('%s asks for the end: %s', (pattern, asks) => {
  expect(asksForEnd(pattern)).toBe(asks);
});
