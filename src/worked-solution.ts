import { root } from 'astro:config/server';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Exercise } from 'starlight-exercise-checker/engine';
import { workedRoute, type WorkedStep } from 'starlight-exercise-checker/worked-route';
import { openRecordings } from 'starlight-recorded-session/recordings';

/**
 * The route of an exercise's worked solution, from the session `solve-<id>` that its page shows, on the newest line of
 * containerd it was recorded on.
 * @throws Error where there is no such session, or it does not pass
 */
export async function workedSolution(exercise: Exercise): Promise<readonly WorkedStep[]> {
  const folder = fileURLToPath(new URL(root));
  const recordings = openRecordings(path.join(folder, 'content/sessions'), folder);
  const name = `solve-${exercise.id}`;
  const line = recordings.releaseLinesOf(name).at(-1);
  if (line === undefined) {
    throw new Error(
      `The exercise "${exercise.id}" has no worked solution: expected ${recordings.folder}/${name}/containerd-<line>.cast. ` +
        `Write ${name}/session.keys, and record it: npm run lab -- record ${name}`,
    );
  }
  const file = recordings.fileOf(name, line);
  return workedRoute(exercise, readFileSync(path.join(folder, file)), file);
}
