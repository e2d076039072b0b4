import { describe, expect, test } from 'vitest';
import { readCommandLine, ShellEnvironment } from '../../plugins/container-commands/index.ts';

/** The commands that the last of some lines stands for, each as its words with a bar between them. */
function ranBy(...lines: string[]): string[] {
  const environment = new ShellEnvironment();
  let pipelines: ReturnType<typeof readCommandLine> = [];
  for (const line of lines) pipelines = readCommandLine(line, environment);
  return pipelines.flatMap(({ stages }) => stages.map(({ words }) => words.join('|')));
}

describe('aliases', () => {
  test.each([
    [["alias c='sudo ctr'", 'c t ls'], ['sudo|ctr|t|ls']],
    [['alias c="sudo ctr"', 'c t ls'], ['sudo|ctr|t|ls']],
    [["alias c 'sudo ctr'", 'c t ls'], ['sudo|ctr|t|ls']],
    [["alias a='ctr -n a' b='ctr -n b'", 'b t ls'], ['ctr|-n|b|t|ls']],
    [
      ['alias d=nerdctl', 'd ps | grep x'],
      ['nerdctl|ps', 'grep|x'],
    ],
    [
      ["alias l='ctr t ls | head'", 'l'],
      ['ctr|t|ls', 'head'],
    ],
    [["alias ls='ls --color'", 'ls -l'], ['ls|--color|-l']],
    [['alias d=nerdctl', 'sudo d ps'], ['sudo|nerdctl|ps']],
    [['alias d=nerdctl', "d run x sh -c 'a; b'"], ['nerdctl|run|x|sh|-c|a; b']],
    [['alias d=nerdctl', 'echo "x; d ps"'], ['echo|x; d ps']],
    [['alias d=nerdctl', 'unalias d', 'd ps'], ['d|ps']],
    [['alias d=nerdctl', 'alias -p', 'd ps'], ['nerdctl|ps']],
    [['alias d=nerdctl', 'd "it\'s"'], ["nerdctl|it's"]],
  ])('%j', (lines, commands) => {
    expect(ranBy(...lines)).toEqual(commands);
  });
});

describe('functions', () => {
  test.each([
    [['b() { sudo ctr -n blue "$@"; }', 'b run "a b" x'], ['sudo|ctr|-n|blue|run|a b|x']],
    [['b() { ctr $*; }', 'b t ls'], ['ctr|t|ls']],
    [
      ['one() { ctr run --runc-binary "$1" $I "one-$1" "${@:2}"; }', 'one crun uname -r'],
      ['ctr|run|--runc-binary|crun|$I|one-crun|uname|-r'],
    ],
    [['b() { ctr -n "$1" ${@:2} web; }', 'b red t rm'], ['ctr|-n|red|t|rm|web']],
    [['function b; ctr -n $argv[1] $argv[2..-1]; end', 'b red t ls'], ['ctr|-n|red|t|ls']],
    [['function b { ctr "$@"; }', 'b t ls'], ['ctr|t|ls']],
    [['function b; sudo ctr -n blue $argv; end', 'b t ls'], ['sudo|ctr|-n|blue|t|ls']],
    [['function b --description "x y" -w ctr\n ctr $argv\nend', 'b t ls'], ['ctr|t|ls']],
    [
      ['f() { ctr -n $1 t ls; ctr -n $2 t ls; }', 'f red blue'],
      ['ctr|-n|red|t|ls', 'ctr|-n|blue|t|ls'],
    ],
    [['f() { ctr t ls; }; f'], ['ctr|t|ls']],
    [['f() { ctr t ls; }', 'f ignored'], ['ctr|t|ls']],
    [['f() { f x; }', 'f'], ['f|x']],
    [['f() { g; }', 'g() { f; }', 'f'], ['f']],
    [['f() { ctr t ls; }', 'unset f', 'f'], ['f']],
  ])('%j', (lines, commands) => {
    expect(ranBy(...lines)).toEqual(commands);
  });

  test('a command knows by which names it was called', () => {
    const environment = new ShellEnvironment();
    readCommandLine("alias c='sudo ctr' r='c run'; f() { r \"$@\" | wc -l; ls; }", environment);
    const called = readCommandLine('f a; ctr t ls', environment).flatMap(({ stages }) =>
      stages.map(({ words, shortcuts }) => [words.join(' '), shortcuts]),
    );
    expect(called).toEqual([
      ['sudo ctr run a', ['f', 'r', 'c']],
      ['wc -l', ['f']],
      ['ls', ['f']],
      ['ctr t ls', []],
    ]);
  });

  test('arguments are gone when it has ended', () => {
    expect(ranBy('f() { ctr -n $1 t ls; }', 'f red', 'echo $1')).toEqual(['echo|$1']);
  });

  test('its variables stay, as in a shell', () => {
    expect(ranBy('f() { X=red; }', 'f', 'echo $X')).toEqual(['echo|red']);
  });

  test('a redirection behind it is one of its commands', () => {
    const environment = new ShellEnvironment();
    readCommandLine('f() { ctr t ls; }', environment);
    const [pipeline] = readCommandLine('f > list.txt', environment);
    expect(pipeline?.stages[0]?.redirections).toEqual([{ descriptor: 1, operator: '>', target: 'list.txt' }]);
  });

  test('a body or a line that is too long is not followed', () => {
    expect(ranBy(`f() { ctr ${'x'.repeat(600)}; }`, 'f')).toEqual(['f']);
    expect(ranBy('f() { ctr "$@"; }', `f ${'x'.repeat(6000)}`)).toEqual([`f|${'x'.repeat(6000)}`]);
  });
});

describe('values that grow', () => {
  test('a variable that is doubled again and again becomes unknown', () => {
    const lines = ['a0=xxxxxxxx', ...Array.from({ length: 40 }, (_, n) => `a${n + 1}=$a${n}$a${n}`)];
    const [command = ''] = ranBy(...lines, 'echo $a40');
    expect(command.length).toBeLessThan(5_000);
  });

  test('a word is not made longer than it may be', () => {
    const many = '$a'.repeat(100);
    expect(ranBy(`a=${'x'.repeat(1_000)}`, `echo ${many}`)).toEqual([`echo|${many}`]);
  });

  test('what is not long is put in its place', () => {
    expect(ranBy('a=1', 'b=$a$a', 'echo $b$b')).toEqual(['echo|1111']);
  });
});
