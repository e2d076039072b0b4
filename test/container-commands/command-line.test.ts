import { describe, expect, test } from 'vitest';
import {
  expandedHistory,
  isIncomplete,
  outputFile,
  readCommandLine,
  ShellEnvironment,
  withSubstitutions,
} from '../../plugins/container-commands/index.ts';

function words(line: string, environment = new ShellEnvironment()): string[][] {
  return readCommandLine(line, environment).flatMap((pipeline) =>
    pipeline.stages.map((stage) => stage.words),
  );
}

describe('splitting a line', () => {
  test.each([
    ['ctr image ls', [['ctr', 'image', 'ls']]],
    [
      'ctr t ls | grep web',
      [
        ['ctr', 't', 'ls'],
        ['grep', 'web'],
      ],
    ],
    [
      'ctr t rm web; ctr c rm web',
      [
        ['ctr', 't', 'rm', 'web'],
        ['ctr', 'c', 'rm', 'web'],
      ],
    ],
    [
      'ctr t rm web && ctr c rm web',
      [
        ['ctr', 't', 'rm', 'web'],
        ['ctr', 'c', 'rm', 'web'],
      ],
    ],
    [`echo "a b" 'c d' e\\ f`, [['echo', 'a b', 'c d', 'e f']]],
    ['for i in *; do ctr t ls; done', [['ctr', 't', 'ls']]],
    ['if ctr t ls; then a; elif b; then c; else d; fi', [['ctr', 't', 'ls'], ['a'], ['b'], ['c'], ['d']]],
    [
      'while ! ctr t ls; do sleep 1; done',
      [
        ['ctr', 't', 'ls'],
        ['sleep', '1'],
      ],
    ],
    ['case $x in a) ctr t ls;; *) b;; esac', [['ctr', 't', 'ls'], ['b']]],
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
    const [stage] = readCommandLine(line)[0]?.stages ?? [];
    expect(outputFile(stage?.redirections ?? []) !== undefined).toBe(expected);
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

describe('lines given to a shell are what is meant', () => {
  test.each([
    [
      "sh -c 'ctr t ls; ctr c ls'",
      [
        ['ctr', 't', 'ls'],
        ['ctr', 'c', 'ls'],
      ],
    ],
    [
      "bash -euo pipefail -lc 'ctr t ls | grep web'",
      [
        ['ctr', 't', 'ls'],
        ['grep', 'web'],
      ],
    ],
    ["sudo -u root sh -c 'ctr t ls'", [['sudo', '-u', 'root', 'ctr', 't', 'ls']]],
    ["sudo sh -c 'X=1 ctr t ls'", [['sudo', 'X=1', 'ctr', 't', 'ls']]],
    [`sh -c 'ctr t kill "$1"' _ web`, [['ctr', 't', 'kill', 'web']]],
    ["su - -c 'ctr t ls'", [['ctr', 't', 'ls']]],
    ["eval 'ctr t' ls", [['ctr', 't', 'ls']]],
    ['watch ctr t ls', [['ctr', 't', 'ls']]],
    [
      "sudo watch -d -n 1 'ctr t ls | grep web'",
      [
        ['sudo', 'ctr', 't', 'ls'],
        ['sudo', 'grep', 'web'],
      ],
    ],
    [
      "sudo sh -c 'ctr t ls' | grep web",
      [
        ['sudo', 'ctr', 't', 'ls'],
        ['grep', 'web'],
      ],
    ],
    ['sh script.sh -c x', [['sh', 'script.sh', '-c', 'x']]],
    ['sudo -i', [['sudo', '-i']]],
    ['su -', [['su', '-']]],
    ["sh -c ''", [['sh', '-c', '']]],
  ])('%s', (line, expected) => {
    expect(words(line)).toEqual(expected);
  });

  test('what is set inside does not get out, but counts inside', () => {
    const environment = new ShellEnvironment();
    const pipelines = readCommandLine("sudo sh -c 'export CONTAINERD_NAMESPACE=blue; ctr t ls'", environment);
    expect(pipelines[1]?.stages[0]?.words).toContain('CONTAINERD_NAMESPACE=blue');
    expect(environment.get('CONTAINERD_NAMESPACE')).toBeUndefined();
  });

  test('output of the shell in a file is output of its commands in a file', () => {
    const stages = readCommandLine("sh -c 'a; b' > log").map((pipeline) => pipeline.stages[0]);
    expect(stages.map((stage) => outputFile(stage?.redirections ?? []))).toEqual(['log', 'log']);
    const [grouped] = readCommandLine('{ a; b; } > log')[0]?.stages ?? [];
    expect(outputFile(grouped?.redirections ?? [])).toBe('log');
  });
});

describe('command substitutions', () => {
  test.each([
    ['ctr t kill $(ctr t ls -q)', ['ctr t ls -q', 'ctr t kill $(ctr t ls -q)']],
    ['ctr t kill "`ctr t ls -q`"', ['ctr t ls -q', 'ctr t kill "`ctr t ls -q`"']],
    ['ID=$(ctr c ls -q | head -1)', ['ctr c ls -q', 'head -1', 'ID=$(ctr c ls -q | head -1)']],
    ['export ID=$(ctr c ls -q)', ['ctr c ls -q', 'export ID=$(ctr c ls -q)']],
    ['diff <(ctr i ls) <(ctr -n b i ls)', ['ctr i ls', 'ctr -n b i ls', 'diff <(ctr i ls) <(ctr -n b i ls)']],
    ['a $(b $(c))', ['c', 'b $(c)', 'a $(b $(c))']],
    ['for c in $(ctr c ls -q); do ctr c rm $c; done', ['ctr c ls -q', 'c=$(ctr c ls -q)', 'ctr c rm $c']],
  ])('%s', (line, expected) => {
    const all = withSubstitutions(readCommandLine(line));
    expect(all.flatMap((pipeline) => pipeline.stages.map((stage) => stage.text))).toEqual(expected);
  });

  test('are not pipelines of the line, and their output is not on the screen', () => {
    const pipelines = readCommandLine('ctr t kill $(ctr t ls -q)');
    expect(pipelines).toHaveLength(1);
    expect(pipelines[0]?.stages[0]?.substitutions[0]?.nested).toBe(true);
  });
});

describe('loops over values the line says', () => {
  test.each([
    ['for c in web db; do rm $c; done', ['web', 'db']],
    ['for i in {1..3}; do rm web$i; done', ['web1', 'web2', 'web3']],
    ['for c in w{eb,ork}; do rm $c; done', ['web', 'work']],
    ['for i in $(seq 2); do rm $i; done', ['1', '2']],
    ['ALL="a b"; for c in $ALL; do rm $c; done', ['a', 'b']],
    ['for c in *.tar; do rm $c; done', ['$c']],
    ['for i in {1..999}; do rm $i; done', ['$i']],
    ['c=old; for c in $(cat list); do rm $c; done', ['$c']],
  ])('%s', (line, expected) => {
    const removed = words(line).filter((command) => command[0] === 'rm');
    expect(removed.map((command) => command[1])).toEqual(expected);
  });
});

describe('fish', () => {
  test.each([
    ['ctr t kill (ctr t ls -q)', ['ctr t ls -q', 'ctr t kill $(ctr t ls -q)']],
    ['ctr t kill $(ctr t ls -q)', ['ctr t ls -q', 'ctr t kill $(ctr t ls -q)']],
    ['for x in web db; ctr t rm $x; end', ['ctr t rm $x', 'ctr t rm $x']],
    ['for x in (ctr t ls -q)\n  ctr t rm $x\nend', ['ctr t ls -q', 'x=$(ctr t ls -q)', 'ctr t rm $x']],
    ['begin; ctr t ls; ctr c ls; end', ['ctr t ls', 'ctr c ls']],
    ['begin; ctr t ls; end | grep web', ['ctr t ls', 'grep web']],
    ['if test -e f; a; else if b; c; else; d; end', ['test -e f', 'a', 'b', 'c', 'd']],
    ['while true; ctr t ls; end', ['true', 'ctr t ls']],
    ['not ctr t ls', ['ctr t ls']],
    ['echo end; echo and', ['echo end', 'echo and']],
  ])('%s', (line, expected) => {
    const all = withSubstitutions(readCommandLine(line));
    expect(all.flatMap((pipeline) => pipeline.stages.map((stage) => stage.text))).toEqual(expected);
  });

  test('and, or', () => {
    const pipelines = readCommandLine('a; and b; or c');
    expect(pipelines.map(({ connector, stages }) => [connector, stages[0]?.text])).toEqual([
      [';', 'a'],
      ['&&', 'b'],
      ['||', 'c'],
    ]);
  });

  test.each([
    ['begin', true],
    ['begin; ctr t ls; end', false],
    ['for x in a b', true],
    ['for x in a b; ctr t rm $x; end', false],
    ['ctr t kill (ctr t ls -q)', false],
    ['echo $status', false],
    ['one() {', true],
    ['one () {\n  sudo ctr run "$1"', true],
    ['one() { ctr t ls; }', false],
  ])('%s: asks for more is %s', (line, expected) => {
    expect(isIncomplete(line)).toBe(expected);
  });
});

describe('history, as a shell prints what it made of it', () => {
  test.each([
    ['sudo !!', 'sudo ctr image ls', 'sudo ctr image ls'],
    ['!!', 'ctr image ls', 'ctr image ls'],
    ['!ctr', 'ctr image ls', 'ctr image ls'],
    ['sudo !ctr | head -3', 'sudo ctr image ls | head -3', 'sudo ctr image ls | head -3'],
    ['ctr t kill !$', 'ctr t kill web', 'ctr t kill web'],
    ['echo !$ !!:1', 'echo web t', 'echo web t'],
    ['^rm^kill', 'ctr t kill web', 'ctr t kill web'],
    ['sudo !!', 'bash: sudo: command not found', undefined],
    ['!x', 'bash: !x: event not found', undefined],
    ["echo 'hi !!'", "echo 'hi ls'", undefined],
    ['echo hi!', 'hi!', undefined],
    ['[ ! -f x ]', '', undefined],
    ['ctr t ls', 'TASK', undefined],
  ])('%s, then %s: %s', (typed, shown, expected) => {
    expect(expandedHistory(typed, shown)).toBe(expected);
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
