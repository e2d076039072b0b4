/** What a consumer under strict types makes of the packages' declarations. */
import { readCommandLine, type Pipeline } from 'container-commands';
import { sameCommand } from 'container-commands/same-command';
import { formatProblem, nearNames, problemMaker } from 'satteri-markdown-blocks';
import { parseMarkdown } from 'satteri-markdown-blocks/astro';
import { gradeTranscript, type Grading } from 'starlight-exercise-checker/engine';
import { readExercise } from 'starlight-exercise-checker/exercise-file';

const pipelines: Pipeline[] = readCommandLine('ctr t ls | wc -l');
const problem = problemMaker({
  missing: (name: string) => ({ found: 'nothing', expected: name, fix: `Type "${name}".` }),
});

export const same: boolean = sameCommand('ctr t ls', 'ctr tasks list');
export const count: number = pipelines.length;
export const text: string = formatProblem('a.md', problem('missing', { line: 1, column: 1 }, 'flour'));
export const near: string[] = nearNames('fluor', ['flour']);
export const type: string | undefined = parseMarkdown('# Dough', 'md')?.type;

export async function grade(yaml: string, bytes: Uint8Array): Promise<Grading | undefined> {
  const loaded = readExercise(yaml, 'exercise.yaml');
  return 'problems' in loaded ? undefined : gradeTranscript(loaded.exercise, bytes, { file: 'session' });
}
