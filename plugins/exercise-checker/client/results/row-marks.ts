import type { Advice } from '../../core/report/advice.ts';
import type { Report } from '../../sentences/index.ts';

/** What a report says of a row. */
export interface RowMark {
  kind: 'evidence' | 'near' | 'mistake' | 'unread' | 'fact';
  /** Which part of what is beside it: the outcome, mistake, unread command or command with facts, from 0. */
  index: number;
}

/** What a report says of each row, by row from 0; in the order of the report, each thing once. */
export type RowMarks = ReadonlyMap<number, readonly RowMark[]>;

/** Files the places that a report names by their rows. */
export function rowMarks(
  { outcomes, mistakes, unread = [] }: Report,
  advice: readonly Advice[] = [],
): RowMarks {
  const marks = new Map<number, RowMark[]>();
  const add = (line: number, mark: RowMark): void => {
    const here = marks.get(line - 1) ?? [];
    if (here.length === 0) marks.set(line - 1, here);
    if (!here.some(({ kind, index }) => kind === mark.kind && index === mark.index)) here.push(mark);
  };
  for (const [index, { evidence, nearest }] of outcomes.entries()) {
    for (const { line } of evidence) add(line, { kind: 'evidence', index });
    for (const { line } of nearest.slice(0, 1)) add(line, { kind: 'near', index });
  }
  for (const { id, moments } of advice) {
    const index = outcomes.findIndex((outcome) => outcome.id === id);
    for (const { place } of moments) if (place) add(place.line, { kind: 'near', index });
  }
  for (const [index, { line }] of mistakes.entries()) add(line, { kind: 'mistake', index });
  for (const [index, { line }] of unread.entries()) add(line, { kind: 'unread', index });
  return marks;
}

/** The rows with marks, in their order. */
export function markedRows(marks: RowMarks): number[] {
  return [...marks.keys()].sort((a, b) => a - b);
}
