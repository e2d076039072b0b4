import { asciicast, ESC, times, type HostileSession } from './session.ts';

const A = `${ESC}]133;A\u0007`;
const B = `${ESC}]133;B\u0007`;
const C = `${ESC}]133;C\u0007`;

/** Sessions that once made the checker throw or never end. */
const FOUND = new Map<string, () => string>([
  ['a long word behind an open quote', () => `$ ctr t ls\n$ echo "\n${'a'.repeat(3000)}!\n`],
  ['a first line of brackets', () => `${'['.repeat(200_000)}\n$ ls\n`],
  ['a footer over and over', () => `Script started on x\n$ ls\n${'Script done on '.repeat(60_000)}`],
  [
    'an error text over and over',
    () => `$ ctr t ls\n${`ctr: ${'failed to resolve image '.repeat(800)}\n`.repeat(100)}`,
  ],
  ['thousands of marks on one long line', () => A + 'x'.repeat(20_000) + `${A}x${C}`.repeat(5000)],
  [
    'thousands of lines between two marks',
    () => `${A}${B}${'some text that is long\r\n'.repeat(20_000)}${C}`,
  ],
  ['marks of output without a prompt', () => C.repeat(20_000)],
  [
    'a new host at every prompt',
    () => times(4000, (n) => `a${n}@b $ ls`).join('\n') + '\nfoo bar'.repeat(20_000),
  ],
  [
    'long lines in front of a prompt',
    () => `${ESC}[?2004l\r\n${'a'.repeat(15_000)}${ESC}[?2004hctr t ls${ESC}[?2004l`.repeat(30),
  ],
  ['open quotes in long commands', () => `$ ls "${'x '.repeat(9000)}\n${'y\n'.repeat(199)}`.repeat(10)],
  ['function heads over and over', () => `$ ctr t ls\n$ ${'f() '.repeat(4900)}\n`],
  ['a row with a million blanks', () => `$ ctr t ls\nweb${' '.repeat(1_000_000)}x\n`],
  ['one line of a megabyte', () => `$ ctr run --rm x y\n${'a'.repeat(1_000_000)}\n$ ls\n`],
  ['one command of a megabyte', () => `$ ctr run --rm ${'a '.repeat(500_000)}\n$ ls\n`],
  ['a prompt of a megabyte', () => `${'a@'.repeat(500_000)}$ ctr t ls\n`],
  [
    'very many newlines on a wide terminal',
    () =>
      asciicast([
        ['r', '1000x500'],
        ['o', '$ ls\r\n'],
        ['o', '\n'.repeat(400_000)],
      ]),
  ],
  ['very many lines in a paste', () => `$ ctr t ls\n${'web     1    RUNNING\n'.repeat(200_000)}`],
  [
    'a clock that runs to infinity',
    () =>
      '{"version": 3, "term": {"cols": 80, "rows": 24}}\n[1e308, "o", "$ ls\\r\\n"]\n[1e308, "o", "$ ls\\r\\n"]\n',
  ],
  ['combining characters without end', () => `$ ls\r\n${'\u0301'.repeat(100_000)}\r\n`],
]);

/** What the shell's grammar nests: each over and over in one command. */
const NESTED = [
  ...['(', ')', '$(', '"', "'", '`', '{ ', '${', '$((', '[[ ( ', '<(', '@(', 'if ', 'while ', 'case x in '],
  ...['cat <<A ', 'echo "$(', 'f() ', 'a=(', '! ', 'a |', 'a && ', '\\', 'A='],
];

/** The sessions of earlier faults, and pieces of the shell's grammar nested as deep as a command may be long. */
export function foundSessions(): HostileSession[] {
  const nested = NESTED.map((piece): [string, () => string] => {
    const deep = piece.repeat(Math.floor(19_000 / piece.length));
    return [
      `${JSON.stringify(piece)} nested without end`,
      () => `$ ctr t ls\n$ ${deep}\n$ ${deep} ctr t ls ${')'.repeat(100)}\n$ ls\n`,
    ];
  });
  return [...FOUND, ...nested].map(([name, make]) => ({ name: `found: ${name}`, make }));
}
