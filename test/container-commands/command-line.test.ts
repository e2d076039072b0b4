import { describe, expect, test } from 'vitest';
import { isIncomplete, readCommandLine, ShellEnvironment } from '../../plugins/container-commands/index.ts';

function words(line: string, environment = new ShellEnvironment()): string[][] {
  return readCommandLine(line, environment).flatMap((pipeline) => pipeline.stages.map((stage) => stage.words));
}

describe('splitting a line', () => {
  test.each([
    ['ctr image ls', [['ctr', 'image', 'ls']]],
    ['ctr t ls | grep web', [['ctr', 't', 'ls'], ['grep', 'web']]],
    ['ctr t rm web; ctr c rm web', [['ctr', 't', 'rm', 'web'], ['ctr', 'c', 'rm', 'web']]],
    ['ctr t rm web && ctr c rm web', [['ctr', 't', 'rm', 'web'], ['ctr', 'c', 'rm', 'web']]],
    [`echo "a b" 'c d' e\\ f`, [['echo', 'a b', 'c d', 'e f']]],
    ['for i in 1 2; do ctr t ls; done', [['ctr', 't', 'ls']]],
    ['(ctr t ls)', [['ctr', 't', 'ls']]],
    ['', []],
    ['| | &&', []],
  ])('%s', (line, expected) => {
    expect(words(line).filter((command) => command.length > 0)).toEqual(expected);
  });

  test('keeps how pipelines are joined', () => {
    const connectors = readCommandLine('a; b && c || d').map((pipeline) => pipeline.connector);
    expect(connectors).toEqual([';', ';', '&&', '||']);
  });

  test.each([
    ['ctr events > log', true],
    ['ctr events &> log', true],
    ['ctr events 2> log', false],
    ['ctr events < in', false],
  ])('%s: output in a file is %s', (line, expected) => {
    expect(readCommandLine(line)[0]?.stages[0]?.outputRedirected).toBe(expected);
  });
});

describe('variables the session has set', () => {
  test.each([
    ['REF=a/b:1', 'ctr run "$REF" web', ['ctr', 'run', 'a/b:1', 'web']],
    ['export REF=a/b:1', 'ctr run ${REF} web', ['ctr', 'run', 'a/b:1', 'web']],
    ['set -x REF a/b:1', 'ctr run $REF web', ['ctr', 'run', 'a/b:1', 'web']],
    ['REF=a; unset REF', 'ctr run $REF web', ['ctr', 'run', '$REF', 'web']],
    ['true', "ctr run '$REF' web", ['ctr', 'run', '$REF', 'web']],
    ['true', 'ctr run $(cat ref) web', ['ctr', 'run', '$(cat ref)', 'web']],
  ])('%s; then %s', (first, second, expected) => {
    const environment = new ShellEnvironment();
    readCommandLine(first, environment);
    expect(words(second, environment)).toEqual([expected]);
  });
});

describe('whether a shell would ask for more', () => {
  test.each([
    ['ctr image ls', false],
    ['ctr run \\', true],
    ['echo \\\\', false],
    ['echo "open', true],
    ["echo 'open", true],
    ['ctr t ls |', true],
    ['ctr t ls &&', true],
    ['for i in 1 2; do', true],
    ['cat <<EOF', true],
    ['cat <<EOF\nline\nEOF', false],
    ['echo $(date', true],
  ])('%s: %s', (line, expected) => {
    expect(isIncomplete(line)).toBe(expected);
  });
});
