import { codePointsIn, type Screen } from 'terminal-recording';
import type { Entry } from '../entry.ts';
import { hostIn, LONGEST_PROMPT, skeletonOf } from '../prompts/prompt-shape.ts';
import { groupBy } from '../../group-by.ts';

const MOST_ROWS = 3;
/** The part of all prompts of a kind that must have a row above for it to belong to them. */
const LEAST_SHARE = 0.75;
const LEAST_SHARE_APART = 0.5;
/** Prompts in a row whose upper rows report one folder after the other. */
const LEAST_FOLLOWING = 3;
const CHANGES_FOLDER = /(?:^|[;&] ?)(?:cd|pushd|popd|z)(?: |$)/;
/** Upper rows that are looked for behind output. */
const MOST_TEXTS = 20;
const LEAST_TEXT = 3;
/** Line-drawing characters with which themes tie the upper row of a prompt to its lower one. */
const CORNER = /^\s{0,20}[╭┌┏]/u;
/** A left and a right one; a row with more is of a table, and a list that is shown again and again looks the same. */
const MOST_PARTS = 2;
/** The end of JSON, in which many an answer ends alike. */
const CLOSING = /^[\s\]})]+$/;
/** Prompts that are no more than an arrow, as starship and pure draw them below their own row. */
const ARROW = /^[❯➜λ»]$/u;

/** A row above a prompt, by what stays the same when folder, branch and time change. */
interface UpperRow {
  entry: Entry;
  text: string;
  pattern: string;
  /** What its first word is, and `user@host`, where one is in it. */
  first: string;
  host: string | undefined;
}

/**
 * Moves the beginning of each entry up to the first row of its prompt. Themes draw prompts of two and three rows; the
 * upper ones are known by standing above nearly every prompt of that kind, even where a command printed nothing.
 * @param entries in their order; those of one part of the screen
 */
export function withUpperRows(entries: readonly Entry[], screen: Screen): void {
  const kinds = groupBy(entries, ({ shape }) => shape ?? '');
  const above = lastRowsBefore(entries);
  for (const group of kinds.values()) {
    for (let row = 0; row < MOST_ROWS; row++) if (!raise(group, above, screen)) break;
  }
}

/** For each entry the first row that can belong to its prompt: the one below what was typed before. */
function lastRowsBefore(entries: readonly Entry[]): Map<Entry, number> {
  const rows = new Map<Entry, number>();
  let first = 0;
  for (const entry of entries) {
    rows.set(entry, first);
    first = entry.outputs.line + (entry.outputs.column > 0 ? 1 : 0);
  }
  return rows;
}

/** Takes in one row more above the prompts of a kind, where it belongs to them. */
function raise(group: readonly Entry[], least: ReadonlyMap<Entry, number>, screen: Screen): boolean {
  const upper = group.flatMap((entry) => upperRow(entry, least.get(entry) ?? 0, screen) ?? []);
  const apart = upper.filter((row) => isApart(row, screen));
  const drawn = apart.length >= group.length * LEAST_SHARE_APART ? apart : [];
  const belongs = [...new Set([...upper.filter(({ text }) => CORNER.test(text)), ...drawn])];
  const learned = belongs.length > 0 ? belongs : learnUpper(upper, group);
  for (const { entry } of learned) entry.begins = { line: entry.begins.line - 1, column: 0 };
  if (learned.length > 0) raiseGlued(group, new Set(learned.map(({ text }) => text)), screen);
  return learned.length > 0;
}

/** Output without its own newline ends on the first row of the prompt: `{"pid":7}~/demo on main`. */
function raiseGlued(group: readonly Entry[], texts: ReadonlySet<string>, screen: Screen): void {
  const known = [...texts].slice(0, MOST_TEXTS);
  for (const entry of group) {
    const line = entry.begins.line - 1;
    const above = screen.lines[line] ?? '';
    if (entry.begins.column > 0 || texts.has(above)) continue;
    for (const text of known) {
      if (text.length < LEAST_TEXT || !above.endsWith(text)) continue;
      entry.begins = { line, column: codePointsIn(above) - codePointsIn(text) };
      break;
    }
  }
}

function upperRow(entry: Entry, least: number, screen: Screen): UpperRow | undefined {
  const line = entry.begins.line - 1;
  const text = screen.lines[line]?.slice(0, LONGEST_PROMPT).trimEnd();
  if (entry.begins.column > 0 || line < least || text === undefined || text === '') return undefined;
  const parts = text.split(/\s{3,}/, MOST_PARTS + 1).filter((part) => part !== '');
  if (CLOSING.test(text) || parts.length > MOST_PARTS) return undefined;
  const left = parts[0] ?? text;
  const { pattern } = skeletonOf(left);
  return { entry, text, pattern, first: pattern.split(/[ :([]/, 1)[0] ?? '', host: hostIn(left) };
}

/** A row after a blank one right above a lone arrow; output may end so too, but not above half of all prompts. */
function isApart({ entry }: UpperRow, screen: Screen): boolean {
  return ARROW.test(entry.prompt.trim()) && screen.lines[entry.begins.line - 2] === '';
}

/**
 * The rows that belong to the prompts below them. They look alike and nearly every prompt of the kind has one. Rows without
 * a user, a path or equal text may be output of equal commands: then the first prompt must have one too.
 */
function learnUpper(upper: readonly UpperRow[], group: readonly Entry[]): UpperRow[] {
  const alike = mostAlike(upper);
  const [first] = group;
  const hasFirst = alike.some(({ entry }) => entry === first);
  if (alike.length < upper.length && followsFolder(upper, group)) return [...upper];
  const expected =
    hasFirst || isTelling(alike) ? group.length - (hasFirst ? 0 : 1) : Number.POSITIVE_INFINITY;
  return alike.length >= 2 && alike.length >= expected * LEAST_SHARE ? alike : [];
}

/**
 * Whether each prompt has a row above, and its first word is that of the row before, save where the folder was changed in
 * between: themes begin with the folder, and add what they know of it.
 */
function followsFolder(upper: readonly UpperRow[], group: readonly Entry[]): boolean {
  if (upper.length < LEAST_FOLLOWING || upper.length < group.length) return false;
  return upper.every(({ text, entry }, index) => {
    const before = upper[index - 1];
    if (before === undefined) return entry === group[0];
    return firstWord(before.text) === firstWord(text) || CHANGES_FOLDER.test(before.entry.command);
  });
}

function firstWord(text: string): string {
  return text.trim().split(' ', 1)[0] ?? '';
}

/** A name or a number alone: what short lists and counts print, again and again. */
const ONE_WORD = /^\w[\w.-]*$/;

function isTelling(rows: readonly UpperRow[]): boolean {
  const [first] = rows;
  if (first?.host !== undefined) return true;
  const areEqual = rows.length > 2 && rows.every(({ text }) => text === first?.text);
  return areEqual && !ONE_WORD.test(first?.text ?? '');
}

/** The largest set of rows with one user, one pattern or one kind of first word. */
function mostAlike(rows: readonly UpperRow[]): UpperRow[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const key of keysOf(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  let best: string | undefined;
  for (const [key, count] of counts)
    if (count > (best === undefined ? 0 : (counts.get(best) ?? 0))) best = key;
  return best === undefined ? [] : rows.filter((row) => keysOf(row).includes(best));
}

/** Signs with which themes tell how the last command ended. */
const ENDED = /^\s{0,20}[✔✓✅✘✗✖❌]/u;

function keysOf({ text, pattern, first, host }: UpperRow): string[] {
  if (host !== undefined) return [`host ${host}`];
  if (ENDED.test(text)) return [`pattern ${pattern}`, 'ended'];
  return first === 'P' ? [`pattern ${pattern}`, 'path'] : [`pattern ${pattern}`];
}
