import { LineCounter, parseDocument } from 'yaml';
import type { Exercise } from '../core/exercise.ts';
import { compileExercise } from './compile.ts';
import type { Problem } from './problem.ts';
import { exerciseSchema, type LabelledSession } from './schema.ts';

export interface ExerciseFile {
  exercise: Exercise;
  sessions: LabelledSession[];
}

/**
 * Reads the text of an `exercise.yaml`.
 * @param path how errors shall name the file
 * @returns the exercise, or every problem found, each as `path:line:column what is wrong`
 */
export function readExercise(source: string, path: string): ExerciseFile | { problems: string[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false });
  const place = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  if (document.errors.length > 0) {
    return { problems: document.errors.map((error) => `${place(error.pos[0])} ${error.message}`) };
  }
  const locate = (problem: Problem): string => {
    for (let depth = problem.path.length; depth >= 0; depth--) {
      const node: unknown = document.getIn(problem.path.slice(0, depth), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return `${place(range[0])} ${problem.path.join('.') || 'file'}: ${problem.message}`;
    }
    return `${path}:1:1 ${problem.path.join('.')}: ${problem.message}`;
  };

  const parsed = exerciseSchema.safeParse(document.toJS({ maxAliasCount: 20 }));
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map((issue) =>
        locate({
          path: issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
          message: issue.message,
        }),
      ),
    };
  }
  const { exercise, problems } = compileExercise(parsed.data);
  if (problems.length > 0) return { problems: problems.map(locate) };
  return { exercise, sessions: parsed.data.sessions };
}
