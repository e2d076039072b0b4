import type { Exercise } from '../../../plugins/exercise-checker/core/exercise.ts';
import { gradeTranscript } from '../../../plugins/exercise-checker/core/index.ts';
import { judge, metOf } from './judge.ts';
import type { Kind } from './mutant.ts';
import { mutantsOf } from './mutants.ts';
import { prove } from './proofs.ts';
import { onceForEach, takeApart, writeSession } from './session.ts';

/** How many mutants were made of a recording, and what is wrong with how each of them was graded that did not lose the right outcome. */
export interface Survivors {
  made: number;
  complaints: string[];
}

/**
 * Makes all mutants of one kind of a recording that passes, and grades them.
 * @param grader the exercise that grades; a weaker one than that the mutants are made for lets some survive
 */
export async function survivorsOf(
  exercise: Exercise,
  recording: Uint8Array,
  kind: Kind,
  grader = exercise,
): Promise<Survivors> {
  const session = await takeApart(recording);
  const grade = onceForEach(async (one) => {
    const { report } = await gradeTranscript(grader, writeSession(one), { file: 'mutant' });
    return report;
  });
  const before = { met: metOf(await grade(session)), parts: prove(grader, session).parts };
  const mutants = mutantsOf(exercise, session, kind);
  const complaints = await Promise.all(
    mutants.map(async (mutant) => judge(grader, mutant, before, await grade(mutant.session))),
  );
  return { made: mutants.length, complaints: complaints.filter((complaint) => complaint !== undefined) };
}
