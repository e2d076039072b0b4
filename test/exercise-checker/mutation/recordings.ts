import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openExercise } from '../../../plugins/exercise-checker/cli/exercises.ts';
import type { Condition, Exercise, FactPattern } from '../../../plugins/exercise-checker/core/exercise.ts';
import { listExercises } from '../../../plugins/exercise-checker/exercise-file/folder.ts';
import { IDENTITIES, tiesOf } from './ties.ts';
import type { Kind } from './mutant.ts';

const EXERCISES = fileURLToPath(new URL('../../../content/exercises/', import.meta.url));

/** An exercise of the course, and its recordings that pass. */
export interface PassingRecordings {
  exercise: Exercise;
  files: string[];
  read: (file: string) => Uint8Array;
}

/** The exercises of the course with all their recordings that are labelled as passing. */
export function passingRecordings(): PassingRecordings[] {
  return listExercises(EXERCISES).map((id) => {
    const { exercise, sessions } = openExercise(EXERCISES, id);
    return {
      exercise,
      files: sessions.filter(({ expected }) => expected === 'pass').map(({ file }) => file),
      read: (file) => readFileSync(join(EXERCISES, id, 'sessions', file)),
    };
  });
}

/** Whether mutants of a kind can be made for an exercise at all, as far as its file tells. */
export function isApplicable(kind: Kind, { outcomes, tools }: Exercise): boolean {
  const attributes = outcomes.flatMap(({ condition }) =>
    patternsIn(condition).flatMap((pattern) => pattern.attributes),
  );
  const tied = attributes.filter(({ matcher }) => tiesOf(matcher).length > 0).map(({ name }) => name);
  switch (kind) {
    case 'dropped':
    case 'failed':
      return true;
    case 'another namespace':
      return tied.includes('namespace') && tools.some((tool) => tool !== 'crictl');
    case 'swapped IDs':
      return tied.some((name) => IDENTITIES.includes(name));
    case 'reordered':
      return outcomes.some(({ after }) => after.length > 0);
  }
}

function patternsIn(condition: Condition): FactPattern[] {
  if (condition.kind === 'fact' || condition.kind === 'absent') return [condition.pattern];
  return condition.kind === 'different' ? condition.patterns : condition.conditions.flatMap(patternsIn);
}
