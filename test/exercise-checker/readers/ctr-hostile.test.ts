import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectFacts } from '../../../plugins/exercise-checker/core/facts/collect.ts';
import type { Fact } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import { linesOf } from './observations.ts';
import { inTime } from '../processor-time.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const HEADERS = {
  'ctr image ls': 'REF TYPE DIGEST SIZE PLATFORMS LABELS',
  'ctr image check': 'REF TYPE DIGEST STATUS SIZE UNPACKED',
  'ctr c ls': 'CONTAINER IMAGE RUNTIME',
  'ctr t ls': 'TASK PID STATUS',
  'ctr snapshot ls': 'KEY PARENT KIND',
  'ctr snapshot tree': '',
  'ctr content ls': 'DIGEST SIZE AGE LABELS',
};
const ROWS = [
  `registry.test/web:1 application/vnd.oci.image.manifest.v1+json ${DIGEST} 1009.0 KiB linux/amd64 -`,
  'web registry.test/web:1 io.containerd.runc.v2',
  'web 468 RUNNING',
  `web ${DIGEST} Active`,
  `${DIGEST} 205B 1 second containerd.io/x=y`,
  ` ${DIGEST}`,
  '  \\_ web',
];

function factsOf(command: string, rows: readonly string[]): Fact[] {
  const segment = { command, prompt: '#', output: linesOf(rows), nobody: [], line: 0, column: 0 };
  return collectFacts([{ ...segment, confidence: 1, nested: false }]);
}

describe('a list of ctr in rows without end is read at once', () => {
  const many = (row: string): string[] => Array<string>(20_000).fill(row);
  const long = (row: string): string[] => Array<string>(50).fill(row.repeat(20_000).slice(0, 20_000));
  test.each([
    ['long rows of slashes', long('/')],
    ['long rows of colons', long(':a')],
    ['long rows of words', long('a ')],
    ['long rows of blanks', [...long(' ')].map((row) => `a${row}b`)],
    ['long digests', long('sha256:')],
    ['many short rows', many('foo bar')],
    ['many full rows', many('ab '.repeat(26))],
    ['many headers', many('TASK PID STATUS')],
    ['many capitals', many('AA BB')],
    ['many rows of tasks', many('web 1 RUNNING')],
    ['many rows of digests', many(`${DIGEST} x`)],
    ['many cuts', many('...')],
  ])(
    '%s',
    async (_, rows) => {
      for (const [command, header] of Object.entries(HEADERS)) {
        for (const suffix of ['', ' | cat']) {
          await inTime(() => factsOf(command + suffix, [header, ...rows]));
        }
      }
    },
    60_000,
  );
});

/** A row of a list that was cut, mixed with another one, or has other characters in it. */
const mutated = fc
  .tuple(fc.constantFrom(...ROWS), fc.nat(120), fc.nat(120), fc.string({ maxLength: 12, unit: 'grapheme' }))
  .map(([row, from, length, text]) => row.slice(0, from) + text + row.slice(from + (length % 20)));
const row = fc.oneof(
  fc.constantFrom(...ROWS, ...Object.values(HEADERS), '', '...', 'WARN[0000] x', '[1]+  Done'),
  mutated,
  fc.string({ maxLength: 100, unit: 'binary' }),
);

test('whatever rows there are, a list is read, and of what a row has', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(HEADERS)),
      fc.constantFrom('', ' | cat', ' -q', ' | awk {print}', ' >f'),
      fc.array(row, { maxLength: 12 }),
      (command, suffix, rows) => {
        const shown = rows.join('').replace(/\s/g, '');
        for (const { type, values } of factsOf(command + suffix, rows)) {
          if (type === 'command' || type === 'listing') continue;
          for (const [name, value] of values) {
            if (name === 'namespace' || name === 'kind' || typeof value !== 'string') continue;
            expect(shown).toContain(value.replace(/\s/g, ''));
          }
          expect(Number.isSafeInteger(values.get('pid') ?? 0)).toBe(true);
        }
      },
    ),
    { seed: 14, numRuns: 2000 },
  );
});

test('a whole list names every row of it, and a list that names a row shows it', () => {
  const tasks = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,20}$/), { maxLength: 8 });
  fc.assert(
    fc.property(tasks, fc.integer({ min: 24, max: 80 }), (ids, width) => {
      const column = Math.max(4, ...ids.map((id) => id.length)) + 4;
      const rows = [['TASK', 'PID', 'STATUS'], ...ids.map((id, index) => [id, String(index + 1), 'RUNNING'])];
      const shown = rows.flatMap(([id = '', pid = '', status = '']) => {
        const line = `${id.padEnd(column)}${pid.padEnd(7)}${status}`;
        return Array.from({ length: Math.ceil(line.length / width) }, (_, part) =>
          line.slice(part * width, (part + 1) * width).trimEnd(),
        );
      });
      const facts = factsOf('ctr t ls', shown);
      const listed = facts.find(({ type }) => type === 'listing')?.values.get('ids');
      expect(listed).toEqual(ids);
      expect(facts.filter(({ type }) => type === 'task').map(({ values }) => values.get('id'))).toEqual(ids);
    }),
    { seed: 14, numRuns: 1000 },
  );
});
