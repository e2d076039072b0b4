import { paste, times, type Entry, type HostileSession } from './session.ts';

/** A command line may have as many characters as a line of the terminal, and 200 lines of continuation. */
const LONGEST = 19_000;

function filled(piece: string, end = ''): string {
  return piece.repeat(Math.floor((LONGEST - end.length) / piece.length)) + end;
}

/** Single command lines that are deep, long or never closed; each stands several times in its session. */
const LINES = new Map<string, string>([
  ['quotes of both kinds in each other', filled(`"'`)],
  ['escaped quotes', `echo ${filled('\\"')}`],
  ['backslashes', `echo ${filled('\\')}`],
  ['command substitutions in each other', filled('$(', ')'.repeat(9000))],
  ['command substitutions that nobody closes', `echo ${filled('$(a ')}`],
  ['command substitutions in quotes', `echo ${filled('"$(')}`],
  ['backquotes', `echo ${filled('`a` ')}`],
  ['process substitutions', `diff ${filled('<(')}`],
  ['arithmetic in each other', `echo ${filled('$((')}`],
  ['parameters in each other', `echo ${filled('${a:-')}`],
  ['patterns of parameters', `echo \${a//${filled('*')}/}`],
  ['ten thousand pipes', `ctr tasks list ${'|a'.repeat(9000)}`],
  ['pipes to greps', `ps aux ${filled('|grep x')}`],
  ['five thousand redirections', `ctr tasks list ${'>a '.repeat(5000)}`],
  ['redirections of all numbers', `ctr tasks list ${times(3000, (n) => `${n}>&1`).join(' ')}`],
  ['here-documents without an end', `cat ${'<<A '.repeat(4500)}`],
  ['here-documents in each other', filled('cat <<A $(')],
  ['a for loop over all numbers', 'for i in {1..999999}; do ctr tasks list; done'],
  [
    'for loops in each other',
    `${'for a in 1 2 3 4 5 6 7 8 9; do '.repeat(200)}ctr tasks list${'; done'.repeat(200)}`,
  ],
  ['a for loop over many words', `for i in ${filled('a ', '')}; do ctr tasks list; done`.slice(0, LONGEST)],
  ['a for loop with many commands', `for i in 1 2 3 4 5 6 7 8; do ${filled('ctr t ls; ', 'done')}`],
  ['braces over all numbers', 'ctr images delete {1..999999}'],
  ['braces in each other', `ctr images delete ${'{a,b}'.repeat(40)}`],
  ['braces that nobody closes', `ctr images delete ${filled('{a,')}`],
  ['numbers of braces times each other', `echo ${'{1..99}'.repeat(30)}`],
  ['a function of blanks', `f(){${' '.repeat(18_000)}x`],
  ['a function of fish of blanks', `function f;${' '.repeat(18_000)}x`],
  ['functions in each other', filled('f(){ ')],
  ['heads of functions', filled('f() ')],
  ['an alias of letters', `alias ${filled('a')}`],
  ['aliases in a row', `alias ${filled("a='b' ")}`],
  ['an alias of blanks', `alias a=${' '.repeat(18_000)}x`],
  ['a history expansion over and over', filled('!!')],
  ['a history expansion with words', filled('!ctr:1 ')],
  ['a substitution of the last command', filled('^a^b')],
  ['blocks of fish', filled('begin; ')],
  ['ifs of fish', filled('if test 1; ')],
  ['sums of fish', `set a (math ${filled('1 + ')}`],
  ['a sum of blanks', `a=$(expr ${' '.repeat(18_000)}x`],
  ['a sum of digits', `a=$(expr ${filled('1 ')})x`],
  ['variables set before a command', filled('A=1 ', 'ctr t ls')],
  ['one variable with many signs', `A=${filled('$A')} ctr t ls`],
  ['arrays', filled('a=(')],
  ['cases in each other', filled('case x in ')],
  ['groups', filled('{ ', 'ctr t ls')],
  ['negations', filled('! ', 'ctr t ls')],
  ['connectors', `ctr t ls ${filled('&& a ')}`],
  ['semicolons', filled('ctr t ls; ')],
  ['the background', filled('ctr t ls & ')],
  ['sudo over and over', filled('sudo ', 'ctr t ls')],
  ['sudo with letters', `sudo -${'i'.repeat(18_000)}x`],
  ['sudo with flags', `sudo ${filled('-n ')}x`],
  ['sudo with long flags', `sudo ${filled('--abcdefgh ')}x`],
  ['env over and over', filled('env A=1 ', 'ctr t ls')],
  ['wrappers in each other', filled('time nice nohup sudo ', 'ctr t ls')],
  ['shells in each other', `${`sh -c "`.repeat(2500)}ctr t ls`],
  ['shells in remote shells', filled('ssh a sudo sh -c ', 'ls')],
  ['xargs over and over', `ctr images list -q ${filled('| xargs ')}`],
  ['flags that are not known', `ctr ${filled('--x ')}tasks list`],
  ['flags with equal signs', `ctr run ${filled('--env=a=b ')}x y`],
  ['letters of one flag', `nerdctl run -${'d'.repeat(18_000)} x`],
  ['an image name of slashes', `ctr images pull ${filled('/')}`],
  ['an image name of colons', `nerdctl pull ${filled(':')}`],
  ['an image name of at signs', `nerdctl pull ${filled('a@')}`],
  ['an image name of digests', `crictl pull ${filled('sha256:')}`],
  ['ports to publish', `nerdctl run ${filled('-p 1-65535:1-65535 ')}x`],
  ['a path of dots', `ls ${filled('../')}`],
  ['a cd of dots', `cd ${filled('a/../')}`],
  ['an echo of blanks', `echo ${' '.repeat(18_000)}"`],
  ['an echo of words', `echo ${filled('a b ')}|`],
  ['a tar of letters', `tar ${'t'.repeat(18_000)}x`],
  ['a grep of letters', `ps aux | grep -${'v'.repeat(18_000)}x`],
  ['a URL of substitutions', `curl http://${filled('$(a)')}/`],
  ['a path of processes', `cat ${filled('/proc/1/ns')}`],
  ['a test of brackets', filled('[[ ( ')],
  ['comments', filled('# ')],
  ['wide characters', `echo ${filled('日本')}`],
  ['combining characters', `echo a${filled('\u0301')}`],
]);

/** Sessions of one hostile command line, ten times. */
export function commandLines(): HostileSession[] {
  return [...LINES].map(([name, line]) => ({
    name: `command line: ${name}`,
    make: () =>
      paste(...times(10, (): Entry => [line, 'TASK    PID    STATUS', 'web    468    RUNNING']), [
        'ctr tasks list',
        'TASK    PID    STATUS',
      ]),
  }));
}
