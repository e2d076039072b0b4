import { cutAt, lookClasses, type Range, type Run } from 'terminal-recording/look';
import { escapeInvisible } from '../../core/report/visible.ts';
import { clock } from '../../sentences/clock.ts';
import { sliceColumns } from 'terminal-recording/code-points';
import { build } from '../dom.ts';
import { fill, type Strings } from '../strings.ts';
import type { TranscriptRow } from './transcript-rows.ts';

/** Characters of a row that are shown; the rest is counted. */
const LONGEST_ROW = 2000;
/** Below this it is worth saying how sure it is that a command is one. */
const SURE = 0.9;

/**
 * A row as an option of the list of rows: its number, what it was taken for, its marks, and its text in the colours it had.
 * Text becomes text nodes, and what is invisible in it can be seen.
 * @param slips the characters by which something was missed
 */
export function rowView(
  row: TranscriptRow,
  marks: readonly HTMLElement[],
  slips: readonly Range[],
  strings: Strings,
): HTMLElement {
  const { line, kind, command, time } = row;
  const view = build(
    'div',
    'transcript-row',
    build(
      'span',
      'transcript-gutter',
      build('span', 'transcript-number', String(line + 1)),
      time === undefined ? undefined : build('span', 'transcript-time', clock(time)),
      build('span', 'transcript-said', ` ${wordsOf(row, strings)}. `),
      ...marks,
    ),
    build('span', 'transcript-text', ...textOf(row, slips), restOf(row, strings)),
    command && command.confidence < SURE ? doubtOf(command.confidence, strings) : undefined,
  );
  view.role = 'option';
  view.dataset['kind'] = kind;
  if (marks.length > 0) Object.assign(view.dataset, { marked: '', ...marks[0]?.dataset, kind });
  return view;
}

function wordsOf({ kind }: TranscriptRow, strings: Strings): string {
  const words = {
    typed: strings.rowTyped,
    output: strings.rowOutput,
    blank: strings.rowBlank,
    prompt: strings.rowPrompt,
    'left-out': strings.rowLeftOut,
  };
  return words[kind];
}

function textOf(row: TranscriptRow, slips: readonly Range[]): Node[] {
  const text = row.text.slice(0, LONGEST_ROW);
  const looked = cutAt<(typeof row.looks)[number], Run, Run>([{ text }], row.looks, ({ rendition }) => ({
    ...rendition,
    text: '',
  }));
  const typed = typedRange(row);
  const cut = cutAt(
    cutAt(looked, typed, () => ({ typed: true })),
    slips,
    () => ({ slip: true }),
  );
  return cut.map((piece) => {
    const classes = [lookClasses(piece), piece.typed ? 'transcript-typed' : ''].filter(Boolean).join(' ');
    const shown = escapeInvisible(piece.text);
    if (piece.slip) return build('mark', `transcript-slip ${classes}`.trim(), document.createTextNode(shown));
    const node = document.createTextNode(shown);
    return classes === '' ? node : build('span', classes, node);
  });
}

/** What was typed in a row: all of it, or what follows the prompt. */
function typedRange({ kind, text, command }: TranscriptRow): Range[] {
  if (kind !== 'typed') return [];
  return [{ from: command ? sliceColumns(text, 0, command.column).length : 0, to: text.length }];
}

function restOf({ text }: TranscriptRow, strings: Strings): HTMLElement | undefined {
  const rest = text.length - LONGEST_ROW;
  return rest > 0 ? build('span', 'transcript-rest', fill(strings.rowRest, { count: rest })) : undefined;
}

function doubtOf(confidence: number, strings: Strings): HTMLElement {
  return build('span', 'transcript-doubt', fill(strings.rowDoubt, { percent: Math.round(confidence * 100) }));
}
