import { describe, expect, test } from 'vitest';
import { readCommandLine, ShellEnvironment } from '../../plugins/container-commands/index.ts';

/** The words of the last command of a line, in a session that has set some variables. */
function words(line: string): string[] | undefined {
  const environment = new ShellEnvironment();
  readCommandLine('NAME=web; SIZE=64; EMPTY=', environment);
  return readCommandLine(line, environment).at(-1)?.stages[0]?.words.slice(1);
}

describe('what a program gets for a word', () => {
  test.each([
    ['echo plain', ['plain']],
    ["echo 'a $NAME'", ['a $NAME']],
    ['echo "a $NAME"', ['a web']],
    ['echo "$NAME-${NAME}"', ['web-web']],
    ['echo a"b"\'c\'d', ['abcd']],
    ["echo $'a\\tb'", ['a\tb']],
    ['echo $"a $NAME"', ['a web']],
    ['echo ${NAME}1', ['web1']],
    ['echo $UNSET', ['$UNSET']],
    ['echo ${UNSET}', ['${UNSET}']],
    ['echo "${#NAME}"', ['${#NAME}']],
    ['echo ${NAME:-x}', ['${NAME:-x}']],
    ['echo ${NAME[0]}', ['${NAME[0]}']],
    ['echo ${!NAME}', ['${!NAME}']],
    ['echo $(ctr i ls)', ['$(ctr i ls)']],
    ['echo "a $(ctr i ls)"', ['a $(ctr i ls)']],
  ])('%s', (line, expected) => {
    expect(words(line)).toEqual(expected);
  });

  test.each([
    ['$R list', ['runc', '--root', '/x', 'list']],
    ['sudo $R list', ['sudo', 'runc', '--root', '/x', 'list']],
    ['"$R" list', ['runc --root /x', 'list']],
    ['ls $R', ['ls', 'runc', '--root', '/x']],
    ['ls $R/web', ['ls', 'runc --root /x/web']],
    ['echo $R', ['echo', 'runc --root /x']],
  ])('%s is split where a shell splits it', (line, expected) => {
    const environment = new ShellEnvironment();
    readCommandLine("R='runc --root /x'", environment);
    expect(readCommandLine(line, environment)[0]?.stages[0]?.words).toEqual(expected);
  });

  test('a word that its variables make too long stays as it was typed', () => {
    const environment = new ShellEnvironment();
    environment.set('LONG', 'x'.repeat(1000));
    const shown = (line: string): string | undefined =>
      readCommandLine(line, environment)[0]?.stages[0]?.words[1];
    expect(shown('echo $LONG$LONG$LONG$LONG')).toHaveLength(4000);
    expect(shown('echo $LONG$LONG$LONG$LONG.')).toBe('$LONG$LONG$LONG$LONG.');
  });
});

describe('sums', () => {
  test.each([
    ['$((1 + 2))', '3'],
    ['$((7 - 2))', '5'],
    ['$((64*1024*1024))', '67108864'],
    ['$((7 / 2))', '3'],
    ['$((7 % 4))', '3'],
    ['$((1 << 20))', '1048576'],
    ['$((2 ** 10))', '1024'],
    ['$(((1 + 2) * 3))', '9'],
    ['$((SIZE * 2))', '128'],
    ['$(($SIZE * 2))', '128'],
    ['$((NAME + 1))', '$((NAME + 1))'],
    ['$((1 + NAME))', '$((1 + NAME))'],
    ['$((2 - 7))', '$((2 - 7))'],
    ['$((1 / 0))', '$((1 / 0))'],
    ['$((1 & 1))', '$((1 & 1))'],
    ['$((-1))', '$((-1))'],
    ['$((123456789012345))', '123456789012345'],
    ['$((1234567890123456))', '$((1234567890123456))'],
    ['$(expr 64 \\* 1024)', '65536'],
    ['$(expr 1 + 2 \\* 3)', '7'],
    ['$(math "64 * 1024")', '65536'],
    ['$(math 64 x 1024)', '65536'],
    ['$(math 2 - 1)', '$(math 2 - 1)'],
    ['$(maths 2 + 1)', '$(maths 2 + 1)'],
    ['$(expr a + 1)', '$(expr a + 1)'],
    ['$(expr 9007199254740992 + 1)', '$(expr 9007199254740992 + 1)'],
  ])('%s', (sum, value) => {
    expect(words(`echo ${sum}`)).toEqual([value]);
    expect(words(`echo "${sum.replaceAll('"', '')}"`)).toEqual([value.replaceAll('"', '')]);
  });

  test('that are deeper or longer than anyone writes are not worked out', () => {
    const nested = (depth: number): string => `$((${'('.repeat(depth)}1${')'.repeat(depth)}))`;
    expect(words(`echo ${nested(40)}`)).toEqual(['1']);
    expect(words(`echo ${nested(60)}`)).toEqual([nested(60)]);
    const long = (terms: number): string => `$(expr 1${' + 1'.repeat(terms)})`;
    expect(words(`echo ${long(40)}`)).toEqual(['41']);
    expect(words(`echo ${long(60)}`)).toEqual([long(60)]);
  });
});

describe('variables are known by their names and what stands around them', () => {
  const uses = (line: string): unknown => {
    const environment = new ShellEnvironment();
    environment.set('KNOWN', 'k');
    return readCommandLine(line, environment)[0]?.stages[0]?.variables;
  };
  test.each([
    ['echo $?', [{ name: '?', word: 1, before: '', after: '' }]],
    ['echo "rc=$? end"', [{ name: '?', word: 1, before: 'rc=', after: ' end' }]],
    ['echo a ${D}b', [{ name: 'D', word: 2, before: '', after: 'b' }]],
    [
      'echo "$KNOWN-$D"',
      [
        { name: 'KNOWN', word: 1, before: '', after: '-$D' },
        { name: 'D', word: 1, before: 'k-', after: '' },
      ],
    ],
    ['echo ${#D} ${D:-x} plain', []],
  ])('%s', (line, expected) => {
    expect(uses(line)).toEqual(expected);
  });
});

describe('the values of a loop', () => {
  test.each([
    ['for i in a b; do echo $i; done', ['a', 'b']],
    ['for i in $NAME $SIZE; do echo $i; done', ['web', '64']],
    ['for i in {1..3}; do echo $i; done', ['1', '2', '3']],
    ['for i in {3..1}; do echo $i; done', ['3', '2', '1']],
    ['for i in web{1..2}x; do echo $i; done', ['web1x', 'web2x']],
    ['for i in a{b,c}d; do echo $i; done', ['abd', 'acd']],
    ['for i in $(seq 3); do echo $i; done', ['1', '2', '3']],
    ['for i in $(seq 2 4); do echo $i; done', ['2', '3', '4']],
    ['for i in *.txt; do echo $i; done', ['$i']],
    ['for i in $UNSET; do echo $i; done', ['$i']],
    ['for i in $(ctr t ls -q); do echo $i; done', ['$i']],
    ['for i in {1..101}; do echo $i; done', ['$i']],
    ['for i in; do echo $i; done', []],
  ])('%s', (line, values) => {
    const environment = new ShellEnvironment();
    readCommandLine('NAME=web; SIZE=64', environment);
    const stages = readCommandLine(line, environment).flatMap((pipeline) => pipeline.stages);
    const echoed = stages
      .filter((stage) => stage.words[0] === 'echo')
      .flatMap((stage) => stage.words.slice(1));
    expect(echoed).toEqual(values);
  });
});

describe('each part of a loop, a condition or a choice may run', () => {
  test.each([
    ['while ctr a; do ctr b; done', ['ctr a', 'ctr b']],
    ['until ctr a; do ctr b; done', ['ctr a', 'ctr b']],
    [
      'if ctr a; then ctr b; elif ctr c; then ctr d; else ctr e; fi',
      ['ctr a', 'ctr b', 'ctr c', 'ctr d', 'ctr e'],
    ],
    ['if ctr a; then ctr b; fi', ['ctr a', 'ctr b']],
    ['case $x in a) ctr a;; b) ctr b;; c) ;; esac', ['ctr a', 'ctr b']],
    ['select x in a b; do ctr a; done', ['ctr a']],
    ['for ((i=0;i<3;i++)); do ctr a; done', ['ctr a']],
    ['f() { ctr a; ctr b; }; f', ['ctr a', 'ctr b']],
    ['f() ( ctr a ); f', ['ctr a']],
  ])('%s', (line, expected) => {
    const found = readCommandLine(line).flatMap(({ stages }) => stages.map((stage) => stage.words.join(' ')));
    expect(found).toEqual(expected);
  });
});

describe('words that a shell makes of one', () => {
  test.each([
    ['ctr t rm with-{a,b}', ['ctr', 't', 'rm', 'with-a', 'with-b']],
    [
      'stat /proc/{1,2}/ns/{net,mnt}',
      ['stat', '/proc/1/ns/net', '/proc/1/ns/mnt', '/proc/2/ns/net', '/proc/2/ns/mnt'],
    ],
    ['echo {1..3}', ['echo', '1', '2', '3']],
    ['echo {3..1}x', ['echo', '3x', '2x', '1x']],
    ['echo "{a,b}" {a}', ['echo', '{a,b}', '{a}']],
    ['echo {1..9999}', ['echo', '{1..9999}']],
    ['"${r[@]}" ls', ['sudo', 'ctr', 'ls']],
    ['$r ls', ['sudo', 'ctr', 'ls']],
    ['echo with-${x/runsc/gvisor}', ['echo', 'with-gvisor']],
    ['echo ${f%.yaml} ${f#web.} ${f//e/i}', ['echo', 'web', 'yaml', 'wib.yaml']],
    ['echo ${f%.*} ${x/r*/a}', ['echo', '${f%.*}', '${x/r*/a}']],
    ['ctr pull $(echo web:1)', ['ctr', 'pull', 'web:1']],
    ['ctr pull $(img)', ['ctr', 'pull', 'registry.example/web:1']],
    ['ctr pull $(date)', ['ctr', 'pull', '$(date)']],
  ])('%s', (line, expected) => {
    const environment = new ShellEnvironment();
    readCommandLine('r=(sudo ctr); x=runsc; f=web.yaml; img() { echo registry.example/web:1; }', environment);
    expect(readCommandLine(line, environment).at(-1)?.stages[0]?.words).toEqual(expected);
  });
});
