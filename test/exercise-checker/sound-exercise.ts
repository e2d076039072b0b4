import { expect } from 'vitest';
import { readExercise } from '../../plugins/exercise-checker/exercise-file/read.ts';

/** A sound exercise; each test breaks it in one place. */
export const SOUND = `id: restart
title: Restart
goal: Restart it.
tools: [ctr]
outcomes:
  - id: up
    title: It runs
    fact: { task: { id: web, status: RUNNING, pid: $pid } }
    hint: Run it.
  - id: down
    title: It is gone
    after: up
    absent: { task: { id: web } }
    hint: Delete it.
mistakes:
  - id: wrong
    when: { command: { tool: ctr, action: image pull, error: bad-reference } }
    outcome: up
    message: Write the full reference.
    read: /topics/images/
sessions:
  - { file: a.cast, expected: partial, misses: [down], mistakes: [wrong], shows: It. }
`;

/** What is wrong with an exercise file, each as the author reads it. */
export function problemsOf(source: string): string[] {
  const loaded = readExercise(source, 'x/exercise.yaml');
  return 'problems' in loaded ? loaded.problems : [];
}

/** The sound exercise with one piece of its text replaced. */
export function change(from: string, to: string): string {
  expect(SOUND).toContain(from);
  return SOUND.replace(from, to);
}
