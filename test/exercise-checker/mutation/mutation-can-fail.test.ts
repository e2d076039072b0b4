import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Exercise } from '../../../plugins/exercise-checker/core/exercise.ts';
import { readExercise } from '../../../plugins/exercise-checker/exercise-file/read.ts';
import { KINDS, type Kind } from './mutant.ts';
import { survivorsOf } from './survivors.ts';

const SCENARIO = readFileSync(new URL('../scenarios/s3/exercise.yaml', import.meta.url), 'utf8');
const RECORDING = readFileSync(new URL('../samples/S3/systemctl-restart-17.typescript', import.meta.url));

function exerciseFrom(source: string): Exercise {
  const loaded = readExercise(source, 'exercise.yaml');
  if ('problems' in loaded) throw new Error(loaded.problems.join('\n'));
  return loaded.exercise;
}

/** What becomes of the mutants of a sound exercise when another one grades them. */
async function complaintsOf(grader: Exercise, kind: Kind): Promise<string> {
  const { made, complaints } = await survivorsOf(exerciseFrom(SCENARIO), RECORDING, kind, grader);
  expect(made).toBeGreaterThan(0);
  return complaints.join('\n');
}

test.each(KINDS)('a sound exercise lets none of its mutants survive: %s', async (kind) => {
  expect(await complaintsOf(exerciseFrom(SCENARIO), kind)).toBe('');
});

test.each([
  [
    'dropped',
    '    any:\n      - fact:\n          service:',
    '    any:\n      - fact:\n          command: { tool: ctr }\n      - fact:\n          service:',
  ],
  ['another namespace', /, namespace: \$namespace/g, ''],
  [
    'swapped IDs',
    'RUNNING, pid: $pid, namespace: $namespace }\n    unless:',
    'RUNNING, namespace: $namespace }\n    unless:',
  ],
  ['failed', /, succeeded: true/g, ''],
  ['reordered', 'after: restarted', 'needs: restarted'],
] as const)('a weaker exercise is found out: %s', async (kind, tie, instead) => {
  const weaker = SCENARIO.replace(tie, instead);
  expect(weaker).not.toBe(SCENARIO);
  const complaints = await complaintsOf(exerciseFrom(weaker), kind);
  expect(complaints).toMatch(/lost should be .*; lost was none/);
});

describe('a mutant that loses more than it should is found out', () => {
  const complaintsWith = (pattern: string): Promise<string> => {
    const outcome = `
  - id: twice
    title: The task list was shown twice
    different:
      of: [task: ${pattern}, task: ${pattern}]
    hint: Show it twice.
`;
    return complaintsOf(exerciseFrom(SCENARIO.trimEnd() + outcome), 'dropped');
  };

  test('where the outcome that is lost is not aimed at', async () => {
    const complaints = await complaintsWith('{ id: web }');
    expect(complaints).toMatch(/dropped, before: lost without a reason: twice/);
    expect(complaints).toMatch(/dropped, survived: lost without a reason: twice/);
  });

  test('but for what waits for a variable that nothing gives a value any more', async () => {
    const complaints = await complaintsWith('{ id: $id }');
    expect(complaints).not.toMatch(/dropped, before/);
    expect(complaints).toMatch(/dropped, survived: lost without a reason: twice/);
  });
});
