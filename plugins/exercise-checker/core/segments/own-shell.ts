import type { Position, Screen } from '../screen.ts';
import { segmentByPrompt } from './by-prompt.ts';
import { segmentByReading } from './by-reading.ts';
import type { Segment } from './segment.ts';

/** `sudo -i`, `sudo -s`, `su -`, `sudo su`, `sudo bash`, `zsh`: nothing but another shell on the same machine. */
const OPENS_SHELL =
  /^(?:exec\s+)?(?:sudo(?:\s+-[a-zA-Z]+)*\s+-\w*[is]\w*|(?:sudo(?:\s+-[a-zA-Z]+)*\s+)?(?:\/\S*\/)?(?:su|bash|zsh|fish|sh|dash)(?:\s+-\w*)*(?:\s+root)?)\s*$/;

/** Nobody types more than that to open a shell; the pattern would take its time over it. */
const LONGEST = 200;

/** Whether a command does nothing but open another shell, whose start-up files may know no marks. */
export function opensShell(command: string): boolean {
  return command.length <= LONGEST && OPENS_SHELL.test(command);
}

/**
 * The commands that were typed into a shell without marks, in the part of a screen that a shell with marks took for
 * the output of one command.
 */
export function segmentsWithin(screen: Screen, from: Position, to: Position): Segment[] {
  const isWithin = ({ line, column }: Position): boolean =>
    (line > from.line || (line === from.line && column >= from.column)) &&
    (line < to.line || (line === to.line && column < to.column));
  const part: Screen = {
    ...screen,
    // Blank, and not cut out: places are counted from the beginning of the session.
    lines: screen.lines.map((text, line) => (line >= from.line && line < to.line ? text : '')),
    marks: screen.marks.filter((mark) => isWithin(mark) && !/^[A-D]$/.test(mark.kind)),
  };
  const segments = segmentByReading(part);
  return segments.length > 0 ? segments : segmentByPrompt(part);
}
