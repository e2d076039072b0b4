import { commonMistakes } from '../core/report/common-mistakes.ts';
import {
  MAY_BE_ABSENT,
  type Condition,
  type Exercise,
  type FactPattern,
  type Mistake,
  type Outcome,
} from '../core/exercise.ts';
import { compilePattern } from './compile-pattern.ts';
import { known, type Problem } from './problem.ts';
import type { ConditionSource, ExerciseSource } from './schema.ts';

/** Turns a well-formed exercise file into what the engine grades, and finds the names that mean nothing. */
export function compileExercise(source: ExerciseSource): { exercise: Exercise; problems: Problem[] } {
  const problems: Problem[] = [];
  const outcomes: Outcome[] = source.outcomes.map((outcome, index) => ({
    id: outcome.id,
    title: outcome.title,
    condition: compileCondition(outcome, ['outcomes', index], problems),
    unless: [],
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
  checkNames(source, problems);
  checkOrder(outcomes, problems);
  const { id, title, goal, tools } = source;
  return { exercise: { id, title, goal, tools, outcomes, mistakes }, problems };
}

function compileCondition(
  source: ConditionSource,
  path: (string | number)[],
  problems: Problem[],
): Condition {
  if (source.fact) return { kind: 'fact', pattern: compilePattern(source.fact, [...path, 'fact'], problems) };
  if (source.absent) return compileAbsent(source.absent, [...path, 'absent'], problems);
  if (source.different) return compileDifferent(source.different, [...path, 'different'], problems);
  const kind = source.all ? 'all' : source.any ? 'any' : 'sequence';
  const parts = source[kind] ?? [];
  return {
    kind,
    conditions: parts.map((part, index) => compileCondition(part, [...path, kind, index], problems)),
  };
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

function checkNames(source: ExerciseSource, problems: Problem[]): void {
  const ids = source.outcomes.map((outcome) => outcome.id);
  reportDuplicates(ids, 'outcomes', problems);
  reportDuplicates(
    source.mistakes.map((mistake) => mistake.id),
    'mistakes',
    problems,
  );
  const mistakeIds = [...source.mistakes.map((mistake) => mistake.id), ...commonMistakes()];
  const expect = (name: string, names: string[], path: (string | number)[]): void => {
    if (names.includes(name)) return;
    problems.push({ path, message: `"${name}" is not defined in this file; known are ${known(names)}` });
  };
  source.outcomes.forEach((outcome, index) => {
    for (const key of ['after', 'needs'] as const) {
      outcome[key].forEach((name) => {
        expect(name, ids, ['outcomes', index, key]);
      });
    }
  });
  source.mistakes.forEach((mistake, index) => {
    if (mistake.outcome !== undefined) expect(mistake.outcome, ids, ['mistakes', index, 'outcome']);
  });
  source.sessions.forEach((session, index) => {
    session.misses.forEach((name) => {
      expect(name, ids, ['sessions', index, 'misses']);
    });
    session.mistakes.forEach((name) => {
      expect(name, mistakeIds, ['sessions', index, 'mistakes']);
    });
  });
  if (!source.outcomes.some((outcome) => outcome.required)) {
    problems.push({
      path: ['outcomes'],
      message: 'at least one outcome must be required, or every session passes',
    });
  }
}

function reportDuplicates(ids: string[], list: string, problems: Problem[]): void {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) {
      problems.push({ path: [list, index, 'id'], message: `the id "${id}" is used twice` });
    }
  });
}

function checkOrder(outcomes: Outcome[], problems: Problem[]): void {
  const reaches = (from: string, goal: string, seen: Set<string>): boolean => {
    if (seen.has(from)) return false;
    seen.add(from);
    const outcome = outcomes.find(({ id }) => id === from);
    return [...(outcome?.after ?? []), ...(outcome?.needs ?? [])].some(
      (id) => id === goal || reaches(id, goal, seen),
    );
  };
  outcomes.forEach((outcome, index) => {
    if (reaches(outcome.id, outcome.id, new Set())) {
      problems.push({ path: ['outcomes', index, 'after'], message: `"${outcome.id}" comes after itself` });
    }
  });
}
