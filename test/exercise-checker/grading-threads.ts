import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bytesOf, exerciseWith, paste } from './support.ts';

/** An exercise, and a session that passes it. */
export const EXERCISE = exerciseWith('  - { id: it, title: It, fact: { task: { id: web } }, hint: Do it. }');
export const SESSION = bytesOf(paste(['ctr t ls', 'TASK    PID    STATUS', 'web     468    RUNNING']));

/**
 * Writes a thread that grades as the real one does, but for what it does before.
 * @param before statements, which know `options`
 */
export function writeThread(folder: string, name: string, before: string): URL {
  const engine = new URL('../../plugins/exercise-checker/core/index.ts', import.meta.url).href;
  const file = join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
const { gradeTranscript } = await import(${JSON.stringify(engine)});
parentPort.on('message', async ({ exercise, bytes, options }) => {
  parentPort.postMessage({ kind: 'started' });
  ${before}
  parentPort.postMessage({ kind: 'graded', grading: await gradeTranscript(exercise, bytes, options) });
});
`,
  );
  return pathToFileURL(file);
}
