import type { Fact } from '../evidence/fact.ts';
import type { Evidence } from './assessment.ts';
import { visible } from './visible.ts';

const LONGEST_COMMAND = 400;

/** The place a fact was read from, safe to show. */
export function evidenceOf(fact: Fact): Evidence {
  const { line, column, time, command } = fact.place;
  return {
    line,
    column,
    ...(time === undefined ? {} : { time }),
    command: visible(command, LONGEST_COMMAND),
    ...(fact.inferred ? { inferred: true } : {}),
  };
}
