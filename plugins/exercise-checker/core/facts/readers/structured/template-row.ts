import { parseJson } from 'terminal-recording';
import { JSON_FORM, literalForm, TAB, TEXT, type Atom, type Form } from './template-form.ts';
import type { TemplatePart } from './template.ts';

/** Longer rows are none of a list. */
const LONGEST_ROW = 1000;

/** Characters, times the parts of a template, that are read of one list. */
const MOST_STEPS = 2_000_000;

/** Whether rows are few and short enough, all of them together, to be read by a template. */
export function isReadable(parts: readonly TemplatePart[], rows: readonly string[]): boolean {
  return rows.reduce((steps, row) => steps + (row.length + 1) * parts.length, 0) <= MOST_STEPS;
}

/** What each field of a template may print, by its keys joined with dots. */
export type FieldForms = ReadonlyMap<string, Form>;

/** More ways than one are as many as any. */
const MANY = 2;

/** In how many ways a position is reached, and where the part that ends there then began. */
interface Reached {
  ways: Uint8Array;
  starts: Int32Array;
}

/**
 * Tells the fields of a row that a template printed, each by its keys joined with dots: texts, but for those it has as JSON. Goes over the row once for each
 * atom of the template, whatever the row and the template are.
 * @returns undefined if the row has another shape, and where its fields could end in other places as well
 */
export function readTemplateRow(
  parts: readonly TemplatePart[],
  row: string,
  forms: FieldForms,
): ReadonlyMap<string, unknown> | undefined {
  const shown = row.trimEnd();
  if (shown.length > LONGEST_ROW) return undefined;
  // An empty field at the end has taken the blanks before it along.
  const text = shown + ' '.repeat(blanksIn(parts));
  const reached = [startOf(text)];
  for (const form of parts.flatMap((part) => formsOf(part, forms))) {
    const next = after(form, text, reached.at(-1) ?? startOf(text));
    if (next.ways.every((ways) => ways === 0)) return undefined;
    reached.push(next);
  }
  const ends = reached.at(-1)?.ways ?? new Uint8Array();
  const end = ends.findIndex((ways, position) => ways > 0 && position >= shown.length);
  return end < 0 || ends[end] !== 1 ? undefined : fieldsAt(parts, forms, text, reached, end);
}

/** How many blanks of a template the end of a row may have lost. */
function blanksIn(parts: readonly TemplatePart[]): number {
  const literals = parts.map((part) => (part.kind === 'literal' ? part.text.replaceAll('\\t', ' ') : ''));
  return literals.join('').replace(/\S+/g, '').length;
}

/** Goes back from the end: the only way there is tells where each part began. A field that is named twice has one value. */
function fieldsAt(
  parts: readonly TemplatePart[],
  forms: FieldForms,
  text: string,
  reached: readonly Reached[],
  end: number,
): ReadonlyMap<string, unknown> | undefined {
  const fields = new Map<string, unknown>();
  let [position, step] = [end, reached.length - 1];
  for (const part of parts.toReversed()) {
    const behind = position;
    for (let left = formsOf(part, forms).length; left > 0; left--)
      position = reached[step--]?.starts[position] ?? 0;
    if (part.kind !== 'field') continue;
    const name = part.path.join('.');
    const shown = text.slice(position, behind);
    const value = part.json ? parseJson(shown) : shown;
    if (fields.has(name) && textOf(fields.get(name)) !== textOf(value)) return undefined;
    fields.set(name, value);
  }
  return fields;
}

/** A value as JSON, but for a text, which is there as it is. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function formsOf(part: TemplatePart, forms: FieldForms): readonly Form[] {
  switch (part.kind) {
    case 'literal':
      return part.text
        .split(/(\\t|\t)/)
        .filter((piece) => piece !== '')
        .map((piece) => (piece === '\\t' || piece === '\t' ? TAB : literalForm(piece)));
    case 'field':
      return [part.json ? JSON_FORM : (forms.get(part.path.join('.')) ?? TEXT)];
    case 'opaque':
      return [TEXT];
  }
}

function startOf(text: string): Reached {
  const reached = nowhere(text);
  reached.ways[0] = 1;
  return reached;
}

function nowhere(text: string): Reached {
  return { ways: new Uint8Array(text.length + 1), starts: new Int32Array(text.length + 1) };
}

/** Where a form may end that begins where the part before it ended. */
function after(form: Form, text: string, before: Reached): Reached {
  const begun: Reached = { ways: before.ways, starts: new Int32Array(text.length + 1) };
  for (let position = 0; position <= text.length; position++) begun.starts[position] = position;
  const sum = nowhere(text);
  for (const alternative of form) {
    let reached = begun;
    for (const atom of alternative) reached = afterAtom(atom, text, reached);
    for (let position = 0; position <= text.length; position++) {
      const more = reached.ways[position] ?? 0;
      if (more === 0) continue;
      sum.ways[position] = Math.min((sum.ways[position] ?? 0) + more, MANY);
      sum.starts[position] = reached.starts[position] ?? 0;
    }
  }
  return sum;
}

function afterAtom(atom: Atom, text: string, from: Reached): Reached {
  return atom.kind === 'text' ? afterText(atom.text, text, from) : afterRun(atom, text, from);
}

function afterText(wanted: string, text: string, from: Reached): Reached {
  const to = nowhere(text);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    to.ways[at + wanted.length] = from.ways[at] ?? 0;
    to.starts[at + wanted.length] = from.starts[at] ?? 0;
  }
  return to;
}

function afterRun(atom: Extract<Atom, { kind: 'run' }>, text: string, from: Reached): Reached {
  const to = nowhere(text);
  // Sums over the positions up to one, of the ways there and of the places where those began.
  const ways = new Float64Array(text.length + 2);
  const starts = new Float64Array(text.length + 2);
  let runStart = 0;
  let [sumOfWays, sumOfStarts] = [0, 0];
  for (let end = 0; end <= text.length; end++) {
    const here = atom.trimmed && text[end] === ' ' ? 0 : (from.ways[end] ?? 0);
    sumOfWays += here;
    sumOfStarts += here * (from.starts[end] ?? 0);
    ways[end + 1] = sumOfWays;
    starts[end + 1] = sumOfStarts;
    if (end > 0 && !atom.holds(text[end - 1] ?? '')) runStart = end;
    if (end === 0 || (atom.trimmed && text[end - 1] === ' ')) continue;
    const first = Math.max(runStart, end - atom.most);
    const behind = end - atom.least + 1;
    if (behind <= first) continue;
    const found = (ways[behind] ?? 0) - (ways[first] ?? 0);
    if (found === 0) continue;
    to.ways[end] = Math.min(found, MANY);
    if (found === 1) to.starts[end] = (starts[behind] ?? 0) - (starts[first] ?? 0);
  }
  return to;
}
