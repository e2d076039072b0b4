import { Observer } from '../../../plugins/exercise-checker/core/facts/observe.ts';
import type { Observation } from '../../../plugins/exercise-checker/core/facts/observation.ts';
import type { OutputLine } from '../../../plugins/exercise-checker/core/segments/segment.ts';

/** Rows of output, from the second line of a session on. */
export function linesOf(rows: readonly string[]): OutputLine[] {
  return rows.map((text, index) => ({ text, line: index + 1, column: 0 }));
}

/** The calls of a command line that showed some rows. */
export function observe(command: string, rows: readonly string[]): Observation[] {
  const segment = { command, prompt: '#', output: linesOf(rows), nobody: [], line: 0, column: 0 };
  return new Observer().observe({ ...segment, confidence: 1, nested: false }, undefined);
}

/** The first call of a command line. */
export function observed(command: string, ...rows: readonly string[]): Observation {
  const [first] = observe(command, rows);
  if (first === undefined) throw new Error(`no command in ${command}`);
  return first;
}
