import type { Fact, FactValue } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import { Draft } from './draft.ts';
import type { NamingBook } from './names.ts';
import { nameIdentities } from './shapes.ts';

/** What a command was is compared as it was typed, and what it printed row by row: as facts they are left out. */
const SAID_ELSEWHERE = new Set(['command', 'line', 'kernel', 'folder', 'file']);
const REPEATS_ROWS = new Set(['output', 'body', 'args', 'upper', 'shim']);

/** Attributes that hold a PID, as a number or in digits. */
const PID_ATTRIBUTES = new Set(['pid', 'ppid']);

/** The ID of a container or pod that no one named: nerdctl and the CRI plugin make one up. crictl shows 13 digits of it. */
const RANDOM_ID = /^(?:[0-9a-f]{13}|[0-9a-f]{64})$/;

/** The PIDs of the facts read from one row, each to be named in that row where it stands first. */
export function pidsOf(facts: readonly Fact[]): string[] {
  return facts.flatMap(({ values }) =>
    [...PID_ATTRIBUTES].flatMap((attribute) => {
      const pid = String(values.get(attribute) ?? '');
      return /^\d+$/.test(pid) ? [pid] : [];
    }),
  );
}

/** A fact, with the row it was read from as it is compared; undefined for one of the command itself. */
export interface RowFact {
  fact: Fact;
  row: string | undefined;
}

/**
 * Facts in a line each: the kind and its attributes, with the names the rows have for the same things. A file
 * that was printed once more, or a process that is in two rows, proves nothing again and is told once.
 */
export function printFacts(facts: readonly RowFact[], book: NamingBook, pidScope: string): string[] {
  const told = facts.filter(({ fact }) => !SAID_ELSEWHERE.has(fact.type));
  return [...new Set(told.map((one) => printFact(one, book, pidScope)))];
}

function printFact({ fact, row }: RowFact, book: NamingBook, pidScope: string): string {
  const attributes = [...fact.values].flatMap(([attribute, value]) => {
    if (REPEATS_ROWS.has(attribute) || Number.isNaN(value)) return [];
    // It is in the progress, of which the last frame is not the same in every run.
    if (fact.type === 'pull' && attribute === 'digest') return [];
    if (PID_ATTRIBUTES.has(attribute)) return [`${attribute}=${printPid(String(value), book, pidScope)}`];
    if (attribute === 'inode') return [`${attribute}=${book.name('namespace', String(value))}`];
    // A counter that a reader took for a limit is a counter, as its row says.
    const isCounter = typeof value === 'number' && row !== undefined && !row.includes(String(value));
    return [`${attribute}=${isCounter ? book.name('count', '') : printValue(value, book)}`];
  });
  return [fact.type, ...attributes].join(' ');
}

function printPid(text: string, book: NamingBook, pidScope: string): string {
  const draft = new Draft('');
  draft.text = /^\d+$/.test(text) ? draft.holdPid(text, pidScope) : text;
  return draft.settle(book);
}

/** What a list holds is a set: some lists have their own order in every run, and some IDs are other ones. */
function printValue(value: FactValue, book: NamingBook): string {
  if (typeof value !== 'object') return printText(String(value), book);
  const sorted = value.toSorted();
  const items = [
    ...sorted.filter((item) => !RANDOM_ID.test(item)).map((item) => printText(item, book)),
    ...sorted
      .filter((item) => RANDOM_ID.test(item))
      .map((item) => printText(item, book))
      .sort(),
  ];
  return `[${items.join(' ')}]`;
}

function printText(text: string, book: NamingBook): string {
  const draft = new Draft(text);
  nameIdentities(draft, book);
  const settled = draft.settle(book);
  return settled === '' || /[\s="]/.test(settled.replace(/<\w+(?: \d+)?…?>/g, ''))
    ? JSON.stringify(settled)
    : settled;
}
