import { literalForm, TAB, TEXT, type Atom, type Form } from './template-form.ts';
import type { TemplatePart } from './template.ts';

/** Longer rows are none of a list. */
const LONGEST_ROW = 1000;

/** What each field of a template may print, by its keys joined with dots. */
export type FieldForms = ReadonlyMap<string, Form>;

/** In how many ways a position is reached (2 stands for more), and where the part that ends there then began. */
interface Reached {
  ways: Uint8Array;
  starts: Int32Array;
}

/**
 * Tells the fields of a row that a template printed, each by its keys joined with dots: texts, but for those it has as JSON. Goes over the row once for each
 * atom of the template, whatever the row and the template are.
 * @returns undefined where the row has another shape, and where its fields could end in other places as well
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

/** Goes back from the end: the only way there is tells where each part began. */
function fieldsAt(
  parts: readonly TemplatePart[],
  forms: FieldForms,
  text: string,
  reached: readonly Reached[],
  end: number,
): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>();
  let [position, step] = [end, reached.length - 1];
  for (const part of parts.toReversed()) {
    const behind = position;
    for (let left = formsOf(part, forms).length; left > 0; left--)
      position = reached[step--]?.starts[position] ?? 0;
    if (part.kind !== 'field') continue;
    const shown = text.slice(position, behind);
    fields.set(part.path.join('.'), part.json ? fromJson(shown) : shown);
  }
  return fields;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function formsOf(part: TemplatePart, forms: FieldForms): readonly Form[] {
  switch (part.kind) {
    case 'literal':
      return part.text
        .split(/(\\t|\t)/)
        .filter((piece) => piece !== '')
        .map((piece) => (piece === '\\t' || piece === '\t' ? TAB : literalForm(piece)));
    case 'field':
      return [part.json ? TEXT : (forms.get(part.path.join('.')) ?? TEXT)];
    case 'opaque':
      return [TEXT];
  }
}

function startOf(text: string): Reached {
  const ways = new Uint8Array(text.length + 1);
  ways[0] = 1;
  return { ways, starts: new Int32Array(text.length + 1) };
}

/** Where a form may end that begins where the part before it ended. */
function after(form: Form, text: string, before: Reached): Reached {
  const begun: Reached = { ways: before.ways, starts: Int32Array.from(before.ways.keys()) };
  const sum: Reached = { ways: new Uint8Array(text.length + 1), starts: new Int32Array(text.length + 1) };
  for (const alternative of form) {
    const { ways, starts } = alternative.reduce<Reached>((from, atom) => afterAtom(atom, text, from), begun);
    for (const [position, more] of ways.entries()) {
      if (more === 0) continue;
      sum.ways[position] = Math.min((sum.ways[position] ?? 0) + more, 2);
      sum.starts[position] = starts[position] ?? 0;
    }
  }
  return sum;
}

function afterAtom(atom: Atom, text: string, from: Reached): Reached {
  const to: Reached = { ways: new Uint8Array(text.length + 1), starts: new Int32Array(text.length + 1) };
  if (atom.kind === 'text') {
    for (let at = text.indexOf(atom.text); at >= 0; at = text.indexOf(atom.text, at + 1)) {
      to.ways[at + atom.text.length] = from.ways[at] ?? 0;
      to.starts[at + atom.text.length] = from.starts[at] ?? 0;
    }
    return to;
  }
  // Sums over the positions up to one, of the ways there and of the places where those began.
  const ways = new Float64Array(text.length + 2);
  const starts = new Float64Array(text.length + 2);
  let runStart = 0;
  for (let end = 0; end <= text.length; end++) {
    const counts = !atom.trimmed || text[end] !== ' ';
    const here = counts ? (from.ways[end] ?? 0) : 0;
    ways[end + 1] = (ways[end] ?? 0) + here;
    starts[end + 1] = (starts[end] ?? 0) + here * (from.starts[end] ?? 0);
    if (end > 0 && !atom.holds(text[end - 1] ?? '')) runStart = end;
    if (end === 0 || (atom.trimmed && text[end - 1] === ' ')) continue;
    const [first, last] = [Math.max(runStart, end - atom.most), end - atom.least];
    if (last < first) continue;
    const found = (ways[last + 1] ?? 0) - (ways[first] ?? 0);
    to.ways[end] = Math.min(found, 2);
    if (found === 1) to.starts[end] = (starts[last + 1] ?? 0) - (starts[first] ?? 0);
  }
  return to;
}
