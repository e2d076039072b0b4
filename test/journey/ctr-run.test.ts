import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openRecordings } from 'starlight-recorded-session/recordings';
import { describe, expect, test } from 'vitest';
import { checkDrawing, type Box } from '../../src/components/diagrams/drawing.ts';
import { readBranches, type Branch } from '../../src/journey/branches.ts';
import { nameOfParent } from '../../src/journey/changes.ts';

const root = path.join(import.meta.dirname, '../..');
const recordings = openRecordings(path.join(root, 'content/sessions'), root);
const file = 'content/journeys/ctr-run.yaml';
const source = readFileSync(path.join(root, file), 'utf8');
const branches = await readBranches(source, file, recordings);

/** What a moment shows, without what differs from run to run. */
function outlineOf({ moments }: Branch) {
  return moments.map(({ step, running, changes, commands }) => ({
    step,
    tree: running.map((one) => `${nameOfParent(one, running) ?? '?'} > ${one.program.name}`).sort(),
    changes: changes.map(({ kind }) => kind),
    status: statusOf(commands),
  }));
}

/** Without the list of tasks: while a shim is busy, releases up to 2.1 say UNKNOWN of its task where 2.4 leaves it out. */
function stepsOf(branch: Branch) {
  return outlineOf(branch).map(({ step, tree, changes }) => ({ step, tree, changes }));
}

function statusOf(commands: Branch['moments'][number]['commands']): string | undefined {
  return commands
    .find(({ typed }) => typed === 'ctr task ls')
    ?.output.map((line) => /^driftwood-web\s+\d+\s+(\w+)/.exec(line)?.[1])
    .find((status) => status !== undefined);
}

test('the journey shows what its words say', () => {
  const [journey] = branches;
  if (!journey) throw new Error('there is no journey');
  expect(outlineOf(journey)).toEqual([
    { step: 'before', tree: ['init > containerd'], changes: [], status: undefined },
    {
      step: 'shim-start',
      tree: ['? > ctr', 'containerd > shim start', 'init > containerd'],
      changes: ['new', 'new'],
      status: undefined,
    },
    {
      step: 'shim',
      tree: ['? > ctr', 'containerd > shim start', 'init > containerd', 'shim start > shim'],
      changes: ['new'],
      status: undefined,
    },
    {
      step: 'adopted-shim',
      tree: ['? > ctr', 'init > containerd', 'init > shim', 'shim > runc create'],
      changes: ['adopted', 'new', 'gone'],
      status: undefined,
    },
    {
      step: 'runc-create',
      tree: ['? > ctr', 'init > containerd', 'init > shim', 'runc create > runc init', 'shim > runc create'],
      changes: ['new'],
      status: undefined,
    },
    {
      step: 'created',
      tree: ['? > ctr', 'init > containerd', 'init > shim', 'shim > runc init'],
      changes: ['adopted', 'gone'],
      status: 'CREATED',
    },
    {
      step: 'runc-start',
      tree: ['? > ctr', 'init > containerd', 'init > shim', 'shim > runc init', 'shim > runc start'],
      changes: ['new'],
      status: undefined,
    },
    {
      step: 'running',
      tree: ['init > containerd', 'init > shim', 'shim > httpd'],
      changes: ['became', 'gone', 'gone'],
      status: 'RUNNING',
    },
  ]);
});

test.each(recordings.releaseLinesOf('journey-run'))('containerd %s takes the same steps', async (line) => {
  const onLine = source.replace(
    'recording: journey-run\n',
    `recording: journey-run\n    containerd: '${line}'\n`,
  );
  const [newest] = branches;
  const [journey] = await readBranches(onLine, file, recordings);
  expect(journey?.versions[0]).toContain(`containerd ${line}.`);
  expect(journey && stepsOf(journey)).toEqual(newest && stepsOf(newest));
});

describe.each(branches)('the branch $id', (branch) => {
  test('has pictures that fit, with no box on another', () => {
    for (const { drawing } of branch.moments) {
      checkDrawing(drawing);
      for (const [index, box] of drawing.boxes.entries()) {
        for (const other of drawing.boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      }
    }
  });

  test('draws every parent that ps shows, but for the shell of a client', () => {
    for (const { running, drawing } of branch.moments) {
      const known = running.filter(
        (one) => one.program.at !== 'client' && nameOfParent(one, running) !== undefined,
      );
      expect(drawing.lines?.filter(({ kind }) => kind === 'parent')).toHaveLength(known.length);
    }
  });

  test('begins each step with what is typed, and marks nothing that is not a process', () => {
    for (const { commands } of branch.moments) {
      expect(commands.filter(({ processLines }) => processLines.length > 0)).toHaveLength(1);
      for (const { marked, output } of commands) {
        for (const line of marked) expect(output[line]).toMatch(/^ *\d+ +\d+ [A-Z] /);
      }
    }
  });
});

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
