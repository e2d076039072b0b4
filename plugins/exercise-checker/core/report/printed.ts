import type { Fact } from '../facts/fact.ts';
import { valuesIn, type Wanted } from '../outcomes/wanted.ts';
import type { OutputLine, Segment } from '../segments/segment.ts';
import { shownCommand, type ReportedPlace } from './reported-place.ts';

/** Programs that print what they are given or find in a file: no proof of anything else. */
const PRINTERS: readonly string[] = [
  ...['echo', 'printf', 'cat', 'bat', 'head', 'tail', 'less', 'more', 'tac', 'nl'],
];

/** Fewer characters than these agree by chance. */
const LEAST_CHARACTERS = 6;
const MOST_ROWS = 2000;
const LONGEST_ROW = 500;

/** A row of output that a printing program wrote. */
interface PrintedRow {
  segment: Segment;
  row: OutputLine;
}

/** What echo, cat and the like printed in a session, to tell a learner who takes that for evidence. */
export class PrintedRows {
  readonly #rows: PrintedRow[];

  constructor(segments: readonly Segment[], facts: readonly Fact[]) {
    const printing = new Set(
      facts
        .filter(({ type, values }) => type === 'command' && PRINTERS.includes(String(values.get('tool'))))
        .map(({ place }) => place.line),
    );
    this.#rows = segments
      .filter(({ line }) => printing.has(line + 1))
      .flatMap((segment) => segment.output.map((row) => ({ segment, row })))
      .slice(0, MOST_ROWS);
  }

  /** The first row that holds every value a pattern names. */
  find(wanted: Wanted): ReportedPlace | undefined {
    const values = wanted.wishes
      .filter(({ attribute, wish }) => attribute !== 'namespace' && wish.kind === 'value')
      .flatMap(({ wish }) => valuesIn(wish))
      .filter((value) => value !== 'true' && value !== 'false');
    if (values.join('').length < LEAST_CHARACTERS) return undefined;
    const found = this.#rows.find(({ row }) => {
      const text = row.text.slice(0, LONGEST_ROW);
      return values.every((value) => text.includes(value));
    });
    if (found === undefined) return undefined;
    const { row, segment } = found;
    return { line: row.line + 1, column: row.column + 1, command: shownCommand(segment.command) };
  }
}
