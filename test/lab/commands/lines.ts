import { lineNamed, LINES, type ReleaseLine } from '../lines.ts';

/** The lines named on a command line; all where none is. */
export function releaseLinesOf(names: readonly string[]): readonly ReleaseLine[] {
  return names.length === 0 ? LINES : names.map(lineNamed);
}
