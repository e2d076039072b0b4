import type { OutputLine } from '../../segments/segment.ts';
import { mayHideError, type Observation } from '../legacy.ts';

/** What each field of a template may hold, in full. */
const FIELDS = {
  ID: '[0-9a-f]{12,64}',
  Names: '[\\w.-]*',
  Image: '[^\\s"]+',
  Status:
    'Up(?: \\([^)]*\\))?|(?:Exited|Restarting) \\(\\d+\\) (?:\\w+ ){1,4}ago|Created|Paused|Pausing|Unknown',
  Ports: '(?:\\S+->\\S+(?:, )?)*',
} as const;

type Field = keyof typeof FIELDS;

/** Longer rows are no rows of a list. */
const LONGEST_ROW = 1000;

/** A row, each field by its name. */
type FormattedRow = { line: OutputLine } & Partial<Record<Field, string>>;

/** The rows that a `--format` of the learner's own made of a list. */
export interface FormattedRows {
  rows: FormattedRow[];
  /** Whether these are all rows there were, so that what is missing in them is not there. */
  whole: boolean;
}

/**
 * Reads what `nerdctl ps --format '{{.Names}} {{.Status}}'` printed. nerdctl 2.3.5 puts the fields in and leaves the rest
 * of the template as it is, also Docker's `table` in front of it and a `\t`.
 * @returns undefined where there is no template, or one with other fields than those known here
 */
export function formattedRows(observation: Observation): FormattedRows | undefined {
  const { invocation, output, filtered, succeeded, occurrence } = observation;
  const template = invocation.flags.get('format');
  if (typeof template !== 'string' || !template.includes('{{')) return undefined;
  const names = [...template.matchAll(/\{\{([^}]*)\}\}/g)].map(([, name = '']) =>
    name.trim().replace(/^\./, ''),
  );
  const fields = names.filter(isField);
  if (fields.length < names.length) return undefined;
  const literals = template.trimEnd().split(/\{\{[^}]*\}\}/);
  const pattern = literals.map((text, index) => escaped(text) + groupOf(fields[index])).join('');
  // An empty field at the end takes the blanks before it along.
  const row = new RegExp(`^${pattern} *$`);
  const shown = output.filter(({ text }) => text !== '');
  const rows = shown.flatMap((line): FormattedRow[] => {
    const cells = line.text.length > LONGEST_ROW ? null : row.exec(`${line.text} `);
    return cells
      ? [{ line, ...Object.fromEntries(fields.map((name, index) => [name, cells[index + 1]])) }]
      : [];
  });
  const alone = occurrence.count === 1 && !filtered && succeeded === true && !mayHideError(observation);
  return { rows, whole: alone && rows.length === shown.length };
}

function isField(name: string): name is Field {
  return Object.hasOwn(FIELDS, name);
}

function groupOf(field: Field | undefined): string {
  return field === undefined ? '' : `(${FIELDS[field]})`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
