import { hostIn } from '../prompts/prompt-shape.ts';
import type { OutputLine } from '../segment.ts';
import type { BackgroundRows } from './background.ts';
import { shellRows } from './shell-remarks.ts';
import { sudoRows } from './sudo-dialogue.ts';

/** Rows typed while a command still ran are shorter than this, and shown again behind the next prompt. */
const LEAST_TYPED_AHEAD = 5;
const MOST_TYPED_AHEAD = 20;

/** What stood around a command, as far as its rows are told apart by it. */
export interface Surroundings {
  command: string;
  prompt: string;
  /** The commands after it, in their order. */
  next: readonly string[];
  background: BackgroundRows;
}

/**
 * Parts what stands below a command into the output of its program and the rows of no one: sudo's questions, the shell's
 * remarks about jobs, mail and locale, and what was typed ahead of the next prompt. Whatever the program printed stays.
 */
export function separateNobody(
  output: readonly OutputLine[],
  { command, prompt, next, background }: Surroundings,
): { output: OutputLine[]; nobody: OutputLine[] } {
  const rows = new Set([
    ...sudoRows(command, output, hostIn(prompt.slice(-240))),
    ...shellRows(command, output),
  ]);
  for (const row of typedAhead(output, next)) rows.add(row);
  for (const row of output) if (background.isForeign(row.text)) rows.add(row);
  if (rows.size === 0) return { output: [...output], nobody: [] };
  return { output: output.filter((row) => !rows.has(row)), nobody: output.filter((row) => rows.has(row)) };
}

/** The last rows of an output that are the next commands, word by word: the terminal showed them as they were typed. */
function typedAhead(output: readonly OutputLine[], next: readonly string[]): OutputLine[] {
  const last = output.at(-1)?.text.trim();
  const count = next.slice(0, MOST_TYPED_AHEAD).findIndex((command) => command === last) + 1;
  const rows = output.slice(-count);
  const echoed = count > 0 && rows.every(({ text }, index) => text.trim() === next[index] && isLong(text));
  return echoed ? rows : [];
}

function isLong(text: string): boolean {
  return text.trim().length >= LEAST_TYPED_AHEAD && text.trim().includes(' ');
}
