import type { Exception } from './exceptions.ts';
import type { Habit } from './habits.ts';
import { maskedProse } from './masks.ts';

/** One place where a text has a habit. */
export interface Finding {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  /** The words that were found, on one line. */
  readonly found: string;
  readonly habit: Habit;
}

/** Every habit that a file has, in the order of its lines. */
export function lint(path: string, source: string, habits: readonly Habit[]): Finding[] {
  const prose = maskedProse(path, source);
  return habits
    .filter(({ only }) => only === undefined || only.some((beginning) => path.startsWith(beginning)))
    .flatMap((habit) =>
      [...prose.matchAll(new RegExp(habit.pattern.replaceAll(' ', String.raw`\s+`), flagsOf(habit)))].map(
        ({ index, 0: found }) => ({
          path,
          line: lineOf(prose, index),
          found: found.replace(/\s+/g, ' '),
          habit,
        }),
      ),
    )
    .sort((one, other) => one.line - other.line);
}

/** The findings that no exception allows, and the exceptions that allow none. */
export function withoutExceptions(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
): { findings: Finding[]; unused: Exception[] } {
  return {
    findings: findings.filter((finding) => !exceptions.some((exception) => allows(exception, finding))),
    unused: exceptions.filter((exception) => !findings.some((finding) => allows(exception, finding))),
  };
}

/** A finding as it is printed: the place, what was found and what to write. */
export function describe({ path, line, found, habit }: Finding): string {
  return `${path}:${line} ${habit.name}\n  Found: "${found}"\n  Write: ${habit.advice}`;
}

function allows({ file, habit, text }: Exception, finding: Finding): boolean {
  return file === finding.path && habit === finding.habit.name && text === finding.found;
}

/** A pattern that asks for a capital letter has to see it. */
function flagsOf({ pattern }: Habit): string {
  return pattern.includes('[A-Z]') ? 'g' : 'gi';
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
