import { isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Exercise } from '../core/exercise.ts';
import { compileExercise } from './compile.ts';
import type { Problem } from './problem.ts';
import { exerciseSchema, type Demands, type LabelledSession } from './schema.ts';

export interface ExerciseFile {
  exercise: Exercise;
  sessions: LabelledSession[];
  demands: Demands;
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
  const strange = findStrange(document);
  if (strange.length > 0) {
    return { problems: strange.map(({ offset, message }) => `${place(offset)} ${message}`) };
  }
  const locate = (problem: Problem): string => {
    for (let depth = problem.path.length; depth >= 0; depth--) {
      const node: unknown = document.getIn(problem.path.slice(0, depth), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return `${place(range[0])} ${problem.path.join('.') || 'file'}: ${problem.message}`;
    }
    return `${path}:1:1 ${problem.path.join('.')}: ${problem.message}`;
  };

  const parsed = exerciseSchema.safeParse(document.toJS());
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
  const { sessions, level, minutes, needs } = parsed.data;
  return { exercise, sessions, demands: { level, minutes, needs } };
}

/** What YAML allows but an exercise file has no use for: text that stands for other text, and `__proto__`. */
function findStrange(document: Document.Parsed): { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  visit(document, {
    Alias(_, { source, range }) {
      found.push({ offset: range?.[0] ?? 0, message: `*${source}: aliases are not supported; write it out` });
    },
    Pair(_, { key }) {
      if (isScalar(key) && key.value === '__proto__') {
        found.push({ offset: key.range?.[0] ?? 0, message: '__proto__: is no key of an exercise' });
      }
    },
  });
  return found;
}
