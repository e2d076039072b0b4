import {
  MAY_BE_ABSENT,
  PLACES,
  type Condition,
  type Contradiction,
  type Exercise,
  type FactPattern,
  type Mistake,
  type Outcome,
} from '../core/exercise.ts';
import { patternsOfExercise } from '../core/exercise-patterns.ts';
import { compilePattern } from './compile-pattern.ts';
import { known, type Problem } from './problem.ts';
import { checkNames, checkOrder } from './check-names.ts';
import { checkVariables } from './check-variables.ts';
import type { ConditionSource, ContradictionSource } from './condition-schema.ts';
import { EXERCISE_LIMITS, tooMuch } from './limits.ts';
import type { ExerciseSource } from './schema.ts';

/** Turns a well-formed exercise file into what the engine grades, and finds the names that mean nothing. */
export function compileExercise(source: ExerciseSource): { exercise: Exercise; problems: Problem[] } {
  const problems: Problem[] = [];
  const outcomes: Outcome[] = source.outcomes.map((outcome, index) => ({
    id: outcome.id,
    title: outcome.title,
    condition: compileCondition(outcome, ['outcomes', index], problems),
    unless: compileContradictions(outcome.unless ?? [], ['outcomes', index, 'unless'], problems),
    after: outcome.after,
    needs: outcome.needs,
    required: outcome.required,
    points: outcome.points,
    hint: outcome.hint,
  }));
  const mistakes: Mistake[] = source.mistakes.map((mistake, index) => ({
    id: mistake.id,
    when: compilePattern(mistake.when, ['mistakes', index, 'when'], problems),
    outcome: mistake.outcome,
    message: mistake.message,
    read: mistake.read,
  }));
  checkSize(patternsOfExercise({ outcomes, mistakes }), problems);
  checkNames(source, problems);
  if (checkOrder(outcomes, problems)) checkVariables(outcomes, problems);
  const { id, title, goal, tools } = source;
  return { exercise: { id, title, goal, tools, outcomes, mistakes }, problems };
}

/** Each pattern is compared with every fact of its kind, so there must not be too many of them. */
function checkSize(patterns: readonly FactPattern[], problems: Problem[]): void {
  const { patterns: most } = EXERCISE_LIMITS;
  if (patterns.length <= most) return;
  const message = tooMuch(`${patterns.length} patterns`, String(most), 'split the exercise into several');
  problems.push({ path: ['outcomes'], message });
}

function compileCondition(
  source: ConditionSource,
  path: (string | number)[],
  problems: Problem[],
  level = 1,
): Condition {
  const { conditions: levels } = EXERCISE_LIMITS;
  if (level > levels) {
    const fix = 'make outcomes of some of them';
    problems.push({ path, message: tooMuch('conditions nested more deeply', String(levels), fix) });
    return { kind: 'fact', pattern: { type: 'command', attributes: [] } };
  }
  if (source.fact) return { kind: 'fact', pattern: compilePattern(source.fact, [...path, 'fact'], problems) };
  if (source.absent) return compileAbsent(source.absent, [...path, 'absent'], problems);
  if (source.different) return compileDifferent(source.different, [...path, 'different'], problems);
  const kind = source.all ? 'all' : source.any ? 'any' : 'sequence';
  const parts = source[kind] ?? [];
  return {
    kind,
    conditions: parts.map((part, index) =>
      compileCondition(part, [...path, kind, index], problems, level + 1),
    ),
  };
}

function compileContradictions(
  sources: readonly ContradictionSource[],
  path: (string | number)[],
  problems: Problem[],
): Contradiction[] {
  return sources.map((source, index) => ({
    since: source.since,
    parts: PLACES.flatMap((place) => {
      const pattern = source[place];
      if (pattern === undefined) return [];
      return [{ place, pattern: compilePattern(pattern, [...path, index, place], problems) }];
    }),
  }));
}

function compileDifferent(
  source: NonNullable<ConditionSource['different']>,
  path: (string | number)[],
  problems: Problem[],
): Condition {
  const patterns = source.of.map((part, index) => compilePattern(part, [...path, 'of', index], problems));
  const least = source.least ?? patterns.length;
  if (least > patterns.length) {
    const message = `asks for ${least} of ${patterns.length} patterns, which nothing can meet`;
    problems.push({ path: [...path, 'least'], message });
  }
  return { kind: 'different', patterns, least };
}

function compileAbsent(
  source: NonNullable<ConditionSource['absent']>,
  path: (string | number)[],
  problems: Problem[],
): Condition {
  const pattern: FactPattern = compilePattern(source, path, problems);
  const of = MAY_BE_ABSENT.find((kind) => kind === pattern.type);
  if (of !== undefined) return { kind: 'absent', of, pattern };
  problems.push({ path, message: `"${pattern.type}" cannot be absent; what can: ${known(MAY_BE_ABSENT)}` });
  return { kind: 'absent', of: 'task', pattern };
}
