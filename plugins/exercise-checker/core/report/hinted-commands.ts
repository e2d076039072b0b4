import { commandWeight } from '../segments/prompts/command-words.ts';

/** Commands that a hint may name; more than that is too much for a hint. */
const MOST_COMMANDS = 6;

/**
 * The command lines in quotation marks in an author's hint, in its order: each begins with a program, and has a
 * word behind it. A name of an image, or a program alone, is none.
 */
export function hintedCommands(hint: string): string[] {
  const quoted = [...hint.matchAll(/"([^"\n]{3,200})"/g)].map(([, text = '']) => text);
  const commands = quoted.filter((text) => /\S\s+\S/.test(text) && commandWeight(text) === 2);
  return [...new Set(commands)].slice(0, MOST_COMMANDS);
}
