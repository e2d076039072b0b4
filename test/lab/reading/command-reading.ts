import type { Fact } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import type { OutputLine, Segment } from '../../../plugins/exercise-checker/core/segments/segment.ts';
import { contextOf } from './command-context.ts';
import { Draft } from './draft.ts';
import { pidsOf, printFacts, type RowFact } from './facts.ts';
import type { NamingBook } from './names.ts';
import { quietRows } from './noise/index.ts';
import { nameIdentities, nameMeasures } from './shapes.ts';

/** One command of a session, with names in place of all that may differ between two honest runs of it. */
export interface CommandReading {
  /** The prompt it was typed at. */
  prompt: string;
  command: string;
  /** Its exit status as the shell reported it; undefined if it did not. */
  status: number | undefined;
  /** What it printed, row by row, blanks collapsed. */
  rows: string[];
  /** What the exercise checker's readers take it to prove, a line each. */
  facts: string[];
}

/**
 * Reads one command of a session.
 * @param above the last line of output before it
 * @param position which command of the session it is
 */
export function readCommand(
  segment: Segment,
  above: OutputLine | undefined,
  facts: readonly Fact[],
  book: NamingBook,
  position: number,
): CommandReading {
  const context = contextOf(segment.command, position, book);
  const command = segment.command
    .split('\n')
    .map((line) => settleTyped(line, book))
    .join('\n');
  const drafts = new Map(segment.output.map(({ text, line }) => [new Draft(text), line]));
  const rowFacts: RowFact[] = facts
    .filter(({ place }) => place.line === segment.line + 1)
    .map((fact) => ({ fact, row: undefined }));
  const rows = quietRows([...drafts.keys()], context).map((draft) => {
    const line = drafts.get(draft) ?? segment.line;
    const ofRow = line === segment.line ? [] : facts.filter(({ place }) => place.line === line + 1);
    namePidsOfFacts(draft, ofRow, context.pidScope);
    nameMeasures(draft);
    nameIdentities(draft, book);
    nameKnownPid(draft, book, segment.command);
    const row = draft.settle(book);
    rowFacts.push(...ofRow.map((fact) => ({ fact, row })));
    return row;
  });
  return {
    prompt: promptOf(segment, above),
    command,
    status: segment.exitStatus,
    rows,
    facts: printFacts(rowFacts, book, context.pidScope),
  };
}

/** Output without a line break at its end comes before the prompt that follows it, and is none of it. */
function promptOf({ line, prompt }: Segment, above: OutputLine | undefined): string {
  const isBeside = above?.line === line && prompt.startsWith(above.text);
  return (isBeside ? prompt.slice(above.text.length) : prompt).trim();
}

/** What was typed is the session's script: it keeps all but the identities of things of this one run. */
function settleTyped(line: string, book: NamingBook): string {
  return line
    .split(/(\s+)/)
    .map((word) => {
      if (word.trim() === '') return word;
      const draft = new Draft(word);
      nameIdentities(draft, book);
      return draft.settle(book);
    })
    .join('');
}

/** A reader knows that a number is a PID where its looks do not tell. */
function namePidsOfFacts(draft: Draft, facts: readonly Fact[], scope: string): void {
  for (const pid of pidsOf(facts)) {
    if (draft.hasNamed('pid', scope + pid)) continue;
    draft.namePids(new RegExp(`(?<![\\w.:-])${pid}(?![\\w.:-])`), scope);
  }
}

/** A row with nothing but the PID of a process that was seen before, as `awk '{print $2}'` leaves it. */
function nameKnownPid(draft: Draft, book: NamingBook, command: string): void {
  const pid = draft.text.trim();
  if (/^\d+$/.test(pid) && book.knows('pid', pid) && !command.includes('$?')) draft.namePids(/\d+/g);
}
