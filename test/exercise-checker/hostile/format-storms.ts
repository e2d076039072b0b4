import { randomNumbers } from './random.ts';
import { ESC, PROMPT, times, type HostileSession } from './session.ts';

const MEGABYTE = 1_000_000;
const LIST = `${PROMPT}ctr tasks list\nTASK    PID    STATUS\nweb     468    RUNNING\n`;
const HEADER = '{"version": 2, "width": 100, "height": 30}';
const SCRIPT = 'Script started on 2026-01-01 00:00:00+00:00 [TERM="xterm" COLUMNS="100" LINES="30"]';

/** Files that are not a recording, or only nearly one: too deep, too often begun, cut off, in another encoding. */
const STORMS = new Map<string, () => string | Uint8Array>([
  ['random bytes', () => randomBytes(5 * MEGABYTE)],
  ['random letters', () => times(5 * MEGABYTE, (n) => 'abc \n'[(n * 7919) % 5] ?? '').join('')],
  [
    'text of two bytes a character',
    () => Uint8Array.from(Buffer.from(`\ufeff${LIST.repeat(10_000)}`, 'utf16le')),
  ],
  ['bytes that are no UTF-8', () => new Uint8Array(5 * MEGABYTE).fill(0xc3)],
  ['zero bytes', () => new Uint8Array(5 * MEGABYTE)],
  ['marks of byte order', () => `${'\ufeff'.repeat(MEGABYTE)}\n${LIST}`],
  ['carriage returns alone', () => LIST.replaceAll('\n', '\r').repeat(10_000)],
  ['separators of lines and paragraphs', () => `${LIST}${'x\u2028y\u2029'.repeat(MEGABYTE / 4)}`],
  ['form feeds', () => `${LIST}${'x\f\v'.repeat(MEGABYTE)}`],
  [
    'typographic characters',
    () => `${PROMPT}ctr\u00a0tasks list ${'\u201cx\u201d \u2013\u2013\u00a0'.repeat(1000)}\n`.repeat(150),
  ],
  ['blanks of all widths', () => `${LIST}${'\u2003\u2009\u202f\u3000\u00a0'.repeat(300_000)}\n`],
  ['invisible characters', () => `${PROMPT}ctr ${'\u200b\u2060\u00ad\u{e0041}'.repeat(1000)}\n`.repeat(100)],
  ['marks of direction', () => `${PROMPT}ctr ${'\u202e\u2066\u200f'.repeat(3000)}\n`.repeat(100)],
  [
    'a frame around each row',
    () =>
      LIST.split('\n')
        .map((row) => `│ ${row} │\n`)
        .join('')
        .repeat(10_000),
  ],
  ['numbers in front of each row', () => times(49_000, (n) => `${n}  ${PROMPT}ls\n`).join('')],
  ['fences of Markdown', () => `${'```sh\n'.repeat(20_000)}${LIST}${'```\n'.repeat(20_000)}`],
  [
    'quotations of mail',
    () =>
      LIST.split('\n')
        .map((row) => `${'> '.repeat(500)}${row}\n`)
        .join('')
        .repeat(200),
  ],
  ['tabs', () => `${LIST}${`${'\t'.repeat(15_000)}x\n`.repeat(100)}`],
  ['100,000 sessions of script -a', () => `${SCRIPT}\n${PROMPT}ls\n`.repeat(100_000)],
  ['a header of script that never ends', () => `Script started on ${'x'.repeat(5 * MEGABYTE)}`],
  ['a header of script in brackets', () => `${'['.repeat(900)}TERM="x"\n${LIST}`],
  [
    'a header of script with sizes over and over',
    () => `Script started on x [${'COLUMNS="1 '.repeat(500_000)}\n${LIST}`,
  ],
  ['footers of script', () => `${SCRIPT}\n${`${LIST}\nScript done on x\n`.repeat(20_000)}`],
  [
    'a header of five megabytes',
    () => `{"version": 2, "width": 100, "height": 30, "title": "${'x'.repeat(5 * MEGABYTE)}"}\n`,
  ],
  ['a header nested without end', () => `{"version": 2, "width": ${'['.repeat(MEGABYTE)}\n[0, "o", "x"]\n`],
  ['events nested without end', () => `${HEADER}\n${`[0, "o", ${'['.repeat(10_000)}]\n`.repeat(100)}`],
  ['events of nothing', () => `${HEADER}\n${'[0, "o", ""]\n'.repeat(300_000)}`],
  ['events of other kinds', () => `${HEADER}\n${'[0, "i", "x"]\n[0, "m", "x"]\n'.repeat(150_000)}`],
  ['rows that are no events', () => `${HEADER}\n${'[0, "o"\n'.repeat(300_000)}`],
  ['times that run back', () => `${HEADER}\n${times(100_000, (n) => `[${-n}, "o", "x"]\n`).join('')}`],
  [
    'one event of nine megabytes',
    () => `${HEADER}\n${JSON.stringify([0, 'o', `${LIST.replaceAll('\n', '\r\n')}`.repeat(110_000)])}\n`,
  ],
  [
    'events cut within a sequence',
    () =>
      `${HEADER}\n${times(100_000, (n) => `${JSON.stringify([n, 'o', n % 2 === 0 ? `${ESC}[3` : '1mx'])}\n`).join('')}`,
  ],
  [
    'a cast of version 1',
    () => `{"version": 1, "width": 80, "height": 24, "stdout": [${'[0.1, "x"],'.repeat(300_000)}[0.1, "x"]]}`,
  ],
  [
    'a cast of version 3',
    () => `{"version": 3, "term": {"cols": 80, "rows": 24}}\n${'[0.1, "o", "$ ls\\r\\n"]\n'.repeat(100_000)}`,
  ],
  [
    'a cast whose terminal is huge',
    () => `{"version": 2, "width": 1e9, "height": 1e9}\n[0, "o", "$ ls\\r\\n"]\n`,
  ],
]);

function randomBytes(count: number): Uint8Array {
  const next = randomNumbers(8);
  return Uint8Array.from({ length: count }, () => Math.floor(next() * 256));
}

/** Sessions in formats that are broken, mixed or swollen. */
export function formatStorms(): HostileSession[] {
  return [...STORMS].map(([name, make]) => ({ name: `format: ${name}`, make }));
}
