import fc from 'fast-check';
import { readCommandLine, readInvocation, ShellEnvironment } from 'container-commands';
import { describe, expect, test } from 'vitest';
import { Meanings } from '../../plugins/exercise-checker/core/facts/meanings.ts';

/** The operands of the last command of each line, typed one after another into one shell. */
function lastOperands(lines: readonly string[]): unknown[] {
  const meanings = new Meanings(new ShellEnvironment());
  return lines.map((line) => {
    const pipeline = meanings.pipelinesOf(line).at(-1);
    return pipeline && meanings.observed(pipeline, false).stages.at(-1)?.invocation?.operands;
  });
}

describe('a line that is typed again means what it means now', () => {
  test.each<[what: string, lines: string[], operands: unknown[]]>([
    [
      'as before',
      ['ctr run $REF web', 'ctr run $REF web'],
      [
        ['$REF', 'web'],
        ['$REF', 'web'],
      ],
    ],
    ['with a variable set', ['echo $A', 'A=x', 'echo $A'], [['$A'], undefined, ['x']]],
    ['with another value', ['A=x', 'echo $A', 'A=y', 'echo $A'], [undefined, ['x'], undefined, ['y']]],
    [
      'with a variable taken back',
      ['A=x', 'echo $A', 'unset A', 'echo $A'],
      [undefined, ['x'], ['A'], ['$A']],
    ],
    [
      'growing by itself',
      ['A=x', 'A=$A$A', 'A=$A$A', 'echo $A'],
      [undefined, undefined, undefined, ['xxxx']],
    ],
    ['with an alias', ['c t ls', "alias c='ctr -n demo'", 'c t ls'], [['t', 'ls'], ['c=ctr -n demo'], []]],
    [
      'with a value set for it alone',
      ['A=x', 'A=y; echo $A', 'A=x', 'A=y; echo $A'],
      [undefined, ['y'], undefined, ['y']],
    ],
  ])('%s', (_, lines, operands) => {
    expect(lastOperands(lines)).toEqual(operands);
  });

  test('where the namespace of the session changes', () => {
    const meanings = new Meanings(new ShellEnvironment());
    const namespaces = ['ctr t ls', 'export CONTAINERD_NAMESPACE=demo', 'ctr t ls'].map((line) => {
      const [pipeline] = meanings.pipelinesOf(line);
      return pipeline && meanings.observed(pipeline, false).stages[0]?.invocation?.namespace;
    });
    expect(namespaces).toEqual(['default', undefined, 'demo']);
  });

  test('where flags are in more places than an older release takes', () => {
    const meanings = new Meanings(new ShellEnvironment());
    const [pipeline] = meanings.pipelinesOf('ctr t ls -n demo');
    const read = (worked: boolean): string | undefined =>
      pipeline && meanings.observed(pipeline, worked).stages[0]?.invocation?.namespace;
    expect([read(false), read(true), read(false)]).toEqual(['default', 'demo', 'default']);
  });
});

test('nothing is read otherwise than it would be for the first time', () => {
  const line = fc.constantFrom(
    'A=x',
    'A=$A$B',
    'B=y',
    'unset A',
    'echo $A $B',
    'sudo ctr -n $A t ls',
    "alias c='ctr -n $B'",
    'unalias c',
    'c t ls',
    'f() { ctr -n "$A" "$@"; }',
    'f t ls; A=z',
    '(A=inner; f t ls)',
    'for A in 1 2; do echo $A; done',
    'export CONTAINERD_NAMESPACE=$A',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const environment = new ShellEnvironment();
      const meanings = new Meanings(new ShellEnvironment());
      for (const typed of lines) {
        const fresh = readCommandLine(typed, environment);
        const kept = meanings.pipelinesOf(typed);
        expect(kept).toEqual(fresh);
        for (const [index, pipeline] of kept.entries()) {
          expect(meanings.observed(pipeline, false).stages.map(({ invocation }) => invocation)).toEqual(
            fresh[index]?.stages.map((command) => readInvocation(command, environment)),
          );
        }
      }
    }),
  );
});
