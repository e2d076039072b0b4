import { lineNamed, LINES, type Line } from '../lines.ts';

/** The lines named on a command line; all where none is. */
export function linesOf(names: readonly string[]): readonly Line[] {
  return names.length === 0 ? LINES : names.map(lineNamed);
}
