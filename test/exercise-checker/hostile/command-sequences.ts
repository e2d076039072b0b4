import { oneOf, randomNumbers } from './random.ts';
import { paste, times, type Entry, type HostileSession } from './session.ts';

/** Sessions in which each command makes the next one dearer: variables, aliases, functions, files, folders. */
const SEQUENCES = new Map<string, () => Entry[]>([
  [
    'variables that double',
    () => [['a0=x'], ...times(60, (n): Entry => [`a${n + 1}=$a${n}$a${n}`]), ['ctr run --rm $a60 y']],
  ],
  [
    'variables in quotes that double',
    () => [['a0="x y"'], ...times(60, (n): Entry => [`a${n + 1}="$a${n} $a${n}"`]), ['ctr run --rm $a60 y']],
  ],
  [
    'exported variables that double',
    () => [['export a=xx'], ...times(60, (): Entry => ['export a=$a$a']), ['ctr images pull $a']],
  ],
  [
    'fish variables that double',
    () => [['set a xx'], ...times(60, (): Entry => ['set a $a $a']), ['ctr images pull $a']],
  ],
  [
    'variables that double within one line',
    () => [[times(40, () => 'a=$a$a').join('; ')], ['ctr images pull $a']],
  ],
  [
    'a long variable many times',
    () => [[`a=${'x'.repeat(19_000)}`], ...times(500, (): Entry => [`ctr images pull ${'$a'.repeat(300)}`])],
  ],
  [
    'aliases that double',
    () => [
      ['alias a0="ctr tasks list"'],
      ...times(60, (n): Entry => [`alias a${n + 1}="a${n}; a${n}"`]),
      ['a60'],
    ],
  ],
  ['an alias of itself', () => [['alias ctr="ctr ctr ctr"'], ...times(50, (): Entry => ['ctr tasks list'])]],
  [
    'two aliases of each other',
    () => [['alias a="b b"'], ['alias b="a a"'], ...times(50, (): Entry => ['a'])],
  ],
  [
    'functions that double',
    () => [
      ['f0() { ctr tasks list; }'],
      ...times(60, (n): Entry => [`f${n + 1}() { f${n}; f${n}; }`]),
      ['f60'],
    ],
  ],
  ['a fork bomb', () => [[':(){ :|:& };:'], ...times(50, (): Entry => [':'])]],
  ['thousands of aliases', () => times(4000, (n): Entry => [`alias a${n}='ctr -n ${n} tasks list'`])],
  ['thousands of variables', () => times(4000, (n): Entry => [`A${n}=${n}; echo $A${n}`, String(n)])],
  [
    'thousands of files',
    () =>
      times(2000, (n): Entry => [
        `ctr tasks list > f${n}; cat f${n}`,
        'TASK    PID    STATUS',
        `web    ${n}    RUNNING`,
      ]),
  ],
  [
    'one file read over and over',
    () => [['ctr tasks list > f'], ...times(3000, (n): Entry => ['cat f', `web    ${n}    RUNNING`])],
  ],
  [
    'substitutions shown later',
    () =>
      times(2000, (n): Entry => [
        n % 2 === 0 ? 'D=$(ctr images list -q)' : 'echo $D',
        'registry.example/web:1',
      ]),
  ],
  ['folders ever deeper', () => times(4000, (): Entry => ['cd a', ''])],
  ['history expansions of each other', () => [['ctr tasks list'], ...times(60, (): Entry => ['!! !!'])]],
  [
    'functions of fish over several lines',
    () => times(1000, (n): Entry => [`function f${n}`, '    ctr tasks list', 'end']),
  ],
  [
    'here-documents that go on to the end',
    () => times(1000, (): Entry => ['cat <<EOF', '> ctr tasks list', '> text']),
  ],
  [
    'lines that a backslash continues',
    () => times(100, (): Entry => ['ctr tasks list \\', ...times(190, () => '> --flag \\')]),
  ],
  ['quotes that go on to the end', () => times(100, (): Entry => ['echo "', ...times(190, () => '> x')])],
  [
    'docker by habit, over and over in each line',
    () => [...times(60, (): Entry => ['docker ps; '.repeat(490)]), ['runc list']],
  ],
  [
    'one mistake over and over in each line',
    () => [
      ...times(60, (): Entry => ['nerdctl ps -a --qq; '.repeat(400), 'unknown flag: --qq']),
      ['ctr version'],
    ],
  ],
  [
    'commands that ask for the status',
    () => times(2500, (n): Entry => [n % 2 === 0 ? 'ctr tasks list' : 'echo $?', '0']),
  ],
]);

const WORDS =
  'ctr nerdctl crictl runc sudo tasks images ls -n --rm | ; && $( ) " \' ` { } < > & $a \\ <<E alias for do done if f() = \u00a0 # ! * ~'.split(
    ' ',
  );

/** Command lines put together from words of the shell at random, as many as a session may have. */
function soup(): Entry[] {
  const next = randomNumbers(14);
  return times(4000, (): Entry => [
    times(1 + Math.floor(next() * 20), () => oneOf(WORDS, next)).join(' '),
    'x',
  ]);
}

/** Sessions whose commands build on one another. */
export function commandSequences(): HostileSession[] {
  return [...SEQUENCES, ['words of the shell at random', soup] as const].map(([name, entries]) => ({
    name: `commands: ${name}`,
    make: () => paste(...entries()),
  }));
}
