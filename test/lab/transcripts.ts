import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { OWN_EXERCISES } from '../../plugins/exercise-checker/cli/own-exercises.ts';
import { openExercise } from '../../plugins/exercise-checker/cli/exercises.ts';
import { compareWithLabel } from '../../plugins/exercise-checker/cli/self-test.ts';
import { gradeTranscript } from '../../plugins/exercise-checker/core/index.ts';
import { listExercises } from '../../plugins/exercise-checker/exercise-file/folder.ts';
import { lineNamed, type LineId } from './lines.ts';
import { playSession } from './play.ts';
import { loadScript } from './session/load-script.ts';
import type { Pace } from './session/pace.ts';
import { EXTENSIONS } from './session/recording-format.ts';
import type { SessionScript } from './session/script.ts';
import { ROOT } from './sessions.ts';

const EXERCISES = OWN_EXERCISES;

/** A recording of an exercise that has a script beside it, from which it can be made again. */
export interface Transcript {
  readonly exercise: string;
  readonly script: SessionScript;
  readonly line: LineId;
  /** Where the recording is. */
  readonly file: string;
}

/**
 * The transcripts with a script.
 * @param exercises ids; all exercises where none is named
 * @param names of scripts; all of them where none is named
 * @throws Error that lists what there is, or the problems of a script
 */
export async function loadTranscripts(
  exercises: readonly string[] = [],
  names: readonly string[] = [],
): Promise<Transcript[]> {
  const ids = exercises.length === 0 ? listExercises(EXERCISES) : exercises;
  for (const id of ids) openExercise(EXERCISES, id);
  const found = await Promise.all(ids.map(transcriptsOf));
  const transcripts = found.flat();
  const missing = names.find((name) => !transcripts.some(({ script }) => script.id === name));
  if (missing !== undefined) {
    const scripts = new Set(transcripts.map(({ script }) => script.id));
    throw new Error(`There is no script "${missing}.keys". There are: ${[...scripts].join(', ') || 'none'}.`);
  }
  return transcripts.filter(({ script }) => names.length === 0 || names.includes(script.id));
}

async function transcriptsOf(exercise: string): Promise<Transcript[]> {
  const folder = path.join(EXERCISES, exercise, 'sessions');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.keys')) : [];
  const scripts = await Promise.all(files.sort().map((file) => loadScript(path.join(folder, file), ROOT)));
  return scripts.flatMap((script) =>
    script.containerd.map((line) => {
      const extension = EXTENSIONS[script.transcript?.format ?? 'asciicast'];
      return { exercise, script, line, file: path.join(folder, `${script.id}-${line}.${extension}`) };
    }),
  );
}

/** Plays the script of a transcript on a fresh machine, in the shell and with the recorder it names. */
export async function playTranscript({ script, line }: Transcript, pace: Pace): Promise<string> {
  const { shell = 'bash', format = 'asciicast', columns, marks } = script.transcript ?? {};
  const withoutMarks = marks === 'none';
  const { text } = await playSession(script, lineNamed(line), { shell, format, pace, columns, withoutMarks });
  return text;
}

/**
 * Grades what was played as what it is labelled with in the `exercise.yaml`.
 * @returns in what the report differs from the label; empty where in nothing
 * @throws Error where the recording has no label, or the exercise is broken
 */
export async function gradeAsLabelled({ exercise, file }: Transcript, text: string): Promise<string[]> {
  const { exercise: loaded, sessions } = openExercise(EXERCISES, exercise);
  const name = path.basename(file);
  const label = sessions.find((session) => session.file === name);
  if (label === undefined) {
    throw new Error(`${name} is not in the sessions of ${exercise}/exercise.yaml. Say there what it shows.`);
  }
  const bytes = new TextEncoder().encode(text);
  const { report } = await gradeTranscript(loaded, bytes, { file: name });
  return compareWithLabel(report, label);
}
