/** The route of a recording that solves an exercise, for pages that show it beside a learner's own. */
import { gradeTranscript, type Exercise } from './core/index.ts';
import { routeOf } from './core/report/route.ts';

/** A command of a worked solution, and which outcomes it proves: their numbers in the exercise, from 0. */
export interface WorkedStep {
  command: string;
  outcomes: readonly number[];
}

/**
 * The commands of a recording that prove the outcomes of an exercise, in their order.
 * @param file name of the recording, for the error
 * @throws Error where the recording does not pass
 */
export async function workedRoute(
  exercise: Exercise,
  bytes: Uint8Array,
  file: string,
): Promise<WorkedStep[]> {
  const { report, session } = await gradeTranscript(exercise, bytes, { file, keepSession: true });
  if (report.verdict !== 'pass') {
    const missed = report.outcomes.filter(({ required, status }) => required && status !== 'met');
    throw new Error(
      `${file} does not pass the exercise "${exercise.id}", so it shows no solution. ` +
        `Not met: ${missed.map(({ id }) => id).join(', ') || report.verdict}. ` +
        `To see why: npm run -s check -- ${exercise.id} ${file}`,
    );
  }
  const rows = (session?.segments ?? []).map(({ line }) => line).sort((a, b) => a - b);
  return routeOf(report.outcomes, rows).map(({ place, outcomes }) => ({
    command: place.command,
    outcomes,
  }));
}
