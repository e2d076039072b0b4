import path from 'node:path';
import { openRecordings } from 'starlight-recorded-session/recordings';
import { describe, expect, test } from 'vitest';
import { readBranches } from '../../src/journey/branches.ts';

const root = path.join(import.meta.dirname, '../..');
const recordings = openRecordings(path.join(root, 'content/sessions'), root);

const JOURNEY = `programs:
  - { name: ctr, command: ctr, at: client, passing: true }
  - { name: containerd, command: containerd, at: daemon }
  - { name: starter, command: containerd-shim-runc-v2 start, at: launcher }
  - { name: shim, command: containerd-shim-runc-v2, at: shim }
branches:
  - id: run
    title: Run
    says: What happens.
    recording: journey-run
    containerd: '2.4'
    made: [names]
    moments:
      - { step: before, title: Before, says: Nothing., short: true }
      - { step: shim-start, title: Start, says: A start. }
      - step: shim
        title: Shim
        says: A shim.
        asks: [{ from: ctr, to: containerd }]
        short: true
`;

function read(source: string, options?: { short: boolean }) {
  return readBranches(source, 'content/journeys/x.yaml', recordings, options);
}

test('moments have the processes of their recording, and what is new in each', async () => {
  const [branch] = await read(JOURNEY);
  expect(branch?.versions).toContain('containerd 2.4.2');
  expect(branch?.moments.map(({ running }) => running.map(({ program }) => program.name).sort())).toEqual([
    ['containerd'],
    ['containerd', 'ctr', 'starter'],
    ['containerd', 'ctr', 'shim', 'starter'],
  ]);
  expect(branch?.moments.map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([
    [],
    ['new', 'new'],
    ['new'],
  ]);
  expect(branch?.made.map(({ typed }) => typed.split('=')[0])).toEqual(['WHO', 'SHORT']);
});

test('the terminal has every command of the step, and marks the lines of what is new', async () => {
  const [branch] = await read(JOURNEY);
  const [ps, ...others] = branch?.moments[2]?.commands.filter(({ output }) => output.length > 0) ?? [];
  expect(ps?.marked.map((line) => ps.output[line])).toEqual([
    expect.stringMatching(/^ *\d+ +\d+ S \/usr\/local\/libexec\/containerd-shim-runc-v2$/),
  ]);
  expect(others.map(({ typed }) => typed)).toEqual(['ctr task ls']);
});

test('in the short form a moment is compared with the one before it there', async () => {
  const [branch] = await read(JOURNEY, { short: true });
  expect(branch?.moments.map(({ step }) => step)).toEqual(['before', 'shim']);
  expect(branch?.moments[1]?.changes.map(({ kind }) => kind)).toEqual(['new', 'new', 'new']);
});

describe('an author is told where the mistake is, and what to type', () => {
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    ['a step', 'step: shim-start', 'step: shim-strat', '15:17 unknown-step', 'Type "shim-start".'],
    ['a step without ps', 'step: before', 'step: names', '14:17 no-process-list', 'record it again'],
    ['a recording', 'journey-run', 'journey-rum', '10:16 unknown-recording', 'Type "journey-run".'],
    ['a line', "'2.4'", "'1.5'", '11:17 unknown-line', "Type containerd: '2.4'"],
    ['a step of how', '[names]', '[nmaes]', '12:12 unknown-step', 'Type "names".'],
    ['who asks', 'from: ctr', 'from: crt', '19:24 absent-program', 'Type "ctr".'],
    ['a place', 'at: launcher', 'at: shim', '16:15 place-taken', 'Change "at"'],
    ['no way', 'at: launcher', 'at: left', '15:17 no-way', 'src/journey/ways.ts'],
    ['a key', 'title: Run', 'titel: Run', '7:5 wrong-shape', 'branches.0'],
    ['a value', 'at: daemon', 'at: deamon', '3:50 wrong-shape', 'programs.1.at'],
    ['YAML', 'title: Run', 'title: Run: it', '8:12 not-yaml', 'needs quotes'],
  ];
  test.each(cases)('%s', async (_, right, wrong, place, fix) => {
    const error = await read(JOURNEY.replace(right, wrong)).then(
      () => '',
      (problem: unknown) => (problem as Error).message,
    );
    expect(error).toContain(`content/journeys/x.yaml:${place}\n`);
    expect(error).toContain(fix);
  });

  test('a process that no program is named for', async () => {
    const without = JOURNEY.split('\n')
      .filter((line) => !line.includes('client'))
      .join('\n');
    await expect(read(without.replace('from: ctr', 'from: shim'))).rejects.toThrow(
      /x\.yaml:14:17 unknown-program\n[^]*"ctr run -d" in the step "shim-start"/,
    );
  });

  test('a line between two places that no one drew, in every moment that has one', async () => {
    await expect(read(JOURNEY.replace('at: launcher', 'at: left'))).rejects.toThrow(
      /x\.yaml:15:17 no-way\n[^]*x\.yaml:16:15 no-way\n/,
    );
  });

  test('two branches of one name', async () => {
    const branch = JOURNEY.slice(JOURNEY.indexOf('  - id: run'));
    await expect(read(JOURNEY + branch)).rejects.toThrow(/x\.yaml:21:9 repeated-branch\n/);
  });
});

test('what a command printed on other lines of containerd stands with it, where that is something else', async () => {
  const [branch] = await read(
    JOURNEY.replace('step: shim\n', 'step: adopted-shim\n')
      .replace('at: shim }', 'at: shim }\n  - { name: create, command: runc create, at: right }')
      .replace("    containerd: '2.4'\n", ''),
  );
  const listed = branch?.moments.map(({ commands }) =>
    commands.flatMap(({ typed, elsewhere }) => elsewhere.map((other) => ({ typed, ...other }))),
  );
  expect(listed).toEqual([
    [],
    [],
    [
      {
        typed: 'ctr task ls',
        lines: ['1.6', '1.7', '2.1'],
        output: [
          expect.stringMatching(/^TASK +PID +STATUS/),
          expect.stringMatching(/^driftwood-web +0 +UNKNOWN/),
        ],
      },
    ],
  ]);
});
