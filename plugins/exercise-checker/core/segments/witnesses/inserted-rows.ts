import type { PromptModel } from '../prompts/prompt-model.ts';
import type { OutputLine } from '../segment.ts';
import { restOf } from '../span.ts';
import type { BackgroundRows } from './background.ts';

/** The rows of one read, parted into what was typed and what a program in the background wrote in between. */
export interface PartedRows {
  typed: OutputLine[];
  inserted: OutputLine[];
}

/** Takes what was inserted out of the typed rows; the typing goes on in the row below. */
export function separateInserted(
  rows: readonly OutputLine[],
  background: BackgroundRows,
  prompts: PromptModel,
): PartedRows {
  const parted: PartedRows = { typed: [], inserted: [] };
  let interrupted = false;
  for (const row of rows) {
    const match = prompts.match(row.text);
    const start = match?.end ?? 0;
    const at = background.beginsIn(row.text.slice(start));
    const text = row.text.slice(0, at === undefined ? undefined : start + at);
    if (text !== '' || at === undefined)
      addTyped(parted.typed, { ...row, text }, interrupted && match === undefined);
    if (at !== undefined) parted.inserted.push(restOf(row, start + at));
    interrupted = at !== undefined && (interrupted || text !== '');
  }
  return parted;
}

function addTyped(typed: OutputLine[], row: OutputLine, goesOn: boolean): void {
  const last = typed.at(-1);
  if (goesOn && last) last.text += row.text;
  else typed.push(row);
}
