import { isScalar, LineCounter, parseDocument, visit, type Document, type Range } from 'yaml';
import type { Exercise } from '../core/exercise.ts';
import { visible } from '../core/report/visible.ts';
import { compileExercise } from './compile.ts';
import { EXERCISE_LIMITS, tooMuch } from './limits.ts';
import { findTooDeep } from './nesting.ts';
import type { Problem } from './problem.ts';
import { exerciseSchema, type Demands, type LabelledSession } from './schema.ts';

export interface ExerciseFile {
  exercise: Exercise;
  sessions: LabelledSession[];
  demands: Demands;
}

/** Problems that are told about one file, and the length of each: no one reads more. */
const MOST_PROBLEMS = 50;
const LONGEST_PROBLEM = 600;

/**
 * Reads the text of an `exercise.yaml`.
 * @param path how errors should name the file
 * @returns the exercise, or the problems found, each as `path:line:column what is wrong`, safe to show
 */
export function readExercise(source: string, path: string): ExerciseFile | { problems: string[] } {
  const read = readSource(source, path);
  if (!('problems' in read)) return read;
  const problems = read.problems.slice(0, MOST_PROBLEMS).map((problem) => visible(problem, LONGEST_PROBLEM));
  const more = read.problems.length - problems.length;
  return { problems: more > 0 ? [...problems, `${path}: and ${more} more`] : problems };
}

function readSource(source: string, path: string): ExerciseFile | { problems: string[] } {
  const { characters, levels } = EXERCISE_LIMITS;
  if (source.length > characters) {
    const message = tooMuch(
      `a file of ${source.length} characters`,
      String(characters),
      'split the exercise into several',
    );
    return { problems: [`${path}:1:1 file: ${message}`] };
  }
  const tooDeep = findTooDeep(source, levels);
  if (tooDeep !== undefined) {
    const lines = source.slice(0, tooDeep).split('\n');
    const message = tooMuch('lists and maps nested more deeply', String(levels), 'close those that are open');
    return { problems: [`${path}:${lines.length}:${(lines.at(-1) ?? '').length + 1} file: ${message}`] };
  }
  const lineCounter = new LineCounter();
  // The parser compares every key with every other one; `findStrange` finds the same in linear time.
  const document = parseDocument(source, { lineCounter, prettyErrors: false, uniqueKeys: false });
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
    const said = `${problem.path.join('.') || 'file'}: ${problem.message}`;
    for (let depth = problem.path.length; depth >= 0; depth--) {
      const node: unknown = document.getIn(problem.path.slice(0, depth), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return `${place(range[0])} ${said}`;
    }
    return `${path}:1:1 ${said}`;
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
  const add = (node: { range?: Range | null | undefined }, message: string): void => {
    found.push({ offset: node.range?.[0] ?? 0, message });
  };
  visit(document, {
    Alias(_, node) {
      add(node, `*${node.source}: aliases are not supported; write it out`);
    },
    Value(_, node) {
      if (node.anchor)
        add(node, `&${node.anchor}: anchors are not supported; write it out wherever it is needed`);
    },
    Pair(_, { key }) {
      if (isScalar(key) && key.value === '__proto__') add(key, '__proto__ is not a key of an exercise');
    },
    Map(_, node) {
      if (node.anchor)
        add(node, `&${node.anchor}: anchors are not supported; write it out wherever it is needed`);
      const keys = new Set<unknown>();
      for (const { key } of node.items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) add(key, `${String(key.value)}: is here twice; keep one of them`);
        keys.add(key.value);
      }
    },
  });
  return found;
}
