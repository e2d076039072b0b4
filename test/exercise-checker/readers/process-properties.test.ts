import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectFacts } from '../../../plugins/exercise-checker/core/facts/collect.ts';
import type { Fact } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import type { OutputLine, Segment } from '../../../plugins/exercise-checker/core/segments/segment.ts';
import { searchesFor, segmentsOf, paste } from '../support.ts';

const SEED = 20261123;
const NAMES = [
  'nginx',
  'httpd',
  'runc',
  'conmon',
  'sleep',
  'containerd',
  'containerd-shim-runc-v2',
  'my.app_2',
  'sh',
];

interface Process {
  pid: number;
  ppid: number;
  name: string;
  folder: string;
  rest: string;
}

const process = fc.record({
  pid: fc.integer({ min: 1, max: 99_999 }),
  ppid: fc.integer({ min: 0, max: 99_999 }),
  name: fc.constantFrom(...NAMES),
  folder: fc.constantFrom('', '/usr/sbin/', './'),
  rest: fc.constantFrom(
    '',
    ' -f',
    ' -g daemon off;',
    ' -namespace default -id web',
    ' --log /var/log/nginx.log',
    ' -c sleep 5',
  ),
});
const processes = fc.uniqueArray(process, { selector: ({ pid }) => pid, minLength: 1, maxLength: 12 });

const argsOf = ({ folder, name, rest }: Process): string => `${folder}${name}${rest}`;

/** The forms in which a list of all processes is shown. */
const FORMS: readonly { command: string; heading: string; row: (one: Process) => string }[] = [
  {
    command: 'ps -ef',
    heading: 'UID          PID    PPID  C STIME TTY          TIME CMD',
    row: (one) => `root     ${one.pid}    ${one.ppid}  0 04:20 ?        00:00:00 ${argsOf(one)}`,
  },
  {
    command: 'ps axo ppid,pid,args',
    heading: '   PPID     PID COMMAND',
    row: (one) => `   ${one.ppid}   ${one.pid} ${argsOf(one)}`,
  },
  {
    command: 'ps -e -o pid,ppid,args --forest',
    heading: '    PID    PPID COMMAND',
    row: (one) => `   ${one.pid}   ${one.ppid}  |   \\_ ${argsOf(one)}`,
  },
  {
    command: 'sudo ps -A -o pid,ppid,comm',
    heading: '    PID    PPID COMMAND',
    row: (one) => `   ${one.pid}   ${one.ppid} ${one.name.slice(0, 15)}`,
  },
];

const form = fc.constantFrom(...FORMS);

function factsIn(command: string, rows: readonly string[]): Fact[] {
  const output: OutputLine[] = rows.map((text, index) => ({ line: index + 1, column: 0, text }));
  return collectFacts([{ ...SEGMENT, command, output }], searchesFor(...NAMES));
}

const [SEGMENT] = (await segmentsOf(paste(['true'], ['true']))) as [Segment];

/** Names that facts say are not there. */
function missingIn(facts: readonly Fact[]): unknown[] {
  return facts
    .filter(({ type, values }) => type === 'search' && values.get('found') === false)
    .map(({ values }) => values.get('name'));
}

/** The names by which a process is known: the kernel keeps the first letters. */
const namesOf = (all: readonly Process[]): Set<string> =>
  new Set(all.flatMap(({ name }) => [name, name.slice(0, 15)]));

describe('whatever processes there are', () => {
  test('a list shows each of them, and that no other is there', () => {
    fc.assert(
      fc.property(processes, form, (all, { command, heading, row }) => {
        const facts = factsIn(command, [heading, ...all.map(row)]);
        const shown = facts.filter(({ type }) => type === 'process');
        expect(shown.map(({ values }) => [values.get('pid'), values.get('ppid')])).toEqual(
          all.map(({ pid, ppid }) => [pid, ppid]),
        );
        const [listing] = facts.filter(({ type }) => type === 'listing');
        expect(listing?.values.get('ids')).toEqual(all.map(({ pid }) => String(pid)));
        for (const name of missingIn(facts)) expect(namesOf(all)).not.toContain(name);
      }),
      { seed: SEED },
    );
  });

  test('a grep never makes one of them missing', () => {
    const pattern = fc.oneof(
      fc.constantFrom(...NAMES),
      fc.constantFrom(...NAMES).map((name) => `[${name[0] ?? ''}]${name.slice(1)}`),
      fc.constantFrom('^', ' ', '/').chain((start) => fc.constantFrom(...NAMES).map((name) => start + name)),
      fc.constantFrom('ngin', 'run', 'shim', 'on', 's'),
    );
    const flags = fc.subarray(['-w', '-i', '-v', '-c', '-x', '-E', '-F']);
    fc.assert(
      fc.property(
        processes,
        form,
        fc.array(fc.record({ pattern, flags }), { minLength: 1, maxLength: 2 }),
        (all, { command, heading, row }, greps) => {
          const line = [command, ...greps.map((one) => `grep ${one.flags.join(' ')} '${one.pattern}'`)].join(
            ' | ',
          );
          let rows = [heading, ...all.map(row)];
          for (const one of greps) rows = grep(rows, one.pattern, one.flags);
          for (const name of missingIn(factsIn(line, rows))) expect(namesOf(all), line).not.toContain(name);
        },
      ),
      { seed: SEED, numRuns: 1000 },
    );
  });

  test('what was mutated never makes one missing that is still shown', () => {
    const mutation = fc.record({
      at: fc.nat(),
      with: fc.constantFrom('...', '', '\u0000', 'x'.repeat(3000), 'PID', '│'),
    });
    fc.assert(
      fc.property(processes, form, mutation, (all, { command, heading, row }, { at, with: text }) => {
        const rows = [heading, ...all.map(row)];
        rows.splice(at % (rows.length + 1), 0, text);
        for (const name of missingIn(factsIn(command, rows))) expect(namesOf(all)).not.toContain(name);
      }),
      { seed: SEED },
    );
  });
});

/** What grep does, for the plain patterns of these tests. */
function grep(rows: readonly string[], pattern: string, flags: readonly string[]): string[] {
  const literal = flags.includes('-F') ? pattern.replace(/[.^$[\]/]/g, '\\$&') : pattern;
  const bounded = flags.includes('-x')
    ? `^(?:${literal})$`
    : flags.includes('-w')
      ? `(?:^|\\W)(?:${literal})(?:\\W|$)`
      : literal;
  const expression = new RegExp(bounded, flags.includes('-i') ? 'i' : '');
  const found = rows.filter((row) => expression.test(row) !== flags.includes('-v'));
  return flags.includes('-c') ? [String(found.length)] : found;
}
