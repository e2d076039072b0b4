import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { listExercises, loadExercise } from './exercise-file/folder.ts';
import type { ExerciseFile } from './exercise-file/read.ts';

/** Ending of the scripts that recordings can be made from; they are beside them. */
const SCRIPT = '.keys';

/** Recordings a complete exercise must have, so that its key is proven from both sides. */
const LEAST_PASSING = 2;
const LEAST_FAILING = 4;

/**
 * Looks at every exercise of the site: its file, and that each recording is labelled and each label has its
 * recording. (That they are graded as labelled is what `check --self-test` shows.)
 * @param folder the folder of exercises
 * @param root folder that paths in messages are relative to
 * @param pages where each exercise must have its page; with it, an exercise must also say whom it is for, and must be
 *   proven by recordings. Left out, an exercise need not be complete
 * @returns problems, each beginning with the path and line to open
 */
export function checkExercises(folder: string, root: string, pages?: string): string[] {
  return listExercises(folder).flatMap((id) => {
    const loaded = loadExercise(folder, id, root);
    if ('problems' in loaded) return loaded.problems;
    const path = `${relative(root, join(folder, id, 'exercise.yaml'))}:1:1`;
    const labels = checkLabels(join(folder, id, 'sessions'), loaded, path);
    if (pages === undefined) return labels;
    return [
      ...checkPage(pages, root, id),
      ...checkDemands(loaded, path),
      ...labels,
      ...checkProof(loaded, path),
      ...checkMistakes(loaded, path),
    ];
  });
}

function checkPage(folder: string, root: string, id: string): string[] {
  const pages = ['mdx', 'md'].map((ending) => join(folder, `${id}.${ending}`));
  if (pages.some((page) => existsSync(page))) return [];
  return [`${relative(root, pages[0] ?? id)}:1:1 the exercise "${id}" has no page; write one here`];
}

/** The list of exercises shows them, so that readers can choose. */
function checkDemands({ demands }: ExerciseFile, path: string): string[] {
  return (['level', 'minutes'] as const)
    .filter((key) => demands[key] === undefined)
    .map(
      (key) =>
        `${path} ${key}: is missing; an exercise on the site has to say who it is for and how long it takes`,
    );
}

/** What is said to a mistake is proven as a verdict is: by a recording that makes it. */
function checkMistakes({ exercise, sessions }: ExerciseFile, path: string): string[] {
  const made = new Set(sessions.flatMap((session) => session.mistakes));
  return exercise.mistakes
    .filter(({ id }) => !made.has(id))
    .map(
      ({ id }) =>
        `${path} mistakes: no recording makes the mistake "${id}"; record one and label it with the mistake`,
    );
}

function checkLabels(folder: string, { sessions }: ExerciseFile, path: string): string[] {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const labelled = sessions.map((session) => session.file);
  return [
    ...labelled
      .filter((file) => !files.includes(file))
      .map((file) => `${path} sessions: there is no recording sessions/${file}`),
    ...files
      .filter((file) => !file.endsWith(SCRIPT) && !labelled.includes(file))
      .map((file) => `${path} sessions: the recording sessions/${file} has no label; add it to "sessions"`),
  ];
}

function checkProof({ sessions }: ExerciseFile, path: string): string[] {
  const passing = sessions.filter((session) => session.expected === 'pass').length;
  const failing = sessions.filter((session) => session.misses.length > 0).length;
  return [
    ...(passing < LEAST_PASSING
      ? [`${path} sessions: ${passing} passing recordings; at least ${LEAST_PASSING} are needed`]
      : []),
    ...(failing < LEAST_FAILING
      ? [`${path} sessions: ${failing} recordings that miss an outcome; at least ${LEAST_FAILING} are needed`]
      : []),
  ];
}
