import type { Fact } from '../facts/fact.ts';
import { visible } from './visible.ts';

/** A place in the rendered text: 1-based line and column, columns in code points, second of the recording. */
export interface ReportedPlace {
  line: number;
  column: number;
  time?: number;
  /** What was typed there, safe to show. */
  command: string;
  /** The line of the command that wrote it, where this one only shows what was written before. */
  writtenIn?: number;
  /** That it worked was inferred, as no error was seen: no exit status was shown. */
  inferred?: true;
}

const LONGEST_COMMAND = 400;

/** The command line of a place, safe to show. */
export function shownCommand(command: string): string {
  return visible(command, LONGEST_COMMAND);
}

/** The place a fact was read from, safe to show. */
export function reportedPlace(fact: Fact): ReportedPlace {
  const { line, column, time, command, writtenIn } = fact.place;
  return {
    line,
    column,
    ...(time === undefined ? {} : { time }),
    command: shownCommand(command),
    ...(writtenIn === undefined ? {} : { writtenIn }),
    ...(fact.inferred ? { inferred: true } : {}),
  };
}
