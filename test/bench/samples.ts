import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Exercise } from '../../plugins/exercise-checker/core/index.ts';
import { loadExercise } from '../../plugins/exercise-checker/exercise-file/folder.ts';

const SAMPLES = fileURLToPath(new URL('../exercise-checker/samples/', import.meta.url));
const SCENARIOS = fileURLToPath(new URL('../exercise-checker/scenarios/', import.meta.url));

const label = z.object({
  file: z.string(),
  scenario: z.string(),
  recorder: z.string(),
  prompt: z.string(),
  expected: z.enum(['pass', 'partial', 'fail']),
  reason: z.string(),
});

/** A labelled recording, with the exercise it is graded against. */
export interface Sample extends z.infer<typeof label> {
  exercise: Exercise;
  bytes: Uint8Array;
}

/** All labelled sample recordings of the twelve scenarios. */
export function readSamples(): Sample[] {
  return readFileSync(`${SAMPLES}index.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const sample = label.parse(JSON.parse(line));
      const loaded = loadExercise(SCENARIOS, sample.scenario.toLowerCase(), SCENARIOS);
      if ('problems' in loaded) throw new Error(loaded.problems.join('\n'));
      return { ...sample, exercise: loaded.exercise, bytes: readFileSync(SAMPLES + sample.file) };
    });
}
