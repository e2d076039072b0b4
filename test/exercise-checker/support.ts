import type { Exercise } from '../../plugins/exercise-checker/core/exercise.ts';
import { collectFacts } from '../../plugins/exercise-checker/core/facts/collect.ts';
import type { Fact, FactValue } from '../../plugins/exercise-checker/core/facts/fact.ts';
import type { FactType } from '../../plugins/exercise-checker/core/facts/fact-types.ts';
import type { Interest } from '../../plugins/exercise-checker/core/facts/interest.ts';
import { gradeTranscript } from '../../plugins/exercise-checker/core/index.ts';
import { segmentSession } from '../../plugins/exercise-checker/core/segments/segment-session.ts';
import type { Segment } from '../../plugins/exercise-checker/core/segments/segment.ts';
import { showRecording } from '../../plugins/terminal-recording/terminal/show.ts';
import { readExercise } from '../../plugins/exercise-checker/exercise-file/read.ts';
import { en, writeReport, type Report } from '../../plugins/exercise-checker/sentences/index.ts';
import { bytesOf, cast, ESC, recordingOf } from '../terminal-recording/support.ts';

export { bytesOf, cast, ESC, recordingOf, screenOf } from '../terminal-recording/support.ts';

export const IMAGE = 'registry.driftwood.example/driftwood/web:1.4.0';

/** The commands of a session, given as any transcript the checker takes. */
export async function segmentsOf(text: string, prompt?: string): Promise<Segment[]> {
  return segmentSession(await showRecording(recordingOf(text)), prompt);
}

export async function factsOf(text: string, interest?: Interest): Promise<Fact[]> {
  return collectFacts(await segmentsOf(text), interest);
}

/** An exercise's interest in processes of these names. */
export function searchesFor(...processNames: readonly string[]): Interest {
  return { lines: false, processNames };
}

/** The values of all facts of one kind, as plain objects. */
export async function valuesOf(
  text: string,
  type: FactType,
  interest?: Interest,
): Promise<Record<string, FactValue>[]> {
  const facts = await factsOf(text, interest);
  return facts.filter((fact) => fact.type === type).map((fact) => Object.fromEntries(fact.values));
}

/** A paste in which every command follows the prompt `learner@lab:~$ `. */
export function paste(...entries: (readonly [command: string, ...output: string[]])[]): string {
  const lines = entries.flatMap(([command, ...output]) => [`learner@lab:~$ ${command}`, ...output]);
  return [...lines, 'learner@lab:~$', ''].join('\n');
}

/** A recording whose shell marks every prompt, command and exit status with OSC 133. */
export function marked(
  ...entries: (readonly [command: string, exitStatus: number, ...output: string[]])[]
): string {
  const mark = (letter: string): string => `${ESC}]133;${letter}\u0007`;
  return cast(
    entries.map(([command, exitStatus, ...output]) => {
      const shown = output.map((line) => `${line}\r\n`).join('');
      return `${mark('A')}learner@lab:~$ ${mark('B')}${command}\r\n${mark('C')}${shown}${mark(`D;${exitStatus}`)}`;
    }),
    { width: 200, height: 50 },
  );
}

/** The exercise a YAML text describes. */
function exerciseOf(source: string): Exercise {
  const loaded = readExercise(source, 'exercise.yaml');
  if ('problems' in loaded) throw new Error(loaded.problems.join('\n'));
  return loaded.exercise;
}

/** An exercise whose outcomes and mistakes are given as YAML. */
export function exerciseWith(outcomes: string, mistakes = ''): Exercise {
  return exerciseOf(
    `id: test\ntitle: Test\ngoal: Test.\ntools: [ctr]\noutcomes:\n${outcomes}\n${mistakes === '' ? '' : `mistakes:\n${mistakes}\n`}`,
  );
}

/** The report of a transcript, in English. */
export async function gradeText(exercise: Exercise, text: string): Promise<Report> {
  const { report } = await gradeTranscript(exercise, bytesOf(text), { file: 'session' });
  return writeReport(report, en);
}
