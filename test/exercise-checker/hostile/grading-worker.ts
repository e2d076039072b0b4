/** In its own thread: grades the hostile sessions it is told about, one after another. */
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { en, writeReport } from '../../../plugins/exercise-checker/sentences/index.ts';
import { FORMATS } from '../../../plugins/exercise-checker/cli/formats/index.ts';
import { gradeTranscript } from '../../../plugins/exercise-checker/core/index.ts';
import { loadExercise } from '../../../plugins/exercise-checker/exercise-file/folder.ts';
import type { Answer } from './grading-thread.ts';
import { bytesOf, type HostileCase } from './kinds.ts';
import { shownIn } from './shown.ts';

const FOLDER = fileURLToPath(new URL('../../../content/exercises/', import.meta.url));

async function grade(asked: HostileCase): Promise<Answer> {
  const loaded = loadExercise(FOLDER, asked.exercise, FOLDER);
  if ('problems' in loaded) throw new Error(loaded.problems.join('\n'));
  const bytes = bytesOf(asked);
  const before = process.cpuUsage();
  const grading = await gradeTranscript(loaded.exercise, bytes, { file: 'session' });
  const report = writeReport(grading.report, en);
  FORMATS.human([report], { colour: false, several: false });
  const { user, system } = process.cpuUsage(before);
  return { report, shown: shownIn(report), bytes: bytes.length, seconds: (user + system) / 1e6 };
}

parentPort?.on('message', (asked: HostileCase) => {
  grade(asked).then(
    (answer) => parentPort?.postMessage(answer),
    (error: unknown) => {
      throw error;
    },
  );
});
parentPort?.postMessage('ready');
