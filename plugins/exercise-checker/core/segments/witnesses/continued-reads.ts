import { continuationLength, joinLines, needsMore, withoutContinuationPrompt } from '../continuation.ts';
import { endsGivenUp, tooManyCommands, type Entry } from '../entry.ts';
import { LIMITS } from '../../limits.ts';
import type { Read } from './reads.ts';
import { afterTypedRow, rowsOf, textBeforeRows } from './read-rows.ts';
import { entryOfRead, type ReadContext } from './typed-rows.ts';

/** Characters by which an unknown prompt is told from one that asks for more. */
const BEGINNING = 3;

/** The entries of all reads; a command its shell asked to finish is one, over as many reads as it took. */
export function entriesOfReads(reads: readonly Read[], context: ReadContext): Entry[] {
  const entries: Entry[] = [];
  for (let index = 0; index < reads.length; index++) {
    const read = reads[index];
    if (read === undefined) break;
    if (entries.length >= LIMITS.commands) throw tooManyCommands();
    const entry = entryOfRead(read, context);
    entries.push(entry);
    let lines = 1;
    while (!entry.givenUp && needsMore(entry.command, lines)) {
      const more = reads[index + 1];
      if (more === undefined || !asksForMore(more, read, entry, context)) break;
      extend(entry, more, context);
      index++;
      lines++;
    }
  }
  return entries;
}

/**
 * Whether a shell asks for the rest of a command, and the prompt is not back: after Ctrl-C, or where Ctrl-D ended a
 * here-document, the command before is over, however unfinished it looks.
 */
function asksForMore(more: Read, read: Read, entry: Entry, { screen, prompts }: ReadContext): boolean {
  if (more.by !== 'editor') return false;
  const before = textBeforeRows(more, screen);
  const rows = rowsOf(more, screen);
  const first = before + (rows[0]?.text ?? '');
  if (entry.shape !== '>' && continuationLength(first) > 0) return true;
  if (rows.some(({ text }) => prompts.match(text)) || prompts.match(first)) return false;
  if (entry.shape !== undefined) return true;
  const start = textBeforeRows(read, screen) + (rowsOf(read, screen)[0]?.text ?? '');
  return first.slice(0, BEGINNING) !== start.slice(0, BEGINNING);
}

function extend(entry: Entry, more: Read, { screen }: ReadContext): void {
  const rows = rowsOf(more, screen).map(({ text }) => withoutContinuationPrompt(text));
  entry.command = joinLines([entry.command, rows.join('\n')]).trimEnd();
  entry.givenUp = more.abandoned || endsGivenUp(rows.at(-1) ?? '');
  entry.outputs = afterTypedRow(more);
}
