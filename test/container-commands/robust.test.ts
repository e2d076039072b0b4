import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  canonicalAction,
  expandedHistory,
  isIncomplete,
  readCommandLine,
  readInvocation,
  ShellEnvironment,
  withSubstitutions,
} from '../../plugins/container-commands/index.ts';

// Far above what any of this takes: a busy machine is not a finding, an endless line is.
vi.setConfig({ testTimeout: 60_000 });

const TOOLS = ['ctr', 'nerdctl', 'crictl', 'runc', 'docker'];

/** Everything this module can do with a line; what it answers is counted. */
function readAll(line: string): number {
  const environment = new ShellEnvironment();
  const pipelines = withSubstitutions(readCommandLine(line, environment));
  isIncomplete(line);
  expandedHistory(line, line);
  for (const tool of TOOLS) canonicalAction(tool, line);
  for (const pipeline of pipelines) {
    for (const stage of pipeline.stages) readInvocation(stage, environment);
  }
  return pipelines.length;
}

const piece = fc.constantFrom(
  ...[
    'ctr',
    'nerdctl',
    'docker',
    'sudo',
    'sh -c',
    'watch',
    'xargs',
    'for x in',
    'do',
    'done',
    'end',
    'begin',
  ],
  ...[
    'and',
    'if',
    'then',
    'fi',
    'else',
    '$(',
    '(',
    ')',
    '`',
    '"',
    "'",
    '|',
    '&&',
    ';',
    '\n',
    '\\',
    '{1..9}',
    '{',
    '}',
  ],
  ...[
    '$x',
    '${x}',
    'x=1',
    '<<EOF',
    '>',
    '-n',
    '--namespace=',
    '-it',
    '--',
    '-',
    '=',
    '!!',
    '^a^b',
    '\0',
    '\ud800',
  ],
  ...[
    '__proto__',
    '--constructor',
    '--__proto__=1',
    '-__proto__',
    'toString',
    'case x in',
    'esac',
    '[[',
    '$((',
  ],
);

test('any text can be read', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (line) => readAll(line) >= 0));
});

test('any mixture of what shells know can be read', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => readAll(pieces.join(' ')) >= 0),
    { numRuns: 1000 },
  );
});

describe('lines that nest or repeat beyond reason', () => {
  test.each([
    ['('.repeat(20_000)],
    ['$('.repeat(20_000)],
    ['"$('.repeat(20_000)],
    ['`'.repeat(20_001)],
    ['<('.repeat(20_000)],
    ['{ '.repeat(20_000)],
    ["'".repeat(20_001)],
    ['"'.repeat(20_001)],
    ['\\'.repeat(20_001)],
    ['\n'.repeat(20_000)],
    [' '.repeat(20_000)],
    [';'.repeat(20_000)],
    ['a;'.repeat(10_000)],
    ['a | '.repeat(5_000)],
    ['a && '.repeat(5_000)],
    ['if '.repeat(6_000)],
    ['begin;'.repeat(3_000)],
    ['begin;'.repeat(3_000) + 'end;'.repeat(3_000)],
    ['echo ('.repeat(3_000) + ')'.repeat(3_000)],
    ['and '.repeat(5_000)],
    ['sudo '.repeat(4_000) + 'ctr t ls'],
    ['sh -c '.repeat(3_000)],
    ['eval '.repeat(4_000)],
    ['watch '.repeat(3_000) + 'ctr'],
    ['X=$(a) '.repeat(2_000)],
    ['$(a)'.repeat(4_000)],
    [`(${'X=1;'.repeat(4_000)})`],
    [`ctr ${'-n '.repeat(6_000)}`],
    [`nerdctl ${'-'.repeat(19_000)}`],
    [`docker run -${'it'.repeat(9_000)}`],
    ['<<EOF '.repeat(3_000)],
    ['!!'.repeat(9_000)],
    [
      Array.from({ length: 6 }, (_, depth) => `for v${String(depth)} in {1..100}; do `).join('') +
        'ctr t ls' +
        '; done'.repeat(6),
    ],
    [Array.from({ length: 200 }, () => 'for x in 1 2; do ').join('') + 'a' + '; done'.repeat(200)],
  ])('%.12s…', (line) => {
    expect(readAll(line)).toBeLessThanOrEqual(10_000);
  });
});

test.each(TOOLS)('names every object has are neither flags nor commands of %s', (tool) => {
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    const [pipeline] = readCommandLine(`${tool} --${name} --${name}=1 ${name}`);
    const invocation = pipeline?.stages[0] && readInvocation(pipeline.stages[0], new ShellEnvironment());
    expect(invocation?.unknownFlags).toEqual([`--${name}`, `--${name}=1`]);
    expect(invocation?.operands).toEqual([name]);
    expect(invocation?.action).toBe('');
  }
});
