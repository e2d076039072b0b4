import { describe, expect, test } from 'vitest';
import { readFlag, type FlagNotes } from '../../plugins/container-commands/flag.ts';
import type { FlagRule } from '../../plugins/container-commands/dialects/model.ts';

const RULES: FlagRule[] = [
  { names: ['detach', 'd'], takesValue: false },
  { names: ['tty', 't'], takesValue: false },
  { names: ['interactive', 'i'], takesValue: false },
  { names: ['namespace', 'n'], takesValue: true },
  { names: ['a-b'], takesValue: false },
];

function notes(): FlagNotes {
  return { flags: new Map(), replacedFlags: [], unknownFlags: [] };
}

/** What one word says: flags, unknown ones, and whether it took the next word. */
function read(
  word: string,
  next: string | undefined,
  syntax: { flags: 'go' | 'posix'; bundles: boolean },
): [Record<string, string | true>, string[], boolean] {
  const noted = notes();
  const took = readFlag(noted, syntax, RULES, word, next);
  return [Object.fromEntries(noted.flags), noted.unknownFlags, took];
}

const GO = { flags: 'go', bundles: false } as const;
const GO_BUNDLES = { flags: 'go', bundles: true } as const;
const POSIX = { flags: 'posix', bundles: true } as const;

describe("Go's flags: one dash or two alike, no bundles", () => {
  test.each([
    ['-d', 'x', { detach: true }, [], false],
    ['--d', 'x', { detach: true }, [], false],
    ['-detach', 'x', { detach: true }, [], false],
    ['-n', 'blue', { namespace: 'blue' }, [], true],
    ['-n=blue', 'x', { namespace: 'blue' }, [], false],
    ['--namespace=', 'x', { namespace: '' }, [], false],
    ['-n', undefined, { namespace: '' }, [], false],
    ['--a-b', 'x', { 'a-b': true }, [], false],
    ['-dt', 'x', {}, ['-dt'], false],
    ['-=d', 'x', {}, ['-=d'], false],
    ['--frob', 'x', {}, ['--frob'], false],
  ] as const)('%s with %s behind it', (word, next, flags, unknown, took) => {
    expect(read(word, next, GO)).toEqual([flags, unknown, took]);
  });
});

describe('short flags of urfave/cli may share a dash', () => {
  test.each([
    ['-dt', 'x', { detach: true, tty: true }, [], false],
    ['-dtn', 'blue', { detach: true, tty: true, namespace: 'blue' }, [], true],
    ['-ndt', 'blue', {}, ['-ndt'], false],
    ['--dt', 'x', {}, ['--dt'], false],
    ['-dt=x', 'x', {}, ['-dt=x'], false],
    ['-dx', 'x', {}, ['-dx'], false],
  ] as const)('%s with %s behind it', (word, next, flags, unknown, took) => {
    expect(read(word, next, GO_BUNDLES)).toEqual([flags, unknown, took]);
  });
});

describe('POSIX flags: letters up to the first that takes a value', () => {
  test.each([
    ['-dit', 'x', { detach: true, interactive: true, tty: true }, [], false],
    ['-nblue', 'x', { namespace: 'blue' }, [], false],
    ['-n=blue', 'x', { namespace: 'blue' }, [], false],
    ['-itn', 'blue', { interactive: true, tty: true, namespace: 'blue' }, [], true],
    ['-dxt', 'x', { detach: true }, ['-dxt'], false],
    ['--namespace', 'blue', { namespace: 'blue' }, [], true],
    ['--namespace=blue', 'x', { namespace: 'blue' }, [], false],
    ['-detach', 'x', { detach: true }, ['-detach'], false],
  ] as const)('%s with %s behind it', (word, next, flags, unknown, took) => {
    expect(read(word, next, POSIX)).toEqual([flags, unknown, took]);
  });
});

describe('a flag without a value may be given one by "="', () => {
  test.each([
    ['--tty=true', { tty: true }],
    ['--tty=T', { tty: true }],
    ['--tty=1', { tty: true }],
    ['--tty=trueish', { tty: 'trueish' }],
    ['--tty=untrue', { tty: 'untrue' }],
    ['--tty=auto', { tty: 'auto' }],
    ['--tty=false', {}],
    ['--tty=F', {}],
    ['--tty=0', {}],
    ['--tty=0.5', { tty: '0.5' }],
    ['--tty=10', { tty: '10' }],
  ] as const)('%s', (word, flags) => {
    expect(read(word, undefined, GO)[0]).toEqual(flags);
  });

  test('"false" takes back what was set before', () => {
    const noted = notes();
    for (const word of ['--tty', '--tty=false']) readFlag(noted, GO, RULES, word, undefined);
    expect(noted.flags.has('tty')).toBe(false);
  });
});

test('what a flag had before it was given again is kept, in the order of typing', () => {
  const noted = notes();
  for (const value of ['a', 'b', 'c']) readFlag(noted, GO, RULES, '-n', value);
  expect(noted.flags.get('namespace')).toBe('c');
  expect(noted.replacedFlags).toEqual([
    ['namespace', 'a'],
    ['namespace', 'b'],
  ]);
});
