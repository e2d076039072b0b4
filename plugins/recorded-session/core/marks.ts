import type { IMarker, Terminal } from '@xterm/headless';
import { readShellMark } from 'terminal-recording';
import type { Position } from './lines.ts';
import type { TypedLine } from './model.ts';
import { readTyped } from './typed.ts';

/**
 * A mark of the shell (OSC 133, after FinalTerm): A before the prompt, B before what is typed, C before the
 * output, D after it, with the exit status.
 */
export interface Mark {
  readonly kind: 'A' | 'B' | 'C' | 'D';
  readonly exitStatus?: number;
  /** Step that was going on when the mark was written; undefined before the first and after the last. */
  readonly step: string | undefined;
  /** Follows the row of the mark, which later output may scroll. */
  readonly marker: IMarker;
  /** Cell of that row, from 0. */
  readonly column: number;
  /** Of C: what was typed, as it stood there when the output began. A progress display may write over it later. */
  readonly typed?: readonly TypedLine[];
  /** Of C: which of these it is, from 0, those included that are left out. */
  readonly ordinal?: number;
}

/**
 * Notes the marks that are written to a terminal, in order. Those on the alternate screen belong to a program
 * that took the terminal over, and are left out.
 */
export function collectMarks(terminal: Terminal, currentStep: () => string | undefined): readonly Mark[] {
  const marks: Mark[] = [];
  let outputs = 0;
  const typedBefore = (output: Mark): TypedLine[] => {
    const prompt = marks.findLast(({ kind }) => kind === 'A');
    const input = marks.findLast(({ kind }) => kind === 'B');
    if (!prompt || !input) return [];
    return readTyped(terminal.buffer.active, positionOf(prompt), positionOf(input), positionOf(output));
  };
  terminal.parser.registerOscHandler(133, (data) => {
    const read = readShellMark(data);
    if (read === undefined || read.kind === 'E') return true;
    const ordinal = read.kind === 'C' ? outputs++ : undefined;
    const { active } = terminal.buffer;
    const marker = active.type === 'normal' ? terminal.registerMarker(0) : undefined;
    if (!marker) return true;
    const { kind, exitStatus } = read;
    const mark = { kind, step: currentStep(), marker, column: active.cursorX };
    marks.push({
      ...mark,
      ...(exitStatus === undefined ? {} : { exitStatus }),
      ...(ordinal === undefined ? {} : { typed: typedBefore(mark), ordinal }),
    });
    return true;
  });
  return marks;
}

/** Where a mark is now. */
export function positionOf({ marker, column }: Mark): Position {
  return { row: marker.line, column };
}
